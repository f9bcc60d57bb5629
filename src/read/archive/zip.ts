import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { latin1 } from '../bytes.js';
import { hasPart, isZip } from '../office/package.js';
import { type Child, type Reader, Unreadable } from '../reader.js';
import { type Loss, unzip } from './unzip.js';

const FILES = 10_000;
/** Bytes of all files of an archive, unpacked. */
const TOTAL = 500_000_000;

/** A file of a program that happens to be an archive: a spreadsheet, slides, an e-book, an app. */
const isPackage = (bytes: Uint8Array): boolean =>
  hasPart(bytes, '[Content_Types].xml') || hasPart(bytes, 'META-INF/') || latin1(bytes, 30, 60).startsWith('mimetype');

/** What systems put into archives beside the files, and hidden files. */
const isHidden = (name: string): boolean =>
  name.split(/[/\\]/).some((part) => part.startsWith('.') && part !== '..' && part !== '.') ||
  /^__MACOSX[/\\]/.test(name);

const LOST: Readonly<Record<Loss, (name: string) => string>> = {
  cut: (name) => `"${name}" is damaged or was cut short: what could be unpacked of it was taken.`,
  encrypted: (name) => `"${name}" is protected by a password. Unpack it yourself.`,
  method: (name) => `"${name}" is packed in a way that is not known. Unpack it yourself.`,
  too_large: (name) => `"${name}" is larger than the limit. Unpack it yourself, or allow more with --max-size.`,
  unsafe_path: (name) => `"${name}" was not read: its name leads out of the archive.`,
  bomb: (name) => `"${name}" is built to swell when unpacked.`,
};
const CODES: Readonly<Record<Loss, string>> = {
  cut: 'damaged',
  encrypted: 'encrypted',
  method: 'unsupported',
  too_large: 'too_large',
  unsafe_path: 'unsafe_path',
  bomb: 'bomb',
};

/** Zip archives: each file in it is a document of its own. Nothing is written to disk. */
export const zip: Reader = {
  name: 'Zip archive',
  mediaTypes: ['application/zip'],
  extensions: ['.zip'],
  isolated: true,
  certain: true,
  magic: (bytes) =>
    (isZip(bytes) && !isPackage(bytes)) || (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 5 && bytes[3] === 6),
  async read({ path, bytes }, { maxBytes }) {
    const { files, lost, truncated } = await unzip(
      bytes,
      { files: FILES, bytes: maxBytes, total: Math.max(TOTAL, maxBytes) },
      (name) => !isHidden(name),
    ).catch((error: unknown) => {
      throw error instanceof Unreadable
        ? new Unreadable(error.code, `"${path}" was not unpacked. ${error.message}`)
        : error;
    });
    const problems: Problem[] = lost.map(({ name, loss }) => problem(`${path}/${name}`, CODES[loss], LOST[loss](name)));
    if (truncated)
      problems.push(
        problem(
          path,
          'damaged',
          'The archive is damaged or was cut short: what could be unpacked of it was taken. Ask for a whole copy.',
        ),
      );
    const children = [...files]
      .map(([name, file]): Child => ({ name: name.replace(/\\/g, '/').replace(/^(?:\.\/)+/, ''), bytes: file }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { text: '', metadata: {}, hints: [], pages: [], problems, children };
  },
};
