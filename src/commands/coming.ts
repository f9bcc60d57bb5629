/** One result of many parts, of which the records of one document after another are read again: in all, as `mergeResults` has them. */
import { type DocumentRecord, type Entity, mergeOutlines, type Problem, type Result, recordsWith } from '../index.js';
import type { Told } from './pages.js';
import type { Outlined } from './put-streamed.js';

export interface Coming {
  /** In order, without their texts. */
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
  /** The records of each document, with the entities it names. */
  readonly each: () => AsyncIterable<Result>;
  /** For a folder, what is to be told of each document. */
  readonly told: () => readonly Told[];
}

/** Whether no part holds more than one document: others must be held. */
export const isApart = ({ outlines }: Outlined): boolean => outlines.every((o) => o.documents.length <= 1);

export function comingOf({ outlines, again }: Outlined): Coming {
  const { documents, entities, problems, seenOf } = mergeOutlines(outlines);
  return {
    documents: documents.map((d) => d.document),
    entities,
    problems,
    async *each() {
      for (const told of documents) yield recordsWith(seenOf(told), await again[told.part]!.again());
    },
    told: () =>
      documents.map((told): Told => {
        const { again: read, place = null } = again[told.part]!;
        return { seen: () => seenOf(told), place, again: read };
      }),
  };
}

/** All parts once more. */
export async function allAgain({ again }: Outlined): Promise<Result[]> {
  const parts: Result[] = [];
  for (const { again: read } of again) parts.push(await read());
  return parts;
}
