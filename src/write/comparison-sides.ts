/** The sides of a difference for a terminal: beside each other where there is room, else one below another. */
import type { ChalkInstance } from 'chalk';
import type { Difference, Relation } from '../records.js';
import { type ComparedClaim, type Comparison, placeOf } from './comparison.js';
import { cut, harmless, padEnd, quoted, wrap } from './layout.js';
import { assertedBy, type Lookup } from './lookup.js';

const MOST_CLAIMS = 3;
const MOST_LINES = 4;
/** Narrower columns are hard to read. */
const LEAST = 36;
const GAP = 3;

/** What stands between sides that are one below another. */
const BETWEEN: Readonly<Record<Relation, string>> = {
  contradicts: '— against',
  numbers_differ: '— against',
  denies: '— answered by',
  agrees: '— and',
  repeats: '— and',
  only_in: '— and',
  not_comparable: '— beside',
};

/** What the views of one comparison share. */
export interface Scene {
  readonly lookup: Lookup;
  readonly comparison: Comparison;
  readonly chalk: ChalkInstance;
  /** A short sign for each source. */
  readonly tag: (source: string) => string;
}

/** A to Z, then AA, AB ..., as the columns of a spreadsheet. */
function letters(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : letters(Math.floor(i / 26) - 1) + last;
}

/** Signs for sources, in their order. */
export function tagsOf(sources: readonly string[]): (source: string) => string {
  const at = new Map(sources.map((s, i) => [s, i]));
  return (source) => {
    const i = at.get(source);
    return i === undefined ? '?' : letters(i);
  };
}

/** The end of a path where the whole does not fit: the file and the line tell more than the folders. */
function placeIn(place: string, columns: number): string {
  return place.length <= columns ? place : `…${place.slice(place.length - Math.max(1, columns - 1))}`;
}

function* claimLines(
  claim: ComparedClaim,
  columns: number,
  { lookup, comparison, chalk, tag }: Scene,
): Generator<string> {
  const source = comparison.sourceOf.get(claim.id) ?? claim.document;
  const who = harmless(assertedBy(claim, lookup).join(', ')) || 'no speaker named';
  const [first, ...others] = wrap(`${tag(source)}: ${who}`, columns, 2);
  yield chalk.bold(first ?? '');
  for (const line of others) yield chalk.bold(line);
  for (const line of wrap(quoted(harmless(claim.quote)), columns, MOST_LINES)) yield chalk.italic(line);
  const page = claim.page === null ? '' : `, p. ${claim.page}`;
  yield chalk.dim(placeIn(`${harmless(placeOf(claim, lookup))}${page}`, columns));
}

function* sideLines(side: readonly string[], columns: number, scene: Scene): Generator<string> {
  const claims = side.flatMap((id) => scene.comparison.claims.get(id) ?? []);
  for (const claim of claims.slice(0, MOST_CLAIMS)) yield* claimLines(claim, columns, scene);
  const more = claims.length - MOST_CLAIMS;
  if (more > 0) yield scene.chalk.dim(cut(`… and ${more} more`, columns));
}

/** All sides of a difference within so many columns. */
export function* sidesOf({ sides, relation }: Difference, columns: number, scene: Scene): Generator<string> {
  const share = Math.floor((columns - GAP * (sides.length - 1)) / sides.length);
  if (sides.length === 1 || share < LEAST) {
    for (const [i, side] of sides.entries()) {
      if (i > 0) yield scene.chalk.dim(BETWEEN[relation]);
      yield* sideLines(side, columns, scene);
    }
    return;
  }
  const blocks = sides.map((side) => [...sideLines(side, share, scene)]);
  const gap = ` ${scene.chalk.dim('│')} `;
  for (let at = 0; at < Math.max(...blocks.map((b) => b.length)); at++) {
    yield blocks
      .map((b) => padEnd(b[at] ?? '', share))
      .join(gap)
      .trimEnd();
  }
}
