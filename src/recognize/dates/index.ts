import type { DocumentContext, FoundDate, FoundMention } from '../../stages.js';

/** Date expressions, normalised as far as the text allows. `mentions` are names: nothing inside one is a date. */
export function recognizeDates(_context: DocumentContext, _mentions: readonly FoundMention[]): FoundDate[] {
  return [];
}
