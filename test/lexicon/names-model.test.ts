import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashIndex, packSorted, slotsOf, unpackSorted } from '../../src/lexicon/hash-index.js';
import { packSections, unpackSections } from '../../src/lexicon/model-file.js';
import {
  loadNamesModel,
  type NamesModel,
  packNames,
  ROW_BITS,
  unpackNames,
  WIDEST,
} from '../../src/lexicon/names-model.js';
import { packWords, unpackWords } from '../../src/lexicon/word-knowledge.js';
import { PAIRS } from '../../src/recognize/names/scorer.js';
import { CLASSES, TAGS } from '../../src/recognize/names/tags.js';

const sortedSet = (bits: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 2 ** bits - 1 }), { maxLength: 200 }).map((a) => Uint32Array.from(a).sort());

const noWords = unpackWords(
  packWords({
    keys: new Uint32Array(),
    leaves: new Uint16Array(),
    others: new Uint16Array(),
    ranks: new Uint8Array(),
    lists: new Uint16Array(),
    parents: new Uint16Array(),
    phraseKeys: new Uint32Array(),
    phraseLists: new Uint16Array(),
  }),
);

describe('an index of hashes', () => {
  it('finds what is in it, and nothing else', () => {
    fc.assert(
      fc.property(sortedSet(20), fc.integer({ min: 0, max: 2 ** 20 - 1 }), (keys, other) => {
        const index = new HashIndex(slotsOf(keys, 20), keys.length, 20);
        keys.forEach((key, i) => {
          expect(index.find(key * 4096 + 7)).toBe(i);
        });
        if (!keys.includes(other)) expect(index.find(other * 4096)).toBe(-1);
      }),
    );
  });

  it('finds many at once as it finds them one by one', () => {
    fc.assert(
      fc.property(sortedSet(20), fc.array(fc.integer({ min: 0, max: 2 ** 20 - 1 })), (keys, others) => {
        const index = new HashIndex(slotsOf(keys, 20), keys.length, 20);
        const hashes = Int32Array.from([...others, ...keys], (key) => key << 12);
        const places = new Int32Array(hashes.length);
        index.findAll(hashes, hashes.length, places);
        expect([...places]).toEqual(Array.from(hashes, (hash) => index.find(hash)));
      }),
    );
  });

  it('finds keys that crowd together', () => {
    const keys = Uint32Array.from({ length: 100 }, (_, i) => i);
    const index = new HashIndex(slotsOf(keys, 20), keys.length, 20);
    keys.forEach((key, i) => {
      expect(index.find(key << 12)).toBe(i);
    });
    expect(index.find(100 << 12)).toBe(-1);
  });

  it('packs and unpacks its keys', () => {
    fc.assert(
      fc.property(sortedSet(28), (keys) => {
        expect([...unpackSorted(packSorted(keys), keys.length)]).toEqual([...keys]);
      }),
    );
  });
});

/** The weight of a tag in a row, out of the pair that holds it. */
function weightOf({ pairs }: NamesModel, row: number, tag: number): number {
  const pair = pairs[row * PAIRS + (tag >> 1)]!;
  const first = (pair << 16) >> 16;
  return tag & 1 ? (pair - first) >> 16 : first;
}

describe('a model file', () => {
  it('gives back its sections', () => {
    const parts = { a: Uint8Array.of(1, 2, 10, 13), b: new Uint8Array(), c: Uint8Array.of(255) };
    const back = unpackSections(packSections({ header: { n: 3, word: 'ü\n' }, parts }));
    expect(back.header).toMatchObject({ n: 3, word: 'ü\n' });
    expect(Object.fromEntries(Object.entries(back.parts).map(([k, v]) => [k, [...v]]))).toEqual({
      a: [1, 2, 10, 13],
      b: [],
      c: [255],
    });
  });

  it('takes no weight that could make a sum run over', () => {
    const weights = new Int16Array(TAGS).fill(WIDEST + 1);
    expect(() => packNames({ keys: Uint32Array.of(5), weights, transitions: [], confidence: [] })).toThrow(RangeError);
  });

  it('gives back every weight, narrow or wide', () => {
    fc.assert(
      fc.property(sortedSet(ROW_BITS), fc.infiniteStream(fc.integer({ min: -WIDEST, max: WIDEST })), (keys, stream) => {
        const numbers = stream[Symbol.iterator]();
        const weights = Int16Array.from({ length: keys.length * TAGS }, (_, i) => {
          const w = numbers.next().value as number;
          return i % 3 ? w % 130 : w;
        });
        const transitions = Array.from({ length: TAGS * TAGS }, (_, i) => i - 40);
        const model = unpackNames(packNames({ keys, weights, transitions, confidence: [[[0, 0.5]]] }), noWords);
        expect(Array.from(weights, (_, i) => weightOf(model, Math.floor(i / TAGS), i % TAGS))).toEqual([...weights]);
        expect([...model.transitions]).toEqual(transitions);
        expect(model.confidence).toEqual([[[0, 0.5]]]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the model that comes with the project', () => {
  const model = loadNamesModel();

  it('takes at most 4 MB with its lists', () => {
    const sizes = ['names.bin', 'words.bin'].map(
      (f) => statSync(new URL(`../../data/models/${f}`, import.meta.url)).size,
    );
    expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  it('has weights for every tag of its rows', () => {
    expect(model.rows.size).toBeGreaterThan(10_000);
    expect(model.pairs.length).toBe(model.rows.size * PAIRS);
    expect(model.transitions.length).toBe(TAGS * TAGS);
  });

  it('gives each class a confidence that never falls with the margin', () => {
    expect(model.confidence.length).toBe(CLASSES.length);
    for (const steps of model.confidence)
      steps.forEach(([least, share], i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (i > 0) {
          expect(least).toBeGreaterThanOrEqual(steps[i - 1]![0]);
          expect(share).toBeGreaterThanOrEqual(steps[i - 1]![1]);
        }
      });
  });
});
