/** The tables of `dossier eval`: figures, and what is behind them. */
import type { Figure, Finding } from '../index.js';
import { made } from '../write/columns.js';
import { context } from '../write/context.js';
import type { RowTable } from '../write/rows.js';

export interface FigureRow extends Figure {
  readonly minimum: number | null;
  /** Null where nothing is asked for. */
  readonly reached: boolean | null;
}

export const FIGURES: RowTable<FigureRow> = {
  name: 'figures',
  title: 'How much of the gold was found, and how right it is',
  columns: [
    made('figure', 'string', 'What is measured', (r) => r.name),
    made('value', 'number', 'Between 0 and 1; empty where there is nothing to measure', (r) => r.value),
    made('right', 'integer', 'How many are right', (r) => r.right),
    made('of', 'integer', 'Of how many', (r) => r.of),
    made('minimum', 'number', 'What was asked for', (r) => r.minimum),
    made('reached', 'boolean', 'Whether it is reached', (r) => r.reached),
  ],
  narrow: ['figure', 'value', 'right', 'of', 'minimum', 'reached'],
};

export interface FindingRow extends Finding {
  /** Counted from 1. */
  readonly line: number;
  /** The words around. */
  readonly before: string;
  readonly after: string;
}

const REACH = 60;

/** The finding with its line and the words around it. */
export function placed(finding: Finding, text: string): FindingRow {
  const { start, end } = finding;
  return {
    ...finding,
    line: text.slice(0, start).split('\n').length,
    before: context(text.slice(0, start), { start, end: start }, REACH),
    after: context(text.slice(end), { start: 0, end: 0 }, REACH),
  };
}

export const FINDINGS: RowTable<FindingRow> = {
  name: 'findings',
  title: 'Every miss, extra and wrong value',
  columns: [
    made('what', 'string', 'missed, extra, or wrong', (r) => r.what),
    made('record', 'string', 'What kind of record', (r) => r.record),
    made('field', 'string', 'The slot that is wrong', (r) => r.field),
    made('document', 'string', 'Path of the document', (r) => r.document),
    made('line', 'integer', 'Line of the document', (r) => r.line),
    made('before', 'string', 'What stands before the words', (r) => r.before),
    made('text', 'string', 'The words it is about', (r) => r.text),
    made('after', 'string', 'What stands after them', (r) => r.after),
    made('gold', 'string', 'What is right', (r) => r.gold),
    made('got', 'string', 'What was found', (r) => r.got),
    made('start', 'integer', 'Where the words begin, in UTF-16 code units', (r) => r.start),
    made('end', 'integer', 'Where they end, exclusive', (r) => r.end),
  ],
  narrow: ['what', 'record', 'field', 'document', 'line', 'text', 'gold', 'got'],
};
