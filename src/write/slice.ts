import { grouped } from '../grouped.js';
import type { Result } from '../records.js';

/** The records of each document apart, with the entities they name, in the order of the documents. */
export function* byDocument(result: Result): Generator<Result> {
  const of = <R extends { document: string | null }>(records: readonly R[]) => grouped(records, (r) => r.document);
  const mentions = of(result.mentions);
  const dates = of(result.dates);
  const quantities = of(result.quantities);
  const claims = of(result.claims);
  const problems = of(result.problems);
  const entities = new Map<string, Result['entities']>();
  for (const e of result.entities) {
    for (const document of e.documents) {
      const group = entities.get(document);
      if (group) group.push(e);
      else entities.set(document, [e]);
    }
  }
  for (const document of result.documents) {
    yield {
      dossier: result.dossier,
      documents: [document],
      entities: entities.get(document.id) ?? [],
      mentions: mentions.get(document.id) ?? [],
      dates: dates.get(document.id) ?? [],
      quantities: quantities.get(document.id) ?? [],
      claims: claims.get(document.id) ?? [],
      problems: problems.get(document.id) ?? [],
    };
  }
}
