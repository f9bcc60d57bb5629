import type { Result } from '../../src/records.js';
import { RESULT } from './fixture.js';

/**
 * The two invented documents with emoji before and within what was found, and line breaks of Windows: every place that counts
 * differently in code units, code points and lines.
 */
export const ANNOTATED: Result = (() => {
  const before = '🚱👩🏽‍⚕️ – ';
  const shift = before.length;
  const moved = <R extends object>(record: R, place: (offset: number) => number): R =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        typeof value === 'number' && /(?:^|_)(?:start|end)$/.test(key)
          ? place(value)
          : Array.isArray(value)
            ? value.map((v) => (typeof v === 'object' && v !== null ? moved(v, place) : v))
            : value,
      ]),
    ) as R;
  const texts = new Map<string, string>();
  const places = new Map<string, (offset: number) => number>();
  for (const { id, text } of RESULT.documents) {
    texts.set(id, before + text.replaceAll('\n', '\r\n'));
    places.set(id, (offset) => offset + shift + (text.slice(0, offset).match(/\n/g) ?? []).length);
  }
  const each = <R extends { document: string | null }>(records: readonly R[], words: string): R[] =>
    records.map((r) => {
      const place = places.get(r.document ?? '');
      if (!place) return r;
      const made = moved(r, place) as R & { start: number; end: number };
      const text = texts.get(r.document!)!;
      return words in made ? { ...made, [words]: text.slice(made.start, made.end) } : made;
    });
  return {
    ...RESULT,
    documents: RESULT.documents.map((d) => ({ ...d, text: texts.get(d.id)!, characters: texts.get(d.id)!.length })),
    mentions: each(RESULT.mentions, 'text'),
    dates: each(RESULT.dates, 'text'),
    quantities: each(RESULT.quantities, 'text'),
    claims: each(RESULT.claims, 'quote'),
    problems: each(RESULT.problems, ''),
  };
})();
