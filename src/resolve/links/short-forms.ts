/**
 * Joins a short form and the one long name it begins: "Harlan" (the facility) and "Harlan County Detention Facility", "Las Palmas" and "Las
 * Palmas Legal Center", "Carrick" and "HM Prison Carrick", "Homeland Security" and "Department of Homeland Security", "Police Department" and
 * "Ayr Police Department". Not: a branch and its whole ("Red Cross of Utah", "Red Cross - Utah"), two lines of a signature list, a short form
 * that two names begin with.
 */
import { type Form, type FormTable, onlyGroup, type Sieve } from '../forms.js';
import { push } from '../union.js';

const BRANCH = /^(of|in|at|de|del|du|des)$/;
const SAME_AFTER_BREAK =
  /^(?:an?\s+|the\s+)?(?:program|programme|project|division|part|member|affiliate|unit|branch)\s+of\b|^(?:inc|llc|ltd)\b/i;
const HEADED =
  /^(department|ministry|office|bureau|board|commission|administration|committee|secretariat|directorate)$/;

/** What a works has behind its own name. */
const TRADE =
  /^(?:composite|denim|wear|knit|knits|knitwear|knitting|apparels?|garments?|fashions?|textiles?|fabrics|clothing|exports?|industries|mills?|factory|works|spinning|dyeing|ltd|limited|pvt|private|co|inc|llc|unit|plant|\d{1,2}|[()])$/;

/** The rest of a facility's name after its short form: heads and droppable words, nothing that tells places apart. */
function facilityRest(table: FormTable, rest: readonly string[]): boolean {
  const words = table.context.lexicon.resolution;
  if (rest.every((w) => TRADE.test(w))) return true;
  const from = rest.findIndex((w) => !words.droppable.has(w));
  if (from < 0) return true;
  for (let at = from; at < rest.length; at++)
    if (words.facilityHeads.has(rest.slice(at).join(' ')))
      return rest.slice(from, at).every((w) => words.droppable.has(w));
  return false;
}

/** Two words or more of a facility's own, before others that tell no two places apart: "Indian Bluffs" of "Indian Bluffs Valley Jail". */
function ownBeginning(table: FormTable, short: Form, rest: readonly string[]): boolean {
  const { facilityHeads, telling, droppable } = table.context.lexicon.resolution;
  if (short.words.length < 2 || facilityHeads.has(short.words.at(-1)!) || droppable.has(short.words.at(-1)!))
    return false;
  if (rest.some((w) => telling.has(w))) return false;
  for (let at = 0; at < rest.length; at++) {
    if (facilityHeads.has(rest.slice(at).join(' '))) return true;
    if (facilityHeads.has(rest[at]!)) return false;
  }
  return false;
}

/** Whether the words alone can be the name of an organization: not one common noun. */
function distinctive(table: FormTable, f: Form): boolean {
  const { organizationKinds, droppable, telling } = table.context.lexicon.resolution;
  return f.words.some((w) => w.length > 2 && !organizationKinds.has(w) && !droppable.has(w) && !telling.has(w));
}

function begins(table: FormTable, short: Form, long: Form): boolean {
  const n = short.words.length;
  if (long.words.length <= n || short.words.some((w, i) => w !== long.words[i])) return false;
  const rest = long.words.slice(n);
  if (BRANCH.test(rest[0]!)) return false;
  if (long.breakAt === n) {
    const after = long.outer.slice(long.outer.search(/\s[-–—|]\s|[-–—|:]\s|,\s/)).replace(/^\W+/, '');
    return SAME_AFTER_BREAK.test(after);
  }
  if (short.type === 'facility') return facilityRest(table, rest) || ownBeginning(table, short, rest);
  return distinctive(table, short);
}

function ends(table: FormTable, short: Form, long: Form): boolean {
  const before = long.words.slice(0, long.words.length - short.words.length);
  // "HM Prison | Carrick"
  if (short.type === 'facility' && table.context.lexicon.resolution.facilityHeads.has(before.join(' '))) return true;
  if (HEADED.test(before[0] ?? '') && before.slice(1).every((w) => w === 'of' || w === 'for'))
    return before.length === 2;
  return (
    short.words.length > 1 && before.length <= 3 && !before.some((w) => BRANCH.test(w)) && !BRANCH.test(short.words[0]!)
  );
}

/** Words of a head that stands before the name: "His Majesty's Prison". */
const LONGEST_HEAD = 5;

/** Suffixes of long names, to be found by what they end with. */
function bySuffix(forms: readonly Form[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const f of forms) {
    if (f.listed || f.person || f.type === 'place') continue;
    for (let from = 1; from < f.words.length && from <= (f.type === 'facility' ? LONGEST_HEAD : 3); from++)
      push(all, `${f.type} ${f.words.slice(from).join(' ')}`, f.index);
  }
  return all;
}

/** "Socotra" and "Socotra Island", "Taipei" and "Taipei City"; not "Kansas" and "Kansas City". */
function joinPlaces({ forms, groups, context }: FormTable): void {
  const byWords = new Map(forms.filter((f) => f.type === 'place').map((f) => [f.key, f.index]));
  for (const f of forms) {
    if (f.type !== 'place' || f.words.length < 2 || !/^(city|island|islands)$/.test(f.words.at(-1)!)) continue;
    const short = f.words.slice(0, -1).join(' ');
    const known = byWords.get(short);
    if (known !== undefined && !context.lexicon.resolution.regions.has(short)) groups.join(known, f.index);
  }
}

export const shortForms: Sieve = (table) => {
  joinPlaces(table);
  const { forms, groups } = table;
  const byFirst = new Map<string, Form[]>();
  for (const f of forms)
    if ((f.type === 'facility' || f.type === 'organization') && f.words.length > 1 && !f.office)
      push(byFirst, `${f.type} ${f.words[0]}`, f);
  const suffixes = bySuffix(forms.filter((f) => !f.office));
  // The longer first, so that "Las Palmas Legal" is settled before "Las Palmas".
  const shorts = forms.filter(
    (f) => (f.type === 'facility' || f.type === 'organization') && !f.listed && !f.office && f.words.length > 0,
  );
  shorts.sort((a, b) => b.words.length - a.words.length || a.index - b.index);
  for (const f of shorts) {
    const longer = (byFirst.get(`${f.type} ${f.words[0]}`) ?? [])
      .filter((l) => begins(table, f, l))
      .map((l) => l.index);
    const ending = f.acronym ? [] : (suffixes.get(`${f.type} ${f.key}`) ?? []).filter((l) => ends(table, f, forms[l]!));
    const full = onlyGroup(table, longer.length > 0 ? longer : ending);
    if (full !== null) groups.join(full, f.index);
  }
};
