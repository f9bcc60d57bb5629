import type { Form } from '../model.js';
import type { TimeWords } from './words.js';
import { either, found, partOf } from './words.js';

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
];
const HERS = /\b(?:his|her|their|my|our|your|whose|in the (?:low|mid|high|upper|lower)) $/i;

/**
 * Decades and centuries: "the early 1990s", "the '80s", "mid-1970's", "the sixties", "the 19th century", "late twentieth-century".
 *
 * Look-alikes: ages ("in his 60s", "in her fifties"), temperatures ("in the low 80s"), plural numbers ("1000s of").
 */
export function decades(words: TimeWords): Form {
  const part = String.raw`(?<![\w$€£-])(?:(early|mid|late)(?:-to-late|-to-mid)?[ -])?`;
  const digits = new RegExp(String.raw`${part}(?:(1\d|20)(\d)0'?s|'?([2-9])0'?s)\b(?! of)`, 'gi');
  const spelled = new RegExp(
    String.raw`(?:\bthe |(?=\b(?:mid|early|late)))${part}(?:nineteen[ -])?(${either(words.lexicon.decade.keys())})\b`,
    'gi',
  );
  const ordinal = either(ORDINALS);
  const century = new RegExp(
    String.raw`${part}\b(?:(\d{1,2})(?:st|nd|rd|th)|(${ordinal}))(?:[ -]centur(?:y|ies)\b|(?= (?:to|through|and|or|-) (?:the )?(?:early |late )?(?:\d{1,2}(?:st|nd|rd|th)|${ordinal}) centur))(?: (BCE?|B\.C\.))?`,
    'gi',
  );
  return (text) => {
    const out = [];
    if (/\d0'?s\b/i.test(text))
      out.push(
        ...found(text, digits, 'date/decade', (m) => {
          const before = text.slice(Math.max(0, m.index - 16), m.index);
          if (m[4] !== undefined && (HERS.test(before) || !/(?:\bthe |'|early |mid |mid-|late )/i.test(before + m[0])))
            return null;
          const first = m[4] !== undefined ? 1900 + Number(m[4]) * 10 : Number(m[2]) * 100 + Number(m[3]) * 10;
          const long = m[4] === undefined && m[3] === '0' && Number(m[2]) < 20;
          return long
            ? { kind: 'years', first, last: first + 99, precision: 'century', part: partOf(m[1], words.lexicon) }
            : { kind: 'years', first, last: first + 9, precision: 'decade', part: partOf(m[1], words.lexicon) };
        }),
      );
    if (/ties\b/i.test(text))
      out.push(
        ...found(text, spelled, 'date/decade', (m) => {
          if (HERS.test(text.slice(Math.max(0, m.index - 16), m.index))) return null;
          const first = 1900 + Number(words.lexicon.decade.get(m[2]!.toLowerCase()));
          const skip = /^the /i.test(m[0]) ? 4 : 0;
          return {
            start: m.index + skip,
            meaning: { kind: 'years', first, last: first + 9, precision: 'decade', part: partOf(m[1], words.lexicon) },
          };
        }),
      );
    if (/centur/i.test(text))
      out.push(
        ...found(text, century, 'date/century', (m) => {
          const n = m[2] !== undefined ? Number(m[2]) : ORDINALS.indexOf(m[3]!.toLowerCase()) + 1;
          if (n < 1 || n > 22) return null;
          const first = m[4] === undefined ? (n - 1) * 100 : 1 - n * 100;
          return {
            kind: 'years',
            first,
            last: first + 99,
            precision: 'century',
            part: partOf(m[1], words.lexicon),
          };
        }),
      );
    return out;
  };
}
