/** An analyst's corrections, replayed over a result: keyed to ids and quotes, in order; what no longer fits is told. */
import { grouped } from '../grouped.js';
import type { Result } from '../records.js';
import { type CorrectOptions, planned } from './plan.js';
import type { Correction } from './row.js';
import { stepped } from './steps.js';
import type { Spelled } from './work.js';

export { type CorrectOptions, type Plan, planned, type Sought, soughtBy } from './plan.js';
export { CHANGES, type Correction, correctionsOf } from './row.js';
export { SHEET_COLUMNS, sheetRows } from './sheet.js';
export { type Step, stepped } from './steps.js';
export type { Known } from './work.js';

const spelled = ({ mentions }: Result): Spelled[] =>
  mentions.map(({ entity, document, text, id, start }, order) => ({
    entity,
    document,
    text,
    times: 1,
    order,
    at: [{ id, start }],
  }));

/**
 * The result with the corrections made, one after another. What was corrected says so: `rule` is `correction` on claims and mentions, and
 * `attribute_evidence.entity` on entities. A row whose record is gone becomes a problem `correction_stale`, one that cannot be done
 * `correction_wrong`; the others are made all the same.
 */
export function correct(result: Result, corrections: readonly Correction[], options: CorrectOptions): Result {
  const names = grouped(spelled(result), (s) => s.entity);
  const known = { ...result, spellings: (entity: string) => names.get(entity) ?? [] };
  const { entities, steps, problems } = planned(known, [{ ...options, corrections }]);
  return {
    ...result,
    ...stepped(result, steps),
    entities: [...entities],
    problems: [...result.problems, ...problems.flat()],
  };
}
