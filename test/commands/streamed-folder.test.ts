import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import {
  applyCorrections,
  extract,
  type Filter,
  filterResult,
  formatChunks,
  mergeResults,
  type Result,
  readResults,
  type TableName,
  type TextFormat,
} from '../../src/index.js';
import { tree } from '../tree.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-streamed-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (...names: string[]) => join(home, ...names);
const dossier = async (...args: string[]) => {
  const io = fakeIo();
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
};
type Row = Record<string, string>;

/** Corrections of every kind, of records in many documents; some that no longer fit. */
function fillIn(all: Row[]): Row[] {
  const of = (type: string) =>
    all
      .filter((r) => r.record === 'entity' && r.decided!.startsWith(type))
      .sort((a, b) => Number(/(\d+) mention/.exec(b.decided!)![1]) - Number(/(\d+) mention/.exec(a.decided!)![1]));
  const [facilities, organizations, people] = [of('facility'), of('organization'), of('person')];
  const claims = all.filter((r) => r.record === 'claim');
  facilities[0]!.name = 'The House';
  facilities[1]!.type = 'organization';
  facilities[2]!.merge_into = facilities[3]!.quote!;
  organizations[0]!.merge_into = organizations[1]!.quote!;
  organizations[2]!.reject = 'yes';
  people[0]!.merge_into = people[1]!.quote!;
  for (const row of [...facilities.slice(4), ...organizations.slice(3), ...people.slice(2)]) {
    const others = /also: (.*), \d+ mention/.exec(row.decided!)?.[1];
    if (others) row.not_same_as = others;
  }
  const changes: Partial<Row>[] = [
    { kind: 'finding' },
    { categories: 'medical_care; staffing' },
    { asserted_by: people[3]!.quote! },
    { target: `${organizations[4]!.quote!}; ${facilities[5]!.quote!}` },
    { facility: facilities[0]!.quote! },
    { event_date: '2019-04' },
    { reject: 'yes' },
    { facility: 'none', asserted_by: '-' },
    { kind: 'rumour' },
  ];
  for (const [i, change] of changes.entries()) for (const n of [3, 31, 59]) Object.assign(claims[n + i * 3]!, change);
  const gone = { ...claims[2]!, id: 'c000000000000', quote: 'words that are gone', kind: 'denial' };
  const moved = { ...claims[1]!, id: 'c000000000000', kind: 'statistic' };
  // Claims first, so that what they name is merged or renamed later.
  return [...all.filter((r) => r.record === 'claim'), gone, moved, ...all.filter((r) => r.record === 'entity')];
}

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../corpus', import.meta.url)), at('in'), { recursive: true });
  for (let i = 0; i < 110; i++)
    writeFileSync(
      at('in', `n${i}.txt`),
      `Ann Lowe, of Larkspur House in Reno, Nevada, said on ${1 + (i % 28)} May 2020 that ${i} rooms were cold. Norvale Care Inc. denied it.`,
    );
  cpSync(at('in', 'n7.txt'), at('in', 'copy.txt'));
  writeFileSync(at('in', 'empty.txt'), '');
  expect((await dossier('extract', at('in'), '-o', at('out'))).code).toBe(0);
  expect((await dossier('extract', at('in'), '-o', at('whole.json'))).code).toBe(0);
  await dossier('review', at('out'), '-o', at('sheet.csv'));
  const rows = parse(readFileSync(at('sheet.csv')), { columns: true, bom: true }) as Row[];
  writeFileSync(at('sheet.csv'), stringify(fillIn(rows), { header: true }));
}, 240_000);

describe('a folder that is written document by document', () => {
  it.each<[string, string[]]>([
    ['a kind of records', ['--type', 'person,claim']],
    ['what is sure', ['--min-confidence', '0.8']],
    ['a facility', ['--facility', 'Larkspur,Marrow Creek']],
    ['a kind of claims', ['--kind', 'denial,finding', '--type', 'claim,place,date,quantity']],
    ['a category, in some years', ['--category', 'medical_care', '--since', '2010', '--until', '2021']],
    ['what is corrected', ['--corrections', at('sheet.csv')]],
    ['what is corrected, of a facility', ['--corrections', at('sheet.csv'), '--facility', 'The House']],
    ['what is corrected, of a kind', ['--corrections', at('sheet.csv'), '--kind', 'finding', '--type', 'claim']],
  ])(
    'holds what all documents together would give, with any number of workers: %s',
    async (_what, options) => {
      const whole = await dossier('merge', at('whole.json'), '-o', at('together'), ...options);
      const together = tree(at('together'));
      expect(Object.keys(together).length).toBeGreaterThan(200);
      for (const workers of ['1', '2', '5']) {
        // It is written anew, and no document read again.
        rmSync(at('out', 'claims.csv'));
        const { code, err } = await dossier('extract', at('in'), '-o', at('out'), '--workers', workers, ...options);
        expect(code).toBe(whole.code);
        for (const line of whole.err.split('\n')) expect(err).toContain(line);
        expect(tree(at('out'))).toEqual(together);
      }
    },
    240_000,
  );

  it('is corrected as the sheet says', async () => {
    await dossier('extract', at('in'), '-o', at('out'), '--corrections', at('sheet.csv'));
    const written = tree(at('out'));
    expect(written['claims.csv']!.match(/,correction,/g)!.length).toBeGreaterThan(10);
    expect(written['mentions.csv']!.match(/,correction,/g)!.length).toBeGreaterThan(100);
    expect(written['entities.json']).toContain('"The House"');
    expect(written['problems.csv']).toContain('words that are gone');
    expect(written['problems.csv']).toContain('is no kind of claim');
  });
});

