/** What a number measures: its unit, the thing counted, and what it is a share of. */
import type { Lexicon } from '../lexicon/index.js';
import type { Quantity } from '../records.js';
import type { Compared } from './prepare.js';

type Words = Lexicon['comparison'];

export interface Measure {
  readonly claim: Compared;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What is measured, in the words of the text; null where only the words around tell. */
  readonly what: string | null;
  /** Stems of what is measured. */
  readonly of: ReadonlySet<string>;
  /** Stems of the base, empty where none is told. */
  readonly base: ReadonlySet<string>;
}

const stems = (text: string, words: Words): Set<string> => {
  const all = new Set<string>();
  for (const m of text.toLowerCase().matchAll(/[\p{L}]+/gu)) {
    if (m[0].length < 3 || words.stop.has(m[0])) continue;
    const stem = words.stem(m[0]);
    all.add(words.synonyms.get(stem) ?? stem);
  }
  return all;
};

/** Words around a number, where the record does not say what it counts: up to the next punctuation. */
function around(c: Compared, q: Quantity): string {
  const { quote, start } = c.claim;
  const after = /^[^.;:,!?]{0,60}/.exec(quote.slice(q.end - start))?.[0] ?? '';
  const before =
    /(?:[\p{L}-]+\s+){0,3}(?:of|at|to|by|is|was|were|level|rate|about|than)?\s*$/u.exec(
      quote.slice(0, Math.max(0, q.start - start)),
    )?.[0] ?? '';
  return `${before.split(/\s+/).slice(-4).join(' ')} ${after.split(/\s+/).slice(0, 6).join(' ')}`;
}

function interval(q: Quantity): [number, number] {
  const value = q.value!;
  if (q.high !== null && q.high !== undefined) return [value, q.high];
  if (q.comparator === '>' || q.comparator === '>=') return [value, Number.POSITIVE_INFINITY];
  if (q.comparator === '<' || q.comparator === '<=') return [Number.NEGATIVE_INFINITY, value];
  return q.comparator === '~' ? [value * 0.9, value * 1.1] : [value, value];
}

/** "%" for every way to write a share. */
const unitOf = (q: Quantity): string => (/^(?:%|per ?cent)/i.test(q.unit ?? '') ? '%' : (q.unit ?? '').toLowerCase());

export function measuresOf(c: Compared, words: Words): Measure[] {
  return c.quantities.flatMap((q): Measure[] => {
    if (q.value === null) return [];
    const [low, high] = interval(q);
    return [
      {
        claim: c,
        text: q.text.replace(/\s+/g, ' '),
        low,
        high,
        unit: unitOf(q),
        what: q.of?.replace(/\s+/g, ' ') ?? null,
        of: q.of ? stems(q.of, words) : stems(around(c, q), words),
        base: stems(q.basis ?? /^(?:%|per ?cent)\s+of\s+(.+)$/i.exec(q.unit ?? '')?.[1] ?? '', words),
      },
    ];
  });
}

const DURATION = /^P(\d+(?:\.\d+)?)(Y|M|W|D)$|^PT(\d+(?:\.\d+)?)(H|M|S)$/;

/** How long something lasted, by its ISO 8601 value; what lasted is in the other words of the claim. */
export function lengthsOf(c: Compared): Measure[] {
  return c.durations.flatMap((d): Measure[] => {
    const m = DURATION.exec(d.value ?? '');
    if (!m) return [];
    const value = Number(m[1] ?? m[3]);
    const own = new Set(d.text.toLowerCase().match(/[\p{L}]+/gu));
    const of = c.statement.terms.filter((t) => t.number === null && !own.has(t.word.toLowerCase()) && t.weight > 0.4);
    return [
      {
        claim: c,
        text: d.text.replace(/\s+/g, ' '),
        low: value,
        high: value,
        unit: m[2] ?? `T${m[4]}`,
        what: null,
        of: new Set(of.map((t) => t.meaning)),
        base: new Set(),
      },
    ];
  });
}

export const disjoint = (a: Measure, b: Measure): boolean => a.high < b.low || b.high < a.low;
