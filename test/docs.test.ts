import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tree } from './tree.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'dossier-docs-'));
const at = (...names: string[]) => join(home, ...names);
const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** What a block of docs/scaling.md says, its four processes of fifty files made two of two: the samples are few. */
function block(name: string): string {
  const page = readFileSync(join(root, 'docs/scaling.md'), 'utf8');
  const code = new RegExp(`<!-- tested: ${name} -->\n\`\`\`sh\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (code === undefined) throw new Error(`docs/scaling.md has no block "${name}"`);
  return code.replace(/([-jP])4/, '$12').replace(/([Nn])50/, '$12');
}

const sh = (script: string) =>
  spawnSync('sh', ['-ec', script], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${at('bin')}:${process.env.PATH}` },
  });

describe('docs/scaling.md', () => {
  beforeAll(() => {
    mkdirSync(at('bin'));
    mkdirSync(at('reports', 'more'), { recursive: true });
    const command = `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/dossier.js')}' "$@"\n`;
    writeFileSync(at('bin', 'dossier'), command, { mode: 0o755 });
    for (const name of readdirSync(join(root, 'corpus'))
      .filter((n) => n.endsWith('.txt'))
      .slice(0, 5))
      copyFileSync(join(root, 'corpus', name), at('reports', name));
    writeFileSync(at('reports', 'more', 'empty.txt'), '');
    expect(sh('dossier extract reports -o one-run').status).toBe(0);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const several = (command: string) => () => {
    rmSync(at('results'), { recursive: true, force: true });
    rmSync(at('parts'), { recursive: true, force: true });
    const { status, stderr } = sh(block(command));
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error/i)]);
    expect(readdirSync(at('parts')).length).toBe(3);
    expect(tree(at('results'))).toEqual(tree(at('one-run')));
  };
  for (const command of ['parallel', 'xargs'])
    it.skipIf(!has(command))(
      `runs in several processes with ${command}, and merges to what one run gives`,
      several(command),
    );

  it('keeps a folder up to date', () => {
    mkdirSync(at('new'));
    writeFileSync(at('new', 'late.txt'), 'Two wards closed on 4 June 2019.');
    rmSync(at('results'), { recursive: true, force: true });
    const { status, stderr } = sh(block('update'));
    expect([status, stderr]).toEqual([
      0,
      expect.stringContaining('dossier: results: 1 new, 0 changed, 6 unchanged, 0 removed, 0 failed\n'),
    ]);
  });

  it('takes documents as lines', () => {
    const texts = ['Nurses left in May 2018.', 'Two wards closed on 4 June 2019.'];
    writeFileSync(
      at('documents.jsonl'),
      texts.map((text, i) => JSON.stringify({ id: i, path: `row/${i}`, text })).join('\n'),
    );
    expect(sh(block('lines')).status).toBe(0);
    const documents = readFileSync(at('part.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).documents);
    expect(documents).toMatchObject(texts.map((text, i) => ({ text, path: `row/${i}`, given_ids: [String(i)] })));
  });
});
