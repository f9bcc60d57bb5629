/** What stands for an address of the web or a mark in a sentence that is tagged. */
export const ADDRESS = 'website';
export const MARK = '*';
const PLAIN =
  /^(?:[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF'’.&-]{1,40}|[0-9][\w.,:/-]{0,30}|[!-/:-@[-`{-~–—‘’“”„«»…§¶°•·£€¥¢]{1,8})$/;
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  œ: 'oe',
  Œ: 'OE',
};

/** The word in letters that wink-nlp knows (it cuts "Jović" before the ć); another script stands as a name. */
export function inKnownLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  if (/^(?:https?:|www\.)|[@/]/i.test(word)) return ADDRESS;
  if (word.length > 40) return /\p{L}/u.test(word) ? 'word' : MARK;
  const plain = word
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200c\u200d]/gu, '')
    .replace(/[łŁđĐıħœŒ]/g, (c) => UNDECOMPOSED[c]!)
    .replace(/[‐‑]/g, '-')
    .replace(/ʼ/g, "'");
  if (plain !== '' && PLAIN.test(plain)) return plain;
  if (/^\p{N}/u.test(word)) return '1';
  if (!/\p{L}/u.test(word)) return MARK;
  return /^\p{Ll}/u.test(word) ? 'word' : 'Name';
}
