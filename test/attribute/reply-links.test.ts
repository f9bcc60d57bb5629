import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, nameOf } from './input.js';

const STORY = `Inspectors of the Office of Inspector General found that Bluestone Corrections had removed the guard of a bone press in 1996. They also found that cleaners worked alone at night without an alarm.

Bluestone Corrections admitted that the guard was missing. It rejected the criticism of its night shifts, and said that 12 cleaners had asked to work alone.

The Prison Justice League called the fine too small.`;

const HOME = `The inquiry, led by Elena Voss, found that 31 complaints from relatives of residents of Maple Lodge had been thrown away. It also said that Bluestone Corrections had cut 60 nursing posts.

Bluestone accepted the findings on complaints. Its spokeswoman, Dana Whitlock, said the 60 posts had been vacant for a year and no nurse had lost a job.`;

const LETTER = `The Prison Justice League found that cleaners at Maple Lodge were slapped and that women who asked for leave were dismissed.

Bluestone Corrections told the Office of Inspector General that all overtime at Maple Lodge is voluntary. “We do not accept this,” the Prison Justice League said.`;

const read = (text: string) => {
  const input = inputOf(text, 'news');
  const { claims } = attribute(input);
  return { claims, input, of: (words: string) => claims.find((c) => c.quote.includes(words))! };
};

describe('a reply', () => {
  it.each<[why: string, text: string, reply: string, answered: string]>([
    ['with one word of the paragraph before', STORY, 'guard was missing', 'bone press'],
    ['to the findings on something', HOME, 'accepted the findings', '31 complaints'],
    ['with the same number', HOME, 'had been vacant', '60 nursing posts'],
    ['that goes on with the answer before it', HOME, 'no nurse', '60 nursing posts'],
  ])('%s answers what it takes up', (_why, text, reply, answered) => {
    const { of } = read(text);
    expect(of(reply).responds_to).toContain(of(answered).id);
  });

  it('of those who accuse answers the account of the accused', () => {
    const { of } = read(LETTER);
    expect(of('We do not accept').responds_to).toEqual([of('is voluntary').id]);
  });

  it('is aimed at nobody by name where nobody with a name is answered', () => {
    const { of } = read(HOME);
    expect(of('no nurse').target).toEqual([]);
  });
});

it('who leads an inquiry is not blamed for what it finds', () => {
  const { claims, input } = read(HOME);
  expect(claims.flatMap((c) => c.target.map((id) => nameOf(input, id)))).not.toContain('Elena Voss');
});
