// node bench/scale.mjs [--quick | --trial] [--save]
// Many documents with the built command (`npm run build` first): workers, growth, memory, a run in which nothing has changed, filters,
// corrections, diff and list.
// The documents are made up of sentences of corpus/, 12 to 68 to each (200 to 1,100 words), so that no two are the same. Every figure is a
// ratio within this one run. Besides the clock there is the time of the processors, which other work on the machine disturbs less.
// 1,000 and 10,000 documents take about a quarter of an hour on two processors; --quick takes 100 and 1,000, --trial 20 and 60.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'bin/dossier.js');
/** Documents: where growth begins and ends, and of how many a folder is written by one worker and by two. */
const [FEW, MANY, BESIDE] = process.argv.includes('--trial')
  ? [20, 60, 60]
  : process.argv.includes('--quick')
    ? [100, 1000, 1000]
    : [1000, 10_000, 1500];
/** Sentences of a document on average, the most above or below it, and in a paragraph. */
const [MEAN, SPREAD, PARAGRAPH] = [40, 28, 4];

const said = [];
const say = (line = '') => {
  said.push(line);
  console.log(line);
};

const sentences = readdirSync(join(root, 'corpus'))
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .flatMap((f) => readFileSync(join(root, 'corpus', f), 'utf8').split(/\n\s*\n/))
  .flatMap((p) => p.replace(/\s+/g, ' ').match(/[A-Z“][^.!?]{40,200}[.!?]”?(?= |$)/g) ?? []);

const home = mkdtempSync(join(tmpdir(), 'dossier-scale-'));

/** Sentences that come around in another order in each document. */
const text = (d) => {
  const count = MEAN + Math.round(SPREAD * ((((d * 37) % 101) - 50) / 50));
  const chosen = Array.from({ length: count }, (_, i) => sentences[(d * 7 + i * (d % 97) + i * 31) % sentences.length]);
  const paragraphs = [];
  for (let i = 0; i < count; i += PARAGRAPH) paragraphs.push(chosen.slice(i, i + PARAGRAPH).join(' '));
  return `Report ${d + 1}\n\n${paragraphs.join('\n\n')}\n`;
};

function make(name, count) {
  const folder = join(home, name);
  mkdirSync(folder);
  let words = 0;
  for (let d = 0; d < count; d++) {
    const made = text(d);
    words += made.split(/\s+/).length;
    writeFileSync(join(folder, `${String(d).padStart(5, '0')}.txt`), made);
  }
  say(`${count} documents of ${Math.round(words / count)} words on average`);
  return name;
}

/** Runs at exit: processor time of the process and of its first thread in seconds, peak memory in MB. */
const probe = (report) => `process.on('exit', () => {
  const fs = require('fs');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processor = (userCPUTime + systemCPUTime) / 1e6;
  let main = processor;
  try {
    const ticks = fs.readFileSync('/proc/self/task/' + process.pid + '/stat', 'utf8').split(') ')[1].split(' ');
    main = (Number(ticks[11]) + Number(ticks[12])) / 100;
  } catch {}
  fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify([processor, main, maxRSS / 1e3]));
});`;

/** Seconds by the clock, seconds of processor (of all threads, and of the first alone) and peak memory in MB of one run. */
function run(...args) {
  const report = join(home, 'usage');
  const hook = join(home, 'probe.cjs');
  writeFileSync(hook, probe(report));
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-r', hook, bin, ...args], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`dossier ${args.join(' ')} ended with ${status}: ${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const [processor, main, memory] = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds, processor, main, memory };
}

/** A sheet that renames each 20th entity of some results, and changes the kind of ten claims. */
function sheetFor(results) {
  const sheet = join(home, `${results}.csv`);
  run('review', results, '-o', sheet);
  const rows = parse(readFileSync(sheet), { columns: true, bom: true });
  const entities = rows.filter((r) => r.record === 'entity').filter((_, i) => i % 20 === 0);
  const all = rows.filter((r) => r.record === 'claim');
  // A row is about all claims of its words until it is found by its id: sentences that come around would have most claims held.
  const claims = Array.from({ length: 10 }, (_, i) => all[Math.floor((i * all.length) / 10)]);
  for (const row of entities) row.name = `${row.quote} (corrected)`;
  for (const row of claims) row.kind = 'finding';
  writeFileSync(sheet, stringify([...entities, ...claims], { header: true }));
  return sheet;
}
const show = ({ seconds, processor, memory }) =>
  `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${memory.toFixed(0)} MB`;
