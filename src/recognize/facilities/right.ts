/**
 * How far a facility's name reaches to the right of its head: "Hospital | of Saint Raphael", "School | for the Deaf", "Prison | Annex",
 * "Camp | No. 3", "Hospital | Hays". It stops at roles ("Prison | Warden Ann Lee") and possessives. What runs on into an association, a
 * board, a law or a newspaper ("Hospital Association", "Prison Reform Act") is no facility at all: null.
 */
import type { Case } from './case.js';
import {
  bare,
  type Cursor,
  isAbbreviation,
  isAllCaps,
  isCapitalised,
  isNumber,
  isParticle,
  isPossessive,
  isWord,
  joined,
} from './cursor.js';

const ROMAN = /^[IVX]{1,4}$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const MAX_COMPLEMENT = 5;

export interface RightOptions {
  readonly how: Case;
  /** First token that the name must not reach. */
  readonly ceiling: number;
  /** Nothing but generic words before the head: "Federal Correctional Institution | at Danbury". */
  readonly nameless: boolean;
  /** First tokens of heads further on. */
  readonly isHead: (token: number) => number | null;
}

/** A run of capitalised words, with particles, "of", "&", hyphens and possessives between them; `at` itself when there is none. */
export function capitalRun(cursor: Cursor, at: number, ceiling: number, max: number): number {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  let end = at;
  let words = 0;
  for (let i = at; i < ceiling && words < max; i++) {
    const t = tokens[i]!;
    if (i > at && !joined(text, tokens[i - 1]!, t)) break;
    if (i > at && i >= cursor.sentenceOf(i - 1).last && !isAbbreviation(tokens[i - 1]!)) break;
    if (isCapitalised(t) && !MONTH.test(t.lower)) {
      end = i + 1;
      words++;
      continue;
    }
    if (i === at) break;
    const tight = tokens[i - 1]!.end === t.start && tokens[i + 1]?.start === t.end;
    if (isPossessive(t) && tokens[i - 1]!.end === t.start) {
      const next = tokens[i + 1];
      if (next === undefined || !isCapitalised(next)) break;
      continue;
    }
    if ((/^[-‐‑]$/.test(t.text) && tight) || t.text === '&' || isParticle(t)) continue;
    // "Hospital of the University | of Maro"
    if (t.lower === 'of' && cursor.context.lexicon.facilities.has('of_before', bare(tokens[i - 1]!))) continue;
    break;
  }
  return end;
}

/** End of the name (exclusive token), or null where it is the name of something else. */
export function rightEdge(cursor: Cursor, from: number, options: RightOptions): number | null {
  const { tokens, context } = cursor;
  const { text } = context.segmented;
  const { facilities } = context.lexicon;
  const { ceiling, how } = options;
  let edge = from;
  let extra = 0;
  while (edge < ceiling) {
    const t = tokens[edge]!;
    const last = tokens[edge - 1]!;
    if (!joined(text, last, t)) break;
    if (edge >= cursor.sentenceOf(edge - 1).last && !isAbbreviation(last)) break;
    const word = bare(t);
    const next = tokens[edge + 1];

    const head = options.isHead(edge);
    if (head !== null && head <= ceiling) {
      edge = head;
      continue;
    }
    if (isNumber(t) && !/^\d{4}$/.test(t.text) && last.end < t.start && !isCount(cursor, edge + 1, ceiling)) {
      edge++;
      break;
    }
    if (t.text === '#' && next !== undefined && isNumber(next)) {
      edge += 2;
      continue;
    }
    if (/^no\.?$/i.test(t.text) && isCapitalised(t) && next !== undefined && isNumber(next)) {
      edge += 2;
      continue;
    }
    if (isCapitalised(t)) {
      if (MONTH.test(t.lower)) break;
      if (facilities.has('legal_form', word)) {
        edge++;
        break;
      }
      if (facilities.has('not_next', word) && extra === 0) return null;
      if (runsIntoAnother(cursor, edge, ceiling)) return null;
      // "County Jail | Women's Facility"
      if (next !== undefined && isPossessive(next) && options.isHead(edge + 2) !== null) {
        edge = options.isHead(edge + 2)!;
        continue;
      }
      if (facilities.has('title', word)) break;
      if (facilities.has('tail', word) || ROMAN.test(t.text)) {
        edge++;
        continue;
      }
      if (how !== 'plain' || extra >= 3 || facilities.has('stop', word) || (isAllCaps(t) && !isAbbreviation(t))) break;
      extra++;
      edge++;
      continue;
    }
    if (t.text === '&' && next !== undefined && isCapitalised(next)) {
      if (runsIntoAnother(cursor, edge + 1, ceiling)) return null;
      edge += 2;
      continue;
    }
    if (
      t.lower === 'and' &&
      next !== undefined &&
      isCapitalised(next) &&
      options.isHead(edge + 1) !== null &&
      how !== 'shout'
    ) {
      edge = options.isHead(edge + 1)!;
      continue;
    }
    if (
      /^[-‐‑–/]$/.test(t.text) &&
      last.end === t.start &&
      next?.start === t.end &&
      next !== undefined &&
      isCapitalised(next)
    ) {
      edge = Math.max(edge + 2, capitalRun(cursor, edge + 1, ceiling, 3));
      continue;
    }
    if (t.text === ',' && next !== undefined && facilities.has('legal_form', bare(next)) && isCapitalised(next)) {
      edge += 2;
      break;
    }
    // "Maro Correctional Institution - Hallam"
    if (
      t.text === '-' &&
      last.end < t.start &&
      next !== undefined &&
      next.start > t.end &&
      how === 'plain' &&
      !facilities.has('stop', bare(next))
    ) {
      const end = capitalRun(cursor, edge + 1, ceiling, 3);
      if (end > edge + 1 && !hasDash(cursor, end, ceiling)) {
        edge = end;
        break;
      }
    }
    if (t.lower === 'of' && ofAnother(cursor, edge, ceiling)) return null;
    const complement = complementEnd(cursor, edge, options);
    if (complement === null) break;
    edge = complement;
    break;
  }
  return edge;
}

