import type { DocumentContext, FoundMention } from '../../stages.js';
import { recognizeFacilities } from '../facilities/index.js';
import { recognizeOrganizations } from '../organizations/index.js';
import { recognizePeople } from '../people/index.js';
import { recognizeGazetteer, recognizePlaces } from '../places/index.js';
import { withoutCases } from './cases.js';
import { withoutMoreOtherThings, withoutOtherThings } from './not-names.js';
import { refine } from './refine.js';
import { surfaceOf } from './surface.js';
import { taggedNames } from './tagged.js';
import { nationalTitles, withoutDescribed, withoutInstitutions, withoutOthers } from './veto.js';

type Recognizer = (context: DocumentContext, found: readonly FoundMention[]) => FoundMention[];

/** In this order, after the learned tagger: each sees what those before it found. */
const RECOGNIZERS: readonly Recognizer[] = [
  recognizeGazetteer,
  recognizeFacilities,
  recognizePlaces,
  recognizeOrganizations,
  recognizePeople,
];

/** Facilities, organizations, people and places: flat spans in order of the text, the better evidence where two readings overlap. */
export function recognizeNames(context: DocumentContext): FoundMention[] {
  const tagged = taggedNames(context);
  const found = withoutOtherThings(tagged.names, surfaceOf(context.segmented), context.lexicon);
  for (const recognize of RECOGNIZERS) for (const m of recognize(context, found)) found.push(m);
  const surface = surfaceOf(context.segmented);
  const titles = nationalTitles(surface, context.lexicon);
  const others = withoutDescribed(tagged.others, found);
  const known = withoutCases(withoutOthers(withoutOthers(found, others), titles), surface);
  return refine(context.document.text, withoutMoreOtherThings(withoutInstitutions(known), surface, context.lexicon));
}
