import iconv from 'iconv-lite';

/** Code pages of the character sets a font may name (\fcharset). */
const OF_CHARSET: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
};
/** Fonts of signs, not of letters: Symbol, Wingdings. */
export const SYMBOLS = 2;

export const codePageOf = (charset: number): number | null => OF_CHARSET[charset] ?? null;

const NAMES: Readonly<Record<number, string>> = {
  10000: 'macroman',
  932: 'shiftjis',
  936: 'gbk',
  949: 'cp949',
  950: 'big5',
  65001: 'utf8',
};

/** Bytes of a code page as text; Windows-1252 for one that is not known. */
export function decodePage(bytes: readonly number[], page: number): string {
  const name = NAMES[page] ?? `cp${page}`;
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(name) ? name : 'windows-1252');
}
