import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../src/attribute/confidence.js';
import { attribute } from '../../src/attribute/index.js';
import { learn, leftOut, probability } from '../../tools/calibrate/regression.js';
import { inputOf, nameOf } from './input.js';

describe('how sure a claim is', () => {
  it('lies between 0 and 1 and is surer of a denial with its cue than of what is merely stated', () => {
    const { claims } = attribute(
      inputOf(
        'The Prison Justice League accused Bluestone Corrections of beating detainees at Harlan Creek. Bluestone denied that guards beat detainees. It was cold.\n\nHarlan Creek holds 300 men. Dana Whitlock said men were beaten. The OIG found that cells were filthy.',
      ),
    );
    const denial = claims.find((c) => c.kind === 'denial')!;
    for (const c of claims) expect(c.confidence).toBeGreaterThan(0);
    for (const c of claims) expect(c.confidence).toBeLessThan(1);
    for (const c of claims.filter((x) => x.kind === 'statement'))
      expect(c.confidence, c.quote).toBeLessThan(denial.confidence);
  });

  it('rests on evidence that the record itself shows', () => {
    const [claim] = attribute(inputOf('Bluestone denied that guards beat detainees at Harlan Creek.')).claims;
    expect(evidenceOf(claim!, 'news')).toEqual(
      expect.arrayContaining(['kind=denial', 'polarity=denies', 'source=stated', 'facility=stated', 'genre=news']),
    );
  });
});

describe('the regression', () => {
  const examples = [...Array(40).keys()].map((i) => ({
    evidence: i % 2 === 0 ? ['x=good'] : ['x=bad'],
    right: i % 2 === 0 ? i % 8 !== 0 : i % 8 === 1,
    document: `d${i % 4}`,
  }));
  it('learns from evidence what share is right', () => {
    const model = learn(examples, 0.01, 1);
    expect(probability(model, ['x=good'])).toBeCloseTo(0.75, 1);
    expect(probability(model, ['x=bad'])).toBeCloseTo(0.25, 1);
  });
  it('weighs little under a strong penalty, and rare evidence nothing', () => {
    expect(Math.abs(learn(examples, 1000, 1).of.get('x=good')!)).toBeLessThan(0.05);
    expect(learn(examples, 1, 21).of.size).toBe(0);
  });
  it('judges a document by the others', () => {
    const p = leftOut(examples, 1);
    expect(p).toHaveLength(examples.length);
    expect(p[0]).toBeGreaterThan(p[1]!);
  });
});

describe('through whom a claim is reported', () => {
  const through = (text: string, genre: 'news' | 'letter') => {
    const input = inputOf(text, genre);
    const { claims } = attribute({ ...input, document: { ...input.document, publisher: 'Daily Ledger' } });
    return claims.map((c) => c.reported_by.map((h) => (h.entity ? nameOf(input, h.entity) : h.text)));
  };
  it('begins with the newspaper that reports it', () => {
    expect(through('Daily Ledger\n\nThe OIG found that Harlan Creek was filthy.', 'news')[0]).toEqual(['Daily Ledger']);
  });
  it('begins so whoever is quoted by those it quotes', () => {
    const chains = through(
      'Daily Ledger\n\nThe Prison Justice League said the OIG found that Harlan Creek was filthy.',
      'news',
    );
    expect(chains.length).toBeGreaterThan(0);
    for (const chain of chains) expect(chain[0]).toBe('Daily Ledger');
  });
  it('leaves out what the writers of a letter say themselves', () => {
    expect(
      through(
        'Dear Sir,\n\nThe Daily Ledger saw filthy cells at Harlan Creek. Guards beat detainees.\n\nSincerely,\n\nElena Voss',
        'letter',
      ).flat(),
    ).toEqual([]);
  });
});
