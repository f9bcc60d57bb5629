/** Corrections of entities: their type and name, which are one, which are not, and which are none. */
import { stableId } from '../ids.js';
import { type Claim, type Entity, MENTION_TYPES, type Mention, type MentionType } from '../records.js';
import { type Correction, evenly, listed, saysYes } from './row.js';
import { entityCalled, entityOf, NotDone, type Work } from './work.js';

const wrong = (message: string): never => {
  throw new NotDone('correction_wrong', message);
};

const mentionsOf = (work: Work, id: string): Mention[] => [...work.mentions.values()].filter((m) => m.entity === id);

/** The entity with the count, the documents and the names that its mentions give it. */
function recounted(work: Work, entity: Entity, name: string, also: readonly string[] = []): Entity {
  const mentions = mentionsOf(work, entity.id);
  const names = [...also, ...mentions.map((m) => evenly(m.text))];
  return {
    ...entity,
    name,
    aliases: [...new Set(names)].filter((n) => n !== name),
    mentions: mentions.length,
    documents: [...new Set([...mentions.map((m) => m.document), ...(mentions.length === 0 ? entity.documents : [])])],
  };
}

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

const names = (claim: Claim, id: string): boolean =>
  claim.asserted_by.includes(id) ||
  claim.target.includes(id) ||
  claim.speaker === id ||
  claim.facility === id ||
  claim.reported_by.some((hop) => hop.entity === id);

function replaceIn(work: Work, id: string, by: string | null, where: (c: Claim) => boolean = () => true): void {
  for (const claim of work.claims.values())
    if (names(claim, id) && where(claim)) work.claims.set(claim.id, replaced(claim, id, by));
}

function retype(work: Work, entity: Entity, cell: string): void {
  const type = MENTION_TYPES.find((t) => t === cell.toLowerCase()) as MentionType | undefined;
  if (type === undefined) wrong(`"${cell}" is no type: ${MENTION_TYPES.join(', ')}`);
  work.entities.set(entity.id, { ...entity, type: type! });
  for (const m of mentionsOf(work, entity.id)) work.mentions.set(m.id, { ...m, type: type!, rule: 'correction' });
  if (type !== 'facility')
    for (const claim of work.claims.values())
      if (claim.facility === entity.id) work.claims.set(claim.id, { ...claim, facility: null, facility_basis: null });
}

function merge(work: Work, entity: Entity, into: Entity): void {
  for (const m of mentionsOf(work, entity.id))
    work.mentions.set(m.id, { ...m, entity: into.id, type: into.type, rule: 'correction' });
  replaceIn(work, entity.id, into.id);
  work.entities.delete(entity.id);
  const joined: Entity = {
    ...into,
    attributes: { ...entity.attributes, ...into.attributes },
    attribute_evidence: { ...entity.attribute_evidence, ...into.attribute_evidence },
    documents: [...new Set([...into.documents, ...entity.documents])].sort(),
  };
  work.entities.set(into.id, recounted(work, joined, into.name, [...into.aliases, entity.name, ...entity.aliases]));
}

/** Takes the mentions that bear a name out of an entity. Nothing is to be done where another entity has them already. */
function part(work: Work, entity: Entity, cell: string): void {
  const wanted = evenly(cell).toLowerCase();
  if (evenly(entity.name).toLowerCase() === wanted) wrong(`"${cell}" is the name of the entity itself`);
  const apart = mentionsOf(work, entity.id).filter((m) => evenly(m.text).toLowerCase() === wanted);
  if (apart.length === 0) {
    entityCalled(work, cell);
    return;
  }
  const first = apart.reduce((a, b) => (a.id < b.id ? a : b));
  const id = stableId('e', first.id, 'apart');
  for (const m of apart) work.mentions.set(m.id, { ...m, entity: id, rule: 'correction' });
  const made: Entity = { ...entity, id, attributes: {}, attribute_evidence: {}, aliases: [] };
  work.entities.set(id, recounted(work, made, evenly(first.text)));
  work.entities.set(entity.id, recounted(work, entity, entity.name));
  // A claim goes with the name that its document has; where it has both, with the name in the words of its source.
  const left = new Set(mentionsOf(work, entity.id).map((m) => m.document));
  const moved = new Set(apart.map((m) => m.document));
  const inSource = (c: Claim): boolean =>
    apart.some((m) => m.document === c.document && m.start === c.asserted_by_start);
  replaceIn(work, entity.id, id, (c) => moved.has(c.document) && (!left.has(c.document) || inSource(c)));
}

function rejected(work: Work, entity: Entity): void {
  for (const m of mentionsOf(work, entity.id)) work.mentions.delete(m.id);
  replaceIn(work, entity.id, null);
  work.entities.delete(entity.id);
}

/** Throws NotDone, and has changed nothing of the cell then. */
export function correctEntity(work: Work, row: Correction): void {
  const { id } = entityOf(work, row);
  const now = (): Entity => work.entities.get(id)!;
  const { changes } = row;
  const reject = changes.get('reject');
  if (reject !== undefined) {
    const yes = saysYes(reject) ?? wrong(`reject: "${reject}" is neither yes nor no`);
    if (yes) {
      rejected(work, now());
      return;
    }
  }
  const type = changes.get('type');
  if (type !== undefined) retype(work, now(), type);
  const name = changes.get('name');
  if (name !== undefined) work.entities.set(id, recounted(work, now(), name, [now().name, ...now().aliases]));
  for (const other of listed(changes.get('not_same_as') ?? '')) part(work, now(), other);
  if (['type', 'name', 'not_same_as'].some((c) => changes.has(c as 'type')))
    work.entities.set(id, { ...now(), attribute_evidence: { ...now().attribute_evidence, entity: 'correction' } });
  const into = changes.get('merge_into');
  if (into !== undefined) {
    const target = entityCalled(work, into);
    if (target.id === id) wrong('an entity cannot be merged into itself');
    merge(work, now(), { ...target, attribute_evidence: { ...target.attribute_evidence, entity: 'correction' } });
  }
}
