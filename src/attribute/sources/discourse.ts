/**
 * From the words that name a source to entities, as the text goes on: names, "a spokesman for X", "the contractor", "it", "he", "the report".
 * Alike but left open: "attorneys", "one man", "sources" name nobody; a pronoun that fits nobody spoken of stays unresolved.
 */
import type { Entity } from '../../records.js';
import type { Source } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import { lastAt, type Reading } from '../reading.js';
import { counselOf } from './counsel.js';
import { describedBy } from './described.js';
import { documentsOf } from './documents.js';
import { employerNoun, employerPhrase } from './employer.js';
import { type Gender, genderOf, nounGender, pronounGender } from './gender.js';
import { addressedBefore, bodyTurnedTo, endOfSentence, inSight, subjectBefore } from './in-sight.js';
import { isWatchdog } from './kinds.js';
import { makerOf } from './maker.js';
import { apposed, bodyJustNamed, namedBehind, namedIn, opensWith, ours, personBefore, wholly } from './named.js';
import { peopleOf, workerBehind } from './people.js';
import { appositionOf, isPost } from './roles.js';
import { rosterOf } from './roster.js';
import type { Discourse } from './talk.js';
import {
  APART,
  COUNSEL,
  FAR_BLOCKS,
  FINDINGS,
  GROUPS,
  HUMAN,
  LEADERS,
  OFFICER,
  ONE,
  OWNER,
  PLURAL,
  PRONOUN,
  SUITS,
  THINGS,
  UNNAMED,
} from './words.js';

