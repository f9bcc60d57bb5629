import { expect, it } from 'vitest';
import { extractText } from '../../src/index.js';
import { outliner } from '../../src/resolve/index.js';

const texts = [
  'Inspectors found rats in the kitchen of Fernlea Care Home on 3 May 2021. Fernlea Care Home is run by Ostrava Care Ltd.',
  'Families said residents of Fernlea Care Home were left without food. Ostrava Care Ltd denied it.',
];
const parts = texts.map((text, i) => extractText({ text, path: `${i}.txt` }));

it('an outline has the document without its text, its entities and how often they are spelled how', () => {
  const [part] = parts;
  const { documents, entities, spellings, problems } = outliner()(part!);
  expect(documents).toEqual([{ ...part!.documents[0], text: '' }]);
  expect(entities).toEqual(part!.entities);
  expect(problems).toEqual(part!.problems);
  expect(spellings.reduce((n, s) => n + (s.times ?? 1), 0)).toBe(part!.mentions.length);
  const home = part!.entities.find((e) => e.name === 'Fernlea Care Home')!;
  expect(spellings).toContainEqual({ entity: home.id, text: 'Fernlea Care Home', times: 2 });
});

it('outlines hold an entity once that several parts hand over, and keep none of theirs', () => {
  const outlineOf = outliner();
  const [a, b] = parts;
  const first = outlineOf(a!);
  const second = outlineOf({ ...b!, entities: [...a!.entities, ...b!.entities] });
  expect(first.entities.length).toBeGreaterThan(0);
  for (const e of first.entities) {
    expect(second.entities.some((o) => o === e)).toBe(true);
    expect(a!.entities.some((o) => o === e)).toBe(false);
  }
});
