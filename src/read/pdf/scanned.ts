import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageRuns } from '../layout/page.js';
import { type Matrix, times } from '../matrix.js';
import { pdfjs } from './pdfjs.js';

/** A page with as many letters is no scan, whatever pictures stand on it. */
const LETTERS = 200;
/** Share of the page that pictures cover on a scan. */
const COVERED = 0.3;
/** Strokes by which a page without text is one whose letters were drawn. */
const STROKES = 300;

/** Whether the words of a page stand in its picture alone: hardly any text, and a picture over much of it, or letters drawn as lines. */
export async function isScanned(page: PDFPageProxy, { runs }: PageRuns): Promise<boolean> {
  const letters = runs.reduce((n, r) => n + r.text.length, 0);
  if (letters >= LETTERS) return false;
  const { OPS } = await pdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const pictures = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ]);
  let at: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  let covered = 0;
  let strokes = 0;
  fnArray.forEach((op, i) => {
    if (op === OPS.save) saved.push(at);
    else if (op === OPS.restore) at = saved.pop() ?? at;
    else if (op === OPS.transform) at = times(at, argsArray[i] as Matrix);
    else if (op === OPS.paintFormXObjectBegin) {
      saved.push(at);
      const [matrix] = argsArray[i] as [Matrix | null];
      if (matrix) at = times(at, matrix);
    } else if (op === OPS.paintFormXObjectEnd) at = saved.pop() ?? at;
    else if (pictures.has(op)) covered += Math.abs(at[0] * at[3] - at[1] * at[2]);
    else if (op === OPS.constructPath) strokes++;
  });
  return covered > width * height * COVERED || (letters < 20 && strokes > STROKES);
}
