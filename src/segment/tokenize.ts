import type { AbbreviationKind } from '../lexicon/layout.js';

/**
 * Where the tokens of a stretch of text are: start and end of each by turns.
 *
 * One token: a word with its inner apostrophes and hyphens (O'Brien, Peña-Ruiz, class-action, COVID-19), an abbreviation with its
 * full stop (Inc., U.S., J.), a number with its inner marks (1,444, 12:30, 2021-02-18, 11th), a web or e-mail address, a run of one mark
 * (..., --), any other character. Apart: 's, n't and the like; the parts of number + unit (14 - year - old), name + participle
 * (Chicago - based), prefix + name (non - ICE, mid - March).
 */
export function tokenSpans(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlyMap<string, AbbreviationKind>,
  into: number[],
): void {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at++;
      continue;
    }
    const to = isLetter(code) ? simpleWordEnd(text, at, end, abbreviations) : simpleMarkEnd(text, at, code);
    if (to > at) {
      into.push(at, to);
      at = to;
    } else at = addToken(text, at, end, abbreviations, into);
  }
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13;
const STOP = 46;
/** Marks with which no longer token begins or goes on. */
const MARKS = new Set(Array.from(',;()[]?!"“”‘–—', (mark) => mark.charCodeAt(0)));

/** The end of a word of ASCII letters before a space, a mark or the full stop of a sentence, which most are; else `at`. */
function simpleWordEnd(
  text: string,
  at: number,
  end: number,
  abbreviations: ReadonlyMap<string, AbbreviationKind>,
): number {
  let to = at + 1;
  while (to < end && isLetter(text.charCodeAt(to))) to++;
  const next = to < end ? text.charCodeAt(to) : 32;
  const stops = next === STOP && isBlank(text.charCodeAt(to + 1));
  if (!stops && !isBlank(next) && !MARKS.has(next)) return at;
  if (to - at === 6 && CANNOT.test(text.slice(at, to))) return at;
  return stops && takesStop(text, text.slice(at, to), at, abbreviations) ? to + 1 : to;
}

const simpleMarkEnd = (text: string, at: number, code: number): number =>
  MARKS.has(code) || (code === STOP && isBlank(text.charCodeAt(at + 1))) ? at + 1 : at;

/** Adds the token at or after `at`; where the search goes on. */
function addToken(
  text: string,
  at: number,
  end: number,
  abbreviations: ReadonlyMap<string, AbbreviationKind>,
  into: number[],
): number {
  TOKEN.lastIndex = at;
  const m = TOKEN.exec(text);
  if (m === null || m.index >= end) return end;
  const start = m.index;
  const first = text.charCodeAt(start);
  let to = Math.min(end, start + m[0].length);
  if (m[1] !== undefined) {
    while (to > start + 1 && AFTER_WEB.includes(text[to - 1]!)) to--;
    into.push(start, to);
  } else if (m[2] !== undefined || (first >= 48 && first <= 57)) {
    const word = text.slice(start, to);
    if (to < end && text[to] === '.' && takesStop(text, word, start, abbreviations)) into.push(start, ++to);
    else splitWord(word, start, into);
  } else into.push(start, to);
  return to;
}

