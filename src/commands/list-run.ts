/** The work of `dossier list`: of a result no more is held than an outline of each document, unless it must be seen as a whole. */
import { Chalk } from 'chalk';
import { everything, type Filtered, type Result, resultsEach } from '../index.js';
import { onlyProblems } from '../records.js';
import { withColumns } from '../write/choose-columns.js';
import type { Cell, Table } from '../write/columns.js';
import { comingTable, doubtful, doubtsOf, type RowFormat } from '../write/coming-table.js';
import { tableChunks } from '../write/index.js';
import { claimCounter } from '../write/lookup.js';
import { LAST } from '../write/page.js';
import { tableOf } from '../write/tables/index.js';
import { allAgain, type Coming, comingOf, isApart } from './coming.js';
import { checkAny, hasSheet, keptOf, nothingGiven } from './kept-results.js';
import type { Part } from './parts.js';
import { putResult, type ResultFlags, type Run, runOf, selected, type Target, tellPut } from './put-results.js';
import { outlined } from './put-streamed.js';
import type { ExitCode, Io } from './spec.js';
import { put } from './written.js';

const NOTHING = onlyProblems([]);
const ROWS: readonly string[] = ['csv', 'tsv', 'json', 'jsonl'] satisfies RowFormat[];

async function* partsOf(inputs: readonly string[], { stdin }: Io): AsyncGenerator<Part> {
  for await (const { result, again } of resultsEach(inputs, { stdin })) yield { result: () => result, again };
}

/** The records of a document, and what of them is shown. */
interface Shown {
  readonly part: Result;
  readonly selection: Filtered;
}

/** One document after another; at last what no document names. */
async function* shownOf({ documents, entities, each }: Coming, run: Run): AsyncGenerator<Shown> {
  // Of what a claim names, the mentions in all documents are shown.
  const involved = new Set<string>();
  if (run.filter && run.tables.table === 'mentions')
    for await (const part of each()) for (const id of selected(part, run).involved) involved.add(id);
  for await (const part of each()) yield { part, selection: selected(part, run, involved) };
  const known = new Set(documents.map((d) => d.id));
  const part = { ...NOTHING, entities: entities.filter((e) => !e.documents.some((d) => known.has(d))) };
  yield { part, selection: selected(part, run) };
}

/** Of a table that all documents together tell, the cells of all rows. */
async function rowsOfAll(table: Table, { documents, entities, problems }: Coming, all: AsyncIterable<Shown>) {
  const counter = claimCounter();
  const doubts = doubtful();
  const wanted = new Set<string>();
  for await (const { part, selection } of all) {
    counter.add(part.claims);
    doubts.add(doubtsOf(everything(part)));
    for (const e of selection.shown.entities) wanted.add(e.id);
  }
  const known = everything({ ...NOTHING, documents: [...documents], entities: [...entities] });
  const shown = { ...NOTHING, entities: entities.filter((e) => wanted.has(e.id)), problems: [...problems] };
  const { rows } = table.name === 'problems' ? doubts.table : table;
  return [...rows({ shown, lookup: { ...known.lookup, counts: counter.of } })];
}

async function streamed(coming: Coming, run: Run, to: Target): Promise<void> {
  const { flags, io } = run;
  const { table: name = 'claims', columns } = run.tables;
  const whole = tableOf(name, null);
  const chosen = (table: Table): Table => (columns ? withColumns(table, columns) : table);
  let [undated, claims] = [0, 0];
  const all = async function* () {
    for await (const one of shownOf(coming, run)) {
      undated += one.selection.undated;
      claims += one.selection.shown.claims.length;
      yield one;
    }
  };
  if (ROWS.includes(to.format) && !LAST.some((n) => n === name)) {
    const selections = async function* () {
      for await (const { selection } of all()) yield selection;
    };
    await put(comingTable(chosen(whole), to.format as RowFormat, selections(), flags), to, io);
  } else {
    const rows: Cell[][] = [];
    if (LAST.some((n) => n === name)) rows.push(...(await rowsOfAll(whole, coming, all())));
    else for await (const { selection } of all()) for (const row of whole.rows(selection)) rows.push(row);
    const view = { width: io.out.width, chalk: new Chalk({ level: io.out.colors }) };
    const table = chosen({ ...whole, rows: () => rows });
    await put(tableChunks(table, everything(NOTHING), to.format as RowFormat | 'table', flags, view), to, io);
  }
  await tellPut(run, { ...coming, claims, undated });
}

export async function runList(inputs: readonly string[], flags: ResultFlags, io: Io): Promise<ExitCode> {
  const run = runOf(inputs, flags, io);
  if (inputs.length === 0) nothingGiven();
  io.onMuch?.();
  const all = await outlined(partsOf(inputs, io));
  const { to } = run;
  if (to.to === 'folder' || to.format === 'xlsx' || hasSheet(inputs) || !isApart(all))
    await putResult(await keptOf(await allAgain(all), inputs), run);
  else {
    const coming = comingOf(all);
    checkAny(coming, inputs);
    await streamed(coming, run, to);
  }
  return 0;
}
