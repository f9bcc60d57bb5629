/** One piece of an RTF file (Rich Text Format 1.9.1). `byte`: \'hh. `text`: characters as bytes, one each. */
export type Token =
  | { readonly is: 'open' }
  | { readonly is: 'close' }
  | { readonly is: 'star' }
  | { readonly is: 'word'; readonly word: string; readonly value: number | null }
  | { readonly is: 'byte'; readonly value: number }
  | { readonly is: 'text'; readonly text: string };

const WORD = /([A-Za-z]{1,32})(-?\d{1,10})? ?/y;
const PLAIN = /[^\\{}\r\n]+/y;
const HEX = /^[0-9a-fA-F]{2}$/;

/** The pieces of an RTF file whose bytes are given as Latin-1. Binary data is stepped over. */
export function* tokensOf(rtf: string): Generator<Token> {
  let at = 0;
  while (at < rtf.length) {
    const c = rtf[at]!;
    if (c === '{' || c === '}') {
      yield c === '{' ? { is: 'open' } : { is: 'close' };
      at++;
    } else if (c === '\r' || c === '\n') at++;
    else if (c !== '\\') {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(rtf)![0];
      yield { is: 'text', text };
      at += text.length;
    } else {
      WORD.lastIndex = at + 1;
      const word = WORD.exec(rtf);
      if (word !== null) {
        const value = word[2] === undefined ? null : Number(word[2]);
        at = WORD.lastIndex;
        if (word[1] === 'bin') at += Math.max(0, value ?? 0);
        else yield { is: 'word', word: word[1]!, value };
        continue;
      }
      const sign = rtf[at + 1] ?? '';
      at += 2;
      if (sign === "'") {
        const hex = rtf.slice(at, at + 2);
        if (!HEX.test(hex)) continue;
        yield { is: 'byte', value: Number.parseInt(hex, 16) };
        at += 2;
      } else if (sign === '*') yield { is: 'star' };
      else if (sign === '\r' || sign === '\n') yield { is: 'word', word: 'par', value: null };
      else if (sign === '\t') yield { is: 'word', word: 'tab', value: null };
      else if (sign === '~') yield { is: 'word', word: 'nbsp', value: null };
      else if (sign === '_') yield { is: 'text', text: '-' };
      else if (sign === '\\' || sign === '{' || sign === '}') yield { is: 'text', text: sign };
    }
  }
}
