/** What a sieve finds: claims that stand to each other in one way, with the reasons in words. */
import type { Relation } from '../records.js';
import type { Compared, Prepared } from './prepare.js';

export interface Draft {
  readonly relation: Relation;
  readonly sides: readonly (readonly Compared[])[];
  /** Which slots, which words, which numbers. */
  readonly reasons: readonly string[];
  /** 0 to 1. */
  readonly score: number;
  /** Categories it is about; default: those that its sides share. */
  readonly topics?: readonly string[];
}

/** What is known when a sieve runs: the claims, and which pairs earlier sieves have joined or set apart. */
export interface Findings {
  readonly prepared: Prepared;
  /** Whether two claims stand on two sides of a draft that says so much (`not_comparable` and `only_in` do not). */
  readonly joined: (a: Compared, b: Compared) => boolean;
  /** Whether a claim has a counterpart in another source. */
  readonly hasCounterpart: (c: Compared) => boolean;
}

/** The first sieve that has something to say of a pair has said it: later ones look at `joined`. */
export type Sieve = (findings: Findings) => readonly Draft[];

/** At most this many claims a side, the nearest first: a group is to be read. */
export const MOST_A_SIDE = 4;
/** Up to so many sources are set against each other two by two. */
export const MOST_PAIRED = 4;

export const listed = (words: readonly string[], most = 4): string => words.slice(0, most).join(', ');

/** Groups in the order of their first member. */
export function groupBy<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const list = groups.get(key);
      if (list) list.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** Pairs of sources, each once; where there are many, neighbours only, so that the number grows with the sources and not their square. */
export function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  const pairs: [T, T][] = [];
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length && (items.length <= MOST_PAIRED || j === i + 1); j++)
      pairs.push([items[i]!, items[j]!]);
  return pairs;
}

export const nameOf = (prepared: Prepared, id: string): string => prepared.entities.get(id)?.name ?? id;

/** Who says it, for people. */
export function speakerOf(prepared: Prepared, c: Compared): string {
  const id = c.claim.asserted_by[0] ?? c.claim.speaker;
  if (id) return nameOf(prepared, id);
  return c.claim.asserted_by_text ?? `the text of ${c.source}`;
}

export const label = (prepared: Prepared, topic: string): string =>
  prepared.lexicon.taxonomy.categories.get(topic)?.label ?? topic;

/** Who speaks on a side, each with the sources that have it. */
export function whoWhere(prepared: Prepared, side: readonly Compared[]): string {
  const names = [...groupBy(side, (c) => [speakerOf(prepared, c)])].map(
    ([who, list]) => `${who} (${[...new Set(list.map((c) => c.source))].join(', ')})`,
  );
  return [...names.slice(0, 3), ...(names.length > 3 ? ['others'] : [])].join(' and ');
}
