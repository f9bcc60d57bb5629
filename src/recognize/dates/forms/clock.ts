import type { Form } from '../model.js';
import { found, type Gated } from './words.js';

const ZONE = String.raw`(?: ?\(?(UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|ET|CT|MT|PT|local time|Eastern|Central|Mountain|Pacific)(?: ?([+-]\d{1,2})(?::?\d\d)?)?\)?)?`;
const HALF_DAY: Gated = {
  gate: /\d ?[ap]\.? ?m/i,
  pattern: new RegExp(
    String.raw`(?<![\d:.$€£-])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?(?::[0-5]\d)? ?([ap])\.? ?m(?:\.|\b)${ZONE}`,
    'gi',
  ),
};
const FULL_DAY: Gated = {
  gate: /\d:\d/,
  pattern: new RegExp(
    String.raw`(?<![\d:.,$€£/-])([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?![\d:/-]|\.\d)(?: (?:hours|hrs))?${ZONE}`,
    'g',
  ),
};
const MILITARY: Gated = {
  gate: /\d{4} ?h/,
  pattern:
    /(?<=\b(?:at|by|until|from|around|about|approximately|between|and|to) )([01]\d|2[0-3])([0-5]\d)(?: ?(?:hours|hrs)\b)/g,
};
const NAMED: Gated = {
  gate: /noon|midnight/i,
  pattern:
    /(?<=\b(?:at|by|until|before|after|around|about|from|since|past|near|shortly (?:before|after)) )(noon|midnight)\b/gi,
};
const OCLOCK: Gated = {
  gate: / o'clock/i,
  pattern: /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock\b/gi,
};
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const two = (n: number): string => String(n).padStart(2, '0');
const zoneOf = (name: string | undefined, shift: string | undefined): string =>
  name !== undefined && /UTC|GMT/.test(name) ? (shift ? `${shift[0]}${two(Number(shift.slice(1)))}:00` : 'Z') : '';

/**
 * Times of day: "6:40 p.m.", "18:00 UTC", "at 0930 hours", "by noon", "ten o'clock". The value is ISO 8601 ("T18:40"), with the day in front
 * where one stands in the same sentence.
 *
 * Look-alikes: "at 8" and "8 U.S.C.", Bible verses and ratios ("3:16-17", "2:1"), scores.
 */
export const clock: Form = (text) => {
  const out = found(text, HALF_DAY, 'time/clock', (m) => {
    const hour = (Number(m[1]) % 12) + (m[3]!.toLowerCase() === 'p' ? 12 : 0);
    const end = m.index + m[0].length;
    return {
      end: end - (/[^.]m\.$/i.test(m[0]) ? 1 : 0),
      meaning: { kind: 'clock', iso: `T${two(hour)}:${m[2] ?? '00'}${zoneOf(m[4], m[5])}` },
    };
  });
  return out.concat(
    found(text, FULL_DAY, 'time/clock', (m) => {
      const before = text.slice(Math.max(0, m.index - 16), m.index);
      const marked =
        /hours|hrs/.test(m[0]) ||
        m[4] !== undefined ||
        /\b(?:at|by|until|from|around|about|between|approximately|before|after) $|\d:\d\d (?:to|and) $/i.test(before);
      return marked ? { kind: 'clock', iso: `T${two(Number(m[1]))}:${m[2]}${zoneOf(m[4], m[5])}` } : null;
    }),
    found(text, MILITARY, 'time/clock', (m) => ({ kind: 'clock', iso: `T${m[1]}:${m[2]}` })),
    found(text, NAMED, 'time/named', (m) => ({
      kind: 'clock',
      iso: m[1]!.toLowerCase() === 'noon' ? 'T12:00' : 'T00:00',
    })),
    found(text, OCLOCK, 'time/clock', (m) => {
      const n = HOURS.indexOf(m[1]!.toLowerCase()) + 1 || Number(m[1]);
      return n > 24 ? null : { kind: 'clock', iso: `T${two(n)}:00` };
    }),
  );
};
