import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluate, extract, parseGold } from '../../src/index.js';

const shared = resolve(fileURLToPath(new URL('../../', import.meta.url)), process.env.DOSSIER_SHARED ?? '../shared');
const scorer = join(shared, 'acceptance/score.mjs');

describe.skipIf(!existsSync(scorer))('the scorer', () => {
  it('agrees with another scorer in every figure that both define', async () => {
    const folder = join(shared, 'gold');
    const other = await import(pathToFileURL(scorer).href);
    const result = await extract([join(shared, 'corpus')]);
    const theirs = other.score(result, other.readGold(folder)).metrics as Record<string, number | string | null>;
    const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'diff.json');
    const gold = files.flatMap((name) => parseGold(JSON.parse(readFileSync(join(folder, name), 'utf8')), name));
    const ours = new Map(evaluate(result, gold).figures.map((f) => [f.name, f.value]));
    const shown = Object.entries(theirs).filter(([, value]) => typeof value !== 'string');
    expect(shown.length).toBeGreaterThan(60);
    for (const [name, value] of shown) {
      if (typeof value === 'number') expect(ours.get(name), name).toBeCloseTo(value, 12);
      else expect(ours.get(name), name).toBeNull();
    }
  });
});
