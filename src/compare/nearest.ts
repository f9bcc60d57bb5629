/** Which claims of two lists are nearest to each other in their words. */
import { MOST_A_SIDE } from './draft.js';
import type { Compared } from './prepare.js';
import { type Likeness, likeness } from './text/likeness.js';

/** No more comparisons than this for a pair of lists: of long lists, the first are looked at. */
const MOST_COMPARED = 40;

export interface Nearest {
  readonly left: readonly Compared[];
  readonly right: readonly Compared[];
  /** Words in common, the heaviest first. */
  readonly words: readonly string[];
  readonly best: number;
}

const heavy = (l: Likeness): string[] => l.shared.filter(([t]) => t.weight > 0.4).map(([t]) => t.word.toLowerCase());

/** The claims of each list that are likest to some claim of the other, at most `most` a side, in order of the text. */
export function nearest(a: readonly Compared[], b: readonly Compared[], most = MOST_A_SIDE): Nearest {
  const [left, right] = [a.slice(0, MOST_COMPARED), b.slice(0, MOST_COMPARED)];
  const best = new Map<Compared, number>();
  const words = new Map<string, number>();
  let top = 0;
  for (const x of left)
    for (const y of right) {
      const like = likeness(x.statement, y.statement);
      const score = like.dice + like.contained / 10;
      best.set(x, Math.max(best.get(x) ?? 0, score));
      best.set(y, Math.max(best.get(y) ?? 0, score));
      top = Math.max(top, like.dice);
      for (const w of heavy(like)) words.set(w, Math.max(words.get(w) ?? 0, like.dice));
    }
  const pick = (list: readonly Compared[]): Compared[] =>
    [...list]
      .sort((p, q) => best.get(q)! - best.get(p)! || p.index - q.index)
      .slice(0, most)
      .sort((p, q) => p.index - q.index);
  return {
    left: pick(left),
    right: pick(right),
    words: [...words].sort((p, q) => q[1] - p[1] || (p[0] < q[0] ? -1 : 1)).map(([w]) => w),
    best: top,
  };
}
