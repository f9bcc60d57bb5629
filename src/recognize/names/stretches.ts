/**
 * Where names may stand among words of which some are known to be in none (`plain` holds 1 for those): stretches in which no two such words
 * follow each other, with one of them at either end, from which and to which the steps lead. Half-open.
 */
export function stretchFrom(plain: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && plain[i] === 1 && (i + 1 === end || plain[i + 1] === 1)) i++;
  return i;
}

/** Where the stretch ends that begins at `start`. */
export function stretchEnd(plain: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && (plain[i] === 0 || (i + 1 < end && plain[i + 1] === 0))) i++;
  return Math.min(i + 1, end);
}
