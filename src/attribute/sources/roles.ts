/**
 * What the words beside a person's name say of them: a post ("its chief executive", "the Director of Nursing", "the board's chair")
 * and the body it is held at. Alike but none: a post without power over anybody ("the attending physician", "a former prisoner").
 */
import type { Phrase } from '../grammar/clause.js';
import { classBits } from '../noun-classes.js';
import type { Range, Reading } from '../reading.js';

export interface Post {
  /** The noun of the body ("board", "union"), or "its", where the words name one without a name. */
  readonly body: Phrase | null;
  /** Where the noun of the post stands. */
  readonly at: number;
}

const POST =
  /^(directors?|administrators?|chief|wardens?|superintendents?|principal|head|headteacher|headmaster|headmistress|managers?|executive|ceo|president|chairman|chairwoman|chair|chairperson|governors?|commanders?|commandant|mayor|ministers?|secretary|owners?|sheriff|supervisors?|colonel|major|captain|lieutenant|sergeant|foreman|dean|matron|rector|registrar|trustee|founder|constable|provost|chancellor)$/;
/** Words beside a post that take its power from it. */
const WITHOUT_POWER = /^(?:former|formerly|ex|retired|until|legal|policy|advocacy|campaigns?|research)$/;
const LONGEST_APPOSITION = 12;

/** The apposition behind a phrase, without its commas. */
export function appositionOf(r: Reading, phrase: Range): Range | null {
  if (r.tokens[phrase.last]?.text !== ',') return null;
  const first = phrase.last + 1;
  let last = first;
  while (
    last < r.tokens.length &&
    last - first < LONGEST_APPOSITION &&
    r.tokens[last]!.pos !== 'AUX' &&
    !/^[,.;:”"–—()]$/.test(r.tokens[last]!.text)
  )
    last++;
  return last > first && r.tokens[last]?.pos !== 'AUX' ? { first, last } : null;
}

const ONCE = /^(?:former|formerly|ex|retired|onetime|one-time|dismissed|sacked|fired)$/;

/** "who worked at the clinic until May". */
const WORKED = /^(?:worked|served|taught|nursed|volunteered|lived|stayed|left|quit|resigned|spent|escaped)$/;

/**
 * How the words beside a name say that the person speaks for himself: "once" at work there ("a former director of X"), or one of those who
 * work, live or are held there ("a nurse at X"). Null where they say neither.
 */
export function ownVoice(r: Reading, phrase: Range): 'once' | 'witness' | null {
  const behind = appositionOf(r, phrase);
  const who = r.tokens[phrase.last]?.text === ',' ? phrase.last + 1 : phrase.last;
  if (r.tokens[who]?.lower === 'who' && WORKED.test(r.tokens[who + 1]?.lower ?? '')) return 'once';
  for (const range of behind ? [phrase, behind] : [phrase]) {
    let noun = '';
    for (let i = range.first; i < range.last; i++) {
      const t = r.tokens[i]!;
      if (t.pos === 'ADP' || t.pos === 'VERB' || t.lower === 'who') break;
      if (ONCE.test(t.lower)) return 'once';
      if (t.pos === 'NOUN' && r.mentionAt[i] === -1) noun = t.lower;
    }
    if (noun !== '' && r.is('witness', noun)) return 'witness';
  }
  return null;
}

export const isPost = (word: string): boolean => POST.test(word);

/** The post that a phrase or the apposition behind it names. */
export function postOf(r: Reading, phrase: Range): Post | null {
  const behind = appositionOf(r, phrase);
  for (const range of behind ? [phrase, behind] : [phrase]) {
    let post = -1;
    let body = -1;
    for (let i = range.first; i < range.last; i++) {
      const word = r.tokens[i]!.lower;
      if (WITHOUT_POWER.test(word)) return null;
      if (r.isAt('spokesperson', i) || POST.test(word)) post = i;
      else if (word === 'its' || (r.mentionAt[i] === -1 && isBody(r, i))) body = i;
    }
    if (post !== -1) return { body: body === -1 ? null : { first: body, last: body + 1, head: body }, at: post };
  }
  return null;
}

const BODIES = classBits('watchdog', 'company', 'agency', 'ngo', 'facility', 'court');
const isBody = (r: Reading, i: number): boolean =>
  (r.words[i]!.classes & BODIES) !== 0 || /^(inquiry|inquest|commission|tribunal)$/.test(r.tokens[i]!.lower);
