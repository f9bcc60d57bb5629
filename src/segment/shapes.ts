/** What a line or paragraph looks like by itself: each test takes its text and answers yes or no. */

import type { CuePlace, LayoutKind, LayoutLexicon } from '../lexicon/layout.js';
import { singleSpaced } from '../text.js';

export const wordCount = (s: string): number => {
  let count = 0;
  let inside = false;
  for (let i = 0; i < s.length; i++) {
    const space = s.charCodeAt(i) <= 32 || s.charCodeAt(i) === 160;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
};

export const endsSentence = (s: string): boolean => /[.!?…]["”’')\]]*$/.test(s);

/** A running sentence, and not a label: long, or closed with a full stop after some words. */
export const isProse = (s: string): boolean => {
  const words = wordCount(s);
  return (words >= 8 && endsSentence(s) && /\s\p{Ll}/u.test(s)) || words > 40;
};

/** A sentence however short: closed with a full stop, and words in small letters in it. */
export const isSentence = (s: string): boolean => endsSentence(s) && (s.match(/\s\p{Ll}+/gu)?.length ?? 0) >= 2;

/** Small letters that words in capitals may have among them, as a share. */
const SMALL = 0.08;

/** Whether ASCII letters alone are enough to tell: most lines are in small letters. */
function hasManySmall(s: string): boolean {
  let small = 0;
  for (let i = 0; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code >= 97 && code <= 122 && ++small > s.length * SMALL) return true;
  }
  return false;
}

export const isAllCaps = (s: string): boolean => {
  if (hasManySmall(s)) return false;
  const letters = s.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4) return false;
  const small = letters.replace(/\P{Ll}/gu, '').length;
  return small <= letters.length * SMALL;
};

const SMALL_WORDS =
  /^(?:a|an|the|of|and|or|nor|but|in|on|at|to|for|by|with|from|as|vs?\.?|de|la|del|y|into|over|per|via|than|that|is|its|their|not|are|be|it)$/i;

/** "Medical Care and Mental Health": every word but the small ones begins with a capital or number. */
export function isTitleCase(s: string): boolean {
  let large = 0;
  let small = 0;
  for (const word of s.split(/[\s—–/-]+/)) {
    const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (core === '' || SMALL_WORDS.test(core)) continue;
    if (/^[\p{Lu}\p{N}]/u.test(core)) large++;
    else small++;
  }
  return large > 0 && small <= large * 0.15;
}

/** Lower case, straight apostrophes, single spaces: the form that the cues of the layout lists are in. */
export const cueForm = (s: string): string => {
  const form = singleSpaced(s.toLowerCase().replace(/[’‘ʼ]/g, "'"));
  return AT_AN_END.test(form[0] ?? '') || AT_AN_END.test(form.at(-1) ?? '')
    ? form.replace(/^[*_>#\s]+|[*_\s]+$/g, '')
    : form;
};
const AT_AN_END = /[*_>#\s]/;

export const hasCue = (layout: LayoutLexicon, kind: LayoutKind, place: CuePlace, form: string): boolean =>
  layout.cues[kind][place]?.(form) ?? false;

const EMAIL = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/;
const PHONE =
  /(?:\+?\d{1,3}[\s.-]?)?\(?\d{3}\)?[\s.-]{1,3}\d{3}[\s.-]\d{4}\b|(?:\+\d{1,3}|\b0)[\s.()-]{0,2}\d{2,4}(?:[\s.-]\d{2,4}){2,3}/;
export const hasEmail = (s: string): boolean => s.includes('@') && EMAIL.test(s);
export const hasPhone = (s: string): boolean => PHONE.test(s);

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: day of)? ${MONTH},? \\d{4}|${MONTH},? \\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})`;
const DATE_LINE = new RegExp(
  `^(?:(?:date|dated|issued|filed|report date|date of (?:report|issue|publication))[:\\s]\\s*|(?:[\\p{L}.' ]{2,40}, ){1,3}|(?:[\\p{L}.]{3,12},? ))?${DATE}(?:,? (?:at )?\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: \\w{2,4})?)?[.]?$`,
  'iu',
);
/** A date alone on its line, with its weekday or place. */
export const isDateLine = (s: string): boolean =>
  s.length <= 90 && /\d\d/.test(s) && DATE_LINE.test(s.replace(/\s+/g, ' '));
const ANY_DATE = new RegExp(`\\b${DATE}`, 'i');
export const hasDate = (s: string): boolean => /\d\d/.test(s) && ANY_DATE.test(s);

const BULLET_ITEM = /^(?:[-–—•*·▪◦‣●○■□✓✔➢➤]|o(?=\s{1,4}\p{Lu})|\uf0b7)\s+\S/u;
const NUMBER_ITEM = /^(?:\(?\d{1,3}[.)]|[A-Z]\d{1,2}[.):]|\(?[a-zA-Z][.)]|\(?[ivxlIVXL]{1,6}[.)])\s+\S/;
export const isBullet = (s: string): boolean => BULLET_ITEM.test(s);
export const isNumbered = (s: string): boolean => NUMBER_ITEM.test(s) && !/^[A-Z]\.\s+[A-Z]\.?\s/.test(s);
export const isMarkdownHeading = (s: string): boolean => /^#{1,6}\s+\S/.test(s);
/** "1.2 Medical care", "II. FINDINGS", "Finding 3:", "Appendix A". */
export const isNumberedHeading = (s: string): boolean =>
  wordCount(s) <= 14 &&
  !endsSentence(s) &&
  (/^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVX]{1,5}\.|[A-Z]\.|\d{1,2}\.)\s+\p{Lu}/u.test(s)
    ? isTitleCase(s) || isAllCaps(s) || /^\d{1,2}\.\d/.test(s)
    : /^(?:section|part|chapter|appendix|annex|exhibit|schedule|finding|recommendation|article|count|claim|table|figure)\s+(?:\d+|[A-Z]|[IVX]+)\b/i.test(
        s,
      ) && s.length <= 100);

