/** Claims as they are compared: whose they are, in which source, on what, on which side. */
import type { Lexicon } from '../lexicon/index.js';
import type { DocumentRecord, Entity } from '../records.js';
import { casesOf } from './cases.js';
import type { Held, HeldClaim } from './held.js';
import { linksOf, placed } from './places.js';
import { readStatement, type Statement, type Vocabulary, vocabularyOf, weighed } from './text/statement.js';
import { homesOf, operatorsOf, speakersOf } from './voices.js';

/** Among few claims every word is in many of them: rarity is reckoned as if there were so many. */
const FEWEST = 300;

export const SOURCES_BY = ['document', 'source', 'speaker', 'folder'] as const;
export type SourcesBy = (typeof SOURCES_BY)[number];

export interface Compared {
  readonly index: number;
  readonly claim: HeldClaim;
  /** Label of the source it stands in. */
  readonly source: string;
  /**
   * The facility, the case of a document that names no facility, or the document itself: claims of different cases are not set against each
   * other.
   */
  readonly place: string;
  /** It is known which facility or case the claim is about. */
  readonly placed: boolean;
  readonly statement: Statement;
  /** Who says it: entity ids, persons with what they speak for; a narrator is a voice of its own. */
  readonly voices: ReadonlySet<string>;
  /** Categories but `other`. */
  readonly topics: readonly string[];
  /** Entities named within the claim. */
  readonly named: readonly string[];
  /** Said by the facility itself or by who runs it. */
  readonly ofThePlace: boolean;
}