/** `answers`: does a body surely run the place the text is on? Then it is "the company". `issuer`: whose statement the text is. */
export function discourse(r: Reading, answers: (id: string) => boolean, issuer: Source | null = null): Discourse {
  const { tokens, mentions } = r;
  let nextMention = 0;
  let here = 0;
  const seen: Entity[] = [];
  const byDocument = new Map<string, Source>();
  /** Did "we" speak or act last? */
  let wasWe = false;
  let lastThing: Source | null = null;
  const persons = inSight(r);
  let lastGroup: Source | null = null;
  let lastInspectors: Source | null = null;
  /** A document that the sentence before is about, and where that sentence ends: "X's letter apologises. It says …". */
  let lastTopic: { readonly source: Source; readonly end: number } | null = null;
  let lastFinding: Source | null = null;
  let lastDocument: Source | null = null;
  let lastSpokesperson: Source | null = null;
  const roster = rosterOf(r);
  const { ofClass, operates, isAuthor } = roster;
  const apart = (offset: number): boolean => APART.has(r.blocks[blockOf(offset)]?.kind ?? '');

  const reach = (token: number): void => {
    here = token;
    const offset = tokens[Math.min(token, tokens.length - 1)]?.start ?? 0;
    while (nextMention < mentions.length && mentions[nextMention]!.start < offset) {
      const m = mentions[nextMention++]!;
      const entity = r.entity(m.entity);
      if (!entity || apart(m.start)) continue;
      seen.push(entity);
      if (entity.type === 'person') persons.named(entity, m.start);
    }
  };
  const recent = (fits: (e: Entity) => boolean): Entity | null => {
    for (let i = seen.length - 1; i >= Math.max(0, seen.length - 80); i--) if (fits(seen[i]!)) return seen[i]!;
    return null;
  };

  const { make, again } = makerOf(r, operates);

  const byClass = describedBy(r, roster, {
    recent,
    make,
    again,
    group: () => lastGroup,
    finding: () => lastFinding,
    answers,
  });
  const people = peopleOf(r, {
    make,
    byClass,
    thing: () => lastThing,
    office: () => recent(isWatchdog) ?? ofClass.get('watchdog')?.[0] ?? null,
    operates,
    issuer,
  });

  const ofDocument = documentsOf(r, {
    make,
    again,
    people,
    byClass,
    written: (word) => byDocument.get(word) ?? null,
    lastDocument: () => lastDocument,
    finding: () => lastFinding,
    thing: () => lastThing,
    group: () => lastGroup,
    blocksSince: (source) => blocksSince(source),
  });

  function resolve(phrase: Phrase, self: Source | null, speaks = false): Source {
    reach(phrase.first);
    const word = tokens[phrase.head]!.lower;
    const pronoun = phrase.last - phrase.first === 1 ? PRONOUN.get(word) : undefined;
    if (pronoun === 'self') return self && self.ids.length === 0 && self.voice ? self : again(phrase, self);
    if (pronoun === 'person') {
      const asked = addressedBefore(r, phrase);
      const to = asked ? resolve(asked, self) : null;
      if (to && (to.speaker || to.ids.length === 0)) return again(phrase, to);
      const gender = pronounGender(word);
      const subject = speaks ? personOfSentence(phrase, gender, self) : null;
      if (subject) return again(phrase, subject);
      const near = persons.speaker(gender, blockHere(), FAR_BLOCKS);
      const vague = near === null || (near.ids.length === 0 && blocksSince(near) > 0);
      const person = vague ? persons.near(gender, blockHere(), near !== null) : null;
      if (person) return people(phrase, [person], []);
      // "he" who has no name is whoever was named so before
      if (near && near.ids.length === 0 && near.voice) return near;
      return again(phrase, near ?? (lastThing && !wasWe && blocksSince(lastThing) <= 1 ? lastThing : null));
    }
    if (pronoun === 'thing') {
      if (speaks && lastTopic && r.tokens[phrase.first - 1]?.end === lastTopic.end)
        return again(phrase, lastTopic.source);
      const subject = speaks ? subjectBefore(r, phrase) : null;
      const same = subject ? resolve(subject, self) : null;
      return again(phrase, same && !same.speaker && same.ids.length === 1 ? same : lastThing);
    }
    if (pronoun === 'group' && speaks && lastInspectors && word === 'they') return again(phrase, lastInspectors);
    if (pronoun === 'group')
      return again(
        phrase,
        lastGroup ?? (wasWe || lastThing?.ids.some((id) => self?.ids.includes(id)) ? null : lastThing),
      );
    if (self && ours(r, phrase, word)) return again(phrase, self);
    const one = ONE.test(word) ? namedBehind(r, phrase) : null;
    if (one) return people(phrase, [one], []);
    const { heads, others } = namedIn(r, phrase);
    const bodies = others.filter((o) => o.entity.type === 'organization' || o.entity.type === 'facility');
    const nearest = (bodies.find((o) => o.by !== "'s") ?? bodies[0])?.entity;
    if (heads.length > 0) {
      const named = heads.filter((e) => e.type === 'person');
      if (named.length === heads.length) return people(phrase, named, nearest ? [nearest.id] : []);
      if (heads.every((e) => e.type === 'place') && !wholly(r, phrase)) return make(phrase, [], null);
      return make(
        phrase,
        heads.filter((e) => e.type !== 'place' || heads.length === 1).map((e) => e.id),
        named[0]?.id ?? null,
      );
    }
    // "X, chief executive of Y, which runs Z, said": the apposition stands nearest to the verb
    const apposedTo = isPost(word) || r.isAt('person', phrase.head) ? personBefore(r, phrase) : null;
    if (apposedTo) return people(phrase, [apposedTo], nearest ? [nearest.id] : []);
    if (self && bodies.length === 0 && isAuthor(phrase, word, self)) return again(phrase, self);
    // "the board's chair, retired Judge X, said", "their union, X, said"
    if (COUNSEL.test(word) && bodies.length === 0) {
      const speaker = (gender: Gender | null): Source | null => persons.speaker(gender, blockHere(), FAR_BLOCKS);
      const counsel = counselOf(r, phrase, { make, speaker, thing: lastThing });
      if (counsel) return counsel;
    }
    // "That angered the union. Its secretary, X, said": the body just named, where the one before is not named with it
    const owner = /^(its|their)$/.test(tokens[phrase.first]!.lower) ? bodyJustNamed(r, phrase.first, lastThing) : null;
    if (owner) lastThing = make(phrase, [owner.id], null);
    // "Bellona's lawyer, X, said", "an official of the Department, Mr. X, said"
    const official =
      nearest && !r.isAt('document', phrase.head) && !r.isAt('spokesperson', phrase.head)
        ? namedBehind(r, phrase)
        : null;
    if (nearest && official) return people(phrase, [official], [nearest.id]);
    const behind = nearest ? null : appositionOf(r, phrase);
    if (behind && !r.isAt('spokesperson', phrase.head)) {
      const person =
        r.isAt('person', phrase.head) || isPost(word) ? apposed(r, phrase, (e) => e.type === 'person') : null;
      if (person) return people(phrase, [person], []);
      const worker = workerBehind(r, phrase, lastThing);
      if (worker) return make(phrase, worker.ids, worker.ids[0]!, worker.standing);
      // "the chief inspector, Dr. X, said"
      const titled = r.isAt('watchdog', phrase.head) || r.isAt('court', phrase.head) ? namedBehind(r, phrase) : null;
      if (titled) return people(phrase, [titled], []);
      const company = !r.isAt('document', phrase.head) && (!r.isAt('person', phrase.head) || OWNER.test(word));
      const body = company ? apposed(r, phrase, (e) => e.type === 'organization' || e.type === 'facility') : null;
      if (body && opensWith(r, behind, body)) return make(phrase, [body.id], null);
    }
    if (r.isAt('spokesperson', phrase.head)) {
      const person = apposed(r, phrase, (e) => e.type === 'person')?.id ?? null;
      if (nearest) return make(phrase, [...(person ? [person] : []), nearest.id], person, 'accused');
      const employer = others.find((o) => o.entity.type === 'person')?.entity;
      if (employer) return make(phrase, [employer.id], employer.id);
      const whom = employerPhrase(r, phrase) ?? employerNoun(r, phrase);
      const known = whom ? byClass(tokens[whom.head]!.lower, whom) : (lastSpokesperson ?? lastThing);
      if (person)
        return make(
          phrase,
          [person, ...(known?.ids.filter((id) => r.entity(id)?.type === 'organization') ?? [])],
          person,
          'accused',
        );
      return known || !whom ? again(phrase, known) : make(phrase, [], null, 'accused');
    }
    if (r.isAt('document', phrase.head) || SUITS.includes(word)) return ofDocument(phrase, word, others, self);
    if (nearest && r.isAt('watchdog', phrase.head) && !isWatchdog(nearest)) {
      const office = recent((e) => isWatchdog(e) && e.attributes.parent === nearest.name) ?? recent(isWatchdog);
      if (office) return make(phrase, [office.id], null);
    }
    if (
      nearest &&
      (LEADERS.test(word) ||
        r.isAt('agency', phrase.head) ||
        r.isAt('company', phrase.head) ||
        r.isAt('watchdog', phrase.head))
    )
      return make(phrase, [nearest.id], null);
    const definite =
      /^(the|this|that|its|their|both)$/.test(tokens[phrase.first]!.lower) || tokens[phrase.first]!.pos === 'PROPN';
    // "Non-governmental organizations voiced concern": any
    const any = GROUPS.test(word) && tokens[phrase.first]!.pos !== 'DET' && tokens[phrase.first]!.pos !== 'PRON';
    const known =
      (definite || /^(?:inspectors|surveyors)$/.test(word)) && !any && !UNNAMED.test(word)
        ? byClass(word, phrase)
        : null;
    return known ?? make(phrase, [], null);
  }

  /** "The nurse confirmed it; she says …": the subject of the same sentence, where it is one person of that gender. */
  function personOfSentence(phrase: Phrase, gender: Gender | null, self: Source | null): Source | null {
    const subject = subjectBefore(r, phrase, true);
    if (!subject) return null;
    const found = resolve(subject, self);
    const head = tokens[subject.head]!.lower;
    const person = found.speaker ? r.entity(found.speaker) : undefined;
    if (!person && (found.ids.length > 0 || !r.is('person', head) || PLURAL.test(head))) return null;
    const known = person ? genderOf(r, person) : nounGender(head);
    return known === null || gender === null || known === gender ? found : null;
  }

  const blockOf = (offset: number): number => lastAt(r.blocks, offset, (b) => b.start);
  const blockHere = (): number => blockOf(tokens[Math.min(here, tokens.length - 1)]?.start ?? 0);
  const blocksSince = (s: Source): number => blockHere() - blockOf(s.start);

  function note(source: Source, head: string): void {
    const nameless =
      source.ids.length === 0 &&
      (ONE.test(head) || isPost(head) || (r.is('person', head) && !PLURAL.test(head)) || HUMAN.test(head));
    const one = (source.speaker && !r.is('document', head)) || nameless;
    if (one || OFFICER.test(head) || r.is('spokesperson', head)) persons.spoke(source, head);
    if (r.is('spokesperson', head)) lastSpokesperson = source;
    const bodies = source.ids.filter((id) => r.entity(id)?.type !== 'person');
    // who speaks as "we" is not "it" after that
    wasWe = PRONOUN.get(head) === 'self';
    if (bodies.length > 0 && !wasWe) lastThing = { ...source, speaker: null, ids: bodies };
    else if (source.ids.length === 0 && !PLURAL.test(head) && THINGS.some((group) => r.is(group, head)))
      lastThing = source;
    if (
      bodies.length > 1 ||
      source.standing === 'advocate' ||
      (source.ids.length === 0 && (r.is('person', head) || PLURAL.test(head)))
    )
      lastGroup = source;
    // "Inspectors said …. Most of it was mould, they found": they may say more, though others are called "they"
    if (r.is('watchdog', head) && PLURAL.test(head)) lastInspectors = source;
    else if (!PRONOUN.has(head)) lastInspectors = null;
    if (r.is('document', head) && source.ids.length > 0) wrote(head, source);
    if (source.standing === 'official') lastFinding = source;
  }
  function wrote(document: string, source: Source, unlessKnown = false): void {
    if (unlessKnown && byDocument.has(document)) return;
    byDocument.set(document, source);
    lastDocument = source;
    if (FINDINGS.test(document) && source.standing === 'official') lastFinding = source;
  }

  return {
    resolve,
    note,
    centre(subject, self) {
      const source = resolve(subject, self);
      const bodies = source.ids.filter((id) => r.entity(id)?.type !== 'person' && r.entity(id)?.type !== 'place');
      const noun = tokens[subject.head]!.lower;
      lastTopic =
        r.is('document', noun) && source.ids.length > 0 ? { source, end: endOfSentence(r, subject.first) } : null;
      const several = /s$|^(people|men|women|children|staff)$/.test(noun);
      if (source.ids.length === 0 && several && (r.is('person', noun) || r.is('watchdog', noun))) lastGroup = source;
      if (source.speaker && source.ids.includes(source.speaker) && !PRONOUN.get(noun) && !r.is('document', noun))
        persons.spoke(source, noun);
      wasWe = PRONOUN.get(noun) === 'self';
      if (bodies.length === 1 && !source.speaker && !wasWe) lastThing = { ...source, speaker: null, ids: bodies };
      const turned = wasWe || (source.speaker && bodies.length === 0) ? bodyTurnedTo(r, subject) : null;
      if (turned) lastThing = make(subject, [turned.id], null);
    },
    wrote,
    reach,
    get lastFinding() {
      return lastFinding;
    },
  };
}
