import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';
import { alike } from '../fixtures/make/alike.js';
import { FORMATS } from '../fixtures/make/formats.js';
import { partsOf, sampleText } from '../fixtures/make/parts.js';

const LEAST = 0.98;
const LETTER = '11-school-complaint-letter.txt';
const folder = mkdtempSync(join(tmpdir(), 'dossier-alike-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

describe('a letter gives the same claims and mentions as its text', () => {
  it.each(FORMATS)('as $name', async ({ extension, make }) => {
    const path = join(folder, `letter${extension}`);
    writeFileSync(path, await make(partsOf(sampleText(LETTER))));
    const [text, other] = [await extract(join(corpus, LETTER)), await extract(path)];
    const { claims, mentions } = alike(text, other);
    expect(claims.all).toBeGreaterThan(15);
    expect([claims.same / claims.all, claims.missing]).toEqual([
      expect.toSatisfy((n: number) => n >= LEAST),
      expect.anything(),
    ]);
    expect(claims.extra.length).toBeLessThanOrEqual(claims.all * (1 - LEAST));
    expect([mentions.same / mentions.all, mentions.missing]).toEqual([
      expect.toSatisfy((n: number) => n >= LEAST),
      expect.anything(),
    ]);
    const [a, b] = [text.documents[0]!, other.documents[0]!];
    expect(b.published).toBe(extension === '.eml' ? '2022-09-19' : a.published);
    if (extension !== '.eml')
      expect([b.recipients, b.authors, b.signatories]).toEqual([a.recipients, a.authors, a.signatories]);
  });
});
