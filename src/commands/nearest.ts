/**
 * Edits (insert, delete, replace, swap neighbours) that lead from `a` to `b`: optimal string alignment
 * (L. Boytsov, "Indexing methods for approximate dictionary searching", 2011).
 */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(row[j - 1]! + 1, above[j]! + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** Case, spaces and hyphens are even. */
export const even = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** What was probably meant by `typed`; null where nothing is near. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  const wanted = even(typed).slice(0, 40);
  let best: { name: string; far: number } | null = null;
  for (const name of known) {
    const other = even(name);
    const far =
      wanted.length > 2 && (other.startsWith(wanted) || wanted.startsWith(other)) ? 1 : distance(wanted, other);
    const near = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (far <= near && (best === null || far < best.far)) best = { name, far };
  }
  return best?.name ?? null;
}
