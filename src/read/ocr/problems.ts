import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import type { PageRuns } from '../layout/page.js';
import { ranges } from '../ranges.js';
import { DOUBTFUL } from './page.js';

/** What was read by character recognition, how sure it is, and which pages are doubtful. */
export function recognitionProblems(path: string, pages: readonly PageRuns[]): Problem[] {
  const read = pages.filter((p) => p.confidence !== null);
  if (read.length === 0) return [];
  const mean = read.reduce((n, p) => n + p.confidence!, 0) / read.length;
  const which = read.length === 1 ? `Page ${read[0]!.page} was` : `Pages ${ranges(read.map((p) => p.page))} were`;
  const told = problem(
    path,
    'ocr',
    `${which} read by character recognition, sure to ${Math.round(mean)} of 100: names and numbers may hold wrong letters.`,
  );
  const doubtful = read
    .filter((p) => p.confidence! < DOUBTFUL)
    .map(({ page, confidence, runs }) =>
      problem(
        path,
        'ocr_doubtful',
        runs.length === 0
          ? `No text was recognized on page ${page}.`
          : `Page ${page} is hard to read, sure to ${Math.round(confidence!)} of 100: compare it with the picture.`,
        { page },
      ),
    );
  return [told, ...doubtful];
}
