import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATEGORY_IDS, goldOf } from './gold.js';

const folder = fileURLToPath(new URL('./gold/', import.meta.url));
const files = readdirSync(folder).filter((f) => f.endsWith('.json'));

describe('the annotated samples', () => {
  it.each(files)('%s points at what stands in its document', (file) => {
    const gold = goldOf(folder + file);
    const text = readFileSync(fileURLToPath(new URL(`../corpus/${gold.document}`, import.meta.url)), 'utf8');
    const wrong = [...gold.mentions, ...gold.dates, ...gold.quantities, ...gold.claims].filter(
      (x) => text.slice(x.start, x.end) !== (x.text ?? x.quote),
    );
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s speaks only of its own entities, claims and of known categories', (file) => {
    const gold = goldOf(folder + file);
    const entities = new Set(gold.entities.map((e) => e.id));
    const claims = new Set(gold.claims.map((c) => c.id));
    const unknown = gold.claims.flatMap((c) => [
      ...[c.asserted_by, c.facility, ...c.target, ...(c.also_accept ?? [])].filter(
        (id) => id !== null && !entities.has(id),
      ),
      ...c.responds_to.filter((id) => !claims.has(id)),
      ...c.categories.filter((id) => !CATEGORY_IDS.has(id)),
    ]);
    expect(unknown).toEqual([]);
  });
});
