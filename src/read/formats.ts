import { extname } from 'node:path';
import { zip } from './archive/zip.js';
import { hasAt } from './bytes.js';
import { html } from './html.js';
import { image } from './image.js';
import { eml } from './mail/eml.js';
import { mbox } from './mail/mbox.js';
import { mhtml } from './mail/mhtml.js';
import { markdown } from './markdown.js';
import { docx } from './office/docx.js';
import { odt } from './office/odt.js';
import { ole } from './office/ole.js';
import { pdf } from './pdf/index.js';
import { plainText } from './plain.js';
import type { Reader } from './reader.js';
import { rtf } from './rtf/rtf.js';

/** Every format, in the order in which their content is tried. */
const READERS: readonly Reader[] = [pdf, image, docx, odt, zip, ole, rtf, mbox, mhtml, eml, html, markdown, plainText];

export function readerNamed(name: string): Reader {
  const reader = READERS.find((r) => r.name === name);
  if (reader === undefined) throw new Error(`There is no reader "${name}".`);
  return reader;
}

/** Extensions of files that `dossier` reads, in lower case. */
export const EXTENSIONS: ReadonlySet<string> = new Set(READERS.flatMap((r) => r.extensions));

/** Formats that are known and not read: how they begin, after how many bytes. */
const FOREIGN: readonly (readonly [name: string, from: number, ...begins: string[]])[] = [
  ['a spreadsheet, a slide show or a package of a program', 0, 'PK\x03\x04'],
  ['a compressed file', 0, '\x1f\x8b', 'BZh9', '\xfd7zXZ\0', '7z\xbc\xaf', '\x28\xb5\x2f\xfd'],
  ['a sound or video file', 0, 'ID3\x03', 'ID3\x04', 'OggS'],
  ['a sound or video file', 4, 'ftyp'],
  ['a sound or video file', 8, 'WAVEfmt', 'AVI LIST'],
  ['a program', 0, '\x7fELF', 'MZ\x90\0'],
  ['a SQLite database', 0, 'SQLite format 3\0'],
];

/** The name of a format that is not read, or null. */
const foreignFormat = (bytes: Uint8Array): string | null =>
  FOREIGN.find(([, from, ...begins]) => begins.some((b) => hasAt(bytes, from, b)))?.[0] ?? null;

/** The reader for a file; `lies`: its extension is that of a format which it is not. Or why it has none. */
export type Choice =
  | { readonly reader: Reader; readonly lies: Reader | null }
  | { readonly foreign: string }
  | { readonly binary: true }
  | { readonly unknown: true };

/** By its content, then by its extension. `any`: plain text where neither tells. */
export function readerFor(path: string, bytes: Uint8Array, any: boolean): Choice {
  const extension = extname(path).toLowerCase();
  const byName = READERS.find((r) => r.extensions.includes(extension));
  const byContent = READERS.find((r) => r.magic?.(bytes));
  if (byContent !== undefined) return { reader: byContent, lies: null };
  const foreign = foreignFormat(bytes);
  if (foreign !== null) return { foreign };
  if (looksBinary(bytes)) return { binary: true };
  if (byName?.certain) return { reader: plainText, lies: byName };
  if (byName !== undefined) return { reader: byName, lies: null };
  return any || extension === '' ? { reader: plainText, lies: null } : { unknown: true };
}

/** Control characters that no text holds, and more of them than a slip: neither text nor UTF-16. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  if (length === 0) return false;
  let control = 0;
  let zeroEven = 0;
  let zeroOdd = 0;
  for (let i = 0; i < length; i++) {
    const b = bytes[i]!;
    if (b === 0) {
      if (i & 1) zeroOdd++;
      else zeroEven++;
    } else if (b < 9 || (b > 13 && b < 32 && b !== 27) || b === 127) control++;
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const half = length / 2;
  const oneSided = Math.max(zeroEven, zeroOdd) > half * 0.6 && Math.min(zeroEven, zeroOdd) < half * 0.05;
  if (utf16 || oneSided) return control > length * 0.1;
  return control + zeroEven + zeroOdd > length * 0.02 + 8;
}
