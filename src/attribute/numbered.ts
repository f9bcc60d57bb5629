/**
 * Findings and recommendations that carry a number ("F1. …", "Recommendation 4: …", "2." under "Findings"), and words that refer to them by
 * it ("Finding 3(b)", "recommendations 1 to 3", "R2 has been implemented").
 */
import type { Reading } from './reading.js';

const WORD =
  '(?:findings?|recommendations?|recs?\\.?|conclusions?|observations?|issues?|concerns?|allegations?|complaints?|requirements?|actions?|deficienc(?:y|ies))';
const NUMBER = '[A-Z]{0,2}[-.]?\\d{1,3}(?:\\.\\d{1,2})*(?: ?\\([a-z]\\)|[a-z](?![\\w]))?';
const LIST = `${NUMBER}(?:\\s*(?:,\\s*(?:and\\s+)?|and\\s+|&\\s*|to\\s+|through\\s+|[–-]\\s*)(?:${WORD}\\s+)?${NUMBER})*`;
const EACH_NUMBER = new RegExp(NUMBER, 'g');
const NO = '(?:(?:nos?\\.?|numbers?|#)\\s*)?';
/** "Finding F1:", "Recommendation 4." at the beginning of what it labels. */
const LABELLED = new RegExp(`^[\\s*#]*(${WORD})\\s+${NO}(${NUMBER})(?=[\\s.:)–—-]|$)`, 'i');
/** "F1.", "R2:", "3)", "(4)". */
const LETTERED = /^[\s*]*\(?([A-Z]{1,2}[-.]?\d{1,3})[.:)]\s/;
const PLAIN = /^[\s*]*\(?(\d{1,3}(?:\.\d{1,2})*)[.:)]+\s/;
const PART = /^[\s*]*\(([a-z])\)\s/;
const SECTION = new RegExp(
  `^(?:[\\dIVX.]+\\s+)?(?:(?:summary of|key|main|principal|our|list of|the)\\s+)*(${WORD})\\b(?!\\s*\\d)`,
  'i',
);
const REFERENCE = new RegExp(`\\b(${WORD})\\s+${NO}(${LIST})`, 'gi');
const SHORT_REFERENCE =
  /\b(?:[A-Z]{1,2}[-.]?\d{1,3})(?:\s*(?:,\s*(?:and\s+)?|and\s+|&\s*|to\s+|through\s+|[–-]\s*)[A-Z]{1,2}[-.]?\d{1,3})*\b/g;
const LABEL_AHEAD = new RegExp(
  `^(?:${WORD}\\s+${NO}${LIST}|[A-Z]{1,2}\\d{1,3}(?: ?(?:[-–,&]|and|to) ?[A-Z]{1,2}\\d{1,3})*)\\s?[:–—]\\s`,
  'i',
);

const LETTER: Readonly<Record<string, string>> = { complaint: 'P', concern: 'N', requirement: 'Q', action: 'T' };
const letterOf = (word: string): string => {
  const one = word.toLowerCase().replace(/s$|\.$/g, '');
  return LETTER[one] ?? one[0]!.toUpperCase();
};

/** "F1" of "Finding 1", "Finding F1" and "F-1"; "R3b" of "Recommendation 3(b)". */
function keyOf(letter: string, number: string): string {
  const m = /^([A-Z]{0,2})[-.]?(\d.*)$/.exec(number.replace(/[\s()]/g, ''));
  return m ? `${m[1] || letter}${m[2]}` : number;
}

/** The keys of "1, 3 and 4" or "F1 to F4". */
function keysOf(letter: string, list: string): string[] {
  const out: string[] = [];
  const found = [...list.matchAll(EACH_NUMBER)];
  found.forEach((m, k) => {
    const between = k === 0 ? '' : list.slice(found[k - 1]!.index + found[k - 1]![0].length, m.index);
    const [low, high] = [found[k - 1]?.[0], m[0]].map((x) => Number(/\d+$/.exec(x ?? '')?.[0]));
    if (/^\s*(?:to|through|[–-])/.test(between) && low! < high! && high! - low! <= MOST)
      for (let n = low! + 1; n < high!; n++) out.push(keyOf(letter, m[0].replace(/\d+$/, String(n))));
    out.push(keyOf(letter, m[0]));
  });
  return out;
}
const MOST = 40;

/** How long a label may be, in characters. */
const AHEAD = 80;
const LONGEST_HEADING = 90;

/** Length of "Finding F1: " or "R2: " at the beginning of a text; 0 where there is none. */
export const labelLength = (text: string): number => LABEL_AHEAD.exec(text.slice(0, AHEAD))?.[0].length ?? 0;

export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
}

export interface Numbered {
  /** What the claims of a block are numbered by. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
  /** What a stretch of the text refers to, in order. */
  within(start: number, end: number): Reference[];
}

/** `isReply`: blocks in which others speak, where a number refers to what stands before. */
export function numberedOf(r: Reading, isReply: (block: number) => boolean): Numbered {
  const labels = new Map<number, readonly string[]>();
  let section: string | null = null;
  let under: string | null = null;
  let before: string | null = null;
  let end = -1;
  r.blocks.forEach((b, i) => {
    if (b.kind === 'furniture') return;
    const text = r.text.slice(b.start, Math.min(b.end, b.start + AHEAD));
    const heading = b.kind === 'heading';
    const word = LABELLED.exec(text);
    if (heading && word === null) {
      under = null;
      const title = b.end - b.start <= LONGEST_HEADING ? SECTION.exec(text) : null;
      if (title) section = letterOf(title[1]!);
    }
    if (isReply(i)) return;
    const short = word ? null : LETTERED.exec(text);
    const plain = word || short || section === null ? null : PLAIN.exec(text);
    const key = word
      ? keyOf(letterOf(word[1]!), word[2]!)
      : short
        ? keyOf('', short[1]!)
        : plain
          ? keyOf(section!, plain[1]!)
          : null;
    if (key !== null) {
      before = key;
      under = heading ? key : null;
    }
    const part = key === null && before !== null && b.kind === 'list_item' ? PART.exec(text) : null;
    // the rest of an item, on the next line
    const goesOn =
      key === null &&
      !part &&
      b.kind === 'paragraph' &&
      labels.has(i - 1) &&
      !/\n\s*\n/.test(r.text.slice(end, b.start));
    if (goesOn) labels.set(i, labels.get(i - 1)!);
    end = b.end;
    if (goesOn) return;
    const own = key ?? (part ? `${before}${part[1]}` : under);
    if (own !== null && !heading) labels.set(i, part ? [own, before!] : [own]);
    else if (key === null && !part && b.kind === 'paragraph') before = null;
  });
  const known = new Set([...labels.values()].flat());
  const whole = (key: string): string => (known.has(key) ? key : key.replace(/[a-z]$/, ''));
  return {
    labels,
    within(start, end) {
      if (known.size === 0) return [];
      const text = r.text.slice(start, end);
      const found: Reference[] = [];
      const put = (m: RegExpExecArray | RegExpMatchArray, keys: readonly string[]): void => {
        const at = start + m.index!;
        const told = keys.map(whole).filter((k) => known.has(k));
        if (told.length > 0 && !found.some((f) => f.start < at + m[0].length && at < f.end))
          found.push({ start: at, end: at + m[0].length, keys: told });
      };
      for (const m of text.matchAll(REFERENCE)) put(m, keysOf(letterOf(m[1]!), m[2]!));
      for (const m of text.matchAll(SHORT_REFERENCE)) put(m, keysOf('', m[0]));
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
