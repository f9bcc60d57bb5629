/**
 * What corrections come to: steps that are taken in order, and touch one document at a time. Whoever plans them and whoever takes them use the same
 * code, so that it makes no difference how many documents are there at once.
 */
import { grouped } from '../grouped.js';
import type { Claim, Mention, MentionType, Result } from '../records.js';
import { evenly } from './row.js';

/** Plain values, which can be sent to a thread. Ids are of entities where nothing else is said. */
export type Step =
  | { readonly step: 'retype'; readonly id: string; readonly type: MentionType }
  | { readonly step: 'merge'; readonly id: string; readonly into: string; readonly type: MentionType }
  /** The mentions that bear a name, in lower case, become those of `to`. */
  | { readonly step: 'part'; readonly id: string; readonly name: string; readonly to: string }
  | { readonly step: 'reject'; readonly id: string }
  /** `id`: of a claim. */
  | { readonly step: 'change'; readonly id: string; readonly changed: Partial<Claim> }
  | { readonly step: 'drop'; readonly id: string };

/** One spelling of an entity in a document, or a single mention. */
export interface Named {
  readonly document: string;
  readonly text: string;
  /** How often. */
  readonly times: number;
  /** The mentions, by id; those of a spelling only where they may be parted from their entity. */
  readonly at: readonly Pick<Mention, 'id' | 'start'>[];
  /** Place among all, which are in the order of the documents and their texts. */
  readonly order: number;
  /** Null once it is the name of nobody. */
  entity: string | null;
  /** Null where it is as it was. */
  type: MentionType | null;
  isCorrected: boolean;
}

/** The records that steps change: all of a document, or as much of many documents as planning needs. */
export interface State {
  readonly namesOf: (entity: string) => readonly Named[];
  readonly putNames: (entity: string, names: readonly Named[]) => void;
  readonly claims: Map<string, Claim>;
  /** Ids of claims by the entities that they name, or once named. */
  readonly naming: Map<string, Set<string>>;
}

const idsOf = (c: Claim): (string | null)[] => [
  ...c.asserted_by,
  ...c.target,
  c.speaker,
  c.facility,
  ...c.reported_by.map((hop) => hop.entity),
];

function note({ naming }: State, claim: Claim): void {
  for (const id of idsOf(claim)) {
    if (id === null) continue;
    const known = naming.get(id);
    if (known) known.add(claim.id);
    else naming.set(id, new Set([claim.id]));
  }
}

const put = (state: State, claim: Claim): void => {
  state.claims.set(claim.id, claim);
  note(state, claim);
};

/** `first`: the names of an entity before any step, in order. */
export function stateOf(first: (entity: string) => readonly Named[], claims: readonly Claim[]): State {
  const known = new Map<string, readonly Named[]>();
  const state: State = {
    namesOf(id) {
      const names = known.get(id) ?? first(id);
      known.set(id, names);
      return names;
    },
    putNames: (id, names) => known.set(id, names),
    claims: new Map(),
    naming: new Map(),
  };
  for (const c of claims) put(state, c);
  return state;
}

export const bearing = (state: State, id: string, name: string): Named[] =>
  state.namesOf(id).filter((n) => evenly(n.text).toLowerCase() === name);

/** The claim with an entity replaced, or left out where `by` is null. */
function replaced(claim: Claim, id: string, by: string | null): Claim {
  const one = (value: string | null): string | null => (value === id ? by : value);
  const all = (values: readonly string[]): string[] => [
    ...new Set(values.flatMap((v) => (v === id ? (by === null ? [] : [by]) : [v]))),
  ];
  const facility = one(claim.facility);
  return {
    ...claim,
    asserted_by: all(claim.asserted_by),
    speaker: one(claim.speaker),
    target: all(claim.target),
    facility,
    facility_basis: facility === null ? null : claim.facility_basis,
    reported_by: claim.reported_by.map((hop) => ({ ...hop, entity: one(hop.entity) })),
  };
}

