import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import type { Result } from '../../src/index.js';
import { fakeIo } from './fake-io.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'dossier-summary-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const whole = join(home, 'run.json');

async function dossier(args: readonly string[], more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo(more);
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
}
const rowsOf = (csv: string) => parse(csv, { columns: true }) as Record<string, string>[];

beforeAll(async () => {
  expect((await dossier(['extract', corpus, '-o', whole])).code).toBe(0);
}, 120_000);

describe('summary', () => {
  it.each([60, 72, 80, 100, 160])('keeps to %i columns', async (width) => {
    const { out } = await dossier(['summary', whole], { out: { isTerminal: true, width } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.min(width, 110));
  });

  it('writes a row for each of them into a pipe, whose claims are those of the result', async () => {
    const rows = rowsOf((await dossier(['summary', whole])).out);
    const result = JSON.parse(readFileSync(whole, 'utf8')) as Result;
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const about = result.claims.filter(
        (c) =>
          (c.kind === 'allegation' || c.kind === 'finding') &&
          (c.target.includes(row.id!) || (row.type === 'facility' && c.facility === row.id)),
      );
      const answered = about.filter((c) => result.claims.some((r) => r.responds_to.includes(c.id)));
      expect([row.name, Number(row.claims_against)]).toEqual([row.name, about.length]);
      expect(Number(row.unanswered)).toBe(about.length - answered.length);
      if (row.first && row.last) expect(row.first <= row.last).toBe(true);
    }
  });

  it.each([
    ['--of', 'person', (r: Record<string, string>) => r.type === 'person'],
    ['--of', 'facility,organization', (r: Record<string, string>) => r.type !== 'person'],
    ['--name', 'marrow creek', (r: Record<string, string>) => /marrow creek/i.test(r.name!)],
  ])('%s %s leaves the others out', async (flag, value, fits) => {
    const rows = rowsOf((await dossier(['summary', whole, flag, value])).out);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(fits)).toBe(true);
  });

  it('says which name fits nobody, and which it may have been', async () => {
    const { code, err } = await dossier(['summary', whole, '--name', 'Marow Creek Detention Center']);
    expect(code).toBe(0);
    expect(err).toMatch(/--name: nobody is called "Marow Creek Detention Center"\. Did you mean "Marrow Creek/);
  });

  it('gives both tables as JSON, or one', async () => {
    const both = JSON.parse((await dossier(['summary', whole, '--format', 'json'])).out);
    expect(Object.keys(both)).toEqual(['parties', 'ledger']);
    const one = JSON.parse((await dossier(['summary', whole, '--format', 'json', '--table', 'ledger'])).out);
    expect(one).toEqual(both.ledger);
  });

  it.each([
    ['nothing', []],
    ['what is not there', [join(home, 'gone.json')]],
  ])('of %s is refused', async (_what, inputs) => {
    expect(await dossier(['summary', ...inputs])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the account of a document', () => {
  const ledgerOf = async (text: string, name = 'note.txt') => {
    const path = join(home, name);
    writeFileSync(path, text);
    const { out } = await dossier(['extract', path, '--format', 'json']);
    return (JSON.parse(out) as Result).documents[0]!.ledger!;
  };

  it('counts sentences, quotations, dates and blocks, and what came of none', async () => {
    const ledger = await ledgerOf(
      [
        'Visit to Ostrava Road Prison',
        'Inspectors found that guards at Ostrava Road Prison beat two prisoners on 4 May. The river is wide.',
        '“Nobody ever told us why they did this to him.”',
        'On June 3 the warden left.',
      ].join('\n\n'),
    );
    expect(ledger).toEqual({
      sentences: 4,
      sentences_without_claim: expect.any(Number),
      quotations: 1,
      quotations_without_speaker: 1,
      dates: 2,
      dates_unresolved: 2,
      blocks: 4,
      blocks_left_out: 1,
      cut_short: false,
    });
    expect(ledger.sentences_without_claim).toBeGreaterThan(0);
    expect(ledger.sentences_without_claim).toBeLessThan(4);
  });

  it('says where text was lost', async () => {
    const path = join(home, 'half.txt');
    writeFileSync(path, Buffer.concat([Buffer.from('\ufeffThe roof leaked. '), Buffer.from([0xe2, 0x80])]));
    const { out } = await dossier(['extract', path, '--format', 'json']);
    const result = JSON.parse(out) as Result;
    expect(result.problems.map((p) => p.code)).toContain('encoding_invalid');
    expect(result.documents[0]!.ledger!.cut_short).toBe(true);
  });

  it('adds up to the records of the result', async () => {
    const result = JSON.parse(readFileSync(whole, 'utf8')) as Result;
    for (const { id, ledger } of result.documents) {
      const dates = result.dates.filter((d) => d.document === id);
      expect(ledger).toMatchObject({
        dates: dates.length,
        dates_unresolved: dates.filter((d) => d.basis === 'unresolved').length,
      });
      expect(ledger!.sentences_without_claim).toBeLessThanOrEqual(ledger!.sentences);
      expect(ledger!.blocks_left_out).toBeLessThanOrEqual(ledger!.blocks);
    }
  });

  it('is unknown in a result of an earlier version, and the rest is told', async () => {
    const result = JSON.parse(readFileSync(whole, 'utf8')) as Result;
    const old = { ...result, documents: result.documents.map(({ ledger: _, ...d }) => d) };
    const path = join(home, 'old.json');
    writeFileSync(path, JSON.stringify(old));
    const { code, out } = await dossier(['summary', path], { out: { isTerminal: true } });
    expect(code).toBe(0);
    expect(out).toContain('a result of an earlier version does not tell');
    const rows = rowsOf((await dossier(['summary', path, '--table', 'ledger'])).out);
    expect(rows.map((r) => r.sentences)).toEqual(result.documents.map(() => ''));
  });
});
