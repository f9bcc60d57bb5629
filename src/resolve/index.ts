import type { Result } from '../records.js';

export { resolveDocument } from './document.js';

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
