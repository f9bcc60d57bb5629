/** What a token looks like: capitals, possessives, numbers, particles, and whether two tokens stand together. */
import type { Span } from '../../span.js';
import type { Token } from '../../text.js';

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const ALL_CAPS = /^[\p{Lu}\d][\p{Lu}\d.&'’-]*$/u;
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|d|l)[-'’]\p{Lu}/u;
const ORDINAL_NAME = /^\d+(?:st|nd|rd|th)$/i;
const ABBREVIATED = /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,4}|(?:\p{Lu}\.)+)\.?$/u;

const isAscii = (code: number): boolean => code < 128;
const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122;
const isCapitalAscii = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** A hyphen or an apostrophe. */
const isJoint = (code: number): boolean => code === 45 || code === 39 || code === 8217;

/** Most words are told by their first letter. */
export function isCapitalised({ text }: Pick<Token, 'text'>): boolean {
  const code = text.charCodeAt(0);
  if (isCapitalAscii(code)) return true;
  if (isSmallAscii(code))
    return (
      (isJoint(text.charCodeAt(1)) || isJoint(text.charCodeAt(2)) || isJoint(text.charCodeAt(3))) &&
      ARABIC_ARTICLE.test(text)
    );
  if (isDigit(code)) return ORDINAL_NAME.test(text);
  return !isAscii(code) && UPPER.test(text);
}

/** The same of a token in its text, whose code units are given. */
export function isCapitalIn(units: Uint16Array, token: Token): boolean {
  const { start } = token;
  const code = units[start]!;
  if (isCapitalAscii(code)) return true;
  const bare =
    isSmallAscii(code) && !isJoint(units[start + 1]!) && !isJoint(units[start + 2]!) && !isJoint(units[start + 3]!);
  return !bare && isCapitalised(token);
}
/** Two capitals at least and no small letter: "ICE", "U.S.", "MDC". */
export const isAllCaps = ({ text }: Token): boolean =>
  text.length > 1 && !isSmallAscii(text.charCodeAt(1)) && ALL_CAPS.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
export function isWord({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return isSmallAscii(code) || isCapitalAscii(code) || isDigit(code) || /[\p{L}\p{N}]/u.test(text);
}
export const isPossessive = ({ text }: Token): boolean =>
  text.length <= 2 && isJoint(text.charCodeAt(0)) && /^['’]s?$/i.test(text);
export const isNumber = ({ text }: Token): boolean => isDigit(text.charCodeAt(0)) && /^\d{1,4}[A-Z]?$/.test(text);

/** Abbreviations whose full stop ends no sentence within a name: "St.", "Ft.", "J.", "U.S.". */
export const isAbbreviation = (t: Token): boolean => t.text.endsWith('.') && ABBREVIATED.test(t.text);

/** Particles that stand in lower case inside a name: "Fleury de la Croix", "Vught van der Meer". */
const PARTICLES = new Set(
  'de la le les del della di da do dos das du des el los las von van der den zu y e al bin ibn ter ten op aan sur en'.split(
    ' ',
  ),
);
export const isParticle = (t: Token): boolean => PARTICLES.has(t.text);

/** White space alone, with one line break at most. */
export function joined(text: string, a: Span, b: Span): boolean {
  if (a.end === b.start || (b.start - a.end === 1 && text.charCodeAt(a.end) !== 10)) return true;
  const gap = text.slice(a.end, b.start);
  return /^\s*$/.test(gap) && !/\n\s*\n/.test(gap);
}

/** The word of a token as the lists have it: lower case, without a final full stop. */
export const bare = (t: Token): string =>
  t.lower.length > 1 && t.lower.endsWith('.') ? t.lower.slice(0, -1) : t.lower;
