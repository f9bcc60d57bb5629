import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256, stableId } from '../ids.js';
import type { ReadDocument } from '../stages.js';

/** Reads one file. */
export function readFile(path: string): ReadDocument {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const hash = sha256(bytes);
  return {
    document: {
      id: stableId('d', hash),
      path,
      paths: [path],
      source: basename(path),
      title: null,
      publisher: null,
      authors: [],
      published: null,
      published_basis: null,
      genre: 'other',
      language: 'en',
      recipients: [],
      signatories: 0,
      characters: text.length,
      words: text.split(/\s+/).filter(Boolean).length,
      pages: null,
      sha256: hash,
      text,
    },
    hints: [],
    pages: [],
    problems: [],
  };
}
