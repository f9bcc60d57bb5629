import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { lexicon, told } from './claims.js';
import { board, brightwater } from './voices.js';

const relations = (a: string, b: string, kind: 'finding' | 'legal_action' = 'finding'): string[] =>
  compare(
    told({
      a: [{ ...board, kind, quote: a, categories: [] }],
      b: [{ ...board, asserted_by: brightwater.asserted_by ?? [], kind, target: [], quote: b, categories: [] }],
    }),
    lexicon,
  )
    .filter((d) => d.sides.length > 1)
    .map((d) => d.relation);

describe('two causes of one event', () => {
  it.each<[string, string, string[]]>([
    [
      'The fire in the east wing was caused by an overheated boiler',
      'The fire in the east wing started when faulty wiring shorted',
      ['contradicts'],
    ],
    ['The blaze was sparked by a cigarette', 'The fire was due to a leaking gas pipe', ['contradicts']],
    ['The fire was caused by faulty wiring', 'The fire started when the wiring failed', []],
    ['The fire was caused by faulty wiring', 'The explosion was caused by a gas leak', []],
    ['The death was caused by a fall', 'The death was caused by a fever', []],
  ])('%s / %s', (a, b, found) => {
    expect(relations(a, b).filter((r) => r === 'contradicts')).toEqual(found);
  });
});
