/**
 * Merging across documents: `node --import tsx bench/resolve.ts [--show]`.
 *
 * Takes 200 facilities of the lists in DOSSIER_SHARED (default ../shared), writes each name in seven ways in documents of its own, half of
 * them with town and state, and counts pairs: right (of one facility, merged) and wrong (of two facilities, merged).
 * How the time grows is measured by bench/resolve-scale.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Result } from '../src/records.js';
import { mergeResults } from '../src/resolve/index.js';
import { documentOf, lexicon, random } from './made-up.js';

const shared = process.env.DOSSIER_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url));

const SHORT: Record<string, string> = {
  County: 'Co.',
  Center: 'Ctr.',
  Detention: 'Det.',
  Facility: 'Fac.',
  Correctional: 'Corr.',
  Institution: 'Inst.',
  Saint: 'St.',
  Hospital: 'Hosp.',
  Medical: 'Med.',
  Memorial: 'Mem.',
  Regional: 'Reg.',
  General: 'Gen.',
  Community: 'Comm.',
  Juvenile: 'Juv.',
  Department: 'Dept.',
  University: 'Univ.',
  Health: 'Hlth.',
  Rehabilitation: 'Rehab.',
  Mount: 'Mt.',
  Fort: 'Ft.',
};
const DROPPED = /^(County|Regional|Memorial|Community|General|State|Area|District)$/;
const HEAD =
  / (?:(?:Juvenile |Youth )?(?:Detention|Correctional|Treatment|Medical|Processing) (?:Center|Facility|Institution)|(?:County |City )?Jail|(?:State )?Prison|Penitentiary|(?:Memorial |General |Regional )?Hospital)$/;
const SMALL = /^(of|the|and|at|for|in)$/;

const properCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s\-/(.])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
    .replace(/\b(Of|The|And|At|For|In)\b/g, (w) => w.toLowerCase())
    .replace(/\b(Fci|Fcc|Fdc|Fmc|Fpc|Usp|Mcc|Mdc|Fsl|Sci|Llc|Dba)\b/g, (w) => w.toUpperCase());

const stateNames = new Map(
  readFileSync(new URL('../data/us-states.csv', import.meta.url), 'utf8')
    .split('\n')
    .filter((l) => /^[A-Z]{2},/.test(l))
    .map((l) => l.trim().split(',') as [string, string]),
);

interface Spelling {
  readonly name: string;
  /** Given in brackets after it. */
  readonly letters?: string;
}

function spellings(name: string): Spelling[] {
  const words = name.split(' ');
  const all: Spelling[] = [{ name }, { name: name.toUpperCase() }, { name: `the ${name}`.slice(4) }];
  all.push({ name: words.map((w) => SHORT[w] ?? w).join(' ') });
  all.push({ name: words.map((w, i) => (i % 2 === 1 ? (SHORT[w] ?? w) : w)).join(' ') });
  const head = HEAD.exec(name)?.[0];
  if (head && head.length + 4 < name.length) all.push({ name: `${head.trim()}, ${name.slice(0, -head.length)}` });
  const without = words.filter((w, i) => i === 0 || !DROPPED.test(w));
  if (without.length < words.length && without.length > 2) all.push({ name: without.join(' ') });
  all.push({ name: /Facility$/.test(name) ? name.replace(/Facility$/, 'Center') : name.replace(/^Saint /, 'St. ') });
  const letters = words
    .filter((w) => !SMALL.test(w))
    .map((w) => w[0])
    .join('');
  if (words.length > 2 && /^[A-Z]+$/.test(letters)) all.push({ name, letters });
  return [...new Map(all.map((s) => [`${s.name}|${s.letters ?? ''}`, s])).values()];
}

/** A document of one sentence, with the mentions that stand in it. */

function part1(): void {
  if (!existsSync(shared)) {
    console.log(`no lists at ${shared}: part 1 skipped`);
    return;
  }
  interface Row {
    name: string;
    city: string;
    state: string;
  }
  const next = random(7);
  const pick = (file: string, n: number): Row[] => {
    const rows = readFileSync(`${shared}/data/measure/${file}`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Row);
    const some = Array.from({ length: 2 * n }, () => rows[Math.floor(next() * rows.length)]!);
    return [...new Map(some.map((r) => [`${r.name} ${r.city} ${r.state}`, r])).values()].slice(0, n);
  };
  const rows = [...pick('us-prisons.jsonl', 100), ...pick('us-hospitals.jsonl', 100)];
  const parts: Result[] = [];
  const truth = new Map<string, number>();
  const wording = new Map<string, string>();
  rows.forEach((row, f) => {
    const state = stateNames.get(row.state) ?? row.state;
    spellings(properCase(row.name)).forEach((s, v) => {
      const where =
        (v + f) % 2 === 0 ? [' in ', ['place', properCase(row.city)] as const, ', ', ['place', state] as const] : [];
      const letters = s.letters ? [' (', ['facility', s.letters] as const, ')'] : [];
      const part = documentOf(`${f}-${v}`, [
        'Inspectors came to ',
        ['facility', s.name],
        ...letters,
        ...where,
        ' and left.',
      ]);
      const entity = part.mentions[0]!.id;
      truth.set(entity, f);
      wording.set(
        entity,
        `${s.name}${s.letters ? ` (${s.letters})` : ''}${where.length > 0 ? ` in ${row.city}, ${row.state}` : ''}`,
      );
      parts.push(part);
    });
  });
  const started = performance.now();
  const merged = mergeResults(parts, lexicon);
  const took = performance.now() - started;
  const groups = new Map<string, string[]>();
  for (const m of merged.mentions) if (truth.has(m.id)) groups.set(m.entity, [...(groups.get(m.entity) ?? []), m.id]);
  let [right, wrong] = [0, 0];
  for (const members of groups.values())
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length; j++) {
        if (truth.get(members[i]!) === truth.get(members[j]!)) right++;
        else {
          wrong++;
          if (process.argv.includes('--show'))
            console.log('WRONG', wording.get(members[i]!), '|', wording.get(members[j]!));
        }
      }
  const sizes = new Map<number, number>();
  for (const f of truth.values()) sizes.set(f, (sizes.get(f) ?? 0) + 1);
  const asked = [...sizes.values()].reduce((n, k) => n + (k * (k - 1)) / 2, 0);
  if (process.argv.includes('--show'))
    for (const [entity, members] of groups) {
      const f = truth.get(members[0]!)!;
      if (members.length < sizes.get(f)!) console.log('APART', entity, members.map((m) => wording.get(m)).join(' | '));
    }
  console.log(`facilities 200, documents ${parts.length}, pairs of one facility ${asked}`);
  console.log(
    `right merges ${((100 * right) / asked).toFixed(1)}%   wrong merges ${((100 * wrong) / (right + wrong)).toFixed(2)}%   ${took.toFixed(0)} ms`,
  );
}

part1();
