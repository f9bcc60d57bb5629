/** A result while it is being corrected, and how its records are found by what a row says of them. */
import type { Claim, Entity, Mention, Result } from '../records.js';
import { type Correction, comparable, evenly } from './row.js';

export interface Work {
  readonly entities: Map<string, Entity>;
  readonly claims: Map<string, Claim>;
  readonly mentions: Map<string, Mention>;
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

const byId = <R extends { readonly id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((r) => [r.id, r]));

export const workOf = (result: Result): Work => ({
  entities: byId(result.entities),
  claims: byId(result.claims),
  mentions: byId(result.mentions),
  paths: new Map(result.documents.map((d) => [d.id, d.paths])),
});

/** Cannot be done: the message says why, and becomes a problem that names the row. */
export class NotDone extends Error {
  override name = 'NotDone';
  constructor(
    readonly code: 'correction_stale' | 'correction_wrong',
    message: string,
  ) {
    super(message);
  }
}

const bears = (e: Entity, name: string): boolean => {
  const wanted = comparable(name).toLowerCase();
  return [e.name, ...e.aliases].some((n) => comparable(n).toLowerCase() === wanted);
};

/** The entities of a name: those called so, else those that have it as an alias. */
export function entitiesNamed(work: Work, name: string): Entity[] {
  const wanted = comparable(name).toLowerCase();
  const all = [...work.entities.values()];
  const called = all.filter((e) => comparable(e.name).toLowerCase() === wanted);
  return called.length > 0 ? called : all.filter((e) => bears(e, name));
}

/** The entity that a cell names by its id, name or alias. Throws NotDone where there is none, or more than one. */
export function entityCalled(work: Work, cell: string): Entity {
  const byItsId = work.entities.get(cell);
  if (byItsId !== undefined) return byItsId;
  const found = entitiesNamed(work, cell);
  if (found.length === 1) return found[0]!;
  throw new NotDone(
    'correction_wrong',
    found.length === 0
      ? `no entity is called "${cell}"`
      : `${found.length} entities are called "${cell}": give the id of one (${found.map((e) => e.id).join(', ')})`,
  );
}

/** The entity of a row: by its id where it still has the name, else by its name alone. Throws NotDone where the row is stale. */
export function entityOf(work: Work, row: Correction): Entity {
  const same = work.entities.get(row.id);
  if (same !== undefined && bears(same, row.quote)) return same;
  const found = entitiesNamed(work, row.quote);
  if (found.length === 1) return found[0]!;
  throw new NotDone('correction_stale', `there is no entity ${row.id} "${row.quote}" any more`);
}

/** The claim of a row: by its id where it still has the words, else by its words alone, in its document first. */
export function claimOf(work: Work, row: Correction): Claim {
  const words = comparable(row.quote);
  const same = work.claims.get(row.id);
  if (same !== undefined && comparable(same.quote) === words) return same;
  const found = [...work.claims.values()].filter((c) => comparable(c.quote) === words);
  const here = found.filter((c) => work.paths.get(c.document)?.includes(row.document));
  const chosen = here.length > 0 ? here : found;
  if (chosen.length === 1) return chosen[0]!;
  throw new NotDone('correction_stale', `there is no claim ${row.id} "${cut(evenly(row.quote))}" any more`);
}

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
