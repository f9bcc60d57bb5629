import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptPart, type Part, spilledPart } from '../../src/commands/parts.js';
import { parcelOf } from '../../src/crew/parcel.js';
import { diff, everything, extract, extractText, mergeResults, writeResultsFolder } from '../../src/index.js';
import { earlierParts } from '../../src/read/earlier.js';
import type { Problem, Result } from '../../src/records.js';
import { spill } from '../../src/write/spill.js';
import { stillHeld } from '../collected.js';

/** All at once: results with documents, the problems of what gave none, and the inputs that are no earlier results. */
async function readEarlier(inputs: readonly string[]) {
  const results: Result[] = [];
  const problems: Problem[] = [];
  const rest: string[] = [];
  for await (const part of earlierParts(inputs))
    if ('rest' in part) rest.push(part.rest);
    else if (part.result.documents.length === 0) problems.push(...part.result.problems);
    else results.push(part.result);
  return { results, problems, rest };
}

const home = mkdtempSync(join(tmpdir(), 'dossier-earlier-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string, text?: string | object): string => {
  const path = join(home, name);
  if (text !== undefined) writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text));
  return path;
};

const texts = [
  at(
    'tide.txt',
    'By Ines Calloway\nThe Tidewater Post\n\nInspectors found rats in the kitchen of Fernlea Care Home on 3 May 2021. Fernlea Care Home is run by Ostrava Care Ltd. Ostrava Care Ltd denied the finding.\n',
  ),
  at(
    'shore.txt',
    'By Oren Vale\nThe Shore Gazette\n\nThe kitchen of Fernlea Care Home was clean, Ostrava Care Ltd said. Families said residents of Fernlea Care Home were left without food for two days.\n',
  ),
];
const result = await extract(texts);
const one = extractText({ text: 'The roof of Fernlea Care Home leaked, nurses said on 3 May 2021.', path: 'roof.txt' });

