import type { Lexicon } from '../../lexicon/index.js';
import { contains, lengthOf, type Span } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import { phraseAt } from './phrase-match.js';
import type { Surface } from './surface.js';

/** Rules whose evidence stands in the text itself or comes from the user. */
const OWN_EVIDENCE =
  /^(?:gazetteer|signature|contact|defined|described|pseudonym|agency-office|dateline|photo-credit|byline|title-initial|place\/party-state)/;

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

/** Without those in which what stands beside a name shows a body: "customers such as | Norrby Audio of Denmark" is no work. */
export function withoutDescribed(others: readonly Span[], found: readonly FoundMention[]): readonly Span[] {
  const bodies = found.filter((m) => m.rule === 'described');
  return bodies.length === 0 ? others : others.filter((o) => !bodies.some((m) => contains(o, m)));
}

/**
 * Without the places that only the tagger saw where the name itself says that it is a body: "Harbor Memorial Museum". Visited like a place,
 * it is one by its name.
 */
export function withoutInstitutions(found: readonly FoundMention[]): FoundMention[] {
  const bodies = new Set<string>();
  for (const m of found)
    if (m.type === 'organization' && /^(?:organization-head|subject)$/.test(m.rule)) bodies.add(`${m.start} ${m.end}`);
  return found.filter((m) => m.type !== 'place' || m.rule !== 'tagger' || !bodies.has(`${m.start} ${m.end}`));
}

/** The last span that begins at an offset or before it, -1 where there is none; the spans are in order of the text. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Titles that have a country in them, as "U.S. Attorney": it is no place there. */
export function nationalTitles({ words, sentences, capitals }: Surface, lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (const s of sentences)
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const phrase = phraseAt(lexicon.people.titles, words, i, s.to);
      if (phrase === null || !phrase.words.some((w) => /^(?:u\.s\.|us|united|un)$/.test(w))) continue;
      spans.push({ start: words[i]!.start, end: words[i + phrase.words.length - 1]!.end });
    }
  return spans;
}
