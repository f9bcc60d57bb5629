/**
 * Whether two entities of different documents are one. A judgement is a value with its reason: "not_same" and "unsure" count like "same".
 * The sieves of a type run in order; the first that has a judgement gives it.
 */
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import type { Lexicon } from '../../lexicon/index.js';
import { type FacilityName, sameGroup, sameList } from '../facility-names.js';
import { generic } from '../known-names.js';
import { initialsOf } from '../names.js';
import { comparePersons } from '../persons.js';
import type { Profile } from './profile.js';

/** `certain`: joined at once. `alone`: joined where no other entity fits as well. */
export type Judgement =
  | { readonly verdict: 'same'; readonly how: 'certain' | 'alone'; readonly reason: string }
  | { readonly verdict: 'not_same' | 'unsure'; readonly reason: string };

const certain = (reason: string): Judgement => ({ verdict: 'same', how: 'certain', reason });
const alone = (reason: string): Judgement => ({ verdict: 'same', how: 'alone', reason });
const not = (reason: string): Judgement => ({ verdict: 'not_same', reason });
const unsure = (reason: string): Judgement => ({ verdict: 'unsure', reason });

type Judge = (a: Profile, b: Profile, lexicon: Lexicon) => Judgement | null;

const meet = (a: readonly string[], b: readonly string[]): string | undefined => a.find((x) => b.includes(x));
const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** Either names the other's letters as its own, or their initials are those letters. */
function acronymFits(a: Profile, b: Profile): boolean {
  const fits = (letters: Profile, full: Profile): boolean =>
    letters.onlyAcronym &&
    letters.acronyms.some(
      (x) => full.acronyms.includes(x) || full.keys.some((k) => initialsOf(k.split(' ')).includes(x)),
    );
  return fits(a, b) || fits(b, a);
}

const differentPlaces: Judge = (a, b) =>
  differ(a.state, b.state)
    ? not(`different states: ${a.state}, ${b.state}`)
    : differ(a.city, b.city) && a.entity.type === 'facility'
      ? unsure(`different towns: ${a.city}, ${b.city}`)
      : null;

const knownName: Judge = (a, b) =>
  a.known === null || b.known === null
    ? null
    : a.known === b.known
      ? certain(`both are names of ${a.known}`)
      : not(`${a.known} and ${b.known} are two`);

const offices: Judge = (a, b) => {
  if (a.office === null && b.office === null) return null;
  if (a.office !== b.office) return not('an office and something else');
  if (a.parent !== null && b.parent !== null)
    return a.parent === b.parent ? certain(`${a.office} of ${a.parent}`) : not('offices of two bodies');
  return alone(`${a.office}, of which one document names the body`);
};

const sameWords: Judge = (a, b, lexicon) => {
  const key = meet(a.keys, b.keys);
  if (key === undefined) return null;
  if (a.entity.type === 'organization' && generic(key.split(' '), lexicon))
    return unsure(`"${key}" may be that of any place`);
  return certain(`the same name: ${key}`);
};

const acronym: Judge = (a, b) => {
  if (a.onlyAcronym && b.onlyAcronym) {
    const letters = meet(a.acronyms, b.acronyms);
    return letters ? alone(`the same letters: ${letters}`) : null;
  }
  return acronymFits(a, b) ? alone('the letters of the other name') : null;
};

const reordered: Judge = (a, b) => {
  const sorted = (k: string): string =>
    k
      .split(' ')
      .filter((w) => !/^(of|the|and|for|in|de|la)$/.test(w))
      .sort()
      .join(' ');
  const key = meet(a.keys.map(sorted), b.keys.map(sorted));
  return key?.includes(' ') ? certain('the same words in another order') : null;
};

const SCOPES = new Set(['county', 'parish', 'city', 'municipal', 'town', 'state', 'federal', 'national']);

/** "County" against "City", "federal" against what says nothing; null where one side does not say and may mean the same. */
function sameScope(a: FacilityName, b: FacilityName): boolean | null {
  const [x, y] = [a.extra, b.extra].map((e) => e.filter((w) => SCOPES.has(w)).sort());
  if (sameList(x!, y!)) return true;
  if (x!.length > 0 && y!.length > 0) return false;
  return [...x!, ...y!].some((w) => w === 'federal' || w === 'state' || w === 'city') ? false : null;
}

const SMALL = /^(the|of|for|and|at|in|de|la)$/;

/** One has all the common words of the other: "General Hospital" and "Memorial Hospital" are two. */
function nested(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.filter((w) => !SMALL.test(w)), b.filter((w) => !SMALL.test(w))];
  return x.every((w) => y.includes(w)) || y.every((w) => x.includes(w));
}

