/** Every example of the help and every command of the README, run as it stands. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'dossier-examples-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Few documents, so that the examples are quick: those of one story, and those that gold is kept of. */
const DOCUMENTS = [
  '01-marrow-creek-herald.txt',
  '02-marrow-creek-ledger.txt',
  '03-stonebridge-statement.txt',
  '07-nursing-home-inspection.txt',
  '08-police-story.txt',
  '12-mission-report-colony.txt',
];

/** Runs a line of the shell in the folder of the examples; `dossier` in it is ours. */
function shell(line: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', `set -o pipefail; ${line}`], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(home, '.bin')}:${process.env.PATH}`, NO_COLOR: '1' },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
  cpSync(join(root, 'test/examples'), home, { recursive: true });
  cpSync(join(root, 'test/gold'), join(home, 'test/gold'), { recursive: true });
  copyFileSync(join(root, 'test/baseline.json'), join(home, 'test/baseline.json'));
  mkdirSync(join(home, 'corpus'));
  mkdirSync(join(home, 'reports'));
  for (const name of DOCUMENTS) copyFileSync(join(root, 'corpus', name), join(home, 'corpus', name));
  copyFileSync(join(root, 'corpus', DOCUMENTS[0]!), join(home, 'reports', DOCUMENTS[0]!));
  mkdirSync(join(home, '.bin'));
  writeFileSync(
    join(home, '.bin/dossier'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/dossier.js')}" "$@"\n`,
  );
  chmodSync(join(home, '.bin/dossier'), 0o755);
  mkdirSync(join(home, 'node_modules'));
  symlinkSync(root, join(home, 'node_modules/dossier'), 'dir');
  symlinkSync(join(root, 'bin'), join(home, 'bin'), 'dir');
  const made = shell('dossier extract corpus -o run.json && dossier extract corpus -o results');
  expect(made.code, made.err).toBe(0);
}, 120_000);

/** Programs of a command line that are not ours, and not there. */
const absent = (line: string): string[] =>
  line
    .split(/\||&&|;/)
    .map((part) => /^\s*([\w.-]+)/.exec(part)?.[1] ?? '')
    .filter(
      (name) => name !== '' && name !== 'dossier' && spawnSync('bash', ['-c', `command -v ${name}`]).status !== 0,
    );

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The commands of fenced blocks (sh whole, others what follows "$ ") and of indented ones, without comments at their ends. */
function commandsOf(markdown: string): string[] {
  const commands: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const mark = /^```(\w*)/.exec(line);
    if (mark) fence = fence === null ? mark[1]! : null;
    else if (fence === 'sh') commands.push(line);
    else if (fence !== null) commands.push(/^\$ (.*)/.exec(line)?.[1] ?? '');
    else if (/^ {4}\S/.test(line)) commands.push(line.trim());
  }
  return commands.map((c) => c.replace(/\s+#.*$/, '')).filter((c) => /\bdossier\b/.test(c) && !/^(?:#|npm )/.test(c));
}

const examples = COMMANDS.flatMap((c) => c.examples.map((e) => e.command));
const all = [...new Set([...examples, ...commandsOf(readme)])];

describe('the examples', () => {
  for (const line of all) {
    const missing = absent(line);
    it.skipIf(missing.length > 0)(
      `${line}${missing.length > 0 ? ` (${missing.join(', ')} is not installed here)` : ''}`,
      () => {
        const { code, out, err } = shell(line);
        // what stands before "| head" may be told that nobody reads on: 141, a closed pipe
        expect(/\| *head\b/.test(line) ? [0, 141] : [0], err).toContain(code);
        expect(err).not.toMatch(/fault of the program|^\s+at /m);
        const quiet = />|-o |--output|source </.test(line);
        if (!quiet && !/^dossier: wrote /m.test(err)) expect(out.trim()).not.toBe('');
      },
      60_000,
    );
  }

  it('are two at least for each command, and more in the README', () => {
    for (const c of COMMANDS) expect(c.examples.length, c.name).toBeGreaterThanOrEqual(2);
    expect(all.length).toBeGreaterThan(new Set(examples).size);
  });
});

describe('the code in the README', () => {
  const blocks = [...readme.matchAll(/^```(?:ts|js)\n([\s\S]*?)^```$/gm)].map((m) => m[1]!);
  it.each(blocks.map((code) => [code.split('\n').find((l) => !l.startsWith('import')) ?? code, code] as const))(
    'runs: %s',
    (_name, code) => {
      writeFileSync(join(home, 'block.mjs'), code);
      const { code: status, out, err } = shell('node block.mjs');
      expect(status, err).toBe(0);
      expect(out.trim()).not.toBe('');
    },
    60_000,
  );

  it('is there', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });
});
