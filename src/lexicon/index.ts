import { type ComparisonWords, loadComparison } from './comparison.js';
import { type ConfidenceWeights, loadConfidence } from './confidence.js';
import { type CueLexicon, loadCues } from './cues.js';
import { type DateLexicon, loadDates } from './dates.js';
import { type FacilityLexicon, loadFacilities } from './facilities.js';
import { type Gazetteer, parseGazetteer } from './gazetteer.js';
import { type LayoutLexicon, layoutLexicon } from './layout.js';
import { lazy } from './lazy.js';
import { loadNamesModel, type NamesModel } from './names-model.js';
import { loadOrganizations, type OrganizationLexicon } from './organizations.js';
import { loadPeople, type PeopleLexicon } from './people.js';
import { loadPlaces, type PlaceLexicon } from './places.js';
import { loadQuantities, type QuantityLexicon } from './quantities.js';
import { loadRelatedWords, type RelatedWords } from './related-words.js';
import { loadResolutionWords, type ResolutionWords } from './resolution.js';
import { TAGGING_MODEL, type TaggingModel } from './tagging-model.js';
import { loadTaxonomy, type Taxonomy } from './taxonomy.js';

/**
 * The words the grammar stands on: every list of `data/`, loaded on first use and frozen. Each group of lists has a file of its own
 * here; stages get the lexicon as an argument and never open files.
 */
export interface Lexicon {
  readonly version: 1;
  readonly layout: LayoutLexicon;
  readonly resolution: ResolutionWords;
  readonly comparison: ComparisonWords;
  readonly organizations: OrganizationLexicon;
  readonly people: PeopleLexicon;
  readonly cues: CueLexicon;
  readonly taxonomy: Taxonomy;
  /** What makes a claim sure. */
  readonly confidence: ConfidenceWeights;
  /** Words by which an answer speaks of what it answers. */
  readonly relatedWords: RelatedWords;
  readonly facilities: FacilityLexicon;
  readonly places: PlaceLexicon;
  /** The user's own list, null without one. */
  readonly gazetteer: Gazetteer | null;
  readonly dates: DateLexicon;
  readonly quantities: QuantityLexicon;
  /** The learned tagger of names. */
  readonly namesModel: NamesModel;
  /** What wink-nlp tags words by. */
  readonly taggingModel: TaggingModel;
}

/** The same words, with other categories. */
export const withTaxonomy = (lexicon: Lexicon, taxonomy: Taxonomy): Lexicon =>
  Object.freeze(Object.create(lexicon, { taxonomy: { value: taxonomy, enumerable: true } }) as Lexicon);

export { readGazetteers, withGazetteer } from './gazetteer-files.js';

export interface LexiconOptions {
  /** A table of the user's own names: its bytes or text, and the file's name for messages. */
  readonly gazetteer?: { readonly data: Uint8Array | string; readonly file: string } | undefined;
}

/** @throws UsageError where the gazetteer is no readable list. */
export function loadLexicon(options: LexiconOptions = {}): Lexicon {
  const gazetteer = options.gazetteer ? parseGazetteer(options.gazetteer.data, options.gazetteer.file) : null;
  const resolution = lazy(loadResolutionWords);
  const comparison = lazy(loadComparison);
  const organizations = lazy(loadOrganizations);
  const people = lazy(loadPeople);
  const cues = lazy(loadCues);
  const taxonomy = lazy(loadTaxonomy);
  const confidence = lazy(loadConfidence);
  const relatedWords = lazy(loadRelatedWords);
  const facilities = lazy(loadFacilities);
  const places = lazy(loadPlaces);
  const dates = lazy(loadDates);
  const quantities = lazy(loadQuantities);
  const namesModel = lazy(loadNamesModel);
  return Object.freeze({
    version: 1 as const,
    gazetteer,
    get layout() {
      return layoutLexicon();
    },
    get resolution() {
      return resolution();
    },
    get comparison() {
      return comparison();
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
    get confidence() {
      return confidence();
    },
    get relatedWords() {
      return relatedWords();
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
    taggingModel: TAGGING_MODEL,
  });
}

/** Loads every list, also those that are read when they are first asked for. */
export function loadAll(lexicon: Lexicon): void {
  Object.values(lexicon);
  lexicon.taggingModel.core();
}
