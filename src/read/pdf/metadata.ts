import type { PDFDocumentProxy } from 'pdfjs-dist';
import { edtfDay } from '../normalize.js';
import type { FileMetadata } from '../reader.js';

/** Titles that programs leave behind: the name of the file, or of the program. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b.*|untitled\b.*|document\s*\d*|slide \d+|print|scan(?:ned)?\b.*|.*\.(?:docx?|odt|rtf|pdf|wpd|indd|pages|txt|html?|xlsx?|pptx?|tiff?|jpe?g|qxp|p65))$/i;
const NO_AUTHOR = /^(?:admin(?:istrator)?|user|owner|author|unknown|default|none|root|windows user|.*@.*|\W*)$/i;

/** Title, authors and dates, as the file tells them. A date that the file was made on is `created`, not when its text was published. */
export async function pdfMetadata(pdf: PDFDocumentProxy): Promise<FileMetadata> {
  const found = await pdf.getMetadata().catch(() => null);
  const info = (found?.info ?? {}) as Readonly<Record<string, unknown>>;
  const more = (name: string): unknown => found?.metadata?.get(name) ?? null;
  const title = told(more('dc:title')) ?? told(info.Title);
  const authors = list(more('dc:creator')) ?? list(info.Author) ?? [];
  const language = told(more('dc:language')) ?? told(info.Language);
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    authors: authors.filter((a) => !NO_AUTHOR.test(a)),
    publisher: told(more('dc:publisher')),
    published: edtfDay(told(more('prism:publicationdate'))) ?? edtfDay(told(more('prism:coverdate'))),
    created: pdfDay(told(info.CreationDate)) ?? edtfDay(told(more('xmp:createdate'))),
    language: /^[a-z]{2}(?=-|$)/i.exec(language ?? '')?.[0].toLowerCase() ?? null,
  };
}

function told(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string') return null;
  const text = one.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function list(value: unknown): string[] | null {
  const names = (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s*[;|]\s*/) : [])
    .map(told)
    .filter((n): n is string => n !== null);
  return names.length === 0 ? null : names;
}

/** "D:20220318120000Z" */
const pdfDay = (value: string | null): string | null => {
  const day = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(value ?? '');
  return day === null ? null : edtfDay(day.slice(1).filter(Boolean).join('-'));
};
