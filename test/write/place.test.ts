import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { resultSchema } from '../../src/records.js';
import { writeResultsFolder } from '../../src/write/folder.js';
import { everything } from '../../src/write/lookup.js';
import { writeFile, writeFolder } from '../../src/write/place.js';
import { RESULT } from './fixture.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-place-'));
});
afterEach(() => {
  chmodSync(home, 0o700);
  rmSync(home, { recursive: true, force: true });
});

const within = (...names: string[]) => join(home, ...names);
const isRoot = process.getuid?.() === 0;

function* failing(): Generator<string> {
  yield 'half of it';
  throw Object.assign(new Error('full'), { code: 'ENOSPC' });
}

describe('a file', () => {
  it('is written', async () => {
    await writeFile(within('a.csv'), ['x,', 'y\n']);
    expect(readFileSync(within('a.csv'), 'utf8')).toBe('x,y\n');
    expect(readdirSync(home)).toEqual(['a.csv']);
  });

  it('is left as it was where writing fails, with nothing beside it', async () => {
    writeFileSync(within('a.csv'), 'before');
    await expect(writeFile(within('a.csv'), failing())).rejects.toThrow(
      /Cannot write .*a\.csv: no space left on the disk\. Nothing was written\./,
    );
    expect(readFileSync(within('a.csv'), 'utf8')).toBe('before');
    expect(readdirSync(home)).toEqual(['a.csv']);
  });

  it('keeps its link and its mode when it is replaced', async () => {
    mkdirSync(within('real'));
    writeFileSync(within('real', 'a.csv'), 'before', { mode: 0o640 });
    symlinkSync(within('real', 'a.csv'), within('a.csv'));
    await writeFile(within('a.csv'), ['after']);
    expect(lstatSync(within('a.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(within('real', 'a.csv'), 'utf8')).toBe('after');
    expect(statSync(within('real', 'a.csv')).mode & 0o777).toBe(0o640);
  });

  it.each([
    ['a folder', 'x', /x: it is a folder/],
    ['in a folder that is not there', 'no/a.csv', /the folder .*no does not exist/],
    ['below a file', 'f/a.csv', /part of the path is a file/],
  ])('is refused where it is %s', async (_what, name, message) => {
    mkdirSync(within('x'));
    writeFileSync(within('f'), '');
    const attempt = writeFile(within(name), ['a']);
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(message);
  });

  it.skipIf(isRoot)('is refused where the folder may not be written to', async () => {
    chmodSync(home, 0o500);
    await expect(writeFile(within('a.csv'), ['a'])).rejects.toThrow(/permission denied/);
  });

  it.skipIf(!existsSync('/dev/full'))('is refused by a full disk', async () => {
    symlinkSync('/dev/full', within('a.csv'));
    await expect(writeFile(within('a.csv'), ['a'])).rejects.toThrow(/no space left on the disk/);
  });
});

describe('a results folder', () => {
  const selection = everything(RESULT);
  const write = () => writeResultsFolder(within('results'), selection, '1.0.0');

  it('holds every table, every document and their description', async () => {
    await write();
    expect(readdirSync(within('results')).sort()).toEqual([
      'allegations.csv',
      'claims.csv',
      'datapackage.json',
      'dates.csv',
      'documents',
      'documents.csv',
      'entities.json',
      'facilities.csv',
      'mentions.csv',
      'organizations.csv',
      'people.csv',
      'places.csv',
      'problems.csv',
      'quantities.csv',
    ]);
    const files = readdirSync(within('results', 'documents')).sort();
    expect(files).toEqual(['d111111111111.json', 'd111111111111.txt', 'd222222222222.json', 'd222222222222.txt']);
    const part = resultSchema.parse(JSON.parse(readFileSync(within('results', 'documents', files[0]!), 'utf8')));
    expect([part.documents.length, part.claims.length, part.entities.length]).toEqual([1, 3, 4]);
    expect(readdirSync(home)).toEqual(['results']);
  });

  it('holds in each CSV the columns that the data package describes', async () => {
    await write();
    const described = JSON.parse(readFileSync(within('results', 'datapackage.json'), 'utf8'));
    expect(described.resources.length).toBe(11);
    for (const { path, schema } of described.resources) {
      const [header] = readFileSync(within('results', path), 'utf8').split('\n');
      expect(header).toBe(schema.fields.map((f: { name: string }) => f.name).join(','));
    }
  });

  it('replaces an earlier one, and leaves nothing of it', async () => {
    await write();
    writeFileSync(within('results', 'documents', 'd999999999999.json'), '{}');
    writeFileSync(within('results', '.DS_Store'), '');
    await write();
    expect(readdirSync(within('results', 'documents'))).not.toContain('d999999999999.json');
    expect(readdirSync(home)).toEqual(['results']);
  });

  it('is made where there is an empty folder, and within folders that are not there yet', async () => {
    mkdirSync(within('results'));
    await write();
    await writeResultsFolder(within('a', 'b'), selection, '1.0.0');
    expect(existsSync(within('a', 'b', 'claims.csv'))).toBe(true);
  });

  it('never replaces a folder with files of others', async () => {
    mkdirSync(within('results'));
    writeFileSync(within('results', 'thesis.docx'), 'years of work');
    await expect(write()).rejects.toThrow(/not empty and does not hold results of dossier/);
    expect(readFileSync(within('results', 'thesis.docx'), 'utf8')).toBe('years of work');
  });

  it('never replaces one in which somebody keeps files of their own', async () => {
    await write();
    writeFileSync(within('results', 'notes.txt'), 'call back');
    writeFileSync(within('results', 'documents', 'letter.pdf'), '');
    await expect(write()).rejects.toThrow(/dossier did not write \(documents\/letter\.pdf, notes\.txt\)/);
    expect(readFileSync(within('results', 'notes.txt'), 'utf8')).toBe('call back');
  });

  it('is not taken for one by any datapackage.json', async () => {
    mkdirSync(within('results'));
    writeFileSync(within('results', 'datapackage.json'), '{"name": "another"}');
    await expect(write()).rejects.toThrow(/does not hold results of dossier/);
  });

  it('is refused where there is a file of its name', async () => {
    writeFileSync(within('results'), 'a file');
    await expect(write()).rejects.toThrow(/there is a file of that name/);
  });

  it('is left as it was where writing fails', async () => {
    await write();
    const before = readFileSync(within('results', 'claims.csv'), 'utf8');
    const entries = [
      { path: 'datapackage.json', chunks: ['{}'] },
      { path: 'claims.csv', chunks: failing() },
    ];
    await expect(writeFolder(within('results'), entries, () => true)).rejects.toThrow(/no space left/);
    expect(readFileSync(within('results', 'claims.csv'), 'utf8')).toBe(before);
    expect(readdirSync(home)).toEqual(['results']);
  });

  it('follows a link to the folder it stands for', async () => {
    mkdirSync(within('disk'));
    symlinkSync(within('disk'), within('results'));
    await write();
    expect(lstatSync(within('results')).isSymbolicLink()).toBe(true);
    expect(existsSync(within('disk', 'claims.csv'))).toBe(true);
  });
});

describe.skipIf(!existsSync('/proc/self'))('a file system that refuses folders', () => {
  it('is said to refuse, and at once', async () => {
    await expect(writeFolder('/proc/nowhere/results', [], () => true)).rejects.toThrow(
      'Cannot write /proc/nowhere/results',
    );
  });
});
