import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadAll, loadLexicon } from '../../src/lexicon/index.js';
import { prepare, prepared, preparedJson, preparedNumbers } from '../../src/lexicon/prepared.js';
import { splitSections } from '../../src/lexicon/sections.js';

const LISTS = new URL('../../dist/lexicon.bin', import.meta.url);
const bytes = (text: string) => Buffer.from(text);

it('makes what the build has not', () => {
  expect(preparedJson('test', [bytes('a')], () => ({ a: [1] }))).toEqual({ a: [1] });
  expect([...prepared('test', [bytes('a')], () => Uint8Array.of(7))]).toEqual([7]);
  expect([...preparedNumbers('test', [bytes('a')], Int32Array, () => Int32Array.of(-1, 2 ** 30))]).toEqual([
    -1,
    2 ** 30,
  ]);
});

it('keeps what is made while it is told to, for these bytes and this use alone', () => {
  const use = (purpose: string, text: string) => preparedJson(purpose, [bytes(text)], () => [purpose, text]);
  const { parts } = splitSections(
    prepare(() => {
      use('one', 'a');
      use('one', 'b');
      use('two', 'a');
      use('one', 'a');
      prepared('raw', [bytes('a'), bytes('b')], () => Uint8Array.of(10, 13));
    }),
  );
  const texts = Object.entries(parts).map(([key, value]) => [key.split(' ')[0], Buffer.from(value).toString()]);
  expect(texts).toEqual([
    ['one', '["one","a"]'],
    ['one', '["one","b"]'],
    ['two', '["two","a"]'],
    ['raw', '\n\r'],
  ]);
});

it('stops keeping when the work is done, even where it fails', () => {
  expect(() =>
    prepare(() => {
      throw new Error('no list');
    }),
  ).toThrow('no list');
  expect(splitSections(prepare(() => {})).parts).toEqual({});
});

it.skipIf(!existsSync(LISTS))('finds in the build what the lists give now', () => {
  const lexicon = loadLexicon();
  const now = splitSections(prepare(() => loadAll(lexicon))).parts;
  const { parts } = splitSections(readFileSync(LISTS));
  expect(Object.keys(parts).sort()).toEqual(Object.keys(now).sort());
  for (const [key, value] of Object.entries(now)) expect(Buffer.compare(parts[key]!, value), key).toBe(0);
});
