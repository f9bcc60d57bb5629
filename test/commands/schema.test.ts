import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { SCHEMAS } from '../../src/commands/schema.js';
import { fakeIo } from './fake-io.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

async function dossier(...args: string[]): Promise<string> {
  const io = fakeIo();
  expect(await run(args, io)).toBe(0);
  return io.out.text();
}

/** Every complaint of an independent validator. */
async function complaints(name: string, value: unknown): Promise<unknown> {
  const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(await dossier('schema', name)) as AnySchema);
  validate(value);
  return validate.errors ?? [];
}

describe('schema', () => {
  let json: Record<string, unknown[]>;
  let lines: unknown[];
  let compared: Record<string, unknown[]>;
  beforeAll(async () => {
    json = JSON.parse(await dossier('extract', corpus, '--format', 'json'));
    const few = readdirSync(corpus)
      .slice(0, 3)
      .map((f) => corpus + f);
    lines = (await dossier('extract', ...few, '--format', 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((l) => JSON.parse(l));
    compared = JSON.parse(await dossier('diff', ...few, '--format', 'json'));
  }, 120_000);

  it('takes what extract writes as JSON', async () => {
    expect(json.documents!.length).toBe(readdirSync(corpus).length);
    expect(await complaints('result', json)).toEqual([]);
  });

  it('takes every line of JSON lines', async () => {
    expect(lines.length).toBe(3);
    for (const line of lines) expect(await complaints('result', line)).toEqual([]);
  });

  it('takes what diff writes as JSON, which a plain result is not', async () => {
    expect(compared.differences!.length).toBeGreaterThan(0);
    expect(await complaints('comparison', compared)).toEqual([]);
    expect(await complaints('comparison', json)).not.toEqual([]);
  });

  it.each([
    ['document', 'documents'],
    ['entity', 'entities'],
    ['mention', 'mentions'],
    ['date', 'dates'],
    ['quantity', 'quantities'],
    ['claim', 'claims'],
    ['difference', 'differences'],
  ])('of a %s takes each of them, and none with a field less or wrong', async (name, list) => {
    const records = (compared[list] ?? json[list]) as Record<string, unknown>[];
    expect(records.length).toBeGreaterThan(0);
    const validate = new Ajv2020().compile(JSON.parse(await dossier('schema', name)) as AnySchema);
    for (const record of records) expect(validate(record)).toBe(true);
    const { id, ...less } = records[0]!;
    expect(validate(less)).toBe(false);
    expect(validate({ ...less, id: 7 })).toBe(false);
  });

  it.each(Object.keys(SCHEMAS))('of %s says what it is, and of which draft', async (name) => {
    expect(JSON.parse(await dossier('schema', name))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `dossier ${name}`,
      type: 'object',
    });
  });

  it('takes no other name', async () => {
    const io = fakeIo();
    expect(await run(['schema', 'clam'], io)).toBe(2);
    expect(io.err.text()).toMatch(/Did you mean "claim"\?/);
  });
});
