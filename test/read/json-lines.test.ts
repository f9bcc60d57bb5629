import { describe, expect, it } from 'vitest';
import { linesOf, readJsonLine } from '../../src/read/index.js';

async function lines(...chunks: Uint8Array[]): Promise<[number, string][]> {
  const all: [number, string][] = [];
  async function* bytes() {
    yield* chunks;
  }
  for await (const { number, text } of linesOf(bytes())) all.push([number, text]);
  return all;
}

describe('lines', () => {
  const text = '\ufeff{"a":"Zoë"}\n\n  {"b":"😀"}\r\n{"c":1}';
  const expected = [
    [1, '{"a":"Zoë"}'],
    [3, '{"b":"😀"}'],
    [4, '{"c":1}'],
  ];

  it.each([1, 2, 3, 7, 1000])('are the same in pieces of %i bytes', async (size) => {
    const bytes = Buffer.from(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
    expect(await lines(...pieces)).toEqual(expected);
  });

  it('are none where there is nothing', async () => {
    expect(await lines()).toEqual([]);
    expect(await lines(Buffer.from('\n \n'))).toEqual([]);
  });
});

const read = (value: unknown) => readJsonLine('in.jsonl', 3, typeof value === 'string' ? value : JSON.stringify(value));

describe('a document in a line', () => {
  it('keeps its text and takes what is told of it', () => {
    const { read: found, problems } = read({
      id: 4711,
      path: 'row/1',
      text: ' Two wards\r\nclosed. ',
      title: 'Wards',
      publisher: 'Care Office',
      authors: ['Ann Lowe'],
      published: '5 April 2021',
      genre: 'report',
      language: 'en',
      note: 'passed over',
    });
    expect(problems).toEqual([]);
    expect(found?.document).toMatchObject({
      path: 'row/1',
      paths: ['row/1'],
      given_ids: ['4711'],
      text: ' Two wards\r\nclosed. ',
      title: 'Wards',
      source: 'Care Office',
      publisher: 'Care Office',
      authors: ['Ann Lowe'],
      published: '2021-04-05',
      published_basis: 'metadata',
      genre: 'report',
      language: 'en',
    });
  });

  it.each([
    ['its path', { text: 'x', path: 'p', id: 'i' }, 'p'],
    ['its id, where it has no path', { text: 'x', path: null, id: 'i' }, 'i'],
    ['its place, where it has neither', { text: 'x' }, 'in.jsonl:3'],
  ])('is called by %s', (_what, line, path) => {
    expect(read(line).read?.document.path).toBe(path);
  });

  it('has the id of its text, whatever it was called', () => {
    const [a, b] = [read({ text: 'x', id: 1 }), read({ text: 'x', path: 'other' })];
    expect(a.read?.document.id).toBe(b.read?.document.id);
  });

  it.each([
    ['what is not JSON', '{"text": "cut sho', 'bad_line', /is not JSON, or was cut short/],
    ['what is no object', '["text"]', 'bad_line', /is no document.*\. It takes \{"text"/],
    ['an object without text', { path: 'a' }, 'bad_line', /text: /],
    ['a text that is none', { text: 5 }, 'bad_line', /text: /],
    ['a genre that there is not', { text: 'x', genre: 'poem' }, 'bad_line', /genre: /],
    ['an empty text', { text: ' \n' }, 'empty', /holds no text/],
  ])('makes a problem of %s', (_what, line, code, message) => {
    const { read: found, problems } = read(line);
    expect(found).toBeNull();
    expect(problems).toMatchObject([{ path: 'in.jsonl:3', code, message: expect.stringMatching(message) }]);
  });

  it('passes over a date that is none, and says so', () => {
    const { read: found } = read({ text: 'Nurses left the ward.', published: 'spring' });
    expect(found?.document.published).toBeNull();
    expect(found?.problems).toMatchObject([{ code: 'metadata', message: expect.stringContaining('"spring"') }]);
  });
});
