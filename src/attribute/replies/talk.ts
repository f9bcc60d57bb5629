/** All claims of a document as replies see them: who is on which side, how far apart they stand, what two of them have in common. */
import type { Source } from '../claims.js';
import type { Reading } from '../reading.js';
import type { Sides } from '../sides.js';
import { contentOf } from '../slots/nature.js';
import { type Answerable, defenders } from './answerable.js';

/** All claims of a document as replies see them. */
export interface Talk {
  readonly r: Reading;
  readonly claims: readonly Answerable[];
  readonly side: Sides;
  /** Is it a claim of those accused? */
  answers(c: Answerable): boolean;
  /** Does who writes the text make it? */
  writes(c: Answerable): boolean;
  /** Paragraphs are counted by those that hold claims. */
  paragraph(j: number): number;
  block(j: number): number;
  topics(i: number, j: number): number;
  common(i: number, j: number): number;
  likeness(i: number, j: number): Likeness;
}

/** How much what two claims have in common weighs: the same words, words that are related, topics; rare ones weigh more. */
export interface Likeness {
  readonly words: number;
  readonly related: number;
  readonly topics: number;
}

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const STOP = new Set(
  'the and that with from have has had was were are not for its their this said says which who been any all also facility report detainees staff people company agency reports reported statement statements allegations allegation told found made incident inspectors inspection investigation year month case time inmates prisoners residents patients officers describe described request requested make take given give get know days week weeks hour hours minutes months years today yesterday'.split(
    ' ',
  ),
);

/** The words of what is said, without those that tell who says it; words that are related count as one (`~3`), as do the persons named (`@…`). */
function keysOf(r: Reading, c: Answerable): Set<string> {
  const out = new Set<string>();
  const said = contentOf(c.unit);
  const related = r.input.lexicon.relatedWords;
  for (let i = said.first; i < said.last; i++) {
    const t = r.tokens[i]!;
    const m = r.mentionAt[i]!;
    if (m !== -1) {
      const { entity, type } = r.mentions[m]!;
      if (type === 'person' && !c.ids.includes(entity)) out.add(`@${entity}`);
      continue;
    }
    if (t.pos === 'NUM' && !/^(?:one|(?:1[89]|20)\d\d)$/.test(t.lower)) out.add(t.lower);
    if (t.pos !== 'NOUN' && t.pos !== 'VERB' && t.pos !== 'ADJ' && t.pos !== 'PROPN') continue;
    const { stem } = r.words[i]!;
    const rows = related.get(stem);
    if (rows) for (const n of rows) out.add(`~${n}`);
    if (t.lower.length > 3 && !STOP.has(t.lower)) out.add(stem);
  }
  return out;
}

/** How much the words that claims have in common weigh: little where many of them have it. */
function weights(all: readonly ReadonlySet<string>[]): (key: string) => number {
  const claimsWith = new Map<string, number>();
  for (const keys of all) for (const key of keys) claimsWith.set(key, (claimsWith.get(key) ?? 0) + 1);
  const rarest = Math.log(all.length + 1);
  return (key) => Math.log((all.length + 1) / claimsWith.get(key)!) / rarest;
}
const OF_RELATED = 0.6;

export function talkOf(r: Reading, claims: readonly Answerable[], side: Sides, self: Source | null): Talk {
  const words: (ReadonlySet<string> | undefined)[] = new Array(claims.length);
  const wordsOf = (i: number): ReadonlySet<string> => {
    const known = words[i] ?? keysOf(r, claims[i]!);
    words[i] = known;
    return known;
  };
  const topicsOf = (c: Answerable): string[] => c.categories.filter((x) => x !== 'other' && x !== 'oversight');
  const weighing = lazily(() => weights(claims.map((_, i) => wordsOf(i))));
  const topical = lazily(() => weights(claims.map((c) => new Set(topicsOf(c)))));
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
    writes: (c) => self !== null && c.ids.some((id) => self.ids.includes(id)),
    paragraph: (j) => paragraphs[j]!,
    answers: (c) => c.answering || c.ids.some((id) => side.isAccused(id) || defending.has(id)),
    topics(i, j) {
      const of = claims[i]!.categories;
      let n = 0;
      for (const x of claims[j]!.categories) if (x !== 'other' && x !== 'oversight' && of.includes(x)) n++;
      return n;
    },
    common(i, j) {
      const theirs = wordsOf(j);
      let n = 0;
      for (const w of wordsOf(i)) if (w[0] !== '~' && theirs.has(w)) n++;
      return n;
    },
    likeness(i, j) {
      const [weight, ofTopic] = [weighing(), topical()];
      const theirs = wordsOf(j);
      let [words, related, topics] = [0, 0, 0];
      for (const w of wordsOf(i))
        if (theirs.has(w)) {
          if (w[0] === '~') related += weight(w) * OF_RELATED;
          else words += weight(w);
        }
      const of = topicsOf(claims[j]!);
      for (const x of topicsOf(claims[i]!)) if (of.includes(x)) topics += ofTopic(x);
      return { words, related, topics };
    },
  };
}
