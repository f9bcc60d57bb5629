/**
 * How well and how fast documents are read: node --import tsx bench/read.ts [same|scans|speed]. Each sample as PDF in many styles, and as a
 * scan: the share of words in true order, of words on their page, and of the claims and mentions of its text that are found again.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../src/lexicon/index.js';
import { analyse } from '../src/pipeline.js';
import { documentOf } from '../src/read/document.js';
import { readText } from '../src/read/index.js';
import { MEMORY } from '../src/read/isolate.js';
import { type ReadOptions, readerOptions } from '../src/read/limits.js';
import { pdf } from '../src/read/pdf/index.js';
import { makePdf, type PdfStyle, paragraphsOf } from '../test/fixtures/make/pdf.js';
import { scannedPdf } from '../test/fixtures/make/scan.js';
import { claimsOf, inOrder, mentionsOf, shareFound } from './same.js';

const CORPUS = new URL('../corpus/', import.meta.url);
const DESK = { keep: () => {}, more: () => {}, step: () => {} };
const ALL: PdfStyle = {
  columns: 2,
  hyphen: '-',
  justified: true,
  header: 'The Review of Places',
  pageNumbers: true,
  lines: 40,
};
const STYLES: Readonly<Record<string, PdfStyle>> = {
  plain: {},
  'two columns': { columns: 2 },
  furniture: { header: 'The Review of Places', footer: 'Not for sale', pageNumbers: true, lines: 40 },
  'divided words': { hyphen: '-', justified: true },
  'set in': { indented: true, justified: true },
  turned: { rotate: 90 },
  'two columns with all': ALL,
};
const part = process.argv[2];
const lexicon = loadLexicon();
const mean = (values: readonly number[]): string => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3);
const samples = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, paragraphs: paragraphsOf(readFileSync(new URL(name, CORPUS), 'utf8')) }));

async function compare(label: string, style: PdfStyle, remake = async (bytes: Uint8Array) => bytes): Promise<void> {
  const figures: number[][] = [];
  for (const { name, paragraphs } of samples) {
    const wanted = analyse(readText({ text: paragraphs.join('\n\n'), path: name }), lexicon);
    const made = await makePdf(paragraphs, style);
    const bytes = await remake(made.bytes);
    const reading = await pdf.read({ path: name, bytes }, readerOptions({}), DESK);
    const found = analyse(documentOf([name], bytes, reading), lexicon);
    figures.push([
      inOrder(made.words, reading.text.split(/\s+/)),
      shareFound(claimsOf(wanted), claimsOf(found)),
      shareFound(mentionsOf(wanted), mentionsOf(found)),
    ]);
  }
  const [order, claims, mentions] = [0, 1, 2].map((i) => mean(figures.map((f) => f[i]!)));
  console.log(`${label.padEnd(22)} words in order ${order}  claims ${claims}  mentions ${mentions}`);
}

/** Reads a PDF in a process of its own, by what is built, and prints how fast. */
function readAlone(file: string, options: ReadOptions): void {
  const alone = fileURLToPath(new URL('./read-pages.mjs', import.meta.url));
  const told = [JSON.stringify(readerOptions(options)), JSON.stringify(MEMORY)];
  spawnSync(process.execPath, [alone, file, ...told], { stdio: 'inherit' });
}

if (part === undefined || part === 'same')
  for (const [label, style] of Object.entries(STYLES)) await compare(label, style);
if (part === undefined || part === 'scans') await compare('scan, 200 dpi, askew', {}, (bytes) => scannedPdf(bytes));
if (part === undefined || part === 'speed') {
  const { bytes } = await makePdf(samples[3]!.paragraphs, { ...ALL, atLeastPages: 500 });
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  writeFileSync(join(folder, 'a.pdf'), bytes);
  for (let run = 0; run < 3; run++) readAlone(join(folder, 'a.pdf'), {});
  rmSync(folder, { recursive: true });
}
process.exit();
