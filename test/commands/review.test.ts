import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-review-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const story = join(home, 'story.txt');
const results = join(home, 'results');
const sheet = join(results, 'corrections.csv');

const STORY = `Inspectors fault Glenmoor Prison

By Sam Ortiz
The Daily Post
May 3, 2018

The Prisons Inspectorate said in a report on Glenmoor Prison that black mold covered the walls of the shower rooms.

Karen Holt, a nurse, said that prisoners waited nine days for a doctor at Glenmoor Prison. Hartwell Group Services denied that care was delayed.
`;

const dossier = async (...args: string[]) => {
  const io = fakeIo();
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
};
type Row = Record<string, string>;
const rows = (csv: string): Row[] => parse(csv, { columns: true, bom: true }) as Row[];
const fillIn = (change: (all: Row[]) => void): void => {
  const all = rows(readFileSync(sheet, 'utf8'));
  change(all);
  writeFileSync(sheet, stringify(all, { header: true }));
};
const rowOf = (all: Row[], words: string): Row => all.find((r) => r.quote!.includes(words))!;

beforeAll(async () => {
  writeFileSync(story, STORY);
  expect((await dossier('extract', story, '-o', results)).code).toBe(0);
}, 60_000);

describe('list', () => {
  it('prints a table of earlier results as extract does', async () => {
    const listed = await dossier('list', 'claims', results);
    expect(listed.code).toBe(0);
    expect(listed.out).toBe(readFileSync(join(results, 'claims.csv'), 'utf8'));
  });

  it('filters, and chooses columns', async () => {
    const { out } = await dossier('list', 'claims', results, '--kind', 'denial', '--columns', 'quote,kind');
    expect(rows(out)).toEqual([{ quote: expect.stringContaining('denied that care'), kind: 'denial' }]);
  });

  it.each([
    [['list', 'claim', results], 'Did you mean "claims"?'],
    [['list', 'claims'], 'Nothing to read'],
    [['list', 'claims', join(home, 'nowhere')], 'is no earlier result'],
  ])('complains of %j and does nothing', async (args, message) => {
    const { code, out, err } = await dossier(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('show', () => {
  it('prints a claim underlined where it stands, with its slots', async () => {
    const id = rows(readFileSync(join(results, 'claims.csv'), 'utf8')).find((r) => r.quote!.includes('mold'))!.id!;
    const { code, out } = await dossier('show', id.slice(0, 7), results);
    expect(code).toBe(0);
    expect(out).toContain(`claim ${id}`);
    expect(out).toMatch(/^ *‾{20,}/m);
    expect(out).toMatch(/asserted by +Prisons Inspectorate/);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('prints an entity by its name, with its mentions', async () => {
    const { out } = await dossier('show', 'glenmoor prison', results);
    expect(out).toMatch(/^facility e[0-9a-f]{12} {2}Glenmoor Prison/);
    expect(out).toContain('Mentions (3)');
  });

  it('gives the record as JSON', async () => {
    const { out } = await dossier('show', 'Karen Holt', results, '--format', 'json');
    expect(JSON.parse(out).record).toMatchObject({ type: 'person', name: 'Karen Holt' });
  });

  it('says what is near where there is no such record', async () => {
    const { code, err } = await dossier('show', 'Karen Hold', results);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "Karen Holt"?');
  });
});

describe('review', () => {
  it('writes a sheet that changes nothing while it is empty', async () => {
    const before = readFileSync(join(results, 'claims.csv'), 'utf8');
    expect((await dossier('review', results)).code).toBe(0);
    expect((await dossier('extract', story, '-o', results)).code).toBe(0);
    expect(readFileSync(join(results, 'claims.csv'), 'utf8')).toBe(before);
    expect(rows(readFileSync(sheet, 'utf8')).length).toBeGreaterThan(6);
  });

  it('is replayed by every later run into the folder, and stays there', async () => {
    fillIn((all) => {
      rowOf(all, 'black mold').kind = 'statement';
      rowOf(all, 'Karen Holt').name = 'Karen M. Holt';
      all.push({ ...rowOf(all, 'waited nine days'), id: 'c000000000000', quote: 'words that are gone', reject: 'yes' });
    });
    for (const _time of ['first', 'second']) {
      const { code, err } = await dossier('extract', story, '-o', results);
      expect(code).toBe(0);
      expect(err).toContain('words that are gone');
      const claims = rows(readFileSync(join(results, 'claims.csv'), 'utf8'));
      expect(claims.find((r) => r.quote!.includes('black mold'))).toMatchObject({
        kind: 'statement',
        rule: 'correction',
      });
      expect(readFileSync(join(results, 'people.csv'), 'utf8')).toContain('Karen M. Holt');
      expect(readFileSync(join(results, 'problems.csv'), 'utf8')).toContain('correction_stale');
    }
  });

  it('keeps what was filled in when the sheet is written again', async () => {
    expect((await dossier('review', results)).code).toBe(0);
    const all = rows(readFileSync(sheet, 'utf8'));
    expect(rowOf(all, 'black mold').kind).toBe('statement');
    expect(all.find((r) => r.quote === 'words that are gone')!.reject).toBe('yes');
  });

  it('is replayed from anywhere by --corrections', async () => {
    const { out } = await dossier('extract', story, '--corrections', sheet, '--table', 'people', '--format', 'csv');
    expect(out).toContain('Karen M. Holt');
    const elsewhere = await dossier('extract', story, '--corrections', join(home, 'none.csv'));
    expect(elsewhere.code).toBe(2);
    expect(elsewhere.err).toContain('cannot be read');
  });

  it('complains of a file that is no such sheet', async () => {
    const other = join(home, 'other.csv');
    writeFileSync(other, 'name,age\nA,3\n');
    const { code, err } = await dossier('extract', story, '--corrections', other);
    expect(code).toBe(2);
    expect(err).toContain('has no column "record"');
  });
});
