/** Words around and inside the names of people: titles and roles, first names, particles and endings. */
import { z } from 'zod';
import { type PhraseTable, phraseTable } from './phrase-table.js';
import { readTable } from './table.js';

const titleKind = z.enum(['honorific', 'rank', 'role']);
export const peopleSchemas = {
  titles: z.object({ title: z.string().min(2), kind: titleKind, gender: z.enum(['', 'm', 'f']) }),
  givenNames: z.object({
    name: z.string().regex(/^\p{Lu}[\p{L}'-]+$/u),
    also: z.enum(['', '1']),
    gender: z.enum(['', 'm', 'f']),
  }),
  particles: z.object({ word: z.string().min(1), kind: z.enum(['particle', 'suffix']) }),
};

export const peopleFiles = {
  titles: 'titles.csv',
  givenNames: 'given-names.csv',
  particles: 'name-particles.csv',
} as const satisfies Record<keyof typeof peopleSchemas, string>;

/** honorific: "Judge", enough before a surname alone; rank: "Major", also an ordinary word; role: "attorney", in lower case too. */
export type TitleKind = z.infer<typeof titleKind>;

export interface PeopleLexicon {
  readonly titles: PhraseTable<TitleKind>;
  /** Titles of one word that only men (m) or only women (f) have, in lower case. */
  readonly titleGenders: ReadonlyMap<string, 'm' | 'f'>;
  /** First names as they are written; true where the same word is often something else. */
  readonly givenNames: ReadonlyMap<string, boolean>;
  /** First names that nearly only men (m) or only women (f) bear. */
  readonly genders: ReadonlyMap<string, 'm' | 'f'>;
  /** "de", "van", "bin", in lower case. */
  readonly particles: ReadonlySet<string>;
  /** "Jr.", "III", as they are written. */
  readonly suffixes: ReadonlySet<string>;
}

type Row<K extends keyof typeof peopleSchemas> = z.infer<(typeof peopleSchemas)[K]>;
const rows = <K extends keyof typeof peopleSchemas>(name: K): Row<K>[] =>
  readTable(peopleFiles[name]) as unknown as Row<K>[];

export function loadPeople(): PeopleLexicon {
  const particles = rows('particles');
  const given = rows('givenNames');
  const titles = rows('titles');
  const words = (kind: string) => new Set(particles.filter((r) => r.kind === kind).map((r) => r.word));
  return Object.freeze({
    titles: phraseTable(titles.map((r) => [r.title, r.kind] as const)),
    titleGenders: new Map(titles.flatMap((r) => (r.gender === '' ? [] : [[r.title.toLowerCase(), r.gender]]))),
    givenNames: new Map(given.map((r) => [r.name, r.also === '1'])),
    genders: new Map(given.flatMap((r) => (r.gender === '' ? [] : [[r.name, r.gender]]))),
    particles: words('particle'),
    suffixes: words('suffix'),
  });
}
