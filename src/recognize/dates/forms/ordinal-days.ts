import type { Form } from '../model.js';
import { found } from './words.js';

const NTH =
  /(?<=\b(?:on|until|till|by|since|before|after|from) the )([12]?\d|3[01])(?:st|nd|rd|th)(?: of (this|that|the same|last|next) month\b|(?=[.,;:)]|$| (?:and|but|when|he|she|they|it|we|I|at|to)\b))/g;

/**
 * Days of a month that is known from before: "on the 18th", "the 4th of this month".
 *
 * Look-alikes: floors, courts and wards ("on the 2nd floor", "the 9th Circuit").
 */
export const ordinalDays: Form = (text) => {
  if (!/\d(?:st|nd|rd|th)/.test(text)) return [];
  return found(text, NTH, 'date/ordinal-day', (m) => {
    const day = Number(m[1]);
    if (day < 1) return null;
    const turn = m[2] === undefined ? undefined : { this: 0, last: -1, next: 1 }[m[2]];
    return { kind: 'calendar', day, turn, from: turn === undefined ? 'narrative' : 'speech' };
  });
};
