/**
 * A user's own list of names (`--gazetteer FILE.csv`): what to look for, its type, and what is known of it. Read from the bytes or text of a
 * table; opening the file is up to the caller.
 *
 * One row a name. Columns are known by their headers, in any case and order: `name` (or FACILITY_NAME, INSTITUTION, HOSPITAL_NAME ...),
 * `aliases` joined by ";" (or AKA, SHORT_NAME, ACRONYM ...), `type` (facility, organization, person or place), CITY, STATE, COUNTRY,
 * OPERATOR. Any other column becomes an attribute. Comma, semicolon, tab and bar are told apart by the header line; UTF-8, UTF-16 and
 * Windows-1252 by the bytes.
 */
import { createRequire } from 'node:module';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { UsageError } from '../errors.js';
import { MENTION_TYPES, type MentionType } from '../records.js';
import { type PhraseIndex, phraseIndex, phraseWords } from './phrases.js';

/** Loaded only for lists that are not UTF-8. */
const require = createRequire(import.meta.url);
const iconv = (): typeof import('iconv-lite') => require('iconv-lite');

export interface GazetteerEntry {
  readonly name: string;
  readonly type: MentionType;
  readonly aliases: readonly string[];
  /** By column, in snake_case; usual headers under the names of `records.ts` (kind, city, state, country, operator). */
  readonly attributes: Readonly<Record<string, string>>;
}

/** `exact`: a name in capitals alone ("ICE", "TCDF") that must stand so in the text. */
export interface GazetteerName {
  readonly entry: GazetteerEntry;
  readonly exact: string | null;
  readonly words: number;
  /** Several rows have this name; `entry` then holds what they have in common. */
  readonly shared: boolean;
}

export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
  readonly names: PhraseIndex<GazetteerName>;
}

/** Usual headers, after `plain`. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  name: 'name facility_name facility facilityname institution institution_name hospital_name provider_name school_name prison_name jail_name site_name organization organization_name organisation agency agency_name company company_name place place_name person full_name legal_name title detention_facility detention_facility_name'.split(
    ' ',
  ),
  aliases:
    'aliases alias aka also_known_as other_names other_name alternate_name alternate_names alt_name short_name acronym abbreviation code former_name former_names detloc'.split(
      ' ',
    ),
  mention_type: 'mention_type entity_type'.split(' '),
  kind: 'type kind facility_type type_detailed category subtype hospital_type institution_type'.split(' '),
  city: 'city town municipality facility_city'.split(' '),
  state: 'state province st state_province facility_state state_name'.split(' '),
  country: 'country country_name'.split(' '),
  operator:
    'operator operated_by owner ownership hospital_ownership contractor facility_operator managed_by management company_operator'.split(
      ' ',
    ),
};
const BY_HEADER = new Map(Object.entries(HEADERS).flatMap(([key, headers]) => headers.map((h) => [h, key] as const)));

const plain = (header: string): string =>
  header
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

const entrySchema = z.object({
  name: z
    .string()
    .min(1, 'the name is empty')
    .max(300, 'the name is longer than 300 characters')
    .refine((name) => /[\p{L}\p{N}]/u.test(name), 'the name holds no letter or digit'),
  type: z.enum(MENTION_TYPES, `the type must be one of ${MENTION_TYPES.join(', ')}`),
  aliases: z.array(z.string()),
  attributes: z.record(z.string(), z.string()),
});

/** The text of a table that a user gives: UTF-8, UTF-16 by its mark, else Windows-1252. */
export function decode(data: Uint8Array): string {
  const [a, b, c] = data;
  if (a === 0xef && b === 0xbb && c === 0xbf) return Buffer.from(data.subarray(3)).toString('utf8');
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return iconv().decode(Buffer.from(data), 'utf16');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return iconv().decode(Buffer.from(data), 'windows-1252');
  }
}

/** Comma, semicolon, tab or bar, by the header line. */
export function delimiterOf(header: string): string {
  const outside = header.replace(/"[^"]*"/g, '');
  const count = (d: string): number => outside.split(d).length - 1;
  return [',', ';', '\t', '|'].reduce((best, d) => (count(d) > count(best) ? d : best), ',');
}

/** What a name column says of the type, where no column of types does. */
function typeOfHeader(header: string): MentionType {
  if (/^(?:organi[sz]ation|agency|company)/.test(header)) return 'organization';
  if (/^(?:person|full_name)/.test(header)) return 'person';
  return header.startsWith('place') ? 'place' : 'facility';
}

