import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { applyDate, applyMetadata, checkDate, readMetadata, readText, unusedRows } from '../../src/read/index.js';
import { edtfDay } from '../../src/read/normalize.js';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'metadata-'));
  mkdirSync(join(root, 'lists'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const csv = (content: string): string => {
  const path = join(root, 'lists', 'sources.csv');
  writeFileSync(path, content);
  return path;
};

describe('a metadata table', () => {
  it('tells what the files do not, by paths relative to its own folder', async () => {
    const table = await readMetadata(
      csv('path,source,title,publisher,published,genre\n../a.txt,Board,The ward,Harrow Board,2019-05,report\n'),
    );
    const read = applyMetadata(readText({ text: 'The ward is closed.', path: join(root, 'a.txt') }), table);
    expect(read.document).toMatchObject({
      source: 'Board',
      title: 'The ward',
      publisher: 'Harrow Board',
      published: '2019-05',
      published_basis: 'metadata',
      genre: 'report',
    });
  });

  it('leaves alone what its cells leave empty', async () => {
    const table = await readMetadata(csv('path;publisher\n../a.txt;\n'));
    const before = readText({ text: 'x', path: join(root, 'a.txt'), title: 'Kept', published: '2001' });
    expect(applyMetadata(before, table).document).toEqual(before.document);
  });

  it('names the rows that nothing answers to', async () => {
    const table = await readMetadata(csv('path,title\n../a.txt,A\n../b.txt,B\n'));
    expect(unusedRows(table, [join(root, 'a.txt')])).toMatchObject([
      { code: 'metadata_unused', message: expect.stringContaining('../b.txt') },
    ]);
  });

  it.each([
    ['no path column', 'file,title\na,b\n', /no column "path"/],
    ['an unknown column', 'path,date\na,b\n', /not known: date/],
    ['an empty path', 'path,title\n,b\n', /line 2.*empty/],
    ['a date that is none', 'path,published\na,soon\n', /line 2.*"soon" is not a date/],
    ['a genre that is none', 'path,genre\na,poem\n', /line 2.*no genre "poem"/],
    ['a path twice', 'path\na\na\n', /line 3.*line 2/],
    ['a row that is too long', 'path,title\na,b,c\n', /not a CSV table/],
  ])('with %s is refused by name', async (_, content, message) => {
    const attempt = readMetadata(csv(content));
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.toThrow(message);
  });

  it('that is missing is refused by name', async () => {
    await expect(readMetadata(join(root, 'none.csv'))).rejects.toThrow(/none\.csv" cannot be read/);
  });
});

describe('a date for all documents', () => {
  it('goes before their own', () => {
    const read = applyDate(readText({ text: 'x', published: '2001' }), checkDate('2022-03-18'));
    expect(read.document).toMatchObject({ published: '2022-03-18', published_basis: 'option' });
  });

  it.each(['yesterday', '2022-13', '2022-02-30', ''])('%j is refused', (value) => {
    expect(() => checkDate(value)).toThrow(UsageError);
  });

  it.each([
    ['2019-05-14T23:30:00-04:00', '2019-05-14'],
    ['20190514', '2019-05-14'],
    ['May 14, 2019', '2019-05-14'],
    ['Tue, 14 May 2019 10:00:00 GMT', '2019-05-14'],
    ['14 Sept. 2019', '2019-09-14'],
    ['2019', '2019'],
    ['last week', null],
  ])('%s in a page is %s', (value, expected) => {
    expect(edtfDay(value)).toBe(expected);
  });
});
