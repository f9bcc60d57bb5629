/** Claims as they are compared: whose they are, in which source, on what, on which side. */
import type { Lexicon } from '../lexicon/index.js';
import type { Claim, DateMention, DocumentRecord, Entity, Quantity, Result } from '../records.js';
import { casesOf } from './cases.js';
import { linksOf, placed } from './places.js';
import { readStatement, type Statement } from './text/statement.js';
import { homesOf, operatorsOf, speakersOf } from './voices.js';
import { within } from './within.js';

/** Among few claims every word is in many of them: rarity is reckoned as if there were so many. */
const FEWEST = 300;

export const SOURCES_BY = ['document', 'source', 'speaker', 'folder'] as const;
export type SourcesBy = (typeof SOURCES_BY)[number];

export interface Compared {
  readonly index: number;
  readonly claim: Claim;
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
  readonly quantities: readonly Quantity[];
  /** Lengths of time told in the claim. */
  readonly durations: readonly DateMention[];
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
  /** In how many claims a stem stands. */
  readonly frequency: (stem: string) => number;
}

const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '') || '.';

/** One label for each document; two of one name get their path. */
function documentLabels(documents: readonly DocumentRecord[]): Map<string, string> {
  const count = new Map<string, number>();
  for (const d of documents) count.set(d.source, (count.get(d.source) ?? 0) + 1);
  return new Map(documents.map((d) => [d.id, count.get(d.source)! > 1 ? d.path : d.source]));
}

/** Stems of the names of the facilities that claims are about. */
function namesOf(result: Result, words: Lexicon['comparison']): Set<string> {
  const about = new Set(result.claims.map((c) => c.facility));
  const names = result.entities.filter((e) => about.has(e.id)).flatMap((e) => [e.name, ...e.aliases]);
  return new Set(names.flatMap((n) => readStatement(n, words).terms.map((t) => t.stem)));
}

const known = new WeakMap<readonly Claim[], Map<SourcesBy, Prepared>>();

/** Worked out once for the claims of a result: the differences, the matrix and the labels of the sources all start from it. */
export function prepare(result: Result, lexicon: Lexicon, by: SourcesBy): Prepared {
  const done = known.get(result.claims) ?? new Map<SourcesBy, Prepared>();
  known.set(result.claims, done);
  const earlier = done.get(by);
  if (earlier?.lexicon === lexicon) return earlier;
  const prepared = prepareClaims(result, lexicon, by);
  done.set(by, prepared);
  return prepared;
}

function prepareClaims(given: Result, lexicon: Lexicon, by: SourcesBy): Prepared {
  const where = placed(given);
  const links = linksOf(given.claims);
  const result = {
    ...given,
    claims: where.claims.map((c) => (links.has(c.id) ? { ...c, facility: null, categories: [] } : c)),
  };
  const entities = new Map(result.entities.map((e) => [e.id, e]));
  const documents = new Map(result.documents.map((d) => [d.id, d]));
  const labels = documentLabels(result.documents);
  const quantities = new Map(result.quantities.map((q) => [q.id, q]));
  const speakers = speakersOf(result);
  const words = lexicon.comparison;
  const mentionsIn = within(result.mentions);
  const durationsIn = within(result.dates.filter((d) => d.type === 'duration'));

  const frequency = new Map<string, number>();
  for (const c of result.claims)
    for (const stem of readStatement(c.quote, words).byMeaning.keys())
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const total = Math.max(FEWEST, result.claims.length);
  // What a place is called is known from the claim's facility: two claims have not more in common for naming it.
  const places = namesOf(result, words);
  // Inverse document frequency over the claims (K. Spärck Jones, 1972), between 0.2 and 1; words of the field count half at most.
  const weigh = (stem: string): number => {
    const meaning = words.synonyms.get(stem) ?? stem;
    const rare = Math.log((total + 1) / ((frequency.get(meaning) ?? 0) + 0.5)) / Math.log(total + 1);
    return Math.min(words.common.has(stem) || places.has(stem) ? 0.4 : 1, Math.max(0.2, rare));
  };

  const label = (c: Claim): string => {
    if (by === 'document') return labels.get(c.document) ?? c.document;
    const d = documents.get(c.document);
    if (by === 'source') return d?.source ?? c.document;
    if (by === 'folder') return d ? folderOf(d.path) : c.document;
    const who = c.asserted_by.find((id) => speakers.bodies.get(id)?.length) ?? c.asserted_by[0];
    const spoken = who === undefined ? undefined : (entities.get(speakers.bodies.get(who)?.[0] ?? who)?.name ?? who);
    return spoken ?? c.asserted_by_text ?? `narrator of ${labels.get(c.document) ?? c.document}`;
  };
  const runBy = operatorsOf(result.entities);
  const homeOf = homesOf(runBy);
  const cases = casesOf(result);
  const claims = result.claims.map((claim, index): Compared => {
    const source = label(claim);
    const voices = speakers.voicesOf(claim, source);
    const spoken = speakers.speakFor(claim, voices);
    const about = claim.facility ?? (links.has(claim.id) ? undefined : cases.get(claim.document)?.subject);
    return {
      index,
      claim,
      source,
      place:
        claim.facility !== null
          ? (homeOf.get(claim.facility) ?? claim.facility)
          : links.has(claim.id)
            ? `link ${claim.id}`
            : (where.nearby(claim) ?? cases.get(claim.document)?.id ?? `document ${claim.document}`),
      placed: about !== undefined,
      statement: readStatement(claim.quote, words, weigh),
      voices,
      topics: claim.categories.filter((c) => c !== 'other'),
      quantities: claim.quantities.flatMap((id) => quantities.get(id) ?? []),
      durations: durationsIn(claim),
      named: [...new Set(mentionsIn(claim).map((m) => where.standsFor(m.entity)))],
      ofThePlace: about !== undefined && [about, ...(runBy.get(about) ?? [])].some((o) => spoken.has(o)),
    };
  });
  const sourcesOf = new Map<string, Set<string>>();
  for (const c of claims) {
    const set = sourcesOf.get(c.place) ?? new Set<string>();
    set.add(c.source);
    sourcesOf.set(c.place, set);
  }
  return {
    claims,
    byId: new Map(claims.map((c) => [c.claim.id, c])),
    sources: [...new Set(claims.map((c) => c.source))],
    entities,
    lexicon,
    sourcesOf,
    frequency: (stem) => frequency.get(stem) ?? 0,
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
