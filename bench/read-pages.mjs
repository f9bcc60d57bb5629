/**
 * How fast a PDF is read, and in how much memory, by the thread that reads files, with nothing else in the process:
 * node bench/read-pages.mjs FILE, with the options of the reader and the limits of the thread as JSON. What is built is measured.
 */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const [file, options = '{}', resourceLimits = '{}'] = process.argv.slice(2);
const source = { path: 'a.pdf', bytes: readFileSync(file) };
const before = process.cpuUsage();
const begun = performance.now();
const thread = new Worker(new URL('../dist/read/worker.js', import.meta.url), {
  resourceLimits: JSON.parse(resourceLimits),
});
const parts = [];
thread.on('message', (answer) => {
  if ('part' in answer) parts.push(answer.part);
  if ('failed' in answer) throw new Error(answer.failed);
  if (!('reading' in answer)) return;
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1_000;
  const { pages, problems } = answer.reading;
  const count = new Set(pages.map((p) => p.page)).size;
  const rate = (count / ((user + system) / 1e6)).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${count} pages in ${seconds.toFixed(1)} s: ${rate} pages a second of processor time, ${megabytes} MB at most`,
  );
  for (const { code, message } of problems) console.log(`  ${code}: ${message}`);
  process.exit();
});
thread.postMessage({ format: 'PDF', source, options: JSON.parse(options) });
