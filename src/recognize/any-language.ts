import type { DocumentRecord } from '../records.js';
import type { Recognized } from './index.js';

/** A tagger that learned from English is trusted in other languages only where it is this sure, and with a whole name. */
const SURE = 0.85;

export const isForeign = ({ language }: Pick<DocumentRecord, 'language'>): boolean =>
  language !== null && language !== 'en';

/** Day or month first: English rules cannot tell for another language. */
const isAmbiguous = (text: string): boolean => /^(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d/.test(text);

/**
 * Of what was found in a text that is not English, what does not depend on English: names from lists, names of institutions by their form,
 * whole names that the tagger is sure of; dates in figures and years; percentages and sums.
 */
export function holdingAnywhere({ mentions, dates, quantities }: Recognized): Recognized {
  const kept = new Map<number, number>();
  const heldDates = dates.filter((d, i) => {
    const holds = /^date\/(?:year|calendar)$/.test(d.rule) && d.basis === 'explicit' && !isAmbiguous(d.text);
    if (holds) kept.set(i, kept.size);
    return holds;
  });
  return {
    mentions: mentions.filter((m) => m.rule !== 'tagger' || (m.confidence >= SURE && m.end - m.start > 5)),
    dates: heldDates.map((d) => (typeof d.anchor === 'number' ? { ...d, anchor: kept.get(d.anchor) ?? null } : d)),
    quantities: quantities
      .filter((q) => /^quantity\/(?:percent|money|currency)/.test(q.rule))
      .map((q) => ({ ...q, of: null, basis: null })),
  };
}
