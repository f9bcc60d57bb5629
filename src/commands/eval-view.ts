/** The figures of `dossier eval` as a person reads them. */
import type { ChalkInstance } from 'chalk';
import type { GoldDocument, Score } from '../index.js';
import type { ViewOptions } from '../write/draw.js';
import { counted, cut, harmless, padEnd, padStart, wrap } from '../write/layout.js';
import type { FigureRow, FindingRow } from './eval-tables.js';

export interface Report {
  readonly score: Score;
  readonly rows: readonly FigureRow[];
  readonly findings: readonly FindingRow[] | null;
  readonly gold: readonly GoldDocument[];
}

const WIDEST = 100;
const LABELS = 22;

const NAMES: readonly (readonly [string, string])[] = [
  ['facility', 'facilities'],
  ['organization', 'organizations'],
  ['person', 'people'],
  ['place', 'places'],
  ['all', 'all names'],
];

const SPANS: readonly (readonly [string, string])[] = [
  ...NAMES.map(([type, label]) => [`mentions.${type}`, label] as const),
  ['dates', 'dates'],
  ['quantities', 'quantities'],
];

/** Single figures, each with what it says. */
const SINGLE: readonly (readonly [string, string])[] = [
  ['linking.f1', 'names that are one entity (B³ F1)'],
  ['dates.value', 'dates found, with the right value'],
  ['quantities.value', 'of found quantities, the right number'],
];

const CLAIMS: readonly (readonly [string, string])[] = [
  ['core.r', 'core claims found'],
  ['all.r', 'claims found'],
  ['precision', 'of those given, the share that are claims'],
];

const SLOTS: readonly (readonly [string, string])[] = [
  ['kind', 'kind'],
  ['kind.allegation_is_finding', '  a finding taken for an allegation'],
  ['categories.f1', 'categories (F1)'],
  ['asserted_by', 'who says it'],
  ['target', 'against whom'],
  ['facility', 'which facility'],
  ['polarity', 'asserts or denies'],
  ['polarity.where_gold_denies', '  where it is denied'],
  ['event_date', 'when it happened'],
  ['event_date.where_gold_has_one', '  where the text tells'],
  ['responds_to.r', 'replies: links drawn'],
  ['responds_to.p', 'replies: of those drawn, right'],
  ['responds_to.replies_with_a_right_link', 'replies with a right link'],
];

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(2));

/** How single figures are written, marked where they fall short of what is asked for. */
function figuresOf(rows: readonly FigureRow[], chalk: ChalkInstance) {
  const byName: ReadonlyMap<string, FigureRow> = new Map(rows.map((r) => [r.name, r]));
  const has = (prefix: string): boolean => [...byName.keys()].some((name) => name.startsWith(prefix));
  const value = (name: string): string => {
    const row = byName.get(name);
    const text = padStart(share(row?.value ?? null), 6);
    return row?.reached === false ? chalk.red(text) : text;
  };
  const asked = (names: readonly string[]): string => {
    const short = names.flatMap((n) => byName.get(n) ?? []).filter((r) => r.reached === false);
    return short.length === 0 ? '' : chalk.red(`  ✗ asked for ${short.map((r) => r.minimum).join(', ')}`);
  };
  return {
    has,
    get: (name: string): FigureRow | undefined => byName.get(name),
    /** Precision, recall and F1, on the same span and overlapping, and the counts behind them. */
    spans(name: string, label: string): string {
      const [exact, over] = ['exact', 'overlap'].map((how) => ['p', 'r', 'f1'].map((k) => `${name}.${how}.${k}`)) as [
        string[],
        string[],
      ];
      const how = has(`${name}.exact`) ? 'exact' : 'overlap';
      const gold = byName.get(`${name}.${how}.r`);
      const counts = [gold?.right, gold?.of, byName.get(`${name}.${how}.p`)?.of];
      const same = how === 'exact' ? exact.map(value).join('') : ' '.repeat(18);
      const all = counts.map((n) => padStart(String(n ?? 0), 6)).join('');
      return `  ${padEnd(label, LABELS - 4)}${same}  ${over.map(value).join('')}${all}${asked([...exact, ...over])}`;
    },
    single(name: string, label: string): string {
      const row = byName.get(name);
      const counts = row?.right == null ? '' : `${padStart(String(row.right), 6)} of ${row.of}`;
      return `  ${padEnd(label, 44)}${value(name)}${chalk.dim(counts)}${asked([name])}`;
    },
  };
}

