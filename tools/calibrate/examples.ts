/** Claims of annotated documents, each with its evidence and whether it is right: its stretch, kind, source and polarity. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evidenceOf } from '../../src/attribute/index.js';
import { evaluate, extract, parseGold } from '../../src/index.js';
import type { Claim } from '../../src/records.js';
import type { Example } from './regression.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the weights are learned from. */
export const annotated = [
  { gold: `${root}test/gold`, texts: `${root}corpus` },
  { gold: `${root}test/attribute/texts`, texts: `${root}test/attribute/texts` },
];

const SLOTS = new Set(['kind', 'asserted_by', 'polarity']);

export interface JudgedClaim extends Example {
  /** As the tool gave it out. */
  readonly confidence: number;
}

const shared = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && common * 2 >= Math.min(a.end - a.start, b.end - b.start);
};

/** `folders`: where gold stands, each with the folder of its documents. */
export async function examplesOf(folders: readonly { gold: string; texts: string }[]): Promise<JudgedClaim[]> {
  const out: JudgedClaim[] = [];
  for (const { gold: folder, texts } of folders) {
    const gold = readdirSync(folder)
      .filter((f) => f.endsWith('.json') && f !== 'diff.json')
      .flatMap((f) => parseGold(JSON.parse(readFileSync(join(folder, f), 'utf8')), f))
      .filter((g) => g.claims !== null);
    const result = await extract(gold.map((g) => join(texts, g.document)));
    const { findings } = evaluate(result, gold);
    for (const g of gold) {
      const document = result.documents.find((d) => basename(d.path) === basename(g.document))!;
      const about = findings.filter((f) => f.record === 'claim' && basename(f.document) === basename(g.document));
      const wrong = (start: number, end: number): boolean =>
        about.some((f) => f.start === start && f.end === end && f.what === 'wrong' && SLOTS.has(f.field ?? ''));
      const right = (c: Claim): boolean => g.claims!.some((x) => shared(x, c) && !wrong(x.start, x.end));
      for (const c of result.claims)
        if (c.document === document.id)
          out.push({
            evidence: evidenceOf(c, document.genre),
            right: right(c),
            document: g.document,
            confidence: c.confidence,
          });
    }
  }
  return out;
}
