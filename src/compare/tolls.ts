/** How many died, or were hurt, in all: "53 workers died", "the number of dead stands at 47". */
import type { HeldQuantity } from './held.js';
import type { Compared } from './prepare.js';
import { isName } from './text/statement.js';

const LOSSES: readonly (readonly [string, RegExp])[] = [
  ['died', /^(?:dead|deaths?|died|dying|die|killed|perished|fatalities|fatally)$/i],
  ['hurt', /^(?:injured|wounded|hurt|injuries)$/i],
];
const BEHIND =
  /^(?: (?!and\b|or\b|who\b|when\b|after\b)[\p{L}-]+){0,2}?(?: (?:have|had|has|were|was|been))* (dead|deaths?|died|killed|perished|fatalities|injured|wounded|hurt|injuries)\b/iu;
const PEOPLE =
  /^(?:people|persons?|men|women|children|girls|boys|workers?|employees|miners|detainees|inmates|prisoners|residents|patients|pupils|students|passengers|others|villagers|guards|officers|dead|injured|wounded|deaths|fatalities)$/i;

/** Which loss a number counts in full; null where it counts something else, or a part of them ("four of the dead were under 16"). */
export function lossOf(c: Compared, q: HeldQuantity): string | null {
  const { quote, start } = c.claim;
  const of = (q.of ?? '').trim().split(/\s+/);
  const from = q.start - start;
  if (from < 0 || /^ of (?:the|those|them)\b/i.test(quote.slice(from + q.text.length))) return null;
  const counted = of.find((w) => LOSSES.some(([, is]) => is.test(w)));
  const bare = q.of === null ? /^ (dead|injured|wounded)\b/i.exec(quote.slice(q.end - start))?.[1] : undefined;
  const word =
    counted ?? bare ?? (of.some((w) => PEOPLE.test(w)) ? BEHIND.exec(quote.slice(q.end - start))?.[1] : undefined);
  return word === undefined ? null : (LOSSES.find(([, is]) => is.test(word))?.[0] ?? null);
}

const PLAIN = 0.4;

/** Does a claim tell the toll and hardly anything else? */
export const isBareToll = (c: Compared): boolean =>
  c.statement.distinct.filter(
    (t) =>
      t.number === null &&
      t.weight > PLAIN &&
      !isName(t) &&
      !PEOPLE.test(t.word) &&
      !/^(?:number|total|toll|count|records?|least)$/i.test(t.word) &&
      !LOSSES.some(([, is]) => is.test(t.word)),
  ).length <= 1;
