import { describe, expect, it } from 'vitest';
import { compare, matrix } from '../../src/compare/index.js';
import type { Mention } from '../../src/records.js';
import { entity, lexicon, told } from './claims.js';
import { board, brightwater, families, people } from './voices.js';

const mention = (document: string, name: string, id = name): Mention => ({
  id: `m-${document}-${id}`,
  document,
  type: 'facility',
  start: 0,
  end: name.length,
  text: name,
  page: null,
  entity: id,
  rule: 'test',
  confidence: 1,
});

describe('the place of a claim', () => {
  const late = { ...families, quote: 'Medication came hours late.', categories: ['medical_care'] } as const;
  const records = {
    ...board,
    quote: 'The records show late or missing medication.',
    categories: ['medical_care'],
  } as const;

  it('is the facility its document names, where no claim of it says so', () => {
    const make = () => told({ a: [late], b: [{ ...records, facility: null, target: [] }] }, people);
    expect(compare(make(), lexicon).map((d) => d.relation)).not.toContain('agrees');
    const result = make();
    result.mentions.push(mention('b', 'Maple Hollow'));
    expect(compare(result, lexicon)).toMatchObject([{ relation: 'agrees', facility: 'Maple Hollow' }]);
    expect(matrix(result, lexicon).rows.map((r) => [r.facility_name, r.category])).toEqual([
      ['Maple Hollow', 'medical_care'],
    ]);
  });

  it('is one where one text takes its name for a place and the other for a facility', () => {
    const result = told({ a: [late], b: [{ ...records, facility: null, target: [] }] }, [
      ...people,
      entity('maple-as-place', 'place', { name: 'Maple Hollow' }),
    ]);
    result.mentions.push(mention('b', 'Maple Hollow', 'maple-as-place'));
    expect(compare(result, lexicon)[0]).toMatchObject({ relation: 'agrees', facility: 'Maple Hollow' });
  });

  it('is the works that are called after a company, in a text that names the company alone', () => {
    const mill = { facility: 'Hale Mills factory', target: ['Hale Mills factory'] } as const;
    const result = told(
      {
        a: [{ ...families, ...mill, quote: 'The doors to the stairs were locked that night.' }],
        b: [
          { ...brightwater, asserted_by: ['Hale Mills Ltd'], facility: null, quote: 'No door was locked that night.' },
        ],
      },
      [
        entity('Families', 'organization'),
        entity('Hale Mills factory', 'facility'),
        entity('Hale Mills Ltd', 'organization', { documents: ['b'] }),
      ],
    );
    expect(compare(result, lexicon)[0]).toMatchObject({
      relation: 'contradicts',
      facility: 'Hale Mills factory',
      sides: [['a1'], ['b1']],
    });
  });
});

describe('a line in capitals amid a text', () => {
  it('leads to another story, and is neither alone in its source nor under a topic', () => {
    const result = told(
      {
        a: [
          { ...families, quote: 'Medication came hours late.', categories: ['medical_care'] },
          { quote: 'NURSES AT ELM COURT TELL OF THEFT', facility: null, categories: ['labor'] },
        ],
        b: [{ ...board, quote: 'The records show late or missing medication.', categories: ['medical_care'] }],
      },
      people,
    );
    expect(compare(result, lexicon).flatMap((d) => d.claims)).not.toContain('a2');
    expect(matrix(result, lexicon).rows.map((r) => r.category)).toEqual(['medical_care']);
  });
});

describe('contradictions of one thing', () => {
  it('are one dispute of two sides, however many take part', () => {
    const locked = 'The doors to the yard were locked.';
    const open = { ...brightwater, kind: 'statement', target: [], quote: 'No doors to the yard were locked.' } as const;
    const found = compare(
      told({ a: [{ ...families, quote: locked }, open], b: [{ ...board, quote: locked }] }, people),
      lexicon,
    );
    expect(found.filter((d) => d.relation === 'contradicts').map((d) => d.sides)).toEqual([[['a1', 'b1'], ['a2']]]);
  });
});
