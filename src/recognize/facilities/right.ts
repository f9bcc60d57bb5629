/**
 * How far a facility's name reaches to the right of its head: "Hospital | of Saint Raphael", "School | for the Deaf", "Prison | Annex",
 * "Camp | No. 3", "Hospital | Hays", "Institution | - Hallam". It stops at roles ("Prison | Warden Ann Lee") and possessives. What runs on
 * into an association, a board, a law or a newspaper ("Hospital Association", "Prison Reform Act") is no facility at all: null.
 */
import { type ComplementOptions, complementEnd, ofAnother } from './complement.js';
import {
  bare,
  type Cursor,
  isAbbreviation,
  isAllCaps,
  isCapitalised,
  isNumber,
  isPossessive,
  isWord,
  joined,
} from './cursor.js';
import { capitalRun, MONTH, runsIntoAnother } from './runs.js';

const ROMAN = /^[IVX]{1,4}$/;
const DASH = /^[-‐‑–/]$/;
const MAX_OWN = 4;

/** What a step says: a new end, `stop` (the name ends here), `not` (no facility), or null (nothing to say). */
type Step = (cursor: Cursor, edge: number, options: ComplementOptions) => number | 'stop' | 'not' | null;

/** End of the name (exclusive token), or null where it is the name of something else. */
export function rightEdge(cursor: Cursor, from: number, options: ComplementOptions): number | null {
  const { tokens, context } = cursor;
  let edge = from;
  walking: while (edge < options.ceiling) {
    const last = tokens[edge - 1]!;
    if (!joined(context.segmented.text, last, tokens[edge]!)) break;
    if (edge >= cursor.sentenceOf(edge - 1).last && !isAbbreviation(last)) break;
    for (const step of STEPS) {
      const said = step(cursor, edge, options);
      if (said === null) continue;
      if (said === 'not') return null;
      if (said === 'stop') break walking;
      edge = said;
      continue walking;
    }
    break;
  }
  return edge;
}

const anotherHead: Step = (_cursor, edge, options) => {
  const end = options.isHead(edge);
  return end !== null && end <= options.ceiling ? end : null;
};

/** "Jail 2", "Camp #3", "School No. 4"; not "At Elm Grove Jail 12 men were held". */
const number: Step = (cursor, edge, { ceiling }) => {
  const { tokens } = cursor;
  const t = tokens[edge]!;
  const next = tokens[edge + 1];
  if (isNumber(t)) return /^\d{4}$/.test(t.text) || isCount(cursor, edge + 1, ceiling) ? 'stop' : edge + 1;
  if (next !== undefined && isNumber(next) && (t.text === '#' || (/^no\.?$/i.test(t.text) && isCapitalised(t))))
    return edge + 2;
  return null;
};

function isCount(cursor: Cursor, after: number, ceiling: number): boolean {
  const t = cursor.tokens[after];
  if (t === undefined || after >= ceiling) return false;
  return isWord(t) && !isCapitalised(t) && (t.pos === 'NOUN' || t.pos === 'ADJ' || t.pos === 'NUM' || t.text === '%');
}

/** Capitalised words: tails ("Annex", "II"), a city without a comma ("Hospital Hays"), or the head of something else. */
const capitals: Step = (cursor, edge, { ceiling, how, isHead }) => {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  const t = tokens[edge]!;
  if (!isCapitalised(t)) return null;
  const word = bare(t);
  if (MONTH.test(t.lower)) return 'stop';
  if (facilities.has('legal_form', word)) return edge + 1;
  if (facilities.has('not_next', word) || runsIntoAnother(cursor, edge, ceiling)) return 'not';
  const next = tokens[edge + 1];
  // "County Jail | Women's Facility"
  if (next !== undefined && isPossessive(next) && isHead(edge + 2) !== null) return isHead(edge + 2)!;
  if (facilities.has('title', word)) return 'stop';
  if (facilities.has('tail', word) || ROMAN.test(t.text)) return edge + 1;
  if (how !== 'plain') return 'stop';
  let end = edge;
  for (const limit = capitalRun(cursor, edge, ceiling, MAX_OWN); end < limit; end++) {
    const own = tokens[end]!;
    if (isHead(end) !== null || facilities.has('title', bare(own)) || facilities.has('legal_form', bare(own))) break;
    if (facilities.has('stop', bare(own)) || (isAllCaps(own) && !isAbbreviation(own)) || isPossessive(own)) break;
  }
  while (end > edge && !isCapitalised(tokens[end - 1]!)) end--;
  return end > edge ? end : 'stop';
};

/** "Hospital & Clinics", "Juvenile Hall and Camp". */
const conjunction: Step = (cursor, edge, { ceiling, how, isHead }) => {
  const t = cursor.tokens[edge]!;
  const next = cursor.tokens[edge + 1];
  if (next === undefined || edge + 1 >= ceiling || !isCapitalised(next)) return null;
  if (t.text === '&') return runsIntoAnother(cursor, edge + 1, ceiling) ? 'not' : edge + 2;
  return t.lower === 'and' && how !== 'shout' ? isHead(edge + 1) : null;
};

/** "Medical Center-Conway", "Correctional Institution - Hallam"; not a dash with another after it. */
const hyphen: Step = (cursor, edge, { ceiling, how }) => {
  const { tokens, context } = cursor;
  const t = tokens[edge]!;
  const next = tokens[edge + 1];
  if (!DASH.test(t.text) || next === undefined || edge + 1 >= ceiling || !isCapitalised(next)) return null;
  const tight = tokens[edge - 1]!.end === t.start && next.start === t.end;
  if (!tight && (t.text !== '-' || how !== 'plain' || context.lexicon.facilities.has('stop', bare(next)))) return null;
  const end = capitalRun(cursor, edge + 1, ceiling, 3);
  if (tight) return Math.max(edge + 2, end);
  for (let i = end; i < Math.min(ceiling, cursor.sentenceOf(edge).last, end + 40); i++)
    if (tokens[i]!.text === '-') return null;
  return end > edge + 1 ? end : null;
};

const comma: Step = (cursor, edge) => {
  const next = cursor.tokens[edge + 1];
  if (cursor.tokens[edge]!.text !== ',' || next === undefined || !isCapitalised(next)) return null;
  return cursor.context.lexicon.facilities.has('legal_form', bare(next)) ? edge + 2 : null;
};

const complement: Step = (cursor, edge, options) => {
  if (cursor.tokens[edge]!.lower === 'of' && ofAnother(cursor, edge, options)) return 'not';
  return complementEnd(cursor, edge, options);
};

const STEPS: readonly Step[] = [anotherHead, number, capitals, conjunction, hyphen, comma, complement];
