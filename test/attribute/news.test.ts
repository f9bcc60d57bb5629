import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { ClaimKind } from '../../src/records.js';
import { inputOf, NAMES, type Name, nameOf } from './input.js';

const MORE: readonly Name[] = [
  ...NAMES,
  { name: 'Ines Kovar', type: 'person', aliases: ['Kovar'], attributes: { roles: ['director'] } },
  { name: 'Tom Arden', type: 'person', aliases: ['Arden'] },
  { name: 'Department of Health', type: 'organization', attributes: { kind: 'agency' } },
];

interface Told {
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly by: string;
}

function told(text: string): Told[] {
  const input = inputOf(text, 'news', MORE);
  return attribute(input).claims.map((c) => ({
    quote: c.quote,
    kind: c.kind,
    by: c.asserted_by.map((id) => nameOf(input, id)).join(' + '),
  }));
}

const quotes = (text: string): string[] => told(text).map((c) => c.quote);

const ACCUSED =
  'The Care Quality Inspectorate found that nurses at Maple Lodge beat residents and left them without food. ';

describe('who speaks in the news', () => {
  /** text, the claim, who asserts it */
  const SPEAKERS: [string, string, string][] = [
    ['Elena Voss 😀 said that nurses starved him.', 'Elena Voss 😀 said that nurses starved him', 'Elena Voss'],
    [
      'A guard at Harlan Creek, Tom Arden said, threatened to beat him.',
      'A guard at Harlan Creek, Tom Arden said, threatened to beat him',
      'Tom Arden',
    ],
    [
      `${ACCUSED}Every fall, Ines Kovar said, is recorded by a nurse, although she conceded that two were missed.`,
      'Every fall, Ines Kovar said, is recorded by a nurse',
      'Ines Kovar',
    ],
    [
      'Two wardens, she told reporters, starved the boys. Ines Kovar said guards beat them.',
      'Two wardens, she told reporters, starved the boys',
      '',
    ],
    [
      'Silverline Care, which runs Maple Lodge, “flatly” denied that residents were starved.',
      'Silverline Care, which runs Maple Lodge, “flatly” denied that residents were starved',
      'Silverline Care',
    ],
    [
      `${ACCUSED}Silverline Care said it had filed an appeal.`,
      'Silverline Care said it had filed an appeal',
      'Silverline Care',
    ],
    [
      `${ACCUSED}Ines Kovar acknowledged that the alarm “had faults” but said lamps had been handed to all residents.`,
      'said lamps had been handed to all residents',
      'Ines Kovar',
    ],
    [
      `${ACCUSED}Of 60 falls in May, 41 were hidden from relatives, they found.`,
      'Of 60 falls in May, 41 were hidden from relatives',
      'Care Quality Inspectorate',
    ],
    [
      'The Department of Health fined Maple Lodge in May. Surveyors wrote that nurses falsified charts of residents who had died.',
      'Surveyors wrote that nurses falsified charts of residents who had died',
      'Department of Health',
    ],
    [
      'Guards at Harlan Creek beat inmates, the Prison Justice League said on Monday, in a report that the company running the jail dismissed as “a fairy tale”. Bluestone Corrections runs the jail.',
      'a report that the company running the jail dismissed as “a fairy tale”',
      'Bluestone Corrections',
    ],
    [
      'The Prison Justice League sued. “They beat us,” its organizer, Ines Kovar, said.',
      'They beat us,',
      'Ines Kovar + Prison Justice League',
    ],
    [
      'The Department of Health closed a ward. The home paid a fine after inspectors found that nurses falsified charts.',
      'inspectors found that nurses falsified charts',
      'Department of Health',
    ],
    [
      'Elena Voss sued Silverline Care over the neglect. The suit seeks damages and a new inspection of the home.',
      'The suit seeks damages and a new inspection of the home',
      'Elena Voss',
    ],
  ];
  it.each(SPEAKERS)('in %s, “%s” is said by “%s”', (text, quote, by) => {
    const all = told(text);
    expect(
      all.map((c) => ({ quote: c.quote, by: c.by })),
      JSON.stringify(all),
    ).toContainEqual({ quote, by });
  });

  /** what follows a finding, whose it is */
  const GOES_ON: [string, string][] = [
    ['Some residents had lain in filthy beds for days.', 'Care Quality Inspectorate'],
    ['One resident was locked in a closet without food.', 'Care Quality Inspectorate'],
    ['Nobody called a doctor for the injured residents.', 'Care Quality Inspectorate'],
    ['Silverline Care was fined for neglect of residents in 2011.', ''],
    ['Residents are beaten and starved in other homes, too.', ''],
    ['Relatives said that one resident was locked in a closet without food.', ''],
  ];
  it.each(GOES_ON)('behind a finding, %s is by “%s”', (sentence, by) => {
    const text = `${ACCUSED}${sentence}`;
    const own = told(text).filter((c) => text.indexOf(c.quote) >= ACCUSED.length);
    expect(own.map((c) => c.by)).toEqual(own.map(() => by));
    if (by !== '') expect(own.map((c) => c.kind)).toEqual(['finding']);
  });

  it('takes findings to end with their paragraph, and to begin with a sentence about the report', () => {
    const plain = 'Residents lay in filthy beds and were left without food.';
    const apart = told(`${ACCUSED}\n\n${plain}`).filter((c) => plain.includes(c.quote));
    expect(apart.filter((c) => c.by !== '')).toEqual([]);
    expect(told(`${ACCUSED}\n\nThe report was harshest on neglect. ${plain}`).at(-1)).toMatchObject({
      by: 'Care Quality Inspectorate',
    });
  });
});

