import type { QuantityLexicon } from '../../lexicon/quantities.js';
import type { Span } from '../../span.js';
import type { FoundDate, FoundQuantity } from '../../stages.js';
import type { SegmentedText, Sentence } from '../../text.js';
import { baseAfter } from './basis.js';
import type { Figure } from './model.js';
import { nounPhrase } from './nouns.js';

const firstAt = (segmented: SegmentedText, sentence: Sentence, offset: number): number => {
  let [low, high] = [sentence.first, sentence.last];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (segmented.tokens[mid]!.start < offset) low = mid + 1;
    else high = mid;
  }
  return low;
};

const TIME_UNIT = /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|centur(?:y|ie)|fortnight)s?$/;

/** What a figure is read against. */
export interface Reading {
  readonly segmented: SegmentedText;
  readonly sentence: Sentence;
  readonly lexicon: QuantityLexicon;
  readonly dates: readonly FoundDate[];
}

type Named = Pick<FoundQuantity, 'unit' | 'of' | 'basis'> & { readonly end: number };

/** What a figure counts and its base, read off the tokens after it (and, for percentages, before it). Null: no quantity. */
export function named(f: Figure, at: Span, base: Span | null, text: string, r: Reading): Named | null {
  const { segmented, sentence, lexicon } = r;
  const { tokens } = segmented;
  const after = firstAt(segmented, sentence, at.end);
  const slice = (s: Span | null): string | null =>
    s === null ? null : text.slice(s.start, s.end).replace(/\s+/g, ' ');
  const next = tokens[after];
  const ofPhrase = next?.lower === 'of' ? baseAfter(segmented, after + 1, sentence) : null;
  const headOf = (from: number): string | null => {
    let first = from;
    while (
      first < sentence.last &&
      (tokens[first]!.pos === 'DET' ||
        tokens[first]!.pos === 'PRON' ||
        tokens[first]!.pos === 'NUM' ||
        /^all$/.test(tokens[first]!.lower))
    )
      first++;
    const np = nounPhrase(tokens, first, sentence.last, lexicon);
    return np ? slice({ start: tokens[np.first]!.start, end: tokens[np.last - 1]!.end }) : null;
  };
  const condition = asOf(r, at.end);
  const withCondition = (basis: string | null): string | null => [basis, condition].filter(Boolean).join('; ') || null;
  switch (f.kind) {
    case 'money':
      return {
        unit: f.unit!,
        of: ofPhrase ? headOf(after + 1) : measured(r, at),
        basis: withCondition(null),
        end: at.end,
      };
    case 'age':
      return { unit: f.unit!, of: null, basis: condition, end: at.end };
    case 'percent':
    case 'share': {
      if (base !== null) {
        const np = nounPhrase(tokens, after, sentence.last, lexicon);
        const span = np ? { start: base.start, end: tokens[np.last - 1]!.end } : base;
        return {
          unit: f.unit!,
          of: np ? slice({ start: tokens[np.first]!.start, end: span.end }) : null,
          basis: withCondition(slice(span)),
          end: at.end,
        };
      }
      if (ofPhrase) return { unit: f.unit!, of: headOf(after + 1), basis: withCondition(slice(ofPhrase)), end: at.end };
      const first = next?.pos === 'DET' ? after + 1 : after;
      const np = nounPhrase(tokens, first, sentence.last, lexicon);
      const of = np ? slice({ start: tokens[np.first]!.start, end: tokens[np.last - 1]!.end }) : measured(r, at);
      return { unit: f.unit!, of, basis: withCondition(null), end: at.end };
    }
    case 'vague': {
      const np = nounPhrase(tokens, next?.lower === 'of' ? after + 1 : after, sentence.last, lexicon);
      if (np && TIME_UNIT.test(tokens[np.head]!.lower)) return null;
      const head = np ? tokens[np.head]! : null;
      const unit = head ? unitOf(head.lower, lexicon) : null;
      return {
        unit,
        of: np ? slice({ start: tokens[np.first]!.start, end: tokens[np.last - 1]!.end }) : null,
        basis: condition,
        end: np ? tokens[np.last - 1]!.end : at.end,
      };
    }
    case 'compound': {
      if (TIME_UNIT.test(f.unit!) || !/[a-z]{3}/.test(f.unit!)) return null;
      const np = nounPhrase(tokens, after, sentence.last, lexicon);
      return {
        unit: unitOf(f.unit!.replace(/s?$/, 's'), lexicon),
        of: np ? slice({ start: tokens[np.first]!.start, end: tokens[np.last - 1]!.end }) : null,
        basis: condition,
        end: at.end,
      };
    }
    default:
      return counted(f, at, base, text, r, condition);
  }
}

