import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-eval-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const put = (name: string, content: unknown) => {
  writeFileSync(join(home, name), typeof content === 'string' ? content : JSON.stringify(content));
  return join(home, name);
};

const TEXT =
  'Inspectors of the Care Board found mould in 12 rooms of Larkspur Nursing Home on 4 May 2020.\nNorvale Care Inc. denied the finding.\n';
const letter = put('letter.txt', TEXT);
mkdirSync(join(home, 'gold'));
const start = TEXT.indexOf('Larkspur Nursing Home');
put('gold/letter.json', {
  document: 'letter.txt',
  entities: [{ id: 'home', type: 'facility', name: 'Larkspur Nursing Home' }],
  mentions: [{ start, end: start + 21, text: 'Larkspur Nursing Home', type: 'facility', entity: 'home' }],
  dates: [{ start: 0, end: 10, text: 'Inspectors', value: '2020' }],
});
put('gold/notes.json', { about: 'nothing' });
const gold = join(home, 'gold');
const empty = join(home, 'empty');
mkdirSync(empty);

async function dossier(args: readonly string[], more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo(more);
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
}

describe('eval', () => {
  it('writes a row for each figure into a pipe, and names what is no gold', async () => {
    const { code, out, err } = await dossier(['eval', letter, gold]);
    expect([code, err]).toEqual([0, 'dossier: no gold, passed over: notes.json\n']);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const facility = rows.find((r) => r.figure === 'mentions.facility.exact.f1');
    expect(facility).toMatchObject({ value: '1', minimum: '', reached: '' });
    expect(rows.find((r) => r.figure === 'dates.exact.r')).toMatchObject({ value: '0', right: '0', of: '1' });
  });

  it('lists what is behind the figures, with the words around', async () => {
    const rows = parse((await dossier(['eval', letter, gold, '--show'])).out, { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.find((r) => r.record === 'date' && r.what === 'extra')).toMatchObject({
      text: '4 May 2020',
      got: '2020-05-04',
      line: '1',
      after: expect.stringMatching(/^\. Norvale Care/),
    });
  });

  it.each([
    ['documents', letter],
    ['a result', 'run.json'],
    ['JSON lines', 'run.jsonl'],
    ['a results folder', 'run'],
  ])('scores %s alike', async (_what, name) => {
    const path = name === letter ? letter : join(home, name);
    if (path !== letter) expect((await dossier(['extract', letter, '-o', path])).code).toBe(0);
    expect((await dossier(['eval', path, gold])).out).toBe((await dossier(['eval', letter, gold])).out);
  });

  it('takes a result that was put right by hand for gold', async () => {
    const path = join(home, 'right.json');
    await dossier(['extract', letter, '-o', path]);
    const { out } = await dossier(['eval', letter, path, '--format', 'json']);
    const { figures } = JSON.parse(out);
    expect(figures['claims.all.r'].value).toBe(1);
    expect(figures['mentions.all.exact.f1'].value).toBe(1);
  });

  it.each([60, 80, 120])('fits %i columns, with what is behind the figures', async (width) => {
    const { out } = await dossier(['eval', letter, gold, '--format', 'table', '--show'], { out: { width } });
    expect(out).toMatch(/^Scored 1 document against gold: 1 name, 1 date\n/);
    expect(out).toContain('«4 May 2020»');
    const long = out.split('\n').filter((line) => line.length > Math.max(80, Math.min(100, width)));
    expect(long).toEqual([]);
  });

  it('ends with 1 and says so where a minimum is not reached', async () => {
    const reached = put('reached.json', { 'mentions.facility.exact.f1': 1, 'documents.missing': 0 });
    expect((await dossier(['eval', letter, gold, '--min', reached])).code).toBe(0);
    const min = put('min.json', { 'dates.exact.f1': 0.5, 'claims.kind': 0.5 });
    const { code, err } = await dossier(['eval', letter, gold, '--min', min]);
    expect(code).toBe(1);
    expect(err).toContain('dossier: dates.exact.f1 is 0; 0.5 is asked for\n');
    expect(err).toContain('dossier: claims.kind is not measured; 0.5 is asked for\n');
    const { out } = await dossier(['eval', letter, gold, '--min', min, '--format', 'table']);
    expect(out).toMatch(/ {2}dates .*✗ asked for 0\.5\n/);
  });

  it('writes a file in the format of its name', async () => {
    const file = join(home, 'figures.json');
    expect(await dossier(['eval', letter, gold, '-o', file])).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(file, 'utf8')).figures['dates.value'].value).toBe(0);
  });

  it.each<[string, () => string[], RegExp]>([
    ['one input', () => [letter], /eval takes two/],
    ['gold that is not there', () => [letter, join(home, 'none')], /There is no gold ".*none"/],
    ['a folder without gold', () => [letter, empty], /holds no gold/],
    ['gold that is no JSON', () => [letter, letter], /letter\.txt is not JSON/],
    [
      'gold of other documents',
      () => [letter, put('other.json', { document: 'else.txt' })],
      /no document of .* has such/,
    ],
    [
      'minimums that are none',
      () => [letter, gold, '--min', put('bad.json', { a: 'high' })],
      /minimum of "a" is no number/,
    ],
    [
      'formats that disagree',
      () => [letter, gold, '-o', 'x.json', '-f', 'csv'],
      /is written as json, but --format says csv/,
    ],
  ])('says what is wrong with %s', async (_what, args, message) => {
    const { code, out, err } = await dossier(['eval', ...args()]);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
  });
});
