import { type DocumentRecord, documentSchema, type Problem, problemSchema } from '../../records.js';
import { columnsOf, defineTable, list, made } from '../columns.js';
import { context } from '../context.js';
import { isAccusation } from '../lookup.js';

const field = columnsOf<DocumentRecord>(documentSchema, {
  id: 'Id of the document',
  title: 'Title or headline',
  publisher: 'Who published it',
  authors: 'Names in the byline',
  published_basis: 'Where the date was read',
  genre: 'What kind of document it is',
  words: 'Number of words',
  pages: 'Number of pages, empty where the format has none',
});

interface Row extends DocumentRecord {
  readonly claims: number;
  readonly accusations: number;
  readonly doubts: number;
}

const count = (ids: Iterable<string | null>): Map<string | null, number> => {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** `documents.csv`: what was read, without the texts. */
export const documents = defineTable<Row>({
  name: 'documents',
  title: 'What was read',
  narrow: ['source', 'published', 'genre', 'title', 'words', 'claims'],
  columns: [
    field('title'),
    field('source'),
    field('publisher'),
    field('published', { isEdtf: true }),
    field('genre'),
    field('authors'),
    field('recipients'),
    field('signatories'),
    made('claims', 'integer', 'Number of claims shown', (d) => d.claims),
    made('allegations', 'integer', 'Number of allegations and findings among them', (d) => d.accusations),
    made('problems', 'integer', 'Number of problems noted in it', (d) => d.doubts),
    field('words'),
    field('characters'),
    field('pages'),
    field('language'),
    field('published_basis'),
    field('created'),
    field('path'),
    field('paths'),
    field('parent'),
    list('given_ids', 'What another program calls it, where it handed the document over', (d) => d.given_ids ?? []),
    field('sha256'),
    field('id'),
  ],
  *records({ shown }) {
    const claims = count(shown.claims.map((c) => c.document));
    const accusations = count(shown.claims.filter(isAccusation).map((c) => c.document));
    const doubts = count(shown.problems.map((p) => p.document));
    for (const d of shown.documents) {
      yield {
        ...d,
        claims: claims.get(d.id) ?? 0,
        accusations: accusations.get(d.id) ?? 0,
        doubts: doubts.get(d.id) ?? 0,
      };
    }
  },
});

const doubt = columnsOf<Problem>(problemSchema, {
  document: 'Id of the document, empty where none came of the file',
  path: 'The input as it was given',
  code: 'What kind of problem',
  message: 'What is the matter, in a sentence',
  start: 'Where it begins: UTF-16 code units into the text of the document',
  end: 'Where it ends, exclusive',
});

/** `problems.csv`: what could not be read, was cut short, or is doubtful. */
export const problems = defineTable<Problem>({
  name: 'problems',
  title: 'What could not be read, was cut short, or is doubtful',
  narrow: ['path', 'code', 'message', 'page'],
  columns: [
    doubt('path'),
    doubt('message'),
    doubt('page'),
    made('context', 'string', 'The words around the place, on one line', (p, { document }) => {
      const text = p.document === null ? undefined : document(p.document)?.text;
      if (text === undefined || p.start === null || p.end === null) return null;
      return context(text, { start: p.start, end: Math.min(p.end, p.start + 200) });
    }),
    doubt('code'),
    doubt('start'),
    doubt('end'),
    doubt('document', { references: 'documents' }),
  ],
  records: ({ shown }) => shown.problems,
});
