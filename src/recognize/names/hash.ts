/**
 * 32-bit hashes of words and of pairs of hashes, as signed numbers: those are the fastest. They name the rows of the model, so a change here
 * asks for a new model.
 */

/** FNV-1a over the UTF-16 code units of a text from `start` to `end`, with a final mix. `seed` keeps templates apart. */
export function hashText(text: string, seed: number, start = 0, end = text.length): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** One hash out of two, in which their order counts. */
export function mix(a: number, b: number): number {
  return finish((Math.imul(a ^ 0x5bd1e995, 0x85ebca6b) + Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35)) | 0);
}

/** The last steps of MurmurHash3. */
function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
