/**
 * Which earlier claims a reply answers: by who speaks to whom, topic, order and wording. A blanket denial ("called the allegations
 * false") answers every accusation before it; "agreed to every recommendation" answers the recommendations; other replies
 * answer the claims that share their topic.
 */
import type { Taxonomy } from '../../lexicon/taxonomy.js';
import type { Reading } from '../reading.js';
import type { Sides } from '../sides.js';
import type { Answerable } from './answerable.js';
import { poolOf } from './pool.js';
import { questionOf, talkOf } from './question.js';
import { SIEVES } from './sieves.js';

/** For each claim the indexes of those it answers. */
export function link(r: Reading, claims: readonly Answerable[], taxonomy: Taxonomy, side: Sides): number[][] {
  const talk = talkOf(r, claims, taxonomy, side);
  const links: number[][] = [];
  claims.forEach((_, i) => {
    const q = questionOf(talk, i, poolOf);
    let found: number[] | null = q ? null : [];
    for (const sieve of SIEVES) found ??= sieve(q!, links);
    links.push(found ?? []);
  });
  return links;
}
