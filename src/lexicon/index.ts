import { type CueLexicon, loadCues } from './cues.js';
import { type DateLexicon, loadDates } from './dates.js';
import { type FacilityLexicon, loadFacilities } from './facilities.js';
import { type LayoutLexicon, layoutLexicon } from './layout.js';
import { loadNamesModel, type NamesModel } from './names-model.js';
import { loadOrganizations, type OrganizationLexicon } from './organizations.js';
import { loadPeople, type PeopleLexicon } from './people.js';
import { loadPlaces, type PlaceLexicon } from './places.js';
import { loadQuantities, type QuantityLexicon } from './quantities.js';
import { loadResolutionWords, type ResolutionWords } from './resolution.js';
import { loadTaxonomy, type Taxonomy } from './taxonomy.js';

/**
 * The words the grammar stands on: every list of `data/`, loaded on first use and frozen. Each group of lists has a file of its own
 * here; stages get the lexicon as an argument and never open files.
 */
export interface Lexicon {
  readonly version: 1;
  readonly layout: LayoutLexicon;
  readonly resolution: ResolutionWords;
  readonly organizations: OrganizationLexicon;
  readonly people: PeopleLexicon;
  readonly cues: CueLexicon;
  readonly taxonomy: Taxonomy;
  readonly facilities: FacilityLexicon;
  readonly places: PlaceLexicon;
  readonly dates: DateLexicon;
  readonly quantities: QuantityLexicon;
  /** The learned tagger of names. */
  readonly namesModel: NamesModel;
}

/** A list that is read when it is first asked for. */
function lazy<T>(load: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= load();
    return value;
  };
}

export function loadLexicon(): Lexicon {
  const resolution = lazy(loadResolutionWords);
  const organizations = lazy(loadOrganizations);
  const people = lazy(loadPeople);
  const cues = lazy(loadCues);
  const taxonomy = lazy(loadTaxonomy);
  const facilities = lazy(loadFacilities);
  const places = lazy(loadPlaces);
  const dates = lazy(loadDates);
  const quantities = lazy(loadQuantities);
  const namesModel = lazy(loadNamesModel);
  return Object.freeze({
    version: 1 as const,
    get layout() {
      return layoutLexicon();
    },
    get resolution() {
      return resolution();
    },
    get organizations() {
      return organizations();
    },
    get people() {
      return people();
    },
    get cues() {
      return cues();
    },
    get taxonomy() {
      return taxonomy();
    },
    get facilities() {
      return facilities();
    },
    get places() {
      return places();
    },
    get dates() {
      return dates();
    },
    get quantities() {
      return quantities();
    },
    get namesModel() {
      return namesModel();
    },
  });
}
