/** Runs of capitalised words, as names are made of. */
import { bare, type Cursor, isAbbreviation, isCapitalised, isParticle, isPossessive, joined } from './cursor.js';

export const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/**
 * End of a run of capitalised words that begins at `at`, with particles, "&", hyphens, possessives and "of" after "University" and the like
 * between them; `at` itself when there is none. `max`: of capitalised words.
 */
export function capitalRun(cursor: Cursor, at: number, ceiling: number, max: number): number {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  let end = at;
  let words = 0;
  for (let i = at; i < ceiling && words < max; i++) {
    const t = tokens[i]!;
    if (i > at && !joined(text, tokens[i - 1]!, t)) break;
    if (i > at && i >= cursor.sentenceOf(i - 1).last && !isAbbreviation(tokens[i - 1]!)) break;
    if (isCapitalised(t) && !MONTH.test(t.lower)) {
      end = i + 1;
      words++;
      continue;
    }
    if (i === at) break;
    const tight = tokens[i - 1]!.end === t.start && tokens[i + 1]?.start === t.end;
    if (isPossessive(t) && tokens[i - 1]!.end === t.start) {
      const next = tokens[i + 1];
      if (next === undefined || !isCapitalised(next)) break;
      continue;
    }
    if ((/^[-‐‑]$/.test(t.text) && tight) || t.text === '&' || isParticle(t)) continue;
    // "Hospital of the University | of Maro"
    if (t.lower === 'of' && context.lexicon.facilities.has('of_before', bare(tokens[i - 1]!))) continue;
    break;
  }
  return end;
}

/** Whether capitalised words go on to the head of an organization, law or publication. */
export function runsIntoAnother(cursor: Cursor, at: number, ceiling: number): boolean {
  const { facilities } = cursor.context.lexicon;
  const end = capitalRun(cursor, at, ceiling, 6);
  for (let i = at; i < end; i++) {
    const t = cursor.tokens[i]!;
    const word = bare(t);
    if (facilities.has('title', word) && !isPossessive(cursor.tokens[i + 1] ?? t)) {
      const next = cursor.tokens[i + 1];
      // "Correctional Officers Association" goes on, "Warden Ann Lee" does not.
      if (next === undefined || !facilities.has('not_after', bare(next))) return false;
    }
    if (facilities.has('not_after', word)) return true;
  }
  return false;
}
