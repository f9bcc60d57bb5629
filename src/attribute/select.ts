/** Which units are claims, and how sure that is. On ordinary prose most sentences are none; in reports on conduct nearly all are. */
import type { BlockKind } from '../text.js';
import { ASKED_ITEM } from './asked-lists.js';
import { isBackground } from './background.js';
import type { Unit } from './claims.js';
import { verbsIn } from './grammar/chunks.js';
import type { Reading } from './reading.js';
import { IN_A_WORD } from './replies/answerable.js';
import type { Nature } from './slots/nature.js';
import { VERDICT } from './slots/verdicts.js';

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

const LONGEST_LABEL = 62;
/** "Facility: …", "Survey completed: …": a line of a form. */
const LABEL = /^[\p{L} ]{3,30}:\s(?:[^.!?]{0,80})$/u;

const COURTESY =
  /\b(thank you|we appreciate|look forward to|please (contact|feel free|find|do not hesitate)|sincerely|yours (truly|faithfully)|with questions|(we|i) (write|am writing|are writing) (to|further|as|on|in|with|about|regarding|concerning)|further to (our|your|my)|(we|i) refer to (our|your|my)|(we|i) enclose|(?:issued|released|published|gave|provided) the following (?:\w+ )?(?:statement|response|comment)|hope to hear|grateful for your|(extends?|offers?|expresses) (its|our|their|his|her|my) (\w+ )?(sympathy|sympathies|condolences))\b|^(the )?following\b/i;

/** "(Reporting by …; editing by …)", "Some names have been changed": about the text itself. */
const CREDIT =
  /^[([]?(?:(?:additional |further |extra )?(?:reporting|writing|editing|research|photographs?|translation|compiled|written|edited|reported)(?: and (?:reporting|writing|editing|research))? by\b)|\b(?:names?|identit(?:y|ies)|initials)\b[^.;]{0,50}\b(?:has|have|had|was|were|are|is)(?: all)?(?: been)? (?:changed|altered|withheld|invented)\b|\bnot (?:his|her|their) real names?\b/i;

/** "X described the conditions there:": what leads to a quotation, and says nothing itself. */
const leadsIn = (r: Reading, unit: Unit): boolean =>
  r.tokens[unit.last]?.text === ':' &&
  unit.last + 1 >= r.sentences[unit.sentence]!.last &&
  unit.by?.form === 'clause' &&
  unit.by.entry.kind === 'statement' &&
  unit.by.content !== null &&
  verbsIn(r.chunks(unit.sentence), unit.by.content).length === 0;

/** How much of a document is on conduct: the share of its sentences that name a category or carry a strong cue. */
export function density(marked: number, sentences: number): number {
  return sentences < FEWEST_SENTENCES ? 0 : marked / sentences;
}
export const DENSE = 0.45;
const FEWEST_SENTENCES = 4;
const FEW_WORDS = 3;

export const isDense = (share: number): boolean => share >= DENSE;

function isLabel(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && colon < LONGEST_LABEL && LABEL.test(text);
}

/** "Nobody was prosecuted", not "Access to counsel". */
const hasVerb = (r: Reading, unit: Unit): boolean => {
  const verbs = verbsIn(r.chunks(unit.sentence), unit);
  return verbs.length > 0 && (unit.last - unit.first > FEW_WORDS || verbs.some((x) => x.first > unit.first));
};

const hasCue = (unit: Unit): boolean => unit.by !== null && unit.by.entry.use !== 'weak';

/** Can a unit without a source and a category be a claim at all, whatever its kind? */
export const mayBeUnsourced = (unit: Unit, share: number): boolean => hasCue(unit) || isDense(share);

/** Is the unit a claim? `share`: how much of the document is on conduct. */
export function isClaim(r: Reading, c: Candidate, share: number): boolean {
  const { unit, nature } = c;
  if (nature.rule === VERDICT || nature.rule === IN_A_WORD) return true;
  if (nature.rule === 'how the report was made') return false;
  const dense = isDense(share);
  const words = unit.last - unit.first;
  if (
    unit.rule !== 'embedded' &&
    (words < (unit.by === null && !dense ? 4 : 3) ||
      (unit.by === null && nature.rule !== ASKED_ITEM && !hasVerb(r, unit)))
  )
    return false;
  const text = r.text.slice(r.tokens[unit.first]!.start, r.tokens[unit.last - 1]!.end);
  if (text.endsWith('?') || r.tokens[unit.last]?.text === '?') return false;
  if (unit.by === null && isLabel(text)) return false;
  if (c.categories === 0 && nature.kind !== 'demand' && COURTESY.test(text)) return false;
  if (unit.by === null && CREDIT.test(text)) return false;
  if (leadsIn(r, unit)) return false;
  if (!c.conduct && isBackground(r, unit)) return false;
  const cue = hasCue(unit);
  if (nature.kind !== 'statement') return cue || c.categories > 0 || c.sourced || c.authored || dense;
  if (cue && c.sourced) return true;
  // The author of a letter or statement who speaks of a topic makes a claim; in a story a topic alone is none.
  if (c.categories > 0) return dense || c.authored || (c.conduct && (c.sourced || c.names));
  return dense && (c.sourced || c.authored || c.names);
}
