import type { Lexicon } from '../../lexicon/index.js';
import { type Span, trimSpan } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { ARTICLES, OFFICERS, OTHER_HEADS, PREPOSITIONS } from '../mentions/small-words.js';
import { CAPITAL, has, INITIAL, LOWER, MARK, type Word } from '../mentions/surface.js';
import { listedAsPerson } from '../people/listed-names.js';
import { addressed } from './addressed.js';

const BULLET = /^[\s•●▪*·–—-]*(?:\d{1,3}[.)]\s+)?/u;
const TAIL = /[\s,;*†‡]+$|\s*\((?:for identification (?:purposes )?only|affiliation[^)]*)\)\s*$/iu;
const PROSE =
  /^(?:i|you|he|she|it|we|they|is|are|was|were|am|be|have|has|had|will|would|can|my|your|this|that|please|if|not)$/;
/** What heads a part of the list: "Individuals", "State and local organizations". */
const HEADING =
  /^(?:individuals?|organi[sz]ations?|signatories|signatures|signed|undersigned|groups|members|experts|academics|scholars|endorsers|partners|national|state|local|regional|international|federal|tribal|community|faith|other|and|&|by|the|in|their|personal|capacity|[:(),])$/;
const MAILBOX = /([^\s@,;<(]+)@/;
const CONTACT = /\S@\S|\bhttps?:|\bwww\.|\d{3}[-.) ]+\d{3,4}/;

/**
 * The lines of a signature block, each one name: an organization whole, with its bracketed acronym, "&", commas and dashes; or a person,
 * whose title is cut off and whose organization, after a comma, is a name of its own. And the parts of a contact line, "Name, Organization,
 * e-mail". Not: addresses and numbers, a title alone, a line of prose.
 */
export const signatures: Sieve = ({ surface, lexicon, context, found: before }) => {
  const { words, text } = surface;
  const found: FoundMention[] = [];
  const lines = context.segmented.blocks.filter((b) => b.kind === 'signature').length;
  const people = new Map(before.filter((m) => m.type === 'person' && m.confidence >= 0.6).map((m) => [m.start, m]));
  for (const block of context.segmented.blocks) {
    if (block.kind === 'signature') {
      for (const line of linesOf(text, block)) {
        const person = people.get(bare(text, line).start);
        if (person && (lines <= FEW || wholeName(words, line, lexicon)))
          found.push({ ...person, rule: 'signature-person', confidence: 0.9 });
        else found.push(...signed(text, words, line, lexicon));
      }
    } else if (block.kind === 'contact') {
      for (const line of linesOf(text, block))
        if (CONTACT.test(text.slice(line.start, line.end))) found.push(...contact(text, words, line, lexicon));
    }
  }
  return found;
};

/** A letter signed by a few is signed by people; a long list is one of organizations, but for what lists of names know. */
const FEW = 4;

/** The line is nothing but a name that lists of given names and surnames have. */
function wholeName(words: readonly Word[], line: Span, lexicon: Lexicon): boolean {
  const from = wordAt(words, line.start);
  const to = wordAt(words, line.end - 1) + 1;
  return to - from >= 2 && to - from <= 3 && listedAsPerson(words[from]!, words[to - 1]!, lexicon);
}

function* linesOf(text: string, block: Span): Generator<Span> {
  for (const m of text.slice(block.start, block.end).matchAll(/[^\n]+/g))
    yield { start: block.start + m.index, end: block.start + m.index + m[0].length };
}

/** The line without bullet, number, trailing comma and remark. */
function bare(text: string, line: Span): Span {
  const raw = text.slice(line.start, line.end);
  const start = BULLET.exec(raw)![0].length;
  const end = raw.length - (TAIL.exec(raw)?.[0].length ?? 0);
  return trimSpan(text, { start: line.start + Math.min(start, end), end: line.start + end });
}

