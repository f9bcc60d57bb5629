/** What a reply answers by what the two have in common: categories, words, numbers, and how near they stand. */
import { asks } from './answerable.js';
import { NEAR, type Question } from './question.js';

const FEW = 4;
const IN_PARAGRAPH = 1.5;
const NEXT_PARAGRAPH = 0.8;
const WEIGHT_OF_TOPIC = 2;

interface Likely {
  readonly j: number;
  readonly topics: number;
  readonly common: number;
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
  const likely = (onTopic.length > 0 ? onTopic : q.among)
    .map((j): Likely => {
      const [topics, common] = [q.topics(j), q.common(j)];
      const close = q.apart(j) === 0 ? IN_PARAGRAPH : q.apart(j) === 1 ? NEXT_PARAGRAPH : 0;
      const alike = (topics * WEIGHT_OF_TOPIC + common) / Math.sqrt(1 + claims[j]!.categories.length);
      return { j, topics, common, score: alike * (1 + close) };
    })
    .filter((x) => !promises || (x.topics > 0 && (x.common > 0 || q.apart(x.j) <= NEAR)))
    .filter((x) => x.topics > 0 || x.common > 0);
  const strong = likely.filter((x) => x.topics > 0 || x.common >= (limited || q.apart(x.j) === 0 ? 1 : 2));
  const reach = q.reply.nature.polarity === 'denies' ? NEAR : 1;
  // One word in common is enough with the paragraphs before, where nothing else is nearer.
  const scored = strong.length > 0 || !q.byAccused ? strong : likely.filter((x) => q.apart(x.j) <= reach);
  const best = Math.max(0, ...scored.map((x) => x.score));
  const worded = promises && scored.some((x) => x.common > 0);
  return scored
    .filter((x) => !worded || x.common > 0)
    .filter((x) => x.score * 2 >= best)
    .sort((a, b) => b.score - a.score || b.j - a.j)
    .slice(0, FEW)
    .map((x) => x.j)
    .sort((a, b) => a - b);
}
