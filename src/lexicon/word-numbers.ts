/**
 * A long list of words, kept as bytes: by its number a word is read when it is first asked for, and the number of a word is looked up in
 * slots. Of 90,000 words a text has a few hundred.
 */
export interface PackedWords {
  /** All words in UTF-8, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where each word starts, and where the last ends. */
  readonly starts: Int32Array;
  /** The number of a word, counted from 1, at the place that its hash tells or the next ones (linear probing); 0 where there is none. */
  readonly slots: Int32Array;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Of equal words the last is found. */
export function packWordList(words: readonly string[]): PackedWords {
  const starts = new Int32Array(words.length + 1);
  const slots = new Int32Array(2 ** (Math.ceil(Math.log2(words.length + 1)) + 1));
  const mask = slots.length - 1;
  words.forEach((word, i) => {
    starts[i + 1] = starts[i]! + Buffer.byteLength(word);
    let s = hashOf(word) & mask;
    while (slots[s] !== 0 && words[slots[s]! - 1] !== word) s = (s + 1) & mask;
    slots[s] = i + 1;
  });
  return { bytes: Buffer.from(words.join('')), starts, slots };
}

/** The words as an array, and their numbers as an object without a prototype of its own kind: both fill as they are asked. */
export function wordNumbers(packed: PackedWords): { readonly list: string[]; readonly hash: Record<string, number> } {
  const { starts, slots } = packed;
  const bytes = Buffer.from(packed.bytes.buffer, packed.bytes.byteOffset, packed.bytes.byteLength);
  const size = starts.length - 1;
  const mask = slots.length - 1;
  const wordAt = (i: number): string => bytes.toString('utf8', starts[i], starts[i + 1]);
  const numberOf = (word: string): number | undefined => {
    for (let s = hashOf(word) & mask; slots[s] !== 0; s = (s + 1) & mask)
      if (wordAt(slots[s]! - 1) === word) return slots[s]! - 1;
    return undefined;
  };
  const list = filling<string[], string>(new Array<string>(size), (key) => {
    const i = Number(key);
    return Number.isInteger(i) && i >= 0 && i < size ? wordAt(i) : undefined;
  });
  return { list, hash: filling<Record<string, number>, number>(Object.create(null), numberOf) };
}

/** An object whose missing properties are asked for once each: they are sought in its prototype, which puts into it what there is. */
function filling<T extends object, V>(object: T, ask: (key: string) => V | undefined): T {
  const own = (receiver: T, key: string | symbol, value: unknown): boolean =>
    Reflect.defineProperty(receiver, key, { value, writable: true, enumerable: true, configurable: true });
  const behind = Reflect.getPrototypeOf(object);
  const prototype = new Proxy(Object.create(behind) as object, {
    get: (target, key, receiver: T) => {
      const value = typeof key === 'string' ? ask(key) : undefined;
      if (value === undefined) return Reflect.get(target, key, receiver) as unknown;
      own(receiver, key, value);
      return value;
    },
    set: (_target, key, value, receiver: T) => own(receiver, key, value),
  });
  return Object.setPrototypeOf(object, prototype) as T;
}
