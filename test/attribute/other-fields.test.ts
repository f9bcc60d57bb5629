import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { Claim, Genre } from '../../src/records.js';
import { inputOf, NAMES, type Name } from './input.js';

const body = (name: string, kind: string, ...aliases: string[]): Name => ({
  name,
  type: 'organization',
  aliases,
  attributes: { kind },
});
const person = (name: string, role?: string): Name => ({
  name,
  type: 'person',
  aliases: [name.split(' ').at(-1)!],
  attributes: role ? { roles: [role] } : {},
});

const MORE: readonly Name[] = [
  ...NAMES,
  body('Beech Lane College', 'university'),
  body('Coldharbour Hospitals Trust', 'agency'),
  { name: 'Coldharbour Infirmary', type: 'facility', attributes: { kind: 'hospital' } },
  { name: 'Rowan Lodge', type: 'facility', attributes: { kind: 'nursing_home' } },
  { name: 'Block Nine Prison', type: 'facility', attributes: { kind: 'prison' } },
  body('Ministry of Corrections', 'agency'),
  body('Town Fire Brigade', 'agency'),
  body('Meridian Knitwear', 'company'),
  body('House of Peers', 'legislature'),
  person('Goran Pavic'),
  person('Milena Sorak'),
  person('Lord Justice Amery'),
  person('Lewis Dunnock', 'deputy governor'),
];

interface Told {
  readonly by?: string | null;
  readonly target?: string;
  readonly kind?: Claim['kind'];
  readonly polarity?: Claim['polarity'];
  readonly via?: number;
}

function claimWith(text: string, words: string, genre: Genre): Told {
  const { claims, entities } = attribute(inputOf(text, genre, MORE));
  const name = (id: string): string => entities.find((e) => e.id === id)?.name ?? id;
  const c = claims.find((x) => x.quote.includes(words));
  if (!c) throw new Error(`no claim holds “${words}”: ${claims.map((x) => x.quote).join(' | ')}`);
  return {
    by: c.asserted_by.map(name).join(' + ') || c.asserted_by_text,
    target: c.target.map(name).join(' + '),
    kind: c.kind,
    polarity: c.polarity,
    via: c.reported_by.length,
  };
}

const letter = (text: string): string =>
  `14 Mill Lane\n\n6 March 2017\n\nThe Headteacher\nBeech Lane College\n\nDear Mr. Pavic,\n\nI am writing to complain of how my son was treated.\n\n${text}\n\nYours sincerely,\n\nMilena Sorak`;