/** Whether a second dash follows in the sentence: what stands between the two is no part of the name. */
function hasDash(cursor: Cursor, from: number, ceiling: number): boolean {
  const end = Math.min(ceiling, cursor.sentenceOf(from - 1).last);
  for (let i = from; i < end; i++) if (cursor.tokens[i]!.text === '-') return true;
  return false;
}

/** "At Elm Grove Jail 12 men were held": a number that counts what follows. */
function isCount(cursor: Cursor, after: number, ceiling: number): boolean {
  const t = cursor.tokens[after];
  if (t === undefined || after >= ceiling) return false;
  return isWord(t) && !isCapitalised(t) && (t.pos === 'NOUN' || t.pos === 'ADJ' || t.pos === 'NUM' || t.text === '%');
}

/** Whether capitalised words go on to a head of an organization, law or publication. */
function runsIntoAnother(cursor: Cursor, at: number, ceiling: number): boolean {
  const { facilities } = cursor.context.lexicon;
  const end = capitalRun(cursor, at, ceiling, 6);
  for (let i = at; i < end; i++) {
    const t = cursor.tokens[i]!;
    if (facilities.has('title', bare(t)) && !isPossessive(cursor.tokens[i + 1] ?? t)) {
      const next = cursor.tokens[i + 1];
      // "Correctional Officers Association" goes on, "Warden Ann Lee" does not.
      if (next === undefined || !facilities.has('not_after', bare(next))) return false;
    }
    if (facilities.has('not_after', bare(t))) return true;
  }
  return false;
}

/** "School of Law", "Hospital of the Maro Mission Society": not the place but a faculty or body. */
function ofAnother(cursor: Cursor, at: number, ceiling: number): boolean {
  const { tokens } = cursor;
  const inner = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (tokens[inner] === undefined || inner >= ceiling || !isCapitalised(tokens[inner]!)) return false;
  return /^(?:school|academy)$/.test(tokens[at - 1]!.lower) || runsIntoAnother(cursor, inner, ceiling);
}

/** End of an "of", "for" or "at" complement beginning at `at`, or null. */
function complementEnd(cursor: Cursor, at: number, { ceiling, nameless, how }: RightOptions): number | null {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  const word = tokens[at]!.lower;
  if (!/^(?:of|for|at|,)$/.test(word)) return null;
  let inner = at + 1;
  if (word !== ',' && tokens[inner]?.lower === 'the' && inner + 1 < ceiling) inner++;
  const first = tokens[inner];
  if (first === undefined || inner >= ceiling || !isCapitalised(first)) return null;
  if (word === 'for' && !facilities.has('for_whom', bare(first))) return null;
  if ((word === 'at' || word === ',') && (!nameless || how !== 'plain')) return null;
  if (word === 'of' && (MONTH.test(first.lower) || (isAllCaps(first) && how === 'plain' && !/\./.test(first.text))))
    return null;
  let end = capitalRun(cursor, inner, ceiling, word === ',' ? 3 : MAX_COMPLEMENT);
  if (end === inner) return null;
  for (let i = inner; i < end; i++)
    if (facilities.has('not_after', bare(tokens[i]!)) || facilities.has('title', bare(tokens[i]!))) return null;
  // "Home for Women and Children", "School for the Deaf and the Blind"
  if (word === 'for' && tokens[end]?.lower === 'and') {
    const more = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
    const longer = capitalRun(cursor, more, ceiling, 2);
    if (longer > more && facilities.has('for_whom', bare(tokens[more]!))) end = longer;
  }
  // "State Prison for Women at Greenhaven" stays whole; a comma begins the city.
  return end;
}
