/**
 * What `diff` compares. Documents come one after another, and of each only what comparing needs is held; the rest is read again where it is kept, or
 * put aside in a temporary file. Corrections and a workbook need all records at once, and there all are held.
 */
import type { Recalled } from '../crew/kept.js';
import {
  type DocumentRecord,
  type Entity,
  type ExtractOptions,
  gatherParts,
  type Held,
  holderOf,
  mergeOutlines,
  mergeResults,
  outliner,
  type Problem,
  type Result,
  recordsWith,
} from '../index.js';
import type { Spill } from '../write/spill.js';
import { asCorrected, sheetIn } from './kept-results.js';
import type { Told } from './pages.js';
import { keptPart, type Part, spilledPart } from './parts.js';
import { type Outlined, outlined } from './put-streamed.js';

export interface Gathered {
  /** Without texts, unless all records are held. */
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly Entity[];
  readonly problems: readonly Problem[];
  readonly held: Held;
  /** Ids of the documents of each input; only where versions are compared. */
  readonly versions: readonly (readonly string[])[];
  /** All records; null where they come one document after another. */
  readonly whole: Result | null;
  readonly each: () => AsyncIterable<Result>;
  /** For a folder, what is to be told of each document. */
  readonly told: () => readonly Told[];
}

export interface Asked {
  /** Inputs that are taken together: all, or one version after the other. */
  readonly groups: readonly (readonly string[])[];
  readonly options: ExtractOptions;
  readonly corrections: string | undefined;
  /** All records are needed at once. */
  readonly atOnce: boolean;
  readonly kept: Recalled | undefined;
  readonly spill: Spill;
}

async function* partsOf(inputs: readonly string[], { options, kept, spill }: Asked): AsyncGenerator<Part> {
  for await (const part of gatherParts(inputs, options, kept)) {
    if ('again' in part) yield { result: () => part.result, again: part.again };
    else {
      const place = kept?.place(part) ?? null;
      yield place === null ? await spilledPart(part, spill) : keptPart(part, place);
    }
  }
}

async function held(all: Outlined, asked: Asked): Promise<Omit<Gathered, 'versions'>> {
  const parts: Result[] = [];
  for (const { again } of all.again) parts.push(await again());
  const whole = await asCorrected(mergeResults(parts), asked.groups.flat(), asked.corrections);
  const holder = holderOf(whole);
  holder.add(whole);
  const each = async function* () {
    yield whole;
  };
  return { ...whole, held: holder.held, whole, each, told: () => [] };
}

async function streamed({ outlines, again }: Outlined): Promise<Omit<Gathered, 'versions'>> {
  const { documents: all, entities, problems, seenOf } = mergeOutlines(outlines);
  const documents = all.map((d) => d.document);
  const holder = holderOf({ documents, entities });
  const each = async function* () {
    for (const told of all) yield recordsWith(seenOf(told), await again[told.part]!.again());
  };
  for await (const part of each()) holder.add(part);
  const told = () =>
    all.map((d): Told => {
      const { again: read, place = null } = again[d.part]!;
      return { seen: () => seenOf(d), place, again: read };
    });
  return { documents, entities, problems, held: holder.held, whole: null, each, told };
}

export async function gather(asked: Asked): Promise<Gathered> {
  const { groups, corrections, atOnce } = asked;
  const all: Outlined = { outlines: [], again: [] };
  const versions: string[][] = [];
  const outlineOf = outliner();
  for (const group of groups) {
    const { outlines, again } = await outlined(partsOf(group, asked), outlineOf);
    all.outlines.push(...outlines);
    all.again.push(...again);
    versions.push(outlines.flatMap((o) => o.documents.map((d) => d.id)));
  }
  const isCorrected = corrections !== undefined || groups.flat().some((input) => sheetIn(input) !== null);
  const isApart = all.outlines.every((o) => o.documents.length <= 1);
  const found = atOnce || isCorrected || !isApart ? await held(all, asked) : await streamed(all);
  return { ...found, versions };
}
