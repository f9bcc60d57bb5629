import { describe, expect, it } from 'vitest';
import type { Entity, MentionType } from '../../src/records.js';
import { pairs } from '../../src/resolve/merge/blocks.js';
import { profileOf } from '../../src/resolve/merge/profile.js';
import { lexicon } from './marked.js';

const TYPES: Readonly<Record<string, MentionType>> = { f: 'facility', o: 'organization', h: 'person' };

const entity = (marked: string, i: number): Entity => ({
  id: `e${i}`,
  type: TYPES[marked[1]!]!,
  name: marked.slice(3, -1),
  aliases: [],
  attributes: {},
  attribute_evidence: {},
  mentions: 1,
  documents: [`d${i}`],
});
const profiles = (names: readonly string[]) => names.map((name, i) => profileOf(entity(name, i), lexicon));

const NAMES = ['Harlan', 'Aldine', 'Corvane', 'Sorrel', 'Quill', 'Venn', 'Pell'];
const numbered = (n: number, name: (word: string, i: number) => string): string[] =>
  Array.from({ length: n }, (_, i) => name(NAMES[i % NAMES.length]!, i));

describe('pairs that are compared', () => {
  it.each<[string, (word: string, i: number) => string]>([
    ['one name in every document', () => '{h:Ann Sorrel}'],
    ['letters and full names', (w, i) => (i % 2 ? '{o:HCDC}' : `{o:${w} County Debt Council}`)],
    ['a word that all names share', (w, i) => `{f:Saint ${w} ${i} Hospital}`],
    ['one surname', (_w, i) => `{h:${String.fromCharCode(65 + (i % 26))}ora Sorrel}`],
  ])('are each given once, and not as many as their square: %s', (_what, name) => {
    const counts = [1000, 4000].map((n) => {
      const seen = [...pairs(profiles(numbered(n, name)), lexicon)].map(([a, b]) => `${a} ${b}`);
      expect(new Set(seen).size).toBe(seen.length);
      return seen.length;
    });
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeLessThan(counts[0]! * 8);
  });

  it('join letters with the name that they may stand for', () => {
    expect([...pairs(profiles(['{f:Harlan County Debt Council}', '{f:HCDC}']), lexicon)]).toContainEqual([0, 1]);
  });
});
