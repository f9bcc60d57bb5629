import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentContext, FoundDate, FoundMention } from '../../stages.js';
import type { BlockKind, SegmentedText, Sentence } from '../../text.js';
import { isoDay } from './days.js';
import { formsOf } from './forms/index.js';
import type { Expression, Form, Meaning } from './model.js';
import { type DateStyle, styleOf } from './order.js';
import { opened, place } from './place.js';
import type { Placed, Setting } from './placed.js';
import { inferredReference, referenceOf } from './reference.js';
import { withDayLists } from './refine/day-lists.js';
import { withModifiers } from './refine/modifiers.js';
import { outsideNames } from './refine/names.js';
import { isNowadays } from './refine/nowadays.js';
import { withoutOverlaps } from './refine/overlaps.js';
import { withOpenEnds, withRanges } from './refine/ranges.js';
import { tenseAt } from './tense.js';
import { windows } from './windows.js';

const cache = new WeakMap<Lexicon, Map<string, Form[]>>();
function formsFor(lexicon: Lexicon, style: DateStyle): Form[] {
  const made = cache.get(lexicon) ?? new Map<string, Form[]>();
  cache.set(lexicon, made);
  const key = `${style.dayFirst} ${style.ancient}`;
  const forms = made.get(key) ?? formsOf(lexicon.dates, lexicon.quantities, style);
  made.set(key, forms);
  return forms;
}

/** An expression, now with offsets into the document. */
interface Told {
  readonly expression: Expression;
  readonly sentence: Sentence;
}

function expressionsOf(segmented: SegmentedText, forms: readonly Form[]): Told[] {
  const out: Told[] = [];
  for (const { window, sentence } of windows(segmented)) {
    const all = forms.flatMap((form) => form(window.text));
    if (all.length === 0) continue;
    const flat = withModifiers(window.text, withoutOverlaps(withDayLists(window.text, all)));
    for (const e of withOpenEnds(window.text, withRanges(window.text, flat)))
      out.push({ sentence, expression: { ...e, start: window.at(e.start), end: window.at(e.end - 1) + 1 } });
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
  for (const t of told) {
    const { expression: e, sentence } = t;
    const tense = tenseAt(segmented, sentence, e, lexicon.dates.tense);
    if (isNowadays(segmented, sentence, e, tense)) continue;
    const setting: Setting = {
      reference,
      pivot: inferred?.pivot ?? null,
      story: story && {
        ...story,
        blocks: storySentence === null ? 99 : sentence.block - storySentence.block,
        sameSentence: storySentence === sentence,
      },
      tense,
    };
    const p = opened(place(e.meaning, setting), e.open);
    const value =
      e.circa && p.value !== null && /\d$/.test(p.value) && !p.value.includes('/') ? `${p.value}~` : p.value;
    if (p.period && !aside(t)) {
      story = { period: p.period, index: out.length, blocks: 0, sameSentence: true, open: e.open !== undefined };
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
