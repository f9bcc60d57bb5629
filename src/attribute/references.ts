/** Which numbered findings and recommendations a claim stands under, and which it answers. */
import type { Unit } from './claims.js';
import { type Numbered, numberedOf, type Reference } from './numbered.js';
import { lastAt, type Reading } from './reading.js';
import type { Replies } from './reply-sections.js';

export interface References {
  /** What a claim of the author is numbered by. */
  labels(unit: Unit): readonly string[];
  /** The numbers that a claim refers to; in the answer of another also those it still speaks of. */
  refers(unit: Unit): readonly string[];
}

const NONE: readonly string[] = [];

export function referencesOf(r: Reading, replies: Replies): References {
  const numbered = numberedOf(r, (block) => replies.blocks.has(block) || replies.leads.has(block));
  const parts = referredIn(r, numbered, replies);
  const blockOf = (unit: Unit): number => r.sentences[unit.sentence]!.block;
  return {
    labels: (unit) => (replies.blocks.has(blockOf(unit)) ? NONE : (numbered.labels.get(blockOf(unit)) ?? NONE)),
    refers(unit) {
      if (numbered.labels.size === 0) return NONE;
      const { start, end } = r.span(unit);
      const own = numbered.within(start, end).flatMap((x) => x.keys);
      if (own.length > 0) return [...new Set(own)];
      const replying = replies.blocks.get(blockOf(unit));
      if (!replying) return NONE;
      const before = parts.get(replying.part) ?? [];
      const last = before[lastAt(before, start, (x) => x.start)];
      if (last && last.start < start) return last.keys;
      return replying.named ? NONE : labelBefore(numbered, blockOf(unit));
    },
  };
}

/** The references in what each one says in one go. */
function referredIn(r: Reading, numbered: Numbered, { blocks }: Replies): ReadonlyMap<number, readonly Reference[]> {
  const ends = new Map<number, number>();
  for (const [block, { part }] of blocks) ends.set(part, r.blocks[block]!.end);
  return new Map([...ends].map(([part, end]) => [part, numbered.within(r.blocks[part]!.start, end)]));
}

/** How many blocks may lie between a finding and the reply under it. */
const FAR = 6;

function labelBefore(numbered: Numbered, block: number): readonly string[] {
  for (let b = block - 1; b >= Math.max(0, block - FAR); b--) {
    const found = numbered.labels.get(b);
    if (found) return found;
  }
  return NONE;
}
