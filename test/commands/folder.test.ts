import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import type { Result } from '../../src/records.js';
import { tree } from '../tree.js';
import { fakeIo } from './fake-io.js';

let home: string;
const at = (...names: string[]) => join(home, ...names);
const put = (name: string, text: string) => writeFileSync(at('in', name), text);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-folder-'));
  mkdirSync(at('in'));
  put('a.txt', 'The ombudsman said on 4 May 2020 that 12 of 40 rooms at Larkspur House had mould.\n');
  put('b.txt', 'Norvale Care Inc. denied on 6 May 2020 that any room at Larkspur House had mould.\n');
  put('c.txt', 'Two nurses of Larkspur House, Ann Lowe and Ray Ott, left in June 2020.\n');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function extract(...more: string[]): Promise<{ code: number; err: string }> {
  const io = fakeIo();
  const code = await run(['extract', at('in'), '-o', at('out'), ...more], io);
  return { code, err: io.err.text() };
}
/** What a run gives that has never been before. */
async function fresh(...more: string[]): Promise<Record<string, string>> {
  rmSync(at('fresh'), { recursive: true, force: true });
  expect(await run(['extract', at('in'), '-o', at('fresh'), ...more], fakeIo())).toBe(0);
  return tree(at('fresh'));
}
const parts = () => readdirSync(at('out', '.dossier', 'parts')).sort();
function damage(): void {
  for (const part of parts()) truncateSync(at('out', '.dossier', 'parts', part), 40);
}
const written = () => statSync(at('out', 'claims.csv')).mtimeMs;

