import type { Expression, Form } from '../model.js';
import { either, found, isoDuration, type TimeWords } from './words.js';

const SPEED =
  /(?:miles?|kilomet(?:er|re)s?|km|feet|knots?|rotations|revolutions|rounds|beats|frames|words|metres?|meters?) $/i;

/**
 * What comes back: "every 24 hours", "each year", "daily", "annually", "twice a week", "a month" in "$2 million a month", "per day".
 *
 * Look-alikes: "miles per hour", "a day" as a length ("for a day"), names ("Daily News"), "each day" told of one day after another.
 */
export function sets(words: TimeWords): Form {
  const every = new RegExp(
    String.raw`\b(?:every|each)(?: (other|single|few|${words.numbers.source}))? (?:(?:calendar|working|business|school|fiscal) )?(${words.unit}|morning|afternoon|evening|(?:${words.weekdays})(?: (?:morning|afternoon|evening|night))?)s?\b(?! of which)`,
    'gi',
  );
  const rate = new RegExp(
    String.raw`\b(?:(?:once|twice|thrice|(?:${words.numbers.source}|several|many|multiple|a few|few) times|(?:${words.numbers.source}) (?:hours|days|nights|weeks|months|minutes)) )?(?:an?|per|each|every) (${words.unit})\b(?!-|s\b)`,
    'gi',
  );
  const frequency = new RegExp(
    String.raw`\b(?:(?:twice|thrice|semi|bi|tri)-)?(${either(words.lexicon.frequency.keys())})\b(?!-)`,
    'gi',
  );
  const everyOne = { gate: /\b(?:every|each) /i, pattern: every };
  const rates = { gate: new RegExp(String.raw`\b(?:an?|per|each|every) ${words.unit}\b`, 'i'), pattern: rate };
  const frequencies = { gate: /(?:ly|annual)\b/i, pattern: frequency };
  return (text) => {
    const out: Expression[] = found(text, everyOne, 'set/every', (m) => {
      const unit = words.readUnit(m[2]!);
      const count =
        m[1] === undefined || m[1].toLowerCase() === 'single'
          ? 1
          : m[1].toLowerCase() === 'other'
            ? 2
            : words.readCount(m[1]);
      if (/^second$/i.test(m[2]!) && m[1] === undefined) return null;
      if (unit !== null) return { kind: 'set', iso: isoDuration(unit.iso, count) };
      const weekday = words.lexicon.weekday.get(m[2]!.toLowerCase().replace(/ .*$/, ''));
      return { kind: 'set', iso: weekday === undefined ? isoDuration('P1D', count) : `XXXX-WXX-${weekday}` };
    });
    out.push(
      ...found(text, rates, 'set/rate', (m) => {
        const before = text.slice(Math.max(0, m.index - 30), m.index);
        const word = m[1]!.toLowerCase();
        const unit = words.readUnit(word);
        if (unit === null || /s$/.test(word) || SPEED.test(before)) return null;
        const plain = /^an? /i.test(m[0]);
        const measured =
          /(?:[$€£]\s?[\d.,]+(?: (?:thousand|million|billion))?(?: (?:dollars|euros|pounds))?|\d[\d,.]*(?: [a-z]+){0,2}|\b(?:dollars|euros|pounds|percent|times|once|twice|hours|days|cents|meals|people|minutes) ?(?:[a-z]+ )?|[a-z]+s) $/i;
        if (plain && !measured.test(before)) return null;
        if (
          plain &&
          !/[$€£\d]|\b(?:dollars|euros|pounds|percent|times|once|twice|cents|hours|minutes|meals|days|half|hundred|thousand|million|billion|one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
            before,
          )
        )
          return null;
        if (
          plain &&
          /\b(?:for|in|within|after|about|nearly|almost|over|than|is|was|such|of|as|on|be|not|like|has|have|takes|this) $/i.test(
            before,
          )
        )
          return null;
        if (/^second|^quarter$/.test(word) && plain) return null;
        return { kind: 'set', iso: isoDuration(unit.iso, 1) };
      }),
      ...found(text, frequencies, 'set/frequency', (m) => {
        if (/^[A-Z]/.test(m[0]) && m.index > 0 && !/[.!?:"“] $/.test(text.slice(Math.max(0, m.index - 2), m.index)))
          return null;
        if (/^[A-Z]/.test(m[0]) && /^ [A-Z]/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 2)))
          return null;
        return { kind: 'set', iso: words.lexicon.frequency.get(m[1]!.toLowerCase())! };
      }),
    );
    return out;
  };
}
