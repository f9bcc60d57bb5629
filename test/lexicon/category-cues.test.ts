import { describe, expect, it } from 'vitest';
import { cuesByStem } from '../../src/lexicon/category-cues.js';
import { type CueRow, packedCues, plainCues, unpackedCues } from '../../src/lexicon/plain-cues.js';

const row = (category: string, cue: string, more: Partial<CueRow> = {}): CueRow => ({
  category,
  cue,
  not_after: [],
  not_before: [],
  weight: 'conduct',
  setting: [],
  ...more,
});
const ROWS = [
  row('heat', 'no|=without air conditioning', { not_after: ['almost'] }),
  row('heat', 'café-heat', { weight: 'topic' }),
  row('staffing', '# vacant posts', { setting: ['work', '!school'] }),
  row('food', 'no @food'),
];
const GROUPS = [
  { group: 'food', use: 'cue' as const, words: ['meals', 'dinner'] },
  { group: 'work', use: 'setting' as const, words: ['factory', 'shift'] },
];

describe('cues by the stem of their first word', () => {
  const plain = plainCues(ROWS, GROUPS);
  it('are the same when they come out of bytes', () => {
    const kept = unpackedCues(packedCues(ROWS, GROUPS));
    expect(kept.byStem).toEqual(plain.byStem);
    expect(kept.settings).toEqual([
      ['factori', ['work']],
      ['shift', ['work']],
    ]);
    for (const [, places] of plain.byStem) for (const p of places) expect(kept.at(p)).toEqual(plain.at(p));
  });
  it('are parsed only for a stem that is asked for, and once', () => {
    const asked: number[] = [];
    const cues = cuesByStem({
      ...plain,
      at: (place) => {
        asked.push(place);
        return plain.at(place);
      },
    });
    expect(asked).toEqual([]);
    const first = cues.get('no');
    expect(first?.map((c) => c.category)).toEqual(['heat', 'food']);
    expect(cues.get('no')).toBe(first);
    expect(cues.get('without')?.[0]).toBe(first?.[0]);
    expect(cues.get('heat')).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});
