/**
 * A name before a head in small letters, as newspapers write it: "at Brentmoor prison", "inside Qasr al-Nil jail", "the Torrey County jail", "the
 * Harrow Knitwear factory".
 *
 * Alike, but none: a place, a people or a company and a common noun ("a Texas prison", "Iraqi jails", "the Alder Creek facility").
 */
import { overlaps, type Span } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import { bare, type Cursor, isAllCaps, isCapitalised, isPossessive } from './cursor.js';
import { evidenceFor } from './evidence.js';
import type { FullName } from './full-names.js';
import type { HeadMatch } from './heads.js';
import { leftEdge, opens } from './left.js';
import { MONTH } from './runs.js';

const KINDS: ReadonlySet<string> = new Set([
  'prison',
  'jail',
  'detention_center',
  'camp',
  'hospital',
  'psychiatric_hospital',
  'military_prison',
  'juvenile_facility',
  'military_base',
  'orphanage',
  'mine',
  'plant',
  'nursing_home',
  'residential_center',
  'boarding_school',
  'police_station',
  'lockup',
  'shelter',
  'rehabilitation_center',
]);
/** Where people work: named after a company as a rule, so that one of several words may be one with its head. */
const WORKPLACE: ReadonlySet<string> = new Set(['plant', 'mine']);
const LINK = /^(?:at|in|inside|outside|from|to|into|of|near)$/;

export function lowerHeads(cursor: Cursor, heads: readonly HeadMatch[], found: readonly FoundMention[]): FullName[] {
  const { tokens, context } = cursor;
  const { places, facilities } = context.lexicon;
  const { text } = context.segmented;
  const names: FullName[] = [];
  for (const h of heads) {
    if (h.capitalised || h.head.position === 'before' || !KINDS.has(h.head.kind)) continue;
    const work = WORKPLACE.has(h.head.kind);
    if (h.head.strength === 'weak' && !/^(?:camp|mill|plant)$/.test(h.head.head)) continue;
    const before = tokens[h.first - 1];
    if (before === undefined || !isCapitalised(before) || isCapitalised(tokens[h.first]!)) continue;
    const sentence = cursor.sentenceOf(h.first);
    if (h.first - 1 < sentence.first || cursor.caseOf(h.first) !== 'plain') continue;
    const first = leftEdge(cursor, h.first, 'plain', sentence.first);
    if (first === h.first || h.first - first > 5) continue;
    const last = tokens[h.first - 1]!;
    if (
      isPossessive(last) ||
      MONTH.test(bare(last)) ||
      (h.first - first === 1 && (isAllCaps(last) || opens(cursor, first)))
    )
      continue;
    const name = text.slice(tokens[first]!.start, last.end);
    const county = /^(?:county|parish)$/.test(bare(last)) && h.first - first > 1;
    const prior = tokens[first - 1]?.lower ?? '';
    // "the Larkin nursing home": a head of several words says enough
    const full = !work && h.last - h.first > 1;
    const the =
      prior === 'the' && full
        ? true
        : prior === 'the' &&
          work &&
          (h.first - first > 1 || (h.head.head !== 'factory' && h.head.strength === 'strong'));
    // "its Upper Tallis plant"
    const owned = work && /^(?:its|their|our|['’]s|['’])$/.test(prior);
    if (!county && !the && !owned && /^(?:the|a|an|this|that|another|each|every|one|its|his|her|their)$/.test(prior))
      continue;
    if (places.names.get(name) !== undefined || places.nationalities.has(name.toLowerCase())) continue;
    if (
      places.nationalities.has(bare(last)) ||
      facilities.has('title', bare(last)) ||
      facilities.has('generic', bare(last)) !== county
    )
      continue;
    const span = { start: tokens[first]!.start, end: last.end };
    if (work && context.lexicon.organizations.byName.has(name.toLowerCase())) continue;
    if (!county && taken(found, span, the || owned || full)) continue;
    const run = { first, last: h.last };
    if (
      !the &&
      !owned &&
      !LINK.test(prior) &&
      !LINK.test(tokens[first - 2]?.lower ?? '') &&
      !(full && prior === 'by') &&
      evidenceFor(cursor, run) === 'none'
    )
      continue;
    names.push({
      first,
      last: h.last,
      head: h.head,
      headAt: { first: h.first, last: h.last },
      rule: 'facility/lower-head',
      confidence: the || owned || full ? 0.9 : 0.62,
    });
  }
  return names;
}

/** Whether others have found something there. A company that nothing but its form or the tagger shows is the name of its factory. */
const taken = (found: readonly FoundMention[], span: Span, work: boolean): boolean =>
  found.some(
    (m) =>
      m.type !== 'facility' &&
      overlaps(m, span) &&
      m.confidence >= 0.5 &&
      !(work && m.rule === 'tagger' && m.start >= span.start && m.end <= span.end),
  );
