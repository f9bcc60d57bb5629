import type { Numbers } from '../numbers.js';
import { all, type FigureReader } from './search.js';

/**
 * Ages: "9 years old", "a six-year-old", "aged 14", "34 years of age", "John Doe, 34,". Unit: years (or months) of age.
 *
 * Look-alikes: lengths of time ("9 years in prison"), a list of numbers ("Rooms 3, 4, 5").
 */
export function ages(n: Numbers): FigureReader {
  const old = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?:(?: to | or |-)(${n.source}))?[ -](year|month|week|day)s?(?:[ -]?olds?\b|[ -]of[ -]age\b)`,
    'gi',
  );
  const aged = new RegExp(
    String.raw`\b(?:aged|(?:at |the )?ages?(?: of)?) (?:about |around |just |only |between )?(${n.source})(?:(?: to | and |-)(${n.source}))?(?! ?(?:per ?cent|%)|[\w-])`,
    'gi',
  );
  const under = new RegExp(
    String.raw`(?<=\b(?:people|adults|children|women|men|girls|boys|those|anyone|youths?|minors|voters|persons|patients|inmates|prisoners|detainees|workers|residents|everyone) (?:(?:who )?(?:are|is|were|was) )?(?:under|over|above|below|younger than|older than|as young as|as old as) (?:the age of )?)(${n.source})(?![\w%-]|,\d|\.\d| (?:percent|per|years?|months?|days?|hours?|[a-z]+s)\b)`,
    'gi',
  );
  const apposed =
    /(?<=[a-z][A-Za-z'-]*\.? [A-Z][A-Za-z'’-]+(?:,? (?:Jr|Sr)\.)?), (\d{1,2})(?=, (?!\d)|\.$| and (?:his|her|[A-Z]))/g;
  return (text) => {
    const found = !/old|age/i.test(text)
      ? []
      : all(text, old, (m) => {
          const value = n.read(m[1]!);
          const high = m[2] === undefined ? undefined : (n.read(m[2]) ?? undefined);
          return value === null || value > 130 * 12
            ? null
            : { kind: 'age', value, high, unit: `${m[3]!.toLowerCase()}s of age`, rule: 'quantity/age' };
        });
    if (/\bage/i.test(text))
      found.push(
        ...all(text, aged, (m) => {
          const value = n.read(m[1]!);
          if (value === null || value > 130) return null;
          const high = m[2] === undefined ? undefined : (n.read(m[2]) ?? undefined);
          const last = m[2] ?? m[1]!;
          const start = m.index + m[0].indexOf(m[1]!);
          return {
            kind: 'age',
            value,
            high,
            unit: 'years of age',
            start,
            end: m.index + m[0].lastIndexOf(last) + last.length,
            rule: 'quantity/age',
          };
        }),
      );
    if (/\b(?:under|over|above|below|than|as young as|as old as|of) /.test(text))
      found.push(
        ...all(text, under, (m) =>
          (n.read(m[1]!) ?? 999) > 120
            ? null
            : { kind: 'age', value: n.read(m[1]!), unit: 'years of age', rule: 'quantity/age' },
        ),
      );
    if (/, \d\d?[,. ]/.test(text))
      found.push(
        ...all(text, apposed, (m) => ({
          kind: 'age',
          value: Number(m[1]),
          unit: 'years of age',
          start: m.index + 2,
          end: m.index + m[0].length,
          rule: 'quantity/age-apposed',
        })),
      );
    return found;
  };
}
