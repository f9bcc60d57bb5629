import type { DocumentContext, FoundDate, FoundMention, FoundQuantity } from '../../stages.js';

/** Numbers that say how many or how much. */
export function recognizeQuantities(
  _context: DocumentContext,
  _mentions: readonly FoundMention[],
  _dates: readonly FoundDate[],
): FoundQuantity[] {
  return [];
}
