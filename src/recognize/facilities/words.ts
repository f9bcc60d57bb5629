/** What a token looks like: capitals, possessives, numbers, particles, and whether two tokens stand together. */
import type { Span } from '../../span.js';
import type { Token } from '../../text.js';

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const ALL_CAPS = /^[\p{Lu}\d][\p{Lu}\d.&'’-]*$/u;
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ad|an|ar|at|az|d|l)[-'’]\p{Lu}/u;
const ORDINAL_NAME = /^\d+(?:st|nd|rd|th)$/i;
const ABBREVIATED = /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,4}|(?:\p{Lu}\.)+)\.?$/u;

export const isCapitalised = (t: Token): boolean =>
  UPPER.test(t.text) || ARABIC_ARTICLE.test(t.text) || ORDINAL_NAME.test(t.text);
/** Two capitals at least and no small letter: "ICE", "U.S.", "MDC". */
export const isAllCaps = (t: Token): boolean =>
  t.text.length > 1 && ALL_CAPS.test(t.text) && /\p{Lu}.*\p{Lu}/u.test(t.text);
export const isWord = (t: Token): boolean => /[\p{L}\p{N}]/u.test(t.text);
export const isPossessive = (t: Token): boolean => /^['’]s?$/i.test(t.text);
export const isNumber = (t: Token): boolean => /^\d{1,4}[A-Z]?$/.test(t.text);

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
