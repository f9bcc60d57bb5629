import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SHELLS } from '../../src/commands/completion.js';
import { completed } from '../../src/commands/completion-run.js';
import { COMMANDS } from '../../src/commands/index.js';
import { run } from '../../src/commands/program.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-completion-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
mkdirSync(join(home, 'reports'));
for (const name of ['report one.txt', 'result.json']) writeFileSync(join(home, name), '');

async function script(shell: string): Promise<string> {
  const io = fakeIo();
  expect(await run(['completion', shell], io)).toBe(0);
  return io.out.text();
}

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What bash offers for the last of some words. */
async function offered(words: readonly string[]): Promise<string[]> {
  const typed = ['dossier', ...words].map((w) => `'${w}'`).join(' ');
  const line = `${await script('bash')}\nCOMP_WORDS=(${typed})\nCOMP_CWORD=${words.length}\n_dossier\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', line], { cwd: home, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

describe.skipIf(!has('bash'))('completion in bash', () => {
  it.each<[string, string[], string[]]>([
    ['commands', ['ex'], ['extract']],
    ['options of the command', ['extract', '--form'], ['--format']],
    ['values of an option', ['extract', '--format', 'json'], ['json', 'jsonl']],
    ['values after a sign of equality', ['extract', '--format', '=', 'ts'], ['tsv']],
    ['all values after a bare sign of equality', ['diff', '--by', '='], ['document', 'source', 'speaker', 'folder']],
    ['one of several values joined by commas', ['extract', '--kind', 'denial,adm'], ['denial,admission']],
    ['files and folders for an input', ['extract', 're'], ['reports', 'report one.txt', 'result.json']],
    ['files for an option that takes one', ['extract', '--metadata', 'res'], ['result.json']],
    ['the values of an argument', ['schema', 'doc'], ['document']],
    ['the commands after help', ['help', 'di'], ['diff']],
    ['nothing where nobody can guess', ['extract', '--since', ''], []],
  ])('offers %s', async (_what, words, expected) => {
    expect((await offered(words)).sort()).toEqual([...expected].sort());
  });

  it('offers every command, and every option of each', async () => {
    expect(await offered([''])).toEqual([...COMMANDS.map((c) => c.name), 'help', '--help', '--version', '--no-color']);
    for (const { name, flags } of completed(COMMANDS))
      expect(await offered([name, '-'])).toEqual(flags.flatMap((f) => f.names));
  });
});

describe('completion', () => {
  it.each(Object.keys(SHELLS))('in %s names every command and long option', async (shell) => {
    const text = await script(shell);
    for (const { name, flags } of completed(COMMANDS)) {
      expect(text).toContain(name);
      for (const flag of flags.flatMap((f) => f.names).filter((n) => n.startsWith('--')))
        expect(text).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag);
    }
  });

  for (const shell of ['zsh', 'fish'])
    it.skipIf(!has(shell))(`in ${shell} is a script that the shell can read`, async () => {
      const { status, stderr } = spawnSync(shell, ['-n'], { input: await script(shell), encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    });

  it('asks for a shell it knows', async () => {
    const io = fakeIo();
    expect(await run(['completion', 'tcsh'], io)).toBe(2);
    expect(io.err.text()).toMatch(/"tcsh" is not one of its values/);
    expect(await run(['completion'], fakeIo())).toBe(2);
  });
});
