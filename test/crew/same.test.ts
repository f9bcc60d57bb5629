import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtractOptions, extractEach, mergeResults, type Result } from '../../src/index.js';
import { dealt, shuffled } from '../shuffled.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'dossier-same-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The samples; copies under names that sort otherwise and tell of another date; what is empty, binary, missing, unknown. */
// All in one folder: of copies the first path decides, wherever the project lies.
cpSync(corpus, join(home, 'samples'), { recursive: true });
const files = readdirSync(corpus)
  .filter((_, i) => i % 2 === 0)
  .map((name) => join(home, 'samples', name));
const copy = (of: string, name: string): void => {
  copyFileSync(join(corpus, of), join(home, name));
  files.push(join(home, name));
};
copy('01-marrow-creek-herald.txt', '2031-05-06-copy.txt');
copy('07-nursing-home-inspection.txt', '2032-05-06-copy.txt');
copy('07-nursing-home-inspection.txt', 'a-copy.md');
writeFileSync(join(home, 'empty.txt'), '');
writeFileSync(join(home, 'noise.txt'), Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 7) % 32)));
files.push(join(home, 'empty.txt'), join(home, 'noise.txt'), join(home, 'gone.txt'));
writeFileSync(join(home, 'told.csv'), 'path,title\n2032-05-06-copy.txt,A title\nempty.txt,None\nelsewhere.txt,Never\n');
/** Each worker loads its words: on a busy machine that takes a while. */
const PATIENCE = 120_000;
const options: ExtractOptions = { metadata: join(home, 'told.csv') };

async function lines(inputs: readonly string[], more: ExtractOptions): Promise<Result[]> {
  const parts: Result[] = [];
  for await (const part of extractEach(inputs, { ...options, ...more })) parts.push(part);
  return parts;
}
const bytes = (parts: readonly Result[]): string => parts.map((p) => JSON.stringify(p)).join('\n');

describe('the same documents give the same bytes', () => {
  let expected: Result[];
  beforeAll(async () => {
    expected = await lines(files, { workers: 1 });
  });

  it('and hold what the comparison is about', () => {
    const merged = mergeResults(expected);
    expect(merged.documents.length).toBe(6);
    expect(merged.documents.filter((d) => d.paths.length > 1).map((d) => d.paths.length)).toEqual([2, 3]);
    expect(merged.problems.map((p) => p.code)).toEqual(
      expect.arrayContaining(['not_found', 'empty', 'binary', 'metadata_unused']),
    );
  });

  it.each([
    [1, 3],
    [2, 4],
    [5, 5],
  ])(
    'with %i workers and the inputs in another order',
    async (workers, seed) => {
      expect(bytes(await lines(shuffled(files, seed), { workers }))).toBe(bytes(expected));
    },
    PATIENCE,
  );

  it.each([1, 3, 7])('when %i parts are extracted apart and merged in any order', async (count) => {
    const hands = dealt(shuffled(files, 10 + count), count);
    const parts: Result[] = [];
    for (const hand of hands) parts.push(...(await lines(hand, { workers: 1 })));
    expect(JSON.stringify(mergeResults(shuffled(parts, count)))).toBe(JSON.stringify(mergeResults(expected)));
  });
});