describe('a folder that is there already', () => {
  it.each<[string, string, () => void]>([
    ['a new document', '1 new, 0 changed, 3 unchanged, 0 removed, 0 failed', () => put('d.txt', 'It closed in 2021.')],
    [
      'a changed document',
      '0 new, 1 changed, 2 unchanged, 0 removed, 0 failed',
      () => put('b.txt', 'It closed in 2021.'),
    ],
    ['a document that is gone', '0 new, 0 changed, 2 unchanged, 1 removed, 0 failed', () => rmSync(at('in', 'b.txt'))],
    [
      'another name',
      '1 new, 0 changed, 2 unchanged, 1 removed, 0 failed',
      () => renameSync(at('in', 'b.txt'), at('in', 'z.txt')),
    ],
    [
      'a copy',
      '0 new, 1 changed, 2 unchanged, 0 removed, 0 failed',
      () => copyFileSync(at('in', 'b.txt'), at('in', 'z.txt')),
    ],
    ['a document that holds nothing', '1 new, 0 changed, 3 unchanged, 0 removed, 0 failed', () => put('d.txt', '')],
    [
      'a document that cannot be read',
      '1 new, 0 changed, 3 unchanged, 0 removed, 1 failed',
      () => writeFileSync(at('in', 'd.txt'), Buffer.alloc(999, 3)),
    ],
  ])('takes in %s as a run from the start would', async (_what, summary, change) => {
    await extract();
    change();
    const { code, err } = await extract();
    expect(err).toContain(`out: ${summary}\n`);
    expect(code).toBe(summary.endsWith('1 failed') ? 1 : 0);
    rmSync(at('fresh'), { recursive: true, force: true });
    await run(['extract', at('in'), '-o', at('fresh')], fakeIo());
    expect(tree(at('out'))).toEqual(tree(at('fresh')));
    expect(parts()).toEqual(readdirSync(at('fresh', '.dossier', 'parts')).sort());
  });

  it('names what is no longer there', async () => {
    await extract();
    rmSync(at('in', 'c.txt'));
    expect((await extract()).err).toContain(`no longer there: ${at('in', 'c.txt')}\n`);
  });

  it('is not written where nothing has changed, and tells the same problems', async () => {
    put('d.txt', Buffer.alloc(999, 3).toString('latin1'));
    const first = await extract();
    const before = written();
    const second = await extract();
    expect(written()).toBe(before);
    expect(second.err).toContain('0 new, 0 changed, 4 unchanged, 0 removed, 1 failed');
    expect(second.err.split('\n').slice(1)).toEqual(first.err.split('\n').slice(1));
    expect(second.code).toBe(first.code);
  });

  it.each<[string, string[], () => void]>([
    ['the tables are to be written otherwise', ['--delimiter', 'semicolon'], () => {}],
    ['only some records are wanted', ['--kind', 'denial'], () => {}],
    ['the documents are told another date', ['--date', '2020-05-08'], () => {}],
    ['a table was edited', [], () => appendFileSync(at('out', 'claims.csv'), 'mine\n')],
    ['a table was deleted', [], () => rmSync(at('out', 'claims.csv'))],
    [
      'a document of the results was deleted',
      [],
      () => rmSync(at('out', 'documents', readdirSync(at('out', 'documents'))[0]!)),
    ],
    ['what was kept is damaged', ['--raw'], damage],
    ['what was kept is gone', [], () => rmSync(at('out', '.dossier'), { recursive: true })],
  ])('is written anew where %s', async (_what, more, change) => {
    await extract();
    change();
    expect((await extract(...more)).code).toBe(0);
    expect(tree(at('out'))).toEqual(await fresh(...more));
  });

  it('reads again only those rows of the metadata that have changed', async () => {
    const told = (title: string) => {
      writeFileSync(at('told.csv'), `path,title\nin/a.txt,${title}\nin/b.txt,Two\n`);
      return ['--metadata', at('told.csv')];
    };
    await extract(...told('One'));
    expect((await extract(...told('Another'))).err).toContain('0 new, 1 changed, 2 unchanged');
    expect(tree(at('out'))).toEqual(await fresh(...told('Another')));
  });

  it('is only told of with --dry-run', async () => {
    expect((await extract('--dry-run')).err).toContain(
      '3 new, 0 changed, 0 unchanged, 0 removed (nothing was read or written)',
    );
    expect(existsSync(at('out'))).toBe(false);
    await extract();
    const before = written();
    put('b.txt', 'It closed in 2021.');
    expect((await extract('--dry-run')).err).toContain('0 new, 1 changed, 2 unchanged, 0 removed (nothing');
    expect(written()).toBe(before);
  });

  it('is read and written whole with --force', async () => {
    await extract();
    const kept = parts().map((p) => statSync(at('out', '.dossier', 'parts', p)).mtimeMs);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await extract('--force');
    parts().forEach((p, i) => {
      expect(statSync(at('out', '.dossier', 'parts', p)).mtimeMs).toBeGreaterThan(kept[i]!);
    });
  });

  it.each(['--force', '--dry-run'])('is what %s is for', async (flag) => {
    const io = fakeIo();
    expect(await run(['extract', at('in'), flag], io)).toBe(2);
    expect(io.err.text()).toContain(`${flag} is for a folder that is kept up to date: add --output FOLDER.`);
  });

  it('is refused where it holds anything else, and nothing is left in it', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out', 'thesis.txt'), 'years of work');
    const { code, err } = await extract();
    expect([code, err]).toEqual([2, expect.stringContaining('does not hold results of dossier')]);
    expect(readdirSync(at('out'))).toEqual(['thesis.txt']);
    expect(readdirSync(home).sort()).toEqual(['in', 'out']);
  });

  it('is not made where nothing could be read', async () => {
    const io = fakeIo();
    expect(await run(['extract', at('gone'), '-o', at('out')], io)).toBe(2);
    expect(readdirSync(home)).toEqual(['in']);
  });

  it('keeps what was read when another command writes into it', async () => {
    await extract();
    expect(await run(['diff', at('in'), '-o', at('out')], fakeIo())).toBe(0);
    expect(parts().length).toBe(3);
    expect((await extract()).err).toContain('3 new');
    expect(tree(at('out'))).toEqual(await fresh());
  });

  it.each([
    ['extract', 'diff'],
    ['diff', 'extract'],
    ['diff', 'diff'],
  ])('keeps what %s has read, and %s takes it', async (first, second) => {
    const by = async (command: string) => expect(await run([command, at('in'), '-o', at('out')], fakeIo())).toBe(0);
    await by(first);
    for (const part of parts()) {
      const path = at('out', '.dossier', 'parts', part);
      const text = gunzipSync(readFileSync(path)).toString('utf8');
      writeFileSync(path, gzipSync(text.replace('"publisher":null', '"publisher":"What was kept"')));
    }
    // There is something new to be done.
    put('d.txt', 'It closed in 2021.');
    await by(second);
    const told = readFileSync(at('out', 'documents.csv'), 'utf8').match(/What was kept/g);
    expect(told?.length).toBe(3);
  });

  it('drops what diff has no more use for', async () => {
    await extract();
    rmSync(at('in', 'b.txt'));
    expect(await run(['diff', at('in'), '-o', at('out')], fakeIo())).toBe(0);
    expect(parts().length).toBe(2);
  });

  it('goes on keeping what was read when its own results are compared', async () => {
    await extract();
    expect(await run(['diff', at('out'), '-o', at('out')], fakeIo())).toBe(0);
    expect(parts().length).toBe(3);
    expect(await run(['diff', at('out'), '-o', at('other')], fakeIo())).toBe(0);
    expect(existsSync(at('other', '.dossier'))).toBe(false);
  });

  it('is, written document by document, what all documents together give', async () => {
    const mail = (n: number) =>
      [
        'From: ann@example.org',
        `Subject: Visit ${n}`,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        `Ann Lowe said on ${n} May 2020 that two rooms at Larkspur House were flooded.`,
        '--b',
        'Content-Type: text/plain; name=note.txt',
        `Content-Disposition: attachment; filename=note${n}.txt`,
        '',
        'The LH director, Ray Ott, denied it.',
        '--b--',
        '',
      ].join('\r\n');
    put('m1.eml', mail(1));
    put('m2.eml', mail(2));
    put('2021-03-04-copy.txt', readFileSync(at('in', 'a.txt'), 'utf8'));
    put('empty.txt', '');
    put('noise.bin.txt', Buffer.alloc(999, 3).toString('latin1'));
    writeFileSync(at('in', 'broken.txt'), Buffer.from('Mr. Ott told the \xff\xfe court on 3 June 2021.', 'latin1'));
    await extract();
    await run(['extract', at('in'), '--format', 'jsonl', '-o', at('part.jsonl')], fakeIo());
    await run(['merge', at('part.jsonl'), '-o', at('together')], fakeIo());
    const [streamed, together] = [tree(at('out')), tree(at('together'))];
    expect(streamed).toEqual(together);
    expect(Object.keys(streamed).filter((name) => name.endsWith('.json')).length).toBe(9);
    expect(streamed['problems.csv']!.split('\n').length).toBeGreaterThan(3);
  });

  it('is written by several threads as by one', async () => {
    for (let i = 0; i < 110; i++)
      put(
        `${i}.txt`,
        `“Ann Lowe”, of Larkspur House in Reno, Nevada, said on ${1 + (i % 28)} May 2020 that ${i} rooms were cold.`,
      );
    put('broken.txt', 'No such thing.');
    const { err } = await extract('--workers', '2');
    expect(err).toContain('114 new');
    expect(tree(at('out'))).toEqual(await fresh('--workers', '1'));
    for (const part of parts()) truncateSync(at('out', '.dossier', 'parts', part), 40);
    rmSync(at('in', 'broken.txt'));
    await extract('--workers', '2');
    expect(tree(at('out'))).toEqual(await fresh('--workers', '1'));
  }, 120_000);

  it('tells in one file what no document tells alone, and is read back as it was written', async () => {
    for (const year of [2019, 2020]) put(`${year}.txt`, `Larkspur House opened in Reno, Nevada, in ${year}.`);
    put('empty.txt', '');
    await extract();
    const files = tree(at('out'));
    const { entities } = JSON.parse(files['entities.json']!) as Result;
    expect(entities.find((e) => e.name === 'Nevada')!.documents.length).toBe(2);
    const each = Object.entries(files).filter(([name]) => /^documents\/.*json$/.test(name));
    for (const { documents, entities } of each.map(([, text]) => JSON.parse(text) as Result))
      for (const e of entities) expect(e.documents).toEqual([documents[0]!.id]);
    for (const table of ['facilities', 'people', 'claims', 'problems']) {
      const io = fakeIo();
      await run(['list', table, at('out'), '--format', 'csv'], io);
      expect(io.out.text()).toBe(files[`${table}.csv`]);
    }
    await run(['extract', at('in'), '--format', 'json', '-o', at('whole.json')], fakeIo());
    for (const part of ['out', 'whole.json']) {
      expect(await run(['merge', at(part), '-o', at('merged')], fakeIo())).toBe(0);
      expect(tree(at('merged'))).toEqual(files);
    }
  });

  it.each(['extract', 'merge', 'diff'])('is not written by %s while another run has it', async (command) => {
    writeFileSync(at('.out.lock'), JSON.stringify({ pid: 77, host: hostname() }));
    const io = { ...fakeIo(), self: { pid: 5, isRunning: (pid: number) => pid === 77 } };
    if (command === 'merge') await run(['extract', at('in'), '-o', at('part.jsonl')], fakeIo());
    const input = command === 'merge' ? at('part.jsonl') : at('in');
    expect(await run([command, input, '-o', at('out')], io)).toBe(2);
    expect(io.err.text()).toContain(`Another run is writing ${at('out')} (process 77 on ${hostname()})`);
    expect(readFileSync(at('.out.lock'), 'utf8')).toContain('77');
    expect(existsSync(at('out'))).toBe(false);
  });
});
