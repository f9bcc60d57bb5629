/**
 * The one facility a document is about: named in its title, on a line of its own ("Facility: …", "Re: …"), in its lead, and most
 * often after that. Alike but none: a hospital where somebody was taken or treated, the place a witness works at, a company that
 * owns the place, a facility compared with it.
 */
import type { Entity } from '../records.js';
import { DEFINITE } from './grammar/function-words.js';
import { lastAt, type Reading } from './reading.js';

export interface Subject {
  readonly facility: string | null;
  /** Is the facility at this mention only passed through: treated at, taken to, owned by? */
  passing(mention: number): boolean;
}

const OPENING_BLOCKS = 8;
const LEAD_SENTENCES = 4;
const IN_LABEL = 6;
const IN_TITLE = 4;
const IN_LEAD = 2;
const LEAST = 2;
const MOST_DESCRIBED = 4;
const AHEAD = 1.5;

/** "admitted to X", "treated at X", "a doctor at X", "the owner, X". */
const MOVED =
  /\b(?:admitted|taken|rushed|transferred|flown|airlifted|sent|brought|treated|pronounced|hospitali[sz]ed|evacuated|referred|transported|discharged|died|operated on|examined|stabili[sz]ed|recovering|surgery|treatment|examination|(?:his|her|their|a) (?:hospital )?bed)\b[^.;:!?]{0,40}$/i;
const WITNESS =
  /\b(?:doctors?|physicians?|surgeons?|nurses?|paramedics?|pathologists?|specialists?|toxicologists?|professors?|researchers?|psychiatrists?|pa?ediatricians?|neurologists?|radiologists?|oncologists?|records|scans?|x-rays?)\s+(?:at|from|of|with)\s+(?:the\s+)?$/i;
const COMPANY =
  /\b(?:owners?|operators?|parent|landlords?|contractors?|(?:owned|operated|run|managed) by|compan(?:y|ies)|unlike|compared (?:with|to)|as at|near|opposite|behind)\b[,:]?\s*(?:the\s+)?$/i;
const LABEL =
  /(?:^|\n)[^\S\n]*(?:(?:name of )?(?:facility|institution|setting|provider|establishment|home|prison|school|hospital|site|plant|licensee|premises|location|subject|re|regarding|employer|operator|service)(?: name| visited| inspected)?)\s*[:–—-][^\n]{0,60}$/i;
const ABOUT =
  /\b(?:complaints?|allegations?|concerns?|inspection|visit|inquiry|investigation|review|survey|conditions|abuse|report|deaths?|lawsuit|charges)\b[^.;:!?\n]{0,50}\b(?:at|of|into|in|to|on|against|about|regarding|inside)\s+(?:the\s+)?$/i;

const HEALTH = /^(?:hospital|clinic|health_facility|medical)/;
const isHealth = (e: Entity): boolean =>
  HEALTH.test(typeof e.attributes.kind === 'string' ? e.attributes.kind : '') ||
  /\b(?:hospital|clinic|infirmary)\b/i.test(e.name);

/** "C Wing", "Block 4": a part of a facility. */
const PART =
  /^(?:the )?(?:(?:units?|wings?|blocks?|wards?|dorm(?:itor(?:y|ies)|s)?|pods?|tiers?|cell ?blocks?|floors?|buildings?|halls?|rooms?|lines?)\s+[A-Z0-9]\S{0,3}|\S{1,8} (?:wing|unit|block|ward|pod|tier))$/i;

/** "the smelter", "this school": how often the words of a facility's name stand for it. */
function described(r: Reading): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (let i = 1; i < r.tokens.length; i++)
    if (r.mentionAt[i] === -1 && r.mentionAt[i - 1] === -1 && (r.words[i - 1]!.uses & DEFINITE) !== 0) {
      const noun = r.tokens[i]!.lower;
      out.set(noun, (out.get(noun) ?? 0) + 1);
    }
  return out;
}

const known = new WeakMap<Reading, Subject>();

/** Found once for each document. */
export function subjectOfDocument(r: Reading): Subject {
  const had = known.get(r);
  if (had) return had;
  const subject = findSubject(r);
  known.set(r, subject);
  return subject;
}

