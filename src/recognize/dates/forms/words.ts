import type { DateLexicon } from '../../../lexicon/dates.js';
import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import { type Numbers, numbersOf } from '../../quantities/numbers.js';
import type { Expression, Meaning, Part, Unit } from '../model.js';

/** The lexicon as the forms use it: sources of regular expressions (without groups of their own) and readers of what they match. */
export interface TimeWords {
  readonly lexicon: DateLexicon;
  readonly numbers: Numbers;
  /** A count before a unit: a number, "a", "several", "a few". */
  readonly count: string;
  readonly unit: string;
  readonly months: string;
  readonly weekdays: string;
  readonly seasons: string;
  /** Words before a number that make it a label, and units after it. */
  readonly labels: QuantityLexicon['labels'];
  readonly units: QuantityLexicon['units'];
  readonly readCount: (text: string) => number | null;
  readonly readUnit: (text: string) => { unit: Unit; iso: string } | null;
}

export const either = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');

const ONE = /^(?:an?|the|one|another|this|that|last|next|past|single)$/;
const COUNT_OF: Readonly<Record<string, number>> = { couple: 2, 'couple of': 2, half: 0.5 };

const ISO_UNITS: Readonly<Record<string, Unit>> = {
  PT1S: 'second',
  PT1M: 'minute',
  PT1H: 'hour',
  P1D: 'day',
  P2D: 'day',
  P1W: 'week',
  P2W: 'week',
  P1M: 'month',
  P3M: 'quarter',
  P6M: 'month',
  P1Y: 'year',
  P10Y: 'decade',
  P100Y: 'century',
};

export function timeWords(lexicon: DateLexicon, quantities: QuantityLexicon): TimeWords {
  const numbers = numbersOf(quantities);
  const unit = `(?:${either([...lexicon.unit.keys()].map((w) => (w.endsWith('y') && w !== 'day' ? `${w.slice(0, -1)}(?:y|ies)` : `${w}s?`)))})`;
  return {
    lexicon,
    numbers,
    labels: quantities.labels,
    units: quantities.units,
    count: `(?:(?:a )?couple(?: of)?|(?:a )?few|several|many|some|another|an?(?: half)?|half an?|${numbers.source}(?: and a half)?)`,
    unit,
    months: `(?:${either(lexicon.month.keys())})`,
    weekdays: `(?:${either(lexicon.weekday.keys())})`,
    seasons: `(?:${either(lexicon.season.keys())})`,
    readCount(text) {
      const said = text.trim().toLowerCase();
      if (ONE.test(said)) return 1;
      const half = / and a half$/.test(said) ? 0.5 : 0;
      const bare = said.replace(/ and a half$/, '').replace(/^a (?=couple|few)/, '');
      if (/^(?:a half|half an?)$/.test(bare)) return 0.5;
      if (COUNT_OF[bare] !== undefined) return COUNT_OF[bare]!;
      const n = numbers.read(bare);
      return n === null ? null : n + half;
    },
    readUnit(text) {
      const said = text.toLowerCase();
      const iso =
        lexicon.unit.get(said) ??
        lexicon.unit.get(said.replace(/s$/, '')) ??
        lexicon.unit.get(said.replace(/ies$/, 'y'));
      return iso === undefined ? null : { unit: ISO_UNITS[iso]!, iso };
    },
  };
}

/** An ISO 8601 duration of `count` times the unit; "X" where the count is not said. */
export function isoDuration(unitIso: string, count: number | null): string {
  const m = /^P(T?)(\d+)([A-Z])$/.exec(unitIso)!;
  const [, time, size, letter] = m;
  if (count === null) return `P${time}X${letter}`;
  const n = count * Number(size);
  if (Number.isInteger(n)) return `P${time}${n}${letter}`;
  const finer: Readonly<Record<string, [number, string]>> = {
    Y: [12, 'M'],
    M: [30, 'D'],
    W: [7, 'D'],
    D: [24, 'H'],
    H: [60, 'M'],
  };
  const [times, small] =
    time === 'T' && letter === 'M' ? ([60, 'S'] as const) : (finer[letter!] ?? ([1, letter!] as const));
  const whole = Math.round(n * times);
  const underDay = time === 'T' || letter === 'D';
  return underDay ? `PT${whole}${small}` : `P${whole}${small}`;
}

export function partOf(word: string | undefined, lexicon: DateLexicon): Part | undefined {
  return word === undefined ? undefined : (lexicon.part.get(word.toLowerCase()) as Part | undefined);
}

/** A pattern with what no match of it does without (no flag g), which is sooner looked for than the many beginnings of a long pattern. */
export interface Gated {
  readonly gate: RegExp;
  readonly pattern: RegExp;
}

/** Every match of a global regular expression that `read` takes for a date; `read` may narrow the span by giving `start` and `end`. */
export function found(
  text: string,
  pattern: RegExp | Gated,
  rule: string,
  read: (m: RegExpExecArray) => Meaning | (Partial<Expression> & { meaning: Meaning }) | null,
): Expression[] {
  const out: Expression[] = [];
  if ('gate' in pattern && !pattern.gate.test(text)) return out;
  const every = 'gate' in pattern ? pattern.pattern : pattern;
  // by `exec`, because `matchAll` makes a copy of the pattern for each text
  every.lastIndex = 0;
  for (let m = every.exec(text); m !== null; m = every.exec(text)) {
    if (m[0] === '') every.lastIndex++;
    const got = read(m);
    if (got === null) continue;
    const more: Partial<Expression> & { meaning: Meaning } = 'meaning' in got ? got : { meaning: got };
    const { start = m.index, end = m.index + m[0].length, meaning, circa, open } = more;
    out.push({ start, end, meaning, rule: more.rule ?? rule, circa, open });
  }
  return out;
}
