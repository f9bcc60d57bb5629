import type { Span } from '../../span.js';
import type { SegmentedText, Sentence } from '../../text.js';
import type { Hints } from '../hints.js';
import { surfaceOf } from '../mentions/surface.js';
import type { Window } from './model.js';

const LONGEST = 2000;
const FULL_STOP = 46;
/** What no date expression does without: a digit, or a word of time. */
const TRIGGER =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yester|today|tonight|tomorrow|now|night|day|week|fortnight|month|quarter|semester|year|decade|centur|hour|minute|second|spring|summer|autumn|fall|winter|morning|afternoon|evening|noon|midnight|twent|thirt|fort|fift|sixt|sevent|eight|ninet|annual|daily|hourly|bi-?weekly|christmas|thanksgiving|easter|new year)|(?:day|week|month|year|hour|night|annual|decade)s?\b/i;
/** A sentence that ends in such a word was cut at an abbreviation: "on Nov. 11". */
const CUT_SHORT =
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|c|ca|a\.m|p\.m)\.$/;

const PLAIN = /^[ -~]*$/;

/** One character for one character, so that offsets hold; runs of white space are then drawn together. */
function plain(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw
    .replace(/[\s\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011\u2012\u2013\u2212]/g, '-');
}

/** `holes`: page furniture in mid-sentence, in order of the text; it counts as white space. */
export function windowOf(text: string, start: number, end: number, holes: readonly Span[] = []): Window {
  let raw = text.slice(start, end);
  for (const hole of holes) {
    const [from, to] = [Math.max(hole.start, start) - start, Math.min(hole.end, end) - start];
    if (from < to) raw = raw.slice(0, from) + ' '.repeat(to - from) + raw.slice(to);
  }
  const one = plain(raw);
  if (!one.includes('  ')) return { text: one, at: (i) => start + i };
  const places: number[] = [];
  let out = '';
  for (let i = 0; i < one.length; i++) {
    if (one[i] === ' ' && one[i - 1] === ' ') continue;
    out += one[i];
    places.push(start + i);
  }
  places.push(end);
  return { text: out, at: (i) => places[Math.min(i, out.length)]! };
}

/** A stretch of text to look in, and which of the patterns stand in it. */
export interface Stretch {
  readonly window: Window;
  readonly sentence: Sentence;
  readonly hints: number;
}

/**
 * The sentences in which one of the patterns of `hints` stands, and the trigger (of dates, if none is given), as windows of at most 2,000 characters (so that
 * the cost stays in proportion to the text, whatever the text). Sentences cut at an abbreviation are put together again.
 */
export function* windows(segmented: SegmentedText, hints: Hints, trigger: RegExp = TRIGGER): Generator<Stretch> {
  const { text, sentences } = segmented;
  const surface = surfaceOf(segmented);
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    let { end } = sentence;
    let held = hints.inSentence(surface, i);
    while (
      sentences[i + 1]?.block === sentence.block &&
      end - sentence.start < LONGEST &&
      text.charCodeAt(end - 1) === FULL_STOP &&
      CUT_SHORT.test(text.slice(Math.max(sentence.start, end - 6), end))
    ) {
      end = sentences[++i]!.end;
      held |= hints.inSentence(surface, i);
    }
    if (held === 0) continue;
    for (let from = sentence.start; from < end; ) {
      let to = Math.min(end, from + LONGEST);
      if (to < end) {
        const gap = text.slice(from, to).lastIndexOf(' ');
        if (gap > LONGEST / 2) to = from + gap;
      }
      if (trigger.test(text.slice(from, to))) {
        const { holes } = segmented.blocks[sentence.block]!;
        yield { window: windowOf(text, from, to, holes), sentence, hints: held };
      }
      from = to;
    }
  }
}
