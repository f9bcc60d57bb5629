/**
 * What the build has worked out beforehand from the files of `data/`, in `dist/lexicon.bin`: starting is quicker for it. Each part is
 * known by its purpose and by the bytes it was made of, so that a list that was changed since is worked out anew.
 */
import { createHash } from 'node:crypto';
import { openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import { joinSections, type SectionPlace, sectionPlaces } from './sections.js';

/** Enough for the names of all parts. */
const BEGINNING = 1 << 16;

interface Kept {
  readonly file: number;
  readonly places: ReadonlyMap<string, SectionPlace>;
}

let opened: Kept | null | undefined;
let recorded: Record<string, Uint8Array> | null = null;

/** As many bytes as there are from `start` on, `length` at most, in a buffer of their own. */
function bytesAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let had = 0;
  while (had < length) {
    const more = readSync(file, bytes, had, length - had, start + had);
    if (more === 0) break;
    had += more;
  }
  return bytes.subarray(0, had);
}

/** The file stays open: parts are read when they are asked for, and must be of one build. Null where there is none. */
function open(): Kept | null {
  try {
    const file = openSync(new URL('../lexicon.bin', import.meta.url), 'r');
    const places = sectionPlaces(bytesAt(file, 0, BEGINNING))?.places;
    return places ? { file, places } : null;
  } catch {
    return null;
  }
}

/** What the build has kept under a key, if it has. */
function kept(key: string): Buffer | undefined {
  if (opened === undefined) opened = open();
  const place = opened?.places.get(key);
  if (!opened || !place) return undefined;
  const bytes = bytesAt(opened.file, place.start, place.length);
  return bytes.length === place.length ? bytes : undefined;
}

const hashes = new WeakMap<Uint8Array, string>();
function hashOf(source: Uint8Array): string {
  const hash = hashes.get(source) ?? createHash('sha1').update(source).digest('base64');
  hashes.set(source, hash);
  return hash;
}

const keyOf = (purpose: string, sources: readonly Uint8Array[]): string => [purpose, ...sources.map(hashOf)].join(' ');

/** What `make` gives for the bytes of some files, from the build where it has it. `purpose`: one word for each use. */
export function prepared(purpose: string, sources: readonly Uint8Array[], make: () => Uint8Array): Uint8Array {
  const key = keyOf(purpose, sources);
  const made = kept(key) ?? make();
  if (recorded) recorded[key] = made;
  return made;
}

/** The same for what can be written as JSON. */
export function preparedJson<T>(purpose: string, sources: readonly Uint8Array[], make: () => T): T {
  const key = keyOf(purpose, sources);
  const had = kept(key);
  if (had) return JSON.parse(had.toString()) as T;
  const made = make();
  if (recorded) recorded[key] = Buffer.from(JSON.stringify(made));
  return made;
}

/** The same for whole numbers, of the kind that `make` gives. */
export function preparedNumbers<T extends Int32Array | Uint32Array | Uint16Array>(
  purpose: string,
  sources: readonly Uint8Array[],
  Numbers: new (buffer: ArrayBufferLike) => T,
  make: () => T,
): T {
  const key = keyOf(`${purpose}-${endianness()}`, sources);
  const had = kept(key);
  const made = had ? new Numbers(had.buffer) : make();
  if (recorded) recorded[key] = new Uint8Array(made.buffer, made.byteOffset, made.byteLength);
  return made;
}

/** The bytes of `dist/lexicon.bin`: all that is worked out from word lists while `work` runs. */
export function prepare(work: () => void): Uint8Array {
  recorded = {};
  try {
    work();
    return joinSections({ header: {}, parts: recorded });
  } finally {
    recorded = null;
  }
}
