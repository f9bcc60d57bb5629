import { describe, expect, it } from 'vitest';
import { evaluate, extractText, type GoldDocument, parseGold, type Result, shortfalls } from '../../src/index.js';

const TEXT =
  'Inspectors of the Care Board found mould in 12 rooms of Larkspur Nursing Home on 4 May 2020. Norvale Care Inc. denied the finding.\n';
const result = extractText({ text: TEXT, path: 'folder/house.txt' });
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length, text: words };
};
const figures = (found: Result, gold: GoldDocument[]) =>
  new Map(evaluate(found, gold).figures.map((f) => [f.name, f.value]));

describe('gold', () => {
  it('that is the result itself is met in every figure', () => {
    const all = figures(result, parseGold(structuredClone(result), 'result.json'));
    const less = [...all].filter(
      ([name, v]) => v !== null && v !== 1 && !/^(offset|documents)|year_left_open|responds_to/.test(name),
    );
    expect(less).toEqual([]);
    expect(all.get('claims.all.r')).toBe(1);
    expect(all.get('offset_violations')).toBe(0);
  });

  it('scores only the lists it holds', () => {
    const names = [...figures(result, parseGold({ document: 'house.txt', dates: [] }, 'g.json')).keys()];
    expect(names.some((n) => n.startsWith('dates.'))).toBe(true);
    expect(names.some((n) => /^(?:mentions|claims|quantities)\./.test(n))).toBe(false);
  });

  it.each<[string, unknown, RegExp]>([
    ['without a document', { mentions: [] }, /^g\.json is no gold: document: /],
    [
      'with a type that is none',
      { document: 'a', mentions: [{ start: 0, end: 1, text: 'x', type: 'agency', entity: 'e' }] },
      /^g\.json is no gold: mentions\.0\.type: /,
    ],
    ['that is a list', [], /^g\.json is no gold: the whole: /],
    ['that is half a result', { dossier: '1' }, /^g\.json is no gold: documents: /],
  ])('%s is refused with its file and field', (_what, value, message) => {
    expect(() => parseGold(value, 'g.json')).toThrow(message);
  });
});

describe('names and dates', () => {
  const house = result.mentions.find((m) => m.text === 'Larkspur Nursing Home')!;
  const gold = (mentions: object[], more: object = {}) =>
    parseGold(
      {
        document: 'house.txt',
        mentions,
        entities: [{ id: 'h', type: 'facility', name: 'Larkspur Nursing Home' }],
        ...more,
      },
      'g.json',
    );
  const facility = (words: string, more: object = {}) => ({ ...at(words), type: 'facility', entity: 'h', ...more });

  it.each<[string, object[], number | null, number | null]>([
    ['on the same span count in both figures', [facility('Larkspur Nursing Home')], 1, 1],
    ['that only touch count as overlapping', [facility('rooms of Larkspur Nursing Home')], 0, 1],
    [
      'count as exact on another span that is right',
      [facility('rooms of Larkspur Nursing Home', { also_accept: [[house.start, house.end]] })],
      1,
      1,
    ],
    ['that are optional count neither way', [facility('Larkspur Nursing Home', { optional: true })], null, null],
  ])('%s', (_what, mentions, exact, over) => {
    const all = figures(result, gold(mentions));
    expect([all.get('mentions.facility.exact.f1'), all.get('mentions.facility.overlap.f1')]).toEqual([exact, over]);
  });

  it('are listed where they are missed or made up', () => {
    const { findings } = evaluate(result, gold([facility('12 rooms')]));
    expect(findings.filter((f) => f.record === 'facility').map((f) => [f.what, f.text])).toEqual([
      ['missed', '12 rooms'],
      ['extra', 'Larkspur Nursing Home'],
    ]);
  });

  it('are told where they stand elsewhere than they say', () => {
    const shifted = structuredClone(result);
    shifted.mentions[0]!.start += 1;
    expect(figures(shifted, gold([])).get('offset_violations')).toBe(1);
    const other = gold([{ ...facility('Larkspur Nursing Home'), text: 'Larkspur Nursing Hall' }]);
    expect(figures(result, other).get('documents.text_changed')).toBe(1);
  });

  it('of dates count without the small words before them, by value', () => {
    const date = (words: string, value: string | null) =>
      parseGold({ document: 'house.txt', dates: [{ ...at(words), value }] }, 'g.json');
    expect(figures(result, date('on 4 May 2020', '2020-05-04')).get('dates.exact.f1')).toBe(1);
    expect(figures(result, date('4 May 2020', '2020-05')).get('dates.value')).toBe(0);
  });
});

describe('claims', () => {
  const claim = (words: string, more: object) => {
    const { text: quote, ...span } = at(words);
    return { id: words, ...span, quote, kind: 'finding', asserted_by: 'board', polarity: 'asserts', ...more };
  };
  const gold = (claims: object[]) =>
    parseGold(
      {
        document: 'house.txt',
        entities: [
          { id: 'board', type: 'organization', name: 'Care Board' },
          { id: 'norvale', type: 'organization', name: 'Norvale Care Inc.', aliases: ['Norvale'] },
          { id: 'house', type: 'facility', name: 'Larkspur Nursing Home' },
        ],
        claims,
      },
      'g.json',
    );
  const denial = { kind: 'denial', asserted_by: 'norvale', polarity: 'denies' };

  it('that are found are scored slot by slot, entities by name', () => {
    const all = figures(result, gold([claim('Norvale Care Inc. denied the finding', denial)]));
    expect(all.get('claims.all.r')).toBe(1);
    expect(all.get('claims.asserted_by')).toBe(1);
    expect(all.get('claims.polarity.where_gold_denies')).toBe(1);
    expect(all.get('claims.precision')).toBeLessThan(1);
  });

  it('are wrong in what differs, and the words for it are names', () => {
    const { findings } = evaluate(
      result,
      gold([claim('Norvale Care Inc. denied the finding', { ...denial, asserted_by: 'board' })]),
    );
    expect(findings.find((f) => f.field === 'asserted_by')).toMatchObject({
      what: 'wrong',
      gold: 'Care Board',
      got: 'Norvale Care Inc.',
    });
  });

  it('that are a second guess on one stretch are wrong', () => {
    const twice = structuredClone(result);
    twice.claims.push({ ...twice.claims[0]!, id: 'again' });
    const one = gold(result.claims.map((c, i) => ({ ...claim(c.quote, {}), id: `c${i}` })));
    expect(figures(result, one).get('claims.precision')).toBe(1);
    expect(figures(twice, one).get('claims.precision')).toBeCloseTo(result.claims.length / twice.claims.length);
  });
});

describe('minimums', () => {
  const figure = (name: string, value: number | null) => ({ name, value, right: null, of: null });
  it('are told where they are not reached or not measured; faults are to be few', () => {
    const all = [figure('a', 0.5), figure('b', 0.5), figure('c', null), figure('offset_violations', 1)];
    expect(shortfalls(all, { a: 0.5, b: 0.6, c: 0.1, d: 0.1, offset_violations: 0 }).map((s) => s.name)).toEqual([
      'b',
      'c',
      'd',
      'offset_violations',
    ]);
  });
});
