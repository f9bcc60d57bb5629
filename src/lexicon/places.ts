import { z } from 'zod';
import { type PhraseIndex, phraseIndex } from './phrases.js';
import { cells, readTable } from './table.js';

export const PLACE_KINDS = ['country', 'state', 'city', 'region'] as const;

export const placeRow = z.strictObject({
  name: z.string().min(2),
  kind: z.enum(PLACE_KINDS),
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  state: z.string(),
  aliases: z.string(),
  ambiguous: z.enum(['', 'yes']),
});
export const usStateRow = z.strictObject({ postal: z.string().regex(/^[A-Z]{2}$/), name: z.string().min(2) });
export const nationalityRow = z.strictObject({ word: z.string().min(2), country: z.string().regex(/^[A-Z]{2}$/) });
export const placeWordRow = z.strictObject({
  word: z.string().min(2),
  use: z.enum(['before', 'head', 'head_weak', 'first', 'not_after', 'not_city', 'evidence', 'evidence_strong']),
});

export interface Place {
  readonly name: string;
  readonly kind: (typeof PLACE_KINDS)[number];
  /** ISO 3166-1 alpha-2, null for a region of several. */
  readonly country: string | null;
  /** The US state a city lies in. */
  readonly state: string | null;
}

/** What a name can mean. `abbreviation`: as it must be spelled ("La.", "US"), null for a full name. */
export interface PlaceName {
  readonly places: readonly Place[];
  readonly ambiguous: boolean;
  readonly abbreviation: string | null;
}

export interface PlaceLexicon {
  readonly names: PhraseIndex<PlaceName>;
  /** Two-letter postal abbreviation to state. */
  readonly postal: ReadonlyMap<string, string>;
  /** Adjectives of nationality, in lower case. */
  readonly nationalities: ReadonlySet<string>;
  has(use: z.infer<typeof placeWordRow>['use'], word: string): boolean;
}

const isAbbreviation = (name: string): boolean =>
  /^[A-Z]{2,4}$/.test(name) || (name.endsWith('.') && !/[a-z]{5}/.test(name));

export function loadPlaces(): PlaceLexicon {
  const names = new Map<string, PlaceName>();
  const file = (name: string, place: Place, ambiguous: boolean): void => {
    const before = names.get(name);
    names.set(name, {
      places: before === undefined ? [place] : [...before.places, place],
      // A country or state of the same name is meant more often than a city that needs evidence.
      ambiguous: before === undefined ? ambiguous : before.ambiguous && ambiguous,
      abbreviation: isAbbreviation(name) ? name : null,
    });
  };
  for (const row of readTable<z.infer<typeof placeRow>>('places.csv')) {
    const place = Object.freeze({
      name: row.name,
      kind: row.kind,
      country: row.country || null,
      state: row.state || null,
    });
    for (const name of [row.name, ...cells(row.aliases)])
      file(name.replace(/^the /, ''), place, row.ambiguous === 'yes');
  }
  // "La." and "LA", "Pa." and "PA" fold to the same words: the spelling decides, so all are filed under one key.
  const entries: [string, PlaceName][] = [];
  for (const [name, value] of names) entries.push([name, value]);

  const words = new Map<string, Set<string>>();
  for (const { use, word } of readTable<z.infer<typeof placeWordRow>>('place-words.csv'))
    words.set(use, (words.get(use) ?? new Set()).add(word));
  return Object.freeze({
    names: phraseIndex(entries),
    postal: new Map(readTable<z.infer<typeof usStateRow>>('us-states.csv').map((r) => [r.postal, r.name])),
    nationalities: new Set(
      readTable<z.infer<typeof nationalityRow>>('nationalities.csv').map((r) => r.word.toLowerCase()),
    ),
    has: (use: z.infer<typeof placeWordRow>['use'], word: string) => words.get(use)?.has(word) ?? false,
  });
}
