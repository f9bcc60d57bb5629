/** What a terminal shows of a comparison: by facility and topic, the sources beside each other, each relation with its reason. */
import type { ChalkInstance } from 'chalk';
import type { Difference, Relation } from '../records.js';
import { changeLines } from './changes-view.js';
import { type Comparison, cellWords } from './comparison.js';
import { type Scene, sidesOf, tagsOf } from './comparison-sides.js';
import type { ViewOptions } from './draw.js';
import { counted, cut, harmless, padEnd, wrap } from './layout.js';
import type { Selection } from './lookup.js';

const WIDEST = 130;
const MOST_SOURCES = 20;
const MOST = 60;
const MOST_A_FACILITY = 20;
const MOST_A_TOPIC = 8;
const MOST_SILENT = 4;

type Style = (chalk: ChalkInstance) => ChalkInstance;

/** In the order in which they are shown. The symbol and the word tell as much as the colour. */
const RELATIONS: Readonly<Record<Relation, readonly [symbol: string, word: string, style: Style]>> = {
  contradicts: ['≠', 'contradicts', (c) => c.red],
  numbers_differ: ['#', 'numbers differ', (c) => c.magenta],
  denies: ['✗', 'denies', (c) => c.red],
  agrees: ['✓', 'agrees', (c) => c.green],
  repeats: ['=', 'repeats', (c) => c.cyan],
  only_in: ['○', 'only in', (c) => c.yellow],
  not_comparable: ['~', 'not comparable', (c) => c.dim],
};
const ORDER = Object.keys(RELATIONS) as Relation[];
const rank = (d: Difference): number => ORDER.indexOf(d.relation);

/** Phrases in a row, broken between them and not within. */
const phrases = (all: readonly string[], columns: number): string[] =>
  wrap(all.map((p) => p.replaceAll(' ', '\u00a0')).join(' · '), columns - 2).map((l) => l.replaceAll('\u00a0', ' '));

function* headLines(differences: readonly Difference[], columns: number, scene: Scene) {
  const { chalk, comparison, tag } = scene;
  const sources = comparison.matrix?.sources ?? [];
  const what = `${counted(sources.length, 'source')}, ${counted(comparison.claims.size, 'claim')}`;
  yield chalk.bold(cut(`Compared ${what}:`, columns));
  const of = (relation: Relation): number => differences.filter((d) => d.relation === relation).length;
  const parts = ORDER.filter((r) => of(r) > 0).map((r) => `${RELATIONS[r][0]} ${of(r)} ${RELATIONS[r][1]}`);
  yield* phrases(parts.length > 0 ? parts : ['no differences'], columns).map((line) => `  ${line}`);
  yield '';
  if (sources.length === 0) return;
  yield chalk.bold('SOURCES');
  const claims = new Map<string, number>();
  for (const source of comparison.sourceOf.values()) claims.set(source, (claims.get(source) ?? 0) + 1);
  const room = Math.max(...sources.map((s) => tag(s).length));
  for (const source of sources.slice(0, MOST_SOURCES)) {
    const count = `  ${counted(claims.get(source) ?? 0, 'claim')}`;
    const name = cut(harmless(source), columns - 4 - room - count.length);
    yield `  ${chalk.bold(padEnd(tag(source), room))}  ${name}${chalk.dim(count)}`;
  }
  if (sources.length > MOST_SOURCES) yield chalk.dim(`  … and ${sources.length - MOST_SOURCES} more (--table matrix)`);
  yield '';
}

/** Who asserts, who denies and who is silent on a topic. */
function standing(facility: string | null, category: string, { comparison, tag }: Scene): string[] {
  const { matrix } = comparison;
  const row = matrix && [...matrix.rows].find((r) => r.facility === facility && r.category === category);
  if (!matrix || !row) return [];
  const { cells } = row;
  const speak = cells.flatMap((c, i) => (c.claims.length > 0 ? [`${tag(matrix.sources[i]!)} ${cellWords(c)}`] : []));
  const silent = cells.flatMap((c, i) => (c.claims.length === 0 ? [tag(matrix.sources[i]!)] : []));
  const quiet =
    silent.length === 0 ? '' : silent.length <= MOST_SILENT ? `${silent.join(', ')} silent` : `${silent.length} silent`;
  return [...speak.slice(0, 8), quiet].filter(Boolean);
}

