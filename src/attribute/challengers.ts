/**
 * Whom the statement of one who stands accused answers: whose report, story or suit its title and first lines name. Alike but none:
 * the author's own report, the place that a report is on.
 */
import { bodyStart } from './author-body.js';
import type { Source } from './claims.js';
import type { Reading } from './reading.js';

const OPENING = 700;
const REACH = 90;
const ACCOUNT =
  '(?:reports?|articles?|stor(?:y|ies)|investigation|allegations?|claims?|accusations?|(?:law)?suit|complaint|petition|letter|findings|review|audit|inspection|study|broadcast|documentary|coverage|comments|remarks|criticisms?|series|survey)';
const BY = new RegExp(`\\b${ACCOUNT}\\b[^.;:\\n]{0,70}\\b(?:by|from)\\s+(?:the\\s+)?$`, 'i');
const IN = new RegExp(`\\b${ACCOUNT}\\b[^.;:\\n]{0,40}\\b(?:in|of)\\s+(?:the\\s+)?$`, 'i');
const WHOSE = new RegExp(`^(?:\\s+\\([^)]{2,12}\\))?(?:['’]s?)?\\s+(?:[\\w-]+\\s+){0,2}${ACCOUNT}\\b`, 'i');

export function challengersOf(r: Reading, self: Source | null): string[] {
  if (self?.standing !== 'accused') return [];
  const end = bodyStart(r) + OPENING;
  const out: string[] = [];
  for (const m of r.mentions) {
    if (m.start >= end) break;
    if (m.type === 'place' || m.type === 'facility' || self.ids.includes(m.entity) || out.includes(m.entity)) continue;
    const before = r.text.slice(Math.max(0, m.start - REACH), m.start);
    const named = m.type === 'organization' && (IN.test(before) || WHOSE.test(r.text.slice(m.end, m.end + REACH)));
    if (named || BY.test(before)) out.push(m.entity);
  }
  return out;
}
