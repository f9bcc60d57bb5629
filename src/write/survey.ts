/** What a filter chooses in many documents, seen one after another before any is shown: an entity is shown with all of them, or with none. */
import { type Entity, onlyProblems, type Result } from '../records.js';
import { choiceOf, type Filter, facilitiesOf, isWanted } from './choose.js';
import { lookupOf } from './lookup.js';

const NOTHING = onlyProblems([]);

/** What a filter finds in a document: plain values, which can be sent to another thread. */
export interface Survey {
  /** Ids of entities: as `involved` and `held` of a choice, and of those of which a mention may be shown. */
  readonly involved: readonly string[];
  readonly held: readonly string[];
  readonly mentioned: readonly string[];
  /** How many are shown. */
  readonly claims: number;
  readonly undated: number;
}

/** `part`: the records of a document. */
export function surveyOf(part: Result, filter: Filter, facilities: ReadonlySet<string> | null): Survey {
  const { wants, sure, claims, undated, involved, held } = choiceOf(part, filter, lookupOf(part), facilities);
  const mentioned = new Set(part.mentions.filter((m) => wants(m.type) && sure(m)).map((m) => m.entity));
  return { involved: [...involved], held: [...held], mentioned: [...mentioned], claims: claims.length, undated };
}

/** What a filter finds in all of them. */
export interface Surveyed extends Pick<Survey, 'claims' | 'undated'> {
  readonly facilities: ReadonlySet<string> | null;
  readonly involved: ReadonlySet<string>;
  /** Ids of the entities that are shown. */
  readonly wanted: ReadonlySet<string>;
}

/** `entities`: of all documents. */
export function surveyor(entities: readonly Entity[], filter: Filter) {
  const facilities = facilitiesOf(entities, filter);
  const choice = choiceOf({ claims: [] }, filter, lookupOf(NOTHING), facilities);
  const { involved } = choice;
  const held = new Set<string>();
  const maybe = new Set<string>();
  let [claims, undated] = [0, 0];
  return {
    facilities,
    add(survey: Survey): void {
      for (const id of survey.involved) involved.add(id);
      for (const id of survey.held) held.add(id);
      for (const id of survey.mentioned) maybe.add(id);
      claims += survey.claims;
      undated += survey.undated;
    },
    done(): Surveyed {
      const narrowed = choice.byContent || choice.dated;
      const mentioned = narrowed ? new Set([...maybe].filter((id) => involved.has(id))) : maybe;
      const wanted = entities.filter((e) => isWanted(e, { ...choice, held, mentioned }, filter));
      return { facilities, involved, wanted: new Set(wanted.map((e) => e.id)), claims, undated };
    },
  };
}
