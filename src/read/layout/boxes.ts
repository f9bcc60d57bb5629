import type { Matrix } from '../matrix.js';
import type { Box, Run } from './page.js';

/** How far type reaches above and below its baseline, in sizes of it: capitals with accents, and the tails of letters. */
const ABOVE = 0.85;
const BELOW = 0.25;

/** The box around type that is drawn from a point on, in a direction: degrees, clockwise. */
export function drawnBox(x: number, y: number, width: number, size: number, degrees: number): Box {
  const rad = (degrees * Math.PI) / 180;
  const upright = { x0: 0, y0: -size * ABOVE, x1: width, y1: size * BELOW };
  return moved(upright, [Math.cos(rad), Math.sin(rad), -Math.sin(rad), Math.cos(rad), x, y]);
}

export const boxOf = (run: Run): Box =>
  run.box ?? { x0: run.x0, y0: run.y - run.size * ABOVE, x1: run.x1, y1: run.y + run.size * BELOW };

/** The box around some, of which there is one at least. */
export function around(boxes: readonly Box[]): Box {
  let { x0, y0, x1, y1 } = boxes[0]!;
  for (const b of boxes) {
    x0 = Math.min(x0, b.x0);
    y0 = Math.min(y0, b.y0);
    x1 = Math.max(x1, b.x1);
    y1 = Math.max(y1, b.y1);
  }
  return { x0, y0, x1, y1 };
}

/** The box around what a box becomes. */
export function moved({ x0, y0, x1, y1 }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return { x0: Math.min(...xs) + e, y0: Math.min(...ys) + f, x1: Math.max(...xs) + e, y1: Math.max(...ys) + f };
}

const tenth = (n: number): number => Math.round(n * 10) / 10 + 0;

/** As it is written: left, top, width and height, in tenths of a point. */
export const written = ({ x0, y0, x1, y1 }: Box): [number, number, number, number] => {
  const [left, top] = [tenth(x0), tenth(y0)];
  return [left, top, tenth(tenth(x1) - left), tenth(tenth(y1) - top)];
};
