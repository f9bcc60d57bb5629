/**
 * `not_comparable`: the same topic, addressee or kind of step at another facility or in another case; and one speaker's different accusations
 * of one facility. They stand beside each other so that nobody takes them for confirmation.
 */
import { type Draft, groupBy, label, listed, nameOf, pairsOf, type Sieve, speakerOf } from '../draft.js';
import { nearest } from '../nearest.js';
import { accuses, asks, type Compared, type Prepared } from '../prepare.js';

const MOST = 3;
/** An addressee that more than this share of the claims is against tells nothing. */
const COMMON_TARGET = 0.1;

const stands = (c: Compared): boolean => accuses(c) || asks(c) || c.claim.kind === 'legal_action';

/** Sets the cases of a group against each other. */
function beside(list: readonly Compared[], reason: string, topics: readonly string[]): Draft[] {
  const cases = [...groupBy(list, (c) => [`${c.place}\u0000${c.source}`]).values()];
  return pairsOf(cases).flatMap(([x, y]): Draft[] => {
    if (x[0]!.place === y[0]!.place || x[0]!.source === y[0]!.source) return [];
    const near = nearest(x, y, MOST);
    return [
      {
        relation: 'not_comparable',
        sides: [near.left, near.right],
        reasons: [
          reason,
          'another facility, person or case',
          ...(near.words.length > 0 ? [`words: ${listed(near.words)}`] : []),
        ],
        score: 0.3 + Math.min(0.4, near.best),
        topics,
      },
    ];
  });
}

function byTarget(prepared: Prepared): Draft[] {
  const against = groupBy(prepared.claims.filter(stands), (c) => c.claim.target);
  const most = Math.max(5, prepared.claims.length * COMMON_TARGET);
  return [...against].flatMap(([target, list]) =>
    list.length > most ? [] : beside(list, `both are against or addressed to ${nameOf(prepared, target)}`, []),
  );
}

/** What one speaker says of one facility in two sources, where nothing said was the same. */
function otherAccusations({ prepared, joined }: Parameters<Sieve>[0]): Draft[] {
  const drafts: Draft[] = [];
  const groups = groupBy(
    prepared.claims.filter((c) => c.placed && (accuses(c) || asks(c))),
    (c) => c.claim.asserted_by.slice(0, 1).map((v) => `${c.place}\u0000${v}`),
  );
  for (const list of groups.values()) {
    for (const [x, y] of pairsOf([...groupBy(list, (c) => [c.source]).values()])) {
      if (x.some((a) => y.some((b) => joined(a, b)))) continue;
      drafts.push({
        relation: 'not_comparable',
        sides: [x.slice(0, 2), y.slice(0, 2)],
        reasons: [`${speakerOf(prepared, x[0]!)} speaks in both, of other things`],
        score: 0.4,
      });
    }
  }
  return drafts;
}

export const otherCases: Sieve = (findings) => {
  const { prepared } = findings;
  const standing = prepared.claims.filter(stands);
  const topics = groupBy(standing, (c) => c.topics.filter((t) => t !== 'oversight'));
  const legal = groupBy(
    standing.filter((c) => c.claim.kind === 'legal_action'),
    (c) => c.claim.target.slice(0, 1),
  );
  return [
    ...[...topics].flatMap(([topic, list]) => beside(list, `the same topic: ${label(prepared, topic)}`, [topic])),
    ...[...legal].flatMap(([target, list]) => beside(list, `legal steps against ${nameOf(prepared, target)}`, [])),
    ...byTarget(prepared),
    ...otherAccusations(findings),
  ];
};
