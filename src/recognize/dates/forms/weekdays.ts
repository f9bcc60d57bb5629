import type { Form } from '../model.js';
import { found, type TimeWords } from './words.js';

/**
 * Days of the week: "on Thursday", "last Friday", "Monday night", "Tues."; the plural is a set ("on Sundays").
 *
 * Look-alikes: names ("Good Friday Agreement", "Black Sunday", "Sun", "Wed"), small letters but for whole words ("sat").
 */
export function weekdays(words: TimeWords): Form {
  const full = new RegExp(
    String.raw`(?<!\b(?:Good|Black|Bloody|Holy|Ash|Palm|Super|Ruby|Joe|Cyber|Shrove|Maundy|Casual) )\b(?:(this|last|next|this past|this coming|the previous|the following|the next|past|coming|early|late) )?(${words.weekdays})(?:'s)?(s)?( (?:morning|afternoon|evening|night)s?)?\b(?! Night Live)`,
    'gi',
  );
  const short =
    /(?<=\b(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his|[Uu]ntil|[Bb]y|[Ss]ince|[Ff]rom|and|,|\() ?)(Mon|Tues?|Wed|Thurs?|Thu|Fri)\b\.?(?!-)/g;
  const gate = /\b(?:[MTWFS][A-Za-z]{2,5}day|[MTWFS][A-Z]{2,5}DAY|Mon|Tue|Wed|Thu|Fri)/;
  return (text) => {
    if (!gate.test(text)) return [];
    const out = found(text, full, 'date/weekday', (m) => {
      if (
        !/[A-Z]/.test(m[2]![0]!) ||
        /\b(?:an?|any|per week on) $/i.test(text.slice(Math.max(0, m.index - 12), m.index))
      )
        return null;
      // "the Sunday Times"
      if (
        /\b[Tt]he $/.test(text.slice(Math.max(0, m.index - 4), m.index)) &&
        /^ [A-Z][a-z]/.test(text.slice(m.index + m[0].length))
      )
        return null;
      const weekday = Number(words.lexicon.weekday.get(m[2]!.toLowerCase()));
      if (m[3] !== undefined) return { rule: 'set/weekday', meaning: { kind: 'set', iso: `XXXX-WXX-${weekday}` } };
      const how = (m[1] ?? '').toLowerCase();
      const end = m.index + m[0].length;
      const possessive = /'s$/.test(m[0]) ? 2 : 0;
      const turn = /next|coming|following/.test(how)
        ? 1
        : /last|past|previous/.test(how)
          ? -1
          : /this/.test(how)
            ? 0
            : undefined;
      const from = /^the /.test(how) || /following|previous/.test(how) ? 'narrative' : 'speech';
      return { end: end - possessive, meaning: { kind: 'calendar', weekday, turn, from } };
    });
    return out.concat(
      found(text, short, 'date/weekday', (m) => {
        const weekday = ['mon', 'tue', 'wed', 'thu', 'fri'].indexOf(m[1]!.slice(0, 3).toLowerCase()) + 1;
        return { kind: 'calendar', weekday };
      }),
    );
  };
}