function* claimsNaming({ claims, naming }: State, id: string): Generator<Claim> {
  for (const claim of [...(naming.get(id) ?? [])]) {
    const now = claims.get(claim);
    if (now !== undefined && idsOf(now).includes(id)) yield now;
  }
}

function replaceIn(state: State, id: string, by: string | null, where: (c: Claim) => boolean = () => true): void {
  for (const claim of claimsNaming(state, id)) if (where(claim)) put(state, replaced(claim, id, by));
}

function give(state: State, some: readonly Named[], to: string, type: MentionType | null): void {
  for (const n of some) {
    n.entity = to;
    n.type = type ?? n.type;
    n.isCorrected = true;
  }
  if (some.length > 0)
    state.putNames(
      to,
      [...state.namesOf(to), ...some].sort((a, b) => a.order - b.order),
    );
}

/** What a step does; its id is one that the state knows. */
const TAKE: { readonly [S in Step as S['step']]: (state: State, step: S) => void } = {
  retype(state, { id, type }) {
    for (const n of state.namesOf(id)) {
      n.type = type;
      n.isCorrected = true;
    }
    if (type === 'facility') return;
    for (const claim of claimsNaming(state, id))
      if (claim.facility === id) state.claims.set(claim.id, { ...claim, facility: null, facility_basis: null });
  },
  merge(state, { id, into, type }) {
    const all = state.namesOf(id);
    state.putNames(id, []);
    give(state, all, into, type);
    replaceIn(state, id, into);
  },
  part(state, { id, name, to }) {
    const apart = bearing(state, id, name);
    const rest = state.namesOf(id).filter((n) => !apart.includes(n));
    state.putNames(id, rest);
    give(state, apart, to, null);
    // A claim goes with the name that its document has; where it has both, with the name in the words of its source.
    const left = new Set(rest.map((n) => n.document));
    const moved = grouped(apart, (n) => n.document);
    const inSource = (c: Claim): boolean =>
      moved.get(c.document)!.some((n) => n.at.some((m) => m.start === c.asserted_by_start));
    replaceIn(state, id, to, (c) => moved.has(c.document) && (!left.has(c.document) || inSource(c)));
  },
  reject(state, { id }) {
    for (const n of state.namesOf(id)) n.entity = null;
    state.putNames(id, []);
    replaceIn(state, id, null);
  },
  change(state, { id, changed }) {
    const claim = state.claims.get(id);
    if (claim !== undefined) put(state, { ...claim, ...changed });
  },
  drop({ claims }, { id }) {
    claims.delete(id);
    for (const other of claims.values())
      if (other.responds_to.includes(id))
        claims.set(other.id, { ...other, responds_to: other.responds_to.filter((r) => r !== id) });
  },
};

export function take(state: State, step: Step): void {
  const { namesOf, claims, naming } = state;
  if (!claims.has(step.id) && !naming.has(step.id) && namesOf(step.id).length === 0) return;
  (TAKE[step.step] as (state: State, step: Step) => void)(state, step);
}

const named = ({ entity, document, text, id, start }: Mention, order: number): Named => ({
  entity,
  document,
  text,
  times: 1,
  at: [{ id, start }],
  order,
  type: null,
  isCorrected: false,
});

/** Mentions and claims of some documents after all steps, in their order. */
export function stepped(
  { mentions, claims }: Pick<Result, 'mentions' | 'claims'>,
  steps: readonly Step[],
): Pick<Result, 'mentions' | 'claims'> {
  const names = mentions.map(named);
  const byEntity = grouped(names, (n) => n.entity);
  const state = stateOf((id) => byEntity.get(id) ?? [], claims);
  for (const step of steps) take(state, step);
  return {
    mentions: mentions.flatMap((m, i) => {
      const { entity, type, isCorrected } = names[i]!;
      if (entity === null) return [];
      return [isCorrected ? { ...m, entity, type: type ?? m.type, rule: 'correction' } : m];
    }),
    claims: [...state.claims.values()],
  };
}
