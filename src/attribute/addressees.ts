/** Those a letter is addressed to. */
import type { Reading } from './reading.js';

const SALUTATION = /^[^\S\n]*Dear\b[^\n.;]{1,60}$/m;
/** A line that tells what the letter is about. */
const SUBJECT = /^[^\S\n]*(?:re|ref|subject|concerning|regarding)\b/i;

const named = (r: Reading, start: number, end: number): string[] => [
  ...new Set(r.mentions.flatMap((m) => (m.start >= start && m.end <= end && m.type !== 'place' ? [m.entity] : []))),
];

/** From where to where the lines go on without an empty one. */
function linesAround(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n\n', at);
  return { start: text.lastIndexOf('\n\n', at - 1) + 1, end: end === -1 ? text.length : end };
}

/**
 * The recipients of a letter; where these are told by their post alone ("The Secretary-General"), whoever is named in the same lines; else
 * those in the lines right above the salutation. A line on the matter ("Re: …") names nobody who is addressed.
 */
export function addresseesOf(r: Reading): string[] {
  const { recipients } = r.input.document;
  const names = recipients.map((n) => n.toLowerCase());
  const fits = (n: string): boolean => n.length > 3 && names.some((name) => name.includes(n.toLowerCase()));
  const known = r.input.entities.filter((e) => fits(e.name) || e.aliases.some(fits)).map((e) => e.id);
  if (known.length > 0) return known;
  for (const recipient of recipients) {
    const at = r.text.indexOf(recipient);
    const { start, end } = linesAround(r.text, at);
    const ids = at === -1 ? [] : named(r, start, end);
    if (ids.length > 0) return ids;
  }
  let dear = r.text.search(SALUTATION);
  while (dear > 0) {
    const { start } = linesAround(r.text, r.text.slice(0, dear).trimEnd().length);
    if (!SUBJECT.test(r.text.slice(start).trimStart())) return named(r, start, dear);
    dear = start;
  }
  return [];
}