function* differenceLines(d: Difference, columns: number, scene: Scene): Generator<string> {
  const { chalk } = scene;
  const [symbol, word, style] = RELATIONS[d.relation];
  const label = `${symbol} ${word}  `;
  const [first, ...others] = wrap(harmless(d.explanation), columns - 4 - label.length, 4);
  yield `    ${style(chalk)(`${symbol} ${chalk.bold(word)}`)}  ${first ?? ''}`;
  for (const line of others) yield `    ${' '.repeat(label.length)}${line}`;
  for (const line of sidesOf(d, columns - 6, scene)) yield `      ${line}`;
  yield '';
}

function grouped<K>(all: readonly Difference[], keyOf: (d: Difference) => K): [K, Difference[]][] {
  const groups = new Map<K, Difference[]>();
  for (const d of all) {
    const group = groups.get(keyOf(d));
    if (group) group.push(d);
    else groups.set(keyOf(d), [d]);
  }
  return [...groups];
}

const weight = (all: readonly Difference[]): number => Math.min(...all.map(rank));

function* bodyLines(differences: readonly Difference[], columns: number, scene: Scene): Generator<string> {
  const { lookup, chalk, comparison } = scene;
  const facilities = grouped(differences, (d) => d.facility).sort(
    ([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length,
  );
  let left = MOST;
  for (const [facility, all] of facilities) {
    if (left === 0) break;
    let room = facilities.length === 1 ? left : Math.min(left, MOST_A_FACILITY);
    const name = facility === null ? 'No one facility' : harmless(lookup.name(facility));
    const count = ` (${all.length})`;
    yield `${chalk.bold(chalk.cyan(cut(name, columns - count.length)))}${chalk.dim(count)}`;
    const topics = grouped(all, (d) => d.categories[0] ?? null).sort(
      ([a, x], [b, y]) => Number(a === null) - Number(b === null) || weight(x) - weight(y) || y.length - x.length,
    );
    for (const [topic, group] of topics) {
      if (room === 0) break;
      yield `  ${chalk.bold(harmless(topic === null ? 'No one topic' : (comparison.topics.get(topic) ?? topic)))}`;
      const who = topic === null ? [] : standing(facility, topic, scene);
      for (const line of phrases(who, columns)) yield `  ${chalk.dim(line)}`;
      const first = group.sort((a, b) => rank(a) - rank(b) || b.score - a.score).slice(0, Math.min(room, MOST_A_TOPIC));
      for (const d of first) yield* differenceLines(d, columns, scene);
      room -= first.length;
      left -= first.length;
      const more = group.length - first.length;
      if (more > 0) yield chalk.dim(`    … and ${more} more on this topic\n`);
    }
  }
  const hidden = differences.length - (MOST - left);
  if (hidden > 0) yield chalk.dim(`${counted(hidden, 'difference')} not shown here (--table differences has all)\n`);
}

function* lines(selection: Selection, comparison: Comparison, { width, chalk }: ViewOptions): Generator<string> {
  const columns = Math.max(40, Math.min(width, WIDEST));
  if (comparison.changes !== null) {
    yield* changeLines(selection, comparison, columns, chalk);
    return;
  }
  const scene: Scene = {
    lookup: selection.lookup,
    comparison,
    chalk,
    tag: tagsOf(comparison.matrix?.sources ?? []),
  };
  const differences = [...(comparison.differences ?? [])];
  yield* headLines(differences, columns, scene);
  yield* bodyLines(differences, columns, scene);
  const more =
    'More: --table matrix for who says what on which topic, --relation and --facility for a part, -o FOLDER for all tables.';
  for (const line of wrap(more, columns)) yield chalk.dim(line);
}

export function* comparisonChunks(
  selection: Selection,
  comparison: Comparison,
  options: ViewOptions,
): Generator<string> {
  for (const line of lines(selection, comparison, options)) yield `${line}\n`;
}
