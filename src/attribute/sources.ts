/**
 * From the words that name a source to entities: names, "a spokesman for X", "the contractor", "it", "he", "the report".
 * Alike but left open: "attorneys", "one man", "sources" name nobody; a pronoun that fits nobody spoken of stays unresolved.
 */
import type { Entity } from '../records.js';
import type { Source, Standing } from './claims.js';
import type { Phrase } from './grammar/clause.js';
import type { Reading } from './reading.js';

export interface Discourse {
  /** The source a phrase names; `self` is who "we" and "I" stand for at that place. */
  resolve(phrase: Phrase, self: Source | null): Source;
  /** Remembers who spoke, for "it", "he", "the report". */
  note(source: Source, head: string): void;
  /** Moves on to a place in the text: names before it are known. */
  reach(token: number): void;
  readonly last: Source | null;
  readonly lastFinding: Source | null;
}

const WATCHDOG =
  /inspector|oig\b|\big\b|ombuds|auditor|accountability office|\bgao\b|inspectorate|regulator|commission|quality commission|ofsted|watchdog|human rights council|rapporteur|coroner|board of|safety and health administration|osha|ministry of justice|department of justice|protection agency|national audit|monitor/i;
const CLASS_OF_KIND: Readonly<Record<string, string>> = {
  agency: 'agency',
  administration: 'agency',
  ngo: 'ngo',
  company: 'company',
  court: 'court',
  media: 'media',
  collective: 'ngo',
};

export const kindOf = (e: Entity | undefined): string =>
  typeof e?.attributes['kind'] === 'string' ? e.attributes['kind'] : '';
export const isWatchdog = (e: Entity | undefined): boolean =>
  e !== undefined && e.type === 'organization' && (WATCHDOG.test(e.name) || e.aliases.some((a) => WATCHDOG.test(a)));

/** The class of nouns that can stand for an entity. */
export function classOf(e: Entity): string {
  if (e.type === 'facility') return 'facility';
  if (e.type === 'person') return 'person';
  if (isWatchdog(e)) return 'watchdog';
  return CLASS_OF_KIND[kindOf(e)] ?? 'organization';
}

const PRONOUN: Readonly<Record<string, 'person' | 'thing' | 'group' | 'self'>> = {
  he: 'person',
  she: 'person',
  him: 'person',
  her: 'person',
  his: 'person',
  it: 'thing',
  its: 'thing',
  they: 'group',
  them: 'group',
  their: 'group',
  we: 'self',
  i: 'self',
  our: 'self',
  my: 'self',
  us: 'self',
  ours: 'self',
};
const SPEAKS_FOR = new Set(['for', 'with', 'of', 'at', 'from', 'by']);
const LEADERS = new Set([
  'official',
  'officials',
  'leadership',
  'management',
  'authorities',
  'executives',
  'executive',
  'administrators',
  'lawyers',
  'lawyer',
  'attorney',
  'attorneys',
  'director',
  'chief',
  'president',
  'ceo',
  'secretary',
  'commissioner',
  'team',
  'counsel',
  'leaders',
  'board',
  'inspectors',
  'investigators',
  'surveyors',
]);
const UNNAMED = new Set([
  'people',
  'others',
  'some',
  'many',
  'one',
  'sources',
  'source',
  'critics',
  'experts',
  'observers',
]);

