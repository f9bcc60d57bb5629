/** Words that claims are compared by: how much they weigh, what turns a statement round, opposites, and words that say the same. */
import { z } from 'zod';
import { stemmer } from './stemmer.js';
import { cells, readTable } from './table.js';

export const comparisonSchemas = {
  words: z.object({
    role: z.enum(['stop', 'common', 'not', 'un', 'real', 'without', 'fails', 'broken']),
    words: z.string().min(1),
  }),
  antonyms: z.object({ a: z.string().min(2), b: z.string().min(2) }),
  synonyms: z.object({ words: z.string().min(3) }),
  events: z.object({ words: z.string().min(3) }),
};

export const comparisonFiles = {
  words: 'comparison/words.csv',
  antonyms: 'comparison/antonyms.csv',
  synonyms: 'comparison/synonyms.csv',
  events: 'comparison/events.csv',
} as const satisfies Record<keyof typeof comparisonSchemas, string>;

type Row<K extends keyof typeof comparisonSchemas> = z.infer<(typeof comparisonSchemas)[K]>;
const rows = <K extends keyof typeof comparisonSchemas>(name: K): Row<K>[] =>
  readTable(comparisonFiles[name]) as unknown as Row<K>[];

/** A word on one side of a pair of opposites. */
export interface Opposite {
  readonly pair: number;
  readonly side: 0 | 1;
}

export interface ComparisonWords {
  /** Lower-case word forms without apostrophes. */
  readonly stop: ReadonlySet<string>;
  /** Stems. */
  readonly common: ReadonlySet<string>;
  /** Turns the words after it round. */
  readonly not: ReadonlySet<string>;
  /** Turns the whole statement round. */
  readonly un: ReadonlySet<string>;
  /** Turns the whole statement round where it is itself negated ("not true"). */
  readonly real: ReadonlySet<string>;
  /** The words after it are missing. */
  readonly without: ReadonlySet<string>;
  /** The words after it are missing, where "to" comes next. */
  readonly fails: ReadonlySet<string>;
  /** What stands before it is missing, unless "to" comes next. */
  readonly broken: ReadonlySet<string>;
  /** By stem. */
  readonly opposites: ReadonlyMap<string, readonly Opposite[]>;
  /** Stem to the stem that stands for its group. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Stems of events that happen once. */
  readonly events: ReadonlySet<string>;
  stem(word: string): string;
}

export function loadComparison(): ComparisonWords {
  const stem = stemmer();
  const byRole = new Map(rows('words').map((r) => [r.role, cells(r.words)]));
  const set = (role: Row<'words'>['role']): Set<string> => new Set(byRole.get(role));
  const opposites = new Map<string, Opposite[]>();
  rows('antonyms').forEach((r, pair) => {
    for (const [side, list] of [cells(r.a), cells(r.b)].entries())
      for (const s of new Set(list.map(stem)))
        opposites.set(s, [...(opposites.get(s) ?? []), { pair, side: side as 0 | 1 }]);
  });
  const synonyms = new Map<string, string>();
  for (const { words } of rows('synonyms')) {
    const stems = cells(words).map(stem);
    for (const s of stems) if (!synonyms.has(s)) synonyms.set(s, stems[0]!);
  }
  return Object.freeze({
    stop: set('stop'),
    common: new Set([...set('common')].map(stem)),
    not: set('not'),
    un: set('un'),
    real: set('real'),
    without: set('without'),
    fails: set('fails'),
    broken: set('broken'),
    opposites,
    synonyms,
    events: new Set(rows('events').flatMap((r) => cells(r.words).map(stem))),
    stem,
  });
}