export interface Prepared {
  readonly claims: readonly Compared[];
  readonly byId: ReadonlyMap<string, Compared>;
  readonly sources: readonly string[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly lexicon: Lexicon;
  /** Sources that say anything of a place. */
  readonly sourcesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '') || '.';

/** One label for each document; two of one name get their path. */
function documentLabels(documents: readonly DocumentRecord[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const d of documents) count.set(d.source, (count.get(d.source) ?? 0) + 1);
  return new Map(documents.map((d) => [d.id, count.get(d.source)! > 1 ? d.path : d.source]));
}

/** Stems of the names of the facilities that claims are about. */
function namesOf(entities: readonly Entity[], claims: readonly HeldClaim[], vocabulary: Vocabulary): Set<string> {
  const about = new Set(claims.map((c) => c.facility));
  const names = entities.filter((e) => about.has(e.id)).flatMap((e) => [e.name, ...e.aliases]);
  return new Set(names.flatMap((n) => readStatement(n, vocabulary).terms.map((t) => t.stem)));
}

/** The statements of all claims, their terms weighed by how rare they are. */
function statementsOf(claims: readonly HeldClaim[], entities: readonly Entity[], vocabulary: Vocabulary): Statement[] {
  const statements = claims.map((c) => readStatement(c.quote, vocabulary));
  for (const { distinct } of statements) for (const t of distinct) t.sense.statements++;
  const { words } = vocabulary;
  const total = Math.max(FEWEST, claims.length);
  // What a place is called is known from the claim's facility: two claims have not more in common for naming it.
  const places = namesOf(entities, claims, vocabulary);
  // Inverse document frequency over the claims (K. Spärck Jones, 1972), between 0.2 and 1; words of the field count half at most.
  vocabulary.weigh((stem) => {
    const meaning = words.synonyms.get(stem) ?? stem;
    const rare = Math.log((total + 1) / (vocabulary.frequency(meaning) + 0.5)) / Math.log(total + 1);
    return Math.min(words.common.has(stem) || places.has(stem) ? 0.4 : 1, Math.max(0.2, rare));
  });
  return statements.map(weighed);
}

const known = new WeakMap<Held, Map<SourcesBy, Prepared>>();

/** Worked out once for what is held: the differences, the matrix and the labels of the sources all start from it. */
export function prepare(held: Held, lexicon: Lexicon, by: SourcesBy): Prepared {
  const done = known.get(held) ?? new Map<SourcesBy, Prepared>();
  known.set(held, done);
  const earlier = done.get(by);
  if (earlier?.lexicon === lexicon) return earlier;
  const prepared = prepareClaims(held, lexicon, by);
  done.set(by, prepared);
  return prepared;
}

/** Equal sets of ids, in equal order, as one. */
function sharedSets(): (set: ReadonlySet<string>) => ReadonlySet<string> {
  const sets = new Map<string, ReadonlySet<string>>();
  return (set) => {
    const key = [...set].join('\u0000');
    const same = sets.get(key) ?? set;
    sets.set(key, same);
    return same;
  };
}

function prepareClaims(held: Held, lexicon: Lexicon, by: SourcesBy): Prepared {
  const where = placed(held);
  const links = linksOf(held.claims);
  const claims = where.claims.map((c) => (links.has(c.id) ? { ...c, facility: null, categories: [] } : c));
  const entities = new Map(held.entities.map((e) => [e.id, e]));
  const documents = new Map(held.documents.map((d) => [d.id, d]));
  const labels = documentLabels(held.documents);
  const speakers = speakersOf({ ...held, claims });
  const statements = statementsOf(claims, held.entities, vocabularyOf(lexicon.comparison));

  const label = (c: HeldClaim): string => {
    if (by === 'document') return labels.get(c.document) ?? c.document;
    const d = documents.get(c.document);
    if (by === 'source') return d?.source ?? c.document;
    if (by === 'folder') return d ? folderOf(d.path) : c.document;
    const who = c.asserted_by.find((id) => speakers.bodies.get(id)?.length) ?? c.asserted_by[0];
    const spoken = who === undefined ? undefined : (entities.get(speakers.bodies.get(who)?.[0] ?? who)?.name ?? who);
    return spoken ?? c.asserted_by_text ?? `narrator of ${labels.get(c.document) ?? c.document}`;
  };
  const runBy = operatorsOf(held.entities);
  const homeOf = homesOf(runBy);
  const cases = casesOf({ ...held, claims });
  const shared = sharedSets();
  const topicsOf = new Map<readonly string[], readonly string[]>();
  const topics = (categories: readonly string[]): readonly string[] => {
    const told = topicsOf.get(categories) ?? categories.filter((c) => c !== 'other');
    topicsOf.set(categories, told);
    return told;
  };
  const places = new Map<string, string>();
  const placeOf = (claim: HeldClaim): string => {
    const place =
      claim.facility !== null
        ? (homeOf.get(claim.facility) ?? claim.facility)
        : links.has(claim.id)
          ? `link ${claim.id}`
          : (where.nearby(claim) ?? cases.get(claim.document)?.id ?? `document ${claim.document}`);
    const same = places.get(place) ?? place;
    places.set(place, same);
    return same;
  };
  const sources = new Map<string, string>();
  const compared = claims.map((claim, index): Compared => {
    const named = label(claim);
    const source = sources.get(named) ?? named;
    sources.set(source, source);
    const voices = speakers.voicesOf(claim, source);
    const spoken = speakers.speakFor(claim, voices);
    const about = claim.facility ?? (links.has(claim.id) ? undefined : cases.get(claim.document)?.subject);
    return {
      index,
      claim,
      source,
      place: placeOf(claim),
      placed: about !== undefined,
      statement: statements[index]!,
      voices: shared(voices),
      topics: topics(claim.categories),
      named: claim.named.length === 0 ? claim.named : [...new Set(claim.named.map(where.standsFor))],
      ofThePlace: about !== undefined && [about, ...(runBy.get(about) ?? [])].some((o) => spoken.has(o)),
    };
  });
  const sourcesOf = new Map<string, Set<string>>();
  for (const c of compared) {
    const set = sourcesOf.get(c.place) ?? new Set<string>();
    set.add(c.source);
    sourcesOf.set(c.place, set);
  }
  return {
    claims: compared,
    byId: new Map(compared.map((c) => [c.claim.id, c])),
    sources: [...sources.keys()],
    entities,
    lexicon,
    sourcesOf,
  };
}

const ACCUSES = new Set(['allegation', 'finding', 'admission', 'statistic']);
const ANSWERS = new Set(['denial', 'response']);
/** What those who run a place say of it is an answer, unless it is against somebody else. */
const defends = (c: Compared): boolean =>
  c.ofThePlace && c.claim.target.every((t) => t === c.claim.facility || c.voices.has(t));
/** It says that something is wrong, and is not itself taken back. */
export const accuses = (c: Compared): boolean =>
  ACCUSES.has(c.claim.kind) && c.claim.polarity === 'asserts' && (c.claim.kind === 'admission' || !defends(c));
/** It says that somebody does not answer. */
export const isSilence = (c: Compared): boolean => c.claim.stance === 'does_not_answer';
/** It answers an accusation. */
export const answers = (c: Compared): boolean =>
  (ANSWERS.has(c.claim.kind) && !isSilence(c)) ||
  (defends(c) && (c.claim.kind === 'allegation' || c.claim.kind === 'statement'));
export const asks = (c: Compared): boolean => c.claim.kind === 'demand' || c.claim.kind === 'recommendation';

export const sameVoice = (a: Compared, b: Compared): boolean => [...a.voices].some((v) => b.voices.has(v));
/** The claims of each voice: a body and those who speak for it are one. */
export function byVoice(claims: readonly Compared[]): Compared[][] {
  const groups: Compared[][] = [];
  for (const c of claims) {
    const own = groups.find((g) => g.some((o) => sameVoice(o, c)));
    if (own) own.push(c);
    else groups.push([c]);
  }
  return groups;
}
/** One lies in the other, or they share words of the text. */
export const overlapping = (a: Compared, b: Compared): boolean =>
  a.claim.document === b.claim.document && a.claim.start < b.claim.end && b.claim.start < a.claim.end;
export const sharedTopics = (a: Compared, b: Compared): string[] => a.topics.filter((t) => b.topics.includes(t));
