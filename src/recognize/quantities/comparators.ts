import type { Comparator, QuantityLexicon } from '../../lexicon/quantities.js';

const LONGEST = 4;

const ARTICLES = ['a', 'an', 'the'];
const ends = new WeakMap<QuantityLexicon, ReadonlySet<string>>();
/** The last words of comparators before a number, and articles. */
function endsOf(lexicon: QuantityLexicon): ReadonlySet<string> {
  const known = ends.get(lexicon);
  if (known !== undefined) return known;
  const made = new Set(ARTICLES);
  for (const phrase of lexicon.comparators.before.keys()) made.add(phrase.slice(phrase.lastIndexOf(' ') + 1));
  ends.set(lexicon, made);
  return made;
}

/** The comparator that the words around a number give: "nearly 40" ~, "at least 40" >=, "40 or more" >=. Null where none stands there. */
export function comparatorAt(before: string, after: string, lexicon: QuantityLexicon): Comparator | null {
  const last = /([a-z]+) *$/i.exec(before)?.[1]?.toLowerCase();
  const led = last !== undefined && endsOf(lexicon).has(last) ? leading(before, lexicon) : undefined;
  if (led !== undefined) return led;
  if (after.startsWith('+')) return '>=';
  const next = /^ ((?:or|and|at|plus|approximately)(?: [a-z]+)?)/.exec(after.toLowerCase())?.[1];
  if (next === undefined) return null;
  const { comparators } = lexicon;
  return comparators.after.get(next) ?? comparators.after.get(next.split(' ')[0]!) ?? null;
}

function leading(before: string, { comparators }: QuantityLexicon): Comparator | undefined {
  const words = before
    .toLowerCase()
    .replace(/[^a-z ]+/g, ' \u0000 ')
    .trim()
    .split(/ +/)
    .slice(-LONGEST);
  for (let n = Math.min(LONGEST, words.length); n > 0; n--) {
    const known = comparators.before.get(words.slice(-n).join(' '));
    if (known) return known;
  }
  // "more than an estimated", "about the": an article may stand between
  if (!ARTICLES.includes(words.at(-1)!) || words.length < 2) return undefined;
  const known = comparators.before.get(words.at(-2)!);
  return known === '=' ? undefined : known;
}
