/** What is claimed against each facility, organization or person: by whom, answered how, when, with which figures. */
import type { Claim, Entity, MentionType } from '../records.js';
import { edtfRange } from './edtf.js';
import { harmless } from './layout.js';
import { assertedBy, isAccusation, type Lookup, type Selection } from './lookup.js';
import { isDenial } from './summary-allegations.js';

export type PartyType = Exclude<MentionType, 'place'>;

/** Something and how often it comes, the most frequent first. */
export type Tally = readonly (readonly [what: string, times: number])[];

export interface Party {
  readonly entity: Entity;
  /** Allegations and findings about it (a facility) or against it, in order of the documents. */
  readonly against: readonly Claim[];
  /** How many claims it makes itself. */
  readonly makes: number;
  /** Who makes the claims against it; claims of a narrator or of nobody named are under the document's source. */
  readonly by: Tally;
  readonly categories: Tally;
  /** Of the claims against it, how many are answered so; one may be answered in several ways. */
  readonly denied: number;
  readonly explained: number;
  readonly acknowledged: number;
  readonly unanswered: number;
  /** YYYY-MM-DD: the first and last day on which it may have happened, as far as claims tell. */
  readonly first: string | null;
  readonly last: string | null;
  /** Claims that tell no day of a known year. */
  readonly undated: number;
  /** The numbers in the claims, with what they count. */
  readonly quantities: readonly string[];
  /** The sources that report the claims. */
  readonly sources: readonly string[];
}

function tally(values: Iterable<string>): Tally {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

const ACKNOWLEDGES = new Set(['acknowledges', 'accepts_responsibility', 'concurs', 'commits']);
const acknowledges = (reply: Claim): boolean =>
  reply.kind === 'admission' || (reply.stance !== null && ACKNOWLEDGES.has(reply.stance));

function voices(claim: Claim, lookup: Lookup): string[] {
  const names = assertedBy(claim, lookup);
  return names.length > 0 ? names : [lookup.document(claim.document)?.source ?? 'no source named'];
}

function party(entity: Entity, against: readonly Claim[], lookup: Lookup): Party {
  const replies = against.map((c) => lookup.repliesTo(c.id));
  const answered = (test: (reply: Claim) => boolean): number => replies.filter((r) => r.some(test)).length;
  const days = against.map((c) => edtfRange(c.event_date)).filter((d) => d.earliest !== null || d.latest !== null);
  const said = against.flatMap((c) =>
    c.quantities.flatMap((id) => {
      const q = lookup.quantity(id);
      // A number of which it is not known what it counts tells nothing here.
      if (q === undefined || q.value === null || (q.of === null && q.unit === null)) return [];
      const words = harmless(q.text);
      const joint = q.unit === '%' ? ' of ' : ' ';
      return [q.of === null || words.includes(q.of) ? words : words + joint + harmless(q.of)];
    }),
  );
  return {
    entity,
    against,
    makes: lookup.madeBy(entity.id).length,
    by: tally(against.flatMap((c) => voices(c, lookup)).map(harmless)),
    categories: tally(against.flatMap((c) => c.categories)),
    denied: answered(isDenial),
    explained: answered((r) => r.stance === 'gives_other_explanation'),
    acknowledged: answered(acknowledges),
    unanswered: replies.filter((r) => r.length === 0).length,
    first: days.flatMap((d) => d.earliest ?? []).sort()[0] ?? null,
    last:
      days
        .flatMap((d) => d.latest ?? [])
        .sort()
        .at(-1) ?? null,
    undated: against.length - days.length,
    quantities: [...new Set(said)],
    sources: [...new Set(against.map((c) => harmless(lookup.document(c.document)?.source ?? '')))].filter(Boolean),
  };
}

export interface PartyQuestion {
  readonly types: readonly PartyType[];
  /** Words of a name or alias, or an id; without them, every one that a claim is against. */
  readonly names?: readonly string[];
}

const even = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether the name, an alias or the id of an entity is what somebody typed, or holds its words. */
export const isCalled = ({ id, name, aliases }: Entity, typed: string): boolean =>
  id === typed || (even(typed).trim() !== '' && [name, ...aliases].some((n) => even(n).includes(even(typed))));

/** Facilities first, then organizations, then people; within these those with the most claims against them. */
export function partiesOf({ shown, lookup }: Selection, { types, names }: PartyQuestion): Party[] {
  const accusations = shown.claims.filter(isAccusation);
  const order = new Map(accusations.map((c, i) => [c.id, i]));
  const about = new Map<string, Claim[]>();
  for (const c of accusations)
    for (const id of new Set([...c.target, ...(c.facility === null ? [] : [c.facility])]))
      about.set(id, [...(about.get(id) ?? []), c]);
  const wanted = shown.entities.filter(
    (e) =>
      (types as readonly string[]).includes(e.type) &&
      (names === undefined ? about.has(e.id) : names.some((name) => isCalled(e, name))),
  );
  const claimsOf = (e: Entity): Claim[] =>
    (about.get(e.id) ?? [])
      .filter((c) => e.type === 'facility' || c.target.includes(e.id))
      .sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  return wanted
    .map((e) => party(e, claimsOf(e), lookup))
    .sort(
      (a, b) =>
        types.indexOf(a.entity.type as PartyType) - types.indexOf(b.entity.type as PartyType) ||
        b.against.length - a.against.length ||
        (a.entity.name < b.entity.name ? -1 : 1),
    );
}
