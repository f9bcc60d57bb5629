/** What a number measures: its unit, the thing counted, and what it is a share of. */
import type { Lexicon } from '../lexicon/index.js';
import type { HeldQuantity } from './held.js';
import type { Compared } from './prepare.js';
import { lossOf } from './tolls.js';

type Words = Lexicon['comparison'];

export interface Measure {
  readonly claim: Compared;
  readonly text: string;
  /** Where the number begins in the document. */
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** What is measured, in the words of the text; null where only the words around tell. */
  readonly what: string | null;
  /** Whether it counts all who died, or all who were hurt. */
  readonly loss: string | null;
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
function around(c: Compared, q: HeldQuantity): string {
  const { quote, start } = c.claim;
  const after = /^[^.;:,!?]{0,60}/.exec(quote.slice(q.end - start))?.[0] ?? '';
  const before =
    /(?:[\p{L}-]+\s+){0,3}(?:of|at|to|by|is|was|were|level|rate|about|than)?\s*$/u.exec(
      quote.slice(0, Math.max(0, q.start - start)),
    )?.[0] ?? '';
  return `${before.split(/\s+/).slice(-4).join(' ')} ${after.split(/\s+/).slice(0, 6).join(' ')}`;
}

/** "Never fewer than three" is three or more. */
const TURNED = /\b(?:never|no|not)\s+(?:\S+\s+)?(?:fewer|less|more|over|above|below)\s+(?:than\s+)?$/i;
const AT_MOST = /\b(?:(?:up|close) to|as (?:long|many|much|often|high) as)\s+$/i;
const AT_LEAST = /\bat least\s+$/i;

/** What a number can be, by its comparator and the words before it. */
function interval(comparator: HeldQuantity['comparator'], value: number, high: number | null, before: string) {
  const [up, down] = [
    [value, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, value],
  ] as const;
  if (high !== null) return [value, high] as const;
  const turned = TURNED.test(before);
  if (comparator === '>' || comparator === '>=') return turned ? down : up;
  if (comparator === '<' || comparator === '<=') return turned ? up : down;
  if (comparator === '~') return [value * 0.9, value * 1.1] as const;
  return AT_MOST.test(before) ? down : AT_LEAST.test(before) ? up : ([value, value] as const);
}

/** "%" for every way to write a share; what is counted is no unit of its own. */
function unitOf(q: HeldQuantity, of: ReadonlySet<string>, words: Words): string {
  const unit = (q.unit ?? '').toLowerCase();
  if (/^(?:%|per ?cent|share$)/.test(unit)) return '%';
  return unit === 'people' || [...stems(unit, words)].some((s) => of.has(s)) ? '' : unit;
}

const BOUND: Readonly<Partial<Record<HeldQuantity['comparator'], string>>> = {
  '<': 'less than ',
  '>': 'more than ',
  '<=': 'at most ',
  '>=': 'at least ',
};

/** "less than half", where the words before the number told so. */
const bounded = ({ text, comparator }: HeldQuantity): string =>
  `${/\b(?:than|most|least|over|under|below|above|up to)\b/i.test(text) ? '' : (BOUND[comparator] ?? '')}${text.replace(/\s+/g, ' ')}`;

/** "96 of 104 scheduled officers" in percent; null for any other number, and where so few are counted that a share tells nothing. */
function shareOf({ text, value, basis }: HeldQuantity): number | null {
  const whole = Number(/^\d[\d,]*/.exec(basis ?? '')?.[0].replaceAll(',', '') ?? 0);
  if (value === null || whole < FEWEST_COUNTED || value > whole || !/\bof\b/.test(text)) return null;
  return Math.round((1000 * value) / whole) / 10;
}

/** Of so few a share is no figure. */
const FEWEST_COUNTED = 20;

export function measuresOf(c: Compared, words: Words): Measure[] {
  return c.claim.quantities.flatMap((q): Measure[] => {
    if (q.value === null) return [];
    const times = q.unit === 'share' ? 100 : 1;
    const before = c.claim.quote.slice(0, Math.max(0, q.start - c.claim.start)).slice(-40);
    const top = typeof q.high === 'number' ? q.high * times : null;
    const [low, high] = interval(q.comparator, q.value * times, top, before);
    const of = q.of ? stems(q.of, words) : stems(around(c, q), words);
    const loss = lossOf(c, q);
    if (loss !== null) of.add(loss);
    const share = shareOf(q);
    const counted = share === null ? [] : [share];
    return [
      ...counted.map(
        (percent): Measure => ({
          claim: c,
          text: q.text.replace(/\s+/g, ' '),
          start: q.start,
          low: percent,
          high: percent,
          unit: '%',
          loss: null,
          what: q.of?.replace(/\s+/g, ' ') ?? null,
          of,
          base: stems(q.basis!, words),
        }),
      ),
      {
        claim: c,
        text: bounded(q),
        start: q.start,
        low,
        high,
        unit: loss === null ? unitOf(q, of, words) : '',
        loss,
        what: q.of?.replace(/\s+/g, ' ') ?? null,
        of,
        base: stems(q.basis ?? /^(?:%|per ?cent)\s+of\s+(.+)$/i.exec(q.unit ?? '')?.[1] ?? '', words),
      },
    ];
  });
}

const DURATION = /^P(\d+(?:\.\d+)?)(Y|M|W|D)$|^PT(\d+(?:\.\d+)?)(H|M|S)$/;

/** How long something lasted, by its ISO 8601 value; what lasted is in the other words of the claim. */
export function lengthsOf(c: Compared): Measure[] {
  return c.claim.durations.flatMap((d): Measure[] => {
    const m = DURATION.exec(d.value ?? '');
    if (!m) return [];
    const value = Number(m[1] ?? m[3]);
    const before = c.claim.quote.slice(0, Math.max(0, d.start - c.claim.start)).slice(-40);
    const [low, high] = interval('=', value, null, before);
    const own = new Set(d.text.toLowerCase().match(/[\p{L}]+/gu));
    const of = c.statement.terms.filter((t) => t.number === null && !own.has(t.word.toLowerCase()) && t.weight > 0.4);
    return [
      {
        claim: c,
        text: d.text.replace(/\s+/g, ' '),
        start: d.start,
        low,
        high,
        unit: m[2] ?? `T${m[4]}`,
        loss: null,
        what: null,
        of: new Set(of.map((t) => t.meaning)),
        base: new Set(),
      },
    ];
  });
}

const HOURS: Readonly<Record<string, number>> = { Y: 8766, M: 730.5, W: 168, D: 24, TH: 1, TM: 1 / 60, TS: 1 / 3600 };

/** The lengths of time told in a claim, in hours. */
export const hoursIn = (c: Compared): number[] => lengthsOf(c).map((m) => m.low * (HOURS[m.unit] ?? Number.NaN));

export const disjoint = (a: Measure, b: Measure): boolean => a.high < b.low || b.high < a.low;
