import type { Numbers } from '../numbers.js';
import { all, type FigureReader } from './search.js';

/**
 * "46%", "3.5 per cent", "30-40 percent", "two percentage points".
 *
 * Look-alikes: "the one percent" as a class of people is read as a figure all the same.
 */
export function percent(n: Numbers): FigureReader {
  const one = `${n.source}(?: ?%)?`;
  const pattern = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?: ?%| percent| per cent)?(?: ?(?:-|to|or) ?(${one})|(?<=\bbetween [^ ]{1,12}) and (${one}))? ?(%|percent\b|per cent\b|percentage points?\b|pct\b)|(?<![\w$€£.,-])-?(\d+(?:\.\d+)?)(%)`,
    'gi',
  );
  return (text) => {
    if (!/%|per ?cent|pct/i.test(text)) return [];
    return all(text, pattern, (m) => {
      const value = n.read(m[1] ?? m[5]!);
      if (value === null) return null;
      const more = m[2] ?? m[3];
      const high = more === undefined ? undefined : (n.read(more.replace(/ ?%$/, '')) ?? undefined);
      // "by 46 percent to 42 percent": two figures
      if (high !== undefined && high <= value)
        return {
          kind: 'percent',
          value,
          unit: '%',
          end: m.index + m[0].search(/ ?(?:-|to|or|and) ?/),
          rule: 'quantity/percent',
        };
      return {
        kind: 'percent',
        value,
        high,
        unit: /points?$/i.test(m[0]) ? 'percentage points' : '%',
        rule: 'quantity/percent',
      };
    });
  };
}
