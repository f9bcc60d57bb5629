import type { Form } from '../model.js';
import { found, type TimeWords } from './words.js';

/**
 * Seasons: "summer 2010", "the fall of 2004", "last winter", "this spring", "in the summer".
 *
 * Look-alikes: "fall" and "spring" as verbs or springs, "summer camp", "Winter" as a name.
 */
export function seasons(words: TimeWords): Form {
  const dated = new RegExp(
    String.raw`\b(?:(early|mid|late)[ -])?(${words.seasons})(?: of|,)? ('?\d\d|\d{4})(?:[-/]\d\d)?\b(?![,.]\d|%)`,
    'gi',
  );
  const turned = new RegExp(
    String.raw`\b(this|last|next|this past|past|previous|coming|this coming|that)( early| mid| late)? (${words.seasons})\b`,
    'gi',
  );
  const bare =
    /(?<=\b(?:in|during|over|since|until|by|of|throughout|through)(?: the)? )(?:(?:early|mid|late)[ -])?(summer|winter|autumn|(?<=since )spring)(?=[,.;:)]|$| (?:when|and|as|the|of that|that|after|before|while|because|but)\b)/gi;
  const gate = new RegExp(String.raw`\b${words.seasons}`, 'i');
  const season = (w: string): number => Number(words.lexicon.season.get(w.toLowerCase()));
  return (text) => {
    if (!gate.test(text)) return [];
    return [
      ...found(text, dated, 'date/season', (m) => {
        const year =
          m[3]!.length === 4
            ? Number(m[3])
            : m[3]!.startsWith("'")
              ? Number(m[3]!.slice(1)) + (Number(m[3]!.slice(1)) > 29 ? 1900 : 2000)
              : 0;
        return year < 1000 || year > 2199 ? null : { kind: 'season', season: season(m[2]!), year };
      }),
      ...found(text, turned, 'date/season', (m) => {
        const how = m[1]!.toLowerCase();
        const turn = /next|coming/.test(how) ? 1 : /last|past|previous/.test(how) ? -1 : 0;
        return { kind: 'season', season: season(m[3]!), turn };
      }),
      ...found(text, bare, 'date/season', (m) => ({ kind: 'season', season: season(m[1]!) })),
    ];
  };
}
