/** One result of many parts, of which the records of one document after another are read again: in all, as `mergeResults` has them. */
import {
  type Corrections,
  categories,
  type DocumentRecord,
  type Entity,
  type Merged,
  mergeOutlines,
  type Plan,
  type Problem,
  type Result,
  type TaxonomyOption,
} from '../index.js';
import { recordsOf } from './page-work.js';
import type { Told } from './pages.js';
import type { Outlined } from './put-streamed.js';

export interface Coming {
  /** In order, without their texts. */
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
  /** The records of each document, with the entities that are its own. */
  readonly each: () => AsyncIterable<Result>;
  /** Entities that a document may name without being its own. */
  readonly named: readonly Entity[];
  /** For a folder, what is to be told of each document, and what corrections do to it. */
  readonly told: () => readonly Told[];
  readonly steps: Plan['steps'];
}

/** Corrections to be made. */
export interface Replay extends TaxonomyOption {
  readonly corrections: Corrections;
  /** Of so many sheets, the first ones, it is not told what no longer fits. Default: of none. */
  readonly silent?: number;
}

/** Whether no part holds more than one document: others must be held. */
export const isApart = ({ outlines }: Outlined): boolean => outlines.every((o) => o.documents.length <= 1);

const UNCORRECTED = { problems: [], steps: [], touched: [] };

function planOf({ documents, entities, found }: Merged, { corrections, taxonomy }: Replay): Plan {
  const { categories: used, ...known } = found();
  const ids = categories({ ...(taxonomy && { taxonomy }) }).map((c) => c.id);
  return corrections.plan({ ...known, entities, documents: documents.map((d) => d.document) }, [...ids, ...used]);
}

/** `replay`: its corrections were sought when the parts were outlined. The outlines are taken, and gone then. */
export function comingOf({ outlines, again }: Outlined, replay: Replay | null = null): Coming {
  const merged = mergeOutlines(outlines);
  const plan: Plan = replay ? planOf(merged, replay) : { ...UNCORRECTED, entities: merged.entities };
  outlines.length = 0;
  const { entities, steps, problems, touched } = plan;
  const seenOf = merged.seenWith(entities);
  const told = merged.documents.map((one): Told => {
    const { again: read, place = null } = again[one.part]!;
    return { seen: () => seenOf(one), place, again: read };
  });
  return {
    documents: merged.documents.map((d) => d.document),
    entities,
    problems: [...merged.problems, ...problems.slice(replay?.silent ?? 0).flat()],
    steps,
    named: touched,
    async *each() {
      for (const { seen, again: read } of told) yield recordsOf(seen(), await read(), steps);
    },
    told: () => told,
  };
}

/** All parts once more. */
export async function allAgain({ again }: Outlined): Promise<Result[]> {
  const parts: Result[] = [];
  for (const { again: read } of again) parts.push(await read());
  return parts;
}
