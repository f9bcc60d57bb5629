import type { DocumentContext, FoundMention } from '../../stages.js';
import { flat } from '../flat.js';
import { agreeing } from './agreement.js';
import { cursorOver } from './cursor.js';
import { custodyNames } from './custody.js';
import { enumeratedNames } from './enumerated.js';
import { fullNames } from './full-names.js';
import { headsIn } from './heads.js';
import { knownFacilities } from './known.js';
import { labelledNames } from './labelled.js';
import { lowerHeads } from './lower-heads.js';
import { withoutOwners } from './owners.js';
import { shortForms } from './short-forms.js';
import { shortMentions } from './short-mentions.js';
import { toldNames } from './told.js';
import { widened } from './widen.js';

/**
 * Facilities: institutions where people are held, treated, housed, schooled or employed. First full names by their head nouns, then
 * well-known ones, then what both are called for short in this document. Flat, longest spans in order of the text, without articles.
 *
 * `found`: names that others have found (people, organizations, places); they are evidence against doubtful readings.
 */
export function recognizeFacilities(context: DocumentContext, found: readonly FoundMention[] = []): FoundMention[] {
  const cursor = cursorOver(context);
  const { tokens } = cursor;
  const heads = headsIn(cursor);
  const { names, owners } = withoutOwners(cursor, widened(cursor, fullNames(cursor, heads), found));
  const told = [...lowerHeads(cursor, heads, found), ...toldNames(cursor, heads), ...enumeratedNames(cursor)];
  const full = [...names, ...told].map(
    (n): FoundMention => ({
      start: tokens[n.first]!.start,
      end: tokens[n.last - 1]!.end,
      type: 'facility',
      rule: n.rule,
      confidence: n.confidence,
    }),
  );
  const short = shortMentions(cursor, shortForms(cursor, [...names, ...told], found));
  const all = flat([
    ...full,
    ...knownFacilities(cursor),
    ...labelledNames(cursor, found),
    ...custodyNames(cursor, found),
    ...short,
  ]);
  return [...agreeing(all, found), ...owners];
}
