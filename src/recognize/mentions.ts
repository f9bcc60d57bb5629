import type { DocumentContext, FoundMention } from '../stages.js';

/** Facilities, organizations, people and places: flat, longest spans in order of the text. */
export function recognizeNames(_context: DocumentContext): FoundMention[] {
  return [];
}
