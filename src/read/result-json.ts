/** JSON that an earlier run wrote, checked. */
import { z } from 'zod';
import { type Result, resultSchema } from '../records.js';

/** Fields that a result of an earlier version may lack. */
const MAY_BE_EMPTY: readonly unknown[] = [null, [], {}];
const MAY_BE_BLANK = new Set(['rule', 'sha256']);

/** A record with what it lacks: null, or an empty list, where the schema takes that. */
function completed(record: unknown, { shape }: z.ZodObject): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  const given = record as Readonly<Record<string, unknown>>;
  const added: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    if ((given[name] ?? null) !== null || field instanceof z.ZodOptional) continue;
    const empty = [...MAY_BE_EMPTY, ...(MAY_BE_BLANK.has(name) ? [''] : [])];
    const found = empty.find((value) => (field as z.ZodType).safeParse(value).success);
    if (found !== undefined) added[name] = found;
  }
  return Object.keys(added).length > 0 ? { ...given, ...added } : record;
}

const LISTS = Object.entries(resultSchema.shape).flatMap(([name, field]) =>
  field instanceof z.ZodArray ? [[name, field.element as z.ZodObject] as const] : [],
);

/** Throws what is wrong with it, in words. */
function checked(value: unknown): Result {
  if (typeof value !== 'object' || value === null || !('dossier' in value))
    throw new Error('it is JSON, but no result of dossier');
  const given = value as Readonly<Record<string, unknown>>;
  if (given.dossier !== '1')
    throw new Error(`it is a result of another kind (dossier: ${JSON.stringify(given.dossier)})`);
  const lists = LISTS.map(([name, schema]) => {
    const list = given[name];
    return [name, Array.isArray(list) ? list.map((record) => completed(record, schema)) : list] as const;
  });
  const whole = { dossier: given.dossier, ...Object.fromEntries(lists) };
  const { success, error } = resultSchema.safeParse(whole);
  // As it was written, keys in their order: the same result gives the same bytes.
  if (success) return whole as unknown as Result;
  const { path, message } = error.issues[0]!;
  throw new Error(`it is no whole result of dossier: ${path.join('.')}: ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('it is not JSON, or was cut short');
  }
}

/** Throws what is wrong with the text, in words. */
export const resultOf = (text: string): Result => checked(parsed(text));
