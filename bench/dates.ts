/**
 * node --import tsx bench/dates.ts [--misses] [--measure]
 * How well dates are found and set on the calendar, beside chrono-node alone on the same texts in the same run.
 * Annotated texts are read from the folder that DOSSIER_SHARED names (default ../shared); nothing is measured without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casual } from 'chrono-node/en';
import { loadLexicon } from '../src/lexicon/index.js';
import { recognizeDates } from '../src/recognize/dates/index.js';
import type { DocumentRecord } from '../src/records.js';
import { segment } from '../src/segment/index.js';
import type { Span } from '../src/span.js';

interface Gold extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}
interface Annotated {
  readonly id: string;
  readonly dct: string | null;
  readonly text: string;
  readonly timex: readonly Gold[];
}
interface Found extends Span {
  readonly first: string | null;
  readonly last: string | null;
}

const shared = process.env.DOSSIER_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));
const showMisses = process.argv.includes('--misses');
const sets: { file: string; types: readonly string[]; foundTypes: readonly string[] }[] = [
  { file: 'train/gum-dates.jsonl', types: ['DATE'], foundTypes: ['date'] },
  {
    file: 'train/meantime-dates.jsonl',
    types: ['DATE', 'TIME', 'DURATION', 'SET'],
    foundTypes: ['date', 'time', 'duration', 'set'],
  },
];
if (process.argv.includes('--measure'))
  sets.push({ file: 'measure/gum-nc-dates.jsonl', types: ['DATE'], foundTypes: ['date'] });

const iso = (d: Date): string => d.toISOString().slice(0, 10);
const utc = (y: number, m: number, d: number): Date => {
  const at = new Date(Date.UTC(2000, m - 1, d));
  at.setUTCFullYear(y, m - 1, d);
  return at;
};

/** First and last day of a TIMEX3 or ISO value; null where it is no calendar value. */
function period(value: string): [string, string] | null {
  const season = /^(\d{4})-2([1-4])$/.exec(value);
  if (season)
    return [
      iso(utc(Number(season[1]), Number(season[2]) * 3, 1)),
      iso(utc(Number(season[1]), Number(season[2]) * 3 + 3, 0)),
    ];
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*|-XX)?$/.exec(value);
  if (m) {
    const [y, mo, d] = [Number(m[1]), Number(m[2] ?? 1), Number(m[3] ?? 1)];
    const end = m[3] ? utc(y, mo, d) : m[2] ? utc(y, mo + 1, 0) : utc(y, 12, 31);
    return [iso(utc(y, mo, d)), iso(end)];
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter)
    return [
      iso(utc(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1)),
      iso(utc(Number(quarter[1]), Number(quarter[2]) * 3 + 1, 0)),
    ];
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) {
    const fourth = utc(Number(week[1]), 1, 4);
    const monday = fourth.getTime() + ((Number(week[2]) - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000;
    return [iso(new Date(monday)), iso(new Date(monday + 6 * 86_400_000))];
  }
  const long = /^(\d{2,3})X{0,2}$/.exec(value)?.[1];
  return long ? [`${long.padEnd(4, '0')}-01-01`, `${long.padEnd(4, '9')}-12-31`] : null;
}

function goldPeriod(g: Gold): [string | null, string | null] | null {
  if (g.value) return period(g.value);
  const [a, b] = [g.from ? period(g.from) : null, g.to ? period(g.to) : null];
  return a || b ? [a?.[0] ?? null, b?.[1] ?? null] : null;
}

/** The same days; where one side leaves an end open, the other end decides. */
function sameDays(g: [string | null, string | null], f: Found): boolean {
  if (f.first === null && f.last === null) return false;
  const start = g[0] === null || f.first === null || g[0] === f.first;
  const end = g[1] === null || f.last === null || g[1] === f.last;
  return start && end && ((g[0] !== null && f.first !== null) || (g[1] !== null && f.last !== null));
}

const LEAD =
  /^(?:in|on|at|by|of|since|until|till|from|during|before|after|about|around|over|nearly|almost|the|an?)\s+/i;
function trimmed(text: string, s: Span): Span {
  let { start, end } = s;
  for (let m = LEAD.exec(text.slice(start, end)); m; m = LEAD.exec(text.slice(start, end))) start += m[0].length;
  while (end > start && /[\s,.;:]/.test(text[end - 1]!)) end--;
  return { start, end };
}

interface Tally {
  exact: number;
  overlap: number;
  gold: number;
  found: number;
  right: number;
  dates: number;
}

function score(doc: Annotated, gold: readonly Gold[], found: readonly Found[], tally: Tally, name: string): void {
  const used = new Set<Found>();
  const at = (s: Span): string => {
    const t = trimmed(doc.text, s);
    return `${t.start}-${t.end}`;
  };
  const places = new Set(found.map(at));
  tally.gold += gold.length;
  tally.found += found.length;
  tally.exact += gold.filter((g) => places.has(at(g))).length;
  for (const g of gold) {
    const hit = found.find((f) => !used.has(f) && f.start < g.end && g.start < f.end);
    const calendar = g.type === 'DATE' ? goldPeriod(g) : null;
    if (calendar) tally.dates++;
    if (hit) {
      used.add(hit);
      tally.overlap++;
      if (calendar && sameDays(calendar, hit)) tally.right++;
    }
    const told = JSON.stringify(doc.text.slice(Math.max(0, g.start - 40), g.end + 30));
    if (!showMisses || name !== 'dossier') continue;
    if (!hit) console.log('miss ', doc.id, `[${doc.text.slice(g.start, g.end)}]`, told);
    else if (calendar && !sameDays(calendar, hit))
      console.log(
        'value',
        doc.id,
        doc.dct,
        `[${doc.text.slice(hit.start, hit.end)}]`,
        calendar.join('..'),
        'got',
        hit.first,
        hit.last,
        told,
      );
  }
  if (showMisses && name === 'dossier')
    for (const f of found)
      if (!used.has(f))
        console.log(
          'extra',
          doc.id,
          `[${doc.text.slice(f.start, f.end)}]`,
          JSON.stringify(doc.text.slice(Math.max(0, f.start - 40), f.end + 30)),
        );
}

const lexicon = loadLexicon();
let spent = 0;
let words = 0;
function dossier(doc: Annotated, types: readonly string[]): Found[] {
  const document = { text: doc.text, published: doc.dct } as DocumentRecord;
  const segmented = segment(doc.text, [], lexicon);
  const begun = performance.now();
  const dates = recognizeDates({ document, segmented, lexicon }, []);
  spent += performance.now() - begun;
  words += doc.text.split(/\s+/).length;
  // compared by value; an open end is evened out: "since 2005" is compared as 2005
  return dates
    .filter((d) => types.includes(d.type))
    .map((d) => {
      const [first, last] = (d.value ?? '').replace(/[~?]/g, '').split('/');
      const ends = [first, last ?? first].filter((v) => v && v !== '..').map((v) => period(v!));
      const known = d.type === 'date' && ends.length > 0 && ends.every((e) => e !== null);
      return {
        start: d.start,
        end: d.end,
        first: known ? ends[0]![0] : d.earliest,
        last: known ? ends.at(-1)![1] : d.latest,
      };
    });
}

function chrono(doc: Annotated): Found[] {
  const dct = doc.dct ?? '2000-01-01';
  return casual.parse(doc.text, new Date(`${dct}T12:00:00`)).map((r) => {
    const day = (c: typeof r.start, last: boolean): string | null => {
      const [y, m, d] = [c.get('year')!, c.get('month')!, c.get('day')!];
      if (c.isCertain('day') || c.isCertain('weekday') || !(c.isCertain('month') || c.isCertain('year')))
        return iso(utc(y, m, d));
      if (c.isCertain('month')) return iso(last ? utc(y, m + 1, 0) : utc(y, m, 1));
      return last ? `${y}-12-31` : `${y}-01-01`;
    };
    return {
      start: r.index,
      end: r.index + r.text.length,
      first: day(r.start, false),
      last: day(r.end ?? r.start, true),
    };
  });
}

/** chrono with the bare years that it leaves out. */
function chronoAndYears(doc: Annotated): Found[] {
  const found = chrono(doc);
  for (const m of doc.text.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)) {
    const at = { start: m.index, end: m.index + 4 };
    if (!found.some((f) => f.start < at.end && at.start < f.end))
      found.push({ ...at, first: `${m[0]}-01-01`, last: `${m[0]}-12-31` });
  }
  return found.sort((a, b) => a.start - b.start);
}

