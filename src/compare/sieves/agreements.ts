/**
 * `agrees`: different voices on the same side, on one place and topic, with a word in common; and two that give one answer to the same claims.
 * `not_comparable`: the same place and topic without a word in common, or at different times.
 */
import { candidatePairs } from '../candidates.js';
import { type Draft, groupBy, label, listed, pairsOf, type Sieve, speakerOf } from '../draft.js';
import { nearest } from '../nearest.js';
import { accuses, answers, asks, byVoice, type Compared, type Prepared, sameVoice, sharedTopics } from '../prepare.js';
import { likeness, opposition } from '../text/likeness.js';
import { isName } from '../text/statement.js';
import { triggersOf } from '../triggers.js';
import { NO_ANSWER } from './only-in.js';
import { concurs } from './replies.js';

const SAME_FACT = 0.42;
/** So many names in common, and a word, make two lawsuits one: a plaintiff and whom he sues. */
const ONE_SUIT = 2;
const isLegal = (c: Compared): boolean => c.claim.kind === 'legal_action';

const yearOf = (c: Compared): string | null => /^(\d{4})/.exec(c.claim.event_date ?? '')?.[1] ?? null;

/** The years both sides tell, where no year is common. */
function different(years: readonly (string | null)[], others: readonly (string | null)[]): string | null {
  const [a, b] = [new Set(years.filter((y) => y !== null)), new Set(others.filter((y) => y !== null))];
  if (a.size === 0 || b.size === 0 || [...a].some((y) => b.has(y))) return null;
  return `${[...a].join(', ')} and ${[...b].join(', ')}`;
}

/** A body that is described and not named ("the state's watchdog") may be the one that the other side names. */
const isUnnamedBody = (c: Compared): boolean =>
  c.claim.asserted_by.length === 0 &&
  /^(?:(?:the|its|their|an?)\s[^,]*?[^s\s]|[^,]*\b(?:inspector|investigator|auditor|monitor|regulator|surveyor|examiner|official|authoritie)s?)$/i.test(
    c.claim.asserted_by_text ?? '',
  );

/** Who owns up to a fault of which the other side speaks. */
const admits = (side: readonly Compared[], other: readonly Compared[]): boolean =>
  side.every((c) => c.claim.kind === 'admission') && !other.some((c) => c.claim.kind === 'admission');

/**
 * Words in common say that two claims agree, but for names, and unless the only one is what put both under the topic; that one is enough
 * for who admits what it names.
 */
function saysSomething(
  inCommon: readonly string[],
  claims: readonly Compared[],
  topic: string,
  admitted: boolean,
): boolean {
  // The first word of a claim has a capital in any case.
  const later = claims.flatMap((c) => c.statement.terms.slice(1));
  const names = new Set(later.filter(isName).map((t) => t.word.toLowerCase()));
  const words = inCommon.filter((w) => !names.has(w));
  if (admitted || words.length !== 1) return words.length > (admitted ? 0 : 1);
  const triggers = claims.flatMap(({ claim }) => triggersOf(claim, topic));
  return !triggers.some((t) => t.includes(words[0]!));
}

/** Those who run the place do not agree with whom they accuse in return. */
const opposed = (left: readonly Compared[], right: readonly Compared[]): boolean =>
  [
    [left, right],
    [right, left],
  ].some(([a, b]) =>
    a!.some(
      (c) =>
        c.ofThePlace && c.claim.kind !== 'admission' && c.claim.target.some((t) => b!.some((o) => o.voices.has(t))),
    ),
  );

/** The claims of two sides that have a word in common with some claim of the other. */
function partners(left: readonly Compared[], right: readonly Compared[]): Compared[][] {
  const share = (a: Compared, b: Compared): boolean =>
    likeness(a.statement, b.statement).shared.some(([t]) => t.weight > 0.4);
  const sides = [
    left.filter((a) => right.some((b) => share(a, b))),
    right.filter((b) => left.some((a) => share(a, b))),
  ];
  return sides[0]!.length > 0 ? sides : [[...left], [...right]];
}

/** What two voices say on one topic: they agree where they have a word in common and no other year. */
function together(prepared: Prepared, a: readonly Compared[], b: readonly Compared[], topic: string): Draft {
  const near = nearest(a, b, 3);
  const years = different(near.left.map(yearOf), near.right.map(yearOf));
  const both = [...near.left, ...near.right];
  const unnamed = both.find(isUnnamedBody);
  const admitting = [
    [near.left, near.right],
    [near.right, near.left],
  ].find(([side, other]) => admits(side!, other!));
  const bothAdmit = both.every((c) => c.claim.kind === 'admission');
  const relation =
    unnamed === undefined &&
    saysSomething(near.words, both, topic, admitting !== undefined || bothAdmit) &&
    years === null
      ? 'agrees'
      : 'not_comparable';
  return {
    relation,
    sides: relation === 'agrees' ? partners(near.left, near.right) : [near.left, near.right],
    reasons: [
      relation === 'agrees'
        ? admitting !== undefined
          ? `${speakerOf(prepared, admitting[0]![0]!)} admits a fault that ${speakerOf(prepared, admitting[1]![0]!)} tells of`
          : `${speakerOf(prepared, near.left[0]!)} and ${speakerOf(prepared, near.right[0]!)} ${bothAdmit ? 'both admit it' : 'say so independently'}`
        : years
          ? `different times: ${years}`
          : unnamed
            ? `it is not told who "${unnamed.claim.asserted_by_text}" is: it may be one voice`
            : 'the same topic, but other facts',
      `topic: ${label(prepared, topic)}`,
      ...(near.words.length > 0 ? [`words: ${listed(near.words)}`] : []),
    ],
    score: relation === 'agrees' ? 0.55 + Math.min(0.35, near.best) : 0.4,
    topics: [topic],
  };
}

