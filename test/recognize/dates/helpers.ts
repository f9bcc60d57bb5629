import { loadLexicon } from '../../../src/lexicon/index.js';
import { recognizeDates } from '../../../src/recognize/dates/index.js';
import type { DocumentRecord } from '../../../src/records.js';
import { segment } from '../../../src/segment/index.js';
import type { DocumentContext, FoundDate } from '../../../src/stages.js';

const lexicon = loadLexicon();

/** What the recognizers see of a plain text; `published` is the document's own date. */
export const contextOf = (text: string, published: string | null = null): DocumentContext => ({
  document: { text, published, genre: 'report', path: 'test.txt' } as DocumentRecord,
  segmented: segment(text, [], lexicon),
  lexicon,
});

export const datesIn = (text: string, published: string | null = null): FoundDate[] =>
  recognizeDates(contextOf(text, published), []);

/** "text = value" for each date found: what a table of cases compares. */
export const told = (text: string, published: string | null = null): string[] =>
  datesIn(text, published).map((d) => `${d.text.replace(/\s+/g, ' ')} = ${d.value}`);
