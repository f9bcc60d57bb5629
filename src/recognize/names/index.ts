import type { NamesModel } from '../../lexicon/names-model.js';
import type { MentionType } from '../../records.js';
import type { FoundMention } from '../../stages.js';
import type { SegmentedText } from '../../text.js';
import { Elsewhere } from './elsewhere.js';
import { withoutNameless } from './nameless.js';
import { PAIRS, Scorer, unpaired } from './scorer.js';
import { BEGIN, CLASSES, classOf, INSIDE, type NameClass, OUTSIDE, positionOf, TAGS } from './tags.js';
import { leads, viterbi } from './viterbi.js';
import type { CodedText } from './vocabulary.js';

export type { NameClass } from './tags.js';

/** A name as the tagger gives it, works, events, nationalities and the like included (class `other`). */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  /** First and last token, the last included. */
  readonly first: number;
  readonly last: number;
  readonly class: NameClass;
  readonly confidence: number;
}

/** A long text is tagged in stretches of about so many tokens, each with a memory of its own. */
const STRETCH = 60_000;
const scorers = new WeakMap<NamesModel, Scorer>();

function scorerOf(model: NamesModel): Scorer {
  let scorer = scorers.get(model);
  if (!scorer) {
    scorer = new Scorer(model);
    scorers.set(model, scorer);
  }
  return scorer;
}

/** Gets a sentence with its tags and by how much each of them won. */
type EachSentence = (sentence: number, tags: Uint8Array, lead: Float32Array) => void;

/** Tags the sentences `from` to `to` twice: by themselves, then knowing how the same words were tagged in the others. Gives those with names. */
function tagSentences(
  text: CodedText,
  from: number,
  to: number,
  model: NamesModel,
  scorer: Scorer,
  each: EachSentence,
): void {
  const { transitions } = model;
  const { words, starts, ends } = text;
  const base = starts[from]!;
  let longest = 0;
  for (let s = from; s < to; s++) longest = Math.max(longest, ends[s]! - starts[s]!);
  const sums = new Int32Array((ends[to - 1]! - base) * PAIRS);
  const emissions = new Float32Array(longest * TAGS);
  const tags = new Uint8Array(words.length);
  const found = new Uint8Array(longest);
  const decode = (s: number): void => {
    const n = ends[s]! - starts[s]!;
    unpaired(sums, (starts[s]! - base) * PAIRS, n, emissions);
    viterbi(emissions, n, transitions, found);
  };
  for (let s = from; s < to; s++) {
    const n = ends[s]! - starts[s]!;
    if (n === 0) continue;
    scorer.score(words, starts[s]!, ends[s]!, sums, (starts[s]! - base) * PAIRS);
    decode(s);
    for (let i = 0; i < n; i++) tags[starts[s]! + i] = found[i]!;
  }
  const elsewhere = new Elsewhere(scorer.vocabulary, text, tags, from, to);
  const lead = new Float32Array(longest);
  for (let s = from; s < to; s++) {
    const n = ends[s]! - starts[s]!;
    const count = elsewhere.of(starts[s]!, ends[s]!);
    if (count > 0) {
      scorer.addFeatures(elsewhere.hashes, elsewhere.ends, count, sums, (starts[s]! - base) * PAIRS);
      decode(s);
    } else for (let i = 0; i < n; i++) found[i] = tags[starts[s]! + i]!;
    let named = false;
    for (let i = 0; i < n; i++) named ||= found[i] !== OUTSIDE;
    if (!named) continue;
    if (count === 0) unpaired(sums, (starts[s]! - base) * PAIRS, n, emissions);
    leads(emissions, n, transitions, found, lead);
    each(s, found, lead);
  }
}

/** How narrowly a name won: the least lead of its tags. */
function least(lead: Float32Array, first: number, last: number): number {
  let value = Number.POSITIVE_INFINITY;
  for (let i = first; i <= last; i++) value = Math.min(value, lead[i]!);
  return value;
}

/** The share of names right at a margin, by the steps that were measured. */
function confidenceAt(steps: NamesModel['confidence'][number] | undefined, value: number): number {
  let share = steps?.[0]?.[1] ?? 0.5;
  for (const [least, right] of steps ?? []) if (value >= least) share = right;
  return share;
}

/**
 * The names of a text by the learned tagger, of all four classes, in order of the text: a structured perceptron over the words of each
 * sentence (Collins 2002; Ratinov and Roth 2009). `margins`: gives the raw margin instead of the confidence.
 */
export function tagAllNames(segmented: SegmentedText, model: NamesModel, margins = false): TaggedName[] {
  const scorer = scorerOf(model);
  const { tokens, sentences } = segmented;
  const text = scorer.code({ tokens, sentences: withoutNameless(tokens, sentences) });
  const names: TaggedName[] = [];
  const each: EachSentence = (s, tags, lead) => {
    const { first: offset, last: end } = sentences[s]!;
    for (let i = 0; i < end - offset; i++) {
      if (tags[i] === OUTSIDE) continue;
      const first = i;
      while (i + 1 < end - offset && (positionOf(tags[i]!) === BEGIN || positionOf(tags[i]!) === INSIDE)) i++;
      const kind = classOf(tags[first]!);
      const by = least(lead, first, i);
      names.push({
        start: tokens[offset + first]!.start,
        end: tokens[offset + i]!.end,
        first: offset + first,
        last: offset + i,
        class: CLASSES[kind]!,
        confidence: margins ? by : confidenceAt(model.confidence[kind], by),
      });
    }
  };
  for (let from = 0; from < sentences.length; ) {
    const start = sentences[from]!.first;
    let to = from + 1;
    while (to < sentences.length && sentences[to]!.last - start <= STRETCH) to++;
    tagSentences(text, from, to, model, scorer, each);
    from = to;
  }
  return names;
}

/**
 * People, organizations and places by the learned tagger, in order of the text, rule `tagger`. The confidence is the share of names that
 * were right, span and type, on texts held out where the tagger was as sure.
 */
export function tagNames(segmented: SegmentedText, model: NamesModel): FoundMention[] {
  const found: FoundMention[] = [];
  for (const { class: kind, start, end, confidence } of tagAllNames(segmented, model)) {
    if (kind === 'other') continue;
    const type: MentionType = kind;
    found.push({ type, start, end, rule: 'tagger', confidence });
  }
  return found;
}
