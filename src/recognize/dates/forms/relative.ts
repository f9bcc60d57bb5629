import type { Form, Meaning, Origin, Unit } from '../model.js';
import { found, partOf, type TimeWords } from './words.js';

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const NEAR = {
  gate: /yesterday|today|tonight|tomorrow|\blast night|\bthis (?:morning|afternoon|evening)/i,
  pattern:
    /\b(?:the day (before yesterday|after tomorrow)|(yesterday|today|tonight|tomorrow)(?: (?:morning|afternoon|evening|night))?|(last) night|(this) (?:morning|afternoon|evening))\b(?!-)/gi,
};
const PERIOD = `(week|weekend|fortnight|month|quarter|semester|year|decade|century|season|summer)`;
const TURNED = {
  gate: new RegExp(
    String.raw`\b(?:this|last|next|past|coming|current|previous|preceding|following|same|that|very) ${PERIOD}`,
    'i',
  ),
  pattern: new RegExp(
    String.raw`\b(?:(early|earlier|late|later|mid|sometime|in the middle of|by the end of|at the end of) |(mid|late|early)-)?(?:(this|last|next|this past|this coming|the current|the coming|the previous|the preceding|the following|the next|the same|that same|that very|that|this same) )${PERIOD}(?!-old|s\b|[- ]long\b|-end\b| of (?!this|last|next|that|the year\b))\b`,
    'gi',
  ),
};
/** "by the end of the year", "before the end of the month". */
const END = {
  gate: /\bend of the (?:year|month|week)/i,
  pattern: /(?<=\b(?:by|before|until|till|at) the )(end) of the (year|month|week)\b(?!-| of\b)/gi,
};
const STORY_DAY = {
  gate: /\b(?:following|next|previous|preceding|same|very|that) (?:day|night|morning|afternoon|evening)|\b(?:day|night|morning|week|month|year) (?:before|after|prior|previous)/i,
  pattern:
    /\b(?:(?:later |earlier |on )?(?:the|that|this) (following|next|previous|preceding|same|very same|very) (day|night|morning|afternoon|evening)|(?:later |earlier )?(that) (day|night|morning|afternoon|evening)|(next) (day|morning)|the (day|night|morning|week|month|year) (before|after|prior|previous)(?=[.,;:)]|$| (?:and|but|when|he|she|they|it|we)\b))\b/gi,
};
const STORY_BACK = /previous|preceding|before|prior/;
const STORY_ON = /following|next|after/;
/** "this year" counts from the writing, "the following year" and "that year" from the story. */
const STORY = /^(?:the (?:previous|preceding|following|next|same)|that)/;

const UNITS: Readonly<Record<string, Unit>> = { weekend: 'week', fortnight: 'week', semester: 'month' };

/**
 * Near times and turned periods: "yesterday", "last night", "earlier this week", "next month", "that year", "the following day",
 * "later that month".
 *
 * Look-alikes: "the last week of March" (left to the month), "last days", "the next day care center", "this day and age".
 */
export function relative(words: TimeWords): Form {
  return (text) => {
    const near = found(text, NEAR, 'date/near', (m) => {
      const far = m[1]?.toLowerCase();
      const count =
        far !== undefined
          ? far.startsWith('before')
            ? -2
            : 2
          : m[2] !== undefined
            ? DAYS[m[2].toLowerCase()]!
            : m[3] !== undefined
              ? -1
              : 0;
      // "USA Today"
      if (/^T/.test(m[0]) && /\b[A-Z]{2,} $/.test(text.slice(Math.max(0, m.index - 8), m.index))) return null;
      return { kind: 'relative', unit: 'day', count, from: 'speech' };
    });
    const turned = found(text, TURNED, 'date/period', (m) => {
      const how = m[3]!.toLowerCase();
      const word = m[4]!.toLowerCase();
      if (word === 'season' || word === 'summer') return null;
      const from: Origin = STORY.test(how) ? 'narrative' : 'speech';
      const count = /last|this past|previous|preceding/.test(how) ? -1 : /next|coming|following/.test(how) ? 1 : 0;
      if (word === 'weekend' || word === 'fortnight') {
        const part = word === 'weekend' ? ('late' as const) : undefined;
        return { kind: 'relative', unit: 'week', count, from, part };
      }
      const part =
        m[1] === undefined
          ? partOf(m[2], words.lexicon)
          : partOf(/^(early|late|mid)$/i.exec(m[1])?.[1] ?? /(end|middle)/i.exec(m[1])?.[1], words.lexicon);
      const skip = /^(?:in the|by the|at the) /i.exec(m[0])?.[0].length ?? 0;
      const nearer = /^(earlier|later)/i.exec(m[0])?.[1]?.toLowerCase();
      const side = nearer === undefined ? undefined : nearer === 'earlier' ? ('before' as const) : ('after' as const);
      const meaning: Meaning = { kind: 'relative', unit: UNITS[word] ?? (word as Unit), count, from, part, side };
      return { start: m.index + skip, meaning };
    });
    const ends = found(text, END, 'date/period', (m) => ({
      kind: 'relative',
      unit: m[2]!.toLowerCase() as Unit,
      count: 0,
      from: 'speech',
      part: partOf(m[1], words.lexicon),
    }));
    const story = found(text, STORY_DAY, 'date/story-day', (m) => {
      const said = m[0].toLowerCase();
      if (/^ (?:care|centers?|camp|of\b)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 8)))
        return null;
      const count = STORY_BACK.test(said) ? -1 : STORY_ON.test(said) ? 1 : 0;
      const unit = (/\b(week|month|year)\b/.exec(said)?.[1] ?? 'day') as Unit;
      const skip = /^on /.exec(said)?.[0].length ?? 0;
      return { start: m.index + skip, meaning: { kind: 'relative', unit, count, from: 'narrative' } };
    });
    return [...near, ...turned, ...ends, ...story];
  };
}