describe('who speaks', () => {
  it.each<[why: string, genre: Genre, text: string, words: string, told: Told]>([
    [
      'the one a letter is addressed to',
      'letter',
      letter('You told me that the matter had been looked into.'),
      'looked into',
      { by: 'Goran Pavic + Beech Lane College' },
    ],
    [
      'the one addressed, who wrote to say so',
      'letter',
      letter('On 1 March you wrote to say that the matter had been looked into.'),
      'looked into',
      { by: 'Goran Pavic + Beech Lane College' },
    ],
    [
      'not the one addressed where he is only reminded',
      'letter',
      letter('You will recall that the boys were beaten in May.'),
      'beaten',
      { by: 'Milena Sorak' },
    ],
    [
      '"your deputy" for the body addressed, which answers',
      'letter',
      letter('The boys were beaten. Your deputy, Mr. Dunnock, told me that nobody had been beaten.'),
      'nobody',
      { by: 'Lewis Dunnock + Beech Lane College', kind: 'denial', polarity: 'denies' },
    ],
    [
      'a title before a name that looks like a verb',
      'news',
      'The alarm had been switched off because it “annoyed the staff,” lead surveyor Milena Sorak wrote.',
      'switched off',
      { by: 'Milena Sorak' },
    ],
    [
      'a noun in -s that is a verb',
      'news',
      'The Care Quality Inspectorate wishes to point out that residents were beaten in May.',
      'beaten',
      { by: 'Care Quality Inspectorate' },
    ],
    [
      'the noun before a relative clause that names a place',
      'news',
      'Three men who were released from Block Nine Prison in May said that guards had beaten them.',
      'beaten',
      { by: 'Three men' },
    ],
    [
      'one of several, by the name behind',
      'news',
      'Two boys agreed, and one of them, Goran Pavic, says that the teachers beat him.',
      'beat him',
      { by: 'Goran Pavic' },
    ],
    [
      'a lawyer by his name, not whom he acts for',
      'news',
      'Milena Sorak sued in May. Her solicitor, Goran Pavic, accused Silverline Care of hiding the records.',
      'hiding',
      { by: 'Goran Pavic', target: 'Silverline Care' },
    ],
    [
      'a spokesman by the noun of the body before him',
      'news',
      'The Ministry of Labour inspected Ostrava Textile Mill. Silverline Care did not return calls. A ministry spokesman said inspectors found locked doors.',
      'locked doors',
      { by: 'Ministry of Labour' },
    ],
    [
      '"it" for the subject of the same sentence',
      'news',
      'The Care Quality Inspectorate found filth in May. The Ministry of Corrections has rejected that; it has not said that cells were cleaned.',
      'cells were cleaned',
      { by: 'Ministry of Corrections' },
    ],
    [
      '"it" for the body that somebody turned to',
      'news',
      'Silverline Care was fined in May. Milena Sorak complained to the Ministry of Labour in June. It said that residents had been beaten.',
      'had been beaten',
      { by: 'Ministry of Labour' },
    ],
    [
      '"its" head of the body that has just spoken, whatever it spoke of',
      'news',
      'Silverline Care said it would not go to the House of Peers. Its chief executive, Goran Pavic, denied that residents had been beaten.',
      'beaten',
      { by: 'Goran Pavic + Silverline Care' },
    ],
    [
      'no home where a hospital is meant',
      'news',
      'Residents of Rowan Lodge fell. The hospital found that residents had been beaten at Rowan Lodge.',
      'beaten',
      { by: 'The hospital' },
    ],
    [
      'not whoever gave a name in passing',
      'news',
      'The second guard, whom prisoners call Bull, said that inmates were beaten.',
      'beaten',
      { by: 'The second guard' },
    ],
    [
      'who speaks, where another has not told why',
      'news',
      'Milena Sorak sued. “Silverline Care has never explained why residents were beaten,” she said.',
      'never explained',
      { by: 'Milena Sorak', via: 0 },
    ],
    [
      'who speaks on a day told before the verb',
      'news',
      'The Workers Aid Network on Tuesday accused Silverline Care of hiding the records.',
      'hiding',
      { by: 'Workers Aid Network' },
    ],
    [
      'who speaks, where nobody else has',
      'news',
      'Milena Sorak sued. “Nobody from Silverline Care has called us about the beatings,” she said.',
      'Nobody',
      { by: 'Milena Sorak', via: 0 },
    ],
    [
      '"he" for one without a name who spoke last',
      'news',
      'Goran Pavic said that residents were beaten. A former foreman, who left in May, blamed Silverline Care for it. He said that he had warned managers about the beatings.',
      'warned',
      { by: 'A former foreman' },
    ],
    [
      'a spokeswoman without a body for the one that has just spoken',
      'news',
      'The Rivers Alliance accused Verdant Chemical of dumping waste. Verdant Chemical denied it. Spokeswoman Milena Sorak said the waste was never dumped.',
      'never dumped',
      { by: 'Milena Sorak + Verdant Chemical' },
    ],
    [
      'a managing director for his firm',
      'news',
      'Silverline Care’s managing director, Goran Pavic, denied that residents had been beaten.',
      'beaten',
      { by: 'Goran Pavic + Silverline Care' },
    ],
    [
      'who speaks in the middle of a sentence, of what follows too',
      'news',
      'Milena Sorak worked at Ostrava Textile Mill. When she was slow, she says, the foreman hit her.',
      'the foreman hit',
      { by: 'Milena Sorak' },
    ],
    [
      'by whom a clause within is told',
      'news',
      'They were taken to Block Nine Prison, where, according to the first prisoner, guards beat them.',
      'beat them',
      { by: 'the first prisoner' },
    ],
    [
      'whose conclusion it was',
      'news',
      'The pathologist found no marks. Her conclusion was that the prisoner had been beaten.',
      'had been beaten',
      { by: 'The pathologist' },
    ],
    [
      'who could not find what there should be',
      'news',
      'The doctor found no injuries on the prisoners.',
      'no injuries',
      { by: 'The doctor' },
    ],
    [
      '"the minister", who is no "it"',
      'news',
      'The minister denied the beatings. He said that prisoners had hurt themselves.',
      'hurt themselves',
      { by: 'The minister' },
    ],
    [
      'the one addressed, who has denied it in public',
      'letter',
      letter('The boys were beaten. You have denied this in the press.'),
      'denied this',
      { by: 'Goran Pavic + Beech Lane College', kind: 'denial' },
    ],
    [
      'who once worked there, for himself alone',
      'news',
      'Milena Sorak, who worked at Block Nine Prison until she was dismissed in May, said that inmates were beaten.',
      'inmates were beaten',
      { by: 'Milena Sorak', kind: 'allegation' },
    ],
    [
      'one whose verb looks like an adjective',
      'news',
      'Inmates are beaten with hoses, a former nurse alleged in an interview.',
      'hoses',
      { by: 'a former nurse' },
    ],
    [
      'who accuses and urges, not who described something on the way',
      'news',
      'Goran Pavic denied it. The Rivers Alliance accused Verdant Chemical of hiding what it described as the worst spill in years, and urged prosecutors to seize the records.',
      'seize the records',
      { by: 'Rivers Alliance' },
    ],
    [
      'the plaintiff of a suit that is described between commas',
      'news',
      'The suit, filed in May in the Superior Court by Milena Sorak, 52, says that guards beat her.',
      'beat her',
      { by: 'Milena Sorak' },
    ],
    [
      '"they" for inspectors just spoken of',
      'news',
      'Silverline Care and the Rivers Alliance agree that residents were beaten. County inspectors tell a different story. They said that residents were starved.',
      'starved',
      { by: 'They', kind: 'finding' },
    ],
    [
      'the writer, of somebody who was told something',
      'letter',
      letter('His mother was rung at noon and told that the boys had been beaten.'),
      'had been beaten',
      { by: 'Milena Sorak' },
    ],
    [
      'who puts the blame on another, of whom it was said that anyone …',
      'news',
      'Goran Pavic, the foreman of Ostrava Textile Mill, said he was unaware that anyone was living there and put the blame on drivers for the beatings.',
      'put the blame',
      { by: 'Goran Pavic + Ostrava Textile Mill' },
    ],
    [
      '"she" for the subject of the same sentence',
      'news',
      'Milena Sorak said that residents were beaten. The nurse confirmed that residents were starved; she says that residents were locked in.',
      'locked in',
      { by: 'she' },
    ],
    [
      'who complains that nobody answered',
      'news',
      'Goran Pavic complains that residents at Maple Lodge were beaten and that it did not answer his questions.',
      'did not answer',
      { by: 'Goran Pavic', kind: 'allegation' },
    ],
    [
      'inspectors who came twice',
      'news',
      'State inspectors who visited Maple Lodge on 9 June 2020 and again in August 2020 reported no abuse of residents.',
      'no abuse',
      { by: 'State inspectors' },
    ],
    [
      'who puts a thing down to another',
      'news',
      'Guards beat inmates at Block Nine Prison. Goran Pavic put the injuries down to panic.',
      'down to panic',
      { by: 'Goran Pavic' },
    ],
  ])('%s (%s)', (_why, genre, text, words, told) => {
    expect(claimWith(text, words, genre)).toMatchObject(told);
  });
});

