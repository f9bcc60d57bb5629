/** The work on one page of a results folder, or on what a filter finds for it: the same in this thread and in others. */
import {
  type CorrectionStep,
  type Entity,
  type Filter,
  type Result,
  recordsWith,
  type Seen,
  stepped,
} from '../index.js';
import type { CsvOptions } from '../write/csv.js';
import { type Page, pageOf, shownOf } from '../write/page.js';
import { type Survey, surveyOf } from '../write/survey.js';

/** What is done to all documents: plain values, which can be sent to a thread. */
export interface PageRun {
  readonly options: CsvOptions;
  readonly filter: Filter | null;
  /** Ids of the facilities that the filter asks for; null where any will do. */
  readonly facilities: readonly string[] | null;
  /** What corrections do to the records of a document. */
  readonly steps: readonly CorrectionStep[];
  /** Entities that documents may name by a correction. */
  readonly named: readonly Entity[];
}

/** Ids of entities that a document has, as far as a filter leaves them. */
export interface Left {
  readonly involved: readonly string[];
  readonly wanted: readonly string[];
}

/** The records of a document as they are written: merged, and corrected. */
export function recordsOf(seen: Seen, part: Result, steps: readonly CorrectionStep[]): Result {
  const records = recordsWith(seen, part);
  return steps.length === 0 ? records : { ...records, ...stepped(records, steps) };
}

export interface PageWork {
  readonly survey: (seen: Seen, part: Result) => Survey;
  readonly page: (seen: Seen, part: Result, left: Left) => Page;
}

export function pageWork({ options, filter, facilities, steps, named }: PageRun): PageWork {
  const asked = facilities && new Set(facilities);
  const others = new Map(named.map((e) => [e.id, e]));
  return {
    survey: (seen, part) => surveyOf(recordsOf(seen, part, steps), filter ?? {}, asked),
    page(seen, part, { involved, wanted }) {
      const records = recordsOf(seen, part, steps);
      const elsewhere = { facilities: asked, involved, wanted: new Set(wanted), named: others };
      return pageOf(records, shownOf(records, filter, elsewhere), options);
    },
  };
}
