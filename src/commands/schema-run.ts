/** The work of `dossier schema`. */
import { z } from 'zod';
import * as records from '../records.js';
import { put } from './put.js';
import { SCHEMAS, type SchemaName } from './schema.js';
import type { ExitCode, Io } from './spec.js';
import { oneOf } from './values.js';

const ZOD: Readonly<Record<SchemaName, z.ZodType>> = {
  result: records.resultSchema,
  comparison: records.diffResultSchema,
  document: records.documentSchema,
  entity: records.entitySchema,
  mention: records.mentionSchema,
  date: records.dateSchema,
  quantity: records.quantitySchema,
  claim: records.claimSchema,
  difference: records.differenceSchema,
  problem: records.problemSchema,
};

/** The JSON Schema (draft 2020-12) of a record as it is written. */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(ZOD[name], {
    // The bounds of whole numbers in JavaScript say nothing of the record.
    override({ jsonSchema: field }) {
      if (field.maximum === Number.MAX_SAFE_INTEGER) delete field.maximum;
      if (field.minimum === Number.MIN_SAFE_INTEGER) delete field.minimum;
    },
  });
  return { $schema, title: `dossier ${name}`, description: SCHEMAS[name].replace(/ \(where.*\)$/, ''), ...rest };
}

export async function runSchema(
  typed: string | undefined,
  { output }: { readonly output?: string },
  io: Io,
): Promise<ExitCode> {
  const name = typed === undefined ? 'result' : (oneOf(typed, 'record', Object.keys(SCHEMAS)) as SchemaName);
  await put([`${JSON.stringify(jsonSchema(name), null, 2)}\n`], output, io);
  return 0;
}
