/**
 * Names behind the label of a form or report: "Setting: Fernhurst Lodge (children's home)", "Establishment visited: Carrick Hall". They need no
 * head noun; where the text names them again they are found again.
 *
 * Alike, but none: what a label tells of no name ("Home: full inspection"), a company that runs the place ("Provider: …"), a person.
 */
import { overlaps } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import type { Cursor } from './cursor.js';

/** So far down the head of a form goes. */
const HEAD_CHARACTERS = 1500;
const LABEL =
  /^[^\S\n]*(?:name of (?:the )?)?(?:setting|facility|institution|establishment|home|care home|school|hospital|prison|jail|centre|center|site|premises|workplace|factory|plant|service)(?: name| visited| inspected)?[^\S\n]*:[^\S\n]*(\p{Lu}[\p{L}’'.&-]*(?:[^\S\n]+(?:of|for|the|and|&|\p{Lu}[\p{L}’'.&-]*|(?:No\.? ?)?\d+))*)[^\S\n]*(?:[(,–—][^\n]*)?$/gimu;
const BEHIND_COLON = /:[^\S\n]*\p{Lu}/iu;
const COMPANY = /\b(?:ltd|limited|plc|inc|llc|llp|gmbh|corp(?:oration)?|group|trust|council|department|authority)\.?$/i;
const CONFIDENCE = 0.8;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

export function labelledNames(cursor: Cursor, found: readonly FoundMention[]): FoundMention[] {
  const { text } = cursor.segmented;
  const names = new Set<string>();
  const head = text.slice(0, HEAD_CHARACTERS);
  if (!BEHIND_COLON.test(head)) return [];
  for (const m of head.matchAll(LABEL)) {
    const name = m[1]!;
    const start = m.index + m[0].indexOf(name);
    const span = { start, end: start + name.length };
    // one word may be any; the pattern looks at capitals without regard to case
    if (!/\s/.test(name) || !name.split(/\s+/).every((w) => /^(?:\p{Lu}|\d|of$|for$|the$|and$|&$)/u.test(w))) continue;
    if (COMPANY.test(name) || found.some((f) => f.type === 'person' && overlaps(f, span))) continue;
    names.add(name);
  }
  return [...names].flatMap((name) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'gu'))].map(
      (m): FoundMention => ({
        start: m.index,
        end: m.index + m[0].length,
        type: 'facility',
        rule: 'behind the label of a form',
        confidence: CONFIDENCE,
      }),
    ),
  );
}
