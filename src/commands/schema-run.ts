/** The work of `dossier schema`. */
import { z } from 'zod';
import * as records from '../records.js';
import { put } from './put.js';
import type { SchemaName } from './schema.js';
import type { ExitCode, Io } from './spec.js';

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
function jsonSchema(name: SchemaName, about: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(ZOD[name], {
    // The bounds of whole numbers in JavaScript say nothing of the record.
    override({ jsonSchema: field }) {
      if (field.maximum === Number.MAX_SAFE_INTEGER) delete field.maximum;
      if (field.minimum === Number.MIN_SAFE_INTEGER) delete field.minimum;
    },
  });
  return { $schema, title: `dossier ${name}`, description: about.replace(/ \(where.*\)$/, ''), ...rest };
}

export async function runSchema(
  name: SchemaName,
  about: string,
  { output }: { readonly output?: string },
  io: Io,
): Promise<ExitCode> {
  await put([`${JSON.stringify(jsonSchema(name, about), null, 2)}\n`], output, io);
  return 0;
}
