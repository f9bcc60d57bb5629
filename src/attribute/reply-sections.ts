/**
 * Parts of a report in which another speaks: under "Plan of correction", "Provider's response", "Management comments"; under "Responses", behind
 * a line that names who responds ("Sheriff Ann Bell, letter of 3 May:"); behind "Management response:" in a paragraph. Alike but none:
 * "Response times", a heading of the author's own, a section in which the author tells what others have replied.
 */
import type { Span } from '../span.js';
import type { Source } from './claims.js';
import type { Reading } from './reading.js';
import { standingOf } from './sources/kinds.js';
import { isPost } from './sources/roles.js';

export interface Replying {
  readonly source: Source;
  /** Where in the block it begins. */
  readonly from: number;
  /** The first block of what this one says in one go. */
  readonly part: number;
  /** Told by a line of its own, so that nobody else speaks there. */
  readonly named: boolean;
}

export interface Replies {
  readonly blocks: ReadonlyMap<number, Replying>;
  /** Lines that only tell who responds. */
  readonly leads: ReadonlySet<number>;
}

const INSPECTED =
  "(?:the )?(?:\\p{L}+ ){0,3}?(?:provider|facility|management|agency|department|ministry|government|company|trust|school|home|hospital|prison|operator|owner|council|force|authority|contractor|state|auditee|manager|board|county|district|university|college|institution)(?:['’]s?)?";
const NUMBERING = '(?:[\\dIVXA-Z]{1,4}[.)] *)?';
const REPLY = new RegExp(
  `^${NUMBERING}(?:${INSPECTED} (?:response|reply|comments|answer|action plan)|plan of correction|(?:response|reply|comments) (?:of|from|by) .+|action plan)\\s*:?$`,
  'iu',
);
/** "RESPONSES", "Responses to the report"; not those that the law requires to be sent. */
const SECTION =
  /^(?:[\dIVX]+(?:\.\d+)*[.)]?\s+)?(?:(?:agency|management|official|written|formal|government|official|public|the|and) )*(?:responses?|replies|right of reply|comments (?:of|by|from) (?:the )?(?:parties|agencies))(?: (?:to|from|of|received)\b.{0,60})?$/i;
const BEHIND_LABEL = new RegExp(
  `^(?:${INSPECTED} (?:response|reply|comments?|answer)|response|reply)(?: \\([^)\\n]{1,40}\\))?\\s*:\\s+(?=\\S)`,
  'iu',
);
const LEAD_WORDS =
  /^(?:(?:the )?(?:written |formal |official )?(?:response|reply|comments|letter|statement) (?:of|from|by) )/i;
/** What others are reported to say, by who writes. */
const NARRATED =
  /\b(?:told us|wrote to us|(?:responded|replied|respond|reply) to (?:us|our)|our (?:letters?|findings|questions)|said that|in an? (?:letter|e-?mail|reply|statement))\b/i;
const LONGEST_LEAD = 140;
const LONGEST_HEADING = 90;
const HEADING_LABEL = /^(?:findings?|recommendations?|conclusions?)\s+[A-Z]{0,2}-?\d/i;

