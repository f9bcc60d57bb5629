import type { Page } from 'tesseract.js';
import { describe, expect, it } from 'vitest';
import { recognizedRuns } from '../../src/read/ocr/runs.js';

interface Box {
  readonly text: string;
  readonly confidence?: number;
  /** In pixels; letters are 20 high. */
  readonly width?: number;
  readonly height?: number;
}

/** A line of recognized words, 10 pixels apart. */
function page(boxes: readonly Box[]): Page {
  let x = 100;
  const words = boxes.map(({ text, confidence = 90, width = text.length * 12, height = 20 }) => {
    const bbox = { x0: x, x1: x + width, y0: 100 - height, y1: 100 };
    x += width + 10;
    return { text, confidence, bbox };
  });
  const line = {
    words,
    bbox: { x0: 100, x1: x, y0: 76, y1: 106 },
    baseline: { x0: 100, x1: x, y0: 100, y1: 100 },
    rowAttributes: { rowHeight: 30 },
  };
  return { blocks: [{ paragraphs: [{ lines: [line] }] }] } as unknown as Page;
}
const read = (...boxes: Box[]): string =>
  recognizedRuns(page(boxes), 1, 1_700, 2_200, 200 / 72)
    .runs.map((r) => r.text)
    .join(' ');

describe('recognized words', () => {
  it.each<[string, Box[], string]>([
    [
      'without specks',
      [{ text: 'The' }, { text: '.', confidence: 20, width: 3, height: 3 }, { text: 'ward' }],
      'The ward',
    ],
    [
      'with a dash, however doubtful',
      [{ text: 'Tenn.' }, { text: '–', confidence: 20, width: 14, height: 3 }, { text: 'The' }],
      'Tenn. – The',
    ],
    [
      'without a speck that looks like a hyphen',
      [{ text: 'The' }, { text: '-', confidence: 20, width: 4, height: 3 }, { text: 'ward' }],
      'The ward',
    ],
    ['with an "I" apart from what follows', [{ text: 'Irepresent' }, { text: 'Ireland' }], 'I represent Ireland'],
    ['with letters of a list apart', [{ text: 'C,D' }, { text: '1,000' }], 'C, D 1,000'],
    ['with ligatures as letters', [{ text: 'oﬃcers' }], 'officers'],
  ])('are read %s', (_, boxes, expected) => {
    expect(read(...boxes)).toBe(expected);
  });
});
