/**
 * What `diff` compares. Documents come one after another, and of each only what comparing needs is held; the rest is read again where it is kept, or
 * put aside in a temporary file. A workbook, and a result that holds several documents, need all records at once, and there all are held.
 */
import type { Recalled } from '../crew/kept.js';
import {
  type ExtractOptions,
  gatherParts,
  type Held,
  holderOf,
  mergeResults,
  outliner,
  type Result,
} from '../index.js';
import type { Spill } from '../write/spill.js';
import { allAgain, type Coming, comingOf, isApart, type Replay } from './coming.js';
import { asCorrected, replayOf } from './kept-results.js';
import { keptPart, type Part, spilledPart } from './parts.js';
import { type Outlined, outlined } from './put-streamed.js';

export interface Gathered extends Coming {
  readonly held: Held;
  /** Ids of the documents of each input; only where versions are compared. */
  readonly versions: readonly (readonly string[])[];
  /** All records; null where they come one document after another. */
  readonly whole: Result | null;
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

async function atOnce(all: Outlined, asked: Asked): Promise<Omit<Gathered, 'versions'>> {
  const whole = await asCorrected(mergeResults(await allAgain(all)), asked.groups.flat(), asked.corrections);
  const holder = holderOf(whole);
  holder.add(whole);
  const each = async function* () {
    yield whole;
  };
  return { ...whole, held: holder.held, whole, each, told: () => [], steps: [], named: [] };
}

async function streamed(all: Outlined, replay: Replay | null): Promise<Omit<Gathered, 'versions'>> {
  const coming = comingOf(all, replay);
  const { add, held } = holderOf(coming);
  for await (const part of coming.each()) add(part);
  return { ...coming, held, whole: null };
}

export async function gather(asked: Asked): Promise<Gathered> {
  const { groups, corrections } = asked;
  const all: Outlined = { outlines: [], again: [] };
  const versions: string[][] = [];
  const replay = await replayOf(groups.flat(), corrections);
  const outlineOf = outliner(replay?.corrections.sought);
  for (const group of groups) {
    const { outlines, again } = await outlined(partsOf(group, asked), outlineOf);
    all.outlines.push(...outlines);
    all.again.push(...again);
    versions.push(outlines.flatMap((o) => o.documents.map((d) => d.id)));
  }
  const found = asked.atOnce || !isApart(all) ? await atOnce(all, asked) : await streamed(all, replay);
  return { ...found, versions };
}
