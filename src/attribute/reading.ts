/** The document as attribution reads it: tokens that know their mention, date and quotation; sentences cut into chunks when asked for. */
import type { CueLexicon, NounClass } from '../lexicon/cues.js';
import type { Entity, Mention } from '../records.js';
import type { Span } from '../span.js';
import type { AttributionInput } from '../stages.js';
import type { Block, Quotation, Sentence, Token } from '../text.js';
import { pastDateline } from './dateline.js';
import { type Chunk, chunk } from './grammar/chunks.js';
import { reviewed } from './grammar/second-opinion.js';

/** A half-open range of token indexes. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Reading {
  readonly input: AttributionInput;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly cues: CueLexicon;
  /** For each token: index of the mention, date or outermost quotation it stands in, or -1. */
  readonly mentionAt: Int32Array;
  readonly dateAt: Int32Array;
  readonly quoteAt: Int32Array;
  /** Token range of each quotation, marks included. */
  readonly quoteRange: readonly Range[];
  entity(id: string): Entity | undefined;
  /** Entities by a name or alias, whatever its case. */
  called(name: string): readonly Entity[];
  chunks(sentence: number): readonly Chunk[];
  is(group: NounClass, word: string): boolean;
  /** The place from `i` on where a phrase of the cue lexicon may begin; the number of tokens where none does. */
  nextPhrase(i: number): number;
  span(range: Range): Span;
}

/** Marks for each token the index of the span it stands in; spans in order of the text, the first to claim a token keeps it. */
function mark(tokens: readonly Token[], spans: readonly Span[], ranges?: Range[]): Int32Array {
  const at = new Int32Array(tokens.length).fill(-1);
  let from = 0;
  spans.forEach((s, i) => {
    while (from < tokens.length && tokens[from]!.end <= s.start) from++;
    let t = from;
    const first = t;
    while (t < tokens.length && tokens[t]!.start < s.end) {
      if (at[t] === -1) at[t] = i;
      t++;
    }
    ranges?.push({ first, last: t });
  });
  return at;
}

export function read(input: AttributionInput): Reading {
  const { segmented, lexicon } = input;
  const tokens = reviewed(segmented.text, segmented.tokens, segmented.sentences, lexicon.cues);
  const quoteRange: Range[] = [];
  const entities = new Map(input.entities.map((e) => [e.id, e]));
  const memo: (readonly Chunk[] | undefined)[] = new Array(segmented.sentences.length);
  const cues = lexicon.cues;
  const begins = new Int32Array(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) begins[i] = cues.phrases.has(tokens[i]!.lower) ? i : begins[i + 1]!;
  const mentions = [...input.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let names: Map<string, Entity[]> | null = null;
  const byName = (): Map<string, Entity[]> => {
    if (names) return names;
    names = new Map();
    for (const e of input.entities)
      for (const n of new Set([e.name, ...e.aliases].map((x) => x.toLowerCase()))) {
        const list = names.get(n);
        if (list) list.push(e);
        else names.set(n, [e]);
      }
    return names;
  };
  const reading: Reading = {
    input,
    text: segmented.text,
    tokens,
    sentences: segmented.sentences,
    blocks: segmented.blocks,
    quotations: segmented.quotations,
    mentions,
    cues,
    mentionAt: mark(tokens, mentions),
    dateAt: mark(tokens, input.dates),
    quoteAt: mark(tokens, segmented.quotations, quoteRange),
    quoteRange,
    entity: (id) => entities.get(id),
    called: (name) => byName().get(name.toLowerCase()) ?? [],
    chunks: (i) => {
      const s = segmented.sentences[i]!;
      memo[i] ??= chunk(reading, { ...s, first: pastDateline(reading, s) });
      return memo[i];
    },
    nextPhrase: (i) => begins[i]!,
    is: (group, word) => cues.words.get(word)?.has(group) ?? false,
    span: (r) => ({ start: tokens[r.first]!.start, end: tokens[r.last - 1]!.end }),
  };
  return reading;
}

/** Index of the last item that begins at or before a place; items are in order. */
export function lastAt<T>(items: readonly T[], place: number, start: (item: T) => number): number {
  let [lo, hi] = [0, items.length - 1];
  while (lo < hi) {
    const mid = (lo + hi + 1) >> 1;
    if (start(items[mid]!) <= place) lo = mid;
    else hi = mid - 1;
  }
  return Math.max(0, lo);
}
