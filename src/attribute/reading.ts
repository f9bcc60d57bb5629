/** The document as attribution reads it: tokens that know their mention, date and quotation; sentences cut into chunks when asked for. */
import { grouped } from '../grouped.js';
import type { CueLexicon, NounClass } from '../lexicon/cues.js';
import type { Entity, Mention } from '../records.js';
import type { Span } from '../span.js';
import type { AttributionInput } from '../stages.js';
import type { Block, Quotation, Sentence, Token } from '../text.js';
import { pastDateline } from './dateline.js';
import { type Chunk, chunk } from './grammar/chunks.js';
import type { Phrase } from './grammar/clause.js';
import { reviewed } from './grammar/second-opinion.js';
import { CLASS_BIT } from './noun-classes.js';
import { type KnownWord, type Vocabulary, vocabularyOf } from './vocabulary.js';

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
  readonly vocabulary: Vocabulary;
  /** The subjects found, by the first token of the verb: what is found where one is first asked for. */
  readonly subjects: (Phrase | null | undefined)[];
  /** For each token what is known of its word. */
  readonly words: readonly KnownWord[];
  /** For each token: index of the mention, date or outermost quotation it stands in, or -1. */
  readonly mentionAt: Int32Array;
  readonly dateAt: Int32Array;
  readonly quoteAt: Int32Array;
  /** Token range of each quotation, marks included. */
  readonly quoteRange: readonly Range[];
  entity(id: string): Entity | undefined;
  /** The mentions of an entity, in order of the text. */
  mentionsOf(id: string): readonly Mention[];
  /** The mentions that stand between two offsets. */
  mentionsWithin(span: Span): readonly Mention[];
  /** Entities by a name or alias, whatever its case. */
  called(name: string): readonly Entity[];
  chunks(sentence: number): readonly Chunk[];
  is(group: NounClass, word: string): boolean;
  /** Is one of these words of one of the classes, given as bits? */
  someAt(classes: number, range: Range): boolean;
  /** Is the word of a token of this class? */
  isAt(group: NounClass, token: number): boolean;
  /** Where a sentence begins, past its dateline or number. */
  startOf(sentence: number): number;
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

const NO_MENTIONS: readonly Mention[] = [];

export function read(input: AttributionInput): Reading {
  const { segmented, lexicon } = input;
  const vocabulary = vocabularyOf(lexicon);
  const words = vocabulary.of(segmented.tokens);
  const tokens = reviewed(segmented.text, segmented.tokens, segmented.sentences, words);
  const quoteRange: Range[] = [];
  const entities = new Map(input.entities.map((e) => [e.id, e]));
  const memo: (readonly Chunk[] | undefined)[] = new Array(segmented.sentences.length);
  const starts = new Int32Array(segmented.sentences.length).fill(-1);
  const cues = lexicon.cues;
  const begins = new Int32Array(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) begins[i] = words[i]!.phrases === null ? begins[i + 1]! : i;
  const mentions = [...input.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  let byEntity: ReadonlyMap<string, readonly Mention[]> | null = null;
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
    vocabulary,
    words,
    subjects: new Array(tokens.length),
    mentionAt: mark(tokens, mentions),
    dateAt: mark(tokens, input.dates),
    quoteAt: mark(tokens, segmented.quotations, quoteRange),
    quoteRange,
    entity: (id) => entities.get(id),
    mentionsOf: (id) => {
      byEntity ??= grouped(mentions, (m) => m.entity);
      return byEntity.get(id) ?? NO_MENTIONS;
    },
    mentionsWithin({ start, end }) {
      const out: Mention[] = [];
      for (let i = lastAt(mentions, start - 1, (m) => m.start); i < mentions.length && mentions[i]!.start < end; i++)
        if (mentions[i]!.start >= start && mentions[i]!.end <= end) out.push(mentions[i]!);
      return out;
    },
    called: (name) => byName().get(name.toLowerCase()) ?? [],
    chunks: (i) => {
      const had = memo[i];
      if (had !== undefined) return had;
      const made = chunk(reading, reading.startOf(i), segmented.sentences[i]!.last);
      memo[i] = made;
      return made;
    },
    startOf: (i) => {
      if (starts[i] === -1) starts[i] = pastDateline(reading, segmented.sentences[i]!);
      return starts[i]!;
    },
    nextPhrase: (i) => begins[i]!,
    someAt: (classes, range) => {
      for (let i = range.first; i < range.last; i++) if ((words[i]!.classes & classes) !== 0) return true;
      return false;
    },
    isAt: (group, token) => (words[token]!.classes & CLASS_BIT[group]) !== 0,
    is: (group, word) => (vocabulary.classesOf(word) & CLASS_BIT[group]) !== 0,
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
