import type { Form } from '../model.js';
import { found, isoDuration, type TimeWords } from './words.js';

/** Behind these "last" is a verb. */
const VERB_BEFORE = /\b(?:to|can|could|will|would|may|might|should|must|did|does|not) $/i;

/**
 * So much before or after: "five months ago", "two years earlier", "a month later", "three weeks from now"; and stretches that end or
 * begin at the origin: "the past 30 days", "the next two years", "the last decade".
 *
 * Look-alikes: "is to last 15 days", "two days before the hearing" (a duration and an event), "the last of the days", "the first 90 days" (a duration).
 */
export function offsets(words: TimeWords): Form {
  const amount = String.raw`(?:(${words.count})[ -])?(?<![\w-])(${words.unit})\b(?: and a half)?`;
  const turn = String.raw`(ago|earlier|later|from now|hence|back(?=[,.;)]| (?:when|in|and|that|was|at|to when)\b|$)|afterwards?|thereafter|previously|prior(?! to)|before(?=[,.;:)]|$)|after(?=[.;:)]|$))`;
  const offset = new RegExp(String.raw`\b${amount} ${turn}`, 'gi');
  const stretch = new RegExp(
    String.raw`\b(?:(?:the|these|this|its|his|her|their|our) )?(last|past|next|coming|previous|preceding|following|recent) (${words.count}) (${words.unit})\b(?!-old| old\b| of age)`,
    'gi',
  );
  const single =
    /\b(?:the) (past) (day|week|month|quarter|year|decade|century|weekend)\b|\b(?:the) (last) (decade|century|year|month|week|quarter|day)\b(?! of| in\b)/gi;
  const led = /\b(?:last|past|next|coming|previous|preceding|following|recent) /i;
  const offsetTold = { gate: new RegExp(`${words.unit}(?: and a half)? ${turn}`, 'i'), pattern: offset };
  return (text) => {
    const near = found(text, offsetTold, 'date/offset', (m) => {
      const unit = words.readUnit(m[2]!);
      if (unit === null) return null;
      const bare = m[1] === undefined;
      if (bare && !/s$/i.test(m[2]!)) return null;
      const half = / and a half /.test(m[0]) && !/half/.test(m[1] ?? '') ? 0.5 : 0;
      const amountSaid = bare ? null : words.readCount(m[1]!);
      const how = m[3]!.toLowerCase();
      if (amountSaid === null || amountSaid > 3000) return { kind: 'vague', past: how === 'ago' };
      const back = /^(?:ago|earlier|back|previously|prior|before)/.test(how);
      const from = /^(?:ago|back|from|hence)/.test(how) ? 'speech' : 'narrative';
      const size = Number(/\d+/.exec(unit.iso)![0]);
      const wide = unit.unit === 'decade' || unit.unit === 'century' ? 1 : size;
      const count = (amountSaid + half) * wide * (back ? -1 : 1);
      return { kind: 'relative', unit: unit.unit === 'quarter' ? 'month' : unit.unit, count, from, approximate: true };
    });
    const long = found(text, { gate: led, pattern: stretch }, 'date/stretch', (m) => {
      const unit = words.readUnit(m[3]!);
      if (unit === null) return null;
      const said = /^(?:a )?(?:few|several|many|some)/i.test(m[2]!) ? null : words.readCount(m[2]!);
      if (said === null) return { kind: 'vague', past: /^(?:last|past|recent)$/i.test(m[1]!) };
      const how = m[1]!.toLowerCase();
      if (how === 'last' && VERB_BEFORE.test(text.slice(Math.max(0, m.index - 10), m.index))) {
        const iso = isoDuration(unit.iso, said);
        return { start: m.index + m[0].search(/\s/) + 1, rule: 'duration/counted', meaning: { kind: 'duration', iso } };
      }
      // "her last nine days" are those of a life or a stay that is over
      if (how === 'last' && /^(?:his|her|their) /i.test(m[0]))
        return {
          start: m.index + m[0].search(/last/i),
          meaning: { kind: 'duration', iso: isoDuration(unit.iso, said) },
        };
      const ahead = /next|coming|following/.test(how);
      const from = /previous|preceding|following/.test(how) ? 'narrative' : 'speech';
      const size = unit.unit === 'decade' || unit.unit === 'century' ? 1 : Number(/\d+/.exec(unit.iso)![0]);
      return {
        kind: 'stretch',
        unit: unit.unit === 'quarter' ? 'month' : unit.unit,
        count: said * size * (ahead ? 1 : -1),
        from,
        iso: isoDuration(unit.iso, said),
      };
    });
    const one = found(text, { gate: led, pattern: single }, 'date/stretch', (m) => {
      const unit = words.readUnit((m[2] ?? m[4])!);
      if (unit === null) return null;
      const last = m[3] !== undefined;
      if (last && unit.unit !== 'decade' && unit.unit !== 'century') return null;
      const size = unit.unit === 'decade' || unit.unit === 'century' ? 1 : Number(/\d+/.exec(unit.iso)![0]);
      return {
        kind: 'stretch',
        unit: unit.unit === 'quarter' ? 'month' : unit.unit,
        count: -size,
        from: 'speech',
        iso: isoDuration(unit.iso, 1),
      };
    });
    return [...near, ...long, ...one];
  };
}
