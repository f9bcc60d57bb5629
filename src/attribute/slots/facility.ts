/**
 * The facility a claim is about: named in it, carried from its sentence or paragraph, or the document's one subject. A facility
 * that is only passed through (the hospital somebody was taken to) is not what the claim is about.
 */
import type { Span } from '../../span.js';
import { lastAt, type Range, type Reading } from '../reading.js';
import { subjectOfDocument } from '../subject.js';

export interface Place {
  readonly facility: string | null;
  readonly basis: 'stated' | 'carried' | 'subject' | null;
}

/** Words by which a sentence speaks of a whole land or trade, not of one place. */
const AT_LARGE =
  /\b(?:nation-?wide|country-?wide|state-?wide|province-?wide|industry-?wide|nationally|across (?:the (?:country|state|nation|province|region|sector|system|estate|industry|continent)|all|every|\w+['’]s)|(?:in|of|throughout|around|all over) the (?:country|nation|state|province|region|industry|sector|capital|prison system|prison estate)(?! of)|throughout the (?:system|service)|in (?:every|all) (?:prisons?|jails?|factor(?:y|ies)|homes?|hospitals?|schools?|mines?|cells?|cell blocks?|stations?|centres?|centers?|wards?|facilit(?:y|ies)|care homes?|police stations?)|every (?:factory|prison|jail|mine|school|hospital|home|mill|station|care home) (?:that|which|in|with|must|should)|(?:all|other) (?:factories|prisons|jails|mines|schools|hospitals|homes|mills|stations|care homes|detention cent(?:re|er)s))\b/i;
/** Several of those that a text is on. */
const SEVERAL =
  /\b(?:the|both|these|those)(?: two| three| four| five)? (?:prisons|jails|hospitals|homes|centers|centres|schools|plants|factories|institutions|clinics|camps|shelters|mills|mines|farms|facilities)\b/i;

/** Where such words stand in a text. */
function placesOf(text: string, words: RegExp): Span[] {
  const out: Span[] = [];
  const pattern = new RegExp(words.source, 'gi');
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    out.push({ start: m.index, end: m.index + m[0].length });
    pattern.lastIndex = m.index + 1;
  }
  return out;
}

interface Named {
  readonly token: number;
  readonly entity: string;
}
const NONE: readonly Named[] = [];
const NOWHERE: Place = { facility: null, basis: null };
/** Named less often beside the document's subject, a facility does not hold for the sentences after it. */
const CARRIES = 2;

/** The first that stands in a range. */
function firstWithin(named: readonly Named[], { first, last }: Range): Named | null {
  const at = lastAt(named, first - 1, (x) => x.token);
  const found = named[(named[at]?.token ?? first) < first ? at + 1 : at];
  return found !== undefined && found.token < last ? found : null;
}

/** The last before a token that fits. */
function lastBefore(named: readonly Named[], token: number, fits: (one: Named) => boolean): Named | null {
  for (let at = lastAt(named, token - 1, (x) => x.token); at >= 0; at--) {
    const one = named[at];
    if (one !== undefined && one.token < token && fits(one)) return one;
  }
  return null;
}

export function facilities(r: Reading): (unit: Range, sentence: number) => Place {
  const { facility: subject, passing } = subjectOfDocument(r);
  const blockOf = (token: number): number => r.sentences[lastAt(r.sentences, token, (x) => x.first)]?.block ?? -1;
  const byBlock = new Map<number, Named[]>();
  const counts = new Map<string, number>();
  for (let i = 0; i < r.tokens.length; i++) {
    const m = r.mentionAt[i]!;
    if (m === -1 || (i > 0 && r.mentionAt[i - 1] === m)) continue;
    const mention = r.mentions[m]!;
    if (mention.type !== 'facility' || passing(m)) continue;
    const block = blockOf(i);
    const list = byBlock.get(block) ?? [];
    list.push({ token: i, entity: mention.entity });
    byBlock.set(block, list);
    counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  const large = placesOf(r.text, AT_LARGE);
  // where the text is on one, "the homes" are others
  const several = subject === null && counts.size > 1 ? placesOf(r.text, SEVERAL) : [];
  const within = (places: readonly Span[], start: number, end: number): boolean => {
    for (let k = lastAt(places, end - 1, (x) => x.start); k >= 0 && (places[k]?.start ?? -1) >= start; k--)
      if (places[k]!.end <= end) return true;
    return false;
  };
  const carries = (id: string): boolean => subject === null || id === subject || counts.get(id)! >= CARRIES;

  return (unit, sentence) => {
    const s = r.sentences[sentence]!;
    const inBlock = byBlock.get(s.block) ?? NONE;
    const stated = firstWithin(inBlock, unit);
    if (stated) return { facility: stated.entity, basis: 'stated' };
    if (r.blocks[s.block]?.kind === 'cross_link') return NOWHERE;
    const near = firstWithin(inBlock, s);
    if (near) return { facility: near.entity, basis: 'carried' };
    const before = lastBefore(inBlock, unit.first, (f) => carries(f.entity));
    // since the facility was named, or the paragraph began
    const from = before ? r.tokens[before.token]!.end : (r.blocks[s.block]?.start ?? s.start);
    const end = r.tokens[unit.last - 1]!.end;
    if (within(several, from, end) || within(large, from, end)) return NOWHERE;
    if (before) return { facility: before.entity, basis: 'carried' };
    if (subject) return { facility: subject, basis: 'subject' };
    return NOWHERE;
  };
}
