import type { DocumentContext, FoundDate, FoundMention, FoundQuantity, Watch } from '../stages.js';
import { holdingAnywhere, isForeign } from './any-language.js';
import { recognizeDates } from './dates/index.js';
import { recognizeNames } from './mentions/index.js';
import { recognizeQuantities } from './quantities/index.js';

export { isForeign } from './any-language.js';
export { documentDate } from './dates/document-date.js';

export interface Recognized {
  readonly mentions: readonly FoundMention[];
  readonly dates: readonly FoundDate[];
  readonly quantities: readonly FoundQuantity[];
}

/** Names, dates and quantities of one document, in order of the text. */
export function recognize(context: DocumentContext, watch: Watch): Recognized {
  const mentions = watch('names', () => recognizeNames(context));
  const dates = watch('dates', () => recognizeDates(context, mentions));
  const quantities = watch('quantities', () => recognizeQuantities(context, mentions, dates));
  const found = { mentions, dates, quantities };
  return isForeign(context.document) ? holdingAnywhere(found) : found;
}
