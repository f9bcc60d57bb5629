/** Those a letter is addressed to. */
import type { Source } from './claims.js';
import type { Phrase } from './grammar/clause.js';
import type { Reading } from './reading.js';
import { standingOf } from './sources/kinds.js';
import { isPost } from './sources/roles.js';

const SALUTATION =
  /^[^\S\n]*Dear\b(?:[^\n.;]|\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sr|Sra|Hon|Messrs|Capt|Col|Gen|Lt|Sgt)\.){1,60}$/m;
/** A line that tells what the letter is about. */
const SUBJECT = /^[^\S\n]*(?:re|ref|subject|concerning|regarding)\b/i;
/** Those who are sent a copy. */
const COPY = /^[^\S\n]*(?:cc|c\.c\.|bcc|copy|copies|copied|copy to|copies to)\b[^\n]{0,12}:|^[^\S\n]*(?:cc|c\.c\.)\s/i;

const named = (r: Reading, start: number, end: number): string[] => [
  ...new Set(r.mentionsWithin({ start, end }).flatMap((m) => (m.type === 'place' ? [] : [m.entity]))),
];

/** From where to where the lines go on without an empty one. */
function linesAround(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n\n', at);
  return { start: text.lastIndexOf('\n\n', at - 1) + 1, end: end === -1 ? text.length : end };
}

const MOST = 3;

/** The bodies in the lines right above the salutation: "The Headteacher, Beech Lane School". */
function bodiesAbove(r: Reading): string[] {
  const dear = r.text.search(SALUTATION);
  return dear <= 0 ? [] : linesAbove(r, dear).filter((id) => r.entity(id)?.type !== 'person');
}

/**
 * The recipients of a letter; where these are told by their post alone ("The Secretary-General"), whoever is named in the same lines; else
 * those in the lines right above the salutation. A line on the matter ("Re: …") names nobody who is addressed.
 */
export function addresseesOf(r: Reading): string[] {
  const { recipients } = r.input.document;
  const names = recipients.map((n) => n.toLowerCase());
  const fits = (n: string): boolean =>
    n.length > 3 && !isPost(n.toLowerCase()) && names.some((name) => name.includes(n.toLowerCase()));
  const known = r.input.entities.filter((e) => fits(e.name) || e.aliases.some(fits)).map((e) => e.id);
  if (known.some((id) => r.entity(id)?.type !== 'person')) return known;
  if (known.length > 0) return [...new Set([...known, ...bodiesAbove(r)])].slice(0, MOST);
  for (const recipient of recipients) {
    const at = r.text.indexOf(recipient);
    const { start, end } = linesAround(r.text, at);
    const ids = at === -1 ? [] : named(r, start, end);
    if (ids.length > 0) return ids;
  }
  return linesAbove(r, r.text.search(SALUTATION));
}

/** Those named in the lines above a place, a line on the matter passed over. */
function linesAbove(r: Reading, dear: number): string[] {
  let end = dear;
  while (end > 0) {
    const { start } = linesAround(r.text, r.text.slice(0, end).trimEnd().length);
    const lines = r.text.slice(start, end).trimStart();
    if (!SUBJECT.test(lines) && !COPY.test(lines)) return named(r, start, end);
    end = start;
  }
  return [];
}

/** "Your deputy, Mrs. Hale": one of the body that a letter is addressed to. */
export function ofAddressed(r: Reading, phrase: Phrase, source: Source, ids: readonly string[]): Source {
  if (r.tokens[phrase.first]!.lower !== 'your' || r.quoteAt[phrase.first] !== -1) return source;
  const bodies = ids.filter((id) => r.entity(id)?.type !== 'person' && !source.ids.includes(id)).slice(0, 1);
  if (bodies.length === 0) return source;
  const standing = standingOf(r, bodies, '');
  return {
    ...source,
    ids: [...source.ids, ...bodies],
    standing: standing === 'person' || standing === 'agency' ? 'accused' : standing,
  };
}

/** "You wrote that …", "Your letter of 3 May states that …": the words of those addressed. */
export function saysYou(r: Reading, phrase: Phrase): boolean {
  if (r.tokens[phrase.head]!.lower === 'you') return true;
  const said =
    r.isAt('document', phrase.head) || /^(?:reply|answer|correspondence)$/.test(r.tokens[phrase.head]!.lower);
  return said && r.tokens[phrase.first]!.lower === 'your';
}

/** Who speaks where a letter tells what "you" have said. */
export function youOf(r: Reading, ids: readonly string[]): (you: Phrase) => Source {
  const speaker = ids.find((id) => r.entity(id)?.type === 'person') ?? null;
  const bodies = ids.filter((id) => id !== speaker);
  const of = standingOf(r, bodies.length > 0 ? bodies : ids, '');
  const standing = of === 'person' || of === 'agency' ? 'accused' : of;
  return (you) => {
    const span = r.span(you);
    return { ids, speaker, text: r.text.slice(span.start, span.end), ...span, standing };
  };
}
