import { z } from 'zod';
import { type PhraseIndex, phraseIndex } from './phrases.js';
import { cells, readTable } from './table.js';

export const FACILITY_KINDS = [
  'prison',
  'jail',
  'lockup',
  'detention_center',
  'military_prison',
  'juvenile_facility',
  'halfway_house',
  'residential_center',
  'camp',
  'shelter',
  'orphanage',
  'hospital',
  'psychiatric_hospital',
  'rehabilitation_center',
  'clinic',
  'hospice',
  'nursing_home',
  'school',
  'boarding_school',
  'community_center',
  'police_station',
  'military_base',
  'plant',
  'mine',
  'farm',
] as const;
export const FACILITY_WORD_USES = [
  'qualifier',
  'generic',
  'not_after',
  'not_next',
  'legal_form',
  'not_before',
  'title',
  'tail',
  'for_whom',
  'of_before',
  'owner',
  'stays',
  'stop',
  'unit',
] as const;
export const FACILITY_EVIDENCE_SIDES = ['left', 'left_direct', 'right', 'custody', 'verb'] as const;

export const facilityHeadRow = z.strictObject({
  head: z.string().regex(/^[\p{Ll}\d][\p{Ll}\d .,'&/-]*$/u),
  kind: z.enum(FACILITY_KINDS),
  position: z.enum(['after', 'before', 'both']),
  strength: z.enum(['strong', 'weak']),
  capitals: z.enum(['', 'first']),
});
export const facilityWordRow = z.strictObject({
  word: z.string().regex(/^[\p{Ll}\d'-]+$/u),
  use: z.enum(FACILITY_WORD_USES),
  head: z.string(),
});
export const facilityEvidenceRow = z.strictObject({ word: z.string().min(2), side: z.enum(FACILITY_EVIDENCE_SIDES) });
export const knownFacilityRow = z.strictObject({
  name: z.string().min(3),
  kind: z.enum(FACILITY_KINDS),
  city: z.string(),
  state: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  operator: z.string(),
  aliases: z.string(),
});

export type FacilityKind = (typeof FACILITY_KINDS)[number];
export type FacilityWordUse = (typeof FACILITY_WORD_USES)[number];
export type FacilityHead = Readonly<z.infer<typeof facilityHeadRow>>;

/** A well-known facility. Empty fields are null. */
export interface KnownFacility {
  readonly name: string;
  readonly kind: FacilityKind;
  readonly city: string | null;
  readonly state: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly operator: string | null;
  readonly aliases: readonly string[];
}

/** A name a known facility goes by. `weak`: also an ordinary word, town or person; counts only beside words of custody. */
export interface KnownFacilityName {
  readonly facility: KnownFacility;
  readonly weak: boolean;
}

export interface FacilityLexicon {
  readonly heads: PhraseIndex<FacilityHead>;
  readonly known: PhraseIndex<KnownFacilityName>;
  /** Whether a lower-case word has a use beside a head; `head` is the last word of the head in lower case. */
  has(use: FacilityWordUse, word: string, head?: string): boolean;
  /** Words of custody, care, schooling and work. */
  readonly evidence: { readonly [Side in (typeof FACILITY_EVIDENCE_SIDES)[number]]: ReadonlySet<string> };
}

const orNull = (value: string): string | null => value || null;

export function loadFacilities(): FacilityLexicon {
  const heads = phraseIndex(
    readTable<z.infer<typeof facilityHeadRow>>('facility-heads.csv').map((row) => [row.head, Object.freeze(row)]),
  );

  const words = new Map<FacilityWordUse, Map<string, string[]>>();
  for (const { word, use, head } of readTable<z.infer<typeof facilityWordRow>>('facility-words.csv')) {
    const used = words.get(use) ?? new Map<string, string[]>();
    words.set(use, used.set(word, [...(used.get(word) ?? []), head]));
  }

  const bySide = (side: string): ReadonlySet<string> =>
    new Set(evidence.filter((e) => e.side === side).map((e) => e.word));
  const evidence = readTable<z.infer<typeof facilityEvidenceRow>>('facility-evidence.csv');

  const names: [string, KnownFacilityName][] = [];
  for (const row of readTable<z.infer<typeof knownFacilityRow>>('facilities-known.csv')) {
    const all = cells(row.aliases);
    const facility: KnownFacility = Object.freeze({
      name: row.name,
      kind: row.kind,
      city: orNull(row.city),
      state: orNull(row.state),
      country: orNull(row.country),
      operator: orNull(row.operator),
      aliases: Object.freeze(all.map((a) => a.replace(/^~/, ''))),
    });
    for (const alias of all) names.push([alias.replace(/^~/, ''), { facility, weak: alias.startsWith('~') }]);
    names.push([row.name, { facility, weak: false }]);
  }

  return Object.freeze({
    heads,
    known: phraseIndex(names),
    has: (use: FacilityWordUse, word: string, head?: string) => {
      const found = words.get(use)?.get(word);
      return found?.some((h) => h === '' || h === head) ?? false;
    },
    evidence: {
      left: bySide('left'),
      left_direct: bySide('left_direct'),
      right: bySide('right'),
      custody: bySide('custody'),
      verb: bySide('verb'),
    },
  });
}
