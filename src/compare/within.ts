import type { Span } from '../span.js';

/** Of records that point into documents, those that begin within a claim: by binary search over those of its document. */
export function within<T extends Span & { readonly document: string }>(
  records: readonly T[],
): (c: Span & { readonly document: string }) => T[] {
  const byDocument = new Map<string, T[]>();
  for (const r of records) {
    const list = byDocument.get(r.document);
    if (list) list.push(r);
    else byDocument.set(r.document, [r]);
  }
  for (const list of byDocument.values()) list.sort((a, b) => a.start - b.start);
  return (c) => {
    const list = byDocument.get(c.document) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (list[mid]!.start < c.start) low = mid + 1;
      else high = mid;
    }
    const found: T[] = [];
    for (let i = low; i < list.length && list[i]!.start < c.end; i++) found.push(list[i]!);
    return found;
  };
}
