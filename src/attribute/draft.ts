import type { Claim } from '../records.js';
import type { CategoryHit } from './categories.js';
import type { Source } from './claims.js';
import type { Answerable } from './replies/answerable.js';
import type { Target } from './slots/target.js';

/** A claim with all its slots, before replies are bound and ids given. */
export interface Draft extends Answerable {
  readonly source: Source | null;
  readonly hits: readonly CategoryHit[];
  /** Does it stand in a document that is mostly on something else than conduct? */
  readonly sparse: boolean;
  readonly aim: Target;
  readonly basis: Claim['facility_basis'];
  readonly date: string | null;
  readonly victims: string | null;
}
