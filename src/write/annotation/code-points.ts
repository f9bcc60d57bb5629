/**
 * Offsets in UTF-16 code units as offsets in Unicode code points: what annotation tools outside JavaScript count in.
 * An offset within a surrogate pair counts as the end of the pair.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (pairs[mid]! + 1 < offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  };
}
