import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { placedLines } from '../../src/read/placed-lines.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-lines-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const LONG = 'ö“€'.repeat(40_000);

it.each<[string, string, [number, string][]]>([
  ['nothing', '', []],
  ['one line without an end', '{"a":1}', [[1, '{"a":1}']]],
  [
    'a byte-order mark and carriage returns',
    '\ufeff{"ä":1}\r\n{}\r\n',
    [
      [1, '{"ä":1}'],
      [2, '{}'],
    ],
  ],
  [
    'empty lines, which are counted',
    '\n\n{"a":1}\n \n{}\n\n',
    [
      [3, '{"a":1}'],
      [5, '{}'],
    ],
  ],
  [
    'lines longer than what is read at once',
    `${LONG}\n${LONG}x\n{}`,
    [
      [1, LONG],
      [2, `${LONG}x`],
      [3, '{}'],
    ],
  ],
])('gives each line, and again: %s', async (what, text, expected) => {
  const path = join(home, `${what}.jsonl`);
  writeFileSync(path, text);
  for (const bytes of [undefined, new TextEncoder().encode(text)]) {
    const found: [number, string][] = [];
    for await (const { number, text, again } of placedLines(path, bytes)) {
      expect(await again()).toBe(text);
      found.push([number, text]);
    }
    expect(found).toEqual(expected);
  }
});
