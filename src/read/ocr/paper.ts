import type { Canvas } from '@napi-rs/canvas';

/** What is nearly as bright as the paper is paper, by this share. */
const NEARLY = 0.82;
/** Paper is not darker than this: a picture on black is left as it is. */
const DARKEST = 110;

/**
 * Makes the paper of a scan white, in place. The grain of an empty page is taken for a hundred thousand letters otherwise, for recognition
 * chooses its threshold by what is on the page.
 */
export function whitened(canvas: Canvas): Canvas {
  const context = canvas.getContext('2d');
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = picture;
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 4) counts[luma(data, i)]!++;
  let paper = 255;
  for (let level = 254; level >= 0; level--) if (counts[level]! > counts[paper]!) paper = level;
  if (paper < DARKEST) return canvas;
  const from = paper * NEARLY;
  for (let i = 0; i < data.length; i += 4) if (luma(data, i) >= from) data[i] = data[i + 1] = data[i + 2] = 255;
  context.putImageData(picture, 0, 0);
  return canvas;
}

const luma = (data: Uint8ClampedArray, i: number): number =>
  (data[i]! * 77 + data[i + 1]! * 150 + data[i + 2]! * 29) >> 8;
