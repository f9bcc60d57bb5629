import { type Span, trimSpan } from '../span.js';

const ENGLISH = new Set(
  'the of and to in a that is was for it with as on by be at he this from his had not are but or have an they which one you were all her she there been their has will more no if who said would'.split(
    ' ',
  ),
);
const SAMPLE = 20_000;
/** Fewer words tell little: they are English where one English function word is among them. */
const LEAST_WORDS = 40;
/** Below so many words nothing is guessed. */
const FEWEST_WORDS = 8;
/** Share of function words in English, in prose and in lists and tables. */
const PROSE = 0.15;
const LISTS = 0.05;

interface Share {
  readonly words: number;
  readonly english: number;
  /** Of the letters, those of the Latin alphabet. */
  readonly latin: number;
}

/** A letter other than those of English, or what may be one. */
const OTHER_LETTER = /[^\0-\x7f\xa0-\xa9\u2000-\u206f]/;

function shareOf(text: string): Share {
  const sample = text.slice(0, SAMPLE);
  return OTHER_LETTER.test(sample) ? shareOfLetters(sample.toLowerCase()) : shareOfPlain(sample);
}

function shareOfLetters(sample: string): Share {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const letters = words.join('');
  return {
    words: words.length,
    english: words.filter((word) => ENGLISH.has(word)).length / Math.max(1, words.length),
    latin: letters.replace(/\P{Script=Latin}/gu, '').length / Math.max(1, letters.length),
  };
}

/** A word of up to five letters as a number: no word need be cut out. */
const LETTER_BITS = 5;
const numberOf = (word: string): number =>
  Array.from(word).reduce((number, letter) => (number << LETTER_BITS) | letterOf(letter.charCodeAt(0)), 0);
/** Its place in the alphabet, whatever its case; beyond 26 or not above 0: no letter. */
const letterOf = (code: number): number => (code | 32) - 96;
const LONGEST = 5;
const ENGLISH_NUMBERS = new Set([...ENGLISH].map(numberOf));

/** The same of a text that has no letters but those of English. */
function shareOfPlain(sample: string): Share {
  let words = 0;
  let english = 0;
  let length = 0;
  let number = 0;
  for (let i = 0; i <= sample.length; i++) {
    const letter = i < sample.length ? letterOf(sample.charCodeAt(i)) : 0;
    if (letter > 0 && letter <= 26) {
      if (length < LONGEST) number = (number << LETTER_BITS) | letter;
      length++;
    } else if (length > 0) {
      words++;
      if (length <= LONGEST && ENGLISH_NUMBERS.has(number)) english++;
      length = 0;
      number = 0;
    }
  }
  return { words, english: english / Math.max(1, words), latin: words === 0 ? 0 : 1 };
}

/** By its function words alone: English, another language, or null where there is too little to tell. */
function isEnglish({ words, english, latin }: Share): boolean | null {
  if (words === 0) return null;
  if (latin < 0.5) return false;
  if (words >= LEAST_WORDS) return english >= PROSE ? true : english < LISTS ? false : null;
  if (english > 0.1 || words < FEWEST_WORDS) return true;
  return null;
}

/** Share of a text that must be English beside paragraphs that are not, for the whole to be taken for English. */
const ENGLISH_PART = 0.25;

/** Whether a good part of a text is English, paragraph by paragraph. */
function isPartlyEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let rest = sample;
  for (const { start, end } of foreignStretches(sample).reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.length < sample.length && rest.length > sample.length * ENGLISH_PART && isEnglish(shareOf(rest)) === true;
}

/** What can be told at once: "en", what the file says of itself, or null. */
export function quickLanguage(text: string, declared: string | null): string | null {
  const share = shareOf(text);
  const english = isEnglish(share);
  if (english === true || isPartlyEnglish(text) || (english === null && share.words > 0 && share.words < LEAST_WORDS))
    return 'en';
  return declared === 'en' ? null : declared;
}

/**
 * ISO 639-1 code of the language of a text. Where its function words are those of English it is; otherwise by character n-grams (eld), which
 * are loaded only then; where these are not sure, what the file says of itself, or null.
 */
export async function languageOf(text: string, declared: string | null): Promise<string | null> {
  const share = shareOf(text);
  const english = isEnglish(share);
  if (share.words === 0) return declared;
  if (english === true || isPartlyEnglish(text)) return 'en';
  const { eld } = await import('eld/medium');
  const guess = eld.detect(text.slice(0, SAMPLE));
  if (guess.isReliable() && (guess.language !== 'en' || english === null)) return guess.language;
  return share.words < LEAST_WORDS && share.latin > 0.5 ? 'en' : declared === 'en' ? null : declared;
}

const STRETCH_WORDS = 25;
const SENTENCE_END = /[.!?…؟。]["”’»)]*(?:\s|$)/;

/** The paragraphs of an English text that have no English function word in them: quoted in another language, most likely. */
export function foreignStretches(text: string): Span[] {
  const found: Span[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    if (end - start < STRETCH_WORDS * 4) continue;
    const paragraph = text.slice(start, end);
    const { words, english } = shareOf(paragraph);
    if (words >= STRETCH_WORDS && english < 0.06 && SENTENCE_END.test(paragraph) && isProse(paragraph))
      found.push({ start, end });
  }
  return found;
}

/** What stands between blank lines, without white space at its ends. */
function* paragraphsOf(text: string): Generator<Span> {
  let from = 0;
  for (const blank of text.matchAll(/\n\s*\n/g)) {
    yield trimSpan(text, { start: from, end: blank.index });
    from = blank.index + blank[0].length;
  }
  yield trimSpan(text, { start: from, end: text.length });
}

/** Most words in small letters, or in letters that have no capitals: no list of names. */
const isProse = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((w) => !/^\p{Lu}/u.test(w)).length > words.length * 0.6;
};
