import type { Form } from '../model.js';
import { found } from './words.js';

const NTH: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 4,
  final: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const QUARTER =
  /\b(first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](?:fiscal )?(quarter|half)(?:,? (?:of )?(?:fiscal(?: year)? |FY ?)?(\d{4})| of (?:this|the|last|that) (?:fiscal )?year\b)/gi;
const LETTER = /\b(Q|H)([1-4])(?:[ ,]? ?(?:of )?(?:FY ?)?(\d{4}|'\d\d|(?<=FY ?)\d\d))\b|\b(\d{4}) ?(Q|H)([1-4])\b/g;
const FISCAL =
  /\b(?:FY|fiscal[ -]years?|financial year|fiscal) ?'?(\d{4}|\d\d)(?:(?:-|\/|\u2013)(\d{4}|\d\d))?\b(?![,.]\d)/gi;
const SCHOOL =
  /\b((?:19|20)\d\d)(?:-|\/)((?:19|20)?\d\d)(?= (?:school|academic|fiscal|financial|season|budget|biennium|election|flu))/g;

const fullYear = (digits: string): number => {
  const n = Number(digits.replace("'", ''));
  return digits.replace("'", '').length === 4 ? n : n + (n > 59 ? 1900 : 2000);
};

/**
 * Quarters, halves, fiscal and school years: "the first quarter of 2022", "Q3 2021", "FY 2022", "fiscal year 2021-22",
 * "the 2019-20 school year". A fiscal year's first and last day differ from country to country: the widest are given.
 *
 * Look-alikes: "a quarter of the staff", "the second half" of a match.
 */
export const quarters: Form = (text) => {
  if (!/quarter|half|fiscal|financial|FY|\b[QH][1-4]|Q[1-4]\b|(?:school|academic|budget)/i.test(text)) return [];
  return [
    ...found(text, QUARTER, 'date/quarter', (m) => {
      const n = NTH[m[1]!.toLowerCase()]!;
      const half = m[2]!.toLowerCase() === 'half';
      if (half && n > 2 && !/^(?:last|final)$/i.test(m[1]!)) return null;
      const year = m[3] === undefined ? undefined : Number(m[3]);
      const size = half ? 6 : 3;
      return {
        kind: 'months',
        first: (Math.min(n, 12 / size) - 1) * size + 1,
        last: Math.min(n, 12 / size) * size,
        precision: half ? 'half_year' : 'quarter',
        year,
        fiscal: /fiscal|FY/i.test(m[0]),
      };
    }),
    ...found(text, LETTER, 'date/quarter', (m) => {
      const n = Number(m[2] ?? m[6]);
      const half = (m[1] ?? m[5]) === 'H';
      if (half && n > 2) return null;
      const size = half ? 6 : 3;
      return {
        kind: 'months',
        first: (n - 1) * size + 1,
        last: n * size,
        precision: half ? 'half_year' : 'quarter',
        year: fullYear(m[3] ?? m[4]!),
        fiscal: /FY/.test(m[0]),
      };
    }),
    ...found(text, FISCAL, 'date/fiscal-year', (m) => {
      const first = fullYear(m[1]!);
      if (first < 1900 || first > 2199) return null;
      if (m[2] === undefined) return { kind: 'years', first, last: first, precision: 'fiscal_year' };
      const last = m[2].length === 4 ? Number(m[2]) : Math.floor(first / 100) * 100 + Number(m[2]);
      return last <= first ? null : { kind: 'years', first, last, precision: 'fiscal_year' };
    }),
    ...found(text, SCHOOL, 'date/school-year', (m) => {
      const first = Number(m[1]);
      const last = m[2]!.length === 4 ? Number(m[2]) : Math.floor(first / 100) * 100 + Number(m[2]);
      return last <= first ? null : { kind: 'years', first, last, precision: 'years' };
    }),
  ];
};
