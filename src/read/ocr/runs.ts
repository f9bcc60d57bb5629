import type { Line, Page, Word } from 'tesseract.js';
import { isEnglish } from '../layout/hyphens.js';
import { median, type PageRuns, type Run } from '../layout/page.js';
import type { Matrix } from '../matrix.js';

/** Marks that are surely specks: no letter in them, and hardly sure. */
const SPECK = 45;
/** A dash is no speck: as wide as this share of its row, and much wider than high. */
const DASH = 0.2;
/** Sizes of lines that differ by a smaller share are one size: boxes of recognized lines depend on their letters. */
const ALIKE = 0.24;
/** Rows are higher than the type is large. */
const ROW = 0.85;

/** What was recognized, as the runs of a page, straightened. `scale`: pixels to a point. */
export function recognizedRuns(
  found: Page,
  page: number,
  width: number,
  height: number,
  scale: number,
): PageRuns & { readonly shown: Matrix } {
  const lines = (found.blocks ?? []).flatMap((b) => b.paragraphs.flatMap((p) => p.lines));
  const slope = median(lines.filter((l) => l.bbox.x1 - l.bbox.x0 > width / 5).map(slopeOf));
  const sizes = lines.map(sizeOf);
  const usual = median(lines.flatMap((l, i) => l.words.map(() => sizes[i]!)));
  const runs: Run[] = [];
  let sure = 0;
  let letters = 0;
  lines.forEach((line, i) => {
    const size = Math.abs(sizes[i]! - usual) < usual * ALIKE ? usual : sizes[i]!;
    for (const word of line.words) {
      if (isSpeck(word, sizes[i]!)) continue;
      sure += word.confidence * word.text.length;
      letters += word.text.length;
      runs.push(runOf(word, line, slope, size, scale));
    }
  });
  return {
    page,
    width: width / scale,
    height: height / scale,
    runs,
    confidence: letters === 0 ? 0 : sure / letters,
    shown: [1, slope, -slope, 1 - slope * slope, 0, 0],
  };
}

const isSpeck = (word: Word, row: number): boolean =>
  word.text.trim() === '' || (!/[\p{L}\p{N}]/u.test(word.text) && word.confidence < SPECK && !isDash(word, row));

function isDash({ text, bbox }: Word, row: number): boolean {
  const width = bbox.x1 - bbox.x0;
  return /^[-–—]$/.test(text.trim()) && width > row * DASH && width > (bbox.y1 - bbox.y0) * 2;
}

const slopeOf = ({ baseline: { x0, y0, x1, y1 } }: Line): number => (x1 > x0 ? (y1 - y0) / (x1 - x0) : 0);

const sizeOf = (line: Line): number => line.rowAttributes?.rowHeight || line.bbox.y1 - line.bbox.y0;

/** A word on the baseline of its line, as it would stand on a straight page. */
function runOf(word: Word, line: Line, slope: number, size: number, scale: number): Run {
  const { x0, y0 } = line.baseline;
  const middle = (word.bbox.x0 + word.bbox.x1) / 2;
  const y = y0 + (middle - x0) * slopeOf(line) - middle * slope;
  const across = y * slope;
  return {
    text: tidy(word.text),
    x0: (word.bbox.x0 + across) / scale,
    x1: (word.bbox.x1 + across) / scale,
    y: y / scale,
    size: (size * ROW) / scale,
    font: '',
    spaced: true,
  };
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/** What stands too close to what comes next is put apart: "Irepresent", "C,D". */
const tidy = (text: string): string => {
  const word = text
    .trim()
    .replace(/[ﬀ-ﬄ]/g, (c) => LIGATURES[c] ?? c)
    .replace(/(?<=\p{L}),(?=\p{L})/gu, ', ');
  const after = /^(["“‘(]?)I(\p{Ll}{4,})$/u.exec(word);
  return after !== null && isEnglish(after[2]!) && !isEnglish(`I${after[2]!}`) ? `${after[1]}I ${after[2]}` : word;
};
