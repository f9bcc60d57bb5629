import type { Span } from '../../span.js';
import { baseAfter } from './basis.js';
import type { Figure } from './model.js';
import type { Named } from './named.js';
import { joined, phraseAt, phraseSpan, type Reading, TIME_UNIT, tokenAt, tokenFrom, unitOf, words } from './reading.js';
import { tallyBefore } from './tally.js';

const LEADS =
  /^(?:other|to|from|than|total|just|only|nearly|about|around|over|least|remaining|killing|injuring|wounding|including|leaving|totaling|totalling)$/;
const SAYING = /^(?:said|says|told|asked|wrote|according|to|by|from|like|as)$/;
/** Rules of figures whose noun a later number can take up. */
const COUNTS = /^quantity\/(?:count|ratio|vague)$/;
/** "built for 400", "a limit of 15"; small numbers after these words are more often labels. */
const LOOSE = /^(?:of|for|by|with|held|numbered)$/;
const ONE = /^one$/i;

/**
 * What a plain number counts: "14 recommendations", "12 square feet", "41 of 42 requests", "three deaths per 1,000 admissions". A number
 * without a noun counts only as the subject of a verb or after one; it then takes up what the quantity before it counted ("Of 42
 * requests, one was granted").
 */
export function counted(f: Figure, at: Span, base: Span | null, r: Reading, condition: string | null): Named | null {
  const after = tokenFrom(r.tokens, r.first, r.last, at.end);
  const before = tokenAt(r, tokenFrom(r.tokens, r.first, r.last, at.start) - 1);
  const said = r.text.slice(at.start, at.end);
  const measure = base === null ? measured(r, after, condition) : null;
  if (measure) return measure;
  const np = phraseAt(r, after);
  if (np && !(ONE.test(said) && r.tokens[np.first]!.pos === 'VERB')) {
    const head = r.tokens[np.head]!;
    if (base === null && (TIME_UNIT.test(head.lower) || TIME_UNIT.test(r.tokens[np.first]!.lower))) return null;
    if (ONE.test(said) && /[^s]s$/.test(head.lower) && base === null) return null;
    if (ONE.test(said) && !oneCounts(said, before?.lower, f, r)) return null;
    // "Three Rivers", "Seven Oaks": a name
    if (
      /^[A-Z][a-z]/.test(said) &&
      np.first === np.head &&
      /^[A-Z]/.test(head.text) &&
      !r.lexicon.units.has(head.lower)
    )
      return null;
    const { start, end } = phraseSpan(r, np);
    if (/^times?$/.test(head.lower)) return { unit: 'times', of: null, basis: condition, end };
    const of = (words(r, { start, end }) ?? '').replace(/^(?:more|additional|further) /, '');
    const unit = unitOf(head, r.lexicon);
    if (base !== null) return { unit, of, basis: joined(words(r, { start: base.start, end }), condition), end: at.end };
    const rate = rateAfter(r, np.last);
    return { unit: unit + (rate?.unit ?? ''), of, basis: joined(rate?.basis, condition), end };
  }
  if (base !== null) return { unit: null, of: null, basis: joined(words(r, base), condition), end: at.end };
  return alone(f, at, said, after, r, condition);
}

/** "One man said" begins a story; "with one conviction" and "only one nurse" count. */
function oneCounts(said: string, before: string | undefined, f: Figure, r: Reading): boolean {
  if (f.comparator !== undefined || (before !== undefined && /^(?:only|just|exactly)$/.test(before))) return true;
  if (said === 'One' || before === undefined || SAYING.test(before)) return sameSentence(r, f);
  return true;
}

const sameSentence = (r: Reading, _f: Figure): boolean =>
  r.earlier !== null && r.first < r.last && r.earlier.start >= r.tokens[r.first]!.start;

/** Units of measure: "12 square feet of water", "60 miles per hour". */
function measured(r: Reading, after: number, condition: string | null): Named | null {
  const found = measureAt(r, after);
  if (found === null) return null;
  const { unit, last } = found;
  const { end } = r.tokens[last - 1]!;
  const per = /^\s(?:per|an?)\s(hour|second|minute|day)\b/.exec(r.text.slice(end, end + 12));
  const np = tokenAt(r, last)?.lower === 'of' ? phraseAt(r, last + 1) : null;
  return {
    unit: unit + (per ? `/${per[1]}` : ''),
    of: np && words(r, phraseSpan(r, np)),
    basis: condition,
    end: end + (per?.[0].length ?? 0),
  };
}

