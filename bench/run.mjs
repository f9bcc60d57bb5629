// node bench/run.mjs [--quick]
// Speed and memory of the built project (`npm run build` first), every figure a ratio within this one run.
// Prints a table; `--save` writes it to bench/results/<day>.md as well.
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
const run = (what, file) =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', measure, what, file], { maxBuffer: 1 << 26 }).toString());
const per = (n) => `${Math.round(n).toLocaleString('en').padStart(9)} words/s`;

function compared(title, texts) {
  const file = put('compared.json', texts);
  say(`\n## ${title}: ${(texts.join('').length / MB).toFixed(1)} MB in ${texts.length} documents`);
  const rows = Object.fromEntries(['wink', 'compromise', 'compromise-views', 'dossier'].map((w) => [w, run(w, file)]));
  const base = rows.dossier.speed;
  for (const [name, r] of Object.entries(rows))
    say(`${name.padEnd(18)} ${per(r.speed)}   dossier is ${(base / r.speed).toFixed(2)} x`);
  const total = Object.values(rows.dossier.parts).reduce((a, b) => a + b, 0);
  say(
    `share of time      ${Object.entries(rows.dossier.parts)
      .map(([k, t]) => `${k} ${Math.round((100 * t) / total)}%`)
      .join(', ')}`,
  );
  return rows;
}

try {
  say(`# node ${process.version}, ${process.platform} ${process.arch}`);
  compared('Samples (nearly every sentence a claim)', many(corpus, (quick ? 0.2 : 1) * MB));
  const train = join(shared, 'data/train');
  if (existsSync(train)) {
    const prose = readFileSync(join(train, 'gum-ner.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l).text);
    compared('Ordinary prose', many(prose, (quick ? 0.2 : 1) * MB));
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

  say('\n## Start-up (median of 9)');
  const bin = join(root, 'bin/dossier.js');
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, corpus[0]);
  const time = (args) => {
    const times = [];
    for (let i = 0; i < 9; i++) {
      const t = performance.now();
      spawnSync(process.execPath, args);
      times.push(performance.now() - t);
    }
    return times.sort((a, b) => a - b)[4];
  };
  const bare = time(['-e', '0']);
  for (const [name, args] of [
    ['--help', [bin, '--help']],
    ['one small file', [bin, 'extract', letter, '--format', 'json']],
  ]) {
    const t = time(args);
    say(`${name.padEnd(16)} ${Math.round(t)} ms   (node alone ${Math.round(bare)} ms, ${(t / bare).toFixed(1)} x)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv.includes('--save')) {
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(root, 'bench/results', `${day}-speed.md`), `${lines.join('\n')}\n`);
}
