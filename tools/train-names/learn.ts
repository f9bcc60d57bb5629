import type { WeightTable, WordKnowledge } from '../../src/lexicon/names-model.js';
import { OUTSIDE, TAGS } from '../../src/recognize/names/tags.js';
import { stepsOf, viterbi } from '../../src/recognize/names/viterbi.js';
import { Vocabulary } from '../../src/recognize/names/vocabulary.js';
import type { LabelledText } from './corpus.js';
import { asExamples, features, joined, type Lesson, learnable, type RowTable } from './dataset.js';
import { prune } from './export.js';
import { goldTags } from './gold.js';
import { scoreTokens, train, type Weights } from './perceptron.js';

export interface LearnSettings {
  /** Rounds over the texts, and over each half for the tags that the second pass learns from. */
  readonly epochs: number;
  readonly foldEpochs: number;
  /** Models whose weights are averaged. */
  readonly seeds: number;
  readonly margin: number;
  /** Rows of weights kept. */
  readonly rows: number;
  /** Whether every second text is learned once more, in capitals or in small letters. */
  readonly recase: boolean;
  /** How often a source's texts are learned in a round, where not once. */
  readonly weight: Readonly<Record<string, number>>;
  readonly log: (line: string) => void;
}

function lessonOf(text: LabelledText, to: 'as it is' | 'upper' | 'lower', vocabulary: Vocabulary): Lesson {
  const { tokens, sentences } = text.segmented;
  const cased =
    to === 'as it is'
      ? tokens
      : tokens.map((t) => ({ ...t, text: to === 'upper' ? t.text.toUpperCase() : t.text.toLowerCase() }));
  const gold = goldTags(tokens, text.names);
  const coded = vocabulary.code({ tokens: cased, sentences });
  const tags = new Uint8Array(coded.words.length).fill(OUTSIDE);
  sentences.forEach((s, i) => {
    tags.set(gold.subarray(s.first, s.last), coded.starts[i]!);
  });
  return { text: coded, tags };
}

/** The tags that weights give to lessons, by the features of the first pass. */
function tagLessons(
  lessons: readonly Lesson[],
  vocabulary: Vocabulary,
  table: RowTable,
  weights: Weights,
): Uint8Array[] {
  const e = asExamples(features(lessons, vocabulary, null), (hash) => table.get(hash));
  let scores = new Float32Array(TAGS * 1024);
  let sentence = 0;
  return lessons.map(({ text: { words, starts, ends } }) => {
    const tags = new Uint8Array(words.length).fill(OUTSIDE);
    for (let s = 0; s < starts.length; s++) {
      const first = e.sentences[sentence++]!;
      const n = ends[s]! - starts[s]!;
      if (n === 0) continue;
      if (scores.length < n * TAGS) scores = new Float32Array(n * TAGS);
      scoreTokens(e, first, first + n, weights.emissions, scores);
      viterbi(scores, n, stepsOf(weights.transitions), tags.subarray(starts[s]!, ends[s]!));
    }
    return tags;
  });
}

/**
 * Learns the weights of both passes. What the second pass looks up of the rest of a document is, while learning, what a model that
 * learned from the other half of the texts says of it: so it sees the mistakes that it will meet.
 */
export function learn(texts: readonly LabelledText[], knowledge: WordKnowledge, s: LearnSettings): WeightTable {
  const vocabulary = new Vocabulary(knowledge);
  const lessons: Lesson[] = [];
  const halves: number[] = [];
  const place: number[] = [];
  texts.forEach((text, i) => {
    place.push(lessons.length);
    lessons.push(lessonOf(text, 'as it is', vocabulary));
    halves.push(i % 2);
    if (!s.recase || (i >> 1) % 2 === 1) return;
    lessons.push(lessonOf(text, (i >> 2) % 2 === 0 ? 'upper' : 'lower', vocabulary));
    halves.push(i % 2);
  });

  const first: Uint8Array[] = lessons.map(() => new Uint8Array());
  for (const half of [0, 1]) {
    s.log(`half ${half + 1}`);
    const mine = lessons.filter((_, i) => halves[i] === half);
    const others = lessons.map((_, i) => i).filter((i) => halves[i] !== half);
    const { examples, table } = learnable(features(mine, vocabulary, null), 2);
    const weights = train(examples, table.size, {
      epochs: s.foldEpochs,
      seed: 11 + half,
      margin: s.margin,
      log: s.log,
    });
    const tags = tagLessons(
      others.map((i) => lessons[i]!),
      vocabulary,
      table,
      weights,
    );
    others.forEach((i, k) => {
      first[i] = tags[k]!;
    });
  }

  // Few and of the right kind: learned from several times a round.
  texts.forEach((text, i) => {
    for (let k = 1; k < (s.weight[text.source] ?? 1); k++) {
      lessons.push(lessons[place[i]!]!);
      first.push(first[place[i]!]!);
    }
  });
  const { examples, table } = learnable(
    joined(features(lessons, vocabulary, null), features(lessons, vocabulary, first, false)),
    3,
  );
  s.log(`${lessons.length} texts, ${examples.tags.length} tokens, ${table.size} features`);
  let sum: Weights | null = null;
  for (let seed = 1; seed <= s.seeds; seed++) {
    s.log(`seed ${seed}`);
    const w = train(examples, table.size, { epochs: s.epochs, seed, margin: s.margin, log: s.log });
    if (sum) {
      for (let i = 0; i < w.emissions.length; i++) sum.emissions[i]! += w.emissions[i]!;
      for (let i = 0; i < w.transitions.length; i++) sum.transitions[i]! += w.transitions[i]!;
    } else sum = w;
  }
  return prune(table, sum!, s.rows);
}
