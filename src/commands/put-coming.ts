/** Records to a file or a stream without holding them all: a table, or all as JSON, of documents that are read again one after another. */
import { Chalk } from 'chalk';
import { everything, type Filtered, type Selection } from '../index.js';
import { onlyProblems } from '../records.js';
import { withColumns } from '../write/choose-columns.js';
import type { Cell, Table } from '../write/columns.js';
import { comingTable, doubtful, doubtsOf, type RowFormat } from '../write/coming-table.js';
import { tableChunks } from '../write/index.js';
import { jsonAside } from '../write/json-aside.js';
import { claimCounter } from '../write/lookup.js';
import { LAST, shownOf } from '../write/page.js';
import { spill } from '../write/spill.js';
import { type Surveyed, surveyOf, surveyor } from '../write/survey.js';
import { tableOf } from '../write/tables/index.js';
import type { Coming } from './coming.js';
import { type Run, type Target, tellPut } from './put-results.js';
import { put } from './written.js';

const NOTHING = onlyProblems([]);
const ROWS: readonly string[] = ['csv', 'tsv', 'json', 'jsonl'] satisfies RowFormat[];
const TABLES: readonly string[] = [...ROWS, 'table'];

/** Whether it can be written so: a workbook and a summary are made of all records at once. */
export const canCome = ({ tables }: Pick<Run, 'tables'>, { format }: Target): boolean =>
  tables.table === undefined ? format === 'json' : TABLES.includes(format);

/** What is shown of a document. */
type Shown = Selection & Pick<Filtered, 'undated'>;

/** What a filter finds in all documents; where it is not `needed`, in the entities alone. */
async function surveyed({ entities, each }: Coming, { filter }: Run, needed: boolean): Promise<Surveyed> {
  const seen = surveyor(entities, filter ?? {});
  if (filter && needed) for await (const part of each()) seen.add(surveyOf(part, filter, seen.facilities));
  return seen.done();
}

async function* shownEach({ each, named }: Coming, { filter }: Run, found: Surveyed): AsyncGenerator<Shown> {
  const elsewhere = { ...found, named: new Map(named.map((e) => [e.id, e])) };
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

/** Claims that are shown, and those that a filter had nothing to go by for. */
interface Count {
  claims: number;
  undated: number;
}

async function* counted(all: AsyncIterable<Shown>, count: Count): AsyncGenerator<Shown> {
  for await (const one of all) {
    count.undated += one.undated;
    count.claims += one.shown.claims.length;
    yield one;
  }
}

async function putTable(coming: Coming, run: Run, to: Target): Promise<Count> {
  const { flags, io } = run;
  const { table: name = 'claims', columns } = run.tables;
  const whole = tableOf(name, null);
  const chosen = (table: Table): Table => (columns ? withColumns(table, columns) : table);
  const putRows = (rows: Cell[][]): Promise<void> => {
    const view = { width: io.out.width, chalk: new Chalk({ level: io.out.colors }) };
    const table = chosen({ ...whole, rows: () => rows });
    return put(tableChunks(table, everything(NOTHING), to.format as RowFormat | 'table', flags, view), to, io);
  };
  if (LAST.some((n) => n === name)) {
    const { rows, ...count } = await rowsOfAll(whole, coming, run);
    await putRows(rows);
    return count;
  }
  // Of what a claim names, the mentions in all documents are shown.
  const found = await surveyed(coming, run, name === 'mentions');
  const count = { claims: 0, undated: 0 };
  const selections = counted(shownEach(coming, run, found), count);
  if (ROWS.includes(to.format))
    await put(comingTable(chosen(whole), to.format as RowFormat, selections, flags), to, io);
  else {
    const rows: Cell[][] = [];
    for await (const selection of selections) for (const row of whole.rows(selection)) rows.push(row);
    await putRows(rows);
  }
  return count;
}

async function putJson(coming: Coming, run: Run, to: Target): Promise<Count> {
  const found = await surveyed(coming, run, true);
  const count = { claims: 0, undated: 0 };
  const { problems } = coming;
  const entities = coming.entities.filter((e) => found.wanted.has(e.id));
  const aside = spill();
  async function* each() {
    for await (const { shown } of counted(shownEach(coming, run, found), count)) yield shown;
  }
  try {
    await put(jsonAside({ entities, problems, each }, {}, aside), to, run.io);
  } finally {
    await aside.close();
  }
  return count;
}

/** Writes what comes to its place, filtered; there is one document at least. */
export async function putComing(coming: Coming, run: Run, to: Target): Promise<void> {
  const count = await (run.tables.table === undefined ? putJson : putTable)(coming, run, to);
  await tellPut(run, { ...coming, ...count });
}
