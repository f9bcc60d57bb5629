/** How sure a name with a facility's head is, or that it is none at all. */
import type { Case } from './case.js';
import { bare, type Cursor, isCapitalised, isPossessive, isWord, type Run } from './cursor.js';
import { evidenceFor } from './evidence.js';
import { type HeadMatch, lastWordOf } from './heads.js';
import { opens } from './left.js';

const WIDE = /^(?:camp|camps|compound|barracks|mill|farm|plant|unit|ranch|manor|shelter)$/;

/** Whether words before a head are more than generic ones. */
export function hasOwnName(cursor: Cursor, first: number, head: number): boolean {
  const { facilities } = cursor.context.lexicon;
  for (let i = first; i < head; i++) {
    const t = cursor.tokens[i]!;
    if (!isCapitalised(t)) continue;
    const word = bare(t);
    if (/^[IVX]+$|^\d/.test(t.text)) continue;
    if (!facilities.has('generic', word) && !facilities.has('qualifier', word)) return true;
  }
  return false;
}

/** "Maro State Prison": the state alone names no prison. */
export function isStateName(cursor: Cursor, first: number, head: number): boolean {
  const { tokens, context } = cursor;
  let last = head;
  while (last > first && context.lexicon.facilities.has('generic', bare(tokens[last - 1]!))) last--;
  if (last === first) return false;
  const name = context.segmented.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  return context.lexicon.places.names.get(name)?.places.some((p) => p.kind === 'state') ?? false;
}

/** Are the words the name of a state and no more? */
function isState(cursor: Cursor, first: number, last: number): boolean {
  const { tokens, context } = cursor;
  if (last <= first) return false;
  const name = context.segmented.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  return context.lexicon.places.names.get(name)?.places.some((p) => p.kind === 'state') ?? false;
}

/** Confidence in a name, or null where it is none. */
export function judge(cursor: Cursor, span: Run, h: HeadMatch, best: HeadMatch, how: Case): number | null {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  const headWord = lastWordOf(best.head);
  const before: string[] = [];
  for (let i = span.first; i < h.first; i++) {
    const t = tokens[i]!;
    if (!isWord(t) || isPossessive(t)) continue;
    before.push(
      isPossessive(tokens[i + 1] ?? t) && facilities.has('qualifier', `${bare(t)}'s`) ? `${bare(t)}'s` : bare(t),
    );
  }
  const complement = span.last > best.last;
  const oneWord = best.last - best.first === 1;
  const alone = before.length === 0 && h.first === best.first;

  if (alone && !complement) return null;
  if (alone && best.head.position === 'after') {
    // A head that opens the name goes on with "of", "for" or a number, not with another capital ("Academy Award").
    const next = tokens[best.last]!;
    if (isCapitalised(next) && !/^No\.?$/.test(next.text)) return null;
    if (/^(?:a|an)$/.test(tokens[span.first - 1]?.lower ?? '')) return null;
  }
  const own = hasOwnName(cursor, span.first, best.first) || (complement && hasOwnName(cursor, best.last, span.last));
  const numbered = complement && /\d/.test(tokens[span.last - 1]!.text);
  if (!own && !numbered) {
    const article = /^(?:the|a|an|this|that|each|every)$/.test(tokens[span.first - 1]?.lower ?? '');
    const qualified = before.some((w) => facilities.has('qualifier', w));
    if (
      before.every((w) => facilities.has('generic', w)) &&
      oneWord &&
      (article || opens(cursor, span.first) || how !== 'plain')
    )
      return null;
    // "Immigration Detention", "the Residential Center": a kind, no name.
    if (best.head.strength === 'weak') return null;
    if (alone || (opens(cursor, span.first) && !qualified)) return null;
  }
  // "Inspectors Cite Ohio Nursing Home": in a headline any of that state, by the head right behind its name
  const stateAlone =
    how === 'title' && !complement && h.first === best.first && isState(cursor, span.first, best.first);
  if (stateAlone) return null;
  const nearest = before.at(-1) ?? '';
  if (
    before.some((w) => facilities.has('not_before', w, headWord)) &&
    (best.head.strength === 'weak' || /^(?:school|clinic)$/.test(headWord))
  )
    if (best.head.strength === 'weak' || facilities.has('not_before', nearest, headWord) || headWord === 'clinic')
      return null;
  if (
    before.length > 0 &&
    facilities.has('unit', nearest) &&
    /^(?:unit|center|centre|complex|block|hall)$/.test(headWord) &&
    best.head.strength === 'weak'
  )
    return null;

  const plainCase = how === 'plain' ? 0 : 0.08;
  if (best.head.strength === 'strong') return (own ? 0.97 : 0.85) - plainCase;
  const evidence = evidenceFor(cursor, span);
  if (best.head.position === 'before' || (best.head.position === 'both' && alone))
    return prefixed(cursor, span, best, evidence);
  if (before.some((w) => facilities.has('qualifier', w, headWord))) return 0.9 - plainCase;
  // "Kilworth Home for Aged Women"
  if (tokens[best.last]?.lower === 'for' && complement) return 0.8 - plainCase;
  // "pupils at Loreto College": what is a body elsewhere is a place here
  if (evidence === 'strong') return (context.lexicon.organizations.heads.has(headWord) ? 0.95 : 0.88) - plainCase;
  if (evidence === 'some' && WIDE.test(headWord)) return 0.6 - plainCase;
  return null;
}

/** "Fort Tallis", "Camp Ridley": not the city "Fort Worth". */
function prefixed(cursor: Cursor, span: Run, best: HeadMatch, evidence: string): number | null {
  const { tokens, context } = cursor;
  for (let last = span.first + 2; last <= span.last; last++) {
    const name = context.segmented.text.slice(tokens[span.first]!.start, tokens[last - 1]!.end);
    if (context.lexicon.places.names.get(name) !== undefined) return null;
  }
  // "in Fort Tallis" is a town, "at Fort Tallis" the base.
  if (/^forts?$|^ft$/.test(best.head.head) && evidence !== 'strong' && tokens[span.first - 1]?.lower === 'in')
    return null;
  if (/^(?:fort|ft|camp)$/.test(best.head.head)) return evidence === 'none' ? 0.7 : 0.85;
  return evidence === 'none' ? null : 0.7;
}
