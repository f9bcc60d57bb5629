/** Corrections of entities: their type and name, which are one, which are not, and which are none. */
import { stableId } from '../ids.js';
import { type Entity, MENTION_TYPES, type MentionType } from '../records.js';
import { apartName, type Correction, evenly, listed, saysYes } from './row.js';
import { bearing } from './steps.js';
import { entityCalled, entityOf, go, NotDone, type Work } from './work.js';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const wrong = (message: string): never => {
  throw new NotDone('correction_wrong', message);
};

/** The entity with the count, the documents and the names that its mentions give it. */
function recounted(work: Work, entity: Entity, name: string, also: readonly string[] = []): Entity {
  const named = work.namesOf(entity.id);
  const names = [...also, ...named.map((n) => evenly(n.text))];
  return {
    ...entity,
    name,
    aliases: [...new Set(names)].filter((n) => n !== name),
    mentions: named.reduce((sum, n) => sum + n.times, 0),
    documents: named.length === 0 ? entity.documents : [...new Set(named.map((n) => n.document))],
  };
}

function retype(work: Work, entity: Entity, cell: string): void {
  const type = MENTION_TYPES.find((t) => t === cell.toLowerCase()) as MentionType | undefined;
  if (type === undefined) wrong(`"${cell}" is no type: ${MENTION_TYPES.join(', ')}`);
  work.entities.set(entity.id, { ...entity, type: type! });
  go(work, { step: 'retype', id: entity.id, type: type! });
}

function merge(work: Work, entity: Entity, into: Entity): void {
  go(work, { step: 'merge', id: entity.id, into: into.id, type: into.type });
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
  const name = apartName(cell);
  if (apartName(entity.name) === name) wrong(`"${cell}" is the name of the entity itself`);
  const apart = bearing(work, entity.id, name);
  const [first] = apart.flatMap(({ at, text }) => at.map(({ id }) => ({ id, text }))).sort(byId);
  if (first === undefined) {
    entityCalled(work, cell);
    return;
  }
  const id = stableId('e', first.id, 'apart');
  go(work, { step: 'part', id: entity.id, name, to: id });
  const made: Entity = { ...entity, id, attributes: {}, attribute_evidence: {}, aliases: [] };
  work.entities.set(id, recounted(work, made, evenly(first.text)));
  work.entities.set(entity.id, recounted(work, entity, entity.name));
}

function rejected(work: Work, entity: Entity): void {
  go(work, { step: 'reject', id: entity.id });
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
