/** Which units are claims, and how sure that is. On ordinary prose most sentences are none; in reports on conduct nearly all are. */
import type { BlockKind } from '../text.js';
import { ASKED_ITEM } from './asked-lists.js';
import type { Unit } from './claims.js';
import type { Reading } from './reading.js';
import type { Nature } from './slots/kind.js';

const READ = new Set<BlockKind>(['paragraph', 'list_item', 'block_quote', 'cross_link', 'table_row']);
export const isRead = (kind: BlockKind): boolean => READ.has(kind);

export interface Candidate {
  readonly unit: Unit;
  readonly nature: Nature;
  readonly categories: number;
  /** Do they tell conduct, or only a topic? */
  readonly conduct: boolean;
  readonly sourced: boolean;
  /** Does the document itself assert (a letter, a report, a statement)? */
  readonly authored: boolean;
  readonly names: boolean;
}

/** "Facility: …", "Survey completed: …": a line of a form. */
const LABEL = /^[\p{L} ]{3,30}:\s(?:[^.!?]{0,80})$/u;

const COURTESY =
  /\b(thank you|we appreciate|look forward to|please (contact|feel free|find|do not hesitate)|sincerely|yours (truly|faithfully)|with questions|(we|i) (write|am writing|are writing) (to|further|as|on|in|with|about|regarding|concerning)|further to (our|your|my)|(we|i) refer to (our|your|my)|(we|i) enclose|hope to hear|grateful for your|(extends?|offers?|expresses) (its|our|their|his|her|my) (\w+ )?(sympathy|sympathies|condolences))\b|^(the )?following\b/i;

/** How much of a document is on conduct: the share of its sentences that name a category or carry a strong cue. */
export function density(marked: number, sentences: number): number {
  return sentences < FEWEST_SENTENCES ? 0 : marked / sentences;
}
export const DENSE = 0.45;
const FEWEST_SENTENCES = 4;
const FEW_WORDS = 3;

export const isDense = (share: number): boolean => share >= DENSE;

/** Is the unit a claim? `share`: how much of the document is on conduct. */
export function isClaim(r: Reading, c: Candidate, share: number): boolean {
  const { unit, nature } = c;
  if (nature.rule === 'how the report was made') return false;
  const dense = isDense(share);
  const words = unit.last - unit.first;
  const verbs = r.chunks(unit.sentence).filter((x) => x.kind === 'vg' && x.first >= unit.first && x.last <= unit.last);
  // "Nobody was prosecuted", not "Access to counsel"
  const verb = verbs.length > 0 && (words > FEW_WORDS || unit.by !== null || verbs.some((x) => x.first > unit.first));
  if (
    unit.rule !== 'embedded' &&
    ((!verb && unit.by === null && nature.rule !== ASKED_ITEM) || words < (unit.by === null && !dense ? 4 : 3))
  )
    return false;
  const text = r.text.slice(r.tokens[unit.first]!.start, r.tokens[unit.last - 1]!.end);
  if (unit.by === null && LABEL.test(text)) return false;
  if (text.endsWith('?') || r.tokens[unit.last]?.text === '?') return false;
  const courtesy = COURTESY.test(text) && nature.kind !== 'demand';
  if (courtesy && c.categories === 0) return false;
  const cue = unit.by !== null && unit.by.entry.use !== 'weak';
  if (nature.kind !== 'statement') return cue || c.categories > 0 || c.sourced || c.authored || dense;
  if (cue && c.sourced) return true;
  // The author of a letter or statement who speaks of a topic makes a claim; in a story a topic alone is none.
  if (c.categories > 0) return dense || c.authored || (c.conduct && (c.sourced || c.names));
  return dense && (c.sourced || c.authored || c.names);
}
