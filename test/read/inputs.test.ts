import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs, joinSameBytes, readDocument, readText } from '../../src/read/index.js';

let root: string;
const at = (...names: string[]): string => join(root, ...names);
const put = (name: string, content: string | Uint8Array): void => writeFileSync(at(name), content);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'));
  for (const folder of ['a', 'a/sub', 'none', '.hidden', 'z']) mkdirSync(at(folder));
  put('a/b.txt', 'The ward is closed.');
  put('a/B.txt', 'The ward is open.');
  put('a/sub/same.md', 'The ward is closed.');
  put('a/table.csv', 'a,b');
  put('a/.secret.txt', 'x');
  put('.hidden/c.txt', 'x');
  put('none/.gitkeep', '');
  put('z/zero.txt', '');
  put('z/blank.txt', ' \n\t\n');
  put('z/nul.txt', 'The ward\0is closed.');
  put(
    'z/data.txt',
    Uint8Array.from({ length: 4_000 }, (_, i) => (i * 7_919) % 256),
  );
  put('z/paper.txt', '%PDF-1.7\nwhatever');
  put('z/notes.log', 'The ward is closed.');
  symlinkSync('..', at('a/sub/loop'));
  symlinkSync('nowhere.txt', at('z/dead.txt'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const names = async (...inputs: string[]): Promise<string[]> =>
  (await expandInputs(inputs)).files.map((f) => f.path.slice(root.length + 1));
const codes = async (...inputs: string[]): Promise<string[]> =>
  (await expandInputs(inputs)).problems.map((p) => `${p.code} ${p.path.slice(root.length + 1)}`);

describe('inputs', () => {
  it('take a folder with all below it, by name, without hidden files, once round a circle of links', async () => {
    expect(await names(at('a'))).toEqual(['a/B.txt', 'a/b.txt', 'a/sub/same.md']);
  });

  it('tell of files of a kind that is not read', async () => {
    expect(await codes(at('a'))).toEqual(['unsupported a/table.csv']);
  });

  it('take a named file whatever its extension', async () => {
    expect(await names(at('z/notes.log'))).toEqual(['z/notes.log']);
    expect(await codes(at('z/notes.log'))).toEqual([]);
  });

  it('take patterns', async () => {
    expect(await names(at('a', '**', '*.{txt,md}'))).toEqual(['a/B.txt', 'a/b.txt', 'a/sub/same.md']);
  });

  it('take a file named twice once', async () => {
    expect(await names(at('a/b.txt'), at('a'), at('a/../a/b.txt'))).toEqual(['a/b.txt', 'a/B.txt', 'a/sub/same.md']);
  });

  it('take standard input for -', async () => {
    const { files } = await expandInputs(['-'], { stdin: async () => Buffer.from('The ward is closed.') });
    const { read } = await readDocument(files[0]!);
    expect(read!.document).toMatchObject({ path: '-', source: 'standard input', text: 'The ward is closed.' });
  });

  it.each([
    ['a missing file', 'missing.txt', 'not_found'],
    ['a pattern without matches', '*.html', 'not_found'],
    ['a folder without files that are read', 'none', 'no_files'],
  ])('tell of %s', async (_, input, code) => {
    expect(await codes(at(input))).toEqual([`${code} ${input}`]);
  });

  it('tell of a link that leads nowhere', async () => {
    expect(await codes(at('z'))).toContain('unreadable z/dead.txt');
  });

  it.skipIf(process.getuid?.() === 0)('tell of a folder without permission', async () => {
    mkdirSync(at('shut'));
    chmodSync(at('shut'), 0);
    expect(await codes(at('shut'))).toContain('unreadable shut');
    chmodSync(at('shut'), 0o755);
  });

  it('make one of files with the same bytes, with all their paths', async () => {
    const joined = await joinSameBytes((await expandInputs([at('a')])).files);
    expect(joined.map((f) => f.paths.map((p) => p.slice(root.length + 1)))).toEqual([
      ['a/B.txt'],
      ['a/b.txt', 'a/sub/same.md'],
    ]);
    expect((await readDocument(joined[1]!)).read!.document.paths).toHaveLength(2);
  });
});

describe('a file', () => {
  const outcome = async (name: string, options = {}): Promise<string[]> => {
    const { files } = await expandInputs([at(name)]);
    const { read, problems } = await readDocument(files[0]!, options);
    return [read === null ? 'none' : 'read', ...(read?.problems ?? problems).map((p) => p.code)];
  };

  it.each([
    ['that is empty', 'z/zero.txt', ['none', 'empty']],
    ['of white space', 'z/blank.txt', ['none', 'empty']],
    ['of binary data', 'z/data.txt', ['none', 'binary']],
    ['that is a PDF by its content, and a broken one', 'z/paper.txt', ['none', 'failed']],
    ['with a NUL byte is read', 'z/nul.txt', ['read', 'nul_bytes']],
  ])('%s', async (_, name, expected) => {
    expect(await outcome(name)).toEqual(expected);
  });

  it('larger than the limit is not read', async () => {
    expect(await outcome('a/b.txt', { maxBytes: 5 })).toEqual(['none', 'too_large']);
  });

  it('that is gone by the time it is read', async () => {
    const file = { path: at('gone.txt'), paths: [at('gone.txt')], size: 3, named: true };
    expect((await readDocument(file)).problems).toMatchObject([{ code: 'unreadable', path: file.path }]);
  });

  it('of any bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 600 }),
        fc.constantFrom('x.txt', 'x.html', 'x.md', 'x'),
        async (bytes, path) => {
          const { read, problems } = await readDocument({
            path,
            paths: [path],
            size: bytes.length,
            named: true,
            bytes,
          });
          expect(read === null).toBe(problems.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of plain text keeps it character for character', async () => {
    const text = '\tA “line”\r\n\r\n  with\u00a0spaces \f\n';
    const bytes = Buffer.from(`\uFEFF${text}`);
    const { read } = await readDocument({ path: 'x.txt', paths: ['x.txt'], size: bytes.length, named: true, bytes });
    expect(read!.document).toMatchObject({ text, characters: text.length, words: 4, title: null, publisher: null });
  });

  it('in another language is told of', () => {
    const text =
      'Die Kammer stellte fest, dass die Häftlinge in den Zellen nicht genug zu essen bekamen und dass die Ärzte sie nur selten sahen. '.repeat(
        4,
      );
    expect(readText({ text }).problems.map((p) => p.code)).toEqual(['language']);
    expect(readText({ text }).document.language).toBeNull();
  });

  it('with half a character is told of', () => {
    expect(readText({ text: 'The ward \ud800 is closed.' }).problems).toMatchObject([
      { code: 'lone_surrogate', start: 9 },
    ]);
  });
});
