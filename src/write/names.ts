/** The tables and formats that can be asked for, with a line on each. Imports types alone, so that help is quick. */
import type { Relation } from '../records.js';

export const TABLE_NAMES = {
  documents: 'what was read: source, title, date, genre, size',
  facilities: 'where people are held, treated, housed, schooled or employed',
  organizations: 'agencies, companies, courts, groups, media',
  people: 'named persons, with their roles',
  places: 'cities, states and countries',
  mentions: 'every occurrence of a name, with the words around it',
  dates: 'every date and duration, with the days it can mean',
  quantities: 'every number that says how many or how much, with what it counts',
  claims: 'who claims what about whom, one row a claim',
  allegations: 'each allegation or finding, with who answered it and how',
  problems: 'what could not be read, was cut short, or is doubtful',
} as const;

/** The tables of a comparison. */
export const DIFF_TABLE_NAMES = {
  differences: 'how the claims of the sources stand to each other, one row a pair of sides',
  matrix: 'facility by category, a column a source: who asserts, who denies, who is silent',
  changes: 'with --versions: claims added, removed and reworded, and numbers changed',
} as const;

export const RELATION_NAMES: Readonly<Record<Relation, string>> = {
  contradicts: 'they cannot both be so, and neither answers the other',
  numbers_differ: 'one measure, two numbers',
  denies: 'one is the answer of the accused to the other, and says no',
  agrees: 'different speakers say the same of the same case',
  repeats: 'one voice printed twice: not a second witness',
  only_in: 'only one source has it, or only one has an answer to it',
  not_comparable: 'alike, but of another facility, period, case or base: the reason is given',
};

export const FORMAT_NAMES = {
  summary: 'readable overview (the default on a terminal)',
  table: 'one table, drawn to the width of the terminal',
  csv: 'one table, comma-separated (the default in a pipe)',
  tsv: 'one table, tab-separated',
  json: 'all records as one object; with --table, that table as an array',
  jsonl: 'one line a document, as soon as it is done; with --table, one line a row',
  webannotation: 'W3C Web Annotation (JSON-LD): an annotation for each mention, date, quantity and claim',
  labelstudio: 'tasks for Label Studio with what was found; extract --label-config prints the configuration for them',
  xlsx: 'a workbook: what was read, then one sheet a table; with --table, that table alone',
} as const;

export type TableName = keyof typeof TABLE_NAMES;
export type DiffTableName = keyof typeof DIFF_TABLE_NAMES;
export type AnyTableName = TableName | DiffTableName;
export type FormatName = keyof typeof FORMAT_NAMES;
/** Formats that are text; a workbook is bytes. */
export type TextFormat = Exclude<FormatName, 'xlsx'>;
/** Formats that are written document by document. */
export type DocumentFormat = 'jsonl' | 'webannotation' | 'labelstudio';

/** In a results folder, what the next run goes by: it stays when the tables are replaced. */
export const KEPT_PARTS = '.dossier/parts';
/** In a results folder, the sheet in which an analyst corrects. */
export const CORRECTIONS = 'corrections.csv';
/** What a results folder keeps when its tables are replaced. */
export const CARRIED: readonly string[] = [KEPT_PARTS, CORRECTIONS];
/** In a results folder, what the last run was. */
export const LAST_RUN = '.dossier/run.json';
