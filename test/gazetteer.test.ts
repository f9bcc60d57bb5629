import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diff, extract, UsageError } from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'dossier-gazetteer-'));
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const a = put('a.txt', 'Three people died at Quellwater last winter. Inspectors of Brightmoor never came.\n');
const b = put('b.txt', 'A nurse said that QWX had no doctor for a month.\n');
const places = put(
  'places.csv',
  'name,aliases,type,city,state,beds\nQuellwater,QWX,facility,Orrin,Ohio,120\nBrightmoor,,organization,,,\n',
);

describe("a user's own list", () => {
  it('is found in the documents by all its names, one entity over all of them, with what the list says of it', async () => {
    const { mentions, entities } = await extract([a, b], { gazetteer: places });
    expect(mentions.filter((m) => m.rule === 'gazetteer').map((m) => `${m.type} ${m.text}`)).toEqual([
      'facility Quellwater',
      'organization Brightmoor',
      'facility QWX',
    ]);
    const facility = entities.filter((e) => e.type === 'facility');
    expect(facility).toHaveLength(1);
    expect(facility[0]!.documents).toHaveLength(2);
    expect(facility[0]!.attributes).toMatchObject({
      city: 'Orrin',
      state: 'Ohio',
      beds: '120',
      listed_as: 'Quellwater',
    });
    expect(facility[0]!.attribute_evidence).toMatchObject({ city: 'gazetteer', beds: 'gazetteer' });
  });

  it('may be several, and the public list of an agency as it is', async () => {
    const second = put('public.csv', 'FACILITY NAME;CITY;STATE;TYPE\nBRIGHTMOOR;PELL;OH;YARD\n');
    const { entities } = await extract(a, { gazetteer: [places, second] });
    expect(entities.map((e) => [e.type, e.name])).toContainEqual(['facility', 'Quellwater']);
    expect(entities.find((e) => e.name === 'Brightmoor')!.attributes).not.toHaveProperty('listed_as');
  });

  it('gives of a name that several rows have only what they agree on', async () => {
    const list = put('twice.csv', 'name,city,state\nQuellwater,Orrin,Ohio\nQuellwater,Pell,Ohio\n');
    const { entities } = await extract(a, { gazetteer: list });
    const { attributes } = entities.find((e) => e.name === 'Quellwater')!;
    expect(attributes).toMatchObject({ state: 'Ohio' });
    expect(attributes).not.toHaveProperty('city');
  });

  it('bears on a comparison too', async () => {
    const { mentions } = await diff([a, b], { gazetteer: places });
    expect(mentions.some((m) => m.text === 'QWX' && m.rule === 'gazetteer')).toBe(true);
  });

  it('gives the same records on several workers', async () => {
    const one = await extract([a, b], { gazetteer: places, workers: 1 });
    expect(await extract([a, b], { gazetteer: places, workers: 2 })).toEqual(one);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.csv'), /none\.csv" cannot be read: there is no such file/],
    ['a folder', () => folder, /cannot be read: it is a folder/],
    [
      'a row without a name',
      () => put('bad.csv', 'name,type\n\nElm,facility\n,facility\n'),
      /bad\.csv: row 4: the name/,
    ],
  ])('says what is wrong with %s', async (_, path, message) => {
    await expect(extract(a, { gazetteer: path() })).rejects.toThrow(UsageError);
    await expect(extract(a, { gazetteer: path() })).rejects.toThrow(message);
  });
});
