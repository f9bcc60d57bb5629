/** A result while its corrections are planned, and how its records are found by what a row says of them. */
import type { Claim, DocumentRecord, Entity, Mention } from '../records.js';
import { type Correction, comparable, evenly } from './row.js';
import { type Named, type State, type Step, stateOf, take } from './steps.js';

/** How often an entity is spelled so in a document. */
export interface Spelled {
  readonly entity: string;
  readonly document: string;
  readonly text: string;
  readonly times: number;
  /** Place among all, which are in the order of the documents and their texts. */
  readonly order: number;
  /** The mentions themselves, of names that `Sought.isApart` has. */
  readonly at: readonly Pick<Mention, 'id' | 'start'>[];
}

/** What planning needs of the records of all documents. */
export interface Known {
  readonly documents: readonly Pick<DocumentRecord, 'id' | 'paths'>[];
  readonly entities: readonly Entity[];
  /** Of an entity, in order. */
  readonly spellings: (entity: string) => Iterable<Spelled>;
  /** Those that `Sought.isCorrected` has. */
  readonly claims: readonly Claim[];
}

export interface Work extends State {
  readonly entities: Map<string, Entity>;
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly steps: Step[];
}

export const workOf = ({ documents, entities, spellings, claims }: Known): Work => ({
  ...stateOf((id) => [...spellings(id)].map((s): Named => ({ ...s, type: null, isCorrected: false })), claims),
  entities: new Map(entities.map((e) => [e.id, e])),
  paths: new Map(documents.map((d) => [d.id, d.paths])),
  steps: [],
});

/** Takes the step, and notes it for whoever has the rest of the records. */
export function go(work: Work, step: Step): void {
  work.steps.push(step);
  take(work, step);
}

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

const known = new WeakMap<Entity, readonly string[]>();

/** Name and aliases as they are compared. */
function namesFor(e: Entity): readonly string[] {
  const names = known.get(e) ?? [e.name, ...e.aliases].map((n) => comparable(n).toLowerCase());
  known.set(e, names);
  return names;
}

const bears = (e: Entity, name: string): boolean => namesFor(e).includes(comparable(name).toLowerCase());

/** The entities of a name: those called so, else those that have it as an alias. */
export function entitiesNamed(work: Work, name: string): Entity[] {
  const wanted = comparable(name).toLowerCase();
  const all = [...work.entities.values()];
  const called = all.filter((e) => namesFor(e)[0] === wanted);
  return called.length > 0 ? called : all.filter((e) => namesFor(e).includes(wanted));
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
