import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.js';
import { type Gazetteer, gazetteerOf, parseGazetteer } from './gazetteer.js';
import type { Lexicon } from './index.js';

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(code);
    throw new UsageError(`The gazetteer "${path}" cannot be read: ${why}.`);
  }
}

/** The user's own lists as one. @throws UsageError naming the file, and the row where one is wrong. */
export const readGazetteers = (paths: readonly string[]): Gazetteer =>
  gazetteerOf(paths.flatMap((path) => parseGazetteer(bytesOf(path), path).entries));

/** The same words with a user's own names; what of them is loaded stays shared. */
export const withGazetteer = (lexicon: Lexicon, gazetteer: Gazetteer): Lexicon =>
  Object.freeze(Object.create(lexicon, { gazetteer: { value: gazetteer, enumerable: true } }) as Lexicon);
