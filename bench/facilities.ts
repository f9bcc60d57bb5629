/**
 * Are facilities recognized that no list of ours holds? Names of prisons, jails and hospitals (public US lists, in a folder of their own, not
 * part of this project) are written in ordinary case into ten plain sentences, half of them without "at" or "in"; each must come out as
 * one facility with the right span. Agencies must come out as organizations, or at least not as facilities; sentences without a facility
 * must give none.
 *
 *   node --import tsx bench/facilities.ts [--all] [--agencies] [--show N] [--alone]
 *
 * DOSSIER_SHARED: the folder that holds data/measure and data/train (default ../shared). --all: every name in every sentence; otherwise each
 * name in one of the ten. --agencies: those alone. --show N: N misses of each kind. --alone: the rules for facilities alone, without the names found by others.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../src/lexicon/index.js';
import { recognizeFacilities } from '../src/recognize/facilities/index.js';
import { recognizeNames } from '../src/recognize/mentions/index.js';
import type { DocumentRecord } from '../src/records.js';
import { segment } from '../src/segment/index.js';
import type { FoundMention } from '../src/stages.js';

const SHARED = process.env.DOSSIER_SHARED ?? '../shared';
const flag = (name: string): boolean => process.argv.includes(name);
const SHOW = Number(process.argv[process.argv.indexOf('--show') + 1]) || 0;

const SENTENCES: readonly ((name: string) => string)[] = [
  (n) => `Three people died at ${n} last winter, according to records.`,
  (n) => `She spent eleven months in ${n} before her case was heard.`,
  (n) => `Relatives gathered outside at ${n} on Sunday and waited for news.`,
  (n) => `A second inspection in March found that staff at ${n} had falsified logs.`,
  (n) => `He was held in ${n} for six weeks without seeing a doctor.`,
  (n) => `${n} has failed two inspections since 2019.`,
  (n) => `The county later sued ${n} over unpaid bills.`,
  (n) => `Auditors criticized ${n}, which had no working sprinklers.`,
  (n) => `Officials said that ${n} would close by the end of the year.`,
  (n) => `Conditions improved after ${n} hired more nurses.`,
];

const HEAD =
  /\b(?:jails?|gaol|prison|penitentiary|reformatory|detention|correctional|lock-?up|workhouse|hospitals?|infirmary|sanatorium|asylum|clinics?|medical cent(?:er|re)|cent(?:er|re)|facility|institution|institute|complex|annex|unit|camp|farm|ranch|home|house|hall|lodge|manor|villa|school|academy|shelter|campus|barracks|brig|stockade)\b/i;
const INITIALS = new Set(
  'FCI FCC FMC FDC FPC FTC USP MCC MDC MCFP ADX SCI MCI RCI CCA GEO JFK UPMC UCSF UCLA UNC USC LSU VA US CHI SSM OSF MHP HCA CMC TMC USMD SUNY NYC NYU ICE BI MTC II III IV VI VII VIII IX JVA LDS TJ DOC CSP ISP FHN HSHS INTEGRIS'.split(
    ' ',
  ),
);
const SMALL = /^(?:of|the|for|and|at|in|on|de|la|del|los|y)$/i;

/** A name of a list in ordinary case: "MCDOWELL COUNTY JAIL (OLD)" becomes "McDowell County Jail". What lists add to a name goes: brackets, what follows a slash, "The". */
function ordinary(listed: string): string {
  const name = listed.replace(/\s*\(.*$|\s+\/.*$|^the\s+|,\s*the$/gi, '').trim() || listed;
  if (/[a-z]/.test(name)) return name.trim();
  return name
    .trim()
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word, i) => {
      if (INITIALS.has(word.replace(/[^A-Z]/g, ''))) return word;
      if (/^(?:[A-Z]\.)+,?$/.test(word)) return word;
      if (i > 0 && SMALL.test(word)) return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(/(^|[-/(.&"])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/^(\W*)Mc(\p{L})/u, (_, before: string, letter: string) => `${before}Mc${letter.toUpperCase()}`)
        .replace(/^O'(\p{L})/u, (_, letter: string) => `O'${letter.toUpperCase()}`);
    })
    .join(' ');
}

const lexicon = loadLexicon();

function mentionsOf(text: string): readonly FoundMention[] {
  const segmented = segment(text, [], lexicon);
  const context = { document: { text } as DocumentRecord, segmented, lexicon };
  return flag('--alone') ? recognizeFacilities(context, []) : recognizeNames(context);
}

interface Score {
  right: number;
  span: number;
  other: number;
  none: number;
  of: number;
}

const fresh = (): Score => ({ right: 0, span: 0, other: 0, none: 0, of: 0 });
const rows = (file: string): { name: string; text: string; mentions: { sub?: string; type: string }[] }[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function count(score: Score, name: string, sentence: (name: string) => string, type: string, misses: string[]): void {
  const text = sentence(name);
  const start = text.indexOf(name);
  const end = start + name.length;
  const touching = mentionsOf(text).filter((m) => m.start < end && start < m.end);
  score.of++;
  const exact = touching.find((m) => m.start === start && m.end === end);
  if (exact?.type === type) score.right++;
  else {
    if (exact !== undefined) score.other++;
    else if (touching.some((m) => m.type === type)) score.span++;
    else if (touching.length > 0) score.other++;
    else score.none++;
    misses.push(
      `${text}   [${touching.map((m) => `${m.type}: ${text.slice(m.start, m.end)} (${m.rule})`).join('; ')}]`,
    );
  }
}

const percent = (n: number, of: number): string => (of === 0 ? '-' : `${((100 * n) / of).toFixed(1)}%`);
const line = (label: string, s: Score): string =>
  `${label.padEnd(34)} ${String(s.of).padStart(6)} ${percent(s.right, s.of).padStart(8)} ${percent(s.span, s.of).padStart(11)} ${percent(s.other, s.of).padStart(11)} ${percent(s.none, s.of).padStart(8)}`;
const show = (misses: readonly string[]): void => {
  if (SHOW === 0 || misses.length === 0) return;
  const step = Math.max(1, Math.floor(misses.length / SHOW));
  for (let i = 0; i < misses.length; i += step) console.log(`    ${misses[i]}`);
};

function measureNames(): void {
  console.log(
    `${'names'.padEnd(34)} ${'n'.padStart(6)} ${'right'.padStart(8)} ${'wrong span'.padStart(11)} ${'other type'.padStart(11)} ${'nothing'.padStart(8)}`,
  );
  for (const [file, type] of [
    ['us-prisons', 'facility'],
    ['us-hospitals', 'facility'],
    ['us-agencies', 'organization'],
  ] as const) {
    if (flag('--agencies') && type !== 'organization') continue;
    const path = join(SHARED, 'data/measure', `${file}.jsonl`);
    const head = fresh();
    const headless = fresh();
    const missed: string[] = [];
    const missedHeadless: string[] = [];
    for (const [i, row] of rows(path).entries()) {
      const name = ordinary(row.name);
      // The list of agencies holds bare states and territories too.
      const held = type === 'organization' ? lexicon.places.names.get(name) === undefined : HEAD.test(name);
      const sentences = flag('--all') ? SENTENCES : [SENTENCES[i % SENTENCES.length]!];
      for (const s of sentences) count(held ? head : headless, name, s, type, held ? missed : missedHeadless);
    }
    const agencies = type === 'organization';
    console.log(line(`${file}, ${agencies ? 'but for states' : 'with a head noun'}`, head));
    show(missed);
    if (headless.of > 0) {
      console.log(line(`${file}, ${agencies ? 'bare states' : 'without one'}`, headless));
      show(missedHeadless.slice(0, 200));
    }
  }
}

/** 2,000 sentences of open text without the head noun of a facility. */
function measureSilence(): void {
  let sentences = 0;
  let wrong = 0;
  const shown: string[] = [];
  for (const file of ['gum-ner', 'ewt-dev-ner', 'crossner-politics-dev-ner', 'wikigold-ner']) {
    let taken = 0;
    for (const doc of rows(join(SHARED, 'data/train', `${file}.jsonl`))) {
      if (taken >= 500) break;
      if (doc.mentions.some((m) => m.sub === 'facility')) continue;
      const { segmented } = { segmented: segment(doc.text, [], lexicon) };
      for (const s of segmented.sentences) {
        const text = doc.text.slice(s.start, s.end);
        if (text.length < 30 || HEAD.test(text) || taken >= 500) continue;
        taken++;
        sentences++;
        const found = mentionsOf(text).filter((m) => m.type === 'facility');
        if (found.length === 0) continue;
        wrong++;
        shown.push(
          `${found.map((m) => `${text.slice(m.start, m.end)} (${m.rule})`).join('; ')} <- ${text.slice(0, 140)}`,
        );
      }
    }
  }
  console.log(`sentences without a facility        ${sentences}, given one: ${wrong} (${percent(wrong, sentences)})`);
  show(shown);
}

if (existsSync(join(SHARED, 'data/measure'))) {
  measureNames();
  if (!flag('--agencies')) measureSilence();
} else console.log(`skipped: no measuring data in ${SHARED} (set DOSSIER_SHARED)`);