describe('reports', () => {
  const PLAIN = 'Silverline Care makes loudspeakers at two mills.';
  const report = (heading: string): string[] =>
    attribute(
      inputOf(
        `WORKERS AID NETWORK\nReport on a mill\n\n${heading}\n\n${PLAIN}\n\nFindings\n\nGuards beat workers. Managers starved workers. Workers were locked in.`,
        'report',
        MORE,
      ),
    ).claims.map((c) => c.quote);

  it('say nothing that could be disputed by what they tell as background', () => {
    expect(report('1.1 Background')).not.toContain(PLAIN.slice(0, -1));
    expect(report('1.1 Background').length).toBeGreaterThan(1);
  });
});

describe('claims of one sentence in the news', () => {
  /** sentence, words by which each claim begins */
  const PARTS: [string, string[]][] = [
    [
      'The Care Quality Inspectorate also faults the home for leaving residents unfed, for hiding falls and for a bell that was broken.',
      ['The Care Quality', 'for hiding', 'for a bell'],
    ],
    [
      'The Prison Justice League accused guards of beating inmates and of withholding food from them.',
      ['The Prison', 'of withholding'],
    ],
    [
      'Silverline Care denied that residents were starved: they had eaten small meals and “were weighed every week”.',
      ['Silverline Care', 'they had', 'were weighed'],
    ],
    [
      'The Ministry of Labour said it accepted the findings but would not close the mill.',
      ['The Ministry', 'would not'],
    ],
  ];
  it.each(PARTS)('%s makes a claim of each part', (sentence, parts) => {
    const own = quotes(`${ACCUSED}${sentence}`).slice(1);
    expect(
      own.map((q, i) => q.startsWith(parts[i] ?? '-')),
      JSON.stringify(own),
    ).toEqual(parts.map(() => true));
  });
});

describe('kinds in the news', () => {
  /** what the accused says, kind */
  const SAID: [string, ClaimKind][] = [
    ['“The report contains grave errors,” Silverline Care said.', 'denial'],
    ['“The report does not reflect the care we give,” Silverline Care said.', 'denial'],
    ['“The inspectors’ report misrepresents our work,” Silverline Care said.', 'denial'],
    ['Three nurses, Silverline Care said, “are no longer employed there.”', 'statement'],
    ['Silverline Care denied that residents were starved: a nurse had weighed them every week.', 'response'],
    ['One in three residents falls every year, according to figures of Silverline Care.', 'statistic'],
    ['Silverline Care said the charts show otherwise.', 'denial'],
  ];
  it.each(SAID)('%s is a %s', (sentence, kind) => {
    const all = told(ACCUSED + sentence);
    expect(all.at(-1), JSON.stringify(all)).toMatchObject({ kind, by: 'Silverline Care' });
  });

  it.each([
    ['The director refused.', 'denial'],
    ['The director has agreed.', 'response'],
  ])('takes %s for an answer to what was asked', (answer, kind) => {
    const all = told(
      `The Prison Justice League asked the director of Harlan Creek to end solitary confinement. ${answer}`,
    );
    expect(all.at(-1)).toMatchObject({ quote: answer.slice(0, -1), kind });
  });

  it('tells a claim for damages from a claim, and what should be done from a legal step', () => {
    expect(told('Elena Voss lodged a claim for damages against Silverline Care.').at(-1)).toMatchObject({
      kind: 'legal_action',
    });
    expect(
      told(
        'The Prison Justice League said the state should investigate the beatings and prosecute those responsible.',
      ).at(-1),
    ).toMatchObject({ kind: 'demand' });
  });

  it.each([
    '(Reporting by Tom Arden; Editing by Ines Kovar)',
    'The names of all residents have been changed.',
    'Tom Arden described the conditions on the ward:',
  ])('%s makes no claim', (line) => {
    const all = told(`${ACCUSED}\n\n${line}\n\n“They starved us and beat us.”`);
    expect(all.filter((c) => line.includes(c.quote))).toEqual([]);
  });
});
