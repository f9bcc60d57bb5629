import type { Lexicon } from '../../lexicon/index.js';
import type { Span } from '../../span.js';
import type { DocumentContext, FoundDate, FoundMention } from '../../stages.js';
import type { BlockKind, SegmentedText, Sentence } from '../../text.js';
import { Hints, holding } from '../hints.js';
import { dateOf, isoDay } from './days.js';
import { formsOf, type HintedForm } from './forms/index.js';
import type { Expression, Meaning } from './model.js';
import { type DateStyle, styleOf } from './order.js';
import { opened, place } from './place.js';
import type { Placed, Setting } from './placed.js';
import { inferredReference, type Reference, referenceOf } from './reference.js';
import { withDayLists } from './refine/day-lists.js';
import { withModifiers } from './refine/modifiers.js';
import { outsideNames } from './refine/names.js';
import { isNowadays } from './refine/nowadays.js';
import { withoutOverlaps } from './refine/overlaps.js';
import { withOpenEnds, withRanges } from './refine/ranges.js';
import { tenseAt, turnsOnTense } from './tense.js';
import { windows } from './windows.js';

/** The forms of a style, and what tells which of them a sentence may hold. */
interface Forms {
  readonly forms: readonly HintedForm[];
  readonly hints: Hints;
}

const cache = new WeakMap<Lexicon, Map<string, Forms>>();
function formsFor(lexicon: Lexicon, style: DateStyle): Forms {
  const made = cache.get(lexicon) ?? new Map<string, Forms>();
  cache.set(lexicon, made);
  const key = `${style.dayFirst} ${style.ancient}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const forms = formsOf(lexicon.dates, lexicon.quantities, style);
  const hinted = { forms, hints: new Hints(forms.map((f) => holding(f.hint))) };
  made.set(key, hinted);
  return hinted;
}

/** "since it was reopened in | 2014": when something began that still is, no time the story is set in. */
const sinceBefore = (text: string, sentence: Sentence, at: Span): boolean =>
  /\bsince (?:\S+ ){1,8}$/i.test(text.slice(Math.max(sentence.start, at.start - 60), at.start));

/** A month or day without a year that falls into the year of the writing. */
const isOwnTime = (m: Meaning, p: Placed, reference: Reference | null): boolean =>
  m.kind === 'calendar' &&
  m.month !== undefined &&
  m.year === undefined &&
  reference?.origin === 'publication' &&
  p.first !== null &&
  dateOf(p.first).year === dateOf(reference.last).year;

/** An expression, now with offsets into the document. */
interface Told {
  readonly expression: Expression;
  readonly sentence: Sentence;
}

function expressionsOf(segmented: SegmentedText, { forms, hints }: Forms): Told[] {
  const out: Told[] = [];
  for (const { window, sentence, hints: held } of windows(segmented, hints)) {
    const { text, at } = window;
    const all: Expression[] = [];
    for (let k = 0; k < forms.length; k++) if (held & (1 << k)) for (const e of forms[k]!.find(text)) all.push(e);
    if (all.length === 0) continue;
    const flat = withModifiers(text, withoutOverlaps(withDayLists(text, all)));
    for (const { start, end, meaning, rule, circa, open } of withOpenEnds(text, withRanges(text, flat)))
      out.push({ sentence, expression: { start: at(start), end: at(end - 1) + 1, meaning, rule, circa, open } });
  }
  return out;
}

/** Blocks whose dates are not those of the story. */
const ASIDE: ReadonlySet<BlockKind> = new Set([
  'caption',
  'cross_link',
  'signature',
  'furniture',
  'boilerplate',
  'contact',
  'byline',
]);

const SUB_DAY: ReadonlySet<string> = new Set(['hour', 'minute', 'second']);

function typeOf(m: Meaning, p: Placed): FoundDate['type'] {
  if (m.kind === 'clock' || (m.kind === 'relative' && SUB_DAY.has(m.unit) && m.from === 'narrative')) return 'time';
  if (m.kind === 'duration' || m.kind === 'set') return m.kind;
  return m.kind === 'stretch' && p.period === null ? 'duration' : 'date';
}

/**
 * Date expressions, normalised as far as the text allows: found by the forms, refined, then set on the calendar in order of the text.
 * Relative dates and dates without a year count from the document's own date, or from the last date of the story; without either they
 * stay open. The day of the run is never used. `mentions` are names: nothing inside one is a date.
 */
export function recognizeDates(context: DocumentContext, mentions: readonly FoundMention[]): FoundDate[] {
  const { segmented, document, lexicon } = context;
  const { text, blocks } = segmented;
  const told = outsideNames(expressionsOf(segmented, formsFor(lexicon, styleOf(text))), mentions);

  const aside = (t: Told): boolean => ASIDE.has(blocks[t.sentence.block]!.kind);
  const own = referenceOf(document.published);
  const inferred = own ? null : inferredReference(told.filter((t) => !aside(t)).map((t) => t.expression));
  const reference = own ?? inferred?.reference ?? null;

  const out: FoundDate[] = [];
  let story: (Setting['story'] & object) | null = null;
  let storySentence: Sentence | null = null;
  let settled = 0;
  for (const t of told) {
    const { expression: e, sentence } = t;
    const tense = turnsOnTense(e.meaning) ? tenseAt(segmented, sentence, e, lexicon.dates.tense) : null;
    if (isNowadays(segmented, sentence, e, tense)) continue;
    const setting: Setting = {
      reference,
      pivot: inferred?.pivot ?? null,
      story: story && {
        ...story,
        blocks: storySentence === null ? 99 : sentence.block - storySentence.block,
        sameSentence: storySentence === sentence,
      },
      settled,
      tense,
    };
    const p = opened(place(e.meaning, setting), e.open);
    const value =
      e.circa && p.value !== null && /\d$/.test(p.value) && !p.value.includes('/') ? `${p.value}~` : p.value;
    if (p.period && !aside(t) && !(p.basis === 'explicit' && value === document.published)) {
      if (isOwnTime(e.meaning, p, reference)) settled++;
      const open = e.open !== undefined || sinceBefore(text, sentence, e);
      story = { period: p.period, index: out.length, blocks: 0, sameSentence: true, open };
      storySentence = sentence;
    }
    out.push({
      start: e.start,
      end: e.end,
      text: text.slice(e.start, e.end),
      type: typeOf(e.meaning, p),
      value,
      earliest: p.first === null ? null : isoDay(p.first),
      latest: p.last === null ? null : isoDay(p.last),
      precision: p.precision,
      anchor: p.anchor,
      basis: p.basis,
      rule: e.rule,
    });
  }
  return out;
}
