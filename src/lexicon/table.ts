import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const DATA = new URL('../../data/', import.meta.url);

/** The bytes of a file of `data/`. */
export const readData = (name: string): Buffer => readFileSync(new URL(name, DATA));

/** The rows of a CSV file of `data/`, keyed by its header. Lines that begin with # are comments. */
export const readTable = <Row extends Record<string, string>>(name: string): Row[] =>
  parse(readData(name), {
    columns: true,
    comment: '#',
    comment_no_infix: true,
    skip_empty_lines: true,
    trim: true,
  }) as Row[];

/** A list in one cell: values joined by ";". */
export const cells = (value: string | undefined): string[] =>
  (value ?? '')
    .split(';')
    .map((v) => v.trim())
    .filter(Boolean);