const unitOf = (head: string, lexicon: QuantityLexicon): string => {
  const known = lexicon.units.get(head);
  return known?.kind === 'people' ? 'people' : known?.kind === 'measure' ? known.unit : head;
};

/** "14 recommendations", "12 square feet", "41 of 42 requests", "three times"; a number alone only where its sentence says it counts. */
function counted(
  f: Figure,
  at: Span,
  base: Span | null,
  text: string,
  r: Reading,
  condition: string | null,
): Named | null {
  const { segmented, sentence, lexicon } = r;
  const { tokens } = segmented;
  const after = firstAt(segmented, sentence, at.end);
  const said = text.slice(at.start, at.end);
  const join = (...parts: (string | null)[]): string | null => parts.filter(Boolean).join('; ') || null;
  const two = `${tokens[after]?.lower ?? ''} ${tokens[after + 1]?.lower ?? ''}`;
  const measure = [two, tokens[after]?.lower ?? ''].map((w) => lexicon.units.get(w)).find((u) => u?.kind === 'measure');
  if (measure && base === null) {
    const width = lexicon.units.get(two)?.kind === 'measure' ? 2 : 1;
    const end = tokens[after + width - 1]!.end;
    const per = /^\s(?:per|an?)\s(hour|second|minute|day)\b/.exec(text.slice(end, end + 12));
    return {
      unit: measure.unit + (per ? `/${per[1]}` : ''),
      of:
        tokens[after + width]?.lower === 'of'
          ? phraseText(nounPhrase(tokens, after + width + 1, sentence.last, lexicon), r, text)
          : null,
      basis: condition,
      end: end + (per ? per[0].length : 0),
    };
  }
  const np = nounPhrase(tokens, after, sentence.last, lexicon);
  if (np && TIME_UNIT.test(tokens[np.head]!.lower)) return null;
  if (np) {
    const end = tokens[np.last - 1]!.end;
    const per = rateAfter(r, np.last, text);
    const of = phraseText(np, r, text);
    const head = tokens[np.head]!.lower;
    if (head === 'times' || head === 'time') return { unit: 'times', of: null, basis: condition, end };
    return base === null
      ? { unit: unitOf(head, lexicon) + (per?.unit ?? ''), of, basis: join(per?.basis ?? null, condition), end }
      : {
          unit: unitOf(head, lexicon),
          of,
          basis: join(text.slice(base.start, end).replace(/\s+/g, ' '), condition),
          end: at.end,
        };
  }
  if (base !== null)
    return { unit: null, of: null, basis: join(text.slice(base.start, base.end), condition), end: at.end };
  const next = tokens[after];
  const previous =
    tokens[after - 1 - (firstAt(segmented, sentence, at.end) - firstAt(segmented, sentence, at.start) - 1) - 1];
  if (next?.lower === 'of') {
    const of = nounPhrase(
      tokens,
      after + (tokens[after + 1]?.pos === 'DET' || tokens[after + 1]?.pos === 'PRON' ? 2 : 1),
      sentence.last,
      lexicon,
    );
    const whole = baseAfter(segmented, after + 1, sentence);
    if (/^one$/i.test(said)) return null;
    return {
      unit: of ? unitOf(tokens[of.head]!.lower, lexicon) : null,
      of: of ? phraseText(of, r, text) : null,
      basis: join(whole && text.slice(whole.start, whole.end).replace(/\s+/g, ' '), condition),
      end: at.end,
    };
  }
  // a number alone: the subject of a verb, or what a verb or preposition leads to
  const verb =
    next !== undefined && after < sentence.last && (next.pos === 'AUX' || next.pos === 'VERB' || next.pos === 'ADV');
  const led =
    previous !== undefined &&
    (/^(?:other|to|from|than|total|just|only|nearly|about|around|over|least|remaining|killing|injuring|and|or)$/.test(
      previous.lower,
    ) ||
      previous.pos === 'VERB');
  if (f.comparator !== undefined || (/^[A-Za-z]/.test(said) ? verb || led : (verb && previous?.lower !== 'at') || led))
    return { unit: null, of: null, basis: condition, end: at.end };
  return null;
}

