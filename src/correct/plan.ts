/** What rows of corrections come to: entities as they make them, and steps for the rest of the records. */
import { problem } from '../errors.js';
import type { Claim, Entity, Problem } from '../records.js';
import { correctClaim } from './claims.js';
import { correctEntity } from './entities.js';
import { apartName, type Correction, comparable, listed, OF_CLAIM, OF_ENTITY } from './row.js';
import type { Step } from './steps.js';
import { type Known, NotDone, type Work, workOf } from './work.js';

export interface CorrectOptions {
  /** The file the rows stand in, for problems. */
  readonly path: string;
  /** Ids of the categories that claims may have. */
  readonly categories: ReadonlySet<string>;
}

/** The rows of a file. */
export interface Sheet extends CorrectOptions {
  readonly corrections: readonly Correction[];
}

/** Which records planning needs to know as they are; of the others, how often each entity is spelled how. */
export interface Sought {
  /** Whether mentions of these words may be parted from their entity. */
  readonly isApart: (text: string) => boolean;
  /** Whether a row may be about the claim. */
  readonly isCorrected: (claim: Pick<Claim, 'quote'>) => boolean;
}

export function soughtBy(corrections: readonly Correction[]): Sought {
  const names = new Set(corrections.flatMap((c) => listed(c.changes.get('not_same_as') ?? '').map(apartName)));
  const quotes = new Set(corrections.filter((c) => c.record === 'claim').map((c) => comparable(c.quote)));
  return {
    isApart: (text) => names.size > 0 && names.has(apartName(text)),
    isCorrected: ({ quote }) => quotes.size > 0 && quotes.has(comparable(quote)),
  };
}

export interface Plan {
  /** All of them, as corrected, by id. */
  readonly entities: readonly Entity[];
  /** Of each sheet, rows that no longer fit, or make no sense. */
  readonly problems: readonly (readonly Problem[])[];
  /** What is to be done to the mentions and claims of each document. */
  readonly steps: readonly Step[];
  /** Entities that a document may name without being one of theirs; their documents are left out. */
  readonly touched: readonly Entity[];
}

function replay(work: Work, { path, categories, corrections }: Sheet): Problem[] {
  const problems: Problem[] = [];
  const tell = (row: Correction, code: string, message: string): void => {
    problems.push(problem(path, code, `Line ${row.line}: ${message}.`));
  };
  for (const row of corrections) {
    const fitting = row.record === 'entity' ? OF_ENTITY : OF_CLAIM;
    const foreign = [...row.changes.keys()].filter((c) => !fitting.has(c));
    if (foreign.length > 0)
      tell(
        row,
        'correction_wrong',
        `${foreign.join(', ')} cannot be changed of ${row.record === 'entity' ? 'an' : 'a'} ${row.record}`,
      );
    try {
      if (row.record === 'entity') correctEntity(work, row);
      else correctClaim(work, row, categories);
    } catch (error) {
      if (!(error instanceof NotDone)) throw error;
      tell(row, error.code, error.message);
    }
  }
  return problems;
}

function* namedBy(step: Step): Generator<string | null> {
  if (step.step === 'merge') yield step.into;
  else if (step.step === 'part') yield step.to;
  else if (step.step === 'change') {
    const { asserted_by = [], target = [], speaker = null, facility = null } = step.changed;
    yield* [...asserted_by, ...target, speaker, facility];
  }
}

/** Sheets are replayed one after another. */
export function planned(known: Known, sheets: readonly Sheet[]): Plan {
  const work = workOf(known);
  const problems = sheets.map((sheet) => replay(work, sheet));
  const before = new Map(known.entities.map((e) => [e.id, e]));
  const named = new Set(work.steps.flatMap((step) => [...namedBy(step)]));
  const entities = [...work.entities.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    entities,
    problems,
    steps: work.steps,
    touched: entities.filter((e) => named.has(e.id) || before.get(e.id) !== e).map((e) => ({ ...e, documents: [] })),
  };
}
