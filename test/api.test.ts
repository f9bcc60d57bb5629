import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  categories,
  everything,
  extract,
  extractEach,
  extractText,
  filterResult,
  formatChunks,
  mergeResults,
  type Result,
  type Step,
  UsageError,
} from '../src/index.js';
import { resultSchema } from '../src/records.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-api-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const put = (name: string, text: string) => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};
const first = put('1.txt', 'The ombudsman said on 4 May 2020 that 12 of 40 rooms at Larkspur House had mould.\n');
const second = put('2.md', '# Larkspur House\n\nNorvale Care Inc. denied on 6 May 2020 that any room had mould.\n');
const odd = put(
  '3.txt',
  'Odd: \u0000 NUL, \ud83d\ude00 faces, e\u0301 accents, “never closed and \u202e turned.\r\nMarch 2021\r\n',
);

async function all(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = [];
  for await (const r of results) list.push(r);
  return list;
}

const slices = (result: Result): void => {
  const texts = new Map(result.documents.map((d) => [d.id, d.text]));
  for (const r of [...result.mentions, ...result.dates, ...result.quantities]) {
    expect(texts.get(r.document)!.slice(r.start, r.end)).toBe(r.text);
  }
  for (const c of result.claims) expect(texts.get(c.document)!.slice(c.start, c.end)).toBe(c.quote);
};

describe('extract', () => {
  it('gives the records of several inputs, valid by their schema, every span on its words', async () => {
    const result = await extract([first, second, odd]);
    expect(resultSchema.parse(result)).toEqual(result);
    expect(result.documents.map((d) => d.path)).toEqual([first, second, odd]);
    expect(result.dates.map((d) => d.value)).toEqual(expect.arrayContaining(['2020-05-04', '2020-05-06', '2021-03']));
    slices(result);
  });

  it('takes one input without a list', async () => {
    expect((await extract(first)).documents.length).toBe(1);
  });

  it('gives the same records for the same input', async () => {
    expect(JSON.stringify(await extract([second, first]))).toBe(JSON.stringify(await extract([first, second])));
  });

  it('makes a problem of what is missing and reads the rest', async () => {
    const result = await extract([join(home, 'gone.txt'), first]);
    expect(result.problems.map((p) => p.code)).toEqual(['not_found']);
    expect(result.documents.length).toBe(1);
  });

  it('refuses a date that is none and a table of metadata that is not there', async () => {
    await expect(extract(first, { date: 'spring' })).rejects.toThrow(UsageError);
    await expect(extract(first, { metadata: join(home, 'gone.csv') })).rejects.toThrow(UsageError);
  });

  it('reads the input "-" only where bytes are given for it', async () => {
    expect((await extract('-')).problems.map((p) => p.code)).toEqual(['not_found']);
    const stdin = async () => Buffer.from('It closed in June 2019.');
    expect((await extract('-', { stdin })).dates.map((d) => d.value)).toContain('2019-06');
  });
});

describe('extractEach', () => {
  it('gives one document after another, which merge into what extract gives', async () => {
    const parts = await all(extractEach([first, second]));
    expect(parts.map((p) => p.documents.map((d) => d.path))).toEqual([[first], [second]]);
    expect(mergeResults(parts)).toEqual(await extract([first, second]));
  });

  it('says before each document where it stands', async () => {
    const steps: Step[] = [];
    await all(extractEach([first, second], { onDocument: (step) => void steps.push(step) }));
    expect(steps.map(({ done, all: of, path }) => [done, of, path])).toEqual([
      [0, 2, first],
      [1, 2, second],
    ]);
  });
});

describe('extractText', () => {
  it('gives the records of a text in memory, under the name and title it is given', () => {
    const result = extractText({ text: 'Nurses left in May 2018.', path: 'note', title: 'A note' });
    expect(result.documents[0]).toMatchObject({ path: 'note', title: 'A note', text: 'Nurses left in May 2018.' });
    expect(result.dates[0]).toMatchObject({ value: '2018-05' });
    slices(result);
  });
});

describe('what is exported beside it', () => {
  it('filters and writes what was extracted', async () => {
    const result = await extract([first, second]);
    const { shown } = filterResult(result, { types: ['date'], since: '2020-05-05' });
    expect(shown.dates.map((d) => d.value)).toEqual(['2020-05-06']);
    const text = [...formatChunks(everything(shown), 'jsonl', { table: 'dates' })].join('');
    expect(JSON.parse(text)).toMatchObject({ value: '2020-05-06' });
  });

  it('lists the categories', () => {
    expect(categories().map((c) => c.id)).toContain('medical_care');
  });
});
