/** `dossier summary` as a person reads it: whom the claims are against, and the honest account of each document. */
import type { ChalkInstance } from 'chalk';
import type { ViewOptions } from './draw.js';
import { counted, cut, harmless, padEnd, padStart, width, wrap } from './layout.js';
import { type LedgerRow, shareOf } from './ledger.js';
import type { Selection } from './lookup.js';
import type { Party, PartyType, Tally } from './parties.js';

const WIDEST = 110;
const LABELS = 10;

const HEADINGS: Readonly<Record<PartyType, string>> = {
  facility: 'FACILITIES',
  organization: 'ORGANIZATIONS',
  person: 'PEOPLE',
};

/** "Office of Prison Oversight (21) · Alan Groff (2) · … and 3 more". */
function most(all: Tally, many: number): string {
  const first = all.slice(0, many).map(([what, times]) => (times > 1 ? `${what} (${times})` : what));
  const more = all.length - first.length;
  return [...first, ...(more > 0 ? [`… and ${more} more`] : [])].join(' · ');
}

function when({ first, last, undated, against }: Party): string {
  if (first === null && last === null) return '';
  const days = first === last ? first! : `${first ?? 'unknown'} to ${last ?? 'unknown'}`;
  return undated > 0 ? `${days} (${undated} of ${against.length} tell no date)` : days;
}

const answers = (p: Party): string =>
  (
    [
      [p.denied, 'denied'],
      [p.explained, 'explained otherwise'],
      [p.acknowledged, 'acknowledged'],
      [p.unanswered, 'without an answer'],
    ] as const
  )
    .filter(([n]) => n > 0)
    .map(([n, how]) => `${n} ${how}`)
    .join(' · ');

function* labelled(label: string, text: string, columns: number, chalk: ChalkInstance): Generator<string> {
  if (text === '') return;
  for (const [i, line] of wrap(text, columns - 4 - LABELS, 3).entries())
    yield `    ${i === 0 ? chalk.dim(padEnd(label, LABELS)) : ' '.repeat(LABELS)}${line}`;
}

function* partyLines(p: Party, labels: ReadonlyMap<string, string>, columns: number, chalk: ChalkInstance) {
  const count = counted(p.against.length, 'claim');
  const room = columns - 4 - width(count);
  yield `  ${chalk.bold(chalk.cyan(padEnd(cut(harmless(p.entity.name), room), room)))}  ${count}`;
  yield* labelled('said by', most(p.by, 4), columns, chalk);
  const topics = p.categories.map(([id, n]) => [labels.get(id) ?? id, n] as const);
  yield* labelled('about', most(topics, 4), columns, chalk);
  yield* labelled('answered', answers(p), columns, chalk);
  yield* labelled('when', when(p), columns, chalk);
  const figures = p.quantities.map((q) => [q, 1] as const);
  yield* labelled('figures', most(figures, 5), columns, chalk);
  yield '';
}

const FIGURES = [
  ['sentences', 'without claim', 'sentences_without_claim', 'sentences'],
  ['quotations', 'no speaker', 'quotations_without_speaker', 'quotations'],
  ['dates', 'unresolved', 'dates_unresolved', 'dates'],
  ['blocks', 'left out', 'blocks_left_out', 'blocks'],
] as const;
const FIGURE = 11;
const SHARE = 5;
const NAME = 12;

/** Below this the names of the documents have no room beside all figures: those of blocks are left out. */
const figuresIn = (columns: number): readonly (typeof FIGURES)[number][] =>
  columns < NAME + 2 + FIGURES.length * (FIGURE + 1) + SHARE ? FIGURES.slice(0, -1) : FIGURES;

/** "12 of 31", of sentences their share too. */
function cell({ ledger }: LedgerRow['document'], at: number): string {
  const [, , part, whole] = FIGURES[at]!;
  if (ledger === null) return padStart('?', at === 0 ? FIGURE + SHARE : FIGURE);
  const figure = padStart(ledger[whole] === 0 ? '-' : `${ledger[part]} of ${ledger[whole]}`, FIGURE);
  const share = shareOf(ledger[part], ledger[whole]);
  return at > 0 ? figure : figure + padStart(share === null ? '' : `${Math.round(share * 100)}%`, SHARE);
}

function* ledgerLines(rows: readonly LedgerRow[], columns: number, chalk: ChalkInstance): Generator<string> {
  if (rows.length === 0) return;
  const shown = figuresIn(columns);
  const names = Math.max(NAME, columns - 2 - shown.length * (FIGURE + 1) - SHARE);
  for (const at of [0, 1] as const) {
    const title = padEnd(at === 0 ? 'WHAT IS NOT TOLD' : '', names + 2);
    const heads = shown.map((f, i) => ` ${padStart(f[at], i === 0 ? FIGURE + SHARE : FIGURE)}`);
    yield `${chalk.bold(title)}${chalk.dim(heads.join(''))}`;
  }
  for (const { document, problems } of rows) {
    const name = padEnd(cut(harmless(document.source), names), names);
    yield `  ${name}${shown.map((_, i) => ` ${cell(document, i)}`).join('')}`;
    if (document.ledger?.cut_short) yield `    ${chalk.red('✗ some of its text was lost in reading')}`;
    const doubts = [...new Set(problems.map((p) => p.code.replaceAll('_', ' ')))].join(', ');
    if (doubts !== '') for (const line of wrap(`! ${doubts}`, columns - 4, 2)) yield `    ${chalk.yellow(line)}`;
  }
  if (rows.some((r) => r.document.ledger === null))
    yield chalk.dim('  ?  a result of an earlier version does not tell');
  yield '';
}

export interface Overview {
  readonly parties: readonly Party[];
  readonly ledger: readonly LedgerRow[];
  /** Labels of categories by their ids. */
  readonly labels: ReadonlyMap<string, string>;
  /** At most so many of a type; the others are counted. */
  readonly most: number;
}

function* lines(
  { shown }: Selection,
  { parties, ledger, labels, most: many }: Overview,
  { width: given, chalk }: ViewOptions,
) {
  const columns = Math.max(60, Math.min(given, WIDEST));
  yield chalk.bold(
    `${counted(shown.documents.length, 'document')}, ${counted(shown.claims.length, 'claim')}; allegations and findings against`,
  );
  yield '';
  for (const type of Object.keys(HEADINGS) as PartyType[]) {
    const own = parties.filter((p) => p.entity.type === type);
    if (own.length === 0) continue;
    yield `${chalk.bold(HEADINGS[type])}  ${chalk.dim(String(own.length))}`;
    for (const p of own.slice(0, many)) yield* partyLines(p, labels, columns, chalk);
    if (own.length > many) yield `${chalk.dim(`  … and ${own.length - many} more (--of ${type} shows all)`)}\n`;
  }
  yield* ledgerLines(ledger, columns, chalk);
}

export function* overviewChunks(selection: Selection, overview: Overview, view: ViewOptions): Generator<string> {
  for (const line of lines(selection, overview, view)) yield `${line}\n`;
}
