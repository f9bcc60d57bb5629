import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, nameOf } from './input.js';

const read = (text: string, genre: Parameters<typeof inputOf>[1] = 'news') => {
  const input = inputOf(text, genre);
  const out = attribute(input);
  const name = (id: string) => out.entities.find((e) => e.id === id)?.name ?? nameOf(input, id);
  return { ...out, name };
};

describe('targets', () => {
  /** sentence, whom it is against or asked of */
  const TARGETS: [string, string][] = [
    ['The Prison Justice League accused Bluestone Corrections of beating detainees.', 'Bluestone Corrections'],
    ['Families sued Silverline Care over deaths.', 'Silverline Care'],
    ['The Rivers Alliance blamed Verdant Chemical for the polluted wells.', 'Verdant Chemical'],
    ['The Workers Aid Network urged the Ministry of Labour to inspect the mill.', 'Ministry of Labour'],
    ['The Prison Justice League called on the Bureau of Custody to close the jail.', 'Bureau of Custody'],
    ['The league asked the Bureau of Custody to investigate the beatings.', 'Bureau of Custody'],
    ['The OIG recommended that the Bureau of Custody close the unit.', 'Bureau of Custody'],
    ['The OIG faulted Harlan Creek for filthy cells.', 'Harlan Creek Detention Center'],
    ['Residents say Silverline Care starved them.', 'Silverline Care'],
    ['Workers said they were beaten at the hands of Bluestone Corrections.', 'Bluestone Corrections'],
    ['The Care Quality Inspectorate found that Maple Lodge was understaffed.', 'Maple Lodge Nursing Home'],
    ['The Bureau of Custody must end solitary confinement, said Omar Haddad.', 'Bureau of Custody'],
    ['Bluestone accused the OIG of falsifying evidence.', 'Office of Inspector General'],
    ['Inmates were tortured by Bluestone Corrections, the Prison Justice League said.', 'Bluestone Corrections'],
    [
      'Lawyers for a dyer lodged a claim for damages against Verdant Chemical in the Superior Court.',
      'Verdant Chemical',
    ],
  ];
  it.each(TARGETS)('%s is aimed at %s', (text, target) => {
    const { claims, name } = read(text);
    expect(
      claims.flatMap((c) => c.target.map(name)),
      JSON.stringify(claims.map((c) => [c.quote, c.rule])),
    ).toContain(target);
  });
});

describe('targets that are left out', () => {
  it('what is asked for', () => {
    const { claims } = read('The Prison Justice League requested donations for a school.');
    expect(claims.map((c) => [c.target, c.target_text])).toEqual([[[], null]]);
  });
  it.each<[why: string, text: string, words: string, whom: string[]]>([
    [
      'the court that a claim is before',
      'Lawyers for a dyer lodged a claim for damages against Verdant Chemical in the Superior Court.',
      'damages',
      ['Verdant Chemical'],
    ],
    [
      'an overseer who only confirmed what is said',
      'Cells at Harlan Creek were filthy. The Prison Justice League said that the Office of Inspector General had confirmed the abuse.',
      'had confirmed',
      ['Harlan Creek Detention Center'],
    ],
    [
      'the second of two things asked',
      'The Prison Justice League said that guards at Harlan Creek beat men. The Ministry of Labour should investigate the beatings and prosecute those responsible.',
      'prosecute',
      ['Ministry of Labour'],
    ],
  ])('%s', (_why, text, words, whom) => {
    const { claims, name } = read(text);
    expect(claims.findLast((c) => c.quote.includes(words))?.target.map(name)).toEqual(whom);
  });
});

it('what a letter that several sign asks of a state without a name is asked of nobody by name', () => {
  const text =
    'Dear Editor,\n\nWe, the undersigned, write about Harlan Creek. Guards at Harlan Creek beat men with belts. Relatives said that the government must act now.\n\nSincerely,\n\nOmar Haddad\nRuth Calloway\n';
  const { claims, name } = read(text, 'letter');
  expect(claims.findLast((c) => c.quote.includes('must act'))?.target.map(name)).toEqual([]);
});

describe('facilities', () => {
  /** text, words of the claim, facility and basis */
  const PLACES: [string, string, string | null, string | null][] = [
    ['The OIG found that Harlan Creek was filthy.', 'filthy', 'Harlan Creek Detention Center', 'stated'],
    [
      'Harlan Creek holds 300 men. The OIG found that the cells were filthy.',
      'filthy',
      'Harlan Creek Detention Center',
      'carried',
    ],
    [
      'Harlan Creek holds 300 men.\n\nThe OIG found that the cells were filthy.',
      'filthy',
      'Harlan Creek Detention Center',
      'subject',
    ],
    ['The OIG found that the cells were filthy.', 'filthy', null, null],
    ['Maple Lodge has 60 beds. Residents said they were starved.', 'starved', 'Maple Lodge Nursing Home', 'carried'],
    ['Parents said pupils at Pinecrest Academy were beaten.', 'beaten', 'Pinecrest Academy', 'stated'],
  ];
  it.each(PLACES)('%j: “%s” is about %s (%s)', (text, words, facility, basis) => {
    const { claims, name } = read(text);
    const c = claims.findLast((x) => x.quote.includes(words))!;
    expect(c.facility && name(c.facility)).toBe(facility);
    expect(c.facility_basis).toBe(basis);
  });
});

