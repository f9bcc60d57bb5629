/**
 * Which earlier claims a reply answers: by who speaks to whom, topic, order and wording. A blanket denial ("called the allegations
 * false") answers every accusation before it; "agreed to every recommendation" answers the recommendations; other replies
 * answer the claims that share their topic.
 */
import type { Source } from '../claims.js';
import type { Reading } from '../reading.js';
import type { Sides } from '../sides.js';
import { type Answerable, IN_A_WORD } from './answerable.js';
import { byNumber, numberedClaims } from './by-number.js';
import { poolOf } from './pool.js';
import { questionOf } from './question.js';
import { SIEVES } from './sieves.js';
import { talkOf } from './talk.js';

/** For each claim the indexes of those it answers. */
export function link(r: Reading, claims: readonly Answerable[], side: Sides, self: Source | null): number[][] {
  const talk = talkOf(r, claims, side, self);
  const links: number[][] = [];
  const numbered = numberedClaims(claims);
  claims.forEach((c, i) => {
    const told = c.nature.rule === IN_A_WORD ? [i - 1] : byNumber(talk, numbered, i, links);
    if (told) {
      links.push(told);
      return;
    }
    const q = questionOf(talk, i, poolOf);
    let found: number[] | null = q ? null : [];
    for (const sieve of SIEVES) found ??= sieve(q!, links);
    links.push(found ?? []);
  });
  return links;
}
