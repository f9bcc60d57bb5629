import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoverFolder } from '../../src/write/recover.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-recover-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const put = (path: string) => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), path.split('/')[0]!);
};
const all = () =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => `${join(e.parentPath, e.name).slice(home.length + 1)} = ${readFileSync(join(e.parentPath, e.name))}`)
    .sort();

const OLD = '.out.old-0';
const NEW = '.out.new-0';
const KEPT = '.dossier/parts/1.gz';

describe('a folder whose run was killed', () => {
  it.each<[string, string[], string[]]>([
    ['before anything was there', [], []],
    ['while the first folder was made', [`${NEW}/a.csv`], []],
    [
      'while a new folder was made',
      ['out/a.csv', `out/${KEPT}`, `${NEW}/a.csv`],
      [`out/${KEPT} = out`, 'out/a.csv = out'],
    ],
    [
      'when the old one was out of the way',
      [`${OLD}/a.csv`, `${OLD}/${KEPT}`, `${NEW}/a.csv`, `${NEW}/.dossier/run.json`],
      [`out/${KEPT} = ${OLD}`, `out/a.csv = ${OLD}`],
    ],
    [
      'when the new one was in its place, and what is kept was not',
      ['out/a.csv', 'out/.dossier/run.json', `${OLD}/a.csv`, `${OLD}/${KEPT}`],
      [`out/${KEPT} = ${OLD}`, 'out/.dossier/run.json = out', 'out/a.csv = out'],
    ],
    [
      'while the old one was deleted',
      ['out/a.csv', `out/${KEPT}`, `${OLD}/b.csv`],
      [`out/${KEPT} = out`, 'out/a.csv = out'],
    ],
    [
      'beside folders of other names',
      ['out/a.csv', '.outer.old-0/a.csv', '.out.older/a.csv', '.out.new-0.csv'],
      [
        '.out.new-0.csv = .out.new-0.csv',
        '.out.older/a.csv = .out.older',
        '.outer.old-0/a.csv = .outer.old-0',
        'out/a.csv = out',
      ],
    ],
  ])('is whole again, with nothing beside it: %s', async (_when, left, expected) => {
    for (const path of left) put(path);
    await recoverFolder(join(home, 'out'), ['.dossier/parts']);
    expect(all()).toEqual([...expected].sort());
  });
});