export function discourse(r: Reading): Discourse {
  const { input, tokens, mentions } = r;
  let reached = 0;
  let nextMention = 0;
  const seen: { entity: Entity; token: number }[] = [];
  const byDocument = new Map<string, Source>();
  let last: Source | null = null;
  let lastThing: Source | null = null;
  let lastPerson: Source | null = null;
  let lastGroup: Source | null = null;
  let lastFinding: Source | null = null;
  let lastSpokesperson: Source | null = null;
  const companies = input.entities.filter((e) => classOf(e) === 'company');
  const operators = input.entities.flatMap((e) =>
    e.type === 'facility' && typeof e.attributes['operator'] === 'string'
      ? [e.attributes['operator'].toLowerCase()]
      : [],
  );

  const reach = (token: number): void => {
    if (token <= reached) return;
    reached = token;
    const offset = tokens[Math.min(token, tokens.length - 1)]!.start;
    while (nextMention < mentions.length && mentions[nextMention]!.start < offset) {
      const m = mentions[nextMention++]!;
      const entity = r.entity(m.entity);
      if (entity) seen.push({ entity, token: 0 });
    }
  };
  const recent = (fits: (e: Entity) => boolean): Entity | null => {
    for (let i = seen.length - 1; i >= Math.max(0, seen.length - 80); i--)
      if (fits(seen[i]!.entity)) return seen[i]!.entity;
    return null;
  };
  const standingOf = (ids: readonly string[], head: string): Standing => {
    for (const id of ids) {
      const e = r.entity(id);
      if (!e) continue;
      const c = classOf(e);
      if (c === 'watchdog') return 'official';
      if (c === 'court') return 'court';
      if (c === 'media') return 'media';
      if (c === 'company' || c === 'facility') return 'accused';
      if (c === 'ngo') return 'advocate';
      if (c === 'agency') return 'accused';
    }
    if (r.is('watchdog', head)) return 'official';
    if (r.is('court', head)) return 'court';
    if (r.is('company', head) || r.is('agency', head) || r.is('spokesperson', head)) return 'accused';
    if (r.is('ngo', head)) return 'advocate';
    if (r.is('media', head)) return 'media';
    return ids.length > 0 ? 'person' : 'unknown';
  };

  const make = (phrase: Phrase, ids: string[], speaker: string | null, standing?: Standing): Source => {
    const span = r.span(phrase);
    return {
      ids: [...new Set(ids)],
      speaker,
      text: r.text.slice(span.start, span.end),
      ...span,
      standing: standing ?? standingOf(ids, tokens[phrase.head]!.lower),
    };
  };
  const again = (phrase: Phrase, source: Source | null): Source =>
    source ? { ...make(phrase, [...source.ids], source.speaker), standing: source.standing } : make(phrase, [], null);

  /** The entities named in a phrase: of its head, and of what hangs on it. */
  function named(phrase: Phrase): { heads: Entity[]; others: Entity[] } {
    const heads: Entity[] = [];
    const others: Entity[] = [];
    let governed = false;
    for (let i = phrase.first; i < phrase.last; i++) {
      const t = tokens[i]!;
      if (t.pos === 'ADP' && r.mentionAt[i] === -1) governed = SPEAKS_FOR.has(t.lower) || t.lower !== 'and';
      const m = r.mentionAt[i]!;
      if (m === -1 || (i > phrase.first && r.mentionAt[i - 1] === m)) continue;
      const e = r.entity(mentions[m]!.entity);
      if (!e) continue;
      let end = i;
      while (end < phrase.last && r.mentionAt[end] === m) end++;
      const possessor = tokens[end]?.lower === "'s" || tokens[end]?.lower === "'";
      const modifier = end <= phrase.head && r.mentionAt[phrase.head] !== m && !governed;
      (governed || possessor || modifier ? others : heads).push(e);
    }
    return { heads, others };
  }

  const affiliation = (person: Entity): string[] => {
    const names = person.attributes['affiliations'];
    const list = Array.isArray(names) ? names : typeof names === 'string' ? [names] : [];
    return input.entities
      .filter(
        (e) =>
          e.type === 'organization' &&
          list.some(
            (n) =>
              n === e.id ||
              n.toLowerCase() === e.name.toLowerCase() ||
              e.aliases.some((a) => a.toLowerCase() === n.toLowerCase()),
          ),
      )
      .map((e) => e.id);
  };
  const appositionOrg = (phrase: Phrase): string[] => {
    // "X, a lawyer with the ACLU, …": the organization within the apposition
    let i = phrase.last;
    if (tokens[i]?.text !== ',') return [];
    let role = false;
    for (let k = 0; k < 14; k++) {
      i++;
      const t = tokens[i];
      if (!t || (t.text === ',' && k > 0) || t.pos === 'AUX' || /^[.;:”"]$/.test(t.text)) break;
      if (t.pos === 'NOUN') role = true;
      const m = r.mentionAt[i]!;
      const e = m === -1 ? undefined : r.entity(mentions[m]!.entity);
      if (role && e && (e.type === 'organization' || e.type === 'facility')) return [e.id];
    }
    return [];
  };

  function resolve(phrase: Phrase, self: Source | null): Source {
    reach(phrase.first);
    const head = tokens[phrase.head]!;
    const word = head.lower;
    const pronoun = phrase.last - phrase.first === 1 ? PRONOUN[word] : undefined;
    if (pronoun === 'self') return again(phrase, self);
    if (pronoun === 'person') return again(phrase, lastPerson);
    if (pronoun === 'thing') return again(phrase, lastThing);
    if (pronoun === 'group') return again(phrase, lastGroup ?? last);
    if (PRONOUN[tokens[phrase.first]!.lower] === 'self' && self) return again(phrase, self);
    const { heads, others } = named(phrase);
    const orgs = others.filter((e) => e.type !== 'place');
    if (heads.length > 0 && r.mentionAt[phrase.head] !== -1) {
      const people = heads.filter((e) => e.type === 'person');
      if (people.length === heads.length) {
        const behind = [...orgs.map((e) => e.id), ...appositionOrg(phrase), ...people.flatMap(affiliation)];
        return make(phrase, [...people.map((e) => e.id), ...behind.slice(0, 1)], people[0]!.id);
      }
      return make(
        phrase,
        heads.filter((e) => e.type !== 'place' || heads.length === 1).map((e) => e.id),
        people[0]?.id ?? null,
      );
    }
    if (heads.length > 0)
      return make(
        phrase,
        heads.map((e) => e.id),
        heads.find((e) => e.type === 'person')?.id ?? null,
      );
    if (r.is('spokesperson', word)) {
      const person = personApposed(phrase);
      if (orgs.length > 0) return make(phrase, [...(person ? [person] : []), orgs[0]!.id], person, 'accused');
      const known = lastSpokesperson ?? lastThing;
      if (person)
        return make(
          phrase,
          [person, ...(known?.ids.filter((id) => r.entity(id)?.type === 'organization') ?? [])],
          person,
          'accused',
        );
      return again(phrase, known);
    }
    if (r.is('document', word)) {
      const author = others.find((e) => e.type === 'organization') ?? others.find((e) => e.type === 'person');
      if (author) return make(phrase, [author.id], author.type === 'person' ? author.id : null);
      const court = tokens.slice(phrase.first, phrase.head).some((t) => t.lower === 'court');
      if (court) return make(phrase, [], null, 'court');
      const indefinite = /^(an?|another|some|one|two|three|new|recent)$/.test(tokens[phrase.first]!.lower);
      if (indefinite) return make(phrase, [], null);
      const known = byDocument.get(word) ?? (r.is('document', word) ? lastFinding : null) ?? lastThing;
      return again(phrase, known);
    }
    if (
      orgs.length > 0 &&
      (LEADERS.has(word) || r.is('agency', word) || r.is('company', word) || r.is('watchdog', word))
    )
      return make(phrase, [orgs[0]!.id], null);
    const definite =
      /^(the|this|that|its|their|both)$/.test(tokens[phrase.first]!.lower) || tokens[phrase.first]!.pos === 'PROPN';
    if (definite && !UNNAMED.has(word)) {
      const known = byClass(word, phrase);
      if (known) return known;
    }
    return make(phrase, [], null);
  }

  /** "Brian Todd" in "said the spokesman, Brian Todd". */
  function personApposed(phrase: Phrase): string | null {
    let i = phrase.last;
    if (tokens[i]?.text === ',') i++;
    const m = r.mentionAt[i] ?? -1;
    const e = m === -1 || m === undefined ? undefined : r.entity(mentions[m]!.entity);
    return e?.type === 'person' ? e.id : null;
  }

  /** "the contractor", "the watchdog", "the groups": the entity of that class spoken of last, or the only one there is. */
  function byClass(word: string, phrase: Phrase): Source | null {
    const pick = (fits: (e: Entity) => boolean, all: readonly Entity[] = input.entities): Source | null => {
      const e = recent(fits) ?? (all.filter(fits).length === 1 ? all.find(fits)! : null);
      return e ? make(phrase, [e.id], e.type === 'person' ? e.id : null) : null;
    };
    if (/^(groups|organizations|organisations|complainants|plaintiffs|advocates|petitioners|signatories)$/.test(word)) {
      if (lastGroup && lastGroup.standing === 'advocate') return again(phrase, lastGroup);
      return pick((e) => classOf(e) === 'ngo');
    }
    if (r.is('watchdog', word)) return pick(isWatchdog) ?? (lastFinding ? again(phrase, lastFinding) : null);
    if (r.is('company', word))
      return (
        pick((e) => classOf(e) === 'company' && operators.includes(e.name.toLowerCase())) ??
        pick((e) => classOf(e) === 'company') ??
        (companies.length === 1 ? make(phrase, [companies[0]!.id], null) : null)
      );
    if (r.is('court', word)) {
      const judge = recent(
        (e) =>
          e.type === 'person' &&
          Array.isArray(e.attributes['roles']) &&
          e.attributes['roles'].some((x) => /judge|justice|magistrate/i.test(x)),
      );
      if (judge && word === 'judge') return make(phrase, [judge.id], judge.id, 'court');
      return pick((e) => classOf(e) === 'court');
    }
    if (r.is('agency', word)) {
      const same = pick(
        (e) => classOf(e) === 'agency' && new RegExp(`\\b${word.replace(/[^a-z]/g, '')}\\b`, 'i').test(e.name),
      );
      return same ?? (word === 'agency' || word === 'department' ? pick((e) => classOf(e) === 'agency') : null);
    }
    if (r.is('facility', word)) return pick((e) => e.type === 'facility');
    if (r.is('ngo', word)) return pick((e) => classOf(e) === 'ngo');
    return null;
  }

  function note(source: Source, head: string): void {
    last = source;
    const first = r.entity(source.ids[0] ?? '');
    if (source.speaker) lastPerson = source;
    else if (source.ids.length === 0 && r.is('person', head)) lastPerson = source;
    if (r.is('spokesperson', head)) lastSpokesperson = source;
    if (source.ids.length > 0) {
      const thing = { ...source, speaker: null, ids: source.ids.filter((id) => r.entity(id)?.type !== 'person') };
      if (thing.ids.length > 0) lastThing = thing;
      if (source.ids.length > 1 || (first && classOf(first) === 'ngo')) lastGroup = source;
    } else if (!r.is('person', head)) lastThing = source;
    else lastGroup = source;
    if (r.is('document', head)) {
      byDocument.set(head, source);
      if (source.standing === 'official' || source.ids.length > 0) lastFinding = source;
    } else if (source.standing === 'official') lastFinding = source;
  }

  return {
    resolve,
    note,
    reach,
    get last() {
      return last;
    },
    get lastFinding() {
      return lastFinding;
    },
  };
}
