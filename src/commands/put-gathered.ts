/** Records that are written once all documents are known: of many, no more than an outline is held of each, where the format allows. */
import { type Parcel, recordsOf } from '../crew/parcel.js';
import { correctionsIn, outliner } from '../index.js';
import { onlyProblems } from '../records.js';
import { spill } from '../write/spill.js';
import { comingOf } from './coming.js';
import { partsAside } from './parts.js';
import { canCome, putComing } from './put-coming.js';
import { type Outcome, putResult, type Run, type Target, whole } from './put-results.js';
import { outlined } from './put-streamed.js';
import { isUnread } from './told.js';

/** `parcels`: of one document at most each. */
export async function gathered(parcels: AsyncIterable<Parcel>, run: Run, to: Target): Promise<Outcome> {
  const { flags, inputs, progress } = run;
  if (!canCome(run, to)) return whole(recordsOf(parcels), run);
  const corrections = flags.corrections === undefined ? null : await correctionsIn([flags.corrections]);
  const aside = spill();
  try {
    const all = await outlined(partsAside(parcels, aside), outliner(corrections?.sought));
    await progress.clear();
    run.io.onMuch?.();
    const replay = corrections && { corrections, ...(flags.taxonomy && { taxonomy: flags.taxonomy }) };
    const coming = comingOf(all, replay);
    const { problems } = coming;
    if (coming.documents.length === 0 && problems.some((p) => isUnread(p, inputs))) return { problems, done: false };
    // Of nothing, what is written of a whole result without documents.
    if (coming.documents.length === 0) await putResult(onlyProblems(problems), run);
    else await putComing(coming, run, to);
    return { problems, done: true };
  } finally {
    await aside.close();
  }
}
