/**
 * How well and how fast documents are read: npx tsx bench/read.ts [same|scans|cores|speed]. Each sample as PDF in many styles, and as a
 * scan: the share of words in true order, and of the claims and mentions of its text that are found again, as a mean and in the sample
 * with the lowest; how long the scans take on one core and on all; pages a second and memory of a PDF of 500 pages.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '../src/lexicon/index.js';
import { analyse } from '../src/pipeline.js';
import { documentOf } from '../src/read/document.js';
import { readDocument, readText } from '../src/read/index.js';
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
  'two columns, set in': { columns: 2, indented: true },
  turned: { rotate: 90 },
  'two columns with all': ALL,
};
const part = process.argv[2];
const lexicon = loadLexicon();
const mean = (values: readonly number[]): string => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3);

interface Sample {
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** The paragraphs of a sample as they would be printed: without the marks of Markdown or HTML. */
async function sampleOf(name: string): Promise<Sample> {
  const path = fileURLToPath(new URL(name, CORPUS));
  const bytes = readFileSync(path);
  const { read } = await readDocument({ path, paths: [path], size: bytes.length, named: true, bytes });
  const text = name.endsWith('.md')
    ? read!.document.text.replace(/^#+ |[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/gm, '')
    : read!.document.text;
  return { name, paragraphs: paragraphsOf(text) };
}
const samples = await Promise.all(readdirSync(CORPUS).map(sampleOf));
const report = samples.find(({ name }) => name.includes('inspection-report'))!;

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
  const told = ['words in order', 'claims', 'mentions'].map((what, i) => {
    const shares = figures.map((f) => f[i]!);
    const least = Math.min(...shares);
    const where = least < 0.995 ? ` (${least.toFixed(3)} in ${samples[shares.indexOf(least)]!.name.slice(0, 2)})` : '';
    return `${what} ${mean(shares)}${where}`.padEnd(what.length + 22);
  });
  console.log(`${label.padEnd(22)} ${told.join(' ')}`);
}

/** How long the scans of all samples take, with one thread of recognition and with as many as there are cores. */
async function compareCores(): Promise<void> {
  const scans = await Promise.all(samples.map(async ({ paragraphs }) => scannedPdf((await makePdf(paragraphs)).bytes)));
  const cores = availableParallelism();
  for (const ocrThreads of [1, cores]) {
    let pages = 0;
    const begun = performance.now();
    for (const bytes of scans) {
      const reading = await pdf.read({ path: 'a.pdf', bytes }, readerOptions({ ocrThreads }), DESK);
      pages += new Set(reading.pages.map((p) => p.page)).size;
    }
    const seconds = (performance.now() - begun) / 1_000;
    console.log(
      `${pages} scanned pages with ${ocrThreads} of ${cores} cores: ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(2)} a second`,
    );
  }
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
if (part === undefined || part === 'cores') await compareCores();
if (part === undefined || part === 'speed') {
  const { bytes } = await makePdf(report.paragraphs, { ...ALL, atLeastPages: 500 });
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  writeFileSync(join(folder, 'a.pdf'), bytes);
  for (let run = 0; run < 3; run++) readAlone(join(folder, 'a.pdf'), {});
  rmSync(folder, { recursive: true });
}
process.exit();
