/** The tables and formats that can be asked for, with a line on each. Imports nothing, so that help is quick. */

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

export const FORMAT_NAMES = {
  summary: 'readable overview (the default on a terminal)',
  table: 'one table, drawn to the width of the terminal',
  csv: 'one table, comma-separated (the default in a pipe)',
  tsv: 'one table, tab-separated',
  json: 'all records as one object; with --table, that table as an array',
  jsonl: 'one line a document, as soon as it is done; with --table, one line a row',
} as const;

export type TableName = keyof typeof TABLE_NAMES;
export type FormatName = keyof typeof FORMAT_NAMES;
