import type { NamesModel } from '../../lexicon/names-model.js';
import type { MentionType } from '../../records.js';
import type { FoundMention } from '../../stages.js';
import type { SegmentedText } from '../../text.js';
import { Scorer } from './scorer.js';
import { sentencesOf } from './sentence.js';
import { BEGIN, CLASSES, classOf, INSIDE, type NameClass, OUTSIDE, positionOf, TAGS } from './tags.js';
import { viterbi } from './viterbi.js';

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

const scorers = new WeakMap<NamesModel, Scorer>();

function scorerOf(model: NamesModel): Scorer {
  let scorer = scorers.get(model);
  if (!scorer) {
    scorer = new Scorer(model);
    scorers.set(model, scorer);
  }
  return scorer;
}

/** How far the tags of a name stand above the next best ones, at the name's weakest token. */
function margin(emissions: Float32Array, tags: Uint8Array, first: number, last: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = first; i <= last; i++) {
    const own = emissions[i * TAGS + tags[i]!]!;
    let rival = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < TAGS; k++)
      if (k !== tags[i] && emissions[i * TAGS + k]! > rival) rival = emissions[i * TAGS + k]!;
    if (own - rival < least) least = own - rival;
  }
  return least;
}

function confidenceOf(steps: readonly (readonly [number, number])[] | undefined, value: number): number {
  let share = steps?.[0]?.[1] ?? 0.5;
  for (const [least, right] of steps ?? []) if (value >= least) share = right;
  return share;
}

/**
 * The names of a text by the learned tagger, of all four classes, in order of the text. A structured perceptron over the words of each
 * sentence (Collins 2002; Ratinov and Roth 2009).
 */
export function tagAllNames(segmented: SegmentedText, model: NamesModel): TaggedName[] {
  const scorer = scorerOf(model);
  scorer.tidy();
  const { tokens, sentences } = segmented;
  const words = sentencesOf(segmented, scorer.cache);
  const longest = words.reduce((most, w) => Math.max(most, w.length), 0);
  const emissions = new Float32Array(longest * TAGS);
  const tags = new Uint8Array(longest);
  const names: TaggedName[] = [];
  words.forEach((sentence, s) => {
    const n = sentence.length;
    if (n === 0) return;
    scorer.score(sentence, emissions);
    viterbi(emissions, n, model.passes[0]!.transitions, tags);
    const offset = sentences[s]!.first;
    for (let i = 0; i < n; i++) {
      if (tags[i] === OUTSIDE) continue;
      const first = i;
      while (i + 1 < n && (positionOf(tags[i]!) === BEGIN || positionOf(tags[i]!) === INSIDE)) i++;
      const kind = classOf(tags[first]!);
      names.push({
        start: tokens[offset + first]!.start,
        end: tokens[offset + i]!.end,
        first: offset + first,
        last: offset + i,
        class: CLASSES[kind]!,
        confidence: confidenceOf(model.confidence[kind], margin(emissions, tags, first, i)),
      });
    }
  });
  return names;
}

/** People, organizations and places by the learned tagger, in order of the text, rule `tagger`. */
export function tagNames(segmented: SegmentedText, model: NamesModel): FoundMention[] {
  const found: FoundMention[] = [];
  for (const name of tagAllNames(segmented, model)) {
    if (name.class === 'other') continue;
    const type: MentionType = name.class;
    found.push({ type, start: name.start, end: name.end, rule: 'tagger', confidence: name.confidence });
  }
  return found;
}
