import { BEGIN, classOf, INSIDE, OUTSIDE, positionOf } from '../../src/recognize/names/tags.js';

export interface Counts {
  right: number;
  found: number;
  gold: number;
}

export const noCounts = (): Counts => ({ right: 0, found: 0, gold: 0 });

export function add(to: Counts, c: Counts): void {
  to.right += c.right;
  to.found += c.found;
  to.gold += c.gold;
}

/** In percent. */
export function f1({ right, found, gold }: Counts): { p: number; r: number; f: number } {
  const p = found ? (100 * right) / found : 0;
  const r = gold ? (100 * right) / gold : 0;
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
}

export interface TokenSpan {
  readonly first: number;
  /** Last token, included. */
  readonly last: number;
  readonly class: number;
}

/** The names of a sequence of tags. */
export function spansOf(tags: Uint8Array): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === OUTSIDE) continue;
    let last = i;
    while (last + 1 < tags.length && (positionOf(tags[last]!) === BEGIN || positionOf(tags[last]!) === INSIDE)) last++;
    spans.push({ first: i, last, class: classOf(tags[i]!) });
    i = last;
  }
  return spans;
}
