import type { Form } from '../model.js';
import { either, found, type TimeWords } from './words.js';

/**
 * Days with a name: "Christmas Day 2019", "on Thanksgiving", "last Halloween", "the Fourth of July".
 *
 * Look-alikes: "Easter Island", "Christmas Carol", "the Thanksgiving turkey" without a word of time before it.
 */
export function holidays(words: TimeWords): Form {
  const names = either(words.lexicon.holidays.keys()).replaceAll('.', String.raw`\.`);
  const pattern = new RegExp(String.raw`\b(?:(last|this|next) )?(${names})\b(?:,? (?:of |in )?(\d{4})\b)?`, 'gi');
  const gate = new RegExp(String.raw`\b(?:${names})`, 'i');
  const led = /\b(?:on|since|until|till|before|after|by|around|for|over|during|just|near|between|and) (?:the )?$/i;
  return (text) => {
    if (!gate.test(text)) return [];
    return found(text, pattern, 'date/holiday', (m) => {
      const name = m[2]!;
      if (!/^[A-Z0-9]/.test(name) || /^ [A-Z][a-z]/.test(text.slice(m.index + m[0].length))) return null;
      const year = m[3] === undefined ? undefined : Number(m[3]);
      const turn = m[1] === undefined ? undefined : { last: -1, this: 0, next: 1 }[m[1].toLowerCase()];
      if (year === undefined && turn === undefined && !led.test(text.slice(Math.max(0, m.index - 12), m.index)))
        return null;
      return { kind: 'holiday', rule: words.lexicon.holidays.get(name.toLowerCase())!, year, turn };
    });
  };
}
