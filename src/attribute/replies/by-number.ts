/** Replies that say by number what they answer: "Finding 3: The board disagrees", "R2 has been implemented". */
import { type Answerable, oneVoice, replies } from './answerable.js';
import type { Talk } from './talk.js';

/** So many claims under one number are looked at: there are more only where it numbers a whole part. */
const MOST = 60;

/** For each number the claims that stand under it, the first of them. */
export function numberedClaims(claims: readonly Answerable[]): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  claims.forEach((c, i) => {
    for (const label of c.labels) {
      const list = out.get(label);
      if (list === undefined) out.set(label, [i]);
      else if (list.length < MOST) list.push(i);
    }
  });
  return out;
}

/**
 * The claims under the numbers a reply refers to; of several under one number those it speaks of, else those that what was just said of
 * this number answers. Null where it refers to none.
 */
export function byNumber(
  talk: Talk,
  numbered: ReadonlyMap<string, readonly number[]>,
  i: number,
  before: readonly (readonly number[])[],
): number[] | null {
  const { claims } = talk;
  const reply = claims[i]!;
  if (reply.refers.length === 0) return null;
  const out = new Set<number>();
  for (const key of reply.refers) {
    const all = (numbered.get(key) ?? []).filter(
      (j) => j !== i && !oneVoice(reply, claims[j]!) && !replies(claims[j]!) && claims[j]!.unit.rule !== 'embedded',
    );
    const most = Math.max(0, ...all.map((j) => talk.common(i, j)));
    const goesOn = i > 0 && talk.block(i - 1) === talk.block(i) && oneVoice(claims[i - 1]!, reply);
    const last = goesOn ? all.filter((j) => before[i - 1]!.includes(j)) : [];
    const chosen = most > 0 ? all.filter((j) => talk.common(i, j) === most) : last.length > 0 ? last : all;
    for (const j of chosen) out.add(j);
  }
  return out.size > 0 ? [...out].sort((a, b) => a - b) : null;
}
