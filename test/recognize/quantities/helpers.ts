import { recognizeDates } from '../../../src/recognize/dates/index.js';
import { recognizeQuantities } from '../../../src/recognize/quantities/index.js';
import type { FoundQuantity } from '../../../src/stages.js';
import { contextOf } from '../dates/helpers.js';

export function quantitiesIn(text: string): FoundQuantity[] {
  const context = contextOf(text);
  return recognizeQuantities(context, [], recognizeDates(context, []));
}
