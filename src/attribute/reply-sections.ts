/**
 * Parts of an overseer's report in which the one inspected speaks: under "Plan of correction", "Provider's response", "Management
 * comments". Alike but none: "Response times", "Emergency response", a heading of the overseer's own.
 */
import type { Source } from './claims.js';
import type { Reading } from './reading.js';
import { standingOf } from './sources/kinds.js';

const REPLY =
  /^(?:[\dIVXA-Z]{1,4}[.)] *)?(?:(?:the )?(?:\p{L}+ ){0,3}?(?:provider|facility|management|agency|department|ministry|government|company|trust|school|home|hospital|prison|operator|owner|council|force|authority|contractor|state)(?:['’]s?)? (?:response|reply|comments|answer|action plan)|plan of correction|(?:response|reply|comments) (?:of|from|by) .+|action plan)\s*:?$/iu;

/** For each block the source that speaks in it, where that is not the author. */
export function replySections(r: Reading, self: Source | null): ReadonlyMap<number, Source> {
  const out = new Map<number, Source>();
  if (self?.standing !== 'official') return out;
  let other: Source | null = null;
  r.blocks.forEach((b, i) => {
    if (b.kind === 'heading')
      other = REPLY.test(r.text.slice(b.start, b.end).replace(/^#+/, '').trim()) ? inspected(r) : null;
    else if (other) out.set(i, other);
  });
  return out;
}

/** The facility a report is on, else the one body in it that may be accused. */
function inspected(r: Reading): Source | null {
  const counts = new Map<string, number>();
  for (const m of r.mentions)
    if (standingOf(r, [m.entity], '') === 'accused')
      counts.set(m.entity, (counts.get(m.entity) ?? (counts.size === 0 ? FIRST : 0)) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const at = top && r.mentions.find((m) => m.entity === top[0]);
  if (!at) return null;
  return { ids: [at.entity], speaker: null, text: at.text, start: at.start, end: at.end, standing: 'accused' };
}

const FIRST = 3;
