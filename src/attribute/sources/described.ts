/** Definite descriptions: "the contractor", "the watchdog", "the groups", "the county". */
import type { Entity } from '../../records.js';
import type { Source, Standing } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { classOf, isJudge } from './kinds.js';
import { GOVERNED, governs, isBody, lastWord } from './named.js';
import { mayBeCalled, type Roster } from './roster.js';
import { FEW, GROUPS } from './words.js';

/** What of the discourse around them is needed. */
export interface Spoken {
  /** The entity spoken of last that fits. */
  recent(fits: (e: Entity) => boolean): Entity | null;
  make(phrase: Phrase, ids: readonly string[], speaker: string | null, standing?: Standing): Source;
  again(phrase: Phrase, source: Source | null): Source;
  group(): Source | null;
  finding(): Source | null;
  /** Does a body surely run the place the text is on? Then it is "the company". */
  answers(id: string): boolean;
}

/** Overseers by a title of their own: "the Inspector" is no coroner. */
const TITLE =
  /^(inspector|coroner|auditor|ombudsman|ombudsperson|ombudswoman|rapporteur|commissioner|regulator|monitor|examiner|tribunal)$/;
const titlesOf = (e: Entity): string[] =>
  e.name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((w) => TITLE.test(w));

/** The entity of the class that a noun names, spoken of last, or the only one there is; null where the text has none. */
export function describedBy(r: Reading, { ofClass, operates, mainFacility }: Roster, spoken: Spoken) {
  const { recent, make, again, answers } = spoken;
  const advocates = (): Source | null => (spoken.group()?.standing === 'advocate' ? spoken.group() : null);

  /** "both homes", "the two prisons": those that the text names. */
  const several = (word: string, phrase: Phrase): readonly string[] => {
    if (!PLACES.test(word) || !SEVERAL.test(r.tokens[phrase.first]!.lower)) return [];
    const one = word.replace(/ies$/, 'y').replace(/s$/, '');
    const all = (ofClass.get('facility') ?? []).filter((e) => mayBeCalled(e, one));
    return all.length <= MOST_PLACES ? all.map((e) => e.id) : [];
  };

  return (word: string, phrase: Phrase): Source | null => {
    const pick = (group: string, fits: (e: Entity) => boolean = () => true): Source | null => {
      const all = ofClass.get(group) ?? [];
      const only = all.length <= FEW ? all.filter(fits) : [];
      const e = recent((x) => classOf(x) === group && fits(x)) ?? (only.length === 1 ? only[0]! : null);
      return e ? make(phrase, [e.id], e.type === 'person' ? e.id : null) : null;
    };
    /** The only body without a known kind. */
    const onlyOne = (): Source | null => {
      const all = ofClass.get('organization') ?? [];
      return all.length === 1 ? make(phrase, [all[0]!.id], null, 'accused') : null;
    };
    /** The works that the text is on, where it names nobody who runs them. */
    const works = (): Source | null => {
      const e = mainFacility('plant');
      return e && WORKS.test(String(e.attributes.kind ?? '')) ? make(phrase, [e.id], null, 'accused') : null;
    };
    // "the trust" after "… Trust", "the council" after "… County Council"
    const called = r.is('facility', word) ? null : recent((e) => isBody(e) && lastWord(e) === word);
    if (called) return make(phrase, [called.id], null);
    const the = r.tokens[phrase.first]!.lower === 'the';
    const governed = GOVERNED.test(word) && the ? recent((e) => governs(e, word)) : null;
    if (governed) return make(phrase, [governed.id], null, 'agency');
    const group = advocates();
    if (GROUPS.test(word)) return group ? again(phrase, group) : pick('ngo');
    if (r.is('watchdog', word)) {
      const another = (e: Entity): boolean => TITLE.test(word) && titlesOf(e).length > 0 && !titlesOf(e).includes(word);
      const found = spoken.finding();
      return (
        pick('watchdog', (e) => !another(e)) ??
        (found ? again(phrase, found) : null) ??
        regulator(r, phrase, pick, answers)
      );
    }
    if (r.is('company', word))
      return (
        pick('company', (e) => operates(e) || answers(e.id)) ??
        pick('organization', (e) => operates(e) || answers(e.id)) ??
        pick('company') ??
        onlyOne() ??
        works()
      );
    if (r.is('court', word)) return (word === 'judge' ? pick('person', isJudge) : null) ?? pick('court');
    if (r.is('agency', word)) {
      const stem = word.replace(/[^a-z]/g, '');
      const named = (e: Entity): boolean => e.name.toLowerCase().includes(stem);
      const same = pick('watchdog', named) ?? pick('agency', named) ?? pick('organization', named);
      // "officials", "the authorities" of several agencies: of none by name
      const several = /s$/.test(word) && (ofClass.get('agency') ?? []).length > 1;
      return same ?? (AGENCY.test(word) && !several ? pick('agency') : null);
    }
    const places = several(word, phrase);
    if (places.length > 1) return make(phrase, places, null);
    if (r.is('facility', word)) {
      const e = mainFacility(word);
      return e ? make(phrase, [e.id], null) : pick('facility', (x) => mayBeCalled(x, word));
    }
    if (r.is('ngo', word)) return pick('ngo') ?? (group ? again(phrase, group) : null);
    return null;
  };
}

const SEVERAL = /^(?:the|both|these|those|all)$/;
const PLACES =
  /^(?:facilities|prisons|jails|hospitals|homes|centers|centres|schools|plants|factories|institutions|clinics|camps|shelters|mills|mines|farms)$/;
const MOST_PLACES = 4;

const WORKS = /^(plant|factory|mill|mine|farm|workplace|warehouse|quarry|shipyard)$/;
const AGENCY = /^(agency|department|ministry|bureau|service|government|authorities|officials)$/;

/** Agencies whose inspectors go to see what others run. */
const REGULATES =
  /\b(?:health|labou?r|human services|social (?:services|care)|environment\w*|safety|children|families|education|licens\w+|care|welfare|aging|agriculture|mines|buildings|fire)\b/i;
const INSPECTORS = /^(?:inspectors|surveyors|investigators|examiners)$/;
const FEDERAL = /^(?:federal|national)$/;

/** "State inspectors", "the surveyors" of a text without an overseer: of its agency for health, labour or the like. */
function regulator(
  r: Reading,
  phrase: Phrase,
  pick: (group: string, fits: (e: Entity) => boolean) => Source | null,
  answers: (id: string) => boolean,
): Source | null {
  if (!INSPECTORS.test(r.tokens[phrase.head]!.lower)) return null;
  for (let i = phrase.first; i < phrase.head; i++) if (FEDERAL.test(r.tokens[i]!.lower)) return null;
  const found = pick('agency', (e) => REGULATES.test(e.name) && !answers(e.id));
  return found ? { ...found, standing: 'official' } : null;
}
