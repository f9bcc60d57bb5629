/** Lines with the place where each stands, by which it can be had again. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

export interface PlacedLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Reads it again. */
  readonly again: () => Promise<string>;
}

const BREAK = 10;

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();

async function readAt(path: string, start: number, length: number): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
    return textOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Made apart from where the line is known: whoever can read it again must not hold it. */
const reading = (path: string, start: number, length: number) => () => readAt(path, start, length);
const decoding = (bytes: Uint8Array) => async () => textOf(bytes);

/** The lines of a file, or of `bytes`, that hold anything. Of a file only the line that is being read is in memory. */
export async function* placedLines(path: string, bytes?: Uint8Array): AsyncGenerator<PlacedLine> {
  let number = 0;
  let start = 0;
  let parts: Uint8Array[] = [];
  const line = (last: Uint8Array): PlacedLine | null => {
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    const from = start;
    parts = [];
    start += whole.length + 1;
    number++;
    const text = textOf(whole);
    if (text === '') return null;
    const again = bytes === undefined ? reading(path, from, whole.length) : decoding(whole);
    return { number, text, again };
  };
  const chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array> =
    bytes === undefined ? (createReadStream(path) as AsyncIterable<Uint8Array>) : [bytes];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(BREAK); at >= 0; at = chunk.indexOf(BREAK, from)) {
      const one = line(chunk.subarray(from, at));
      from = at + 1;
      if (one !== null) yield one;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  const one = line(new Uint8Array());
  if (one !== null) yield one;
}
