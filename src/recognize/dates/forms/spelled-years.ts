import type { Form } from '../model.js';
import { found, type TimeWords } from './words.js';

/**
 * Years as they are spoken: "nineteen eighty-four", "twenty sixteen", "two thousand and eight".
 *
 * Look-alikes: counts ("two thousand eight hundred", "nineteen people", "two thousand prisoners").
 */
export function spelledYears(words: TimeWords): Form {
  const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
  const unit = '(?:one|two|three|four|five|six|seven|eight|nine)';
  const teen = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)';
  const rest = `(${tens}(?:[ -]${unit})?|${teen}|oh[ -]${unit})`;
  const pattern = new RegExp(
    String.raw`\b(?:(fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) (?:hundred (?:and )?)?${rest}|two thousand(?: and)? (${unit}|${teen}))\b(?![ -](?:hundred|thousand|million|dozen|percent|years?|people)\b)`,
    'gi',
  );
  return (text) => {
    if (!/teen |twenty |thousand /i.test(text)) return [];
    return found(text, pattern, 'date/year-spelled', (m) => {
      const century = m[1] === undefined ? 20 : words.numbers.read(m[1]);
      const year = words.numbers.read((m[2] ?? m[3]!).replace(/^oh[ -]/i, ''));
      if (century === null || year === null) return null;
      const led =
        /\b(?:in|since|until|from|to|by|of|year|says|said|and|before|after|around|about|probably|early|late) $/i;
      return led.test(text.slice(Math.max(0, m.index - 12), m.index))
        ? { kind: 'calendar', year: century * 100 + year }
        : null;
    });
  };
}
