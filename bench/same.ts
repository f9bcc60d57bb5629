/** How much of what one text gives another gives too. */
import type { Result } from '../src/index.js';

/** Words without what a printer or a reader of pages may change. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”"‘’'`]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** The share of the first list that is in the second too, each as often as it comes. */
export function shareFound(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const key of found) left.set(key, (left.get(key) ?? 0) + 1);
  let hits = 0;
  for (const key of wanted) {
    const n = left.get(key) ?? 0;
    if (n > 0) hits++;
    left.set(key, n - 1);
  }
  return wanted.length === 0 ? 1 : hits / wanted.length;
}

export const claimsOf = (r: Result): string[] => r.claims.map((c) => `${c.kind} ${plain(c.quote)}`);
export const mentionsOf = (r: Result): string[] => r.mentions.map((m) => `${m.type} ${plain(m.text)}`);

/** The longest common subsequence of two lists of words as a share of the first: 1 where all stand in true order. */
export function inOrder(wanted: readonly string[], found: readonly string[]): number {
  const at = new Map<string, number[]>();
  found.forEach((word, i) => {
    const list = at.get(word);
    if (list === undefined) at.set(word, [i]);
    else list.push(i);
  });
  // Hunt and Szymanski: the longest increasing run of places.
  const ends: number[] = [];
  for (const word of wanted)
    for (const place of [...(at.get(word) ?? [])].reverse()) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ends[middle]! < place) low = middle + 1;
        else high = middle;
      }
      ends[low] = place;
    }
  return wanted.length === 0 ? 1 : ends.length / wanted.length;
}