/** Long words that one letter sets apart: "Okefenokee" and "Okeefenokee". Short ones are two names ("Clinton", "Clifton"). */
const oneLetterOff = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) > 7 &&
    a[0] === b[0] &&
    Math.abs(a.length - b.length) < 2 &&
    DamerauLevenshteinDistance(a, b) === 1);

function compareFacilities(a: FacilityName, b: FacilityName): Judgement | null {
  const [x, y] = [[...a.core].sort(), [...b.core].sort()];
  if (x.length === 0 || y.length === 0) return null;
  const equal = sameList(x, y);
  const spelled = !equal && x.length === y.length && x.every((w, i) => oneLetterOff(w, y[i]!));
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const part =
    !equal &&
    !spelled &&
    long.length - short.length === 1 &&
    short.every((w) => long.includes(w)) &&
    short.length > 1 &&
    a.group !== null &&
    a.group === b.group;
  if (!equal && !spelled && !part) return null;
  if (!sameList(a.telling, b.telling)) return not(`told apart by: ${[...a.telling, '/', ...b.telling].join(' ')}`);
  const scope = sameScope(a, b);
  if (scope === false) return not('a county, a city or a state facility');
  if (!nested(a.extra, b.extra)) return not('each has a word that the other lacks');
  if (!sameGroup(a, b)) return not(`two kinds of facility: ${a.group} and ${b.group}`);
  if (a.group === null && b.group === null) return null;
  if (spelled) return alone('spelled alike');
  if (part) return alone('one leaves out a word');
  return a.group === b.group && scope === true
    ? certain('the same name but for common words')
    : alone('the same name but for what it is');
}

const facilityName: Judge = (a, b) => {
  let best: Judgement | null = null;
  for (const x of a.facilities)
    for (const y of b.facilities) {
      const verdict = compareFacilities(x, y);
      if (verdict?.verdict === 'not_same') return verdict;
      if (verdict && (best === null || (verdict.verdict === 'same' && verdict.how === 'certain'))) best = verdict;
    }
  return best;
};

const bareFacility: Judge = (a, b) =>
  meet(a.keys, b.keys) !== undefined &&
  [...a.facilities, ...b.facilities].every((f) => f.core.length === 0) &&
  (a.city === null || a.city !== b.city)
    ? unsure('a name that many places have')
    : null;

const person: Judge = (a, b, lexicon) => {
  const affiliation = meet(a.affiliations, b.affiliations);
  let best: Judgement | null = null;
  for (const x of a.people)
    for (const y of b.people) {
      const verdict = comparePersons(x, y, lexicon.resolution);
      if (verdict === 'different') {
        if (!x.single && !y.single && x.family === y.family)
          return not(`different first names: ${x.given}, ${y.given}`);
        continue;
      }
      const full = !x.single && !y.single;
      if (verdict === 'same' && x.given === y.given) return certain('the same first and last name');
      if (full || affiliation)
        best ??=
          verdict === 'same' || affiliation
            ? alone('names that can be one person’s')
            : unsure('an initial is all there is');
      else best ??= unsure('a single name');
    }
  if (best === null && affiliation && meet(a.keys, b.keys)) return alone(`the same name at ${affiliation}`);
  return best ?? (meet(a.keys, b.keys) ? unsure('a single name') : null);
};

const place: Judge = (a, b) => (meet(a.keys, b.keys) ? certain('the same place name') : null);
const region: Judge = (a, b, lexicon) => {
  const { regions } = lexicon.resolution;
  const of = (p: Profile): string | undefined =>
    [...p.keys, ...p.acronyms].map((k) => regions.get(k)?.name).find((n) => n !== undefined);
  const [x, y] = [of(a), of(b)];
  return x !== undefined && y !== undefined ? (x === y ? certain(`both are names of ${x}`) : not('two regions')) : null;
};

const SIEVES: Readonly<Record<Profile['entity']['type'], readonly Judge[]>> = {
  facility: [differentPlaces, knownName, bareFacility, sameWords, reordered, facilityName, acronym],
  organization: [differentPlaces, knownName, offices, sameWords, reordered, acronym],
  person: [person],
  place: [region, differentPlaces, place],
};

export function judge(a: Profile, b: Profile, lexicon: Lexicon): Judgement {
  for (const sieve of SIEVES[a.entity.type]) {
    const verdict = sieve(a, b, lexicon);
    if (verdict) return verdict;
  }
  return unsure('nothing in common but a word');
}
