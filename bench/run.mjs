// node bench/run.mjs [--quick] [--start] [--save]
// Speed and memory of the built project (`npm run build` first), every figure a ratio within this one run.
// `--start`: start-up alone. Prints a table; `--save` writes it to bench/results/<day>.md as well.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const shared = process.env.DOSSIER_SHARED ?? join(root, '../shared');
const measure = join(root, 'bench/measure.mjs');
const quick = process.argv.includes('--quick');
const MB = 1_000_000;
const lines = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};

const corpus = readdirSync(join(root, 'corpus'))
  .filter((f) => !f.endsWith('.html'))
  .sort()
  .map((f) => readFileSync(join(root, 'corpus', f), 'utf8'));

/** Texts of about `size` characters in all, each a copy of a sample. */
function many(texts, size) {
  const out = [];
  for (let n = 0, i = 0; n < size; i++) {
    out.push(texts[i % texts.length]);
    n += texts[i % texts.length].length;
  }
  return out;
}

const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
const put = (name, texts) => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(texts));
  return file;
};
/** One measurement in a process of its own. */
const run = (what, ...files) =>
  JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', measure, what, ...files], { maxBuffer: 1 << 26 }).toString(),
  );
const per = (n) => `${Math.round(n).toLocaleString('en').padStart(9)} words/s`;

/** Side by side, each in a process of its own that has read `before`, which is not counted. */
function compared(title, before, texts) {
  const warm = put('warm.json', before);
  const file = put('compared.json', texts);
  say(
    `\n## ${title}: ${(texts.join('').length / MB).toFixed(1)} MB, after ${(before.join('').length / MB).toFixed(1)} MB that are not counted`,
  );
  const rows = Object.fromEntries(
    ['wink', 'compromise', 'compromise-views', 'dossier'].map((w) => [w, run(w, file, warm)]),
  );
  const base = rows.dossier.speed;
  for (const [name, r] of Object.entries(rows))
    say(`${name.padEnd(18)} ${per(r.speed)}   dossier is ${(base / r.speed).toFixed(2)} x`);
  const first = run('dossier', file);
  say(
    `${'dossier, at once'.padEnd(18)} ${per(first.speed)}   ${(base / first.speed).toFixed(2)} x the time, while V8 compiles`,
  );
  const total = Object.values(rows.dossier.parts).reduce((a, b) => a + b, 0);
  say(
    `share of time      ${Object.entries(rows.dossier.parts)
      .map(([k, t]) => `${k} ${Math.round((100 * t) / total)}%`)
      .join(', ')}`,
  );
}

function throughput() {
  const size = (quick ? 0.2 : 1) * MB;
  compared('Samples (nearly every sentence a claim)', many(corpus, size), many(corpus, size));
  const train = join(shared, 'data/train');
  if (existsSync(train)) {
    const prose = (name) =>
      readFileSync(join(train, name), 'utf8')
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).text);
    compared('Ordinary prose', many(prose('gum-ner.jsonl'), size), many(prose('ewt-train-ner.jsonl'), size));
  } else say(`\nordinary prose: skipped, ${train} is not there`);

  say('\n## Growth');
  for (const [title, shape] of [
    ['many documents', (size) => many(corpus, size)],
    ['one document', (size) => [many(corpus, size).join('\n\n')]],
  ]) {
    let first;
    for (const size of quick ? [0.1, 0.3] : [1, 3, 10]) {
      const r = run('dossier', put('growth.json', shape(size * MB)));
      first ??= r;
      say(
        `${title.padEnd(16)} ${String(size).padStart(4)} MB   ${per(r.speed)}   ${(first.speed / r.speed).toFixed(2)} x the time a word   peak memory ${Math.round(r.memory / 1e6)} MB`,
      );
    }
  }
}

try {
  say(`# node ${process.version}, ${process.platform} ${process.arch}`);
  if (!process.argv.includes('--start')) throughput();

  say('\n## Start-up (medians of 15, one after the other in turns)');
  const bin = join(root, 'bin/dossier.js');
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, corpus[0]);
  // What a process has computed, told by itself as it ends: hardly touched by what else the machine does.
  const told = join(folder, 'told.cjs');
  writeFileSync(
    told,
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); require('fs').writeSync(3, String((user + system) / 1000)); });",
  );
  const starts = [
    ['node alone', ['-e', '0']],
    ['--help', [bin, '--help']],
    ['one small file', [bin, 'extract', letter, '--format', 'json']],
  ].map(([name, args]) => ({ name, args, times: [], computed: [] }));
  for (let i = 0; i < 15; i++)
    for (const { args, times, computed } of starts) {
      const t = performance.now();
      const { output } = spawnSync(process.execPath, ['--require', told, ...args], {
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        maxBuffer: 1 << 26,
      });
      times.push(performance.now() - t);
      computed.push(Number(output[3]));
    }
  const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  for (const { name, times, computed } of starts)
    say(
      `${name.padEnd(16)} ${String(Math.round(middle(times))).padStart(5)} ms   shortest ${String(Math.round(times[0])).padStart(5)} ms   computing ${String(Math.round(middle(computed))).padStart(5)} ms, at least ${String(Math.round(computed[0])).padStart(5)} ms`,
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv.includes('--save')) {
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'bench/results', `${day}-speed.md`), `${lines.join('\n')}\n`);
}
