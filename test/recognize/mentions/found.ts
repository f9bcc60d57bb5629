import { loadLexicon } from '../../../src/lexicon/index.js';
import { recognizeNames } from '../../../src/recognize/mentions/index.js';
import type { MentionType } from '../../../src/records.js';
import { segment } from '../../../src/segment/index.js';
import type { BlockHint, DocumentContext, FoundMention } from '../../../src/stages.js';

const lexicon = loadLexicon();

export function contextOf(text: string, hints: readonly BlockHint[] = []): DocumentContext {
  return {
    document: {
      id: 'd000000000000',
      path: 'text.txt',
      paths: ['text.txt'],
      source: 'text.txt',
      title: null,
      publisher: null,
      authors: [],
      published: null,
      published_basis: null,
      genre: 'other',
      language: 'en',
      recipients: [],
      signatories: 0,
      ledger: null,
      parent: null,
      created: null,
      characters: text.length,
      words: 0,
      pages: null,
      sha256: '',
      text,
    },
    segmented: segment(text, hints, lexicon),
    lexicon,
  };
}

export const namesIn = (text: string): FoundMention[] => recognizeNames(contextOf(text));

/** The names of one type, or those of one recognizer, as they stand in the text. */
export const namesOf = (type: MentionType, text: string): string[] =>
  namesIn(text)
    .filter((m) => m.type === type)
    .map((m) => text.slice(m.start, m.end));
