import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/records.js';
import { formatChunks } from '../../src/write/index.js';
import { everything } from '../../src/write/lookup.js';
import type { TableName, TextFormat } from '../../src/write/names.js';
import { byDocument } from '../../src/write/slice.js';
import { joined, RESULT, VIEW } from './fixture.js';

const selection = everything(RESULT);
const text = (format: TextFormat, table?: TableName) =>
  joined(formatChunks(selection, format, table ? { table } : {}, VIEW));

describe('JSON', () => {
  it('is the result itself, valid by its schema', () => {
    expect(resultSchema.parse(JSON.parse(text('json')))).toEqual(RESULT);
  });

  it('holds one record to a line, so that two results can be compared line by line', () => {
    const lines = text('json').split('\n');
    for (const claim of RESULT.claims) expect(lines.map((l) => l.replace(/,$/, ''))).toContain(JSON.stringify(claim));
  });

  it('is valid where there is nothing', () => {
    const none = {
      ...RESULT,
      documents: [],
      entities: [],
      mentions: [],
      dates: [],
      quantities: [],
      claims: [],
      problems: [],
    };
    expect(JSON.parse(joined(formatChunks(everything(none), 'json', {}, VIEW)))).toEqual(none);
    expect(JSON.parse(joined(formatChunks(everything(none), 'json', { table: 'claims' }, VIEW)))).toEqual([]);
  });

  it('gives one table as objects that keep their lists', () => {
    const rows = JSON.parse(text('json', 'claims')) as Record<string, unknown>[];
    expect(rows[0]).toMatchObject({ kind: 'allegation', categories: ['food_water', 'ill_treatment'], page: null });
  });

  it('keeps every code unit, also half a surrogate pair', () => {
    const quote = 'half \ud83d and \u0000 and \u2028';
    const odd = { ...RESULT, claims: [{ ...RESULT.claims[0]!, quote }] };
    expect(JSON.parse(joined(formatChunks(everything(odd), 'json', {}, VIEW))).claims[0].quote).toBe(quote);
  });
});

describe('JSON lines', () => {
  it('hold one document each, with what belongs to it, and first what could not be read', () => {
    const lines = text('jsonl').trimEnd().split('\n');
    const [unread, ...parts] = lines.map((line) => resultSchema.parse(JSON.parse(line)));
    expect(unread).toMatchObject({ documents: [], problems: RESULT.problems.filter((p) => p.document === null) });
    expect(parts).toEqual([...byDocument(RESULT)]);
    expect(parts[1]!.entities.map((e) => e.name)).toEqual(['Quillfeather Home', 'Bramblecare Ltd', 'The inspectors']);
    expect(parts.map((p) => p.claims.length)).toEqual([3, 2]);
    expect(parts[0]!.problems.length).toBe(1);
  });

  it('hold one row each of a table', () => {
    const rows = text('jsonl', 'dates')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map((r) => r.text)).toEqual(['March 2023', '2 June 2023', '3 May 2023']);
  });
});