export const isTableRow = (s: string): boolean =>
  s.length <= 400 &&
  ((s.match(/\|/g)?.length ?? 0) >= 2 ||
    (s.match(/\t/g)?.length ?? 0) >= 2 ||
    (s.match(/\S(?: {3,})(?=\S)/g)?.length ?? 0) >= 2);

/** "By Jane Roe and John Doe, Staff Writers": names after "by", no sentence. */
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|la|del|van|von|der|bin|al|el)";
const BY_NAMES = new RegExp(
  `^(?:by|written by|reported by|reporting by|story by|words by|authors?:)[:\\s]\\s*${NAME}(?:[\\s,&|]+(?:and\\s+)?${NAME}){1,14}(?:[,|•·–—-].{0,60})?$`,
  'iu',
);
export function isByNames(s: string): boolean {
  const text = s.replace(/^[*_]+|[*_]+$/g, '');
  return text.length <= 160 && BY_NAMES.test(text) && isTitleCase(text.replace(/[|•·–—-].*$/, ''));
}

const STREET =
  /^(?:suite|ste\.?|room|rm\.?|floor|apt\.?|unit|building|bldg\.?|\d+(?:st|nd|rd|th) floor)\b|^\d{1,6}[\w-]*\s+(?:[NSEW]\.?W?\.?\s+)?(?:[\p{L}\p{N}.'’-]+\s+){1,4}(?:street|st\.?|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|dr\.?|lane|ln\.?|way|court|ct\.?|plaza|square|sq\.?|place|pl\.?|highway|hwy\.?|parkway|pkwy\.?|terrace|circle)\b/iu;
const ZIP = /,\s*(?:[A-Z]{2}|[A-Z][a-z]+\.?|[A-Z]\.[A-Z]\.)\s+\d{5}(?:-\d{4})?$|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}$/;
export const isPostal = (s: string): boolean => s.length <= 120 && (STREET.test(s) || ZIP.test(s)) && !endsSentence(s);

/** "((AP Photo/Jane Roe, File))" or "(Courtesy of the family)" at the end: a picture's credit. */
export const endsInCredit = (s: string): boolean =>
  /\)\.?$/.test(s.slice(-2)) &&
  (/\(\([^()]{2,80}\)\)$/.test(s) ||
    /\([^()]{0,60}\b(?:photos?|photograph|file (?:image|picture)|image|courtesy|getty|reuters|handout|illustration|screenshot)\b[^()]{0,60}\)\.?$/i.test(
      s,
    ) ||
    /\(\p{Lu}[\p{L} .&-]{1,30}\/\s?\p{Lu}[\p{L} .&-]{1,30}(?:,[^()]{1,30})?\)\.?$/u.test(s));

/** "is pictured on Aug. 2, 1994, in Harrow": the present tense of captions, with a date. */
export const isShown = (s: string): boolean =>
  /\b(?:is|are)\s+(?:shown|seen|pictured|photographed)\b|\bpictured\s+(?:here|above|below)\b/i.test(s);

export const isReplyLead = (s: string): boolean =>
  (/^on .{6,80} wrote:$/i.test(s) || /^-{2,}\s*(?:original|forwarded) message\s*-{2,}$/i.test(s)) && s.length <= 160;

/** The line ends with an e-mail address or a telephone number. */
export const endsInContact = (s: string): boolean => /@[\w.-]+$|\d{3}[\s.-]\d{4}$/.test(s);

/** Names in capitals are written as names usually are. */
export const titleCase = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}'’])(?!(?<!^)(?:of|and|the|for|in|on)\b)\p{L}/gu, (c) => c.toUpperCase());
