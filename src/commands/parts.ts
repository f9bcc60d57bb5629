/** Results that are read again once they are no longer held: from what is kept, or from what was put aside. */
import { type KeptPlace, readPlace } from '../crew/kept.js';
import type { Parcel } from '../crew/parcel.js';
import type { Result } from '../index.js';
import type { Spill, Spilled } from '../write/spill.js';

/** A result, and how to have it again once it is no longer held. */
export interface Part {
  readonly result: () => Result;
  readonly again: () => Promise<Result>;
  /** Where it is kept, for other threads to read. */
  readonly place?: KeptPlace | null;
}

/** A part that is held until it is written. */
export const heldPart = ({ result }: Parcel): Part => ({ result, again: async () => result() });

const readAgain = (place: KeptPlace) => () => readPlace(place);

/** A part that is kept on disk. Made apart from where the parcel is known: whoever can read it again must not hold it. */
export const keptPart = ({ result }: Parcel, place: KeptPlace): Part => ({ result, place, again: readAgain(place) });

const readAside = (aside: Spill, place: Spilled) => async () => JSON.parse(await aside.get(place)) as Result;

/** A part that is put aside until it is written. */
export const spilledPart = async ({ result, line }: Parcel, aside: Spill): Promise<Part> => ({
  result,
  again: readAside(aside, await aside.put(line())),
});

/** So many are held: a small run needs no file. */
const FEW = 200;

/** Parts that are read again: the first few are held, the others put aside. */
export async function* partsAside(parcels: AsyncIterable<Parcel>, aside: Spill, few = FEW): AsyncGenerator<Part> {
  let n = 0;
  for await (const parcel of parcels) yield n++ < few ? heldPart(parcel) : await spilledPart(parcel, aside);
}
