/** Who says what, about whom, and who answers: the claims of one document. */
import type { Entity } from '../records.js';
import type { Attributed, AttributionInput } from '../stages.js';
import { findAttributions } from './attributions.js';
import { authorOf } from './author.js';
import { coverage } from './coverage.js';
import { draftClaims } from './drafts.js';
import { partiesOf } from './parties.js';
import { read } from './reading.js';
import { records } from './record.js';
import { link } from './replies/index.js';
import { sides } from './sides.js';
import { subjectOfDocument } from './subject.js';

export { evidenceOf } from './confidence.js';
export { attributionsOf } from './spans.js';

/** Claims in order of the text, and the entities with those that only attribution can tell (the "we" of a letter). */
export function attribute(input: AttributionInput): Attributed {
  const r = read({ ...input, entities: inOrder(input) });
  const found = findAttributions(r);
  const { self, collective } = authorOf(r);
  const side = sides(r, partiesOf(r, found, subjectOfDocument(r).facility), self);
  const drafts = draftClaims(r, found, self, side);
  const claims = records(r, drafts, link(r, drafts, side, self), side);
  claims.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  return {
    claims,
    coverage: coverage(r, found, claims),
    entities: collective ? [...input.entities, collective] : input.entities,
  };
}

/** Entities as the text comes to them: their ids are hashes, and no choice may hang on those. */
function inOrder({ entities, mentions }: AttributionInput): Entity[] {
  const first = new Map<string, number>();
  for (const m of mentions) first.set(m.entity, Math.min(m.start, first.get(m.entity) ?? m.start));
  const place = (e: Entity): number => first.get(e.id) ?? Number.POSITIVE_INFINITY;
  return [...entities].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
