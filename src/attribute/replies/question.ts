/** One reply and what was said before it that it may answer. */
import { type Answerable, accuses, asks, replies } from './answerable.js';
import { insistsOn, rejoinderTo } from './rejoinders.js';
import { ofAdvice, type Scope, scope, speaksOfReport } from './scope.js';
import type { Talk } from './talk.js';

export interface Question {
  readonly talk: Talk;
  readonly i: number;
  readonly reply: Answerable;
  readonly own: ReadonlySet<string>;
  /** Does one of those accused reply? */
  readonly byAccused: boolean;
  /** Is it an accusation of those accused against those who accuse them? */
  readonly counter: boolean;
  /** The answers of those accused that one who is not accused sets this against, or null. */
  readonly rejoinder: readonly number[] | null;
  /** What it may answer, the nearest first. */
  readonly pool: readonly number[];
  /** Those of the pool that are by whom it is aimed at, or by nobody named; all where it is aimed at nobody of them. */
  readonly among: readonly number[];
  readonly aimed: boolean;
  readonly accusing: readonly number[];
  readonly scope: Scope | 'report' | null;
  apart(j: number): number;
  topics(j: number): number;
  common(j: number): number;
}

/** Claims so few paragraphs back are still in mind. */
export const NEAR = 2;

/** Null for a claim that answers nothing. */
export function questionOf(
  talk: Talk,
  i: number,
  poolOf: (q: Omit<Question, 'pool' | 'among' | 'aimed' | 'accusing' | 'scope'>) => number[],
): Question | null {
  const { claims, side, r } = talk;
  const reply = claims[i]!;
  const counter =
    reply.nature.kind === 'allegation' &&
    reply.ids.some((id) => side.isAccused(id)) &&
    reply.target.some((id) => side.accuses(id));
  const against = replies(reply) || counter ? null : (rejoinderTo(talk, i) ?? insistsOn(talk, i));
  if (!replies(reply) && !counter && against === null) return null;
  const start = {
    talk,
    i,
    reply,
    own: new Set(reply.ids),
    byAccused: talk.answers(reply),
    counter,
    rejoinder: against,
    apart: (j: number) => talk.paragraph(i) - talk.paragraph(j),
    topics: (j: number) => talk.topics(i, j),
    common: (j: number) => talk.common(i, j),
  };
  const pool = poolOf(start).sort((a, b) => b - a);
  const aimed = pool.some((j) => claims[j]!.ids.some((id) => reply.target.includes(id)));
  const told = scope(r, reply.unit);
  // Nobody says that a voice without a name is not the one that the answer is aimed at; advice is answered whoever gave it.
  const among = aimed
    ? pool.filter(
        (j) =>
          claims[j]!.ids.length === 0 ||
          claims[j]!.ids.some((id) => reply.target.includes(id)) ||
          (ofAdvice(told) && asks(claims[j]!)),
      )
    : pool;
  return {
    talk,
    i,
    reply,
    own: start.own,
    byAccused: start.byAccused,
    counter,
    rejoinder: against,
    apart: start.apart,
    topics: start.topics,
    common: start.common,
    pool,
    among,
    aimed,
    accusing: among.filter((j) => accuses(claims[j]!)),
    scope: counter && speaksOfReport(r, reply.unit) ? 'report' : told,
  };
}