describe('corrections that a results folder keeps', () => {
  beforeAll(async () => {
    mkdirSync(at('kept'));
    cpSync(at('in'), at('some'), { recursive: true, filter: (path) => !/n\d+\.txt$/.test(path) });
    expect((await dossier('extract', at('some'), '-o', at('kept'))).code).toBe(0);
    expect((await dossier('extract', at('some'), '-o', at('some.json'))).code).toBe(0);
    cpSync(at('sheet.csv'), at('kept', 'corrections.csv'));
  }, 120_000);

  it.each<[TableName, TextFormat, Filter, string[]]>([
    ['claims', 'csv', {}, []],
    ['mentions', 'jsonl', { facilities: ['The House'] }, ['--facility', 'The House']],
    ['organizations', 'json', { kinds: ['finding'] }, ['--kind', 'finding']],
    ['facilities', 'tsv', { minConfidence: 0.8 }, ['--min-confidence', '0.8']],
    ['allegations', 'csv', { since: '2010-01-01' }, ['--since', '2010']],
  ])('are made in a list, document by document as of all at once: %s as %s', async (table, format, filter, options) => {
    const result = await applyCorrections(mergeResults(await readResults([at('kept')])), at('sheet.csv'));
    const whole = [...formatChunks(filterResult(result, filter), format, { table })].join('');
    const listed = await dossier('list', table, '--format', format, ...options, at('kept'));
    expect(listed).toMatchObject({ code: 0, out: whole });
    expect(whole.length).toBeGreaterThan(200);
  });

  it.each([['differences'], ['matrix']])('are made where sources are compared: %s', async (table) => {
    const args = ['--table', table, '--format', 'csv'];
    const [kept, named, whole, plain] = await Promise.all([
      dossier('diff', at('kept'), ...args),
      dossier('diff', at('some'), ...args, '--corrections', at('sheet.csv')),
      // One result of several documents is held.
      dossier('diff', at('some.json'), ...args, '--corrections', at('sheet.csv')),
      dossier('diff', at('some.json'), ...args),
    ]);
    expect(kept).toMatchObject({ code: 0, out: whole.out });
    expect(named.out).toBe(whole.out);
    expect(named.err).toBe(whole.err);
    expect(kept.out).not.toBe(plain.out);
  });
});

describe('what is written once all documents are known', () => {
  let result: Result;
  beforeAll(async () => {
    mkdirSync(at('many'));
    for (let i = 0; i < 205; i++)
      writeFileSync(
        at('many', `${i}.txt`),
        `Ray Ott of Fenwick Mill said on ${1 + (i % 28)} May ${2000 + (i % 20)} that ${i} looms were broken. Norvale Inc. denied it.`,
      );
    result = await extract(at('many'), { workers: 1 });
    await dossier('extract', at('many'), '-o', at('many-out'));
    await dossier('review', at('many-out'), '-o', at('many.csv'));
    const rows = parse(readFileSync(at('many.csv')), { columns: true, bom: true }) as Row[];
    rows.find((r) => r.quote === 'Ray Ott')!.name = 'Raymond Ott';
    for (const row of rows.filter((r) => r.record === 'claim').slice(0, 9)) row.kind = 'finding';
    writeFileSync(at('many.csv'), stringify(rows, { header: true }));
  }, 120_000);

  it.each<[TextFormat, TableName | undefined, Filter, string[]]>([
    ['csv', 'claims', {}, []],
    ['json', undefined, { since: '2010-01-01' }, ['--since', '2010']],
    ['jsonl', 'mentions', { kinds: ['denial'] }, ['--kind', 'denial']],
    ['tsv', 'organizations', { minConfidence: 0.7 }, ['--min-confidence', '0.7']],
    ['table', 'people', {}, []],
  ])('is the same whether documents are held or put aside: %s of %s', async (format, table, filter, options) => {
    const asked = [...(table ? ['--table', table] : []), '--format', format, ...options];
    for (const sheet of [null, at('many.csv')]) {
      const whole = sheet === null ? result : await applyCorrections(result, sheet);
      const expected = [...formatChunks(filterResult(whole, filter), format, { ...(table && { table }) })].join('');
      const written = await dossier('extract', at('many'), ...asked, ...(sheet ? ['--corrections', sheet] : []));
      expect(written).toMatchObject({ code: 0, out: expected });
      expect(expected.length).toBeGreaterThan(100);
      if (table === 'people') expect(expected.includes('Raymond')).toBe(sheet !== null);
    }
  });

  it('has its columns also where nothing is said', async () => {
    writeFileSync(at('nothing.txt'), '');
    const { out, code } = await dossier('extract', at('nothing.txt'), '--format', 'csv');
    expect(code).toBe(0);
    expect(out).toMatch(/^document_title|^title,/);
    expect((await dossier('extract', at('nothing.txt'), '--format', 'json')).out).toContain('"claims":[]');
  });
});
