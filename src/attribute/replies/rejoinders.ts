/** What those who accuse set against the answer of the accused. */
import { flatly } from '../slots/kind-words.js';
import { type Answerable, accuses, asks, oneVoice, replies } from './answerable.js';
import type { Talk } from './talk.js';

const OPPOSING = /^(but|however|yet|nevertheless|nonetheless|still|although|no|in fact|instead)$/;
const TURNS = /^(but|however|yet)$/;
const AT_MOST_BACK = 4;

/** Words that set something against what was just said, whatever they speak of. */
const CONTRADICTS =
  /\b(?:(?:shows?|proves?|suggests?|says?|indicates?|tells? us|believes?|knows?) otherwise|tells? (?:a|another|quite a) (?:very |quite )?(?:different|other) story|contradicts?|belies?|gives? the lie to|(?:cannot|can['’]t|could not|couldn['’]t) (?:possibly )?have \w+|(?:do not|don['’]t|cannot|can['’]t|fail to) (?:see|understand|imagine|think) how|how (?:can|could|does|did) (?:a|an|the|any|you|he|she|they|it)\b|(?:is|are|was|were) (?:simply |plainly |flatly )?(?:not so|untrue|nonsense|not true|at odds with))/i;

/**
 * "No such register could be shown to us", "Nobody asks for that room", right after the one accused has said that there is one, or that
 * somebody asked: the index of that. "The duty book shows otherwise": all that he has said in his last sentence. Null where nothing is set against it.
 */
export function rejoinderTo(talk: Talk, i: number): readonly number[] | null {
  const { r, claims } = talk;
  const c = claims[i]!;
  if (talk.answers(c) || c.unit.rule === 'embedded' || !(accuses(c) || c.nature.kind === 'statement')) return null;
  if (c.nature.kind === 'statement' && c.ids.length === 0 && c.unit.by === null) return null;
  const { start, end } = r.span(c.unit);
  const text = r.text.slice(start, end);
  const contradicts = CONTRADICTS.test(text);
  if (!contradicts && DENIAL.test(text)) {
    const denied = denialMeant(talk, i, THIS.test(text));
    if (denied !== null) return [denied];
  }
  const opens = [c.unit.first, Math.max(0, c.unit.first - 1)].some((at) => OPPOSING.test(r.tokens[at]!.lower));
  if (!contradicts && !opens && !flatly(r, r.chunks(c.unit.sentence), c.unit)) return null;
  const alike = (j: number): boolean => talk.common(i, j) > 0;
  // "But two guards told the paper …", at the head of a paragraph
  const turns = TURNS.test(r.tokens[r.sentences[c.unit.sentence]!.first]!.lower);
  let last: Answerable | null = null;
  const said: number[] = [];
  for (let j = i - 1; j >= Math.max(0, i - AT_MOST_BACK) && talk.paragraph(i) - talk.paragraph(j) <= 1; j--) {
    const d = claims[j]!;
    if (oneVoice(c, d)) {
      if (said.length > 0 || talk.block(j) !== talk.block(i)) break;
      continue;
    }
    if (!talk.answers(d) || !replies(d)) break;
    // what a witness says in answer may open a paragraph
    if (talk.block(j) !== talk.block(i) && c.unit.quotation === -1 && !contradicts && !turns) break;
    last ??= d;
    if (!oneVoice(d, last)) break;
    if (d.nature.kind !== 'admission') said.push(j);
  }
  if (said.length === 0) return null;
  const near = said.filter((j) => alike(j));
  if (near.length > 0) return near.slice(0, 1);
  if (!contradicts) return null;
  const sentence = claims[said[0]!]!.unit.sentence;
  return said.filter((j) => claims[j]!.unit.sentence === sentence && talk.block(j) === talk.block(i)).reverse();
}

/** "called the firm's denial an insult", "their explanation is not credible". */
const DENIAL =
  /(?:['’]s|s['’]|\b(?:its|their|his|this|that|your)) (?:\w+ )?(?:denials?|explanations?|rebuttal|excuses?|version of events)\b/i;
const THIS = /\b(?:this|that) (?:\w+ )?(?:denial|explanation|rebuttal|excuse|version of events)\b/i;
const FAR_BACK = 20;

/** Which denial is meant: "this" one, said just before, else the last on what its speaker tells in this paragraph, else the last. */
function denialMeant(talk: Talk, i: number, just: boolean): number | null {
  const { claims } = talk;
  const own = [i];
  for (let j = i - 1; j >= 0 && talk.block(j) === talk.block(i); j--) if (oneVoice(claims[i]!, claims[j]!)) own.push(j);
  const before = claims[i - 1];
  if (just && before && talk.block(i - 1) === talk.block(i) && replies(before) && !oneVoice(claims[i]!, before))
    return i - 1;
  let last: number | null = null;
  const { target } = claims[i]!;
  const all: number[] = [];
  for (let j = i - 1; j >= Math.max(0, i - FAR_BACK); j--) {
    const d = claims[j]!;
    if (!oneVoice(claims[i]!, d) && talk.answers(d) && replies(d) && !GRANTS.has(d.nature.stance ?? '')) all.push(j);
  }
  // "the company's": of whom it is against
  const theirs = all.filter((j) => claims[j]!.ids.some((id) => target.includes(id)));
  for (const j of theirs.length > 0 ? theirs : all) {
    const d = claims[j]!;
    if (own.some((k) => talk.topics(k, j) > 0 || talk.common(k, j) > 1)) return j;
    if (d.nature.kind === 'denial') last ??= j;
  }
  return last;
}

/**
 * "The board stands by its report. Every sample was taken in that room", after the firm has said that the room was closed: the account of the
 * accused that this takes up, in this paragraph or the one before; null where nobody has said that he stands by it.
 */
export function insistsOn(talk: Talk, i: number): readonly number[] | null {
  const { claims } = talk;
  const c = claims[i]!;
  if (talk.answers(c) || c.ids.length === 0 || !(accuses(c) || c.nature.kind === 'statement')) return null;
  const insists = (j: number): boolean =>
    INSISTING.test(claims[j]!.unit.by?.entry.cue ?? '') && claims[j]!.ids.some((id) => c.ids.includes(id));
  let said = i;
  const near = (j: number): boolean => j >= 0 && i - j <= FARTHEST && talk.block(j) === talk.block(i);
  while (near(said) && !insists(said)) said--;
  if (!near(said)) return null;
  let best: number | null = null;
  for (let j = said - 1; j >= 0 && i - j <= 2 * FARTHEST && talk.paragraph(i) - talk.paragraph(j) <= 1; j--) {
    const d = claims[j]!;
    const against = replies(d) || accuses(d) || (said === i && asks(d));
    if (!talk.answers(d) || !against || GRANTS.has(d.nature.stance ?? '')) continue;
    if (d.unit.sentence === claims[said]!.unit.sentence) continue;
    if (said === i) return [j];
    if (talk.common(i, j) > (best === null ? 0 : talk.common(i, best))) best = j;
  }
  return best === null ? null : [best];
}

/** So many claims back at most he may have said so: only in paragraphs without end there are more. */
const FARTHEST = 60;
const GRANTS = new Set(['concurs', 'acknowledges', 'accepts_responsibility', 'commits']);
const INSISTING = /^(stand by|stand behind|defend|reaffirm|reiterate|double down)/;
