import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program.js';
import { categories, extract } from '../../src/index.js';
import { fakeIo } from './fake-io.js';

const home = mkdtempSync(join(tmpdir(), 'dossier-taxonomy-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const sample = fileURLToPath(new URL('../../corpus/10-smelter-workers.html', import.meta.url));

async function dossier(args: readonly string[], more: Parameters<typeof fakeIo>[0] = {}) {
  const io = fakeIo(more);
  const code = await run(args, io);
  return { code, out: io.out.text(), err: io.err.text() };
}
const put = (name: string, text: string) => {
  writeFileSync(join(home, name), text);
  return join(home, name);
};

describe('taxonomy', () => {
  it.each(['csv', 'json'])('prints %s that, given back, is the same and finds the same', async (format) => {
    const file = join(home, `all.${format}`);
    expect((await dossier(['taxonomy', '-o', file])).code).toBe(0);
    const again = await dossier(['taxonomy', '--taxonomy', file, '--format', format]);
    expect(again.out).toBe(readFileSync(file, 'utf8'));
    expect(await extract(sample, { taxonomy: file })).toEqual(await extract(sample));
  });

  it('prints a row a category on a terminal', async () => {
    const { out } = await dossier(['taxonomy'], { out: { isTerminal: true, width: 80 } });
    for (const { label } of categories().slice(0, 3)) expect(out.replace(/\s+/g, ' ')).toContain(label.slice(0, 20));
    expect(Math.max(...out.split('\n').map((l) => l.length))).toBeLessThanOrEqual(80);
  });
});

describe('categories of the user', () => {
  const own = put('own.csv', 'id,label,group,cues\nharm,Harm at work,work,injury; poisoned\n');

  it('take the place of the built-in ones', async () => {
    const { claims } = await extract(sample, { taxonomy: own });
    expect(new Set(claims.flatMap((c) => c.categories))).toEqual(new Set(['harm']));
    for (const s of claims.flatMap((c) => c.category_spans)) expect(s.category).toBe('harm');
  });

  it('or add to them', async () => {
    const before = await extract(sample);
    const after = await extract(sample, { taxonomy: ['builtin', own] });
    const found = new Set(after.claims.flatMap((c) => c.categories));
    for (const c of before.claims.flatMap((claim) => claim.categories)) expect(found).toContain(c);
    expect(found).toContain('harm');
  });

  it('can be asked for, by id and by group', async () => {
    const all = await dossier(['extract', sample, '--taxonomy', `builtin,${own}`, '--category', 'harm']);
    expect(all.code).toBe(0);
    expect(all.out.split('\n').length).toBeGreaterThan(2);
    const group = await dossier(['extract', sample, '--taxonomy', own, '--category', 'work']);
    expect(group.code).toBe(0);
    expect((await dossier(['extract', sample, '--category', 'harm'])).err).toMatch(/"harm" is not one of its values/);
  });

  it('have their labels in a comparison', async () => {
    const args = ['diff', sample, '--taxonomy', own, '--table', 'matrix'];
    expect((await dossier(args)).out).toContain('harm');
    expect((await dossier([...args.slice(0, -2), '--format', 'summary'])).out).toContain('Harm at work');
  });

  it.each([
    ['extract', ['extract', sample]],
    ['diff', ['diff', sample]],
    ['taxonomy', ['taxonomy']],
  ])('that are wrong stop %s with the row', async (_command, args) => {
    const bad = put('bad.csv', 'id,label,cues\nfumes,Bad air,fumes\nDust,Dust,dust\n');
    const { code, out, err } = await dossier([...args, '--taxonomy', bad]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/bad\.csv, row 3: the id "Dust" must be small letters/);
    expect((await dossier([...args, '--taxonomy', join(home, 'none.csv')])).err).toMatch(/Cannot read the categories/);
  });
});