function partsOf(text: string, line: Span): Span[] {
  const parts: Span[] = [];
  for (const m of text.slice(line.start, line.end).matchAll(/[^,;|]+/g))
    parts.push(trimSpan(text, { start: line.start + m.index, end: line.start + m.index + m[0].length }));
  return parts.filter((p) => p.end > p.start);
}

/** A title or role and nothing else, or with what it is of: "Executive Director", "Professor of Law". */
const titled = (words: readonly Word[], part: Span, lexicon: Lexicon): boolean => {
  let i = wordAt(words, part.start);
  const to = wordAt(words, part.end - 1) + 1;
  const from = i;
  for (let phrase = i < to ? phraseAt(lexicon.people.titles, words, i, to) : null; phrase !== null; ) {
    i += phrase.words.length;
    if (i < to && words[i]!.key === 'and') i++;
    phrase = i < to ? phraseAt(lexicon.people.titles, words, i, to) : null;
  }
  return i > from && (i === to || PREPOSITIONS.has(words[i]!.key));
};

/** Whether a line is made like a name: capitals, small words, no sentence. */
function nameLike(words: readonly Word[], part: Span): boolean {
  let capitals = 0;
  let lower = 0;
  for (let i = wordAt(words, part.start); i < words.length && words[i]!.start < part.end; i++) {
    const w = words[i]!;
    if (w.is & CAPITAL) capitals++;
    else if (has(w, LOWER) && PROSE.test(w.key)) return false;
    else if (has(w, LOWER) && !PREPOSITIONS.has(w.key) && !ARTICLES.has(w.key)) lower++;
  }
  return capitals > 0 && lower <= capitals;
}

/** Whether a stretch of a line is a person's name: a known first name and no word that organizations are named by. */
export function personal(words: readonly Word[], part: Span, lexicon: Lexicon): { from: number; to: number } | null {
  let from = wordAt(words, part.start);
  const to = wordAt(words, part.end - 1) + 1;
  const title = from < to ? phraseAt(lexicon.people.titles, words, from, to) : null;
  if (title && title.value !== 'role' && from + title.words.length < to) from += title.words.length;
  const size = to - from;
  if (size < 2 || size > 5) return null;
  for (let i = from; i < to; i++) {
    const w = words[i]!;
    if (w.is & MARK) return null;
    if (!(w.is & CAPITAL) && !lexicon.people.particles.has(w.key)) return null;
    if (
      lexicon.organizations.heads.has(w.key) ||
      lexicon.organizations.topics.has(w.key) ||
      (PREPOSITIONS.has(w.key) && !lexicon.people.particles.has(w.key))
    )
      return null;
    if (OTHER_HEADS.has(w.key) && !(i === from && lexicon.people.givenNames.has(w.text))) return null;
  }
  const known =
    lexicon.people.givenNames.get(words[from]!.text) !== undefined || (title !== null && title.value === 'honorific');
  const middle = size > 2 && has(words[from + 1], INITIAL);
  return known || middle ? { from, to } : null;
}

function signed(text: string, words: readonly Word[], line: Span, lexicon: Lexicon): FoundMention[] {
  const all = bare(text, line);
  const raw = text.slice(all.start, all.end);
  if (raw.length < 2 || !/\p{Lu}/u.test(raw) || CONTACT.test(raw))
    return raw.length > 1 && CONTACT.test(raw) ? contact(text, words, line, lexicon) : [];
  const parts = partsOf(text, all);
  const person = personal(words, parts[0]!, lexicon);
  if (person) {
    const found = [mention(words, person.from, person.to, 'person', 'signature-person', 0.93)];
    for (const part of parts.slice(1))
      if (!titled(words, part, lexicon) && organizationLike(text, part))
        found.push(organization(part, 'signature-affiliation'));
    return found;
  }
  if (titled(words, parts[0]!, lexicon)) {
    const [employer, ...more] = parts.slice(1);
    const named = employer !== undefined && more.length === 0 && organizationLike(text, employer);
    return named && headed(words, employer, lexicon) ? [organization(employer, 'signature-affiliation')] : [];
  }
  if (!nameLike(words, all)) return [];
  const alone = wordAt(words, all.start);
  if (!/\s/.test(raw) && lexicon.people.givenNames.get(raw) === false)
    return [mention(words, alone, alone + 1, 'person', 'signature-person', 0.85)];
  if (/[^.\s]{5,}\.$|[:?!]$|\.\p{Ll}{2,4}$/u.test(raw)) return [];
  if (words.slice(alone, wordAt(words, all.end - 1) + 1).every((w) => HEADING.test(w.key))) return [];
  if (raw.length > 140 || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(raw)) return [];
  return [organization(all, 'signature-line')];
}