describe('who issues a statement', () => {
  it.each<[why: string, title: string, text: string, words: string, told: Told]>([
    [
      'the body it opens with, not the person it is on',
      'STATEMENT BY THE TOWN BRIGADE ON THE DEATH OF MR. GORAN PAVIC',
      'The Redfield Police Department extends its sympathy to the family of Goran Pavic. Contrary to what has been reported, Goran Pavic was not beaten by officers.',
      'not beaten',
      { by: 'Redfield Police Department', kind: 'denial', polarity: 'denies' },
    ],
  ])('%s', (_why, title, text, words, told) => {
    const input = inputOf(text, 'press_release', MORE);
    const { claims, entities } = attribute({ ...input, document: { ...input.document, title } });
    const c = claims.find((x) => x.quote.includes(words))!;
    const by = c.asserted_by.map((id) => entities.find((e) => e.id === id)?.name).join(' + ');
    expect({ by, kind: c.kind, polarity: c.polarity }).toMatchObject(told);
  });
});

describe('whom it is against', () => {
  it.each<[why: string, text: string, words: string, told: Told]>([
    [
      'not those who were told',
      'The Workers Aid Network accused Meridian Knitwear of ignoring warnings. Workers said the Town Fire Brigade had come and that they had been told not to touch the locked doors.',
      'touch',
      { target: 'Meridian Knitwear' },
    ],
    [
      'not "it" that is only described',
      'Meridian Knitwear locked the gate, workers said. The Ministry of Labour was told. Milena Sorak said it was a false alarm and workers were beaten.',
      'false alarm',
      { target: '' },
    ],
    [
      'not "it", the body that speaks',
      'Residents were beaten at Maple Lodge, the Rivers Alliance said. The Ministry of Labour confirmed that it had opened an inquiry into Maple Lodge.',
      'opened an inquiry',
      { target: 'Maple Lodge Nursing Home' },
    ],
    [
      'not those who inspected',
      'Ministry of Labour inspectors had visited Ostrava Textile Mill in March and found locked doors, an official said.',
      'visited',
      { target: 'Ostrava Textile Mill' },
    ],
    [
      'the one that is to act, by a verb that looks like an adjective',
      'The Care Quality Inspectorate recommended that the ministry close the punishment block at Block Nine Prison. The Ministry of Corrections agreed. Inspectors recommended that the ministry close the kitchen.',
      'kitchen',
      { target: 'Ministry of Corrections' },
    ],
    [
      'who answers for the place and does it',
      'Inmates at Block Nine Prison were beaten, inmates said. Goran Pavic blamed Lewis Dunnock, the deputy governor, for it. “Dunnock locked inmates in the yard for hours,” Pavic said.',
      'Dunnock locked',
      { target: 'Lewis Dunnock' },
    ],
    [
      'who laughs at a child',
      'Pupils at Pinecrest Academy were beaten. Goran Pavic said that Milena Sorak shouted at the children.',
      'shouted',
      { target: 'Milena Sorak' },
    ],
    [
      'the ministry of prisons, which answers for a prison',
      'Inmates said guards beat them at Block Nine Prison. The Ministry of Corrections said it had no record of any complaint.',
      'no record',
      { by: 'Ministry of Corrections', kind: 'denial' },
    ],
    [
      'the trust of a hospital, by its name',
      'A judge found that midwives at Coldharbour Infirmary failed to call a doctor. Coldharbour Hospitals Trust said that a doctor would not have helped.',
      'would not have helped',
      { by: 'Coldharbour Hospitals Trust', kind: 'denial' },
    ],
  ])('%s', (_why, text, words, told) => {
    expect(claimWith(text, words, 'news')).toMatchObject(told);
  });
});

