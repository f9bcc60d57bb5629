import type { Expression, Form } from '../model.js';
import { found, isoDuration, type TimeWords } from './words.js';

const AGE_AFTER =
  /^(?:[- ]?olds?\b|[- ]of[- ]age\b| or (?:older|younger|over|under)\b| (?:and|or) (?:older|younger)\b|s? young\b)/i;
const AGE_BEFORE = /\b(?:aged?|ages|age of|turned|turning) (?:about |just |only )?$/i;
const LASTING =
  /\b(?:for|in|within|over|under|about|nearly|almost|roughly|around|after|than|takes?|took|taking|lasted|lasts?|lasting|spent|spend|spending|least|most|to|up to|half|of|entire|whole|full|just|only|barely) $/i;

const PARTS = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];
/** Which part of a duration an ISO value with one part tells, and how much of it. */
function partOf(e: Expression): { readonly rank: number; readonly said: string } | null {
  const m = e.meaning.kind === 'duration' ? /^P(T?)(\d+)([YMWDHS])$/.exec(e.meaning.iso) : null;
  return m === null ? null : { rank: PARTS.indexOf(m[1]! + m[3]!), said: m[2]! + m[3]! };
}

/** "two hours and ten minutes" is one: a part and a smaller one right behind it. */
function compound(text: string, all: readonly Expression[]): Expression[] {
  const out: Expression[] = [];
  for (const e of all) {
    const before = out.at(-1);
    const [large, small] = [before && partOf(before), partOf(e)];
    if (
      !before ||
      !large ||
      !small ||
      small.rank <= large.rank ||
      !/^,? (?:and )?$/.test(text.slice(before.end, e.start))
    ) {
      out.push(e);
      continue;
    }
    const time = small.rank > 3 && large.rank <= 3 ? 'T' : '';
    const iso = `${large.rank > 3 ? 'PT' : 'P'}${large.said}${time}${small.said}`;
    out[out.length - 1] = { ...before, end: e.end, meaning: { kind: 'duration', iso } };
  }
  return out;
}

/**
 * Lengths of time: "nearly 13 months", "29 years", "a year and a half", "several weeks", "18-month", "decades-long", "within hours".
 *
 * Look-alikes: ages ("9 years old", "a six-year-old"), ordinals ("a second separation"), fractions ("a quarter of the staff"),
 * "the day", "one day he left", "the minutes of the meeting".
 */
export function durations(words: TimeWords): Form {
  const counted = new RegExp(
    String.raw`(?<![\w$€£.,-])(${words.count})(?: (?:or|to) |-(?:to-)?)?(?:(?<= or | to |-)(${words.numbers.source})(?: and a half)?)?[ -](?:(?:full|whole|long|straight|consecutive|more|additional|extra|entire|calendar|working|business|short)[ -])?(${words.unit})('s?)?(?: and a half)?\b(?![\w])(?:-long\b)?`,
    'gi',
  );
  const plural = `(?:seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)`;
  const bare = new RegExp(
    String.raw`(?<=\b(?:for|over|within|after|lasted|lasting|takes?|took|spent|spend|spending|wait(?:ed|ing)?|through|into|with|in|of|by) (?:many |the )?)(${plural})\b(?! (?:ago|later|earlier|old|past)\b)|\b(${plural})(?= (?:of (?!the\b|operation\b)|into\b|without\b|before\b|after\b|on end|at a time|in advance|or even (?:${plural})))|\b(?:(?:multi|half)-?)?(?:day|week|month|year|decade|hour|minute|night|century|centuries)s?-?long\b|\bmulti-?(?:year|day|week|month)\b`,
    'gi',
  );
  const gate = new RegExp(words.unit, 'i');
  const lengths = { gate: new RegExp(String.raw`${plural}|long\b|\bmulti`, 'i'), pattern: bare };
  return (text) => {
    if (!gate.test(text)) return [];
    const out: Expression[] = found(text, counted, 'duration/counted', (m) => {
      const end = m.index + m[0].length;
      const before = text.slice(Math.max(0, m.index - 24), m.index);
      const after = text.slice(end, end + 24);
      const said = m[1]!.toLowerCase();
      const word = m[3]!.toLowerCase();
      if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return null;
      // "4.3 Working hours" heads a section
      if (/^\d+\.\d+ \p{Lu}/u.test(m[0])) return null;
      const unit = words.readUnit(word);
      if (unit === null) return null;
      const lone = /^(?:an?|one)$/.test(said) && !/-/.test(m[0]);
      if (word === 'second' && !/^(?:one|half|1$|0?\.\d)/.test(said)) return null;
      if (/^quarters?$/.test(word) && (lone || /^ of\b/.test(after) || /^(?:3|three)$/.test(said) || !/s$/.test(word)))
        return null;
      if (
        lone &&
        /^(?:days?|nights?|weekends?)$/.test(word) &&
        !/\b(?:for|within|in|than|lasted|took|takes|least|spent|about|nearly|after|every) $/i.test(before)
      )
        return null;
      if (
        /^an?$/.test(said) &&
        !LASTING.test(before) &&
        !/^ (?:and a half|in (?:prison|jail|custody|detention|solitary|the hole)|behind|earlier|of (?!the))/.test(
          after,
        ) &&
        !/and a half$/.test(m[0])
      )
        return null;
      if (!/s$|ies$/.test(word) && !lone && !/-/.test(m[0]) && !/^(?:half|0?\.\d|1$|an? half)/.test(said)) return null;
      if (/\d$/.test(said) && /^-/.test(text.slice(m.index - 1, m.index))) return null;
      const half = /and a half$/.test(m[0]) && !/half/.test(said) && !/and a half/.test(m[2] ?? '') ? 0.5 : 0;
      const n = words.readCount(said);
      const iso = isoDuration(unit.iso, /few|several|many|some/.test(said) ? null : n === null ? null : n + half);
      if (m[2] === undefined) return { kind: 'duration', iso };
      const more = words.numbers.read(m[2]);
      return more === null ? null : { kind: 'duration', iso: `${iso}/${isoDuration(unit.iso, more)}` };
    });
    return compound(text, out).concat(
      found(text, lengths, 'duration/bare', (m) => {
        const word = /(?:second|minute|hour|day|night|week|month|year|decade|centur(?:y|ies))/i.exec(m[0])![0];
        const unit = words.readUnit(word);
        if (unit === null) return null;
        if (
          m[1] !== undefined &&
          /^ (?:of the week|old|gone by)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12))
        )
          return null;
        const one = /long$/i.test(m[0]) && !/s-?long$|multi|half/i.test(m[0]);
        return { kind: 'duration', iso: isoDuration(unit.iso, one ? 1 : null) };
      }),
    );
  };
}