function headline({ gold }: Report): string {
  const sum = (of: (g: GoldDocument) => readonly unknown[] | null): number =>
    gold.reduce((n, g) => n + (of(g)?.length ?? 0), 0);
  const parts = [
    counted(
      sum((g) => g.mentions?.filter((m) => !m.optional) ?? null),
      'name',
    ),
    counted(
      sum((g) => g.dates?.filter((d) => !d.optional) ?? null),
      'date',
    ),
    counted(
      sum((g) => g.quantities?.filter((q) => !q.optional) ?? null),
      'quantity',
      'quantities',
    ),
    counted(
      sum((g) => g.claims),
      'claim',
    ),
  ].filter((p) => !p.startsWith('0 '));
  return `Scored ${counted(gold.length, 'document')} against gold: ${parts.join(', ')}`;
}

function* findingLines(findings: readonly FindingRow[], columns: number, chalk: ChalkInstance): Generator<string> {
  for (const what of ['missed', 'extra', 'wrong'] as const) {
    const own = findings.filter((f) => f.what === what);
    if (own.length === 0) continue;
    yield `${chalk.bold(what.toUpperCase())}  ${chalk.dim(String(own.length))}`;
    for (const f of own) {
      const place = `${harmless(f.document)}:${f.line}`;
      const name = [f.record, f.field?.replaceAll('_', ' ')].filter(Boolean).join(' · ');
      yield `  ${chalk.yellow(name)}  ${chalk.dim(cut(place, columns - name.length - 4))}`;
      const after = /^[.,;:!?)’”]/.test(f.after) ? f.after : ` ${f.after}`;
      for (const line of wrap(harmless(`${f.before} «${f.text}»${after}`), columns - 4, 6)) yield `    ${line}`;
      if (f.field === null && f.gold === null && f.got === null) continue;
      for (const [label, value] of [
        ['gold', f.gold],
        ['got', f.got],
      ] as const)
        for (const [i, line] of (value === null ? [] : wrap(harmless(value), columns - 10, 2)).entries())
          yield `    ${i === 0 ? chalk.dim(padEnd(label, 6)) : ' '.repeat(6)}${line}`;
    }
    yield '';
  }
}

function* lines(report: Report, { width, chalk }: ViewOptions): Generator<string> {
  const columns = Math.max(60, Math.min(width, WIDEST));
  const all = figuresOf(report.rows, chalk);
  for (const line of wrap(headline(report), columns)) yield chalk.bold(line);
  yield '';
  const spans = SPANS.filter(([name]) => all.has(`${name}.`));
  if (spans.length > 0) {
    yield chalk.dim(`${' '.repeat(LABELS - 2)}${padStart('same span', 18)}  ${padStart('overlapping', 18)}`);
    const heads = [...['P', 'R', 'F1'], ...['P', 'R', 'F1']].map((h) => padStart(h, 6));
    yield `${chalk.bold(padEnd('NAMES AND DATES', LABELS - 2))}${chalk.dim(`${heads.slice(0, 3).join('')}  ${heads.slice(3).join('')}${['right', 'gold', 'found'].map((h) => padStart(h, 6)).join('')}`)}`;
    for (const [name, label] of spans) yield all.spans(name, label);
    for (const [name, label] of SINGLE) if (all.has(name)) yield all.single(name, label);
    yield '';
  }
  if (all.has('claims.')) {
    yield chalk.bold('CLAIMS');
    for (const [name, label] of CLAIMS) yield all.single(`claims.${name}`, label);
    yield chalk.dim('  of those found, right:');
    for (const [name, label] of SLOTS) yield all.single(`claims.${name}`, label);
    yield '';
  }
  const faults = ['offset_violations', 'documents.text_changed'].filter((n) => (all.get(n)?.value ?? 0) > 0);
  for (const name of faults)
    yield chalk.red(
      name === 'offset_violations'
        ? `✗ ${all.get(name)!.value} records do not stand where they say`
        : `✗ ${all.get(name)!.value} documents are not the text that the gold was made on`,
    );
  if (report.findings) yield* findingLines(report.findings, columns, chalk);
  else if (report.score.findings.length > 0)
    yield chalk.dim(
      `${counted(report.score.findings.length, 'miss, extra or wrong value', 'misses, extras and wrong values')}: --show lists them`,
    );
}

/** At 80 columns and more; nothing is wider than 100. */
export function* reportLines(report: Report, view: ViewOptions): Generator<string> {
  for (const line of lines(report, view)) yield `${line}\n`;
}
