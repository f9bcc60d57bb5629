import { describe, expect, it } from 'vitest';
import { categoriesIn, unframed } from '../../src/attribute/categories.js';
import { attribute } from '../../src/attribute/index.js';
import { segment } from '../../src/segment/index.js';
import { inputOf, lexicon, NAMES, type Name, nameOf, topical } from './input.js';

const ORLIK: Name = {
  name: 'Pavel Orlik',
  type: 'person',
  attributes: { roles: ['deputy director'], affiliations: ['Ministry of Labour'] },
};

const read = (text: string, genre: Parameters<typeof inputOf>[1] = 'news') => {
  const input = inputOf(text, genre, [...NAMES, ORLIK]);
  return {
    claims: attribute(input).claims,
    name: (id: string) => nameOf(input, id),
  };
};

describe('what is asked and what is only told', () => {
  /** text, words of the claim, kind */
  const KINDS: [string, string, string][] = [
    ['“The sergeant asked us for 300 euros to open the door,” Elena Voss said.', 'euros', 'allegation'],
    ['Elena Voss said the guards demanded a bribe for every visit.', 'bribe', 'allegation'],
    ['The families demanded 2 million dollars in damages from Bluestone.', 'damages', 'demand'],
    ['The Prison Justice League asked for the death records six times and was refused.', 'refused', 'allegation'],
    ['The Prison Justice League requested the footage of the beating in vain.', 'vain', 'allegation'],
    ['The Prison Justice League requested the footage of the beating.', 'footage', 'demand'],
    ['Elena Voss said inmates must buy their own soap from the guards.', 'soap', 'allegation'],
    ['Elena Voss said inmates must be given clean water.', 'water', 'demand'],
    ['The OIG said it had opened an investigation into the beatings.', 'opened', 'statement'],
    ['The OIG said Harlan Creek had opened an investigation only after the beatings.', 'opened', 'finding'],
    ['The pleas of forty starving inmates were ignored, Elena Voss said.', 'ignored', 'allegation'],
  ];
  it.each(KINDS)('%s The claim with “%s” is a %s', (text, words, kind) => {
    const { claims } = read(text);
    const found = claims.filter((c) => c.quote.includes(words));
    expect(
      found.map((c) => c.kind),
      JSON.stringify(claims.map((c) => [c.quote, c.kind, c.rule])),
    ).toContain(kind);
  });

  it('an order that breaks off at a list asks for each of its items', () => {
    const { claims, name } = read(
      [
        'Care Quality Inspectorate',
        '',
        'Residents of Maple Lodge had been locked in and were left without water.',
        '',
        'The Care Quality Inspectorate therefore orders Silverline Care, under penalty of a fine,',
        '- to stop locking residents in;',
        '- to have a nurse awake on each floor.',
      ].join('\n'),
      'report',
    );
    const items = claims.filter((c) => /^to (?:stop|have)/.test(c.quote));
    expect(items.map((c) => [c.kind, c.target.map(name)])).toEqual([
      ['recommendation', ['Silverline Care']],
      ['recommendation', ['Silverline Care']],
    ]);
  });

  it('what stands behind “according to” a body is the claim, not the words that name the body', () => {
    const { claims } = read(
      'According to the Rivers Alliance, one in three villagers there shows signs of lead poisoning.',
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]!.quote).toContain('lead poisoning');
  });
});

describe('places', () => {
  /** text, words of the claim, facility */
  const PLACES: [string, string, string | null][] = [
    [
      'Guards at Harlan Creek beat two men.\n\nAt least 40 people died in custody in the country last year, the PJL said.',
      '40',
      null,
    ],
    [
      'Guards at Harlan Creek beat two men.\n\nNobody was told of the deaths, the PJL said.',
      'deaths',
      'Harlan Creek Detention Center',
    ],
    [
      'Guards at Harlan Creek beat two men.\n\nBeatings are common across the country, the PJL said. Nobody is ever charged with abuse.',
      'charged',
      null,
    ],
  ];
  it.each(PLACES)('%j: “%s” is about %s', (text, words, facility) => {
    const { claims, name } = read(text);
    const claim = claims.find((c) => c.quote.includes(words));
    expect(claim, JSON.stringify(claims.map((c) => c.quote))).toBeDefined();
    expect(claim!.facility === null ? null : name(claim!.facility)).toBe(facility);
  });
});

describe('those a letter is addressed to', () => {
  /** the lines before the salutation */
  const HEADS: [string, string][] = [
    ['names them', 'To the Minister\nMinistry of Labour\n\nDear Minister,'],
    ['a line on the matter comes between', 'Ministry of Labour\n\nRe: Harlan Creek Detention Center\n\nDear Minister,'],
  ];
  it.each(HEADS)('are asked for what the letter asks where %s', (_, head) => {
    const { claims, name } = read(
      `Workers Aid Network\n\n${head}\n\nGuards at Harlan Creek beat two men. We call on you to close the punishment cells.\n\nYours faithfully,\n\nElena Voss\nWorkers Aid Network`,
      'letter',
    );
    const asked = claims.find((c) => c.kind === 'demand');
    expect(asked?.target.map(name), JSON.stringify(claims.map((c) => [c.kind, c.quote]))).toEqual([
      'Ministry of Labour',
    ]);
  });
});

describe('those who answer for a place', () => {
  it('a deputy director of another body accuses, and does not answer', () => {
    const { claims } = read(
      'Thirty women died in a fire at the Ostrava Textile Mill. Pavel Orlik, a deputy director of the Ministry of Labour, said the gate of the Ostrava Textile Mill was padlocked.',
    );
    const claim = claims.find((c) => c.quote.includes('padlocked'));
    expect(claim?.kind, JSON.stringify(claims.map((c) => [c.kind, c.quote]))).not.toBe('response');
  });
});

describe('cues that ask for words nearby', () => {
  const of = (text: string, settings: string[] = []): string[] => {
    const { tokens } = segment(text, [], lexicon);
    const hits = unframed(categoriesIn(topical(tokens), 0, tokens.length, new Set(settings)));
    return hits.map((h) => h.category);
  };
  /** settings, text, categories that must and must not be among those told */
  const TEXTS: [string[], string, string[], string[]][] = [
    [['work'], 'The key of the gate was with the watchman.', ['labor'], []],
    [[], 'She put the key of the gate on the table.', [], ['labor']],
    [['work'], 'Nine women slept in one room above the weaving shed.', ['labor'], []],
    [['care'], 'A single carer had charge of 41 beds at night.', ['staffing'], []],
    [['prison'], 'Seventy men share a hall with two taps.', ['sanitation_conditions'], []],
    [['care'], 'His tablets were handed out four hours late.', ['medical_care'], []],
    [['care'], 'The tablets are white.', [], ['staffing', 'ill_treatment']],
    [[], 'The lawyer sat down; the phone was on the desk.', [], ['legal_access']],
    [[], 'The tests were lost. Blood was on the floor.', [], ['medical_care']],
  ];
  it.each(TEXTS)('in %j “%s” tells %j and not %j', (settings, text, must, mustNot) => {
    const told = of(text, settings);
    for (const c of must) expect(told).toContain(c);
    for (const c of mustNot) expect(told).not.toContain(c);
  });
});
