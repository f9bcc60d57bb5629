// Measures attribution (source, cue, content) on a file of PolNeAR documents: node --import tsx bench/claims.mjs [--show N]
// DOSSIER_SHARED: the folder that holds data/measure/polnear-dev-attribution.jsonl (default ../shared).
// A content span is found if half of the shorter of two spans (strict: of the longer) is shared; pairs are one to one, the best
// overlap first. The source is right if the two spans of it share a character, or both are missing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributionsOf } from '../src/attribute/index.ts';
import { loadLexicon } from '../src/lexicon/index.ts';
import { recognize } from '../src/recognize/index.ts';
import { resolveDocument } from '../src/resolve/index.ts';
import { segment } from '../src/segment/index.ts';

const file = join(process.env.DOSSIER_SHARED ?? '../shared', 'data/measure/polnear-dev-attribution.jsonl');
if (!existsSync(file)) {
  console.log(`skipped: ${file} is not there`);
  process.exit(0);
}
const showAt = process.argv.indexOf('--show');
const show = showAt === -1 ? 0 : Number(process.argv[showAt + 1] ?? 3);
const lexicon = loadLexicon();
const docs = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const size = (s) => s.end - s.start;
const rules = {};
const n = { gold: 0, found: 0, half: 0, halfSource: 0, strict: 0, strictSource: 0, words: 0, ms: 0 };

for (const [at, doc] of docs.entries()) {
  const { text } = doc;
  const segmented = segment(text, [], lexicon);
  const document = {
    id: doc.id,
    path: doc.id,
    paths: [doc.id],
    source: doc.publisher,
    title: null,
    publisher: doc.publisher,
    authors: [],
    published: doc.dct,
    published_basis: 'metadata',
    genre: 'news',
    language: 'en',
    recipients: [],
    signatories: 0,
    parent: null,
    created: null,
    characters: text.length,
    words: 0,
    pages: null,
    sha256: doc.id,
    text,
  };
  const context = { document, segmented, lexicon };
  const watch = (_stage, work) => work();
  const recognized = recognize(context, watch);
  const named = recognized.mentions.map((m, i) => ({
    ...m,
    id: `m${i}`,
    document: doc.id,
    text: text.slice(m.start, m.end),
    page: null,
    entity: '',
  }));
  const dates = recognized.dates.map((d, i) => ({ ...d, id: `t${i}`, document: doc.id, page: null, anchor: null }));
  const quantities = recognized.quantities.map((q, i) => ({ ...q, id: `q${i}`, document: doc.id, page: null }));
  const started = performance.now();
  const got = attributionsOf({ ...context, ...resolveDocument(context, named), dates, quantities }).filter(
    (a) => a.content,
  );
  n.ms += performance.now() - started;
  n.words += segmented.tokens.length;
  const gold = doc.attributions.filter((a) => a.content);
  n.gold += gold.length;
  n.found += got.length;
  for (const measure of ['half', 'strict']) {
    const all = [];
    for (const g of gold)
      for (const p of got) {
        const common = shared(g.content, p.content);
        const of =
          measure === 'half' ? Math.min(size(g.content), size(p.content)) : Math.max(size(g.content), size(p.content));
        if (common > 0 && common >= of / 2) all.push([common / (size(g.content) + size(p.content) - common), g, p]);
      }
    all.sort((a, b) => b[0] - a[0]);
    const [G, P] = [new Map(), new Set()];
    for (const [, g, p] of all)
      if (!G.has(g) && !P.has(p)) {
        G.set(g, p);
        P.add(p);
      }
    if (measure === 'half')
      for (const p of got) {
        rules[p.rule] ??= [0, 0];
        const row = rules[p.rule];
        row[P.has(p) ? 0 : 1]++;
      }
    for (const [g, p] of G) {
      n[measure]++;
      if (!g.source === !p.source && (!g.source || shared(g.source, p.source) > 0)) n[`${measure}Source`]++;
      else if (at < show && measure === 'half')
        console.log(
          `SOURCE  <${g.source ? text.slice(g.source.start, g.source.end) : '-'}> got <${p.source ? text.slice(p.source.start, p.source.end) : '-'}> [${text.slice(p.cue.start, p.cue.end)}] ${p.rule}`,
        );
    }
    if (at < show && measure === 'half') {
      const t = (s) => (s ? text.slice(s.start, s.end).replace(/\s+/g, ' ').slice(0, 110) : '-');
      for (const g of gold) if (!G.has(g)) console.log(`MISSED  <${t(g.source)}> [${t(g.cue)}] ${t(g.content)}`);
      for (const p of got)
        if (!P.has(p)) console.log(`EXTRA   <${t(p.source)}> [${t(p.cue)}] ${t(p.content)}   (${p.rule})`);
    }
  }
}
const f1 = (tp) => (tp === 0 ? 0 : (2 * tp) / (n.gold + n.found));
const line = (name, tp) =>
  console.log(
    `${name.padEnd(44)} P ${(tp / n.found).toFixed(3)}  R ${(tp / n.gold).toFixed(3)}  F1 ${f1(tp).toFixed(3)}`,
  );
console.log(
  `${docs.length} documents, ${n.gold} attributions, ${n.found} found; ${Math.round(n.words / (n.ms / 1000))} tokens/s for resolution and attribution`,
);
line('content, half of the shorter in common', n.half);
line('  and the right source', n.halfSource);
line('content, half of the longer in common', n.strict);
line('  and the right source', n.strictSource);
if (process.argv.includes('--rules'))
  for (const [rule, [right, wrong]] of Object.entries(rules).sort((a, b) => b[1][1] - a[1][1]))
    console.log(`${String(right).padStart(5)} right ${String(wrong).padStart(5)} wrong  ${rule}`);
