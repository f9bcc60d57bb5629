import type { Comparator, QuantityLexicon } from '../../lexicon/quantities.js';

const LONGEST = 4;

/** The comparator that the words around a number give: "nearly 40" ~, "at least 40" >=, "40 or more" >=. Null where none stands there. */
export function comparatorAt(before: string, after: string, lexicon: QuantityLexicon): Comparator | null {
  const { comparators } = lexicon;
  const words = before
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' \u0000 ')
    .trim()
    .split(/ +/)
    .slice(-LONGEST);
  for (let n = Math.min(LONGEST, words.length); n > 0; n--) {
    const phrase = words.slice(-n).join(' ');
    const known = comparators.before.get(phrase);
    if (known) return known;
  }
  // "more than an estimated", "about the": an article may stand between
  if (/^(?:an?|the)$/.test(words.at(-1) ?? '') && words.length > 1) {
    const known = comparators.before.get(words.at(-2)!);
    if (known && known !== '=') return known;
  }
  if (/^\+/.test(after)) return '>=';
  const next = /^ ((?:or|and|at|plus|approximately)(?: [a-z]+)?)/.exec(after.toLowerCase())?.[1];
  if (next === undefined) return null;
  return comparators.after.get(next) ?? comparators.after.get(next.split(' ')[0]!) ?? null;
}