const times = (a, b, digits = 2) => `${(a / b).toFixed(digits)} x`;

try {
  say(`# node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} processors`);
  make('warm', 5);
  make('few', FEW);
  make('many', MANY);
  if (BESIDE !== MANY) make('beside', BESIDE);
  const beside = BESIDE === MANY ? 'many' : 'beside';
  run('extract', 'warm', '--format', 'jsonl');

  const lines = (name, workers) => run('extract', name, '--workers', String(workers), '--format', 'jsonl');
  const folder = (name, workers, to, ...more) => run('extract', name, '--workers', String(workers), '-o', to, ...more);
  const linesOfMany = lines('many', 2);

  say('\n## Workers');
  for (const [what, a, b] of [
    [`JSON lines, ${MANY} documents`, lines('many', 1), linesOfMany],
    [`a folder, ${BESIDE} documents`, folder(beside, 1, 'by-1'), folder(beside, 2, 'by-2')],
  ]) {
    say(`${what}: 1 worker ${show(a)}; 2 workers ${show(b)}`);
    say(`  2 workers are ${times(a.seconds, b.seconds)} as fast as 1 by the clock (to reach: 1.6)`);
    say(`  their work costs ${times(b.processor, a.processor)} the processor`);
    say(`  with both processors free for them, at most ${times(2 * a.main, b.processor)} as fast`);
  }

  say(`\n## Growth, from ${FEW} to ${MANY} documents, 2 workers`);
  const grows = (what, a, b, memory, [few, many] = [FEW, MANY], most = 1.15) => {
    const of = many / few;
    say(`${what}: ${few} ${show(a)}; ${many} ${show(b)}`);
    say(
      `  ${times(b.processor, a.processor)} the processor (to reach: ${(most * of).toFixed(1)}), ${times(b.memory, a.memory)} the memory${memory}`,
    );
  };
  grows('JSON lines', lines('few', 2), linesOfMany, ' (to reach: 1.5)');
  const firsts = ['few', 'many'].map((name) => folder(name, 2, `${name}-out`));
  grows('a folder', ...firsts, ', with what entities across documents take');

  say('\n## The same folder again, nothing changed');
  for (const [i, name] of ['few', 'many'].entries()) {
    const again = folder(name, 2, `${name}-out`);
    const first = firsts[i];
    say(`${i === 0 ? FEW : MANY} documents: ${show(again)}`);
    say(
      `  ${times(first.seconds, again.seconds, 0)} as fast by the clock, ${times(first.processor, again.processor, 0)} by processor (to reach: 20)`,
    );
  }

  const tenth = Math.round(BESIDE / 10);
  say(`\n## Growth of what looks at all documents, from results of ${tenth} to those of ${BESIDE}`);
  make('tenth', tenth);
  folder('tenth', 1, 'tenth-out');
  for (const [what, ...args] of [
    ['diff', 'diff', '--table', 'differences'],
    ['diff, the matrix', 'diff', '--table', 'matrix'],
    ['list', 'list', 'claims'],
  ]) {
    const [a, b] = ['tenth-out', 'by-1'].map((results) => run(...args, results));
    grows(what, a, b, '', [tenth, BESIDE], 1.5);
  }

  say(`\n## A folder written anew from what it keeps, ${tenth} and ${BESIDE} documents, 1 worker`);
  const both = [
    ['tenth', 'tenth-out'],
    [beside, 'by-1'],
  ].map(([documents, results]) => ({ documents, results, sheet: sheetFor(results) }));
  for (const [what, options] of [
    ['filtered', () => ['--kind', 'denial,finding']],
    ['corrected', (sheet) => ['--corrections', sheet]],
    ['corrected and filtered', (sheet) => ['--corrections', sheet, '--facility', 'hospital']],
  ]) {
    const [a, b] = both.map(({ documents, results, sheet }) => folder(documents, 1, results, ...options(sheet)));
    grows(what, a, b, '', [tenth, BESIDE], 1.5);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

if (process.argv.includes('--save')) {
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'bench/results', `${day}-scale.md`), `${said.join('\n')}\n`);
}
