/** A statement as its words: stems with their weight, and which of them are turned round. */
import type { Lexicon } from '../../lexicon/index.js';

type Words = Lexicon['comparison'];

/** What words of one meaning share, among all statements of one vocabulary. */
export interface Sense {
  /** In how many statements it stands, as far as they were counted. */
  statements: number;
  /** The search that met it last, and as which term: so statements are set side by side without a table for each. */
  search: number;
  met: Term | null;
}

/** One for each word of a vocabulary and way of being negated: statements share it. */
export interface Term {
  readonly stem: string;
  /** Stem that stands for the words of its meaning. */
  readonly meaning: string;
  readonly sense: Sense;
  readonly word: string;
  weight: number;
  /** Within the reach of "not", "no", "without". */
  readonly negated: boolean;
  /** One of the first two words within that reach: what is negated, and not merely told with it. */
  readonly struck: boolean;
  /** The value of a number. */
  readonly number: number | null;
}

export interface Statement {
  readonly terms: readonly Term[];
  /** First term of each meaning. */
  readonly distinct: readonly Term[];
  readonly weight: number;
  /** Words that turn the whole statement round ("false", "denies"). */
  readonly denials: readonly string[];
  /** Words within the statement that negate. */
  readonly negations: readonly string[];
}

/** The words of some statements, each held once. */
export interface Vocabulary {
  readonly words: Words;
  /** `lower`: the word as the lists have it; `reach`: how many words a negation before it still reaches. */
  term(word: string, lower: string, reach: number): Term;
  /** Gives every term its weight, by its stem. Until then words of the field and of any report count half, numbers more. */
  weigh(weight: (stem: string) => number): void;
  /** In how many statements a meaning stands. */
  frequency(meaning: string): number;
}

/** How many content words a "not" reaches. */
const REACH = 3;
const WORD = /[\p{L}][\p{L}\p{N}'’-]*|\d+(?:,\d{3})*(?:\.\d+)?%?|[.;:!?,()"“”]/gu;
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred'
    .split(' ')
    .map((w, i) => [w, 10 * (i + 2)] as const),
  ['dozen', 12] as const,
]);

const OUT = /^(?:out|down|off|broken|faulty|defective|inoperable|inoperative)$/;
const WAS = /\b(?:was|were|is|are|been|went|goes|go|broke|cut|shut|knocked|remained?|stayed)\s+$/i;

/** "The dispute goes on" denies nothing. */
const isNoun = (word: string, text: string, at: number): boolean =>
  /^(?:disputes?|doubts?)$/.test(word) &&
  /\b(?:the|an?|this|that|its|their|his|her|our|any|no|in|of|over|between|pay|labou?r|legal|long|bitter)\s+$/i.test(
    text.slice(Math.max(0, at - 12), at),
  );

/** A copy: a word that was cut out of a text would keep the whole text. */
const apart = (word: string): string => (word.length < 13 ? word : Buffer.from(word).toString());

export function vocabularyOf(words: Words): Vocabulary {
  const senses = new Map<string, Sense>();
  const byWord = new Map<string, (Term | undefined)[]>();
  const senseOf = (meaning: string): Sense => {
    let sense = senses.get(meaning);
    if (!sense) {
      sense = { statements: 0, search: 0, met: null };
      senses.set(meaning, sense);
    }
    return sense;
  };
  const read = (word: string, lower: string, way: number): Term => {
    const isFigure = /^\d/.test(word);
    const number = isFigure ? Number(word.replace(/[,%]/g, '')) : (NUMBER_WORDS.get(lower) ?? null);
    const stem = isFigure ? String(number) : words.stem(lower);
    const meaning = words.synonyms.get(stem) ?? stem;
    const weight = plainWeight(stem, word, words);
    return { stem, meaning, sense: senseOf(meaning), word, weight, negated: way > 0, struck: way > 1, number };
  };
  return {
    words,
    term(given, lower, reach) {
      let ways = byWord.get(given);
      if (!ways) {
        ways = [];
        byWord.set(apart(given), ways);
      }
      const way = reach > REACH - 2 ? 2 : reach > 0 ? 1 : 0;
      ways[way] ??= read(apart(given), lower, way);
      return ways[way];
    },
    weigh(weight) {
      for (const ways of byWord.values()) for (const t of ways) if (t) t.weight = weight(t.stem);
    },
    frequency: (meaning) => senses.get(meaning)?.statements ?? 0,
  };
}

