import type { DocumentContext, FoundDate, FoundMention, FoundQuantity } from '../stages.js';
import { recognizeDates } from './dates/index.js';
import { recognizeNames } from './mentions.js';
import { recognizeQuantities } from './quantities/index.js';

export { documentDate } from './dates/document-date.js';

export interface Recognized {
  readonly mentions: readonly FoundMention[];
  readonly dates: readonly FoundDate[];
  readonly quantities: readonly FoundQuantity[];
}

/** Names, dates and quantities of one document, in order of the text. */
export function recognize(context: DocumentContext): Recognized {
  const mentions = recognizeNames(context);
  const dates = recognizeDates(context, mentions);
  const quantities = recognizeQuantities(context, mentions, dates);
  return { mentions, dates, quantities };
}
