import type { Canvas } from '@napi-rs/canvas';
import type { Picture } from './page.js';
import { whitened } from './paper.js';

const QUALITY = 88;

/** A canvas as a picture that can be turned, its paper made white. */
export const pictureOf = (canvas: Canvas): Picture => turning(whitened(canvas));

const turning = (canvas: Canvas): Picture => ({
  width: canvas.width,
  height: canvas.height,
  async jpeg(turns) {
    if (turns % 4 === 0) return canvas.encode('jpeg', QUALITY);
    const { createCanvas } = await import('@napi-rs/canvas');
    const [width, height] = turns % 2 === 0 ? [canvas.width, canvas.height] : [canvas.height, canvas.width];
    const other = createCanvas(width, height);
    const context = other.getContext('2d');
    context.translate(width / 2, height / 2);
    context.rotate((turns * Math.PI) / 2);
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
    return other.encode('jpeg', QUALITY);
  },
});
