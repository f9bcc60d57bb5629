/** The work of `dossier list`: of a result no more is held than an outline of each document, unless it must be seen as a whole. */
import { Chalk } from 'chalk';
import { everything, type Filtered, outliner, resultsEach, type Selection } from '../index.js';
import { onlyProblems } from '../records.js';
import { withColumns } from '../write/choose-columns.js';
import type { Cell, Table } from '../write/columns.js';
import { comingTable, doubtful, doubtsOf, type RowFormat } from '../write/coming-table.js';
import { tableChunks } from '../write/index.js';
import { claimCounter } from '../write/lookup.js';
import { LAST, shownOf } from '../write/page.js';
import { surveyOf, surveyor } from '../write/survey.js';
import { tableOf } from '../write/tables/index.js';
import { allAgain, type Coming, comingOf, isApart } from './coming.js';
import { checkAny, keptOf, nothingGiven, replayOf } from './kept-results.js';
import type { Part } from './parts.js';
import { putResult, type ResultFlags, type Run, runOf, type Target, tellPut } from './put-results.js';
import { outlined } from './put-streamed.js';
import type { ExitCode, Io } from './spec.js';
import { put } from './written.js';

const NOTHING = onlyProblems([]);
const ROWS: readonly string[] = ['csv', 'tsv', 'json', 'jsonl'] satisfies RowFormat[];

async function* partsOf(inputs: readonly string[], { stdin }: Io): AsyncGenerator<Part> {
  for await (const { result, again } of resultsEach(inputs, { stdin })) yield { result: () => result, again };
}

/** One document after another, of a table that grows by each. */
async function* shownEach(
  { entities, each, named }: Coming,
  { filter, tables }: Run,
): AsyncGenerator<Selection & Pick<Filtered, 'undated'>> {
  const seen = surveyor(entities, filter ?? {});
  const { facilities } = seen;
  // Of what a claim names, the mentions in all documents are shown.
  if (filter && tables.table === 'mentions')
    for await (const part of each()) seen.add(surveyOf(part, filter, facilities));
  const elsewhere = { ...seen.done(), named: new Map(named.map((e) => [e.id, e])) };
  for await (const part of each()) yield shownOf(part, filter, elsewhere);
}

/** A table that all documents together tell: the cells of all rows, and what a filter found. */
async function rowsOfAll(table: Table, { documents, entities, problems, each }: Coming, { filter }: Run) {
  const counter = claimCounter();
  const doubts = doubtful();
  const seen = surveyor(entities, filter ?? {});
  for await (const part of each()) {
    counter.add(part.claims);
    doubts.add(doubtsOf(everything(part)));
    seen.add(surveyOf(part, filter ?? {}, seen.facilities));
  }
  const { wanted, claims, undated } = seen.done();
  const known = everything({ ...NOTHING, documents: [...documents], entities: [...entities] });
  const shown = { ...NOTHING, entities: entities.filter((e) => wanted.has(e.id)), problems: [...problems] };
  const { rows } = table.name === 'problems' ? doubts.table : table;
  return { rows: [...rows({ shown, lookup: { ...known.lookup, counts: counter.of } })], claims, undated };
}

async function streamed(coming: Coming, run: Run, to: Target): Promise<void> {
  const { flags, io } = run;
  const { table: name = 'claims', columns } = run.tables;
  const whole = tableOf(name, null);
  const chosen = (table: Table): Table => (columns ? withColumns(table, columns) : table);
  let [undated, claims] = [0, 0];
  const selections = async function* () {
    for await (const selection of shownEach(coming, run)) {
      undated += selection.undated;
      claims += selection.shown.claims.length;
      yield selection;
    }
  };
  const isOfAll = LAST.some((n) => n === name);
  if (ROWS.includes(to.format) && !isOfAll)
    await put(comingTable(chosen(whole), to.format as RowFormat, selections(), flags), to, io);
  else {
    const rows: Cell[][] = [];
    if (isOfAll) {
      const found = await rowsOfAll(whole, coming, run);
      rows.push(...found.rows);
      [undated, claims] = [found.undated, found.claims];
    } else for await (const selection of selections()) for (const row of whole.rows(selection)) rows.push(row);
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
  const replay = await replayOf(inputs);
  const all = await outlined(partsOf(inputs, io), outliner(replay?.corrections.sought));
  const { to } = run;
  if (to.to === 'folder' || to.format === 'xlsx' || !isApart(all))
    await putResult(await keptOf(await allAgain(all), inputs), run);
  else {
    const coming = comingOf(all, replay);
    checkAny(coming, inputs);
    await streamed(coming, run, to);
  }
  return 0;
}
