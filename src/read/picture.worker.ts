/**
 * A process that decodes one picture, for the native decoder may crash on a damaged one. Standard input: a picture. Standard output: its width
 * and its height in 32 bits each, little-endian, then red, green, blue and opacity of each point.
 */
import { readFileSync, writeSync } from 'node:fs';

void decode();

async function decode(): Promise<void> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const loaded = await loadImage(readFileSync(0));
  const { width, height } = loaded;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(loaded, 0, 0);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(width, 0);
  head.writeUInt32LE(height, 4);
  for (const part of [head, Buffer.from(context.getImageData(0, 0, width, height).data.buffer)])
    for (let at = 0; at < part.length; ) at += written(part.subarray(at));
}

/** A pipe that is full is tried again. */
function written(part: Uint8Array): number {
  try {
    return writeSync(1, part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}
