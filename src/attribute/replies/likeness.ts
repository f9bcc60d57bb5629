/** What a reply answers by what the two have in common: categories, words, numbers, and how near they stand. */
import { asks } from './answerable.js';
import { NEAR, type Question } from './question.js';

const FEW = 4;
const IN_PARAGRAPH = 1.5;
const NEXT_PARAGRAPH = 0.8;
const WEIGHT_OF_TOPIC = 1.5;
/** Of the best. */
const ENOUGH = 0.5;

interface Likely {
  readonly j: number;
  readonly topics: number;
  readonly common: number;
  readonly related: number;
  readonly score: number;
}

/** In order of the text; none where nothing is alike enough. */
export function byLikeness(q: Question): number[] {
  const { claims } = q.talk;
  const promises = q.reply.nature.stance === 'commits';
  const ofAdvice =
    q.scope === 'one recommendation' ||
    (q.scope === 'a step' && q.among.some((j) => asks(claims[j]!) && (q.topics(j) > 0 || q.common(j) > 0)));
  const limited = ofAdvice || q.scope === 'some accusations';
  const onTopic = q.among.filter((j) => ofAdvice === asks(claims[j]!));
  const likely: Likely[] = [];
  for (const j of onTopic.length > 0 ? onTopic : q.among) {
    const [topics, common] = [q.topics(j), q.common(j)];
    const { words, related, topics: shared } = q.talk.likeness(q.i, j);
    if (topics === 0 && common === 0) continue;
    const apart = q.apart(j);
    if (promises && (topics === 0 || (common === 0 && apart > NEAR))) continue;
    const close = apart === 0 ? IN_PARAGRAPH : apart === 1 ? NEXT_PARAGRAPH : 0;
    const alike = shared * WEIGHT_OF_TOPIC + words + related;
    likely.push({ j, topics, common, related, score: alike * (1 + close) });
  }
  if (likely.length === 0) return [];
  const strong = likely.filter(
    (x) => x.topics > 0 || x.common + (x.related > 0 ? 1 : 0) >= (limited || q.apart(x.j) === 0 ? 1 : 2),
  );
  const reach = q.reply.nature.polarity === 'denies' ? NEAR : 1;
  // One word in common is enough with the paragraphs before, where nothing else is nearer.
  const scored = strong.length > 0 || !q.byAccused ? strong : likely.filter((x) => q.apart(x.j) <= reach);
  const best = Math.max(0, ...scored.map((x) => x.score));
  const worded = promises && scored.some((x) => x.common > 0);
  // By their topic alone, only those of the same paragraph, where there are any: a topic may be that of half the text.
  const nearest = Math.min(...scored.map((x) => q.apart(x.j)));
  return scored
    .filter((x) => !worded || x.common > 0)
    .filter((x) => x.common > 0 || x.related > 0 || nearest > 0 || q.apart(x.j) === 0)
    .filter((x) => x.score >= best * ENOUGH)
    .sort((a, b) => b.score - a.score || b.j - a.j)
    .slice(0, FEW)
    .map((x) => x.j)
    .sort((a, b) => a - b);
}

/** Rarer than this, words that are related tell what is spoken of. */
const TELLING = 0.25;

/** What speaks of the same thing in other words: "Passports are kept for safekeeping" of documents that were withheld. */
export function byRelatedWords(q: Question): number[] {
  const related = q.among
    .filter((j) => !asks(q.talk.claims[j]!))
    .map((j) => ({ j, weight: q.talk.likeness(q.i, j).related }))
    .filter((x) => x.weight >= TELLING);
  const best = Math.max(0, ...related.map((x) => x.weight));
  return related
    .filter((x) => x.weight === best)
    .slice(0, 2)
    .map((x) => x.j)
    .sort((a, b) => a - b);
}
