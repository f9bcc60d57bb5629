/**
 * A set of hashed keys in sorted order with a bucket table over them: made in one pass, looked up without an allocation. Only the upper
 * `bits` of a 32-bit hash are kept, so a stranger is taken for a member once in 2^bits / size.
 */
export class HashIndex {
  readonly size: number;
  private readonly shift: number;
  private readonly bucketShift: number;
  private readonly starts: Uint32Array;

  constructor(
    private readonly keys: Uint32Array,
    bits: number,
  ) {
    this.size = keys.length;
    this.shift = 32 - bits;
    const bucketBits = Math.min(bits, Math.max(1, Math.ceil(Math.log2(keys.length + 1))));
    this.bucketShift = 32 - bucketBits;
    const starts = new Uint32Array(2 ** bucketBits + 1);
    const down = bits - bucketBits;
    for (const key of keys) starts[(key >>> down) + 1]!++;
    for (let b = 1; b < starts.length; b++) starts[b]! += starts[b - 1]!;
    this.starts = starts;
  }

  /** The place of a 32-bit hash among the sorted keys, or -1. */
  find(hash: number): number {
    const key = hash >>> this.shift;
    const bucket = hash >>> this.bucketShift;
    for (let j = this.starts[bucket]!, end = this.starts[bucket + 1]!; j < end; j++) if (this.keys[j] === key) return j;
    return -1;
  }
}

/** Sorted whole numbers as the differences between neighbours, seven bits a byte, the lowest first. */
export function packSorted(keys: Uint32Array): Uint8Array {
  const out: number[] = [];
  let last = 0;
  for (const key of keys) {
    let d = key - last;
    last = key;
    for (; d > 127; d >>>= 7) out.push((d & 127) | 128);
    out.push(d);
  }
  return Uint8Array.from(out);
}

export function unpackSorted(bytes: Uint8Array, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let at = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let d = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      d |= (byte & 127) << shift;
    }
    last += d;
    keys[i] = last;
  }
  return keys;
}
