import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DiffResult, diff, type Matrix, matrix } from '../src/index.js';

const sample = (name: string): string => fileURLToPath(new URL(`../corpus/${name}`, import.meta.url));

/** Differences as lines a person can read and compare: names for ids, quotes on one line. */
function readable(result: DiffResult, { sources, rows }: Matrix): string {
  const name = new Map(result.entities.map((e) => [e.id, e.name]));
  const claim = new Map(result.claims.map((c) => [c.id, c]));
  const source = new Map(result.documents.map((d) => [d.id, d.source]));
  const said = (id: string): string => {
    const c = claim.get(id)!;
    const who = c.asserted_by.map((e) => name.get(e) ?? e).join(', ') || (c.asserted_by_text ?? 'narrator');
    return `[${source.get(c.document)}, ${who}] ${JSON.stringify(c.quote.replace(/\s+/g, ' '))}`;
  };
  const differences = result.differences.flatMap((d) => [
    `${d.relation}  ${d.facility === null ? '-' : name.get(d.facility)}  ${d.categories.join(', ') || '-'}  ${d.score}`,
    `   ${d.explanation}`,
    ...d.sides.flatMap((side, i) => side.map((id, j) => `   ${j === 0 ? `${i + 1}.` : '  '} ${said(id)}`)),
    '',
  ]);
  const sheet = rows.map(
    (r) =>
      `${r.facility_name ?? '-'}  ${r.category}  ${r.cells
        .map((c, i) => `${sources[i]}: ${c.state === 'silent' ? 'silent' : `+${c.asserts} -${c.denies}`}`)
        .join(' | ')}`,
  );
  return [`## differences (${result.differences.length})`, '', ...differences, '## matrix', '', ...sheet, ''].join(
    '\n',
  );
}

describe('the comparison of samples gives what was read', () => {
  it.each([
    ['diff-marrow-creek', ['01-marrow-creek-herald.txt', '02-marrow-creek-ledger.txt', '03-stonebridge-statement.txt']],
  ])('%s', async (golden, files) => {
    const result = await diff(files.map(sample));
    await expect(readable(result, matrix(result))).toMatchFileSnapshot(`golden/${golden}.txt`);
  });
});