export function readStatement(text: string, vocabulary: Vocabulary): Statement {
  const { words } = vocabulary;
  const terms: Term[] = [];
  const denials: string[] = [];
  const negations: string[] = [];
  let reach = 0;
  for (const m of text.matchAll(WORD)) {
    const raw = m[0];
    if (/^[.;:!?(),"“”]$/.test(raw)) {
      if (raw !== '"' && raw !== '“' && raw !== '”') reach = 0;
      continue;
    }
    const lower = raw
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’']/g, '');
    if (words.not.has(lower)) {
      negations.push(lower);
      reach = REACH;
      continue;
    }
    // "Not a hoax" denies nothing, "not true" does.
    if ((reach > 0 ? words.real.has(lower) : words.un.has(lower)) && !isNoun(lower, text, m.index)) denials.push(lower);
    // "The heating was out", "the lift failed": what stands before it is missing
    if (words.broken.has(lower) && !/^\s+to\b/i.test(text.slice(m.index + raw.length, m.index + raw.length + 6)))
      negations.push(lower);
    if (OUT.test(lower) && WAS.test(text.slice(Math.max(0, m.index - 10), m.index))) negations.push(lower);
    const missing =
      words.without.has(lower) ||
      (words.fails.has(lower) && /^\s+to\b/i.test(text.slice(m.index + raw.length, m.index + raw.length + 6)));
    if (words.stop.has(lower)) {
      continue;
    }
    terms.push(vocabulary.term(raw, lower, reach));
    if (reach > 0) reach--;
    if (missing) {
      negations.push(lower);
      reach = REACH;
    }
  }
  const distinct = firstOfEach(terms);
  return weighed({
    terms: distinct.length === terms.length ? distinct : terms.slice(),
    distinct,
    weight: 0,
    denials: denials.length > 0 ? denials : NONE,
    negations: negations.length > 0 ? negations : NONE,
  });
}

const NONE: readonly string[] = [];

/** The statement with the weight that its terms have now. */
export function weighed(statement: Statement): Statement {
  let weight = 0;
  for (const t of statement.distinct) weight += t.weight;
  return { ...statement, weight };
}

let searches = 0;

function firstOfEach(terms: readonly Term[]): readonly Term[] {
  const search = ++searches;
  return terms.filter(({ sense }) => {
    const isFirst = sense.search !== search;
    sense.search = search;
    return isFirst;
  });
}

/** Terms of one meaning, the first of each statement, in the order of the first list. */
export function inBoth(a: readonly Term[], b: readonly Term[]): [Term, Term][] {
  const search = ++searches;
  for (const t of b) {
    t.sense.search = search;
    t.sense.met = t;
  }
  const both: [Term, Term][] = [];
  for (const t of a) if (t.sense.search === search) both.push([t, t.sense.met!]);
  return both;
}

/** The first term of a meaning. */
export const termOf = ({ distinct }: Statement, meaning: string): Term | undefined =>
  distinct.find((t) => t.meaning === meaning);

/** Names, but for the first word of a text, which has a capital in any case. */
export const isName = (t: Term): boolean => /^\p{Lu}/u.test(t.word);

function plainWeight(stem: string, raw: string, words: Words): number {
  if (words.common.has(stem)) return 0.5;
  return /^\d/.test(raw) ? 1.2 : 1;
}
