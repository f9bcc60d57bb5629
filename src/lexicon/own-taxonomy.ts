/**
 * A user's own categories (`--taxonomy FILE`), as a CSV or JSON file.
 *
 * CSV: one row a cue or a category, known by the headers of `data/taxonomy.csv` and `data/taxonomy-cues.csv`: `id` (or `category`), `label`,
 * `group`, `cue` or `cues` (several joined by ";"), `not_after`, `not_before`, `weight`, `setting`, and codes of other lists in `huridocs`, `pbnds`,
 * `codes` or columns that begin with `code_`. Rows of one id belong together; label and group need stand in one of them.
 *
 * JSON: `{"categories": [{"id", "label", "group", "codes": {...}, "cues": ["word", {"cue", "not_after", "not_before", "weight", "setting"}]}]}`.
 */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { UsageError } from '../errors.js';
import { decode, delimiterOf } from './gazetteer.js';
import { cells } from './table.js';
import { builtinTaxonomy, type CueRow, groupNames, type TaxonomyRows } from './taxonomy.js';

/** What one place of a file says of a category. */
export interface Said {
  /** The file and row, for messages. */
  readonly where: string;
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly cues: readonly Omit<CueRow, 'category'>[];
}

/** Stands for the categories of `data/` among the files. */
export const BUILTIN = 'builtin';

const PLAIN = [
  'id',
  'label',
  'group',
  'cue',
  'cues',
  'not_after',
  'not_before',
  'weight',
  'setting',
  'huridocs',
  'pbnds',
  'codes',
];
const isCode = (column: string): boolean => /^(?:huridocs|pbnds|codes|code_.+)$/.test(column);

const at = (names: readonly string[]): string => names.map((n) => `@${n}`).join(', ');
const wrong = (where: string, what: string): UsageError => new UsageError(`${where}: ${what}.`);

