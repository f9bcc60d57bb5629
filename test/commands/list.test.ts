import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { TABLE_NAMES } from '../../src/write/names.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-list-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const [apart, whole] = [join(home, 'apart'), join(home, 'whole.json')];

const listed = async (...args: string[]) => {
  const io = fakeIo();
  const code = await run(['list', ...args], io);
  return { code, out: io.out.text(), err: io.err.text() };
};

beforeAll(async () => {
  expect(await run(['extract', corpus, '-o', apart], fakeIo())).toBe(0);
  // One result of several documents is held.
  expect(await run(['extract', corpus, '-o', whole], fakeIo())).toBe(0);
}, 120_000);

describe('a table that is listed document by document', () => {
  it.each(Object.keys(TABLE_NAMES))('has the bytes of the whole, in every format and filtered: %s', async (table) => {
    const found: string[] = [];
    for (const options of [
      ['--format', 'csv'],
      ['--format', 'json', '--kind', 'denial,finding'],
      ['--format', 'jsonl', '--facility', 'Marrow Creek', '--min-confidence', '0.5'],
      ['--format', 'tsv', '--type', 'facility,date,claim', '--since', '2000'],
      ['--format', 'table', '--category', 'medical_care'],
    ]) {
      const streamed = await listed(table, apart, ...options);
      expect(streamed, options.join(' ')).toEqual(await listed(table, whole, ...options));
      found.push(streamed.out);
    }
    expect(new Set(found.map((text) => text.length)).size).toBeGreaterThan(2);
  });

  it('shows the mentions of whom a chosen claim of another document names', async () => {
    const args = ['mentions', '--kind', 'recommendation', '--format', 'json', '--columns', 'document'];
    const claims = JSON.parse((await listed('claims', ...args.slice(1), apart)).out) as { document: string }[];
    const mentions = JSON.parse((await listed(...args, apart)).out) as { document: string }[];
    const denying = new Set(claims.map((c) => c.document));
    expect(mentions.some((m) => !denying.has(m.document))).toBe(true);
  });

  it('is written to a file', async () => {
    const file = join(home, 'claims.csv');
    expect(await listed('claims', apart, '-o', file)).toEqual({ code: 0, out: '', err: '' });
    expect((await listed('claims', apart, '--format', 'csv')).out).toBe(readFileSync(file, 'utf8'));
  });
});