describe('dates of events', () => {
  const DATES: [string, string, string | null][] = [
    ['The OIG found that guards beat two men in March 2021.', 'beat', '2021-03'],
    ['Guards beat two men in 2019, the Prison Justice League said.', 'beat', '2019'],
    ['Omar Haddad said in May 2020 that guards had beaten two men.', 'beaten', null],
    ['The May 2020 report found that guards had beaten two men.', 'beaten', null],
    ['Residents said the home had been filthy since June 2018.', 'filthy', '2018-06/..'],
    ['Verdant Chemical said the wells were cleaned up by April 2022.', 'cleaned', '../2022-04'],
    ['The Prison Justice League filed a lawsuit against Bluestone in July 2017 over a death.', 'lawsuit', '2017-07'],
    ['Guards beat two men, Haddad said.', 'beat', null],
  ];
  it.each(DATES)('in %s, “%s” happened %s', (text, words, date) => {
    const c = read(text).claims.find((x) => x.quote.includes(words));
    expect(c, 'a claim').toBeDefined();
    expect(c!.event_date).toBe(date);
  });
});

describe('victims and quantities', () => {
  it.each([
    ['The Prison Justice League said guards beat two detainees.', 'two detainees'],
    ['Elena Voss said residents were left in soiled beds.', 'residents'],
    ['Parents allege that teachers locked disabled pupils in a closet.', 'disabled pupils'],
    ['Inspectors found that migrant workers slept on the floor.', 'migrant workers'],
  ])('in %s the victims are %s', (text, victims) => expect(read(text).claims[0]?.victims).toBe(victims));
  it('keeps the quantities that stand in the claim', () => {
    const { claims } = read('The OIG found that 46 percent of the posts at Harlan Creek were vacant.');
    expect(claims[0]!.quantities).toEqual(['q0']);
  });
});

describe('several claims in one sentence', () => {
  /** sentence, how many claims at least */
  const SEVERAL: [string, string[]][] = [
    [
      'Bluestone accused the inspectors of lying about the cells and called for an audit of their office.',
      ['accused', 'called for'],
    ],
    [
      'The OIG found that the cells were filthy, and the Prison Justice League said guards beat inmates.',
      ['filthy', 'beat'],
    ],
    ['The home was filthy, residents were starved, and two people died, Voss said.', ['filthy', 'starved', 'died']],
    [
      'The league called for an investigation of alleged beatings and retaliation at Harlan Creek.',
      ['investigation', 'alleged beatings'],
    ],
    ['The company claimed that the photos were staged, while saying that the mill was safe.', ['staged', 'safe']],
    ['Conditions at Harlan Creek were filthy; men were beaten by guards at Harlan Creek.', ['filthy', 'beaten']],
  ];
  it('sets what is said beside an agreement apart from it', () => {
    const { claims } = read(
      'The Bureau of Custody said that it had concurred with two recommendations and that the cells were no longer filthy.',
    );
    expect(claims.map((c) => [c.quote.split(' ').at(-1), c.stance === 'concurs'])).toEqual([
      ['recommendations', true],
      ['filthy', false],
    ]);
  });

  it('keeps together who was unable to confirm what', () => {
    const { claims } = read('The OIG said it was unable to confirm that a guard had hung up on the boy.');
    expect(claims.map((c) => c.polarity)).toEqual(['denies']);
  });

  it('keeps together what happened after what', () => {
    const { claims } = read('Voss said that she was beaten for nine days after she filed a complaint.');
    expect(claims).toHaveLength(1);
  });

  it('makes no claim of the paper in which something is written', () => {
    const { claims } = read('In a letter dated March 3, the Prison Justice League wrote that guards beat inmates.');
    expect(claims).toHaveLength(1);
  });

  it.each(SEVERAL)('%s holds %j', (text, words) => {
    const quotes = read(text).claims.map((c) => c.quote);
    expect(quotes.length, JSON.stringify(quotes)).toBeGreaterThanOrEqual(words.length);
    for (const w of words)
      expect(
        quotes.some((q) => q.includes(w)),
        `${w}: ${JSON.stringify(quotes)}`,
      ).toBe(true);
  });
});

describe('the "we" of a letter for which one or two sign', () => {
  const letter = `Prison Justice League
12 Mill Street

3 July 2018

Dear Minister,

We visited Harlan Creek Detention Center. Guards beat detainees every night.

Yours sincerely,

Dana Whitlock
Director, Prison Justice League

Omar Haddad
Chair, Workers Aid Network`;
  it('is the body of the letterhead where one of them signs for it', () => {
    const { claims, name, entities } = read(letter, 'letter');
    expect(entities.filter((e) => e.attributes.kind === 'collective')).toEqual([]);
    expect(claims.find((c) => c.quote.includes('Guards beat'))!.asserted_by.map(name)).toEqual([
      'Prison Justice League',
    ]);
  });
  it('is all of them where nobody signs for it', () => {
    const { entities } = read(letter.replace('Director, Prison Justice League', 'Director'), 'letter');
    expect(entities.filter((e) => e.attributes.kind === 'collective').map((e) => e.name)).toEqual(['We']);
  });
});

