/** A statement as its words: stems with their weight, and which of them are turned round. */
import type { Lexicon } from '../../lexicon/index.js';

type Words = Lexicon['comparison'];

export interface Term {
  readonly stem: string;
  /** Stem that stands for the words of its meaning. */
  readonly meaning: string;
  readonly word: string;
  readonly weight: number;
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
  readonly byMeaning: ReadonlyMap<string, Term>;
  readonly weight: number;
  /** Words that turn the whole statement round ("false", "denies"). */
  readonly denials: readonly string[];
  /** Words within the statement that negate. */
  readonly negations: readonly string[];
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

/** `weigh` gives the weight of a stem; default: words of the field and of any report count half, names and numbers more. */
export function readStatement(text: string, words: Words, weigh?: (stem: string) => number): Statement {
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
    if (reach > 0 ? words.real.has(lower) : words.un.has(lower)) denials.push(lower);
    const missing =
      words.without.has(lower) ||
      (words.fails.has(lower) && /^\s+to\b/i.test(text.slice(m.index + raw.length, m.index + raw.length + 6)));
    if (words.stop.has(lower)) {
      continue;
    }
    const value = /^\d/.test(raw) ? Number(raw.replace(/[,%]/g, '')) : (NUMBER_WORDS.get(lower) ?? null);
    const stem = value !== null && /^\d/.test(raw) ? String(value) : words.stem(lower);
    terms.push({
      stem,
      meaning: words.synonyms.get(stem) ?? stem,
      word: raw,
      weight: weigh?.(stem) ?? plainWeight(stem, raw, words),
      negated: reach > 0,
      struck: reach > REACH - 2,
      number: value,
    });
    if (reach > 0) reach--;
    if (missing) {
      negations.push(lower);
      reach = REACH;
    }
  }
  const byMeaning = new Map<string, Term>();
  for (const t of terms) if (!byMeaning.has(t.meaning)) byMeaning.set(t.meaning, t);
  let weight = 0;
  for (const t of byMeaning.values()) weight += t.weight;
  return { terms, byMeaning, weight, denials, negations };
}

/** Names, but for the first word of a text, which has a capital in any case. */
export const isName = (t: Term): boolean => /^\p{Lu}/u.test(t.word);

function plainWeight(stem: string, raw: string, words: Words): number {
  if (words.common.has(stem)) return 0.5;
  return /^\d/.test(raw) ? 1.2 : 1;
}
