import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/records.js';
import { formatChunks } from '../../src/write/index.js';
import { width } from '../../src/write/layout.js';
import { everything } from '../../src/write/lookup.js';
import type { TableName, TextFormat } from '../../src/write/names.js';
import { TABLE_NAMES } from '../../src/write/names.js';
import { joined, RESULT } from './fixture.js';

const shown = (result: Result, format: TextFormat, columns: number, table?: TableName, level: 0 | 1 = 0) =>
  joined(
    formatChunks(everything(result), format, table ? { table } : {}, { width: columns, chalk: new Chalk({ level }) }),
  );

/** The same result with long and hostile words wherever words are shown. */
const HOSTILE: Result = {
  ...RESULT,
  documents: RESULT.documents.map((d) => ({
    ...d,
    source: `\u001b[2J${'源'.repeat(80)}`,
    title: `\u202e${'x'.repeat(300)}`,
  })),
  entities: RESULT.entities.map((e) => ({
    ...e,
    name: `${e.name}\u0007 ${'ö'.repeat(120)}`,
    aliases: ['\u001b]0;X\u0007'],
  })),
  claims: RESULT.claims.map((c) => ({
    ...c,
    quote: `${c.quote} \u001b[31m${'👩🏽‍⚕️ word '.repeat(200)}`,
    target_text: '\u009b31m',
  })),
  problems: RESULT.problems.map((p) => ({ ...p, path: `${p.path}\n\u001b[H`, message: 'no '.repeat(200) })),
};

const widest = (text: string) => Math.max(...text.split('\n').map((line) => width(line)));

describe('the overview', () => {
  const view = shown(RESULT, 'summary', 80);

  it('says what was read and found', () => {
    expect(view).toMatch(
      /^Read 2 documents, 81 words\. Found:\n {2}1 facility, 2 organizations, 1 person, 1 place, 3 dates/,
    );
    expect(view).toMatch(/2023-05-11 {2}Port Ellory Courier {2}Families say .*… +52 +3\n/);
  });

  it('names those most mentioned, with what is known of them', () => {
    expect(view).toMatch(
      /FACILITIES +mentions +allegations\n {2}Quillfeather Home \(QH\) {2}nursing home · Port Ellory · r… +4 +2\n/,
    );
    expect(view).toMatch(
      /PEOPLE +mentions +says +accused\n {2}Zoë Åkermann {2}spokeswoman · Bramblecare Ltd +1 +1 +0\n/,
    );
  });

  it('sets each allegation beside who makes it and who denies it', () => {
    const lines = view.slice(view.indexOf('ALLEGATIONS')).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'ALLEGATIONS AND FINDINGS  2 by 2 voices · 1 denied · 0 without an answer',
        '  ▸ food_water, ill_treatment · 2023-03',
        '    “nurses "skipped the evening meal; twice", for nine days in March 2023”',
        '    said by    Relatives of residents',
        '    ✗ denied by Zoë Åkermann, Bramblecare Ltd: “That is not true,”',
        '    in         in/report.txt › The inspectors › the east wing log',
      ]),
    );
    expect(view).toContain('✓ responsibility accepted by Bramblecare Ltd');
  });

  it('closes with the problems', () => {
    expect(view).toContain('  ✗ in/scan.png: No reader for this kind of file\n  ! in/courier.txt: A quotation');
  });

  it('says so where nothing was read', () => {
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
    expect(shown(none, 'summary', 80)).toMatch(/^Read 0 documents, 0 words/);
  });

  it('says how many it leaves out', () => {
    const claims = Array.from({ length: 30 }, (_, i) => ({ ...RESULT.claims[0]!, id: `c${i}` }));
    expect(shown({ ...RESULT, claims }, 'summary', 80)).toContain('… and 18 more (--table allegations)');
  });
});

describe('on a terminal', () => {
  const views: [string, TextFormat, TableName | undefined][] = [
    ['the overview', 'summary', undefined],
    ...Object.keys(TABLE_NAMES).map((t): [string, TextFormat, TableName] => [
      `the table of ${t}`,
      'table',
      t as TableName,
    ]),
  ];

  it.each(views)('%s stays within the width, whatever it shows', (_what, format, table) => {
    for (const columns of [40, 60, 80, 140, 200]) {
      expect(widest(shown(RESULT, format, columns, table))).toBeLessThanOrEqual(columns);
      expect(widest(shown(HOSTILE, format, columns, table))).toBeLessThanOrEqual(columns);
    }
  });

  it.each(views)('%s passes on no control character of the text', (_what, format, table) => {
    expect(shown(HOSTILE, format, 100, table)).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it.each(views)('%s says the same with and without colours', (_what, format, table) => {
    const coloured = shown(RESULT, format, 100, table, 1);
    expect(coloured).toContain('\u001b[');
    expect(stripVTControlCharacters(coloured)).toBe(shown(RESULT, format, 100, table));
  });

  it('a table sets figures to the right under wrapped headings', () => {
    expect(shown(RESULT, 'table', 80, 'people').split('\n')).toEqual([
      'name          roles        affiliations     mentions  claims  allegations',
      '                                                        made      against',
      '────────────  ───────────  ───────────────  ────────  ──────  ───────────',
      'Zoë Åkermann  spokeswoman  Bramblecare Ltd         1       1            0',
      '',
    ]);
  });

  it('a table that is too wide is shown a record below another', () => {
    const lines = shown(RESULT, 'table', 60, 'claims').split('\n');
    expect(lines[0]).toBe(`── 1 ${'─'.repeat(55)}`);
    expect(lines).toContain('asserted by  Relatives of residents');
  });

  it('an empty table says so', () => {
    expect(shown({ ...RESULT, dates: [] }, 'table', 80, 'dates')).toBe('No dates.\n');
  });

  it('a table of many rows keeps its columns', () => {
    const dates = Array.from({ length: 450 }, (_, i) => ({ ...RESULT.dates[0]!, id: `t${i}` }));
    const rows = shown({ ...RESULT, dates }, 'table', 300, 'dates')
      .trimEnd()
      .split('\n');
    expect(rows.length).toBe(452);
    expect(new Set(rows.slice(2)).size).toBe(1);
  });
});
