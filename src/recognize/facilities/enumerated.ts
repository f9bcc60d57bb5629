/**
 * Names that a noun in the plural before them tells to be facilities: "at four factories: Rupsha Knit Ltd. and Meghna Denim (Unit 2) in Savar; and
 * Kaveri Mills in Erode", "hospitals such as St Odhran's and Larch Green".
 *
 * Alike, but none: places in such a list ("prisons in Mali and Chad"), what the noun is followed by without a colon or "such as".
 */
import type { FacilityHead } from '../../lexicon/facilities.js';
import { bare, type Cursor, isCapitalised, isNumber, isWord } from './cursor.js';
import type { FullName } from './full-names.js';
import { capitalRun } from './runs.js';

/** Nouns in the plural, with the head that says what each of them is. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['factories', 'factory'],
  ['plants', 'factory'],
  ['mills', 'factory'],
  ['prisons', 'prison'],
  ['jails', 'jail'],
  ['hospitals', 'hospital'],
  ['clinics', 'clinic'],
  ['schools', 'school'],
  ['homes', 'nursing home'],
  ['orphanages', 'orphanage'],
  ['shelters', 'shelter'],
  ['penitentiaries', 'prison'],
  ['stations', 'police station'],
  ['centres', 'detention centre'],
  ['centers', 'detention center'],
]);
/** From the noun to its colon: "factories in Gazipur, all suppliers of Norrby:". */
const TO_COLON = 8;
const LONGEST = 6;
const MOST = 12;
const CONFIDENCE = 0.95;

export function enumeratedNames(cursor: Cursor): FullName[] {
  const { tokens } = cursor;
  const names: FullName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i]!;
    const singular = /s$/.test(t.lower) && !isCapitalised(t) ? PLURALS.get(t.lower) : undefined;
    if (singular === undefined) continue;
    const head = cursor.context.lexicon.facilities.heads.get(singular);
    const from = listBehind(cursor, i);
    if (head === undefined || from === null) continue;
    names.push(...listed(cursor, from, head));
  }
  return names;
}

/** First token of the list: behind a colon not far away, or behind "such as", "including", "namely". */
function listBehind(cursor: Cursor, at: number): number | null {
  const { tokens } = cursor;
  const { last } = cursor.sentenceOf(at);
  let k = at + 1;
  if (tokens[k]?.text === ',') k++;
  if (tokens[k]?.lower === 'such' && tokens[k + 1]?.lower === 'as') return k + 2;
  if (/^(?:including|namely|like)$/.test(tokens[k]?.lower ?? '')) return k + 1;
  for (k = at + 1; k < Math.min(last, at + TO_COLON); k++) {
    if (tokens[k]!.text === ':') return k + 1;
    if (!isWord(tokens[k]!) && tokens[k]!.text !== ',') return null;
  }
  return null;
}

/** The names of the list, over "and", commas, semicolons and where each of them is. */
function listed(cursor: Cursor, from: number, head: FacilityHead): FullName[] {
  const { tokens } = cursor;
  const { last } = cursor.sentenceOf(from);
  const names: FullName[] = [];
  let i = from;
  let place = false;
  while (i < last && names.length < MOST) {
    const t = tokens[i]!;
    if (isCapitalised(t)) {
      const end = withUnit(cursor, capitalRun(cursor, i, last, LONGEST), last);
      if (end === i) break;
      if (!place && isName(cursor, i, end))
        names.push({
          first: i,
          last: end,
          head,
          headAt: { first: end, last: end },
          confidence: CONFIDENCE,
          rule: 'facility/enumerated',
        });
      else if (!place) break;
      i = end;
    } else if (/^(?:in|near|at|outside)$/.test(t.lower)) {
      place = true;
      i++;
    } else if (t.text === ';') {
      place = false;
      i++;
    } else if (/^(?:and|the|or|&)$/.test(t.lower) || t.text === ',') {
      // "in Konabari, Gazipur": places go on until the next "and"
      if (t.lower === 'and') place = false;
      i++;
    } else break;
  }
  return names;
}

/** "(Unit 2)" belongs to the name of a works. */
function withUnit({ tokens }: Cursor, end: number, last: number): number {
  const unit = tokens[end]?.text === '(' && /^unit$/i.test(tokens[end + 1]?.text ?? '');
  return unit && end + 3 < last && isNumber(tokens[end + 2]!) && tokens[end + 3]!.text === ')' ? end + 4 : end;
}

/** No place that is listed. */
function isName(cursor: Cursor, first: number, last: number): boolean {
  const { tokens, context } = cursor;
  const { places } = context.lexicon;
  const words = context.segmented.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  if (words.length < 4 || places.names.get(words) !== undefined) return false;
  return !places.nationalities.has(bare(tokens[first]!));
}