function phraseText(np: ReturnType<typeof nounPhrase>, r: Reading, text: string): string | null {
  if (np === null) return null;
  return text.slice(r.segmented.tokens[np.first]!.start, r.segmented.tokens[np.last - 1]!.end).replace(/\s+/g, ' ');
}

/** "per 1,000 admissions", "a week": what a rate is counted over. */
function rateAfter(r: Reading, from: number, text: string): { unit: string; basis: string | null } | null {
  const { tokens } = r.segmented;
  const word = tokens[from]?.lower;
  if (from >= r.sentence.last || (word !== 'per' && word !== 'a' && word !== 'an' && word !== 'for')) return null;
  const next = tokens[from + 1];
  if (!next || from + 1 >= r.sentence.last) return null;
  if (word !== 'for' && TIME_UNIT.test(next.lower)) return { unit: `/${next.lower}`, basis: null };
  if (word === 'a' || word === 'an') return null;
  const first = /^(?:every|each)$/.test(next.lower) ? from + 2 : from + 1;
  const each = first > from + 1;
  if (word === 'for' && !each) return null;
  const np = nounPhrase(tokens, tokens[first]?.pos === 'NUM' ? first + 1 : first, r.sentence.last, r.lexicon);
  const end = np ? tokens[np.last - 1]!.end : tokens[first]!.end;
  return { unit: '', basis: text.slice(tokens[from]!.start, end).replace(/\s+/g, ' ') };
}

/** "as of March 2022": the day a figure holds for, where it is said right after it. */
function asOf(r: Reading, end: number): string | null {
  const { text } = r.segmented;
  const m = /^[^.;!?]{0,60}?\b(as\s+of\s+)/.exec(text.slice(end, Math.min(r.sentence.end, end + 70)));
  if (!m) return null;
  const from = end + m[0].length;
  const date = r.dates.find((d) => d.start >= from && d.start <= from + 5);
  return date ? text.slice(end + m[0].length - m[1]!.length, date.end).replace(/\s+/g, ' ') : null;
}

/** What a percentage or a sum is told of when that stands before it: "a staffing level of 66%", "turnover was 40%". */
function measured(r: Reading, at: Span): string | null {
  const { tokens } = r.segmented;
  const { sentence } = r;
  let i = firstAt(r.segmented, sentence, at.start) - 1;
  while (
    i > sentence.first &&
    /^(?:about|nearly|almost|around|roughly|approximately|only|just|than|more|less|over|under|at|least|most|a|an|the|some)$/.test(
      tokens[i]!.lower,
    )
  )
    i--;
  if (
    i <= sentence.first ||
    !/^(?:of|at|was|is|were|are|to|reached|by|stood|fell|rose|be|hit|exceeded|averaged)$/.test(tokens[i]!.lower)
  )
    return null;
  while (
    i > sentence.first &&
    (tokens[i]!.pos === 'VERB' ||
      tokens[i]!.pos === 'AUX' ||
      tokens[i]!.pos === 'ADV' ||
      /^(?:of|at|to|by)$/.test(tokens[i]!.lower))
  )
    i--;
  const last = i;
  while (i >= sentence.first && (tokens[i]!.pos === 'NOUN' || tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'PROPN'))
    i--;
  return i === last ? null : r.segmented.text.slice(tokens[i + 1]!.start, tokens[last]!.end).replace(/\s+/g, ' ');
}
