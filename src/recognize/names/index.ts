import type { NamesModel } from '../../lexicon/names-model.js';
import type { MentionType } from '../../records.js';
import type { FoundMention } from '../../stages.js';
import type { SegmentedText } from '../../text.js';
import { Elsewhere, MOST_ELSEWHERE_FEATURES } from './elsewhere.js';
import { addRow, Scorer } from './scorer.js';
import { BEGIN, CLASSES, classOf, INSIDE, type NameClass, OUTSIDE, positionOf, TAGS } from './tags.js';
import { leads, viterbi } from './viterbi.js';
import type { Word } from './words.js';

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

interface Tagged {
  readonly emissions: Float32Array;
  readonly tags: Uint8Array;
}

/** Tags sentences twice: by themselves, then knowing how the same words were tagged in the others. */
function tagSentences(sentences: readonly (readonly Word[])[], model: NamesModel, scorer: Scorer): Tagged[] {
  const { transitions } = model;
  const tagged = sentences.map((words) => {
    const emissions = new Float32Array(words.length * TAGS);
    const tags = new Uint8Array(words.length);
    scorer.score(words, emissions);
    viterbi(emissions, words.length, transitions, tags);
    return { emissions, tags };
  });
  const elsewhere = new Elsewhere(
    sentences,
    tagged.map((t) => t.tags),
  );
  const found = new Uint32Array(MOST_ELSEWHERE_FEATURES);
  sentences.forEach((words, s) => {
    const { emissions, tags } = tagged[s]!;
    let changed = false;
    elsewhere.features(words, tags, found, (i, count) => {
      changed = true;
      for (let f = 0; f < count; f++) addRow(model, found[f]!, emissions, i * TAGS);
    });
    if (changed) viterbi(emissions, words.length, transitions, tags);
  });
  return tagged;
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
  scorer.tidy();
  const { tokens, sentences } = segmented;
  const words = scorer.cache.sentencesOf(segmented);
  const names: TaggedName[] = [];
  for (let from = 0; from < words.length; ) {
    const start = sentences[from]!.first;
    let to = from + 1;
    while (to < words.length && sentences[to]!.last - start <= STRETCH) to++;
    tagSentences(words.slice(from, to), model, scorer).forEach((tagged, s) => {
      const { tags } = tagged;
      const offset = sentences[from + s]!.first;
      if (tags.every((t) => t === OUTSIDE)) return;
      const lead = new Float32Array(tags.length);
      leads(tagged.emissions, tags.length, model.transitions, tags, lead);
      for (let i = 0; i < tags.length; i++) {
        if (tags[i] === OUTSIDE) continue;
        const first = i;
        while (i + 1 < tags.length && (positionOf(tags[i]!) === BEGIN || positionOf(tags[i]!) === INSIDE)) i++;
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
    });
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
