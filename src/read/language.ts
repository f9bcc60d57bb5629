const ENGLISH = new Set(
  'the of and to in a that is was for it with as on by be at he this from his had not are but or have an they which one you were all her she there been their has will more no if who said would'.split(
    ' ',
  ),
);
const SAMPLE = 20_000;
const LEAST_WORDS = 40;

/** "en" where English function words are as frequent as they are in English, null where they are not or there is too little text. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return words.length === 0 ? null : 'en';
  const english = words.reduce((n, w) => n + (ENGLISH.has(w) ? 1 : 0), 0);
  return english / words.length >= 0.15 ? 'en' : null;
}