const f1 = (n: number, gold: number, found: number): string => ((2 * n) / (gold + found || 1)).toFixed(3);
console.log('set                       system       exact F1  overlap F1   overlap P   overlap R   right value');
for (const { file, types, foundTypes } of sets) {
  const path = join(shared, 'data', file);
  if (!existsSync(path)) {
    console.log(`${file}: not there, set DOSSIER_SHARED`);
    continue;
  }
  const docs = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Annotated);
  for (const [name, run] of [
    ['dossier', (d: Annotated) => dossier(d, foundTypes)],
    ['chrono', chrono],
    ['chrono+years', chronoAndYears],
  ] as const) {
    const t: Tally = { exact: 0, overlap: 0, gold: 0, found: 0, right: 0, dates: 0 };
    for (const doc of docs)
      score(
        doc,
        doc.timex.filter((g) => types.includes(g.type)),
        run(doc),
        t,
        name,
      );
    const [p, r] = [t.overlap / t.found, t.overlap / t.gold];
    console.log(
      `${file.replace(/^.*\/|\.jsonl/g, '').padEnd(25)} ${name.padEnd(12)} ${f1(t.exact, t.gold, t.found).padStart(8)} ${f1(t.overlap, t.gold, t.found).padStart(11)} ${p.toFixed(3).padStart(11)} ${r.toFixed(3).padStart(11)} ${(t.right / t.dates).toFixed(3).padStart(13)} (${t.right} of ${t.dates})`,
    );
  }
}
console.log(`dates: ${Math.round((words / spent) * 1000).toLocaleString('en')} words/s`);
