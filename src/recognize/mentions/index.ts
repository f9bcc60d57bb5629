import type { DocumentContext, FoundMention } from '../../stages.js';
import { recognizeOrganizations } from '../organizations/index.js';
import { recognizePeople } from '../people/index.js';
import { refine } from './refine.js';

type Recognizer = (context: DocumentContext, found: readonly FoundMention[]) => FoundMention[];

/** In this order: each sees what those before it found. */
const RECOGNIZERS: readonly Recognizer[] = [recognizeOrganizations, recognizePeople];

/** Facilities, organizations, people and places: flat spans in order of the text, the better evidence where two readings overlap. */
export function recognizeNames(context: DocumentContext): FoundMention[] {
  const found: FoundMention[] = [];
  for (const recognize of RECOGNIZERS) found.push(...recognize(context, found));
  return refine(context.document.text, found);
}
