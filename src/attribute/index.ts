import type { Attributed, AttributionInput } from '../stages.js';

/** Claims of one document: who says what, about whom, and who answers. */
export function attribute(input: AttributionInput): Attributed {
  return { claims: [], entities: input.entities };
}
