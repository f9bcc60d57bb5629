/** "of", "for" and "at" after a head: "Hospital | of Saint Raphael", "School | for the Deaf", "State Prison | at Hallam". */
import type { Case } from './case.js';
import { bare, type Cursor, isAllCaps, isCapitalised } from './cursor.js';
import { capitalRun, MONTH, runsIntoAnother } from './runs.js';

const MAX_WORDS = 5;

export interface ComplementOptions {
  readonly how: Case;
  /** First token that the name must not reach. */
  readonly ceiling: number;
  /** No name of its own before the head: "Federal Correctional Institution | at Danbury", "Maro State Prison, | Hallam". */
  readonly nameless: boolean;
  /** A hospital: "St. Brendan's Hospital | at Westlake". */
  readonly hospital: boolean;
  /** End of the head that begins at a token, if any. */
  readonly isHead: (token: number) => number | null;
}

/** "School of Law", "Hospital of the Maro Mission Society": not the place but a faculty or body. */
export function ofAnother(cursor: Cursor, at: number, { ceiling, isHead }: ComplementOptions): boolean {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  const inner = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (tokens[inner] === undefined || inner >= ceiling || !isCapitalised(tokens[inner]!)) return false;
  // "Security Unit of Elm Grove Jail": the unit is inside, the jail is the facility.
  const end = capitalRun(cursor, inner, ceiling, MAX_WORDS);
  for (let i = inner + 1; i < end; i++) if (isHead(i) !== null) return true;
  return (
    /^(?:school|academy|institute)$/.test(tokens[at - 1]!.lower) ||
    (!facilities.has('of_before', bare(tokens[inner]!)) && runsIntoAnother(cursor, inner, ceiling))
  );
}

/** End of a complement that begins at `at` with its preposition (or a comma), or null. */
export function complementEnd(cursor: Cursor, at: number, options: ComplementOptions): number | null {
  const { tokens, context } = cursor;
  const { facilities } = context.lexicon;
  const { ceiling, how } = options;
  const word = tokens[at]!.lower;
  if (!/^(?:of|for|at|,)$/.test(word)) return null;
  let inner = at + 1;
  if (word !== ',' && tokens[inner]?.lower === 'the' && inner + 1 < ceiling) inner++;
  const first = tokens[inner];
  if (first === undefined || inner >= ceiling || !isCapitalised(first) || MONTH.test(first.lower)) return null;
  if (
    word === 'for' &&
    !facilities.has('for_whom', bare(first).split('-')[0]!) &&
    !(
      options.hospital &&
      options.nameless &&
      !isAllCaps(first) &&
      context.lexicon.places.names.get(first.text) === undefined
    )
  )
    return null;
  if ((word === 'at' || word === ',') && how !== 'plain') return null;
  if (word === ',' && (!options.nameless || options.hospital)) return null;
  if (word === 'at' && !options.nameless && !options.hospital) return null;
  if (word === 'of' && isAllCaps(first) && how === 'plain' && !first.text.includes('.')) return null;
  let end = capitalRun(cursor, inner, ceiling, word === ',' ? 3 : MAX_WORDS);
  // "Maro State Prison, Hallam, Ohio": the city and its state.
  if (word === ',' && tokens[end]?.text === ',' && tokens[end + 1] !== undefined && isCapitalised(tokens[end + 1]!))
    return null;
  if (end === inner) return null;
  if (word === ',' && isStateName(cursor, inner, end)) return null;
  for (let i = inner; i < end; i++) {
    if (
      (facilities.has('not_after', bare(tokens[i]!)) && !facilities.has('of_before', bare(tokens[i]!))) ||
      facilities.has('title', bare(tokens[i]!))
    )
      return null;
    // "at Elm Grove Jail": a facility of its own.
    if (word !== 'of' && word !== 'for' && options.isHead(i) !== null) return null;
  }
  // "Home for Women and Children", "School for the Deaf and the Blind"
  if (word === 'for' && tokens[end]?.lower === 'and') {
    const more = tokens[end + 1]?.lower === 'the' ? end + 2 : end + 1;
    const longer = capitalRun(cursor, more, ceiling, 2);
    if (longer > more && facilities.has('for_whom', bare(tokens[more]!))) end = longer;
  }
  return end;
}

function isStateName(cursor: Cursor, first: number, last: number): boolean {
  const { tokens, context } = cursor;
  const name = context.segmented.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  return (
    context.lexicon.places.names.get(name)?.places.some((p) => p.kind === 'state' || p.kind === 'country') ?? false
  );
}