describe('earlier results', () => {
  it('are told from documents by their name, or by what stands in the folder', async () => {
    mkdirSync(at('plain'), { recursive: true });
    const file = at('run.json', result);
    const { results, rest, problems } = await readEarlier([texts[0]!, file, at('plain'), 'gone.json', at('run.js*')]);
    expect(results).toEqual([result]);
    expect(rest).toEqual([texts[0], at('plain'), 'gone.json', at('run.js*')]);
    expect(problems).toEqual([]);
  });

  it('are found by a pattern, each once', async () => {
    mkdirSync(at('many'), { recursive: true });
    for (const name of ['a.json', 'b.json', 'c.txt']) at(`many/${name}`, one);
    const { results, rest } = await readEarlier([join(home, 'many/*.json'), at('many/a.json')]);
    expect(results).toHaveLength(2);
    expect(rest).toEqual([]);
  });

  it.each<[string, (path: string) => Promise<string>]>([
    ['one JSON file', async (name) => at(`${name}.json`, result)],
    ['lines of JSON', async (name) => at(`${name}.jsonl`, `\ufeff${JSON.stringify(result)}\n\n`)],
    [
      'a results folder',
      async (name) => {
        await writeResultsFolder(at(name), everything(result), '1.0.0');
        return at(name);
      },
    ],
  ])('give the same differences as the documents themselves: %s', async (what, make) => {
    const path = await make(what.replaceAll(' ', '-'));
    const fresh = await diff(texts);
    expect(JSON.stringify(await diff([path]))).toBe(JSON.stringify(fresh));
    expect(fresh.differences.length).toBeGreaterThan(0);
  });

  it('tell of a results folder without its documents', async () => {
    mkdirSync(at('bare'), { recursive: true });
    at('bare/datapackage.json', { dossier: { records: '1' } });
    const { results, problems, rest } = await readEarlier([at('bare')]);
    expect([results, rest]).toEqual([[], []]);
    expect(problems).toEqual([expect.objectContaining({ code: 'not_results', path: at('bare') })]);
  });

  it('are not reached by a table of metadata, which then fits nothing', async () => {
    const table = at('about.csv', 'path,title\ntide.txt,Another title\n');
    const { documents, problems } = await diff([at('run.json', result)], { metadata: table });
    expect(documents).toEqual(result.documents);
    expect(problems.map((p) => p.code)).toContain('metadata_unused');
  });

  it('go together with documents', async () => {
    const file = at('half.json', await extract([texts[0]!]));
    expect(JSON.stringify(await diff([file, texts[1]!]))).toBe(JSON.stringify(await diff(texts)));
  });

  it('may lack what an earlier version did not write', async () => {
    const old = JSON.parse(JSON.stringify(one));
    for (const m of old.mentions) delete m.rule;
    for (const c of old.claims) {
      delete c.category_spans;
      delete c.cue_start;
    }
    const { results, problems } = await readEarlier([at('old.json', old)]);
    expect(problems).toEqual([]);
    expect(results[0]!.claims).toEqual(one.claims.map((c) => ({ ...c, category_spans: [], cue_start: null })));
    expect(mergeResults(results).mentions.every((m) => m.rule === '')).toBe(true);
  });

  const broken = (change: (r: Record<string, Record<string, unknown>[]>) => void): object => {
    const copy = JSON.parse(JSON.stringify(result));
    change(copy);
    return copy;
  };

  it.each<[string, string | object, RegExp]>([
    ['empty', '', /not JSON, or was cut short/],
    ['cut short', JSON.stringify(result).slice(0, 900), /not JSON, or was cut short/],
    ['foreign', { name: 'left-pad', version: '1.0.0' }, /no result of dossier/],
    ['a list', [1, 2], /no result of dossier/],
    ['null', 'null', /no result of dossier/],
    ['of a later kind', { dossier: '9' }, /another kind \(dossier: "9"\)/],
    ['without claims', { ...result, claims: undefined }, /no whole result of dossier: claims/],
    ['with a claim of no kind', broken((r) => Object.assign(r.claims![0]!, { kind: 'gossip' })), /claims\.0\.kind/],
    ['with a claim without an id', broken((r) => delete r.claims![0]!.id), /claims\.0\.id/],
    ['with an offset before the text', broken((r) => Object.assign(r.claims![0]!, { start: -4 })), /claims\.0\.start/],
    ['with a document without its text', broken((r) => delete r.documents![0]!.text), /documents\.0\.text/],
    ['with a number for a record', broken((r) => r.claims!.splice(0, 1, 7 as never)), /claims\.0/],
  ])('that are broken become a problem, and the others go on: %s', async (what, text, message) => {
    const path = at(`broken ${what}.json`, text);
    const good = at('good.json', result);
    const { results, problems } = await readEarlier([path, good]);
    expect(results).toEqual([result]);
    expect(problems).toEqual([expect.objectContaining({ path, code: 'not_results', document: null })]);
    expect(problems[0]!.message).toMatch(message);
  });

  it('that are lines are taken one by one, and the line that is broken is named', async () => {
    const path = at('part.jsonl', `${JSON.stringify(one)}\n{"dossier":"1","docu\n${JSON.stringify(result)}\n`);
    const { results, problems } = await readEarlier([path]);
    expect(results).toEqual([one, result]);
    expect(problems.map((p) => p.message)).toEqual([expect.stringContaining(`"${path}", line 2, cannot be taken`)]);
  });
});

describe('what can be read again', () => {
  const folder = join(home, 'again');
  const lines = join(home, 'again.jsonl');

  it.each([
    ['a folder', folder],
    ['lines', lines],
    ['files', join(home, 'again-*.json')],
  ])('is not held by whoever can read it: %s', async (_what, input) => {
    await writeResultsFolder(folder, everything(result), '1');
    writeFileSync(lines, `${JSON.stringify(result)}\n${JSON.stringify(one)}\n`);
    at('again-1.json', result);
    at('again-2.json', one);
    const again: (() => Promise<Result>)[] = [];
    const seen: WeakRef<object>[] = [];
    async function take(): Promise<void> {
      for await (const part of earlierParts([input])) {
        if ('rest' in part || part.result.documents.length === 0) continue;
        seen.push(new WeakRef(part.result), new WeakRef(part.result.documents));
        again.push(part.again);
      }
    }
    await take();
    expect(seen.length).toBeGreaterThan(2);
    expect(await stillHeld(seen)).toBe(0);
    expect((await again[0]!()).documents).toHaveLength(input === folder ? 1 : result.documents.length);
  });

  it('is not held where it is kept or put aside', async () => {
    const aside = spill();
    const parts: Omit<Part, 'result'>[] = [];
    const seen: WeakRef<object>[] = [];
    async function take(): Promise<void> {
      const parcel = parcelOf(structuredClone(one));
      seen.push(new WeakRef(parcel), new WeakRef(parcel.result()));
      for (const part of [await spilledPart(parcel, aside), keptPart(parcel, { path: 'a', index: 0 })]) {
        const { result: _, ...rest } = part;
        parts.push(rest);
      }
    }
    await take();
    expect(await stillHeld(seen)).toBe(0);
    expect(await parts[0]!.again()).toEqual(one);
    await aside.close();
  });
});
