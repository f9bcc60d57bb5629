/**
 * npm run baseline: how the samples of corpus/ are read, by the gold of test/gold, beside what is kept in test/baseline.json. Says what has
 * dropped or risen, and ends with 1 where anything dropped. With --update it keeps the figures as they are now.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, extract, parseGold } from '../src/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const KEPT = `${root}test/baseline.json`;
const GOLD = `${root}test/gold/`;

export type Figures = Readonly<Record<string, number>>;

/** The figures of the samples, cut to four digits. */
export async function measured(): Promise<Figures> {
  const files = readdirSync(GOLD).filter((name) => name.endsWith('.json'));
  const gold = files.flatMap((name) => parseGold(JSON.parse(readFileSync(GOLD + name, 'utf8')), name));
  const result = await extract(gold.map((g) => `${root}corpus/${g.document}`));
  return Object.fromEntries(
    evaluate(result, gold).figures.flatMap(({ name, value }) =>
      value === null || name.endsWith('.year_left_open') ? [] : [[name, Math.floor(value * 1e4 + 1e-6) / 1e4]],
    ),
  );
}

export const kept = (): Figures => JSON.parse(readFileSync(KEPT, 'utf8')) as Figures;

export interface Moved {
  readonly dropped: readonly string[];
  readonly risen: readonly string[];
}

/** What is worse, and what is better, than what is kept; a figure that came or went counts as better or worse. */
export function moved(before: Figures, now: Figures): Moved {
  const dropped: string[] = [];
  const risen: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [was, is] = [before[name], now[name]];
    if (was === is) continue;
    const isFault = /^(?:offset_violations|documents\.)/.test(name);
    const worse = is === undefined || (was !== undefined && (isFault ? is > was : is < was));
    (worse ? dropped : risen).push(`${name}: ${was ?? 'none'} -> ${is ?? 'none'}`);
  }
  return { dropped, risen };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = await measured();
  if (process.argv.includes('--update')) {
    writeFileSync(KEPT, `${JSON.stringify(now, null, 2)}\n`);
    console.log('test/baseline.json holds the figures as they are now.');
  } else {
    const { dropped, risen } = moved(kept(), now);
    for (const line of dropped) console.log(`dropped  ${line}`);
    for (const line of risen) console.log(`risen    ${line}`);
    if (dropped.length + risen.length === 0) console.log('All figures are as they were.');
    process.exitCode = dropped.length > 0 ? 1 : 0;
  }
}
