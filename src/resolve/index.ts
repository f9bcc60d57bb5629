import type { Mention, Result } from '../records.js';
import type { DocumentContext, Resolved } from '../stages.js';

/** Entities of one document: who and what its mentions refer to. */
export function resolveDocument(_context: DocumentContext, mentions: readonly Mention[]): Resolved {
  return { mentions, entities: [] };
}

/** One result of many: entities that are the same across documents become one, and every record follows them. */
export function mergeResults(parts: readonly Result[]): Result {
  return {
    dossier: '1',
    documents: parts.flatMap((p) => p.documents),
    entities: parts.flatMap((p) => p.entities),
    mentions: parts.flatMap((p) => p.mentions),
    dates: parts.flatMap((p) => p.dates),
    quantities: parts.flatMap((p) => p.quantities),
    claims: parts.flatMap((p) => p.claims),
    problems: parts.flatMap((p) => p.problems),
  };
}
