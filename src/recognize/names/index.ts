import type { NamesModel } from '../../lexicon/names-model.js';
import type { MentionType } from '../../records.js';
import type { FoundMention } from '../../stages.js';
import type { SegmentedText } from '../../text.js';
import { Elsewhere } from './elsewhere.js';
import { withoutNameless } from './nameless.js';
import { PAIRS, Scorer, unpaired } from './scorer.js';
import { stretchEnd, stretchFrom } from './stretches.js';
import { BEGIN, CLASSES, classOf, INSIDE, type NameClass, OUTSIDE, positionOf, TAGS } from './tags.js';
import { leads, stepsOf, viterbi } from './viterbi.js';
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

/** Gets a sentence whose tags, with by how much each of them won, begin at `at`. */
type EachSentence = (sentence: number, tags: Uint8Array, lead: Float32Array, at: number) => void;

/** Tags the sentences `from` to `to` twice: by themselves, then knowing how the same words were tagged in the others. Gives those with names. */
function tagSentences(
  text: CodedText,
  from: number,
  to: number,
  model: NamesModel,
  scorer: Scorer,
  each: EachSentence,
): void {
  const steps = stepsOf(model.transitions);
  const { words, starts, ends } = text;
  const base = starts[from]!;
  let longest = 0;
  for (let s = from; s < to; s++) longest = Math.max(longest, ends[s]! - starts[s]!);
  const sums = new Int32Array((ends[to - 1]! - base) * PAIRS);
  const emissions = new Float32Array(longest * TAGS);
  const plain = new Uint8Array(words.length);
  const tags = new Uint8Array(words.length);
  for (let s = from; s < to; s++) {
    const end = ends[s]!;
    if (starts[s] === end) continue;
    scorer.score(words, starts[s]!, end, sums, (starts[s]! - base) * PAIRS, plain);
    for (let i = stretchFrom(plain, starts[s]!, end), next: number; i < end; i = stretchFrom(plain, next, end)) {
      next = stretchEnd(plain, i, end);
      unpaired(sums, (i - base) * PAIRS, next - i, emissions);
      viterbi(emissions, next - i, steps, tags, i);
    }
  }
  const elsewhere = new Elsewhere(scorer.vocabulary, text, tags, from, to);
  const found = tags.slice();
  const lead = new Float32Array(words.length);
  for (let s = from; s < to; s++) {
    const end = ends[s]!;
    const count = elsewhere.of(starts[s]!, end);
    if (count > 0) scorer.addFeatures(elsewhere.hashes, elsewhere.ends, count, sums, (starts[s]! - base) * PAIRS);
    let named = false;
    for (let i = stretchFrom(plain, starts[s]!, end), next: number; i < end; i = stretchFrom(plain, next, end)) {
      next = stretchEnd(plain, i, end);
      if (count === 0 && !isNamed(found, i, next)) continue;
      unpaired(sums, (i - base) * PAIRS, next - i, emissions);
      if (count > 0) viterbi(emissions, next - i, steps, found, i);
      if (!isNamed(found, i, next)) continue;
      leads(emissions, next - i, steps, found, lead, i);
      named = true;
    }
    if (named) each(s, found, lead, starts[s]!);
  }
}

function isNamed(tags: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tags[i] !== OUTSIDE) return true;
  return false;
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
  const each: EachSentence = (s, tags, lead, at) => {
    const offset = sentences[s]!.first - at;
    const end = sentences[s]!.last - offset;
    for (let i = at; i < end; i++) {
      if (tags[i] === OUTSIDE) continue;
      const first = i;
      while (i + 1 < end && (positionOf(tags[i]!) === BEGIN || positionOf(tags[i]!) === INSIDE)) i++;
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
