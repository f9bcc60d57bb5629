/** The parts of an office document: XML in a Zip file. */
import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { directoryOf } from '../archive/directory.js';
import { type Unpacked, unzip } from '../archive/unzip.js';
import { hasAt, latin1 } from '../bytes.js';
import { Unreadable } from '../reader.js';

export interface Parts {
  readonly xml: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** XML that one document may hold, unpacked; pictures are never unpacked. */
const MOST = 150_000_000;
const FILES = 20_000;

export const CUT = 'The file is damaged or was cut short: what could be read of it was taken. Ask for a whole copy.';

export const isZip = (bytes: Uint8Array): boolean => hasAt(bytes, 0, 'PK\x03\x04');

/** Whether a Zip file has a part of this name, or in this folder ("META-INF/"); of one without a list of its parts, whether its first bytes name it. */
export function hasPart(bytes: Uint8Array, name: string): boolean {
  if (!isZip(bytes)) return false;
  const entries = directoryOf(bytes, FILES);
  return entries === null
    ? latin1(bytes, 0, 65_536).includes(name)
    : entries.some((e) => (name.endsWith('/') ? e.name.startsWith(name) : e.name === name));
}

/** The parts of a document whose names are wanted. Throws Unreadable for one that is encrypted or built to swell. */
export async function partsOf(path: string, bytes: Uint8Array, wanted: RegExp, maxBytes: number): Promise<Parts> {
  let unpacked: Unpacked;
  const most = Math.min(MOST, maxBytes);
  try {
    unpacked = await unzip(bytes, { files: FILES, bytes: most, total: most }, (name) => wanted.test(name));
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(error.code, `"${path}" was not opened. ${error.message}`);
    throw error;
  }
  if (unpacked.lost.some((l) => l.loss === 'encrypted')) throw protectedFile(path);
  const large = unpacked.lost.find((l) => l.loss === 'too_large');
  if (large !== undefined)
    throw new Unreadable(
      'too_large',
      `"${path}" was not read: its part ${large.name} is larger than the limit. Split it into parts.`,
    );
  const damaged = unpacked.truncated || unpacked.lost.some((l) => l.loss === 'cut');
  return { xml: unpacked.files, problems: damaged ? [problem(path, 'damaged', CUT)] : [] };
}

export const protectedFile = (path: string): Unreadable =>
  new Unreadable(
    'encrypted',
    `"${path}" is protected by a password. Open it in the program it was made with and save it without one.`,
  );
