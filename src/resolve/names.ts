/** Names made comparable: folded, split into words, shortened words written out, brackets taken apart. */
import type { Lexicon } from '../lexicon/index.js';
import type { MentionType } from '../records.js';
import { singleSpaced } from '../text.js';

type Words = Lexicon['resolution'];

/** Characters that stand for themselves alone. */
const PLAIN = /^[\0-\x7f]*$/;

/** Lower case, without accents, apostrophes and the dots of abbreviations; one blank between words. */
export const fold = (text: string): string => {
  const plain = PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return singleSpaced(plain.replace(/['’‘`.]/g, '').toLowerCase()).trim();
};

/** Words that folding leaves as they are but for their case, with single spaces between them. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Words of a name, folded. "&" is "and"; "U.S." is "us". */
export const wordsOf = (text: string): string[] =>
  SIMPLE.test(text) ? text.toLowerCase().split(' ') : wordsOfAny(text);

const wordsOfAny = (text: string): string[] =>
  fold(text.replace(/(\p{L}\.)\s+(?=\p{L}\.)/gu, '$1'))
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A name of one line: what stands in the text, without line breaks. */
export const oneLine = (text: string): string => singleSpaced(text).trim();

export const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\p{N}&.\-/]{1,9}s?$/u.test(text.trim());

const LEGAL_FORM = /^(inc|incorporated|llc|llp|lp|ltd|limited|corp|corporation|plc|gmbh|sa|nv|bv|pty|co)$/;
const FACILITY_SCOPE: ReadonlySet<MentionType> = new Set(['facility', 'organization']);

/** Shortened words written out: "Harlan Co. Det. Ctr." has the words of "Harlan County Detention Center". */
export function expand(words: readonly string[], type: MentionType, lexicon: Words): string[] {
  if (!FACILITY_SCOPE.has(type) || words.length < 2) return [...words];
  const out: string[] = [];
  words.forEach((word, i) => {
    const code = type === 'facility' ? lexicon.codes.get(word) : undefined;
    if (code && fits(code.where, i, words.length)) {
      out.push(...code.full);
      return;
    }
    if (type === 'organization' && word === 'co' && i === words.length - 1) {
      out.push(word);
      return;
    }
    const known = lexicon.abbreviations
      .get(word)
      ?.find(
        (e) => fits(e.where, i, words.length) && (e.before.size === 0 || e.before.has(nextWord(words, i, lexicon))),
      );
    out.push(...(known?.full ?? [word]));
  });
  return out;
}

const fits = (where: 'any' | 'start' | 'end', i: number, n: number): boolean =>
  where === 'any' || (where === 'start' ? i === 0 : i === n - 1);

function nextWord(words: readonly string[], i: number, lexicon: Words): string {
  const next = words[i + 1] ?? '';
  return lexicon.abbreviations.get(next)?.find((e) => e.before.size === 0)?.full[0] ?? next;
}

/** The words that identify: written out, without article, country in front of an agency, and legal form. */
export function keyWords(name: string, type: MentionType, lexicon: Words): string[] {
  let words = expand(wordsOf(name), type, lexicon);
  if (type === 'person') return words;
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  if (type === 'organization') {
    while (words.length > 1 && LEGAL_FORM.test(words.at(-1)!)) words = words.slice(0, -1);
    const country =
      words[0] === 'us' || words[0] === 'usa' ? 1 : words[0] === 'united' && words[1] === 'states' ? 2 : 0;
    if (country && words.length - country >= 2) words = words.slice(country);
  }
  if (type === 'place' && words.length > 2 && /^(city|town|village)$/.test(words[0]!) && words[1] === 'of')
    words = words.slice(2);
  return words.filter((w, i) => w !== 'the' || i === 0);
}

/** The parts of "Full Name (ACR)", "ACR (Full Name)" and "Full (ACR) Name". `inner` is null where no bracket closes. */
export function splitBracket(text: string): { outer: string; inner: string | null } {
  if (!/[([]/.test(text)) return { outer: oneLine(text), inner: null };
  const m = /^(.*?)\s*[([]\s*["“]?([^()[\]]+?)["”]?\s*[)\]]\s*(.*)$/s.exec(oneLine(text));
  if (!m?.[1]) return { outer: oneLine(text), inner: null };
  return { outer: `${m[1]} ${m[3]}`.trim(), inner: m[2]!.trim() };
}

const NOT_A_NAME =
  /^(pseudonym|a pseudonym|not (his|her|their) real name|name changed|sic|emphasis added|ret|deceased|formerly)\b/i;

/**
 * A name and the other name in its bracket, if it is one: an acronym, the full name of an acronym, the same stem again ("Clerics of St.
 * Viator (Viatorians)"). Of "Harlan Jail (Old)" and "Harlan Jail (Male)" the bracket belongs to the name; of "Ayr Hospital (Texas)" it does
 * not, nor does a remark.
 */
export function bracketed(text: string, type: MentionType, lexicon: Words): { outer: string; inner: string | null } {
  const { outer, inner } = splitBracket(text);
  if (inner === null) return { outer, inner };
  if (type === 'person' || NOT_A_NAME.test(inner) || lexicon.regions.has(fold(inner))) return { outer, inner: null };
  const [a, b] = [wordsOf(outer), wordsOf(inner)];
  const another = isAcronym(inner)
    ? a.length > 1
    : isAcronym(outer)
      ? b.length > 1
      : b.length === 1 && a.some((w) => w.length > 4 && b[0]!.startsWith(w.slice(0, 5)));
  return another ? { outer, inner } : { outer: `${outer} ${inner}`, inner: null };
}

const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'de',
  'la',
  'del',
  'y',
  'a',
  'an',
  'with',
  'by',
]);

/** First letters of the words, with and without the small ones: what an acronym of the name may be. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const all = words.map((w) => w[0]).join('');
  const big = words.filter((w) => !SMALL.has(w));
  const short = big.map((w) => w[0]).join('');
  return short.length > 1 && short !== all ? [short, all] : [all];
}

/**
 * Whether the letters stand for the name, given side by side in the text: "MIRA" for "Massachusetts Immigrant and Refugee Advocacy
 * Coalition" too, where words were passed over. The first letter must be that of a leading word, and half of the letters must begin words.
 */
export function standsFor(letters: string, words: readonly string[]): boolean {
  const wanted = [...letters.toLowerCase()].filter((c) => /[a-z]/.test(c));
  if (wanted.length < 2 || words.length < 2) return false;
  const first = words.slice(0, 2).findIndex((w) => w[0] === wanted[0]);
  if (first < 0) return false;
  let begun = 0;
  let at = first;
  for (const letter of wanted) {
    const next = words.findIndex((w, i) => i >= at && w[0] === letter);
    if (next < 0) continue;
    begun++;
    at = next + 1;
  }
  return begun * 2 > wanted.length || (begun > 2 && begun * 2 === wanted.length && first === 0);
}
