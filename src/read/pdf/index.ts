import type { PDFPageProxy } from 'pdfjs-dist';
import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { hasAt, latin1 } from '../bytes.js';
import { assemble } from '../layout/assemble.js';
import type { PageRuns } from '../layout/page.js';
import { readPicture } from '../ocr/page.js';
import { recognitionProblems } from '../ocr/problems.js';
import { ranges } from '../ranges.js';
import {
  type Desk,
  type FileMetadata,
  type Reader,
  type ReaderOptions,
  type Reading,
  type Source,
  Unreadable,
} from '../reader.js';
import { pdfMetadata } from './metadata.js';
import { openPdf } from './open.js';
import { rendered } from './render.js';
import { runsOf } from './runs.js';
import { isScanned } from './scanned.js';
import { damagesOf, heeding } from './warnings.js';

/** Seconds that each page earns. */
const PER_PAGE = 0.25;
/** And each that is read from its picture. */
const PER_SCAN = 30;
/** Where a PDF may begin: some programs put a few bytes before it. An archive may begin with one that is not packed. */
const HEAD = 1_024;

/** What is handed over while the file is read: what it tells of itself, a page, or what is wrong with one. */
type Part =
  | { readonly metadata: FileMetadata; readonly pages: number }
  | { readonly page: PageRuns }
  | { readonly problem: Problem };

/**
 * PDF, by pdf.js: text in reading order with paragraphs made whole, the page of each. Running headers, footers, page numbers and notes are
 * blocks of their own. Pages without text are read by character recognition. Offsets count in the text that is built here.
 */
export const pdf: Reader = {
  name: 'PDF',
  mediaTypes: ['application/pdf'],
  extensions: ['.pdf'],
  certain: true,
  isolated: true,
  magic: (bytes) => !hasAt(bytes, 0, 'PK\x03\x04') && /%PDF-\d/.test(latin1(bytes, 0, HEAD)),
  async read(source, options, desk) {
    const parts: Part[] = [];
    const keep = (part: Part): void => {
      parts.push(part);
      desk.keep(part);
    };
    const damages = damagesOf(source.path, (problem) => keep({ problem }));
    await heeding(() => readParts(source, options, desk, keep, damages.onPage), damages.onDamage);
    return readingOf(parts, source);
  },
  recover: (parts, source) => readingOf(parts as readonly Part[], source),
};

async function readParts(
  { path, bytes }: Source,
  options: ReaderOptions,
  desk: Desk,
  keep: (part: Part) => void,
  onPage: (number: number) => void,
): Promise<void> {
  const document = await openPdf(path, bytes, options.password, true);
  const all = document.numPages;
  const scans = new Set<Promise<void>>();
  let refused: Unreadable | null = null;
  try {
    keep({ metadata: await pdfMetadata(document), pages: all });
    desk.more(all * PER_PAGE);
    for (let number = 1; number <= all; number++) {
      if (number % 20 === 0) desk.step(`page ${number} of ${all}`);
      if (refused !== null) break;
      onPage(number);
      try {
        const page = await document.getPage(number);
        const runs = await runsOf(page);
        if (!(await asksForRecognition(page, runs, options))) {
          keep({ page: runs });
          if (runs.runs.length === 0 && options.ocr === 'never') keep({ problem: unread(path, number) });
          page.cleanup();
          continue;
        }
        // One more page is drawn than can be read at once.
        while (scans.size > options.ocrThreads) await Promise.race(scans);
        desk.more(PER_SCAN);
        const { canvas, scale } = await rendered(page);
        page.cleanup();
        const { pictureOf } = await import('../ocr/picture.js');
        const scan = readPicture(pictureOf(canvas), number, scale, options)
          .then(
            (read) => keep({ page: read }),
            (error) => {
              if (error instanceof Unreadable) refused = error;
              else keep({ problem: lost(path, number, error) });
            },
          )
          .finally(() => {
            scans.delete(scan);
            desk.step(`page ${number} of ${all}, from its picture,`);
          });
        scans.add(scan);
      } catch (error) {
        keep({ problem: lost(path, number, error) });
      }
    }
    await Promise.all(scans);
    if (refused !== null) throw refused as Unreadable;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function asksForRecognition(page: PDFPageProxy, runs: PageRuns, { ocr }: ReaderOptions): Promise<boolean> {
  if (ocr === 'never') return false;
  return ocr === 'always' || isScanned(page, runs);
}

const lost = (path: string, page: number, error: unknown): Problem =>
  problem(path, 'page_lost', `Page ${page} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
    page,
  });

const unread = (path: string, page: number): Problem =>
  problem(path, 'no_text', `Page ${page} has no text, and --ocr never says not to read its picture.`, { page });

function readingOf(parts: readonly Part[], { path }: Source): Reading {
  const pages = parts.flatMap((p) => ('page' in p ? [p.page] : [])).sort((a, b) => a.page - b.page);
  const told = parts.find((p) => 'metadata' in p);
  const problems = parts.flatMap((p) => ('problem' in p ? [p.problem] : []));
  const { text, hints, pages: stretches, map } = assemble(pages);
  const missing = told === undefined ? [] : notReached(told.pages, pages, problems);
  if (missing.length > 0) {
    const which =
      missing.length === 1
        ? `Page ${missing[0]} of ${told!.pages} was`
        : `Pages ${ranges(missing)} of ${told!.pages} were`;
    problems.push(problem(path, 'pages_missing', `${which} not reached.`));
  }
  const recognized = recognitionProblems(path, pages);
  return { text, metadata: told?.metadata ?? {}, hints, pages: stretches, map, problems: [...problems, ...recognized] };
}

function notReached(all: number, pages: readonly PageRuns[], problems: readonly Problem[]): number[] {
  const lost = problems.filter((p) => p.code === 'page_lost');
  const reached = new Set([...pages, ...lost].map((p) => p.page));
  return Array.from({ length: all }, (_, i) => i + 1).filter((n) => !reached.has(n));
}