/** A word that organizations are named by, among others: not a town. */
function headed(words: readonly Word[], part: Span, lexicon: Lexicon): boolean {
  const from = wordAt(words, part.start);
  const to = wordAt(words, part.end - 1) + 1;
  return to - from > 1 && words.slice(from, to).some((w) => lexicon.organizations.heads.has(w.key));
}

const organization = (at: Span, rule: string): FoundMention => ({
  type: 'organization',
  start: at.start,
  end: at.end,
  rule,
  confidence: 0.95,
});

const organizationLike = (text: string, part: Span): boolean => {
  const raw = text.slice(part.start, part.end);
  return (
    /^(?:the )?\p{Lu}/u.test(raw) &&
    raw.length > 2 &&
    !/^(?:Esq|Jr|Sr|Ph\.?D|J\.?D|M\.?D|LCSW|RN|MSW|MPH)\.?$/u.test(raw)
  );
};

/** "Please contact | Ann Roe". */
function behindRequest(words: readonly Word[], part: Span): Span {
  const to = wordAt(words, part.end - 1);
  for (let i = wordAt(words, part.start); i < to; i++)
    if (/^(?:contact|call|email|e-mail|reach|write)$/.test(words[i]!.key))
      return { ...part, start: words[i + 1]!.start };
  return part;
}

/** "senior counsel at the | Harbor Legal Clinic": without the post. */
function employerIn(words: readonly Word[], part: Span, lexicon: Lexicon): Span {
  const to = wordAt(words, part.end - 1) + 1;
  for (let i = wordAt(words, part.start) + 1; i + 1 < to; i++) {
    if (!/^(?:at|with|of|for)$/.test(words[i]!.key)) continue;
    const post = words[i - 1]!;
    if (!OFFICERS.has(post.key) && !lexicon.people.titles.has(post.key) && words[i]!.key !== 'at') return part;
    const from = ARTICLES.has(words[i + 1]!.key) ? i + 2 : i + 1;
    return from < to && has(words[from], CAPITAL) ? { ...part, start: words[from]!.start } : part;
  }
  return part;
}

function contact(text: string, words: readonly Word[], line: Span, lexicon: Lexicon): FoundMention[] {
  const found: FoundMention[] = [];
  let person = false;
  const parts = partsOf(text, bare(text, line));
  const mailbox = parts.length > 2 ? (MAILBOX.exec(text.slice(line.start, line.end))?.[1] ?? null) : null;
  for (const part of parts) {
    const raw = text.slice(part.start, part.end);
    if (CONTACT.test(raw) || /:/.test(raw) || !/^\p{Lu}/u.test(raw)) continue;
    const name =
      personal(words, behindRequest(words, part), lexicon) ??
      (part === parts[0] ? addressed(words, part, mailbox) : null);
    if (name) found.push(mention(words, name.from, name.to, 'person', 'contact-person', 0.93));
    else if (!titled(words, part, lexicon) && (person || /\s/.test(raw)) && nameLike(words, part))
      found.push(organization(person ? employerIn(words, part, lexicon) : part, 'contact-organization'));
    person ||= name !== null;
  }
  return found;
}
