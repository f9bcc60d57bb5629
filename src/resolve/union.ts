/** Groups that grow by joining (union-find with path halving). The smaller number stands for its group. */
export interface Groups {
  readonly find: (item: number) => number;
  /** True where the two were apart. */
  readonly join: (a: number, b: number) => boolean;
}

export function makeGroups(size: number): Groups {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): boolean => {
    const [x, y] = [find(a), find(b)];
    if (x === y) return false;
    parent[Math.max(x, y)] = Math.min(x, y);
    return true;
  };
  return { find, join };
}

/** Appends to the list of a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** All of both sets, in the larger of them: joining many small ones costs no more than their number times its logarithm. */
export function together<T>(a: Set<T>, b: Set<T>): Set<T> {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of few) many.add(item);
  return many;
}
