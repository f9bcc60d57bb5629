import type { Span } from '../../span.js';
import type { FoundQuantity } from '../../stages.js';
import { baseAfter } from './basis.js';
import { counted } from './counted.js';
import type { Figure } from './model.js';
import { joined, phraseAt, phraseSpan, type Reading, TIME_UNIT, tokenAt, tokenFrom, unitOf, words } from './reading.js';

export type Named = Pick<FoundQuantity, 'unit' | 'of' | 'basis'> & { readonly end: number };

/** What a figure is of, its unit and its base, read off the tokens around it. Null where it turns out to be no quantity. */
export function named(f: Figure, at: Span, base: Span | null, r: Reading): Named | null {
  const { tokens, last, lexicon } = r;
  const after = tokenFrom(tokens, r.first, last, at.end);
  const next = tokenAt(r, after);
  const condition = asOf(r, at.end);
  const phrase = (from: number): string | null => {
    const np = phraseAt(r, from);
    return np && words(r, phraseSpan(r, np));
  };
  switch (f.kind) {
    case 'money':
      return {
        unit: f.unit!,
        of: next?.lower === 'of' ? headOf(r, after + 1) : toldOf(r, at),
        basis: condition,
        end: at.end,
      };
    case 'age':
      return { unit: f.unit!, of: null, basis: condition, end: at.end };
    case 'percent':
    case 'share': {
      if (base !== null) {
        const np = phraseAt(r, after);
        const whole = np ? { start: base.start, end: phraseSpan(r, np).end } : base;
        return { unit: f.unit!, of: phrase(after), basis: joined(words(r, whole), condition), end: at.end };
      }
      if (next?.lower === 'of')
        return {
          unit: f.unit!,
          of: headOf(r, after + 1),
          basis: joined(words(r, baseAfter(r, after + 1)), condition),
          end: at.end,
        };
      return {
        unit: f.unit!,
        of: phrase(next?.pos === 'DET' ? after + 1 : after) ?? toldOf(r, at),
        basis: condition,
        end: at.end,
      };
    }
    case 'vague': {
      const np = phraseAt(r, next?.lower === 'of' ? after + 1 : after);
      if (!np) return { unit: null, of: null, basis: condition, end: at.end };
      const head = tokens[np.head]!;
      if (TIME_UNIT.test(head.lower)) return null;
      return {
        unit: unitOf(head, lexicon),
        of: words(r, phraseSpan(r, np)),
        basis: condition,
        end: phraseSpan(r, np).end,
      };
    }
    case 'compound': {
      if (TIME_UNIT.test(f.unit!)) return null;
      const known = lexicon.units.get(f.unit!);
      const compound = known?.kind === 'compound';
      // "two-faced", "one-way": in words, only with a noun that is counted so
      if (
        !compound &&
        (!/^\d/.test(r.text.slice(at.start, at.end)) || /^(?:way|time|off|fold|sided|plus|ish|and|the)$/.test(f.unit!))
      )
        return null;
      return {
        unit: compound ? known.unit : `${f.unit!.replace(/s$/, '')}s`,
        of: phrase(after),
        basis: condition,
        end: at.end,
      };
    }
    default:
      return counted(f, at, base, r, condition);
  }
}

const DETERMINER = /^(?:the|its|their|his|her|our|all|those|these|this|that|my|your|an?)$/;

/** The noun phrase after "of", its determiner and number left out: "of the 157 cells" is told of "cells". */
function headOf(r: Reading, from: number): string | null {
  let first = from;
  while (tokenAt(r, first) && (DETERMINER.test(r.tokens[first]!.lower) || r.tokens[first]!.pos === 'NUM')) first++;
  const np = phraseAt(r, first);
  if (np === null && first === from && /^(?:them|whom|which)$/.test(tokenAt(r, from)?.lower ?? ''))
    return r.earlier?.of ?? null;
  return np && words(r, phraseSpan(r, np));
}

/** "as of March 2022": the day a figure holds for, where it is said soon after it. */
function asOf(r: Reading, end: number): string | null {
  const stop = r.last > r.first ? r.tokens[r.last - 1]!.end : end;
  const m = /^[^.;!?]{0,60}?\bas\s+of\s+/.exec(r.text.slice(end, Math.min(stop, end + 75)));
  if (!m) return null;
  const from = end + m[0].length;
  const date = r.dates.find((d) => d.start >= from && d.start <= from + 5);
  return date ? words(r, { start: end + m[0].search(/as\s+of\s+$/), end: date.end }) : null;
}

const HEDGE =
  /^(?:about|nearly|almost|around|roughly|approximately|only|just|than|more|less|fewer|over|under|at|least|most|up|a|an|the|some|below|above)$/;
const LINK = /^(?:of|at|was|is|were|are|to|reached|by|stood|fell|rose|be|been|hit|exceeded|averaged|from)$/;

/** What a percentage or a sum is told of when that stands before it: "a staffing level of 66%", "turnover was 40%". */
function toldOf(r: Reading, at: Span): string | null {
  const { tokens } = r;
  let i = tokenFrom(tokens, r.first, r.last, at.start) - 1;
  while (i > r.first && HEDGE.test(tokens[i]!.lower) && !/^at$/.test(tokens[i]!.lower)) i--;
  if (i <= r.first || !LINK.test(tokens[i]!.lower)) return null;
  while (i > r.first && (LINK.test(tokens[i]!.lower) || /^(?:VERB|AUX|ADV)$/.test(tokens[i]!.pos))) i--;
  const last = i;
  if (r.lexicon.numbers.has(tokens[last]!.lower) || /^(?:percent|cent|points?)$/.test(tokens[last]!.lower)) return null;
  while (i >= r.first && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i]!.pos)) i--;
  return i === last ? null : words(r, { start: tokens[i + 1]!.start, end: tokens[last]!.end });
}
