import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEFORE, mayBegin, mayEnd, mayFollow, TAGS, tagOf } from '../../../src/recognize/names/tags.js';
import { leads, stepsOf, viterbi } from '../../../src/recognize/names/viterbi.js';

const scoreOf = (emissions: Float32Array, transitions: Float32Array, tags: readonly number[]): number =>
  tags.reduce((sum, t, i) => sum + emissions[i * TAGS + t]! + (i > 0 ? transitions[tags[i - 1]! * TAGS + t]! : 0), 0);

/** Every sequence of tags that is allowed. */
function* sequences(length: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const head of sequences(length - 1))
    for (let t = 0; t < TAGS; t++) if (head.length === 0 ? mayBegin(t) : mayFollow(head.at(-1)!, t)) yield [...head, t];
}

describe('the best sequence of tags', () => {
  const number = fc.integer({ min: -20, max: 20 });

  it('is the best of all that are allowed, and leads by what it beats the others', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 3 * TAGS, maxLength: 3 * TAGS }),
        fc.array(number, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS }),
        (e, t) => {
          const emissions = Float32Array.from(e);
          const transitions = Float32Array.from(t);
          const tags = new Uint8Array(3);
          const score = viterbi(emissions, 3, stepsOf(transitions), tags);
          let best = Number.NEGATIVE_INFINITY;
          const rivals = [best, best, best];
          for (const s of sequences(3)) {
            if (!mayEnd(s.at(-1)!)) continue;
            const value = scoreOf(emissions, transitions, s);
            best = Math.max(best, value);
            for (let i = 0; i < 3; i++) if (s[i] !== tags[i]) rivals[i] = Math.max(rivals[i]!, value);
          }
          expect(score).toBe(best);
          expect(scoreOf(emissions, transitions, [...tags])).toBe(best);
          const lead = new Float32Array(3);
          leads(emissions, 3, stepsOf(transitions), tags, lead);
          expect([...lead]).toEqual(rivals.map((r) => best - r));
        },
      ),
      { numRuns: 10 },
    );
  });

  it('never leaves a name open or begins inside one, however the scores pull', () => {
    const emissions = new Float32Array(2 * TAGS);
    emissions[tagOf(0, 1)] = 100;
    emissions[TAGS + tagOf(2, 1)] = 100;
    const tags = new Uint8Array(2);
    viterbi(emissions, 2, stepsOf(new Float32Array(TAGS * TAGS)), tags);
    expect(mayBegin(tags[0]!) && mayFollow(tags[0]!, tags[1]!) && mayEnd(tags[1]!)).toBe(true);
  });

  it('handles sentences longer than any before', () => {
    const n = 5000;
    const tags = new Uint8Array(n).fill(9);
    viterbi(new Float32Array(n * TAGS), n, stepsOf(new Float32Array(TAGS * TAGS)), tags);
    expect(tags.every((t) => t === 0)).toBe(true);
  });

  it('lists before each tag just the tags that it may follow', () => {
    for (let next = 0; next < TAGS; next++)
      for (let tag = 0; tag < TAGS; tag++) expect(BEFORE[next]!.includes(tag)).toBe(mayFollow(tag, next));
  });
});
