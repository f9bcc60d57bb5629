// node bench/scale.mjs [--quick] [--save]
// Many documents with the built command (`npm run build` first): workers, growth, memory, and a run in which nothing has changed.
// The documents are made up of sentences of corpus/, a few to each, so that no two are the same. Every figure is a ratio within this one run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const bin = join(root, 'bin/dossier.js');
const quick = process.argv.includes('--quick');
const [FEW, MANY] = quick ? [200, 2000] : [1000, 10_000];
const SENTENCES = 3;

const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};

const sentences = readdirSync(join(root, 'corpus'))
  .filter((f) => f.endsWith('.txt'))
  .sort()
  .flatMap((f) => readFileSync(join(root, 'corpus', f), 'utf8').split(/\n\s*\n/))
  .flatMap((p) => p.replace(/\s+/g, ' ').match(/[A-Z“][^.!?]{40,200}[.!?]”?(?= |$)/g) ?? []);

const home = mkdtempSync(join(tmpdir(), 'dossier-scale-'));

function make(name, count) {
  const folder = join(home, name);
  mkdirSync(folder);
  for (let d = 0; d < count; d++) {
    const text = Array.from(
      { length: SENTENCES },
      (_, i) => sentences[(d * 7 + i * (d % 97) + i * 31) % sentences.length],
    );
    writeFileSync(join(folder, `${String(d).padStart(5, '0')}.txt`), `Report ${d + 1}\n\n${text.join(' ')}\n`);
  }
  return name;
}

/** Seconds, seconds of processor and peak memory in MB of one run. */
function run(...args) {
  const report = join(home, 'usage');
  const probe = `process.on('exit', () => { const u = process.resourceUsage(); require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify([(u.userCPUTime + u.systemCPUTime) / 1e6, u.maxRSS / 1e3])); });`;
  const hook = join(home, 'probe.cjs');
  writeFileSync(hook, probe);
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-r', hook, bin, ...args], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`dossier ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [processor, memory] = JSON.parse(readFileSync(report, 'utf8'));
  return { seconds: (performance.now() - started) / 1000, processor, memory };
}
const show = ({ seconds, processor, memory }) =>
  `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor, ${memory.toFixed(0)} MB`;

try {
  say(
    `# node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} processors; ${SENTENCES} sentences a document`,
  );
  make('warm', 5);
  const few = make('few', FEW);
  const many = make('many', MANY);
  run('extract', 'warm', '--format', 'jsonl');

  say('\n## Workers (JSON lines)');
  const one = run('extract', few, '--workers', '1', '--format', 'jsonl');
  const two = run('extract', few, '--workers', '2', '--format', 'jsonl');
  say(`1 worker,  ${FEW} documents: ${show(one)}`);
  say(`2 workers, ${FEW} documents: ${show(two)}`);
  const oneMany = run('extract', many, '--workers', '1', '--format', 'jsonl');
  const twoMany = run('extract', many, '--workers', '2', '--format', 'jsonl');
  say(`1 worker,  ${MANY} documents: ${show(oneMany)}`);
  say(`2 workers, ${MANY} documents: ${show(twoMany)}`);
  say(`2 workers are ${(oneMany.seconds / twoMany.seconds).toFixed(2)} x as fast as 1 by the clock (to reach: 1.6)`);
  say(
    `their work costs ${(twoMany.processor / oneMany.processor).toFixed(2)} x the processor: with both processors free, ${((2 * oneMany.processor) / twoMany.processor).toFixed(2)} x as fast`,
  );

  say('\n## Growth (JSON lines, from the fewer to ten times as many)');
  say(
    `1 worker:  ${(oneMany.processor / one.processor).toFixed(2)} x the processor (to reach: 11.5), ${(oneMany.memory / one.memory).toFixed(2)} x the memory (to reach: 1.5)`,
  );
  say(
    `2 workers: ${(twoMany.processor / two.processor).toFixed(2)} x the processor, ${(twoMany.memory / two.memory).toFixed(2)} x the memory`,
  );

  say('\n## A folder of results');
  const fewFolder = run('extract', few, '-o', 'few-out');
  const fewAgain = run('extract', few, '-o', 'few-out');
  say(`${FEW} documents: ${show(fewFolder)}`);
  say(
    `again, nothing changed: ${show(fewAgain)}: ${(fewFolder.seconds / fewAgain.seconds).toFixed(0)} x as fast, ${(fewFolder.processor / fewAgain.processor).toFixed(0)} x by processor (to reach: 20)`,
  );
  const manyFolder = run('extract', many, '-o', 'many-out');
  const manyAgain = run('extract', many, '-o', 'many-out');
  say(`${MANY} documents: ${show(manyFolder)}`);
  say(
    `again, nothing changed: ${show(manyAgain)}: ${(manyFolder.seconds / manyAgain.seconds).toFixed(0)} x as fast, ${(manyFolder.processor / manyAgain.processor).toFixed(0)} x by processor`,
  );
  say(
    `ten times as many: ${(manyFolder.processor / fewFolder.processor).toFixed(2)} x the processor, ${(manyFolder.memory / fewFolder.memory).toFixed(2)} x the memory`,
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}

if (process.argv.includes('--save')) {
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'bench/results', `${day}-scale.md`), `${lines.join('\n')}\n`);
}
