/**
 * How sure a claim is: the share of claims with the same evidence whose stretch, kind, source and polarity were right on annotated text.
 * Logistic regression over what the record itself shows (the rule that made it, how its source was named, what it is about); the
 * weights are log-odds and stand in `data/confidence.csv`, made by `tools/calibrate.ts`.
 */
import type { ConfidenceWeights } from '../lexicon/confidence.js';
import type { Claim, Genre } from '../records.js';

const PRONOUN = /^(?:he|she|it|they|we|i)$/i;
const SHORT = 40;
const LONG = 220;
const LEAST = 0.02;
const MOST = 0.98;
const DISCOUNT = 1.2;

export type Judged = Omit<Claim, 'confidence'>;

/** How the source came to be known. */
function sourceOf(c: Judged): string {
  const words = c.asserted_by_text;
  if (words === null) return c.asserted_by.length > 0 ? 'author' : 'narrator';
  const within = c.asserted_by_start !== null && c.asserted_by_start >= c.start - SHORT && c.asserted_by_start < c.end;
  if (PRONOUN.test(words)) return within ? 'pronoun' : 'carried';
  if (c.asserted_by.length === 0) return 'unnamed';
  return within ? 'stated' : c.cue === null ? 'author' : 'carried';
}

/** The evidence of a claim, each piece by its group and value; the groups are those of `data/confidence.csv`. */
function gather(c: Judged, genre: Genre, put: (group: string, value: string) => void): void {
  const [sieve, nature] = c.rule.split('; ') as [string, string];
  const length = c.end - c.start;
  const source = sourceOf(c);
  put('sieve', sieve);
  put('nature', nature);
  put('kind', c.kind);
  put('source', source);
  put('genre', genre);
  put('categories', c.categories.length === 0 ? 'none' : c.categories.length === 1 ? 'one' : 'several');
  put('facility', c.facility_basis ?? 'none');
  put('length', length < SHORT ? 'short' : length > LONG ? 'long' : 'middling');
  if (c.polarity === 'denies') put('polarity', 'denies');
  if (c.cue !== null) put('cue', 'there');
  if (c.responds_to.length > 0) put('answers', 'something');
  if (c.target.length === 0) put('target', 'none');
  if (source === 'stated' && c.speaker !== null) put('speaker', 'named');
}

/** The evidence of a claim, each piece as `group=value`. */
export function evidenceOf(c: Judged, genre: Genre): string[] {
  const out: string[] = [];
  gather(c, genre, (group, value) => out.push(`${group}=${value}`));
  return out;
}

/**
 * The probability, to two decimals. Evidence without a weight weighs nothing. The annotated documents are all on conduct: in one that
 * mostly is not (`sparse`), a claim is less likely one at all, and a fixed discount stands for that.
 */
export function confidenceOf(c: Judged, genre: Genre, weights: ConfidenceWeights, sparse: boolean): number {
  let logOdds = weights.base - (sparse ? DISCOUNT : 0);
  gather(c, genre, (group, value) => {
    logOdds += weights.of.get(group)?.get(value) ?? 0;
  });
  const p = 1 / (1 + Math.exp(-logOdds));
  return Math.round(Math.min(MOST, Math.max(LEAST, p)) * 100) / 100;
}
