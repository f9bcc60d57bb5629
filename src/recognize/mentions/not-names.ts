import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { wordAt } from './sieve.js';
import { CAPITAL, DIGIT, FIRST, has, INITIAL, LOWER, MARK, type Surface, UPPER, type Word } from './surface.js';

/** Rules that know their name by its surroundings or from a list: they are believed. */
const SURE =
  /^(?:gazetteer|signature|contact|defined|known|pseudonym|apposition|byline|place\/city-state|place\/dateline)/;

/** Where people are kept within a facility. */
const ROOM =
  /^(?:wards|wings|blocks|pods|dorms|units|cells|ward|wing|block|cellblock|pod|dorm|dormitory|landing|tier|cell|unit|barrack|cottage|building|hut)$/;
/** Of those, what is also the last word of people's names. */
const SURNAME_TOO = /^(?:ward|wing|block|pod|cell)$/;
const NUMBERED = /^(?:\p{Lu}|\p{Lu}?-?\d{1,3}\p{Lu}?|[IVX]{1,4}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/u;
const COMPASS = /^(?:north|south|east|west|northern|southern|eastern|western|upper|lower|new|old)$/;
const WHERE = /^(?:on|in|at|to|from|into|onto|off|the|inside|of|near|along|down|up|and|or|between|outside|behind)$/;

const STREET =
  /^(?:street|avenue|road|lane|boulevard|highway|motorway|expressway|turnpike|parkway|drive|alley|terrace|crescent|roundabout|crossroads)$/;
const SHORT_STREET = /^(?:st|ave|rd|blvd|ln|hwy|dr)$/;
const PUBLIC_BUILDING =
  /^(?:city|town|village|guild|borough) hall$|^capitol (?:building|hill)$|^parliament (?:house|square|hill)$/;
const DEITY = /^(?:god|allah|jehovah|yahweh|almighty)$/;
/** What an operation is called by, before its own name, and offices that are no names. */
const TASK =
  /^(?:(?:auditor|attorney|solicitor|inspector|secretary|director|governor)-general|taskforce|operation|hurricane|cyclone|typhoon|storm|exercise)$/;
/** Makes a word before it plain: "Labour rights are", "Liberty interests". */
const MATTER =
  /^(?:rights|laws?|markets?|camps?|conditions|standards|costs|force|inspections?|inspectors?|disputes?|shortages?|interests?|practices|abuses|violations|relations)$/;

const STATUTE = /^(?:act|acts|bill|ordinance|regulations|statute)$/;

/**
 * Without what looks like a name of the four types and is none: wards, wings, blocks and units inside a facility ("Exmoor Ward", "Unit C",
 * "B Wing"), streets, city halls, deities, and people or organizations that are only words of a statute ("Young Persons" of "Young Persons
 * Act 1969"). Not: a name the text itself explains or a list knows, a person called Ward or Block, an investigating unit ("Fraud Unit"), a
 * facility or an organization that is named after its street ("Dublin Road Prison", "Wall Street Journal").
 */
export const withoutOtherThings = (
  found: readonly FoundMention[],
  surface: Surface,
  lexicon: Lexicon,
): FoundMention[] => found.filter((m) => isName(m, surface, lexicon));

/** The same of what has been added to names of the tagger that passed already. */
export const withoutMoreOtherThings = (
  found: readonly FoundMention[],
  surface: Surface,
  lexicon: Lexicon,
): FoundMention[] => found.filter((m) => m.rule === 'tagger' || isName(m, surface, lexicon));

function isName(m: FoundMention, surface: Surface, lexicon: Lexicon): boolean {
  const { words } = surface;
  const from = wordAt(words, m.start);
  if (m.type === 'organization' && words[from]?.end === m.end && beforeMatter(words, from)) return false;
  // "Union Minister of State"
  if (m.type === 'organization' && words[from + 1]?.key === 'minister' && words[from + 1]!.end <= m.end) return false;
  if (SURE.test(m.rule)) return true;
  const to = wordAt(words, m.end - 1) + 1;
  if (from >= to) return true;
  if (m.type !== 'facility' && (room(surface, from, to, m, lexicon) || inStatute(words, from, to, m))) return false;
  // "Sergeant T" is the person T.
  if (
    m.type !== 'facility' &&
    to - from === 2 &&
    has(words[to - 1], INITIAL) &&
    lexicon.people.titles.has(words[from]!.key)
  )
    return m.type === 'person' && m.rule !== 'tagger';
  // "Units B and C. Detainees in", "C. Findings".
  if (
    m.type === 'person' &&
    to - from === 2 &&
    has(words[from], INITIAL) &&
    (has(words[from], FIRST) || m.confidence < 0.6)
  )
    return !surface.plain.has(words[to - 1]!.key);
  if (m.type === 'person')
    return (
      !(to - from === 1 && DEITY.test(words[from]!.key)) && !TASK.test(words[from]!.key) && !namesStreet(words, to)
    );
  if (m.type !== 'place') return true;
  const last = words[to - 1]!;
  if (to - from > 1 && (STREET.test(last.key) || (SHORT_STREET.test(last.key) && !has(last, UPPER)))) return false;
  return !PUBLIC_BUILDING.test(`${words[to - 2]?.key ?? ''} ${last.key}`) || to - from > 2;
}

/** A first word that what it is said of makes plain. */
const beforeMatter = (words: readonly Word[], i: number): boolean =>
  has(words[i], FIRST) && !has(words[i], UPPER) && has(words[i + 1], LOWER) && MATTER.test(words[i + 1]!.key);

/** "Martin Luther King | Jr. Ave." */
function namesStreet(words: readonly Word[], to: number): boolean {
  const at = /^(?:Jr|Sr)\.?$/.test(words[to]?.text ?? '') ? to + 1 : to;
  const w = words[at];
  return has(w, CAPITAL) && (STREET.test(w!.key) || (SHORT_STREET.test(w!.key) && w!.key !== 'dr'));
}

function room({ words, plain: wards }: Surface, from: number, to: number, m: FoundMention, lexicon: Lexicon): boolean {
  const first = words[from]!;
  const last = words[to - 1]!;
  if (ROOM.test(first.key) && has(first, CAPITAL)) {
    const behind = to - from > 1 ? words[from + 1]! : words[to];
    if (to - from <= 2 && behind !== undefined && NUMBERED.test(behind.text)) return true;
  }
  if (!ROOM.test(last.key) || /^(?:building|hut|cottage)$/.test(last.key) || to - from > 3) return false;
  if (to - from === 1) {
    // "Lilac | Ward", of which a recognizer saw only the end.
    const before = words[from - 1];
    return m.type === 'place' || (before !== undefined && NUMBERED.test(before.text) && !has(before, MARK));
  }
  const name = words[to - 2]!;
  if (NUMBERED.test(name.text) && to - from === 2) return true;
  if (m.type === 'organization')
    return !lexicon.organizations.topics.has(name.key) && (last.key !== 'unit' || COMPASS.test(name.key));
  if (m.type === 'place' || !SURNAME_TOO.test(last.key)) return true;
  if (has(first, INITIAL) || lexicon.people.givenNames.has(first.text)) return false;
  if (wards.has(last.key) || wards.has(`${last.key}s`)) return !lexicon.people.titles.has(words[from - 1]?.key ?? '');
  const before = words[from - 1];
  return (
    before !== undefined &&
    !has(first, FIRST) &&
    WHERE.test(before.key) &&
    (last.key !== 'ward' || before.key !== 'and') &&
    before.key !== 'to'
  );
}

/** The words go on, over capitals and "and", to a noun of law: no name of its own. */
function inStatute(words: readonly Word[], from: number, to: number, m: FoundMention): boolean {
  if (m.type !== 'organization' && m.type !== 'person') return false;
  const before = words[from - 1];
  const joined = before?.key === 'and' && has(words[from - 2], CAPITAL);
  for (let k = to; k < Math.min(words.length, to + 5); k++) {
    const w = words[k]!;
    if (STATUTE.test(w.key) && has(w, CAPITAL))
      return (k === to && m.rule === 'tagger') || has(words[k + 1], DIGIT) || joined;
    if (!has(w, CAPITAL) && w.key !== 'and') return false;
  }
  return false;
}
