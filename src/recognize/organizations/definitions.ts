import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { mention, type Sieve } from '../mentions/sieve.js';
import { ARTICLES, FUNCTION_WORDS, OFFICERS, OTHER_HEADS, PREPOSITIONS } from '../mentions/small-words.js';
import { CAPITAL, has, MARK, UPPER, type Word, type WordSentence } from '../mentions/surface.js';

/** A short form with its long one: word indexes, the long one half-open. */
export interface Definition {
  readonly short: number;
  readonly from: number;
  readonly to: number;
  /** The long one names a law, a paper, a program or an illness. */
  readonly other: boolean;
}

const SHORT = /^\p{Lu}[\p{Lu}\p{N}&/-]{1,9}s?$|^\p{Lu}\p{Ll}{0,3}\p{Lu}[\p{L}]{0,6}$/u;

const small = (w: Word): boolean =>
  PREPOSITIONS.has(w.key) || ARTICLES.has(w.key) || w.key === 'and' || w.text === '&' || (w.is & MARK) !== 0;

/**
 * "Greek Council for Refugees (GCR)" and "GCR (Greek Council for Refugees)". The letters of the short form are the first letters of the
 * words of the long one, small words and hyphened parts counted or not (after Schwartz and Hearst 2003, by words instead of letters).
 */
export function definitionsIn(words: readonly Word[], s: WordSentence): Definition[] {
  const found: Definition[] = [];
  if (!s.bracketed) return found;
  for (let i = s.from + 1; i + 1 < s.to; i++) {
    if (words[i]!.text !== '(') continue;
    let close = i + 1;
    while (close < s.to && words[close]!.text !== ')' && close - i < 16) close++;
    if (words[close]?.text !== ')') continue;
    if (close === i + 2 && SHORT.test(words[i + 1]!.text)) {
      const from = spelledBack(words, i, s.from, words[i + 1]!.text);
      if (from !== null) found.push({ short: i + 1, from, to: i, other: isOther(words, from, i) });
    } else if (close > i + 2 && SHORT.test(words[i - 1]!.text)) {
      const begin = ARTICLES.has(words[i + 1]!.key) ? i + 2 : i + 1;
      const from = spelledBack(words, close, begin, words[i - 1]!.text);
      if (from === begin) found.push({ short: i - 1, from, to: close, other: isOther(words, from, close) });
    }
  }
  return found;
}

function isOther(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]!;
  return (
    !has(last, CAPITAL) ||
    !has(words[from], CAPITAL) ||
    OTHER_HEADS.has(last.key) ||
    (OFFICERS.has(last.key) && !/^(?:staff|executive|headquarters)$/.test(last.key)) ||
    OFFICERS.has(words[from]!.key)
  );
}

