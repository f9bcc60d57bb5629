import type { Expression } from '../model.js';

/** Of expressions that share characters the longest is kept; of two equal ones, the one of the earlier form. In order of the text. */
export function withoutOverlaps(expressions: readonly Expression[]): Expression[] {
  const order = expressions.map((e, i) => ({ e, i }));
  order.sort((a, b) => b.e.end - b.e.start - (a.e.end - a.e.start) || a.i - b.i);
  const taken = new Map<number, Expression>();
  const kept: Expression[] = [];
  for (const { e } of order) {
    let free = true;
    for (let at = e.start; at < e.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = e.start; at < e.end; at++) taken.set(at, e);
    kept.push(e);
  }
  return kept.sort((a, b) => a.start - b.start);
}
