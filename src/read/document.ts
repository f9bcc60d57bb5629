import { basename } from 'node:path';
import { problem } from '../errors.js';
import { sha256, stableId } from '../ids.js';
import type { Problem } from '../records.js';
import type { ReadDocument } from '../stages.js';
import { foreignStretches, quickLanguage } from './language.js';
import type { Reading } from './reader.js';

/** The label of a source whose publisher is not known. */
export const sourceOf = (path: string): string => (path === '-' ? 'standard input' : basename(path));

const SURROGATE = /[\ud800-\udfff]/;

/** The number of words: runs of anything but white space. */
export function countWords(text: string): number {
  let count = 0;
  const word = /\S+/g;
  while (word.test(text)) count++;
  return count;
}

/** The document record of a reading, with what is doubtful in its text. */
export function documentOf(
  paths: readonly string[],
  bytes: Uint8Array | string,
  reading: Reading,
  parent: string | null = null,
  language = quickLanguage(reading.text, reading.metadata.language ?? null),
): ReadDocument {
  const hash = sha256(bytes);
  const id = stableId('d', hash);
  const path = paths[0]!;
  const { text, metadata } = reading;
  const more: Problem[] = doubts(path, text, language);
  return {
    document: {
      id,
      path,
      paths: [...paths],
      parent,
      source: metadata.publisher ?? sourceOf(path),
      title: metadata.title ?? null,
      publisher: metadata.publisher ?? null,
      authors: [...(metadata.authors ?? [])],
      published: metadata.published ?? null,
      published_basis: metadata.published == null ? null : 'metadata',
      created: metadata.created ?? null,
      genre: metadata.genre ?? 'other',
      language,
      recipients: [...(metadata.recipients ?? [])],
      signatories: 0,
      characters: text.length,
      words: countWords(text),
      pages: reading.pages.length === 0 ? null : new Set(reading.pages.map((p) => p.page)).size,
      sha256: hash,
      ledger: null,
      text,
      ...(reading.map !== undefined && reading.map.length > 0 && { page_map: [...reading.map] }),
    },
    noted: metadata.noted ?? null,
    hints: reading.hints,
    pages: reading.pages,
    problems: [...reading.problems, ...more].map((p) => ({ ...p, document: id })),
  };
}

function doubts(path: string, text: string, language: string | null): Problem[] {
  const found: Problem[] = [];
  const nul = text.indexOf('\0');
  if (nul >= 0)
    found.push(
      problem(path, 'nul_bytes', 'The text holds NUL characters; they are kept and taken for white space.', {
        start: nul,
        end: nul + 1,
      }),
    );
  const lone = SURROGATE.test(text)
    ? text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
    : -1;
  if (lone >= 0)
    found.push(
      problem(path, 'lone_surrogate', 'The text holds half a character (a lone surrogate); it is kept.', {
        start: lone,
        end: lone + 1,
      }),
    );
  if (!/\p{L}/u.test(text)) return found;
  if (language !== 'en') found.push(problem(path, 'language', foreign(language)));
  else {
    const [first, ...more] = foreignStretches(text);
    if (first !== undefined)
      found.push(
        problem(
          path,
          'language_parts',
          `${more.length === 0 ? 'A paragraph is' : `${more.length + 1} paragraphs are`} not in English; little will be found there.`,
          first,
        ),
      );
  }
  return found;
}

function foreign(language: string | null): string {
  if (language === null) return 'The text does not look like English; little will be found in it.';
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language;
  return `The text is not in English but in ${name}: no claims are looked for, and names and dates are found only in part.`;
}
