// npx tsx bench/read-formats.ts [--missing]
// Every sample in every format: how much of what its text gives is found, and what is found besides.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../src/index.js';
import { alike } from '../test/fixtures/make/alike.js';
import { FORMATS } from '../test/fixtures/make/formats.js';
import { partsOf } from '../test/fixtures/make/parts.js';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));
const samples = readdirSync(corpus);
const folder = mkdtempSync(join(tmpdir(), 'dossier-formats-'));
const say = (line: string): void => void console.log(line);
const percent = (n: number, all: number): string => `${((100 * n) / all).toFixed(1)}%`.padStart(7);

/** The sample, where it is text; a file of its text, where it is a page. */
async function textFile(sample: string): Promise<string> {
  const path = join(corpus, sample);
  if (!sample.endsWith('.html')) return path;
  const text = join(folder, sample.replace('.html', '.txt'));
  writeFileSync(text, (await extract(path)).documents[0]!.text!);
  return text;
}

async function main(): Promise<void> {
  say(`# ${samples.length} samples; of the claims and mentions of the text: found; and found besides`);
  for (const { name, extension, make, lettersOnly } of FORMATS) {
    const sum = { claims: { same: 0, all: 0, extra: 0 }, mentions: { same: 0, all: 0, extra: 0 } };
    const missing: string[] = [];
    for (const sample of samples.filter((s) => !lettersOnly || /letter/.test(s))) {
      const path = join(folder, `made-${sample.replace(/\.\w+$/, extension)}`);
      const from = await textFile(sample);
      writeFileSync(path, await make(partsOf(readFileSync(from, 'utf8'))));
      const shares = alike(await extract(from), await extract(path));
      for (const part of ['claims', 'mentions'] as const) {
        sum[part].same += shares[part].same;
        sum[part].all += shares[part].all;
        sum[part].extra += shares[part].extra.length;
        missing.push(
          ...shares[part].missing.map((m) => `   ${sample}  - ${m}`),
          ...shares[part].extra.map((m) => `   ${sample}  + ${m}`),
        );
      }
    }
    const { claims, mentions } = sum;
    say(
      `${name.padEnd(24)} claims ${percent(claims.same, claims.all)} of ${claims.all}, ${claims.extra} besides   mentions ${percent(mentions.same, mentions.all)} of ${mentions.all}, ${mentions.extra} besides`,
    );
    if (process.argv.includes('--missing')) for (const line of missing) say(line);
  }
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
