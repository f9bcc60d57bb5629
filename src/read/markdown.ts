import type { BlockHint } from '../stages.js';
import { decode } from './decode.js';
import { edtfDay, genreOf } from './normalize.js';
import type { FileMetadata, Reader } from './reader.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIELD = /^([A-Za-z_-]+)\s*:\s*(.*)$/;

/** Markdown: the text stays as it is, marks and all. Front matter between --- lines gives title, author, date, publisher. */
export const markdown: Reader = {
  name: 'Markdown',
  mediaTypes: ['text/markdown'],
  extensions: ['.md', '.markdown', '.mdown'],
  read({ path, bytes }) {
    const { text, problems } = decode(path, bytes);
    const front = FRONT_MATTER.exec(text);
    const hints: BlockHint[] = front === null ? [] : [{ start: 0, end: front[0].trimEnd().length, kind: 'furniture' }];
    return { text, metadata: front === null ? {} : metadataOf(front[1]!), hints, pages: [], problems };
  },
};

function metadataOf(lines: string): FileMetadata {
  const fields = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const field = FIELD.exec(line);
    if (field !== null) fields.set(field[1]!.toLowerCase(), unquoted(field[2]!));
  }
  const value = (...names: string[]): string | null =>
    names.map((n) => fields.get(n)).find((v) => v !== undefined && v !== '') ?? null;
  const authors = value('authors', 'author')?.replace(/^\[|\]$/g, '');
  return {
    title: value('title'),
    publisher: value('publisher', 'publication', 'site', 'organization'),
    authors:
      authors
        ?.split(/\s*[,;]\s*/)
        .map(unquoted)
        .filter(Boolean) ?? [],
    published: edtfDay(value('date', 'published', 'publish_date', 'issued')),
    genre: genreOf(value('genre', 'type')),
    language: value('lang', 'language')?.slice(0, 2).toLowerCase() ?? null,
  };
}

const unquoted = (s: string): string => s.trim().replace(/^(["'])(.*)\1$/, '$2');
