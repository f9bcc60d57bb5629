import type { DocumentContext, FoundMention } from '../../stages.js';

/**
 * Names of the user's own list, wherever they stand as whole words, in any case; the longest wins. Names in capitals alone must stand in
 * capitals, and a name of one word must begin with one, so that "ICE" is not "ice" nor "Hope" hope.
 */
export function recognizeGazetteer(context: DocumentContext, _found: readonly FoundMention[] = []): FoundMention[] {
  const { gazetteer } = context.lexicon;
  if (gazetteer === null) return [];
  const { text } = context.segmented;
  const found: FoundMention[] = [];
  for (const { start, end, value } of gazetteer.names.matchesIn(text)) {
    const words = text.slice(start, end);
    if (
      value.exact !== null
        ? words !== value.exact
        : value.words === 1 && /^\p{Ll}/u.test(words) && !/^\p{Ll}/u.test(value.entry.name)
    )
      continue;
    found.push({ start, end, type: value.entry.type, rule: 'gazetteer', confidence: 0.99 });
  }
  return found;
}
