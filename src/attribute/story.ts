/** What is known of a document before its sentences are gone through one by one, and what is gathered on the way. */
import { addresseesOf, ofAddressed, youOf } from './addressees.js';
import { type Asked, advised, askedLists } from './asked-lists.js';
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import { type CategoryHit, categoriesIn, settingsOf } from './categories.js';
import { type Chronology, chronologyOf } from './chronology.js';
import type { Source, Unit } from './claims.js';
import type { Phrase } from './grammar/clause.js';
import { publicationHop } from './publication.js';
import type { Range, Reading } from './reading.js';
import { type References, referencesOf } from './references.js';
import { type Replies, replySections } from './reply-sections.js';
import { DENSE, density, isDense, isRead } from './select.js';
import type { Sides } from './sides.js';
import { facilities, type Place } from './slots/facility.js';
import { discourse } from './sources/discourse.js';
import type { Discourse } from './sources/talk.js';
import { type Subject, subjectOfDocument } from './subject.js';
import { withinName } from './unit-content.js';

/** From this share of marked sentences on, what people say is on conduct even where no word of a topic stands in it. */
const ON_CONDUCT = 0.3;

export interface Story {
  readonly r: Reading;
  readonly found: Attributions;
  /** The author. */
  readonly self: Source | null;
  readonly side: Sides;
  readonly talk: Discourse;
  readonly subject: Subject;
  readonly publication: ReturnType<typeof publicationHop>;
  readonly asked: ReadonlyMap<number, Asked>;
  /** Is it a letter or message of its author? */
  readonly letter: boolean;
  readonly chronology: Chronology;
  /** Who speaks in a block that is not the author's. */
  readonly replies: Replies;
  readonly references: References;
  /** Sentences under a heading "Recommendations". */
  readonly advised: ReadonlySet<number>;
  readonly addressees: readonly string[];
  readonly addressed: ((you: Phrase) => Source) | null;
  /** For each token the speech it stands in, or -1; for each speech what names its speaker. */
  readonly speechAt: Int32Array;
  readonly speechBy: ReadonlyMap<number, Attribution | null>;
  /** By sentence. */
  readonly hitsOf: readonly (readonly CategoryHit[])[];
  /** How much of the document is on conduct; whether it is throughout, and whether at all. */
  readonly share: number;
  readonly dense: boolean;
  readonly onConduct: boolean;
  /** Those who have denied, owned or agreed to something, by entity or by what names them. */
  readonly answered: Set<string>;
  placeOf(unit: Range, sentence: number): Place;
  /** Each attribution is resolved once, where it is first met; `we`: who "we" is there. */
  resolve(a: Attribution, we: Source | null): Source | null;
}

const NO_HITS: readonly CategoryHit[] = [];

/** Does it say more than that somebody stated something? */
const isCharge = (a: Attribution): boolean => a.entry.use === 'claim' && a.entry.kind !== 'statement';

/** A first look: the topics of each sentence, and how much of the document is on conduct. */
function firstLook(r: Reading, found: Attributions): { hitsOf: (readonly CategoryHit[])[]; share: number } {
  const settings = settingsOf(r);
  let marked = 0;
  let looked = 0;
  const hitsOf = r.sentences.map((s, i) => {
    if (!isRead(r.blocks[s.block]!.kind)) return NO_HITS;
    looked++;
    const all = categoriesIn(r, s.first, s.last, settings);
    const hits = all.length === 0 ? all : all.filter((h) => !withinName(r, h.core));
    if (hits.some((h) => !h.topic) || found.bySentence[i]!.some(isCharge)) marked++;
    return hits;
  });
  return { hitsOf, share: density(marked, looked) };
}

/** Is the text a statement of its author's, in which those who hold a post speak for him? */
const issues = (r: Reading, self: Source | null): boolean =>
  self !== null && self.ids.length > 0 && !/^(?:letter|email|report)$/.test(r.input.document.genre);

export function storyOf(r: Reading, found: Attributions, self: Source | null, side: Sides): Story {
  const talk = discourse(r, side.answersFor, issues(r, self) ? self : null);
  const placeOf = facilities(r);
  const addressees = addresseesOf(r);
  const speechAt = new Int32Array(r.tokens.length).fill(-1);
  const speechBy = new Map<number, Attribution | null>();
  for (const s of found.speech) {
    const range = r.quoteRange[s.quotation]!;
    speechAt.fill(s.quotation, range.first, range.last);
    speechBy.set(s.quotation, s.by);
  }
  const resolved = new Map<Attribution, Source | null>();
  const replies = replySections(r, self);
  const look = firstLook(r, found);
  // a report by an overseer is on conduct throughout
  const share = Math.max(look.share, self?.standing === 'official' ? DENSE : 0);
  return {
    r,
    found,
    self,
    side,
    talk,
    subject: subjectOfDocument(r),
    publication: publicationHop(r),
    asked: askedLists(r, found, self?.standing === 'official'),
    letter: self !== null && /^(?:letter|email)$/.test(r.input.document.genre),
    chronology: chronologyOf(r),
    replies,
    references: referencesOf(r, replies),
    advised: advised(r),
    addressees,
    addressed: addressees.length > 0 ? youOf(r, addressees) : null,
    speechAt,
    speechBy,
    hitsOf: look.hitsOf,
    share,
    dense: isDense(share),
    onConduct: share >= ON_CONDUCT,
    answered: new Set(),
    placeOf,
    resolve(a, we) {
      const known = resolved.get(a);
      if (known !== undefined) return known;
      const source = a.source ? ofAddressed(r, a.source, talk.resolve(a.source, we, true), addressees) : null;
      resolved.set(a, source);
      return source;
    },
  };
}

/** The speaker of a unit within speech, or null. */
export function speakerOf({ speechBy, self, resolve }: Story, unit: Unit): Source | null {
  const by = unit.quotation === -1 ? null : speechBy.get(unit.quotation);
  return by ? resolve(by, self) : null;
}
