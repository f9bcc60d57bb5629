import type { Lexicon } from '../../lexicon/index.js';
import type { DocumentContext, FoundMention } from '../../stages.js';
import { type TaggedName, tagAllNames } from '../names/index.js';
import { afterTitle } from './phrase-match.js';
import { wordAt } from './sieve.js';
import { CLITIC, has, MARK, surfaceOf, type Word } from './surface.js';

export interface Tagged {
  readonly names: FoundMention[];
  /** Events, works, laws, peoples: what is none of the four types. */
  readonly others: TaggedName[];
}

/**
 * The names of the learned tagger, brought to this project's spans: without the title before a person, the article before an
 * organization and the possessive ending. Nationalities and initialisms that the list of exclusions knows are dropped, and what has no letter.
 */
export function taggedNames({ segmented, lexicon }: DocumentContext): Tagged {
  const { words } = surfaceOf(segmented);
  const names: FoundMention[] = [];
  const others: TaggedName[] = [];
  for (const tag of tagAllNames(segmented, lexicon.namesModel)) {
    if (tag.class === 'other') {
      others.push(tag);
      continue;
    }
    let from = wordAt(words, tag.start);
    let to = wordAt(words, tag.end - 1) + 1;
    if (tag.class === 'person') from = afterTitle(words, from, to, lexicon);
    while (from < to && (has(words[from], MARK) || (words[from]!.key === 'the' && tag.class !== 'person'))) from++;
    while (to > from && has(words[to - 1], CLITIC)) to--;
    if (from >= to || (to - from === 1 && excluded(words[from]!, lexicon))) continue;
    if (tag.class === 'place' && to - from === 1 && lexicon.places.nationalities.has(words[from]!.key)) continue;
    const start = Math.max(tag.start, words[from]!.start);
    const end = Math.min(tag.end, words[to - 1]!.end);
    if (end <= start) continue;
    names.push({ type: tag.class, start, end, rule: 'tagger', confidence: tag.confidence });
  }
  return { names, others };
}

const excluded = (w: Word, lexicon: Lexicon): boolean =>
  lexicon.organizations.exclusions.has(w.text) && !/^(?:US|USA|UK|UAE|USSR|DC)$/.test(w.text);
