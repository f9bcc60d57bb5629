/** What a unit speaks of: the topics that count for it, the bodies that stand in it, whether it names one who accuses. */
import type { Span } from '../span.js';
import { withoutAsides } from './asides.js';
import { type CategoryHit, unframed } from './categories.js';
import type { Source, Unit } from './claims.js';
import type { Range, Reading } from './reading.js';
import type { Sides } from './sides.js';
import { isWatchdog } from './sources/kinds.js';

export const hasMention = (r: Reading, range: Range): boolean => {
  for (let i = range.first; i < range.last; i++) if (r.mentionAt[i] !== -1) return true;
  return false;
};

/** Does the content speak of an overseer, or of one who has accused? */
export function namesAccuser(r: Reading, content: Range, source: Source | null, side: Sides): boolean {
  for (let i = content.first; i < content.last; i++) {
    const m = r.mentionAt[i]!;
    const id = m === -1 ? null : r.mentions[m]!.entity;
    const named =
      id === null ? r.isAt('watchdog', i) : !source?.ids.includes(id) && (side.accuses(id) || isWatchdog(r.entity(id)));
    if (named && !/^'s?$/.test(r.tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** Words of a name ("Office of Inspector General") tell no topic, nor do words that run into one ("denied that Fernlea Care …"). */
export function withinName(r: Reading, h: Range): boolean {
  const m = r.mentionAt[h.last - 1]!;
  return m !== -1 && (r.mentionAt[h.first] === m || r.mentions[m]!.type !== 'place');
}

/** Not the words that only introduce the source ("In its inspection, it found …"), alone or with what follows, nor, in a demand, what a claim within it alleges. */
function belongs(unit: Unit, h: Range, units: readonly Unit[]): boolean {
  const a = unit.by;
  if (!a || unit.rule === 'embedded') return true;
  if (
    a.form === 'clause' &&
    a.content &&
    a.content.first >= a.cue.last &&
    h.first < a.cue.first &&
    (h.last <= a.cue.first || h.last > a.cue.last) &&
    a.entry.use !== 'act'
  )
    return false;
  if (a.entry.kind !== 'demand' && a.entry.kind !== 'recommendation') return true;
  return !units.some((u) => u !== unit && u.rule === 'embedded' && u.first <= h.first && h.last <= u.last);
}

/** The hits that count for a unit. */
export function hitsWithin(
  r: Reading,
  hits: readonly CategoryHit[],
  unit: Unit,
  units: readonly Unit[],
): readonly CategoryHit[] {
  if (hits.length === 0) return hits;
  const own = hits.filter((h) => h.first >= unit.first && h.last <= unit.last && belongs(unit, h, units));
  return withoutAsides(r, r.chunks(unit.sentence), unframed(own));
}

/** Bodies named between two offsets. */
export function bodiesIn(r: Reading, span: Span): string[] {
  const out = new Set<string>();
  for (const m of r.mentionsWithin(span)) if (m.type === 'organization' || m.type === 'facility') out.add(m.entity);
  return [...out];
}
