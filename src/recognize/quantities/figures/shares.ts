import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import type { Numbers } from '../numbers.js';
import { all, either, type FigureReader } from './search.js';

/**
 * "half of the 157 cells", "two-thirds", "two thirds slept on the floor", "a quarter of", "one in four", "nine out of ten", "41 of 42 requests".
 *
 * Look-alikes: "the second half", "a third complaint", "half a mile", "one of the guards", "a quarter" of the year.
 */
export function shares(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const parts = [...lexicon.numbers].filter(([w, x]) => x.kind === 'fraction' && w !== 'half').map(([w]) => w);
  const part = either(parts);
  const fraction = new RegExp(
    String.raw`\b(?:(an?|one|two|three|four|five|seven|nine)[ -])?(?:(?:one[ -])?(half)|(${part})s?)(?:(?<=(?:two|three|four|five|seven|nine)[ -](?:${part})s)\b|(?= of (?!a (?:mile|second|hour|day|century|year))| (?:the|its|their|his|her|our|all|that|as many|to|in|by|when|since|after|over|from|during|within|between|and|or|a|last|this|were|was|are|is|have|had|did)\b|$|[.,;)]))`,
    'gi',
  );
  const ratio = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?: (?:in(?: every)?|out of(?: every| the| some| nearly| about| more than)?|of (?:the |its |their |those |these |all )?) ?)(${n.source})(?![\w%]|,\d|-)`,
    'gi',
  );
  const gate = new RegExp(
    ` (?:in(?: every)?|of(?: every| the| its| their| those| these| all| some| nearly| about| more than)?) ?${n.source}`,
    'i',
  );
  return (text) => {
    const found = !/hal(?:f|ves)|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth/i.test(text)
      ? []
      : all(text, fraction, (m) => {
          const word = (m[2] ?? m[3])!.toLowerCase();
          const lead = m[1]?.toLowerCase();
          const before = text.slice(Math.max(0, m.index - 14), m.index);
          if (word !== 'half' && lead === undefined) return null;
          // "two quarters" are parts of a year
          if (word === 'quarter' && lead === 'two') return null;
          // "a third" is a share before "of" alone: else it is the next in a row
          if (
            word !== 'half' &&
            /^an?$/.test(lead!) &&
            !/\b(?:from|to|by|than|nearly|almost|about) $/i.test(before) &&
            !/^ of\b/.test(text.slice(m.index + m[0].length))
          )
            return null;
          if (word === 'half' && /\b(?:first|second|other|and a|better|next|last|latter|my|his|her) $/i.test(before))
            return null;
          if (
            word === 'half' &&
            !/^ (?:of|the|its|their|our|all|were|was|are|is|have|had|did)\b/.test(text.slice(m.index + m[0].length)) &&
            !/\b(?:than|about|nearly|almost|over|by|in|to) $/i.test(before)
          )
            return null;
          const count = lead === undefined || /^an?$/.test(lead) ? 1 : n.read(lead)!;
          const value = Number((count * lexicon.numbers.get(word)!.value).toFixed(4));
          return value >= 1.5 ? null : { kind: 'share', value, unit: 'share', rule: 'quantity/fraction' };
        });
    if (!gate.test(text)) return found;
    return found.concat(
      all(text, ratio, (m) => {
        const [a, b] = [n.read(m[1]!), n.read(m[2]!)];
        if (a === null || b === null || a > b || b < 2) return null;
        const baseStart = m.index + m[0].length - m[2]!.length;
        const base = { start: baseStart, end: baseStart + m[2]!.length };
        const how = m[0].slice(m[1]!.length, m[0].length - m[2]!.length);
        // "one in four" is a share, "41 of 42" a count with its base
        if (/^ in/.test(how)) {
          if (b > 1e6 || (/^ in $/.test(how) === false && b < 2) || (b >= 1900 && b < 2100)) return null;
          return { kind: 'share', value: Number((a / b).toPrecision(4)), unit: 'share', base, rule: 'quantity/ratio' };
        }
        return { kind: 'count', value: a, base, rule: 'quantity/ratio' };
      }),
    );
  };
}
