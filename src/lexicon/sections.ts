import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A model file: a line of JSON that names the sections and their lengths, then their bytes; the whole brotli-compressed. */
export interface Sections {
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

export function packSections({ header, parts }: Sections): Buffer {
  const lengths = Object.entries(parts).map(([name, bytes]) => [name, bytes.length] as const);
  const head = Buffer.from(`${JSON.stringify({ ...header, parts: lengths })}\n`);
  return brotliCompressSync(Buffer.concat([head, ...Object.values(parts)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

export function unpackSections(file: Uint8Array): Sections {
  const bytes = brotliDecompressSync(file);
  const end = bytes.indexOf(10);
  const header = JSON.parse(bytes.subarray(0, end).toString()) as Record<string, unknown>;
  const parts: Record<string, Uint8Array> = {};
  let at = end + 1;
  for (const [name, length] of header.parts as [string, number][]) {
    parts[name] = bytes.subarray(at, at + length);
    at += length;
  }
  return { header, parts };
}