export const agreements: Sieve = ({ prepared, joined }) => {
  const drafts: Draft[] = [];
  const groups = groupBy(
    prepared.claims.filter((c) => c.placed && accuses(c)),
    (c) => c.topics.filter((t) => t !== 'oversight').map((t) => `${c.place}\u0000${t}`),
  );
  for (const [key, list] of groups) {
    const topic = key.split('\u0000')[1]!;
    const sources = [...groupBy(list, (c) => [c.source]).values()];
    for (const [x, y] of pairsOf(sources)) {
      const found: Draft[] = [];
      for (const left of byVoice(x))
        for (const right of byVoice(y)) {
          if (
            sameVoice(left[0]!, right[0]!) ||
            opposed(left, right) ||
            left.every((a) => right.every((b) => joined(a, b)))
          )
            continue;
          const draft = together(prepared, left, right, topic);
          const [p, q] = draft.sides as [Compared[], Compared[]];
          if (draft.relation === 'agrees' && p.every((a) => q.every((b) => joined(a, b)))) continue;
          found.push(draft);
        }
      const agreeing = found.filter((d) => d.relation === 'agrees');
      drafts.push(...(agreeing.length > 0 ? agreeing : found.slice(0, 1)));
    }
  }
  return [...drafts, ...sameFacts({ prepared, joined }, drafts), ...sameAnswers({ prepared, joined })];
};

/** Two voices that say nearly one thing of one place, whatever the topic: "the doors were locked" and "doors locked from outside". */
function sameFacts(
  { prepared, joined }: Pick<Parameters<Sieve>[0], 'prepared' | 'joined'>,
  found: readonly Draft[],
): Draft[] {
  const words = prepared.lexicon.comparison;
  const together = new Set(
    found.flatMap((d) => d.sides[0]!.flatMap((a) => d.sides[1]!.map((b) => `${a.index} ${b.index}`))),
  );
  const drafts: Draft[] = [];
  for (const [a, b] of candidatePairs(prepared)) {
    if (a.place !== b.place || !a.placed || a.source === b.source || sameVoice(a, b)) continue;
    if (
      [a, b].some((c) => answers(c) || asks(c) || (isUnnamedBody(c) && !isLegal(c)) || NO_ANSWER.test(c.claim.quote)) ||
      isLegal(a) !== isLegal(b) ||
      a.claim.polarity !== b.claim.polarity
    )
      continue;
    if (
      joined(a, b) ||
      opposed([a], [b]) ||
      together.has(`${a.index} ${b.index}`) ||
      together.has(`${b.index} ${a.index}`)
    )
      continue;
    const like = likeness(a.statement, b.statement);
    const heavy = like.shared.filter(([t]) => t.weight > 0.4);
    // Names alone make no fact: two texts may name one company and say different things of it.
    const named = heavy.filter(([t, u]) => isName(t) && isName(u)).length;
    const oneSuit = isLegal(a) && named >= ONE_SUIT && heavy.length > named;
    if (
      (!oneSuit && (heavy.length - named < 2 || like.dice < SAME_FACT)) ||
      different([yearOf(a)], [yearOf(b)]) !== null
    )
      continue;
    if (opposition(a.statement, b.statement, like, words).reasons.length > 0) continue;
    drafts.push({
      relation: 'agrees',
      sides: [[a], [b]],
      reasons: [
        isLegal(a)
          ? 'both tell of one lawsuit'
          : `${speakerOf(prepared, a)} and ${speakerOf(prepared, b)} say so independently`,
        `words: ${listed(heavy.map(([t]) => t.word))}`,
      ],
      score: 0.5 + Math.min(0.4, like.dice / 2),
    });
  }
  return drafts;
}

/** Two voices that answer the same claims on the same topic. */
function sameAnswers({ prepared }: Pick<Parameters<Sieve>[0], 'prepared' | 'joined'>): Draft[] {
  const drafts: Draft[] = [];
  const replies = prepared.claims.filter((c) => c.claim.responds_to.length > 0 && (answers(c) || accuses(c)));
  const byTopic = groupBy(replies, (c) =>
    c.topics.filter((t) => t !== 'oversight').map((t) => `${c.claim.document}\u0000${c.place}\u0000${t}`),
  );
  for (const [key, list] of byTopic) {
    const topic = key.split('\u0000')[2]!;
    const voices = [...groupBy(list, (c) => [[...c.voices].sort().join(' ')]).values()];
    for (const [x, y] of pairsOf(voices)) {
      const same = (a: Compared, b: Compared): boolean =>
        !sameVoice(a, b) &&
        concurs(a) === concurs(b) &&
        a.claim.responds_to.some((id) => b.claim.responds_to.includes(id)) &&
        sharedTopics(a, b).length > 0;
      const left = x.filter((a) => y.some((b) => same(a, b)));
      const right = y.filter((b) => x.some((a) => same(a, b)));
      if (left.length === 0 || right.length === 0) continue;
      const near = nearest(left, right, 3);
      drafts.push({
        relation: 'agrees',
        sides: [near.left, near.right],
        reasons: [
          `${speakerOf(prepared, left[0]!)} and ${speakerOf(prepared, right[0]!)} answer the same claims alike`,
          `topic: ${label(prepared, topic)}`,
        ],
        score: 0.6,
        topics: [topic],
      });
    }
  }
  return drafts;
}
