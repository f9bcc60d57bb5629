import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { joinSections, type Sections, splitSections } from './sections.js';

/** A model file: sections, brotli-compressed. */
export const packSections = (sections: Sections): Buffer =>
  brotliCompressSync(joinSections(sections), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });

export const unpackSections = (file: Uint8Array): Sections => splitSections(brotliDecompressSync(file));