const CANNOT = /^cannot$/i;
const TAIL = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*`;
/** Control characters, zero-width characters and a misplaced byte-order mark count as white space. */
const TOKEN = new RegExp(
  [
    String.raw`((?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<![\w.])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|gov|edu|info|mil)\b(?:\/[^\s<>"“”]*)?)`,
    String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`,
    String.raw`\p{L}\p{Ll}?\.(?:\p{L}\.)+`,
    String.raw`\d+(?:[.,:\/-]\d+)*(?:[\p{L}][\p{L}\p{M}]*)?(?:[-‐‑][\p{L}\p{N}]+)*`,
    String.raw`(\p{L}${TAIL}(?:(?:['’ʼ‐‑-]|(?<=\p{Lu})&(?=\p{Lu}))[\p{L}\p{N}]${TAIL})*)`,
    String.raw`(?<=\S)['’](?:[sSdDmM]|re|ve|ll|RE|VE|LL)(?![\p{L}\p{N}])`,
    String.raw`['’]\d0s`,
    String.raw`\.{2,}|-{2,}|_{2,}|\*{2,}|={2,}|~{2,}|#{2,}|[\x60]{2}|''`,
    String.raw`[^\s\p{Cc}\u200b-\u200f\u2060\ufeff]`,
  ].join('|'),
  'gu',
);

const AFTER_WEB = ".,;:!?)]}'’»";
const INITIAL = /^\p{Lu}$/u;
const AFTER_STOP = /\.\s{0,4}(?:[\d#§]|[IVXLC]+\b|[A-Z]\b)/y;

/** Whether the full stop after a word belongs to it. */
function takesStop(
  text: string,
  word: string,
  at: number,
  abbreviations: ReadonlyMap<string, AbbreviationKind>,
): boolean {
  if (word.length > 12) return false;
  const stop = at + word.length;
  const after = text[stop + 1];
  if (after === '.') return false;
  if (INITIAL.test(word)) return true;
  const kind = abbreviations.get(`${word.toLowerCase().replaceAll('’', "'")}.`);
  if (kind === undefined) return false;
  if (kind === 'capital') return /^\p{Lu}/u.test(word);
  if (kind !== 'number') return true;
  AFTER_STOP.lastIndex = stop;
  return AFTER_STOP.test(text);
}

const CLITIC = /(?:n['’]t|['’ʼ](?:s|re|ve|ll|d|m))$/i;
const HYPHEN = /[-‐‑]/;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|several|multi|half)$/i;
const NAME_PARTICLE = /^(?:al|el|ad|as|ar|an|ash|ul|bin|ibn|bint|abu|de|da|di|le|la|e|i|x|t|d|o)$/;
const AFTER_NAME =
  /^(?:\p{Ll}+ed|run|led|born|held|owned|built|made|paid|bound|won|era|area|like|wide|style|only|level|side|style|friendly|speaking)$/u;

function splitWord(word: string, at: number, into: number[]): void {
  let body = word;
  const clitic = CLITIC.exec(word);
  if (clitic !== null && clitic.index > 0) body = word.slice(0, clitic.index);
  else if (CANNOT.test(word)) body = word.slice(0, 3);
  if (HYPHEN.test(body)) splitHyphens(body, at, into);
  else into.push(at, at + body.length);
  if (body.length < word.length) into.push(at + body.length, at + word.length);
}

/** Whether the hyphen between two parts stands between two tokens. */
function splitsAt(left: string, right: string, leftIsFirst: boolean): boolean {
  const capital = /^\p{Lu}/u.test(right);
  if (leftIsFirst && /^\p{Lu}{2,}s?$/u.test(left)) return /^\p{Ll}{2,}/u.test(right);
  if (/^\p{Lu}/u.test(left)) return AFTER_NAME.test(right);
  return leftIsFirst && capital && /^\p{Ll}+$/u.test(left) && !NAME_PARTICLE.test(left);
}

function splitHyphens(body: string, at: number, into: number[]): void {
  const parts = body.split(HYPHEN);
  const later = parts.slice(1);
  const measured =
    (/^\d/.test(parts[0]!) && !later.some((p) => /\d/.test(p))) ||
    (NUMBER_WORD.test(parts[0]!) && !NUMBER_WORD.test(parts.at(-1)!));
  let from = at;
  let to = at + parts[0]!.length;
  for (let i = 1; i < parts.length; i++) {
    const left = parts[i - 1]!;
    const right = parts[i]!;
    const twentyOne = NUMBER_WORD.test(left) && NUMBER_WORD.test(right);
    if (measured ? !twentyOne : splitsAt(left, right, i === 1)) {
      into.push(from, to, to, to + 1);
      from = to + 1;
    }
    to += 1 + right.length;
  }
  into.push(from, to);
}
