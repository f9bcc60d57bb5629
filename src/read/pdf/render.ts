import type { Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';

const DPI = 200;
/** Longest side of the picture, in pixels: pages may say that they are as large as a field. */
const LONGEST = 5_000;
/** Longest time to draw a page, in seconds. */
const PER_PAGE = 60;

export interface Rendered {
  readonly canvas: Canvas;
  /** Pixels to a point. */
  readonly scale: number;
}

/** The page as a picture. Throws where drawing takes too long. */
export async function rendered(page: PDFPageProxy): Promise<Rendered> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DPI / 72, LONGEST / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const task = page.render({ canvas: canvas as never, viewport, background: '#fff' });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    task.cancel();
  }, PER_PAGE * 1_000);
  try {
    await task.promise;
  } catch (error) {
    throw late ? new Error(`drawing it took more than ${PER_PAGE} seconds`) : error;
  } finally {
    clearTimeout(timer);
  }
  return { canvas, scale };
}
