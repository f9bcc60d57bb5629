import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/dossier.js', import.meta.url));
const BUILT = existsSync(new URL('../dist/load.cjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const at = (name: string) => join(home, name);
writeFileSync(at('a.txt'), 'Inspectors said on 4 May 2020 that the roof of Larkspur House leaked.\n'.repeat(40));
mkdirSync(at('folder'));
writeFileSync(at('folder/b.md'), '# Larkspur House\n\nThe ombudsman found mould in 12 of 40 rooms in June 2021.\n');
writeFileSync(at('folder/.hidden.txt'), 'Not to be read.');
writeFileSync(at('folder/film.mp4'), Buffer.from([0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70, 0, 0, 0, 0]));
writeFileSync(at('empty.txt'), '');
writeFileSync(at('noise.txt'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)));
mkdirSync(at('nothing'));

const dossier = (args: string[], more: { input?: string; env?: Record<string, string> } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: home,
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...process.env, NO_COLOR: '', ...more.env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
};

/** A command line of the shell, `dossier` in it being ours. */
const shell = (line: string) => {
  const run = spawnSync(
    'bash',
    ['-c', `dossier() { "${process.execPath}" "${BIN}" "$@"; }; set -o pipefail; ${line}`],
    {
      cwd: home,
      encoding: 'utf8',
    },
  );
  return { code: run.status, out: run.stdout, err: run.stderr };
};

describe.skipIf(!BUILT)('the command line', () => {
  it('reads files and folders in order, and tells on standard error what it did not read', () => {
    const { code, out, err } = dossier(['extract', 'folder', 'a.txt', '--format', 'json']);
    const result = JSON.parse(out);
    expect(result.documents.map((d: { path: string }) => d.path)).toEqual(['a.txt', 'folder/b.md']);
    expect(result.problems.map((p: { code: string }) => p.code)).toEqual(['unsupported']);
    expect(err).toMatch(/^dossier: 1 file of kinds that are not read skipped/);
    expect(code).toBe(0);
  });

  it('gives the same bytes with two workers, and has no more to say', () => {
    const args = ['extract', 'folder/b.md', 'a.txt', '--format', 'jsonl', '--workers'];
    const [one, two] = ['1', '2'].map((n) => dossier([...args, n]));
    expect([one!.code, one!.err]).toEqual([0, '']);
    expect(two).toEqual(one);
  });

  it('gives the same bytes whatever the order of the inputs', () => {
    const one = dossier(['extract', 'folder', 'a.txt', '--format', 'json']);
    const other = dossier(['extract', 'a.txt', 'folder', '--format', 'json']);
    expect(other.out).toBe(one.out);
  });

  it.each([
    ['a missing path', ['gone.txt'], 2, /There is no file or folder "gone\.txt"/],
    ['a missing path beside a good one', ['gone.txt', 'a.txt'], 1, /There is no file or folder "gone\.txt"/],
    ['a folder without a readable file', ['nothing'], 2, /The folder "nothing" holds no file that is read/],
    ['a binary', ['noise.txt'], 2, /"noise\.txt" is not text/],
    ['an empty file', ['empty.txt'], 0, /"empty\.txt" is empty/],
    ['an empty standard input', ['-'], 0, /"-" is empty/],
  ])('says what is wrong with %s', (_what, inputs, code, message) => {
    const run = dossier(['extract', ...inputs]);
    expect(run.err).toMatch(message);
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(run.code).toBe(code);
    if (code === 2) expect(run.out).toBe('');
  });

  it('reads standard input', () => {
    const { out } = dossier(['extract', '-', '--table', 'dates'], { input: 'It closed on 4 May 2020.\n' });
    expect(out).toContain('4 May 2020,2020-05-04,');
  });

  it('ends quietly when its reader goes away', () => {
    const { out, err } = shell('dossier extract a.txt folder --format json | head -c 20; echo " $PIPESTATUS"');
    expect(out).toMatch(/^\{"dossier":"1",\s*"doc.* 0\n$/s);
    expect(err).not.toMatch(/EPIPE|Error/);
  });

  it('ends quietly when its reader goes away before it writes', async () => {
    const child = spawn(process.execPath, [BIN, 'extract', 'a.txt', '--format', 'json'], { cwd: home });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  it('compares, and ends quietly when its reader goes away', () => {
    const { out, err } = shell('dossier diff a.txt folder --format json | head -c 20; echo " $PIPESTATUS"');
    expect(out).toMatch(/^\{"dossier":"1",\s*"doc.* 0\n$/s);
    expect(err).not.toMatch(/EPIPE|Error/);
  });

  it('compares earlier results as the documents themselves', () => {
    expect(dossier(['extract', 'a.txt', 'folder', '-o', 'run.json']).code).toBe(0);
    const fresh = dossier(['diff', 'a.txt', 'folder', '--format', 'json']);
    expect(dossier(['diff', 'run.json', '--format', 'json']).out).toBe(fresh.out);
    expect(JSON.parse(fresh.out).differences).toBeInstanceOf(Array);
  });

  it.each([
    ['a binary', 'noise.txt', /"noise\.txt" is not text/],
    ['a missing path', 'gone.txt', /There is no file or folder "gone\.txt"/],
    ['results that are none', 'package.json', /"package\.json" cannot be taken: it is JSON, but no result/],
  ])('says what is wrong with %s that is to be compared, and compares the rest', (_what, input, message) => {
    writeFileSync(at('package.json'), '{"name":"left-over"}');
    const alone = dossier(['diff', input]);
    expect(alone.err).toMatch(message);
    expect(alone.err).not.toMatch(/^\s+at /m);
    expect([alone.code, alone.out]).toEqual([2, '']);
    const beside = dossier(['diff', input, 'a.txt', 'folder/b.md']);
    expect([beside.code, beside.err]).toEqual([1, expect.stringMatching(message)]);
    expect(beside.out).toMatch(/^relation,facility_name,/);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', () => {
    const { code, err } = shell('dossier extract a.txt > /dev/full');
    expect(err).toBe('dossier: Cannot write the output: no space left on the disk.\n');
    expect(code).toBe(2);
  });

  it('writes nothing where the output cannot be written', () => {
    const { code, out, err } = dossier(['extract', 'a.txt', '-o', 'missing/out.json']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^dossier: Cannot write missing\/out\.json: the folder missing does not exist\./);
    expect(existsSync(at('missing'))).toBe(false);
  });

  it('writes a folder, and writes it again', () => {
    expect(dossier(['extract', 'a.txt', 'folder', '-o', 'results']).code).toBe(0);
    expect(dossier(['extract', 'a.txt', '-o', 'results']).code).toBe(0);
    expect(readdirSync(at('results/documents')).filter((f) => f.endsWith('.json')).length).toBe(1);
    expect(readdirSync(home).filter((name) => name.startsWith('.results'))).toEqual([]);
  });

  it('shows colours where they are asked for, and only there', () => {
    const colours = (args: string[], env: Record<string, string>) =>
      dossier(['extract', 'a.txt', '--format', 'summary', ...args], { env }).out.includes('\u001b[');
    expect(colours([], {})).toBe(false);
    expect(colours([], { FORCE_COLOR: '1' })).toBe(true);
    expect(colours(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('tells what the files do not, from a table and from an option', () => {
    writeFileSync(at('about.csv'), 'path,title,published\nfolder/b.md,Visit of June,2021-07-01\n');
    const { out } = dossier([
      'extract',
      'folder/b.md',
      'a.txt',
      '--metadata',
      'about.csv',
      '--date',
      '2020-05-10',
      '--format',
      'json',
    ]);
    const documents = JSON.parse(out).documents as Record<string, string>[];
    expect(documents.map((d) => [d.path, d.published, d.published_basis])).toEqual([
      ['a.txt', '2020-05-10', 'option'],
      ['folder/b.md', '2021-07-01', 'metadata'],
    ]);
    expect(documents[1]!.title).toBe('Visit of June');
  });

  it('shows its help and its version without loading what the work needs', () => {
    const run = spawnSync(process.execPath, [BIN, '--help'], {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, NODE_DEBUG: 'esm,module' },
    });
    expect(run.stderr).toMatch(/dist\/load\.cjs/);
    const loaded = new Set([...run.stderr.matchAll(/node_modules\/((?:@[\w-]+\/)?[\w-]+)\//g)].map((m) => m[1]));
    expect([...loaded]).toEqual([]);
  });
});

describe.skipIf(!BUILT)('a file that is named like the option for help', () => {
  it('is read', () => {
    writeFileSync(at('--help'), 'Inspectors said that the roof of Larkspur House leaked.\n');
    const { code, out } = dossier(['extract', '--format', 'json', 'a.txt', '--', '--help']);
    expect(JSON.parse(out).documents.map((d: { path: string }) => d.path)).toEqual(['--help', 'a.txt']);
    expect(code).toBe(0);
  });
});

describe('without a build', () => {
  it('says how to make one', () => {
    cpSync(dirname(BIN), at('copy/bin'), { recursive: true });
    writeFileSync(at('copy/package.json'), '{"type":"module"}');
    const run = spawnSync(process.execPath, [at('copy/bin/dossier.js')], { encoding: 'utf8' });
    expect(run.stderr).toMatch(/Run `npm ci`/);
    expect(run.status).toBe(2);
  });
});

describe('the package', () => {
  it('holds all that it names', () => {
    const { files, bin } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(existsSync(new URL(`../${bin.dossier}`, import.meta.url))).toBe(true);
    expect(files).toEqual(expect.arrayContaining(['bin', 'dist', 'data']));
  });

  it('names no download address in its lockfile', () => {
    expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toContain('"resolved"');
  });
});