/** Where words begin whose first letters spell the short form, the last of them right before `end`. */
function spelledBack(words: readonly Word[], end: number, least: number, short: string): number | null {
  const letters = short
    .replace(/s$/, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  let left = letters.length;
  let k = end;
  let skipped = 0;
  while (left > 0 && k > least && end - k < 14) {
    const w = words[--k]!;
    const parts = w.key.split(/[-‐‑/]/).filter(Boolean);
    const initials = parts.map((p) => p[0]!).join('');
    if (left >= initials.length && letters.slice(left - initials.length, left) === initials && !(w.is & MARK)) {
      if (!(small(w) && !has(w, CAPITAL) && !spellsWithout(words, k, least, letters, left))) left -= initials.length;
    } else if (initials.length > 1 && letters[left - 1] === initials[0]) left--;
    else if (!small(w) && ++skipped > (letters.length > 3 ? 2 : 0)) return null;
  }
  if (left > 0) return null;
  return FUNCTION_WORDS.has(words[k]!.key) && has(words[k], CAPITAL) && words[k]!.key === 'the' ? k + 1 : k;
}

/** A small word gives its letter only where the word before it gives the next one. */
function spellsWithout(words: readonly Word[], k: number, least: number, letters: string, left: number): boolean {
  for (let j = k - 1; j >= least && j > k - 3; j--) {
    const w = words[j]!;
    if (small(w)) continue;
    return left > 1 && w.key[0] === letters[left - 2];
  }
  return false;
}

/**
 * Long and short form of an organization that the text itself defines, and every later use of the short one. Whether the long form is an
 * organization is told by the names found so far, else by its capitals. Not: laws and papers, illnesses in lower case, facilities.
 */
export const definitions: Sieve = ({ surface, found, lexicon, over }) => {
  const { words } = surface;
  const shorts = new Map<string, boolean>();
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.kind === 'signature' || s.shouting) continue;
    for (const d of definitionsIn(words, s)) {
      const last = over[d.to - 1]! >= 0 ? found[over[d.to - 1]!]! : null;
      // A place at the end of a longer name ("Legal Aid Maro") says nothing of the name.
      const known =
        last !== null && last.start <= words[d.from]!.start
          ? last.type
          : last?.type === 'organization'
            ? last.type
            : null;
      const organization = !d.other && (known === null || known === 'organization') && d.to - d.from > 1;
      const short = words[d.short]!.text;
      if (!organization) {
        if (known !== 'organization') shorts.set(short, false);
        if (known === 'place' && last!.rule.startsWith('place/') && !d.other)
          mine.push(mention(words, d.short, d.short + 1, 'place', 'defined-place', 0.96));
        continue;
      }
      shorts.set(short, true);
      mine.push(mention(words, d.from, d.to, 'organization', 'defined-organization', 0.9));
    }
  }
  for (const short of behindNames(words, surface.sentences, found, lexicon))
    if (!shorts.has(short)) shorts.set(short, true);
  if (shorts.size === 0) return mine;
  for (const s of surface.sentences)
    for (let i = s.from; i < s.to; i++)
      if (shorts.get(words[i]!.text)) mine.push(mention(words, i, i + 1, 'organization', 'defined-acronym', 0.95));
  return mine;
};

/** Initialisms in brackets right behind an organization, whatever their letters: many stand for a name in another language. */
function behindNames(
  words: readonly Word[],
  sentences: readonly WordSentence[],
  found: readonly FoundMention[],
  lexicon: Lexicon,
): Set<string> {
  const ends = new Map(
    found.filter((m) => m.type === 'organization' && m.confidence >= 0.8).map((m) => [m.end, m.start]),
  );
  const shorts = new Set<string>();
  for (const s of sentences)
    for (let i = s.from + 1; s.bracketed && i + 2 < s.to; i++) {
      if (words[i]!.text !== '(' || words[i + 2]!.text !== ')' || !ends.has(words[i - 1]!.end)) continue;
      const short = words[i + 1]!.text;
      const spelled = /^\p{Lu}\p{Ll}{2,6}$/u.test(short) && spells(words, i, ends.get(words[i - 1]!.end)!, short);
      if ((spelled || /^\p{Lu}{2,8}$/u.test(short)) && !lexicon.organizations.exclusions.has(short) && !s.shouting)
        shorts.add(short);
    }
  return shorts;
}

/** Whether the capitals of the name that ends before `end` spell a word written like one: "Ipoa". */
function spells(words: readonly Word[], end: number, start: number, short: string): boolean {
  let letters = '';
  for (let k = end - 1; k >= 0 && words[k]!.start >= start; k--)
    if (has(words[k], CAPITAL)) letters = words[k]!.key[0]! + letters;
  return letters === short.toLowerCase();
}

/** Initialisms that the text defines as something other than an organization. */
export function definedOtherwise(words: readonly Word[], sentences: readonly WordSentence[]): Set<string> {
  const others = new Set<string>();
  for (const s of sentences)
    for (const d of definitionsIn(words, s))
      if (d.other && has(words[d.short], UPPER)) others.add(words[d.short]!.text);
  return others;
}
