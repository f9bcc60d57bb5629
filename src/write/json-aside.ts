/** A result as one JSON object, of which the records of one document after another come: they are put aside, list by list, until all are there. */
import type { Entity, Problem, Result } from '../records.js';
import { array, LISTS } from './json.js';
import type { Spill, Spilled } from './spill.js';

export interface ComingResult {
  readonly entities: Iterable<Entity>;
  readonly problems: Iterable<Problem>;
  /** The records of the documents, in their order. */
  readonly each: () => AsyncIterable<Result>;
}

const APART = ['documents', 'mentions', 'dates', 'quantities', 'claims'] as const;

/** The same text as `jsonChunks` makes of the whole. */
export async function* jsonAside(
  { entities, problems, each }: ComingResult,
  more: Readonly<Record<string, Iterable<unknown>>>,
  spill: Spill,
): AsyncGenerator<string> {
  const aside = new Map<string, Spilled[]>(APART.map((name) => [name, []]));
  for await (const part of each())
    for (const name of APART) {
      const text = part[name].map((record) => `,\n${JSON.stringify(record)}`).join('');
      if (text !== '') aside.get(name)!.push(await spill.put(text));
    }
  async function* list(places: readonly Spilled[]): AsyncGenerator<string> {
    yield '[';
    for (const [i, place] of places.entries()) yield (await spill.get(place)).slice(i === 0 ? 1 : 0);
    yield places.length === 0 ? ']' : '\n]';
  }
  yield '{"dossier":"1"';
  for (const name of LISTS) {
    yield `,\n"${name}":`;
    if (name === 'entities') yield* array(entities);
    else if (name === 'problems') yield* array(problems);
    else yield* list(aside.get(name)!);
  }
  for (const [name, records] of Object.entries(more)) {
    yield `,\n${JSON.stringify(name)}:`;
    yield* array(records);
  }
  yield '}\n';
}