describe('what kind of claim it is', () => {
  it.each<[why: string, text: string, words: string, told: Told]>([
    [
      'a court that dismisses an appeal denies nothing',
      'The Superior Court dismissed an appeal by Silverline Care over the neglect of residents.',
      'dismissed',
      { kind: 'legal_action', polarity: 'asserts' },
    ],
    [
      'what a record leaves out is no answer',
      'Inspectors visited Maple Lodge. The Care Quality Inspectorate said that residents had been beaten and that the record did not say how they were hurt.',
      'did not say',
      { kind: 'statement' },
    ],
    [
      'what the accused will not do is no denial',
      'Residents were beaten at Maple Lodge, inspectors said. Silverline Care said it would take no further action.',
      'no further action',
      { kind: 'response', polarity: 'asserts' },
    ],
    [
      'the head of a brigade that came to help finds, and answers for nobody',
      'The Town Fire Brigade said workers died at Ostrava Textile Mill. Its deputy director, Goran Pavic, said that workers could not get out.',
      'could not get out',
      { polarity: 'asserts' },
    ],
    [
      'who stands behind the head of a department, named before him, answers for nothing',
      'According to the head of the department, Goran Pavic, Milena Sorak was seen at once at Rowan Lodge. Milena Sorak said that staff at Rowan Lodge left residents in filth.',
      'left residents',
      { kind: 'allegation' },
    ],
    [
      'a judge by his name',
      'Residents were beaten at Maple Lodge. Lord Justice Amery said that residents had been starved.',
      'starved',
      { kind: 'finding' },
    ],
  ])('%s', (_why, text, words, told) => {
    expect(claimWith(text, words, 'news')).toMatchObject(told);
  });
});
