/**
 * Names that hold a capitalised head noun: "Torrey County Detention Center", "HMP Carrick", "St. Brendan's Home for Boys", "Penal Colony No. 6".
 *
 * Alike, but none: a head alone or with generic words ("the County Jail"), the organization that runs facilities ("Jail Administrators
 * Association", "Hospital District"), laws ("Prison Reform Act"), schools and clinics of law, a unit inside ("Housing Unit 4"), and weak
 * heads ("House", "Center", "Farm") without a qualifier or words of custody beside them.
 */
import type { FacilityHead } from '../../lexicon/facilities.js';
import type { Case } from './case.js';
import {
  bare,
  type Cursor,
  isCapitalised,
  isNumber,
  isParticle,
  isPossessive,
  isWord,
  joined,
  type Run,
} from './cursor.js';
import { type HeadMatch, lastWordOf } from './heads.js';
import { hasOwnName, isStateName, judge } from './judge.js';
import { leftEdge } from './left.js';
import { rightEdge } from './right.js';
import { capitalRun } from './runs.js';

export interface FullName extends Run {
  readonly head: FacilityHead;
  /** Where its (last) head stands. */
  readonly headAt: Run;
  readonly confidence: number;
  readonly rule: string;
}

export function fullNames(cursor: Cursor, heads: readonly HeadMatch[]): FullName[] {
  const at = new Map<number, HeadMatch>();
  for (const h of heads) if (h.capitalised) at.set(h.first, h);
  const names: FullName[] = [];
  let floor = 0;
  for (const h of heads) {
    if (!h.capitalised || h.first < floor) continue;
    const name = nameAround(cursor, h, at, floor);
    if (name === null) continue;
    names.push(name);
    floor = name.last;
  }
  return names;
}

function nameAround(cursor: Cursor, h: HeadMatch, at: ReadonlyMap<number, HeadMatch>, floor: number): FullName | null {
  const bounds = cursor.bounds(h.first);
  const how = cursor.caseOf(h.first);
  const isHead = (token: number): number | null => at.get(token)?.last ?? null;

  let first = h.first;
  if (h.head.position !== 'before')
    first = stripFront(
      cursor,
      leftEdge(cursor, h.first, how, Math.max(floor, bounds.first), /^(?:plant|mine|farm)$/.test(h.head.kind)),
      h.first,
    );
  // "Controller of Prisons, Ann Roe": of all of them.
  if (first === h.first && cursor.tokens[first - 1]?.lower === 'of' && h.head.position === 'after') return null;
  const nameless = !hasOwnName(cursor, first, h.first) || isStateName(cursor, first, h.first);
  const hospital = h.head.kind === 'hospital' || h.head.kind === 'psychiatric_hospital';
  let last: number | null;
  if (h.head.position === 'before' || (h.head.position === 'both' && first === h.first)) {
    last = complementAfter(cursor, h, bounds.last, how);
    if (last === null) return null;
    const more = rightEdge(cursor, last, { how, ceiling: bounds.last, nameless: false, hospital, isHead });
    if (more === null) return null;
    const tail = at.get(last);
    if (
      tail !== undefined &&
      tail.last <= bounds.last &&
      joined(cursor.context.segmented.text, cursor.tokens[last - 1]!, cursor.tokens[last]!)
    )
      last = tail.last;
  } else {
    last = rightEdge(cursor, h.last, { how, ceiling: bounds.last, nameless, hospital, isHead });
    if (last === null) return null;
  }

  const inside: HeadMatch[] = [h];
  for (let i = h.first + 1; i < last; i++) {
    const other = at.get(i);
    if (other !== undefined && other.last <= last) inside.push(other);
  }
  const best = inside.findLast((x) => x.head.strength === 'strong') ?? h;
  const span: Run = { first, last };
  const confidence = judge(cursor, span, h, best, how);
  if (confidence === null) return null;
  return {
    ...span,
    head: best.head,
    headAt: { first: best.first, last: best.last },
    confidence,
    rule: best.head.position === 'before' ? 'facility/head-first' : 'facility/head',
  };
}

/** Drops articles, and an adjective of nationality before a name that is known without it. */
function stripFront(cursor: Cursor, first: number, head: number): number {
  const { tokens, context } = cursor;
  let from = first;
  while (
    from < head &&
    /^(?:the|an?|and|&)$/.test(tokens[from]!.text.length > 1 ? tokens[from]!.lower : tokens[from]!.text)
  )
    from++;
  while (
    from < head &&
    (isPossessive(tokens[from]!) ||
      !isWord(tokens[from]!) ||
      (isParticle(tokens[from]!) && !isCapitalised(tokens[from]!)))
  )
    from++;
  if (from + 1 < head && context.lexicon.places.nationalities.has(tokens[from]!.lower)) {
    const rest = context.segmented.text.slice(tokens[from + 1]!.start, tokens[head]!.end);
    if (context.lexicon.facilities.known.get(rest) !== undefined) from++;
  }
  return from;
}

/** The name after a head that stands first: "FCI | Three Forks", "Colony No. | 6", "Centro de Detención de | Lerma". */
function complementAfter(cursor: Cursor, h: HeadMatch, ceiling: number, how: Case): number | null {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  let i = h.last;
  if (tokens[i]?.text === '.' && tokens[i]!.start === tokens[i - 1]!.end) i++;
  const spaced = tokens[i]?.text === '-' && i + 1 < ceiling;
  if (spaced) i++;
  else if (tokens[i]?.text === ',' && h.head.strength === 'strong' && lastWordOf(h.head).length > 4) i++;
  else if (tokens[i]?.text === '#') i++;
  else if (/^(?:of|at|for)$/.test(tokens[i]?.lower ?? '') && h.head.position === 'both') {
    i++;
    if (tokens[i]?.lower === 'the') i++;
  }
  let particles = 0;
  while (i < ceiling && isParticle(tokens[i]!) && !isCapitalised(tokens[i]!) && particles < 3) {
    i++;
    particles++;
  }
  const t = tokens[i];
  if (t === undefined || i >= ceiling || !joined(text, tokens[i - 1]!, t)) return null;
  if (isNumber(t))
    return /\b(?:no|number)$/.test(h.head.head) || h.head.strength === 'strong' || tokens[i - 1]!.text === '#'
      ? i + 1
      : null;
  if (/^no\.?$/i.test(t.text) && tokens[i + 1] !== undefined && isNumber(tokens[i + 1]!)) return i + 2;
  if (!isCapitalised(t)) return null;
  const { facilities } = context.lexicon;
  let end = capitalRun(cursor, i, ceiling, how === 'plain' ? 4 : 2);
  for (let k = i; k < end; k++) {
    const word = bare(tokens[k]!);
    if (k > i && /^[IVX]+$/.test(tokens[k]!.text)) continue;
    if (facilities.has('stop', word) || facilities.has('title', word)) {
      end = k;
      break;
    }
  }
  while (end > i && !isCapitalised(tokens[end - 1]!)) end--;
  // "Camp Creek", "Hospital San Juan Association"
  for (let k = i; k < end; k++) {
    const word = bare(tokens[k]!);
    if (facilities.has('of_before', word)) continue;
    if (facilities.has('not_next', word) || facilities.has('not_after', word)) return null;
  }
  return end > i ? end : null;
}