interface Columns {
  readonly headers: readonly string[];
  readonly name: number;
  readonly role: readonly (string | undefined)[];
}

function columnsOf(header: readonly string[], file: string): Columns {
  const headers = header.map(plain);
  const role = headers.map((h) => BY_HEADER.get(h));
  // The most telling header wins: "name" before "title".
  const name = HEADERS.name!.map((h) => headers.indexOf(h)).find((i) => i >= 0);
  if (name === undefined)
    throw new UsageError(
      `${file}: no column of names. The first line must be a header with "name" (or FACILITY_NAME, INSTITUTION ...); found: ${header.join(', ')}`,
    );
  return { headers, name, role };
}

const isMentionType = (value: string): value is MentionType => (MENTION_TYPES as readonly string[]).includes(value);

function rowsOf(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    });
  } catch (error) {
    throw new UsageError(`${file}: not a readable table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Reads a gazetteer. `file`: its name, for messages.
 * @throws UsageError naming the row (the header is row 1), where a name is missing or a type is none.
 */
export function parseGazetteer(data: Uint8Array | string, file = 'gazetteer'): Gazetteer {
  const text = (typeof data === 'string' ? data : decode(data)).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UsageError(`${file}: the file is empty`);
  const first = text.search(/\S/);
  const all = rowsOf(text, delimiterOf(text.slice(first).split(/[\r\n]/, 1)[0]!), file);
  const top = all.findIndex((row) => row.some((cell) => cell !== ''));
  const header = all[top]!;
  const rows = all.slice(top + 1);
  const columns = columnsOf(header, file);
  // A column "type" holds our types, or kinds of facilities: one of ours in it decides.
  const typeColumn =
    columns.role.indexOf('mention_type') >= 0
      ? columns.role.indexOf('mention_type')
      : columns.headers.findIndex(
          (h, i) => h === 'type' && rows.some((r) => isMentionType((r[i] ?? '').toLowerCase())),
        );
  const fallback = typeOfHeader(columns.headers[columns.name]!);

  const entries: GazetteerEntry[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === '')) continue;
    const aliases: string[] = [];
    const attributes: Record<string, string> = {};
    for (const [i, cell] of row.entries()) {
      const role = columns.role[i];
      if (cell === '' || i === columns.name || i === typeColumn) continue;
      if (role === 'aliases')
        aliases.push(
          ...cell
            .split(/[;|]/)
            .map((a) => a.trim())
            .filter(Boolean),
        );
      else {
        const key =
          role !== undefined && role !== 'name' && attributes[role] === undefined ? role : (columns.headers[i] ?? '');
        if (key !== '') attributes[key] = cell;
      }
    }
    const checked = entrySchema.safeParse({
      name: row[columns.name] ?? '',
      type: typeColumn >= 0 ? (row[typeColumn] ?? '').toLowerCase() || fallback : fallback,
      aliases,
      attributes,
    });
    if (!checked.success) throw new UsageError(`${file}: row ${top + index + 2}: ${checked.error.issues[0]!.message}`);
    entries.push(Object.freeze(checked.data));
  }
  return gazetteerOf(entries);
}

const nameKey = (name: string): string => phraseWords(name).join(' ');

/** What rows of one name have in common: lists of facilities hold many a "Jefferson County Jail". */
function common(a: GazetteerEntry, b: GazetteerEntry): GazetteerEntry {
  const shared = Object.entries(a.attributes).filter(([key, value]) => b.attributes[key] === value);
  return Object.freeze({ name: a.name, type: b.type, aliases: [], attributes: Object.fromEntries(shared) });
}

/** An index of entries. Where one name is another's alias, the name wins. */
export function gazetteerOf(entries: readonly GazetteerEntry[]): Gazetteer {
  const byName = new Map<string, GazetteerName>();
  const byAlias = new Map<string, GazetteerName>();
  const file = (names: Map<string, GazetteerName>, entry: GazetteerEntry, name: string): void => {
    const key = nameKey(name);
    const before = names.get(key);
    const other = before !== undefined && before.entry !== entry;
    names.set(key, {
      entry: other ? common(before.entry, entry) : entry,
      exact: /^[\p{Lu}\d]{2,6}$/u.test(name) ? name : null,
      words: phraseWords(name).length,
      shared: other || (before?.shared ?? false),
    });
  };
  for (const entry of entries) {
    file(byName, entry, entry.name);
    for (const alias of entry.aliases) file(byAlias, entry, alias);
  }
  const names = phraseIndex([...byAlias, ...byName]);
  return Object.freeze({ entries: Object.freeze([...entries]), names });
}
