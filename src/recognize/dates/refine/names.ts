import type { Span } from '../../../span.js';

/** What does not lie inside a name: "Three Rivers", "September 11 Fund". Both lists are in order of the text. */
export function outsideNames<T extends { readonly expression: Span }>(
  told: readonly T[],
  mentions: readonly Span[],
): T[] {
  let i = 0;
  return told.filter(({ expression: e }) => {
    while (i < mentions.length && mentions[i]!.end <= e.start) i++;
    for (let j = i; j < mentions.length && mentions[j]!.start < e.end; j++)
      if (mentions[j]!.end > e.start) return false;
    return true;
  });
}
