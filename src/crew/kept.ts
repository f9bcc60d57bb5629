/** What is kept in a folder, under the keys of one run. */
import { UsageError } from '../errors.js';
import type { Result } from '../records.js';
import type { Kept } from './each.js';
import { type Keep, readKept } from './keep.js';
import type { KeyOf } from './keys.js';
import type { KeyedPath } from './last-run.js';
import type { Parcel } from './parcel.js';
import { nameOf, type Unit } from './units.js';

const AT_ONCE = 16;

/** The keys of all units, a few at a time. */
export async function keyed(units: readonly Unit[], keyOf: KeyOf): Promise<KeyedPath[]> {
  const keys: KeyedPath[] = [];
  for (let i = 0; i < units.length; i += AT_ONCE) {
    const some = units.slice(i, i + AT_ONCE);
    const found = await Promise.all(some.map(keyOf));
    some.forEach((unit, j) => {
      keys.push([nameOf(unit), found[j]!]);
    });
  }
  return keys;
}

/** Files have their keys already. */
export function remembered(keys: readonly KeyedPath[], keyOf: KeyOf): KeyOf {
  const known = new Map(keys);
  return async (unit) => (unit.kind === 'file' ? (known.get(nameOf(unit)) ?? null) : keyOf(unit));
}

/** What came, and how to have each again. */
export interface Recalled extends Kept {
  /** The keys that were asked for. */
  readonly used: ReadonlySet<string>;
  /** Where it is kept, to be read again once it is no longer held; null where it is not, and to be held. */
  readonly place: (parcel: Parcel) => KeptPlace | null;
}

/** A result in a file of what is kept. */
export interface KeptPlace {
  readonly path: string;
  readonly index: number;
}

/** Throws UsageError where what was kept is gone. */
export async function readPlace({ path, index }: KeptPlace): Promise<Result> {
  const found = (await readKept(path))?.[index];
  if (found === undefined) throw new UsageError(GONE);
  return found.result();
}

/** `force`: nothing is taken, all is kept anew. */
export function keptOf(keep: Keep, keyOf: KeyOf, force = false): Recalled {
  const used = new Set<string>();
  const places = new WeakMap<Parcel, readonly [key: string, index: number]>();
  const place = (key: string, parcels: readonly Parcel[]): void => {
    parcels.forEach((parcel, index) => {
      places.set(parcel, [key, index]);
    });
  };
  return {
    used,
    async get(unit) {
      const key = await keyOf(unit);
      if (key !== null) used.add(key);
      const parcels = key === null || force ? null : await keep.get(key);
      if (parcels !== null) place(key!, parcels);
      return parcels;
    },
    async put(unit, parcels) {
      const key = await keyOf(unit);
      if (key !== null && (await keep.put(key, parcels))) place(key, parcels);
    },
    place(parcel) {
      const [key, index] = places.get(parcel) ?? [];
      return key === undefined || index === undefined ? null : { path: keep.placeOf(key), index };
    },
  };
}

const GONE =
  'What was kept of a document is gone while it was to be written. Was the folder changed meanwhile? Run it again.';
