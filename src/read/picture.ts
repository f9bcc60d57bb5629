import { fork } from 'node:child_process';
import type { Canvas } from '@napi-rs/canvas';
import { threadEntry } from '../threads.js';
import { type PictureSize, pictureSize } from './picture-size.js';

/** Pictures of more points are not opened. */
const MOST = 120_000_000;
/** Smaller pictures are read at twice their size. */
const SMALL = 1_100;
/** Longest time to decode a picture, in milliseconds. */
const LONGEST = 60_000;

/** A PNG, JPEG, GIF or WebP as a canvas. Throws an Error that says what is wrong with it. */
export async function openedPicture(bytes: Uint8Array): Promise<Canvas> {
  checkSize(pictureSize(bytes));
  const decoded = await decodedApart(bytes);
  if (decoded.length < 8) throw new Error('its data are damaged or cut short');
  const [width, height] = [decoded.readUInt32LE(0), decoded.readUInt32LE(4)];
  checkSize({ width, height });
  if (decoded.length !== 8 + width * height * 4) throw new Error('its data are damaged or cut short');
  return canvasOf(decoded.subarray(8), { width, height });
}

/** A canvas of red, green, blue and opacity of each point; a small one at twice its size. */
export async function canvasOf(points: Uint8Array, { width, height }: PictureSize): Promise<Canvas> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas');
  const canvas = createCanvas(width, height);
  const data = new Uint8ClampedArray(points.buffer as ArrayBuffer, points.byteOffset, points.length);
  canvas.getContext('2d').putImageData(new ImageData(data, width, height), 0, 0);
  if (Math.max(width, height) >= SMALL) return canvas;
  const twice = createCanvas(width * 2, height * 2);
  twice.getContext('2d').drawImage(canvas, 0, 0, width * 2, height * 2);
  return twice;
}

/** Throws an Error for a picture that is empty or too large. */
export function checkSize({ width, height }: PictureSize): void {
  if (!(width > 0 && height > 0)) throw new Error('it is no picture of any size');
  if (width * height > MOST)
    throw new Error(
      `it has ${Math.round((width * height) / 1e6)} million points, more than can be read; make it smaller`,
    );
}

/** What the process that decodes it writes; empty or cut short where it crashes. */
function decodedApart(bytes: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = fork(threadEntry('./picture.worker', import.meta.url), [], {
      stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
      timeout: LONGEST,
      killSignal: 'SIGKILL',
    });
    const chunks: Buffer[] = [];
    child.stdout!.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin!.on('error', () => {
      // It ended before it had read all: that it did is told by what it wrote.
    });
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks)));
    child.stdin!.end(bytes);
  });
}