describe('the "we" of a letter', () => {
  const letter = `Dear Minister,

The undersigned organizations write to demand change at Harlan Creek Detention Center. Guards beat detainees every night. We call on the Bureau of Custody to close the unit. The OIG found that the cells were filthy.

Sincerely,
Prison Justice League
Workers Aid Network
Rivers Alliance`;
  const { claims, name, entities } = read(letter, 'letter');
  it('is one collective entity', () => {
    const collective = entities.filter((e) => e.attributes.kind === 'collective');
    expect(collective.map((e) => e.name)).toEqual(['The undersigned organizations']);
  });
  it.each([
    ['Guards beat', 'The undersigned organizations'],
    ['We call on', 'The undersigned organizations'],
    ['the cells were filthy', 'Office of Inspector General'],
  ])('“%s” is asserted by %s', (words, who) => {
    const c = claims.find((x) => x.quote.includes(words))!;
    expect(c.asserted_by.map(name)).toEqual([who]);
  });
});

describe('a chain of sources', () => {
  it('keeps the hops outside the one who asserts, outermost first', () => {
    const { claims, name } = read(
      'The Daily Ledger said Omar Haddad had accused Bluestone Corrections of beating detainees.',
    );
    const c = claims.find((x) => x.quote.includes('beating'))!;
    expect(c).toBeDefined();
    expect([...c.reported_by.map((h) => h.text), ...c.asserted_by.map(name)].join(' > ')).toContain('Ledger');
  });
  it('takes the paper for the outer hop of what a judge said', () => {
    const text = '“The judge said the arrests were unlawful, according to court papers,” the Daily Ledger explains.';
    const { claims } = read(text);
    expect(claims[0]!.asserted_by_text).toBe('The judge');
    expect(claims[0]!.reported_by.map((h) => h.text)).toContain('the Daily Ledger');
  });
});

describe('replies', () => {
  /** text, words of the reply, words of the claims it answers */
  const REPLIES: [string, string, string[]][] = [
    [
      'The Prison Justice League alleged that guards at Harlan Creek beat detainees. Bluestone Corrections denied that guards beat anyone.',
      'denied',
      ['alleged'],
    ],
    [
      'The OIG found that Harlan Creek was short of nurses. It also found that the kitchens were infested with rats. Bluestone Corrections said the kitchens were clean and safe.',
      'clean',
      ['infested'],
    ],
    [
      'The Prison Justice League said guards at Harlan Creek beat detainees. It also alleged that Bluestone Corrections starved them. Bluestone Corrections called the allegations false.',
      'false',
      ['beat', 'starved'],
    ],
    [
      'The OIG found that Harlan Creek was filthy. The OIG made nine recommendations to the Bureau of Custody on hygiene. The Bureau of Custody concurred with all nine recommendations.',
      'concurred',
      ['made nine'],
    ],
    [
      'The Care Quality Inspectorate found that Maple Lodge was understaffed. Silverline Care said it had hired enough nurses and that staffing was adequate.',
      'staffing was adequate',
      ['understaffed'],
    ],
  ];
  it.each(REPLIES)('%s: “%s” answers %j', (text, reply, answered) => {
    const { claims } = read(text);
    const c = claims.findLast((x) => x.quote.includes(reply))!;
    const said = c.responds_to.map((id) => claims.find((x) => x.id === id)!.quote);
    for (const words of answered)
      expect(
        said.some((q) => q.includes(words)),
        JSON.stringify(claims.map((x) => [x.quote, x.kind, x.rule])),
      ).toBe(true);
  });
  it('never answers for another facility', () => {
    const { claims } = read(
      'Parents said pupils at Pinecrest Academy were beaten.\n\nBluestone Corrections denied that anyone at Harlan Creek was beaten.',
    );
    expect(claims.at(-1)!.responds_to).toEqual([]);
  });
});

describe('ordinary prose', () => {
  it.each([
    'The kettle boiled and she poured the tea.',
    'Mix the flour with the butter and leave it for an hour.',
    'The orchestra played until midnight.',
    'We drove north along the coast and stopped for lunch.',
    'The species has a long tail and short legs.',
    'Click the icon to open the settings.',
    'He scored twice in the second half.',
    'The river flows through three valleys.',
    'My grandmother kept bees behind the house.',
    'The museum opens at nine on weekdays.',
    'A good map shows the paths as well as the roads.',
    'She learned Greek when she was a student.',
    'The train left on time.',
    'Most of the songs are short.',
    'They painted the fence green.',
    'Is the water clean?',
    'Thank you for your attention.',
  ])('finds no claim in: %s', (text) => expect(read(text).claims.map((c) => c.quote)).toEqual([]));
});