const MOST_WORDS = 3;

/** The longest name of a measure that begins at a token. */
function measureAt(r: Reading, from: number): { unit: string; last: number } | null {
  let found: { unit: string; last: number } | null = null;
  let name = '';
  for (let i = from; i < from + MOST_WORDS; i++) {
    const t = tokenAt(r, i);
    if (t === undefined) break;
    name = i === from ? t.lower : `${name} ${t.lower}`;
    const known = r.lexicon.units.get(name);
    if (known?.kind === 'measure') found = { unit: known.unit, last: i + 1 };
  }
  return found;
}

/** A number without a noun of its own. */
function alone(f: Figure, at: Span, said: string, after: number, r: Reading, condition: string | null): Named | null {
  const before = tokenAt(r, tokenFrom(r.tokens, r.first, r.last, at.start) - 1);
  const next = tokenAt(r, after);
  const taken = sameSentence(r, f) && r.earlier && COUNTS.test(r.earlier.rule) ? r.earlier : null;
  if (next?.lower === 'of') {
    if (ONE.test(said)) return null;
    const whole = tokenAt(r, after + 1);
    // "eighty-five of them": what was counted before
    if (whole?.pos === 'PRON' && !/^(?:its|their|his|her|our|my|your)$/.test(whole.lower))
      return {
        unit: r.earlier?.unit ?? null,
        of: r.earlier?.of ?? null,
        basis: joined(r.earlier?.text.replace(/\s+/g, ' '), condition),
        end: at.end,
      };
    const from = whole !== undefined && /^(?:DET|PRON)$/.test(whole.pos) ? after + 2 : after + 1;
    const np = phraseAt(r, from);
    const unit = np ? unitOf(r.tokens[np.head]!, r.lexicon) : null;
    return {
      unit,
      of: np && words(r, phraseSpan(r, np)),
      basis: joined(words(r, baseAfter(r, after + 1)), condition),
      end: at.end,
    };
  }
  const verb = next !== undefined && /^(?:AUX|VERB|ADV)$/.test(next.pos);
  if (ONE.test(said) && !(taken && verb)) return null;
  const big =
    (f.value ?? 0) >= 10 &&
    before !== undefined &&
    (LOOSE.test(before.lower) || before.pos === 'AUX') &&
    /^(?:PUNCT|CCONJ|AUX|VERB|ADP|SCONJ)$/.test(next?.pos ?? 'PUNCT');
  const tally = tallyBefore(r, at);
  const led = before !== undefined && (LEADS.test(before.lower) || before.pos === 'VERB' || big);
  const counts =
    f.comparator !== undefined ||
    led ||
    (verb && before?.lower !== 'at') ||
    /^\s\(\d[\d.]*\s?%/.test(r.text.slice(at.end, at.end + 10));
  if (tally !== null) return { unit: null, of: tally, basis: condition, end: at.end };
  return counts ? { unit: taken?.unit ?? null, of: taken?.of ?? null, basis: condition, end: at.end } : null;
}

/** "per 1,000 admissions", "a week": what a rate is counted over. */
function rateAfter(r: Reading, from: number): { unit: string; basis: string | null } | null {
  const word = tokenAt(r, from)?.lower;
  const next = tokenAt(r, from + 1);
  if (!next || !/^(?:per|an?|for)$/.test(word ?? '')) return null;
  if (word !== 'for' && TIME_UNIT.test(next.lower)) return { unit: `/${next.lower}`, basis: null };
  const each = /^(?:every|each)$/.test(next.lower);
  if (word !== 'per' && !(word === 'for' && each)) return null;
  const first = each ? from + 2 : from + 1;
  const np = phraseAt(r, tokenAt(r, first)?.pos === 'NUM' ? first + 1 : first);
  const end = np ? phraseSpan(r, np).end : (tokenAt(r, first) ?? next).end;
  return { unit: '', basis: words(r, { start: r.tokens[from]!.start, end }) };
}
