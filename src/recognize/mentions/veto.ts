import { contains, lengthOf, type Span } from '../../span.js';
import type { FoundMention } from '../../stages.js';

/** Rules whose evidence stands in the text itself or comes from the user. */
const OWN_EVIDENCE = /^(?:gazetteer|signature|contact|defined|pseudonym|agency-office|dateline|photo-credit|byline)/;

/**
 * Without the names that are only part of one of another class: the place in "the 2004 election in Italy", the party in "the Democratic
 * Party primary", the nationality in a law. `others`: events, works, laws and the like, in order of the text. Names whose rule has evidence
 * of its own stay.
 */
export function withoutOthers(found: readonly FoundMention[], others: readonly Span[]): FoundMention[] {
  return found.filter((m) => {
    if (OWN_EVIDENCE.test(m.rule)) return true;
    const other = others[lastStartingBy(others, m.start)];
    return other === undefined || !contains(other, m) || lengthOf(other) === lengthOf(m);
  });
}

function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
