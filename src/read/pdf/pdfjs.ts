type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js. Its build for older engines brings an Array.prototype.push of its own for a fault that does not touch it, several times as slow as
 * that of the engine, which is put back.
 */
export async function pdfjs(): Promise<Pdfjs> {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!;
  const loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
  Object.defineProperty(Array.prototype, 'push', own);
  return loaded;
}
