/** One reply and what was said before it: who is on which side, how far away, and what the words have in common. */
import type { Taxonomy } from '../../lexicon/taxonomy.js';
import type { Reading } from '../reading.js';
import type { Sides } from '../sides.js';
import { contentOf } from '../slots/kind.js';
import { flatly } from '../slots/kind-words.js';
import { type Answerable, accuses, asks, defenders, oneVoice, replies } from './answerable.js';
import { ofAdvice, type Scope, scope, speaksOfReport } from './scope.js';

/** All claims of a document as replies see them. */
export interface Talk {
  readonly r: Reading;
  readonly claims: readonly Answerable[];
  readonly side: Sides;
  /** Is it a claim of those accused? */
  answers(c: Answerable): boolean;
  /** Paragraphs are counted by those that hold claims. */
  paragraph(j: number): number;
  block(j: number): number;
  topics(i: number, j: number): number;
  common(i: number, j: number): number;
}

export interface Question {
  readonly talk: Talk;
  readonly i: number;
  readonly reply: Answerable;
  readonly own: ReadonlySet<string>;
  /** Does one of those accused reply? */
  readonly byAccused: boolean;
  /** Is it an accusation of those accused against those who accuse them? */
  readonly counter: boolean;
  /** The answer of those accused that one who is not accused sets this against, or null. */
  readonly rejoinder: number | null;
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

const STOP = new Set(
  'the and that with from have has had was were are not for its their this said says which who been any all also facility report detainees staff people company agency reports reported statement statements allegations allegation told found made incident inspectors inspection investigation year month case time inmates prisoners residents patients officers describe described request requested make take given give get know'.split(
    ' ',
  ),
);

/** The words of what is said, without those that tell who says it. */
function stems(r: Reading, c: Answerable, taxonomy: Taxonomy): Set<string> {
  const out = new Set<string>();
  const said = contentOf(c.unit);
  for (let i = said.first; i < said.last; i++) {
    const t = r.tokens[i]!;
    const word =
      t.pos === 'NOUN' || t.pos === 'VERB' || t.pos === 'ADJ' || (t.pos === 'PROPN' && r.mentionAt[i] === -1);
    if (word && t.lower.length > 3 && !STOP.has(t.lower)) out.add(taxonomy.stem(t.lower));
    else if (t.pos === 'NUM' && /^\d/.test(t.lower) && !/^(?:1[89]|20)\d\d$/.test(t.lower)) out.add(t.lower);
  }
  return out;
}

export function talkOf(r: Reading, claims: readonly Answerable[], taxonomy: Taxonomy, side: Sides): Talk {
  const words = claims.map((c) => stems(r, c, taxonomy));
  const defending = defenders(claims);
  const block = (j: number): number => r.sentences[claims[j]!.unit.sentence]!.block;
  const paragraphs: number[] = [];
  claims.forEach((_, j) => {
    const before = paragraphs[j - 1] ?? 0;
    paragraphs.push(j > 0 && block(j) !== block(j - 1) ? before + 1 : before);
  });
  return {
    r,
    claims,
    side,
    block,
    paragraph: (j) => paragraphs[j]!,
    answers: (c) => c.answering || c.ids.some((id) => side.isAccused(id) || defending.has(id)),
    topics: (i, j) =>
      claims[j]!.categories.filter((x) => claims[i]!.categories.includes(x) && x !== 'other' && x !== 'oversight')
        .length,
    common(i, j) {
      let n = 0;
      for (const w of words[i]!) if (words[j]!.has(w)) n++;
      return n;
    },
  };
}

const OPPOSING = /^(but|however|yet|nevertheless|nonetheless|still|although|no|in fact|instead)$/;
const AT_MOST_BACK = 3;

/** "No such register could be shown to us", right after the one accused has said that there is one: the index of that, or null. */
function rejoinderTo(talk: Talk, i: number): number | null {
  const { r, claims } = talk;
  const c = claims[i]!;
  if (talk.answers(c) || c.unit.rule === 'embedded' || !(accuses(c) || c.nature.kind === 'statement')) return null;
  const opens = [c.unit.first, Math.max(0, c.unit.first - 1)].some((at) => OPPOSING.test(r.tokens[at]!.lower));
  if (!opens && !flatly(r, r.chunks(c.unit.sentence), c.unit)) return null;
  for (let j = i - 1; j >= Math.max(0, i - AT_MOST_BACK) && talk.block(j) === talk.block(i); j--) {
    const d = claims[j]!;
    if (oneVoice(c, d)) continue;
    if (!talk.answers(d) || !replies(d) || d.nature.kind === 'admission') return null;
    return talk.common(i, j) > 0 ? j : null;
  }
  return null;
}

/**
 * "The board stands by its report. Every sample was taken in that room", after the firm has said that the room was closed: the account of the
 * accused that this takes up, in this paragraph or the one before; null where nobody has said that he stands by it.
 */
function insistsOn(talk: Talk, i: number): number | null {
  const { claims } = talk;
  const c = claims[i]!;
  if (talk.answers(c) || c.ids.length === 0 || !(accuses(c) || c.nature.kind === 'statement')) return null;
  const insists = (j: number): boolean =>
    INSISTING.test(claims[j]!.unit.by?.entry.cue ?? '') && claims[j]!.ids.some((id) => c.ids.includes(id));
  let said = i;
  while (said >= 0 && talk.block(said) === talk.block(i) && !insists(said)) said--;
  if (said < 0 || talk.block(said) !== talk.block(i)) return null;
  let best: number | null = null;
  for (let j = said - 1; j >= 0 && talk.paragraph(i) - talk.paragraph(j) <= 1; j--) {
    const d = claims[j]!;
    const against = replies(d) || accuses(d) || (said === i && asks(d));
    if (!talk.answers(d) || !against || GRANTS.has(d.nature.stance ?? '')) continue;
    if (d.unit.sentence === claims[said]!.unit.sentence) continue;
    if (said === i) return j;
    if (talk.common(i, j) > (best === null ? 0 : talk.common(i, best))) best = j;
  }
  return best;
}

const GRANTS = new Set(['concurs', 'acknowledges', 'accepts_responsibility', 'commits']);
const INSISTING = /^(stand by|stand behind|defend|reaffirm|reiterate|double down)/;

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
