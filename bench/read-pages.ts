/** How fast a PDF is read, and in how much memory, with nothing else in the process: node --import tsx bench/read-pages.ts FILE. */
import { readFileSync } from 'node:fs';
import { readerOptions } from '../src/read/limits.js';
import { pdf } from '../src/read/pdf/index.js';

const bytes = readFileSync(process.argv[2]!);
const before = process.cpuUsage();
const desk = { keep: () => {}, more: () => {}, step: () => {} };
const { pages } = await pdf.read({ path: 'a.pdf', bytes }, readerOptions({}), desk);
const { user, system } = process.cpuUsage(before);
const count = new Set(pages.map((p) => p.page)).size;
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const rate = (count / ((user + system) / 1e6)).toFixed(1);
console.log(`${count} pages: ${rate} pages a second of processor time, ${megabytes} MB at most`);
