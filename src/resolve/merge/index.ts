/** One result of many. */
import type { Lexicon } from '../../lexicon/index.js';
import type { Result } from '../../records.js';
import { mergeEntities } from './entities.js';
import { allRecords, rewrite } from './records.js';

/**
 * One result of many: entities that are the same across documents become one, which takes the smallest id of its members, and every record
 * follows. The order of the parts makes no difference. Documents of the same bytes are one; documents come sorted by path, records by
 * document, start, end and id, entities by id.
 */
export function mergeResults(parts: readonly Result[], lexicon: Lexicon): Result {
  const records = allRecords(parts);
  const { entities, renamed } = mergeEntities(records.entities, records.mentions, records.documents, lexicon);
  return { ...rewrite(records, renamed), entities };
}
