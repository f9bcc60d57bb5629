/** Attributes of entities, each with the place it was read from. */
import type { EntityDraft } from '../draft.js';
import type { FormTable } from '../forms.js';
import { type AttributeMap, makeReading, type Reader } from './facts.js';
import { gazetteer } from './gazetteer.js';
import { kind } from './kind.js';
import { known } from './known.js';
import { location } from './location.js';
import { operator } from './operator.js';
import { parent } from './parent.js';
import { person } from './person.js';

export type { AttributeMap } from './facts.js';

const READERS: readonly Reader[] = [gazetteer, kind, location, operator, parent, person, known];

export function attributesOf(
  table: FormTable,
  drafts: readonly EntityDraft[],
  draftOf: (mention: number) => EntityDraft,
): AttributeMap {
  const reading = makeReading(table, drafts, draftOf);
  for (const read of READERS) read(reading);
  return reading.all;
}