/** "INSPECTION OF ROSE HILL" in capitals is Rose Hill: of facilities that end in another's name, that other one. */
function shortest(r: Reading): (id: string) => string {
  const places = r.input.entities.filter((e) => e.type === 'facility');
  const named = new Map<string, Entity>();
  for (const e of places) if (!named.has(e.name.toLowerCase())) named.set(e.name.toLowerCase(), e);
  const same = new Map<string, string>();
  for (const long of places) {
    if (long.name !== long.name.toUpperCase()) continue;
    const name = long.name.toLowerCase();
    for (let at = name.indexOf(' '); at !== -1 && !same.has(long.id); at = name.indexOf(' ', at + 1)) {
      const short = named.get(name.slice(at + 1));
      if (short !== undefined) same.set(long.id, short.id);
    }
  }
  return (id) => same.get(id) ?? id;
}

/** "Hale Mills" of "Hale Mills factory", where the text names that body too. */
function calledAfter(r: Reading, e: Entity): string[] {
  const core = e.name.slice(0, Math.max(0, e.name.lastIndexOf(' ')));
  return core.includes(' ') && r.called(core).some((o) => o.type === 'organization') ? [core] : [];
}

function findSubject(r: Reading): Subject {
  const meant = shortest(r);
  const title = (r.input.document.title ?? '').toLowerCase();
  const score = new Map<string, number>();
  const seen = new Map<string, number>();
  const passed = new Set<number>();
  const read = r.blocks.map((b) => b.kind !== 'cross_link' && b.kind !== 'caption' && b.kind !== 'boilerplate');
  const firstLead = r.sentences.findIndex((s) => r.blocks[s.block]?.kind === 'paragraph');
  const leadEnd =
    firstLead === -1 ? 0 : (r.sentences[Math.min(r.sentences.length - 1, firstLead + LEAD_SENTENCES - 1)]?.end ?? 0);
  const add = (id: string, n: number): void => void score.set(id, (score.get(id) ?? 0) + n);
  r.mentions.forEach((m, k) => {
    if (m.type !== 'facility') return;
    const e = r.entity(meant(m.entity));
    if (!e) return;
    const before = r.text.slice(Math.max(0, m.start - 90), m.start);
    const label = LABEL.test(before);
    const about = ABOUT.test(before);
    if (PART.test(e.name)) {
      passed.add(k);
      return;
    }
    if (!label && ((isHealth(e) && (MOVED.test(before) || WITNESS.test(before))) || COMPANY.test(before))) {
      passed.add(k);
      return;
    }
    const block = lastAt(r.blocks, m.start, (b) => b.start);
    if (block === -1 || !read[block]) return;
    seen.set(e.id, (seen.get(e.id) ?? 0) + 1);
    add(e.id, 1);
    if (label && block < OPENING_BLOCKS) add(e.id, IN_LABEL);
    else if (r.blocks[block]!.kind === 'heading' && block < OPENING_BLOCKS) add(e.id, IN_TITLE);
    else if (m.start < leadEnd) add(e.id, about ? IN_LEAD + 1 : IN_LEAD);
  });
  for (const e of r.input.entities)
    if (
      e.type === 'facility' &&
      meant(e.id) === e.id &&
      [e.name, ...e.aliases, ...calledAfter(r, e)].some((n) => n.length > 3 && title.includes(n.toLowerCase()))
    )
      add(e.id, IN_TITLE);
  const nouns = described(r);
  for (const id of seen.keys()) {
    const words = r.entity(id)!.name.toLowerCase().split(/\s+/);
    add(id, Math.min(MOST_DESCRIBED, Math.max(0, ...words.map((w) => nouns.get(w) ?? 0)) / 2));
  }
  const ranked = [...score].sort((a, b) => b[1] - a[1]);
  const [top, next] = ranked;
  const facility = top && top[1] >= LEAST && (!next || top[1] >= AHEAD * next[1]) ? top[0] : null;
  const elsewhere = (id: string): boolean => id === facility || (facility === null && seen.has(id));
  return { facility, passing: (mention) => passed.has(mention) && !elsewhere(r.mentions[mention]!.entity) };
}
