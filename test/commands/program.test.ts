import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { run } from '../../src/commands/program.js';
import { CLAIM_KINDS, MENTION_TYPES, resultSchema } from '../../src/records.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-program-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const letter = join(home, 'letter.txt');
writeFileSync(
  letter,
  `Brackwater, 4 April 2019

Dear Ms. Holm,

Residents of Larkspur House told us that staff refused to give them water for two days in March 2019.
Norvale Care Inc. denies the allegation.

Sincerely,
Ilse Brandt
`,
);

async function dossier(args: readonly string[], more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo(more);
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
}

describe('help', () => {
  it('names every command, with examples and exit codes', async () => {
    const { code, out, err } = await dossier(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
    expect(out).toMatch(/\nExamples:\n {2}# /);
    expect(out).toMatch(/\nExit codes:\n {2}0 {2}done/);
  });

  it.each(COMMANDS.map((c) => [c.name, c] as const))(
    'of %s explains every option, every value and gives two examples',
    async (name, spec) => {
      const { code, out } = await dossier([name, '--help']);
      expect(code).toBe(0);
      for (const option of spec.options) expect(out).toContain(option.flags);
      for (const { title, entries } of spec.glossaries) {
        expect(out).toContain(`\n${title}:\n`);
        for (const value of Object.keys(entries)) expect(out).toMatch(new RegExp(`^ {2}${value} {2,}\\S`, 'm'));
      }
      expect(spec.examples.length).toBeGreaterThanOrEqual(2);
      for (const { command } of spec.examples) expect(out).toContain(`\n  ${command}\n`);
    },
  );

  it.each([60, 80, 200])('fits %i columns, commands aside', async (width) => {
    const { out } = await dossier(['extract', '--help'], { out: { width } });
    const prose = out.split('\n').filter((line) => !line.startsWith('  dossier '));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(Math.min(width, 100));
  });

  it('says the same in colours', async () => {
    const plain = await dossier(['extract', '--help']);
    const coloured = await dossier(['extract', '--help'], { out: { colors: 1 } });
    expect(coloured.out).toContain('\u001b[1mExamples:\u001b[22m');
    expect(stripVTControlCharacters(coloured.out)).toBe(plain.out);
  });

  it('is shown where nothing is asked for, as an error', async () => {
    const { code, out, err } = await dossier([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Usage: dossier <command>/);
  });

  it('offers the kinds and types that the records have', () => {
    const { options } = COMMANDS.find((c) => c.name === 'extract')!;
    const choices = (flag: string) => Object.keys(options.find((o) => o.flags.startsWith(flag))!.choices!);
    expect(choices('--kind')).toEqual([...CLAIM_KINDS]);
    expect(choices('--type')).toEqual([...MENTION_TYPES, 'date', 'quantity', 'claim']);
  });

  it('gives the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await dossier(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('a mistake', () => {
  it.each<[string, string[], RegExp]>([
    [
      'an unknown option',
      ['extract', letter, '--fromat', 'csv'],
      /^dossier: Unknown option '--fromat'\. Did you mean --format\?\nSee dossier extract --help\.\n$/,
    ],
    ['an unknown command', ['exract'], /^dossier: Unknown command 'exract'\. Did you mean extract\?\n/],
    [
      'a file where a command should be',
      ['letters/a.txt'],
      /"letters\/a\.txt" is not a command\. To read it: dossier extract letters\/a\.txt\n/,
    ],
    ['no input', ['extract'], /Nothing to read: name files or folders, or - for standard input/],
    ['an option without its value', ['extract', letter, '--format'], /Option '-f, --format <name>' argument missing/],
    [
      'an unknown format',
      ['extract', letter, '-f', 'jsn'],
      /--format: "jsn" is not one of its values\. Did you mean "json"\?/,
    ],
    ['an unknown table', ['extract', letter, '--table', 'persons'], /--table: "persons" is not one of its values/],
    ['an unknown kind among several', ['extract', letter, '--kind', 'denial,alegation'], /Did you mean "allegation"\?/],
    [
      'an unknown category',
      ['extract', letter, '--category', 'medicl care'],
      /--category: "medicl care" .* Did you mean "medical_care"\?/,
    ],
    ['a date that is none', ['extract', letter, '--since', 'spring'], /--since: "spring" is not a date/],
    [
      'a span of time that is empty',
      ['extract', letter, '--since', '2022', '--until', '2021-12'],
      /--since 2022 is later than --until 2021-12/,
    ],
    ['a confidence above one', ['extract', letter, '--min-confidence', '7'], /not a number from 0 to 1/],
    [
      'an output that cannot be',
      ['extract', letter, '-o', join(home, 'no', 'a.json')],
      /Cannot write .*a\.json: the folder .* does not exist/,
    ],
    ['an empty list', ['extract', letter, '--type', ','], /--type: give at least one value/],
  ])('%s is told in a sentence, and nothing is done', async (_what, args, message) => {
    const { code, out, err } = await dossier(args);
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });
});

describe('extract', () => {
  it('writes CSV of the claims into a pipe', async () => {
    const { code, out, err } = await dossier(['extract', letter]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^title,source,published,/);
    expect(parse(out, { columns: true })).toBeInstanceOf(Array);
  });

  it('writes an overview on a terminal', async () => {
    const { out } = await dossier(['extract', letter], { out: { isTerminal: true } });
    expect(out).toMatch(/^Read 1 document, \d+ words\. Found:\n/);
  });

  it('writes JSON that its schema takes, every span on its words', async () => {
    const { out } = await dossier(['extract', letter, '--format', 'json']);
    const result = resultSchema.parse(JSON.parse(out));
    const { text } = result.documents[0]!;
    for (const r of [...result.mentions, ...result.dates, ...result.quantities])
      expect(text.slice(r.start, r.end)).toBe(r.text);
    expect(result.dates.map((d) => d.text)).toContain('March 2019');
  });

  it('writes a line for each document', async () => {
    const other = join(home, 'other.txt');
    writeFileSync(other, 'The roof of Larkspur House leaked on 3 May 2020.\n');
    const { out } = await dossier(['extract', letter, other, '--format', 'jsonl']);
    const parts = out
      .trimEnd()
      .split('\n')
      .map((line) => resultSchema.parse(JSON.parse(line)));
    expect(parts.map((p) => p.documents.map((d) => d.path))).toEqual([[letter], [other]]);
    const file = join(home, 'lines.jsonl');
    expect((await dossier(['extract', letter, other, '-o', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(out);
    for (const part of parts) for (const e of part.entities) expect(e.documents).toEqual([part.documents[0]!.id]);
  });

  it('writes one table to a file, and nothing to standard output', async () => {
    const file = join(home, 'dates.csv');
    const { code, out } = await dossier([
      'extract',
      letter,
      '--table',
      'dates',
      '-o',
      file,
      '--delimiter',
      'semicolon',
    ]);
    expect([code, out]).toEqual([0, '']);
    const rows = parse(readFileSync(file, 'utf8'), { columns: true, delimiter: ';' }) as Record<string, string>[];
    expect(rows.map((r) => r.text)).toContain('March 2019');
  });

  it.each(['webannotation', 'labelstudio'])('writes %s as one JSON text', async (format) => {
    const { code, out } = await dossier(['extract', letter, letter, '-f', format]);
    expect(code).toBe(0);
    const read = JSON.parse(out) as { first?: { items: unknown[] } } & unknown[];
    expect((read.first?.items ?? read).length).toBeGreaterThanOrEqual(1);
  });

  it('prints the configuration for Label Studio, or writes it, without reading anything', async () => {
    const { code, out } = await dossier(['extract', '--label-config']);
    expect(code).toBe(0);
    expect(out).toMatch(/^<View>[\s\S]*<Choice value="medical_care" [\s\S]*<\/View>\n$/);
    const file = join(home, 'config.xml');
    expect((await dossier(['extract', '--label-config', '-o', file])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  it('writes a workbook to a file, and the same bytes to a pipe', async () => {
    const file = join(home, 'letter.xlsx');
    expect((await dossier(['extract', letter, '--kind', 'denial,allegation', '-o', file])).code).toBe(0);
    const sheets = await readWorkbook(file);
    expect(sheets.map((s) => s.sheet).slice(0, 3)).toEqual(['about', 'allegations', 'claims']);
    expect(sheets[0]!.data).toContainEqual(['options', '--kind denial,allegation', null, null, null, null]);
    const io = fakeIo();
    expect(await run(['extract', letter, '--kind', 'denial,allegation', '-f', 'xlsx'], io)).toBe(0);
    expect(Buffer.compare(io.out.bytes(), readFileSync(file))).toBe(0);
  });

  it('writes the columns that are asked for, and says what it does not know before it reads', async () => {
    const { out } = await dossier(['extract', letter, '--columns', 'kind,polarity', '--no-header', '--kind', 'denial']);
    expect(out).toBe('denial,denies\n');
    const { code, err } = await dossier(['extract', 'no such file', '--columns', 'kind,qoute']);
    expect(code).toBe(2);
    expect(err).toMatch(/no column "qoute"\. Did you mean "quote"\?/);
  });

  it('writes a folder', async () => {
    const { code } = await dossier(['extract', letter, '-o', join(home, 'results')]);
    expect(code).toBe(0);
    expect(readdirSync(join(home, 'results'))).toContain('datapackage.json');
  });

  it.each([
    ['date', /^text,value,earliest/],
    ['person', /^name,roles/],
    ['person,place', /^text,type,entity_name/],
    ['person,claim', /^title,source,published/],
  ])('writes the table that --type %s asks for', async (types, header) => {
    expect((await dossier(['extract', letter, '--type', types])).out).toMatch(header);
  });

  it('writes no file where nothing could be read', async () => {
    for (const name of ['none.json', 'none.jsonl', 'none']) {
      const { code, err } = await dossier(['extract', join(home, 'gone.txt'), '-o', join(home, name)]);
      expect(code).toBe(2);
      expect(err).toMatch(/There is no file or folder/);
      expect(readdirSync(home)).not.toContain(name);
    }
  });

  it('tells on a terminal what it wrote, and shows long work as it goes', async () => {
    const long = join(home, 'long.txt');
    writeFileSync(long, 'The roof of Larkspur House leaked on 3 May 2020. '.repeat(3500));
    const { err } = await dossier(['extract', long, '-o', join(home, 'long.json')], { err: { isTerminal: true } });
    expect(err).toContain('\r\u001b[2KReading 1 of 1  ');
    expect(stripVTControlCharacters(err)).toMatch(/\rdossier: wrote .*long\.json: [\d,]+ claims? of 1 document\n$/);
  });

  it('says so where no facility is called that', async () => {
    const { code, err } = await dossier(['extract', letter, '--facility', 'Nowhere Prison']);
    expect(code).toBe(0);
    expect(err).toMatch(/--facility: no facility is called "Nowhere Prison"\./);
  });
});
