import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { run } from '../../src/commands/program.js';
import { diffResultSchema, RELATIONS } from '../../src/records.js';
import { tree } from '../tree.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-diff-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
};

const post = at(
  'post.txt',
  `Families say Fernlea Care Home is short of nurses

By Ines Calloway
The Tidewater Post
May 4, 2021

The ombudsman found that Fernlea Care Home employed 58% of the nurses it needs. Families said that residents of Fernlea Care Home were left without food for two days in March.

Ostrava Care Ltd said that Fernlea Care Home is safe, clean and fully staffed.
`,
);
const gazette = at(
  'gazette.txt',
  `Ostrava Care rejects report on Fernlea

By Oren Vale
The Shore Gazette
May 5, 2021

The ombudsman found that Fernlea Care Home employed 46% of the nurses it needs.

Ostrava Care Ltd said that Fernlea Care Home is safe, clean and fully staffed. The company denied that residents of Fernlea Care Home had been left without food. A nurse said that the roof of Larkspur Nursing Home leaked.
`,
);
const draft = at('draft.txt', 'Nurses said that 12 residents of Fernlea Care Home fell ill in March.\n');
const final = at(
  'final.txt',
  'Nurses said that 15 residents of Fernlea Care Home fell ill in March.\n\nThe ombudsman found that the kitchen of Fernlea Care Home was dirty.\n',
);

