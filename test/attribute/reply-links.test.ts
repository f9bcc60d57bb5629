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

const ADVICE = `The Care Quality Inspectorate found mould in the wards of Maple Lodge. It recommended that the Ministry of Labour move the residents out of Ward B. It made six recommendations in all.

Silverline Care said that the wards are clean. It accused the inspectors of writing their report in advance.

Elena Voss, the director, acknowledged that repairs of the wards had been late. “We should have mended the roof,” she said.

The Ministry of Labour agreed with five of the six recommendations. It did not agree to empty Ward B.`;

const ACCOUNTS = `The Office of Inspector General found that a press had no guard at the Ostrava Textile Mill.

Two former weavers told the Daily Ledger that foremen beat girls. One of them said that she was locked in a store.

“They hit us with belts,” she said.

Verdant Chemical declined to comment on the weavers' accounts.

In May 2011 the Workers Aid Network sued Verdant Chemical over the death of a dyer. Verdant Chemical has denied wrongdoing.`;

const PICTURES = `The Office of Inspector General found rotten food in the kitchen of Pinecrest Academy.

Silverline Care, which runs the academy, wrote that the pictures showed a kitchen that was closed for repairs. It demanded that the office withdraw its report.

The Office of Inspector General stands by it. “Every picture was taken in a kitchen where a cook was at work,” the office said.`;

const WARD = `The Care Quality Inspectorate found that residents of Maple Lodge were left in wet beds. It also found that sensor film from the corridor showed no nurse for three hours.

“They left my mother to lie there,” said Elena Voss, whose mother died at Maple Lodge.

Silverline Care, which runs the home, rejected the findings. It declined to discuss the film.`;

const SENT = `The Workers Aid Network found that foremen at the Ostrava Textile Mill kept the passports of weavers in a safe. It also found that weavers fainted in the heat.

The network sent its findings to Verdant Chemical, the contractor, in May. Verdant Chemical said that all identity documents are held for safekeeping.`;

const COUNTER = `The Prison Justice League said that men at Harlan Creek waited weeks for a dentist.

Bluestone Corrections maintained that every patient is seen within two days. The appointment book shows otherwise, the league said.

Bluestone Corrections said that the men had asked to be moved to the isolation unit.

“Nobody asks for that unit,” said Farid Osman, who spent a month in it.`;

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
    ['to the recommendations, however far back', ADVICE, 'five of the six', 'six recommendations in all'],
    ['that declines a step', ADVICE, 'did not agree', 'Ward B'],
    ['that admits what is late', ADVICE, 'repairs of the wards', 'mould'],
    ['that denies wrongdoing right after a lawsuit', ACCOUNTS, 'denied wrongdoing', 'sued Verdant'],
    ['of those who stand by their report', PICTURES, 'Every picture', 'closed for repairs'],
    ['that only stands by a report', PICTURES, 'stands by', 'withdraw its report'],
    ['that goes on with the answer before it', HOME, 'no nurse', '60 nursing posts'],
    ['to what was found', WARD, 'rejected the findings', 'wet beds'],
    ['that leaves open what is told further up', WARD, 'declined to discuss', 'sensor film'],
    ['in words that are related', SENT, 'safekeeping', 'passports of weavers'],
    ['that says that a book shows otherwise', COUNTER, 'shows otherwise', 'within two days'],
    ['of a witness in the next paragraph', COUNTER, 'Nobody asks', 'had asked to be moved'],
  ])('%s answers what it takes up', (_why, text, reply, answered) => {
    const { of } = read(text);
    expect(of(reply).responds_to).toContain(of(answered).id);
  });

  it('of those who accuse answers the account of the accused', () => {
    const { of } = read(LETTER);
    expect(of('We do not accept').responds_to).toEqual([of('is voluntary').id]);
  });

  it.each([
    ['that declines a step does not answer what another admits', ADVICE, 'did not agree', 'should have mended'],
    ['that denies wrongdoing answers the lawsuit alone', ACCOUNTS, 'denied wrongdoing', 'foremen beat girls'],
    ['to what was found does not answer a relative', WARD, 'rejected the findings', 'left my mother'],
    ['on documents does not answer what is said of the heat', SENT, 'safekeeping', 'fainted in the heat'],
    ['does not answer what only led to it', SENT, 'safekeeping', 'sent its findings'],
  ])('%s', (_why, text, reply, other) => {
    const { of } = read(text);
    expect(of(reply).responds_to).not.toContain(of(other).id);
  });

  it('that is refused on several accounts answers each', () => {
    const { of } = read(ACCOUNTS);
    const asked = ['foremen beat girls', 'locked in a store', 'hit us with belts'].map((words) => of(words).id);
    expect(of('declined to comment').responds_to).toEqual(asked);
  });

  it.each<[why: string, text: string, reply: string, whom: string[]]>([
    ['that admits something is aimed at who said it', ADVICE, 'repairs of the wards', ['Care Quality Inspectorate']],
    [
      'that goes back to what was found is aimed at who found it',
      WARD,
      'rejected the findings',
      ['Care Quality Inspectorate'],
    ],
    ['set against an answer is aimed at who gave that', COUNTER, 'shows otherwise', ['Bluestone Corrections']],
  ])('%s', (_why, text, reply, whom) => {
    const { of, input } = read(text);
    expect(of(reply).target.map((id) => nameOf(input, id))).toEqual(whom);
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
