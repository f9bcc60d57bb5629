import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { random } from './shuffled.js';
import { tree } from './tree.js';

const BIN = fileURLToPath(new URL('../bin/dossier.js', import.meta.url));
const KILLS = 20;

const home = mkdtempSync(join(tmpdir(), 'dossier-killed-'));
const at = (...names: string[]) => join(home, ...names);
afterAll(() => rmSync(home, { recursive: true, force: true }));

const text = (n: number): string =>
  `The ombudsman said on 4 May 2020 that ${n} of ${n + 20} rooms at Larkspur House had mould.\n`;
const args = (into: string, more: readonly string[] = []): string[] => [
  ...[BIN, 'extract', 'in', '-o', into, '--workers', '1'],
  ...more,
];

const CORRECTIONS = 'record,id,quote,type,name\nentity,e36c04629e68e,Larkspur House,facility,Larkspur Home\n';

/** Starts a run and kills it after so long; false where it had ended before. */
async function killed(milliseconds: number, command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, command, { cwd: home, stdio: 'ignore' });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const signal = await ended;
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** The folder as somebody finds it who looks at it now: not there, without results as yet, or whole. */
function isWhole(folder: string): boolean {
  if (!existsSync(at(folder, 'datapackage.json'))) return !existsSync(at(folder)) || tableless(folder);
  const { resources } = JSON.parse(readFileSync(at(folder, 'datapackage.json'), 'utf8'));
  return resources.every((r: { path: string }) => existsSync(at(folder, r.path)));
}
const tableless = (folder: string): boolean => Object.keys(tree(at(folder))).length === 0;

it.each([
  ['all', []],
  ['filtered', ['--type', 'facility', '--corrections', 'corrections.csv']],
])(
  `is killed at ${KILLS} moments (%s), and the next run gives what an undisturbed one gives`,
  async (name, more) => {
    const [out, timed, undisturbed] = [`${name}-out`, `${name}-timed`, `${name}-undisturbed`];
    rmSync(at('in'), { recursive: true, force: true });
    mkdirSync(at('in'));
    writeFileSync(at('corrections.csv'), CORRECTIONS);
    for (let n = 0; n < 12; n++) writeFileSync(at('in', `${n}.txt`), text(n));
    const began = performance.now();
    expect(spawnSync(process.execPath, args(timed, more), { cwd: home }).status).toBe(0);
    // The first run may have had a busy machine: of those that end by themselves the quickest tells how long one takes.
    let whole = performance.now() - began;

    const next = random(9);
    let kills = 0;
    for (let n = 0; n < KILLS; n++) {
      const started = performance.now();
      if (await killed(next() * whole, args(out, more))) kills++;
      else whole = Math.min(whole, performance.now() - started);
      expect(isWhole(out), `after ${n + 1} runs`).toBe(true);
      // There is always something new to be done.
      writeFileSync(at('in', `${n % 12}.txt`), text(100 + n));
      if (n % 5 === 4) rmSync(at('in', `${(n + 6) % 12}.txt`), { force: true });
    }
    expect(kills).toBeGreaterThan(KILLS / 4);

    const last = spawnSync(process.execPath, args(out, more), { cwd: home, encoding: 'utf8' });
    expect([last.status, last.stderr]).toEqual([0, expect.stringMatching(new RegExp(`^dossier: ${out}: `))]);
    expect(spawnSync(process.execPath, args(undisturbed, more), { cwd: home }).status).toBe(0);
    expect(tree(at(out))).toEqual(tree(at(undisturbed)));
    expect(readFileSync(at(out, 'facilities.csv'), 'utf8').includes('Larkspur Home')).toBe(more.length > 0);
    expect(readdirSync(home).filter((n) => n.startsWith('.') || n.includes('.tmp'))).toEqual([]);
    expect(
      readdirSync(home)
        .filter((n) => n.startsWith(name))
        .sort(),
    ).toEqual([out, timed, undisturbed]);
  },
  240_000,
);

it.skipIf(process.platform === 'win32')('leaves an earlier folder whole where no more can be written', () => {
  cpSync(at('all-undisturbed'), at('full'), { recursive: true, preserveTimestamps: true });
  const before = tree(at('full'));
  writeFileSync(at('in', 'more.txt'), text(7));
  // No file may grow beyond some blocks of 512 bytes: the tables of the new folder do.
  const script = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
  const run = spawnSync('bash', ['-c', script, process.execPath, ...args('full')], { cwd: home, encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([
    2,
    expect.stringMatching(/Cannot write .*: the file would be too large\. Nothing was written\./),
  ]);
  expect(tree(at('full'))).toEqual(before);
  expect(readdirSync(home).filter((n) => n.startsWith('.'))).toEqual([]);
});
