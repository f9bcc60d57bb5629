/**
 * What the build has worked out beforehand from the files of `data/`, in `dist/lexicon.bin`: starting is quicker for it. Each part is
 * known by its purpose and by the bytes it was made of, so that a list that was changed since is worked out anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { joinSections, splitSections } from './sections.js';

type Parts = Readonly<Record<string, Uint8Array>>;

let kept: Parts | undefined;
let recorded: Record<string, Uint8Array> | null = null;

function parts(): Parts {
  if (kept === undefined) {
    try {
      kept = splitSections(readFileSync(new URL('../lexicon.bin', import.meta.url))).parts;
    } catch {
      kept = {};
    }
  }
  return kept;
}

function keyOf(purpose: string, sources: readonly Uint8Array[]): string {
  const hash = createHash('sha1');
  for (const source of sources) hash.update(source);
  return `${purpose} ${hash.digest('base64')}`;
}

/** What `make` gives for the bytes of some files, from the build where it has it. `purpose`: one word for each use. */
export function prepared(purpose: string, sources: readonly Uint8Array[], make: () => Uint8Array): Uint8Array {
  const key = keyOf(purpose, sources);
  const made = parts()[key] ?? make();
  if (recorded) recorded[key] = made;
  return made;
}

/** The same for what can be written as JSON. */
export function preparedJson<T>(purpose: string, sources: readonly Uint8Array[], make: () => T): T {
  const key = keyOf(purpose, sources);
  const kept = parts()[key];
  if (kept) return JSON.parse(Buffer.from(kept.buffer, kept.byteOffset, kept.length).toString()) as T;
  const made = make();
  if (recorded) recorded[key] = Buffer.from(JSON.stringify(made));
  return made;
}

/** The same for whole numbers of 32 bits. */
export function preparedNumbers(purpose: string, sources: readonly Uint8Array[], make: () => Int32Array): Int32Array {
  const bytes = prepared(`${purpose}-${endianness()}`, sources, () => {
    const { buffer, byteOffset, byteLength } = make();
    return new Uint8Array(buffer, byteOffset, byteLength);
  });
  // A copy begins where numbers may begin.
  return new Int32Array(new Uint8Array(bytes).buffer);
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
