import type { DocumentContext, FoundMention } from '../../stages.js';
import { cursorOver } from '../facilities/cursor.js';
import { flat } from '../flat.js';
import { citiesWithState, datelines } from './city-state.js';
import { headedPlaces } from './headed.js';
import { homePlaces } from './homes.js';
import { listedPlaces } from './listed.js';
import { partyStates } from './party-state.js';
import { repeatedPlaces } from './repeated.js';
import { seriesPlaces } from './series.js';

export { recognizeGazetteer } from './gazetteer.js';

/**
 * Places: cities, counties, states, countries and regions as locations. Flat, longest spans in order of the text; "City, State" is two.
 * A place within the name of an organization or facility is none; that is for whoever merges the names to see.
 */
export function recognizePlaces(context: DocumentContext, found: readonly FoundMention[] = []): FoundMention[] {
  const cursor = cursorOver(context);
  const sure = [
    ...citiesWithState(cursor),
    ...datelines(cursor),
    ...partyStates(cursor),
    ...headedPlaces(cursor),
    ...listedPlaces(cursor),
    ...homePlaces(cursor, found),
  ];
  return flat([...sure, ...repeatedPlaces(cursor, sure), ...seriesPlaces(cursor, found, sure)]);
}