async function dossier(args: readonly string[], more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo(more);
  const code = await run(['diff', ...args], io);
  return { code, out: io.out.text(), err: io.err.text() };
}
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('diff', () => {
  it('writes CSV of the differences into a pipe', async () => {
    const { code, out, err } = await dossier([post, gazette]);
    expect([code, err]).toEqual([0, '']);
    const all = rows(out);
    expect(all.find((r) => r.relation === 'numbers_differ')).toMatchObject({
      facility_name: 'Fernlea Care Home',
      a_number: '46%',
      b_number: '58%',
      a_place: `${gazette}:7`,
      b_place: `${post}:7`,
    });
    expect(all.some((r) => r.relation === 'repeats' && r.a_quote?.includes('safe, clean and fully staffed'))).toBe(
      true,
    );
  });

  it('writes the view on a terminal', async () => {
    const { out } = await dossier([post, gazette], { out: { isTerminal: true, width: 100 } });
    expect(out).toMatch(/^Compared 2 sources, \d+ claims:\n/);
    expect(out).toContain('# numbers differ');
    expect(out).toContain('= repeats');
  });

  it('writes JSON that its schema takes, with what the differences refer to', async () => {
    const { out } = await dossier([post, gazette, '--format', 'json']);
    const result = diffResultSchema.parse(JSON.parse(out));
    const claims = new Set(result.claims.map((c) => c.id));
    expect(result.differences.flatMap((d) => d.claims).filter((id) => !claims.has(id))).toEqual([]);
  });

  it('gives the same bytes whatever the order of the inputs', async () => {
    const one = await dossier([post, gazette, '--format', 'json']);
    const other = await dossier([gazette, post, '--format', 'json']);
    expect(other.out).toBe(one.out);
  });

  it('writes the matrix, a column a source', async () => {
    const { out } = await dossier([post, gazette, '--table', 'matrix']);
    const [first] = rows(out);
    expect(Object.keys(first!)).toEqual([
      'facility_name',
      'category',
      'The Shore Gazette',
      'The Tidewater Post',
      'silent',
      'facility',
    ]);
    for (const row of rows(out))
      expect(row['The Shore Gazette']).toMatch(/^(?:asserts \d+(?:, denies \d+)?|denies \d+|silent)$/);
  });

  it('writes a folder of all tables, and writes it again', async () => {
    const folder = join(home, 'results');
    for (let i = 0; i < 2; i++) expect((await dossier([post, gazette, '-o', folder])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['differences.csv', 'matrix.csv', 'claims.csv']));
    const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    expect(resources.map((r: { name: string }) => r.name).slice(-2)).toEqual(['differences', 'matrix']);
    expect((await dossier([folder, '--format', 'json'])).out).toBe(
      (await dossier([post, gazette, '--format', 'json'])).out,
    );
  });

  it('keeps what the filters ask for', async () => {
    const relations = rows((await dossier([post, gazette, '--relation', 'repeats,numbers-differ'])).out);
    expect(new Set(relations.map((r) => r.relation))).toEqual(new Set(['repeats', 'numbers_differ']));
    const staffing = rows((await dossier([post, gazette, '--category', 'staffing'])).out);
    // What has no topic of its own goes by its claims.
    const topics = new Set(staffing.map((r) => r.categories));
    expect(topics).toContain('staffing');
    for (const t of topics) expect(['', 'staffing']).toContain(t);
    const matrix = rows((await dossier([post, gazette, '--facility', 'larkspur', '--table', 'matrix'])).out);
    for (const r of matrix) expect(r.facility_name).toBe('Larkspur Nursing Home');
  });

  it('says so where no facility is called that', async () => {
    const { code, err } = await dossier([post, gazette, '--facility', 'Fernly']);
    expect(code).toBe(0);
    expect(err).toMatch(/--facility: no facility is called "Fernly"\. Did you mean "Fernlea/);
  });

  it.each(['document', 'source', 'speaker', 'folder'])('compares by %s', async (by) => {
    const { code, out } = await dossier([post, gazette, '--by', by, '--table', 'matrix']);
    expect(code).toBe(0);
    const columns = Object.keys(rows(out)[0]!).length - 4;
    expect(columns).toBe({ document: 2, source: 2, folder: 1 }[by] ?? columns);
    if (by === 'speaker') expect(out.split('\n')[0]).toContain('Ostrava Care');
  });

  it('sets the speakers of a single source beside each other, and says so', async () => {
    const { code, err } = await dossier([post]);
    expect(err).toMatch(/only one source \(The Tidewater Post\)/);
    expect(code).toBe(0);
  });

  it('finds nothing to compare in one that makes no claim', async () => {
    const { code, out } = await dossier([at('nothing.txt', 'zxcv qwer 12 ,,, ;;\n')]);
    expect(code).toBe(0);
    expect(rows(out)).toEqual([]);
  });

  it('leaves an escape to nobody in the view', async () => {
    const evil = at(
      'evil.txt',
      `By \u001b[31mOren\u001b[0m Vale\n\nNurses said that the roof of Fernlea Care Home \u001b]0;x\u0007leaked.\n`,
    );
    const { out } = await dossier([evil, post, '--format', 'summary']);
    expect([...out].filter((c) => c === '\u001b' || c === '\u0007')).toEqual([]);
  });
});

describe('diff --versions', () => {
  it('writes what was added and whose number changed, in the order of the inputs', async () => {
    const all = rows((await dossier([draft, final, '--versions'])).out);
    expect(all.map((r) => r.change).sort()).toEqual(['added', 'numbers_changed']);
    expect(all.find((r) => r.change === 'numbers_changed')).toMatchObject({
      explanation: expect.stringMatching(/12 became 15/),
    });
    const back = rows((await dossier([final, draft, '--versions'])).out);
    expect(back.map((r) => r.change).sort()).toEqual(['numbers_changed', 'removed']);
  });

  it('finds no change between a file and its copy', async () => {
    const copy = at('copy.txt', readFileSync(draft, 'utf8'));
    const { code, out } = await dossier([draft, copy, '--versions', '--exit-code', '--format', 'summary']);
    expect(code).toBe(0);
    expect(out).toContain('1 claim unchanged');
  });

  it('writes changes.csv into a folder', async () => {
    const folder = join(home, 'versions');
    expect((await dossier([draft, final, '--versions', '-o', folder])).code).toBe(0);
    expect(readdirSync(folder)).toContain('changes.csv');
    expect(readdirSync(folder)).not.toContain('matrix.csv');
  });
});

describe('diff --exit-code', () => {
  mkdirSync(join(home, 'same'));
  const same = at('same/post.txt', readFileSync(post, 'utf8').replace('May 4, 2021', 'May 6, 2021'));
  it.each<[string, string[], number]>([
    ['is 1 where the sources differ', [post, gazette], 1],
    ['is 0 where one is the other reprinted', [draft, at('reprint.txt', `\n${readFileSync(draft, 'utf8')}`)], 0],
    ['is 0 where the relation asked for is not there', [post, same, '--relation', 'contradicts'], 0],
    ['is 1 where the relation asked for is there', [post, gazette, '--relation', 'repeats'], 1],
    ['is 1 where two versions differ', [draft, final, '--versions'], 1],
    ['is 2 where some input could not be read', [post, gazette, join(home, 'gone.txt')], 2],
  ])('%s', async (_what, args, code) => {
    expect((await dossier([...args, '--exit-code'])).code).toBe(code);
  });
});

describe('a mistake in diff', () => {
  it.each<[string, string[], RegExp]>([
    ['no input', [], /Nothing to compare: name documents, folders, or earlier results/],
    ['an unknown relation', [post, '--relation', 'contradict'], /Did you mean "contradicts"\?/],
    ['an unknown category', [post, '--category', 'stafing'], /Did you mean "staffing"\?/],
    ['an unknown source', [post, '--by', 'documents'], /--by: "documents" .* Did you mean "document"\?/],
    ['one version', [draft, '--versions'], /--versions takes two inputs, .*; 1 input given/],
    ['three versions', [draft, final, post, '--versions'], /3 inputs given/],
    ['sources of versions', [draft, final, '--versions', '--by', 'speaker'], /--by says what a source is/],
    ['relations of versions', [draft, final, '--versions', '--relation', 'denies'], /--relation is for sources/],
    ['a matrix of versions', [draft, final, '--versions', '--table', 'matrix'], /--table matrix is for sources/],
    ['changes without versions', [draft, final, '--table', 'changes'], /add --versions/],
    ['lines of JSON', [draft, final, '-o', join(home, 'x.jsonl')], /Write \.json/],
    ['a missing version', [draft, join(home, 'gone.txt'), '--versions'], /There is no file or folder/],
    ['results that are none', [at('foreign.json', '{"a":1}')], /"[^"]*foreign\.json" cannot be taken/],
  ])('%s is told in a sentence, and nothing is done', async (_what, args, message) => {
    const { code, out, err } = await dossier(args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('offers the relations that the records have', () => {
    const { options } = COMMANDS.find((c) => c.name === 'diff')!;
    const { choices } = options.find((o) => o.flags.startsWith('--relation'))!;
    expect(Object.keys(choices!).sort()).toEqual([...RELATIONS].sort());
  });
});

describe('what is compared document by document', () => {
  const empty = at('none.csv', 'record,id,quote\n');
  const ours = mkdtempSync(join(home, 'temporary-'));
  const lines = join(home, 'earlier.jsonl');
  const temporary = process.env.TMPDIR;
  beforeAll(async () => {
    const io = fakeIo();
    await run(['extract', post, gazette, '--format', 'jsonl'], io);
    writeFileSync(lines, io.out.text());
    process.env.TMPDIR = ours;
  });
  afterAll(() => {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  });

  // A sheet of corrections makes all records be held, also where it has no rows.
  it.each([
    ['the table of differences', [post, gazette]],
    ['the matrix', [post, gazette, '--table', 'matrix']],
    ['all records as JSON', [post, gazette, '--format', 'json']],
    ['all records of earlier results', [lines, '--format', 'json']],
    ['differences as JSON', [post, gazette, '--format', 'json', '--table', 'differences']],
    ['the view', [post, gazette, '--format', 'summary']],
    ['a filter', [post, gazette, '--facility', 'Fernlea', '--category', 'staffing', '--format', 'json']],
    ['two versions', [draft, final, '--versions', '--format', 'json']],
    ['the view of two versions', [draft, final, '--versions', '--format', 'summary']],
  ])('gives what all documents at once give: %s', async (_what, args) => {
    const streamed = await dossier(args);
    expect(streamed.out.length).toBeGreaterThan(200);
    expect(streamed).toEqual(await dossier([...args, '--corrections', empty]));
    expect(readdirSync(ours)).toEqual([]);
  });

  it.each([
    ['sources', []],
    ['versions', ['--versions']],
  ])('gives the same folder: %s', async (what, args) => {
    const [a, b] = [join(home, `apart-${what}`), join(home, `whole-${what}`)];
    await dossier([post, gazette, ...args, '-o', a]);
    await dossier([post, gazette, ...args, '-o', b, '--corrections', empty]);
    const tables = tree(a);
    expect(Object.keys(tables)).toContain(what === 'sources' ? 'matrix.csv' : 'changes.csv');
    expect(tables).toEqual(tree(b));
  });

  it('leaves nothing aside where it fails while it writes', async () => {
    const write = async (): Promise<void> => {
      throw new Error('the reader is gone');
    };
    await expect(dossier([post, gazette, '--format', 'json'], { out: { write } })).rejects.toThrow(
      'the reader is gone',
    );
    expect(readdirSync(ours)).toEqual([]);
  });
});