/** For each block who speaks in it, where that is not the author. */
export function replySections(r: Reading, self: Source | null): Replies {
  const blocks = new Map<number, Replying>();
  const leads = new Set<number>();
  const none = { blocks, leads };
  const report = r.input.document.genre === 'report';
  if (self === null || (self.standing !== 'official' && !report)) return none;
  let section = false;
  let other: { source: Source; part: number; named: boolean } | null = null;
  r.blocks.forEach((b, i) => {
    if (b.kind === 'furniture') return;
    const text = r.text.slice(b.start, b.end).replace(/^#+/, '').trim();
    const heading = b.kind === 'heading';
    if (heading && HEADING_LABEL.test(text)) return;
    const theirs = heading && self.standing === 'official' && text.length <= LONGEST_LEAD && REPLY.test(text);
    if (heading && !theirs && text.length <= LONGEST_HEADING && SECTION.test(text) && !hasName(r, b)) {
      section = true;
      other = null;
      return;
    }
    const lead = leadOf(r, i, text, section);
    if (lead) {
      other = { source: lead, part: i, named: true };
      leads.add(i);
    } else if (heading) {
      section = false;
      const source = theirs ? inspected(r) : null;
      other = source && { source, part: i, named: false };
    } else if (other) blocks.set(i, { ...other, from: b.start });
    else if (self.standing === 'official') {
      const label = BEHIND_LABEL.exec(r.text.slice(b.start, Math.min(b.end, b.start + LONGEST_LEAD)));
      const source = label && inspected(r);
      if (source) blocks.set(i, { source, from: b.start + label[0].length, part: i, named: false });
    }
  });
  return none;
}

const hasName = (r: Reading, at: Span): boolean => r.mentionsWithin(at).some((m) => m.type !== 'place');

/** Whom a line names as the one who responds: "Sheriff Ann Bell, letter of 3 May:" under "Responses", "Response of the Board of Visitors". */
function leadOf(r: Reading, block: number, text: string, section: boolean): Source | null {
  const b = r.blocks[block]!;
  const says = LEAD_WORDS.test(text);
  if (text.length > LONGEST_LEAD || (!says && !section)) return null;
  const closes = b.kind === 'heading' || /:$/.test(text);
  if (!closes || (/[.!?]["”]?(?:\s|$)/.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|St|No|Hon)\./g, '')) && !/:$/.test(text)))
    return null;
  const next = r.blocks[block + 1];
  if (next === undefined || (!section && NARRATED.test(r.text.slice(next.start, next.end)))) return null;
  const inside = r.mentionsWithin(b).filter((m) => m.type !== 'place');
  const person = inside.find((m) => m.type === 'person');
  const body = inside.find((m) => m.type !== 'person');
  const at = person ?? body;
  if (at)
    return {
      ids: [person?.entity, body?.entity].filter((id) => id !== undefined),
      speaker: person?.entity ?? null,
      text: at.text,
      start: at.start,
      end: at.end,
      standing: 'accused',
    };
  const words = text.replace(LEAD_WORDS, '').split(/[\s,:(]+/);
  return words.some((w) => isPost(w.toLowerCase()))
    ? { ids: [], speaker: null, text: text.replace(/:$/, ''), start: b.start, end: b.end, standing: 'accused' }
    : null;
}

/** The facility a report is on, else the one body in it that may be accused. */
function inspected(r: Reading): Source | null {
  const counts = new Map<string, number>();
  for (const m of r.mentions)
    if (standingOf(r, [m.entity], '') === 'accused')
      counts.set(m.entity, (counts.get(m.entity) ?? (counts.size === 0 ? FIRST : 0)) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const at = top && r.mentions.find((m) => m.entity === top[0]);
  if (!at) return null;
  return { ids: [at.entity], speaker: null, text: at.text, start: at.start, end: at.end, standing: 'accused' };
}

const FIRST = 3;

/** "The Sheriff", "she", "the Board", in what one of that name says: himself. */
export function speaksOfHimself(r: Reading, { source, part, named }: Replying, head: number): boolean {
  const word = r.tokens[head]!.lower;
  if (!named) return false;
  if (/^(?:i|we|he|she|it|they)$/.test(word)) return true;
  const m = r.mentionAt[head]!;
  if (m !== -1 && r.mentions[m]!.type !== 'person' && !source.ids.includes(r.mentions[m]!.entity)) {
    // "the Sheriff", read as the name of his office
    if (r.mentions[m]!.text.includes(' ')) return false;
  }
  const { start, end } = r.blocks[part]!;
  return new RegExp(`\\b${word.replace(/[^\p{L}]/gu, '.')}\\b`, 'iu').test(r.text.slice(start, end));
}
