/** An analyst's corrections, replayed over a result: keyed to ids and quotes, in order; what no longer fits is told. */
import { problem } from '../errors.js';
import type { Problem, Result } from '../records.js';
import { correctClaim } from './claims.js';
import { correctEntity } from './entities.js';
import { type Correction, OF_CLAIM, OF_ENTITY } from './row.js';
import { NotDone, workOf } from './work.js';

export { CHANGES, type Correction, correctionsOf } from './row.js';
export { SHEET_COLUMNS, sheetRows } from './sheet.js';

export interface CorrectOptions {
  /** The file the rows stand in, for problems. */
  readonly path: string;
  /** Ids of the categories that claims may have. */
  readonly categories: ReadonlySet<string>;
}

/**
 * The result with the corrections made, one after another. What was corrected says so: `rule` is `correction` on claims and mentions, and
 * `attribute_evidence.entity` on entities. A row whose record is gone becomes a problem `correction_stale`, one that cannot be done
 * `correction_wrong`; the others are made all the same.
 */
export function correct(result: Result, corrections: readonly Correction[], options: CorrectOptions): Result {
  const work = workOf(result);
  const problems: Problem[] = [];
  const tell = (row: Correction, code: string, message: string): void => {
    problems.push(problem(options.path, code, `Line ${row.line}: ${message}.`));
  };
  for (const row of corrections) {
    const fitting = row.record === 'entity' ? OF_ENTITY : OF_CLAIM;
    const foreign = [...row.changes.keys()].filter((c) => !fitting.has(c));
    if (foreign.length > 0)
      tell(
        row,
        'correction_wrong',
        `${foreign.join(', ')} cannot be changed of ${row.record === 'entity' ? 'an' : 'a'} ${row.record}`,
      );
    try {
      if (row.record === 'entity') correctEntity(work, row);
      else correctClaim(work, row, options.categories);
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      tell(row, error.code, error.message);
    }
  }
  return {
    ...result,
    entities: [...work.entities.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    mentions: [...work.mentions.values()],
    claims: [...work.claims.values()],
    problems: [...result.problems, ...problems],
  };
}