const WORD = /^=?[\p{L}\p{N}$][\p{L}\p{N}'’$%.&/-]*$/u;

interface Told {
  readonly not_after: string[];
  readonly not_before: string[];
  readonly weight: string;
  readonly setting: string[];
}

function cueOf(where: string, text: string, row: Told) {
  const cue = text.replace(/\s+/g, ' ').trim();
  const words = cue.split(' ');
  for (const word of words.flatMap((w) => w.split('|'))) {
    if (!/^[~&#]$/.test(word) && !WORD.test(word) && !/^@[a-z_]+$/.test(word))
      throw wrong(
        where,
        `the cue "${cue}" must be words; = before a word asks for that very form, | stands between words of which one is enough, # for a number, ~ for up to four words, & before a word that must stand near`,
      );
    if (word.startsWith('@') && !groupNames().cue.includes(word.slice(1)))
      throw wrong(where, `there is no group of words "${word}": there are ${at(groupNames().cue)}`);
  }
  for (const setting of row.setting)
    if (!groupNames().setting.includes(setting.replace(/^!/, '')))
      throw wrong(where, `there is no setting "${setting}": there are ${groupNames().setting.join(', ')}`);
  if (/^[~&]$/.test(words[0]!) || /^[~&]$/.test(words.at(-1)!))
    throw wrong(where, `the cue "${cue}" must not begin or end with ~ or &`);
  if (/ [~&] [~&] | & \S+ [^&]/.test(cue)) throw wrong(where, `behind & in the cue "${cue}" must stand one word`);
  const weight = row.weight || 'conduct';
  if (weight !== 'conduct' && weight !== 'topic' && weight !== 'frame')
    throw wrong(
      where,
      `the weight "${weight}" must be conduct, or topic where the words alone tell only what is spoken of, or frame where they count only if nothing else is told`,
    );
  return { cue, not_after: row.not_after, not_before: row.not_before, weight, setting: row.setting } as const;
}

function idOf(where: string, id: string): string {
  if (id === '') throw wrong(where, 'the id is empty');
  if (!/^[a-z][a-z0-9_]*$/.test(id))
    throw wrong(where, `the id "${id}" must be small letters, digits and _, such as medical_care`);
  return id;
}

interface CsvRow {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function fromCsv(text: string, file: string): Said[] {
  const header = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  let rows: CsvRow[];
  try {
    rows = parse(text, {
      delimiter: delimiterOf(header),
      comment: '#',
      comment_no_infix: true,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count_less: true,
    }) as unknown as CsvRow[];
  } catch (error) {
    throw new UsageError(`${file} is not a readable table: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const columns = (rows.shift()?.record ?? []).map((name) => {
    const plain = name.toLowerCase().replace(/[\s-]+/g, '_');
    return plain === 'category' ? 'id' : plain;
  });
  const unknown = columns.find((c) => !PLAIN.includes(c) && !isCode(c));
  if (unknown !== undefined)
    throw wrong(
      file,
      `the column "${unknown}" is none of ${PLAIN.join(', ')}; codes of your own go in a column that begins with code_`,
    );
  if (!columns.includes('id')) throw wrong(file, 'there is no column "id": the first line must name the columns');
  return rows.map(({ info, record }) => {
    const where = `${file}, row ${info.lines}`;
    // An apostrophe before = or @ is how a spreadsheet is told that this is text.
    const cell = (name: string): string => (record[columns.indexOf(name)] ?? '').replace(/'(?=[=@])/g, '');
    const row = {
      not_after: cells(cell('not_after')),
      not_before: cells(cell('not_before')),
      weight: cell('weight'),
      setting: cells(cell('setting')),
    };
    const cues = [...cells(cell('cues')), ...(cell('cue') === '' ? [] : [cell('cue')])];
    return {
      where,
      id: idOf(where, cell('id')),
      label: cell('label'),
      group: cell('group'),
      codes: Object.fromEntries(columns.filter(isCode).map((c) => [c, cells(cell(c))])),
      cues: cues.map((text) => cueOf(where, text, row)),
    };
  });
}

const strings = z.array(z.string());
const categorySchema = z.strictObject({
  id: z.string(),
  label: z.string().default(''),
  group: z.string().default(''),
  codes: z.record(z.string(), strings).default({}),
  cues: z
    .array(
      z.union([
        z.string().transform((cue) => ({ cue, not_after: [], not_before: [], weight: '', setting: [] })),
        z.strictObject({
          cue: z.string(),
          not_after: strings.default([]),
          not_before: strings.default([]),
          weight: z.string().default(''),
          setting: strings.default([]),
        }),
      ]),
    )
    .default([]),
});

function fromJson(text: string, file: string): Said[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw wrong(file, 'it is not JSON, or was cut short');
  }
  const list = Array.isArray(value) ? value : (value as { categories?: unknown } | null)?.categories;
  if (!Array.isArray(list)) throw wrong(file, 'it holds no list "categories"');
  return list.map((given: unknown, i) => {
    const where = `${file}, category ${i + 1}`;
    const read = categorySchema.safeParse(given);
    if (!read.success) {
      const { path, message } = read.error.issues[0]!;
      throw wrong(where, `${path.join('.') || 'the whole'}: ${message}`);
    }
    const { id, cues, ...rest } = read.data;
    return { where, id: idOf(where, id), ...rest, cues: cues.map((c) => cueOf(where, c.cue, c)) };
  });
}

/** Reads one file. Throws UsageError that names the row. */
export function parseTaxonomy(data: Uint8Array, file: string): Said[] {
  const text = decode(data);
  if (text.trim() === '') throw wrong(file, 'the file is empty');
  return extname(file).toLowerCase() === '.json' ? fromJson(text, file) : fromCsv(text, file);
}

/** The built-in categories as a file would say them. */
function builtinSaid(): Said[] {
  const { categories, cues } = builtinTaxonomy();
  return categories.map((c) => ({ ...c, where: BUILTIN, cues: cues.filter((row) => row.category === c.id) }));
}

interface Joined {
  label: { text: string; where: string };
  group: string;
  readonly codes: Record<string, string[]>;
  readonly cues: Map<string, Omit<CueRow, 'category'>>;
  readonly where: string;
}

/**
 * Categories of several files, each adding to those before it: what a later one says of a label, a group or a cue holds. Throws UsageError that
 * names the row where a category has no label, no cue, or two labels in one file.
 */
export function joinTaxonomies(files: readonly (readonly Said[])[]): TaxonomyRows {
  const all = new Map<string, Joined>();
  for (const file of files) {
    const labelled = new Map<string, Said>();
    for (const said of file) {
      const known =
        all.get(said.id) ??
        ({
          label: { text: '', where: said.where },
          group: '',
          codes: {},
          cues: new Map(),
          where: said.where,
        } as Joined);
      all.set(said.id, known);
      if (said.label !== '') {
        const before = labelled.get(said.id);
        if (before && before.label !== said.label)
          throw wrong(
            said.where,
            `"${said.id}" is called "${said.label}" here and "${before.label}" in ${before.where}`,
          );
        labelled.set(said.id, said);
        known.label = { text: said.label, where: said.where };
      }
      if (said.group !== '') known.group = said.group;
      for (const [name, codes] of Object.entries(said.codes))
        known.codes[name] = [...new Set([...(known.codes[name] ?? []), ...codes])];
      for (const row of said.cues) known.cues.set([row.cue.toLowerCase(), ...row.setting].join(';'), row);
    }
  }
  for (const [id, { label, cues, where }] of all) {
    if (label.text === '') throw wrong(where, `there is no category "${id}" yet: give it a label`);
    if (cues.size === 0 && id !== 'other') throw wrong(where, `"${id}" has no cue: nothing would ever be put into it`);
  }
  return {
    categories: [...all].map(([id, c]) => ({ id, label: c.label.text, group: c.group || 'other', codes: c.codes })),
    cues: [...all].flatMap(([category, c]) => [...c.cues.values()].map((cue) => ({ category, ...cue }))),
  };
}

/** Reads files one after another; the name "builtin" stands for the built-in categories. Throws UsageError. */
export function readTaxonomies(files: readonly string[]): TaxonomyRows {
  return joinTaxonomies(
    files.map((file) => {
      if (file === BUILTIN) return builtinSaid();
      let data: Uint8Array;
      try {
        data = readFileSync(file);
      } catch {
        throw new UsageError(
          `Cannot read the categories "${file}": there is no such file, or it may not be read. "dossier taxonomy --format csv" prints some to begin with.`,
        );
      }
      return parseTaxonomy(data, file);
    }),
  );
}
