/** How far from its own slot a key may be put. */
const FURTHEST = 32;
const DISTANCE_BITS = 5;

/**
 * A set of sorted, hashed keys: made in one pass, looked up mostly with one look into one array and without an allocation. Only the upper
 * `bits` (28 at most) of a 32-bit hash are kept, so a stranger is taken for a member once in 2^bits / size.
 *
 * A slot holds a key's place, the bits of the key that the slot does not tell, and the low bits of the slot that it belongs to (linear
 * probing).
 */
export class HashIndex {
  readonly size: number;
  private readonly slots: Int32Array;
  private readonly slotShift: number;
  private readonly keyShift: number;
  private readonly checkBits: number;
  private readonly mask: number;
  private readonly checkMask: number;

  /** `slots`: what `slotsOf` gives for `size` keys. */
  constructor(slots: Int32Array, size: number, bits: number) {
    this.size = size;
    this.slots = slots;
    const slotBits = Math.log2(slots.length);
    this.slotShift = 32 - slotBits;
    this.keyShift = 32 - bits;
    this.checkBits = bits - slotBits + DISTANCE_BITS;
    this.mask = slots.length - 1;
    this.checkMask = 2 ** this.checkBits - 1;
  }

  /** The place of a 32-bit hash among the sorted keys, or -1. */
  find(hash: number): number {
    const check = (hash >>> this.keyShift) & this.checkMask;
    for (let s = hash >>> this.slotShift, further = 0; further < FURTHEST; s = (s + 1) & this.mask, further++) {
      const entry = this.slots[s]!;
      if (entry === 0) return -1;
      if ((entry & this.checkMask) === check) return (entry >>> this.checkBits) - 1;
    }
    return -1;
  }

  /**
   * The places of the first `count` of `hashes`, -1 for strangers, written into `out`. All slots are touched before one is read: then the processor fetches
   * many at a time.
   */
  findAll(hashes: Int32Array, count: number, out: Int32Array): void {
    const { slots, slotShift } = this;
    let touched = 0;
    for (let i = 0; i < count; i++) touched |= slots[hashes[i]! >>> slotShift]!;
    if (touched === 0) out.fill(-1, 0, count);
    else for (let i = 0; i < count; i++) out[i] = this.find(hashes[i]!);
  }
}

/** The slots of sorted keys, as few as will do. */
export function slotsOf(keys: Uint32Array, bits: number): Int32Array {
  let slotBits = Math.min(bits, Math.ceil(Math.log2(keys.length + 2)) + 1);
  let slots = filled(keys, bits, slotBits);
  while (slots === null) slots = filled(keys, bits, ++slotBits);
  return slots;
}

/** The check bits are the lower ones of the key, as many as make it known together with a slot at most FURTHEST away; null where one is further. */
function filled(keys: Uint32Array, bits: number, slotBits: number): Int32Array | null {
  const slots = new Int32Array(2 ** slotBits);
  const mask = slots.length - 1;
  const down = bits - slotBits;
  const checkBits = down + DISTANCE_BITS;
  const checkMask = 2 ** checkBits - 1;
  for (let i = 0; i < keys.length; i++) {
    const own = keys[i]! >>> down;
    let s = own;
    while (slots[s] !== 0) s = (s + 1) & mask;
    if (((s - own) & mask) >= FURTHEST) return null;
    slots[s] = ((i + 1) << checkBits) | (keys[i]! & checkMask);
  }
  return slots;
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
