/** A result that was put right by hand, as gold: every list of it counts as annotated. */
import type { Claim, Result } from '../records.js';
import type { GoldClaim, GoldDocument, GoldEntity } from './gold.js';

const words = (claim: Claim): string => `source without a name: ${claim.asserted_by_text}`;

/** Who is right as the source of a claim: each of those who make it, the words of an unnamed one, or nobody. */
const sources = (claim: Claim): readonly (string | null)[] =>
  claim.asserted_by.length > 0 ? claim.asserted_by : claim.asserted_by_text === null ? [null] : [words(claim)];

const goldClaim = (c: Claim): GoldClaim => ({
  id: c.id,
  start: c.start,
  end: c.end,
  quote: c.quote,
  kinds: [c.kind],
  categories: c.categories,
  assertedBy: sources(c),
  target: c.target,
  facility: c.facility,
  eventDate: c.event_date,
  polarity: c.polarity,
  respondsTo: c.responds_to,
  core: true,
});

export function goldOfResult(result: Result): GoldDocument[] {
  const entities: GoldEntity[] = result.entities.map((e) => ({
    ...e,
    unnamed: false,
    collective: e.attributes.kind === 'collective',
  }));
  return result.documents.map(({ id, path }) => {
    const own = <R extends { document: string }>(records: readonly R[]): R[] =>
      records.filter((r) => r.document === id);
    const claims = own(result.claims);
    const unnamed = claims.filter((c) => c.asserted_by.length === 0 && c.asserted_by_text !== null);
    return {
      document: path,
      exhaustive: true,
      entities: [
        ...entities,
        ...unnamed.map((c) => ({
          id: words(c),
          type: 'person',
          name: c.asserted_by_text!,
          aliases: [],
          unnamed: true,
          collective: false,
        })),
      ],
      mentions: own(result.mentions).map((m) => ({ ...m, optional: false, spans: [m] })),
      dates: own(result.dates).map((d) => ({ ...d, optional: false, values: [d.value] })),
      quantities: own(result.quantities).map((q) => ({ ...q, optional: false })),
      claims: claims.map(goldClaim),
    };
  });
}
