/** People as sources: the body they speak for and the side they stand on, as far as the text has told. */
import type { Entity } from '../../records.js';
import type { Source, Standing } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { classOf, isInspector, RUNS, rolesOf, standingOf } from './kinds.js';
import { affiliations, apposed, isBody, namedBehind, spokenFor } from './named.js';
import { isPost, ownVoice, postOf } from './roles.js';

/** What of the discourse around them is needed. */
export interface Around {
  make(phrase: Phrase, ids: readonly string[], speaker: string | null, standing?: Standing): Source;
  byClass(word: string, phrase: Phrase): Source | null;
  /** The body spoken of last. */
  thing(): Source | null;
  /** The overseer spoken of last, whose office an inspector speaks for. */
  office(): Entity | null;
  operates(e: Entity): boolean;
  /** Whose statement the text is: those who hold a post without a body speak for it. */
  readonly issuer: Source | null;
}

/** Resolves persons with the bodies named behind them. */
export type People = (phrase: Phrase, persons: readonly Entity[], behind: readonly string[]) => Source;

export function peopleOf(r: Reading, around: Around): People {
  const { tokens } = r;
  /** The posts people hold, once the text has told. */
  const posts = new Map<string, { readonly ids: readonly string[]; readonly standing: Standing }>();

  /** An inspector general speaks for the office of that name. */
  const officeOf = (person: Entity): string[] => {
    const office = isInspector(person) ? around.office() : null;
    return office ? [office.id] : [];
  };

  /** A body that runs a place, whatever it calls itself. */
  const runs = (id: string): boolean => {
    const e = r.entity(id);
    if (!e) return false;
    return around.operates(e) || (classOf(e) === 'ngo' ? TRUST : RUNS).test(e.name);
  };

  /** The side of a person, by the post the words beside the name give; `placed`: is the body known that he speaks for? */
  function postAt(
    phrase: Phrase,
    person: Entity,
    placed: boolean,
  ): { ids: readonly string[]; standing: Standing } | null {
    const post = postOf(r, phrase);
    if (!post && !rolesOf(person).some((x) => x.toLowerCase().split(/\W+/).some(isPost)))
      return posts.get(person.id) ?? null;
    const body = post?.body;
    const at = body
      ? tokens[body.first]!.lower === 'its'
        ? around.thing()
        : around.byClass(tokens[body.head]!.lower, body)
      : null;
    const known = posts.get(person.id);
    if (known && !body) return known;
    const noun = body ? tokens[body.head]!.lower : '';
    // "The union charged …. District president X said": of the body that has just spoken
    const own = body || placed ? null : around.thing();
    const speaks = post !== null && r.is('spokesperson', tokens[post.at]!.lower);
    const state = post !== null && OF_STATE.test(tokens[post.at]!.lower);
    const fits =
      own !== null &&
      ((own.standing === 'advocate' && !state) || (speaks && own.ids.length > 0 && MAY_SEND.has(own.standing)));
    if (fits && r.tokens[phrase.first]!.start - own.end < NEAR_BY) {
      const found = { ids: own.ids, standing: own.standing === 'unknown' ? 'accused' : own.standing } as const;
      posts.set(person.id, found);
      return found;
    }
    const standing = at?.standing ?? (noun && noun !== 'its' ? standingOf(r, [], noun) : 'accused');
    const found = {
      ids: at?.ids.filter((id) => r.entity(id)?.type !== 'person') ?? [],
      standing: standing === 'unknown' || (standing === 'agency' && !helps(r, at?.ids ?? [])) ? 'accused' : standing,
    } as const;
    posts.set(person.id, found);
    return found;
  }

  /** Who speaks for himself, once the text has told. */
  const own = new Map<string, 'once' | 'witness'>();
  /** A witness speaks for an advocate or an overseer, but not for a place or who runs it. */
  function withoutOwnVoice(phrase: Phrase, persons: readonly Entity[], bodies: readonly string[]): readonly string[] {
    const [person, ...others] = persons;
    if (!person || others.length > 0) return bodies;
    const voice = ownVoice(r, phrase) ?? own.get(person.id);
    if (!voice) return bodies;
    own.set(person.id, voice);
    return voice === 'once' ? [] : bodies.filter((id) => SPEAKING.has(standingOf(r, [id], '')) && !runs(id));
  }

  /** "Commissioner X said", in a statement of his department: for whoever issues it. */
  const forIssuer = (phrase: Phrase, person: Entity): Source | null => {
    const { issuer } = around;
    if (issuer === null || affiliations(r, person).length > 0 || apposed(r, phrase, isBody)) return null;
    if (issuer.ids.includes(person.id) || !rolesOf(person).some((role) => LEADS.test(role))) return null;
    return around.make(phrase, [person.id, ...issuer.ids], person.id, issuer.standing);
  };

  return (phrase, persons, behind) => {
    const issuing = persons.length === 1 && behind.length === 0 ? forIssuer(phrase, persons[0]!) : null;
    if (issuing) return issuing;
    const named = [
      ...behind,
      ...[apposed(r, phrase, isBody)?.id ?? []].flat(),
      ...persons.flatMap((p) => [...affiliations(r, p), ...officeOf(p)]),
    ];
    const body = withoutOwnVoice(phrase, persons, named).slice(0, 1);
    if (named.length > 0 && body.length === 0)
      return around.make(
        phrase,
        persons.map((e) => e.id),
        persons[0]!.id,
        'person',
      );
    const post = persons.length === 1 ? postAt(phrase, persons[0]!, body.length > 0) : null;
    if (post) {
      const ids = body.length > 0 ? body : post.ids;
      const of = standingOf(r, ids, '');
      // of a named body that runs no place what is said against it tells whether it stands accused, not the post
      const standing = body.length === 0 || ids.some(runs) ? post.standing : of;
      posts.set(persons[0]!.id, { ids, standing });
      return around.make(phrase, [persons[0]!.id, ...ids], persons[0]!.id, standing);
    }
    const employer = body.length === 0 ? spokenFor(r, phrase) : null;
    const known = employer ? around.byClass(tokens[employer.head]!.lower, employer) : null;
    if (known) return around.make(phrase, [...persons.map((e) => e.id), ...known.ids], persons[0]!.id, 'accused');
    return around.make(phrase, [...persons.map((e) => e.id), ...body], persons[0]!.id);
  };
}

/** Posts that are held at a body of the state, a force or a prison, and at no group of advocates. */
const OF_STATE =
  /^(?:wardens?|superintendents?|governors?|commanders?|commandant|mayor|ministers?|sheriff|colonel|major|captain|lieutenant|sergeant|constable|matron)$/;
/** Roles of those who speak for a body in its own statements. */
const LEADS =
  /^(?!.*\b(?:former|retired|ex)\b).*\b(?:commissioner|director|chief|secretary|superintendent|president|chair\w*|ceo|executive|warden|spokes\w+|administrator|counsel|sheriff)\b/i;

/** Bodies that come to help, or look into things: their heads answer for nobody. */
const HELPS =
  /\b(?:fire|rescue|ambulance|emergency|coast ?guard|meteorological|weather|health (?:department|ministry)|(?:department|ministry) of (?:public )?health|labou?r|environment|licensing|safety)\b/i;
const helps = (r: Reading, ids: readonly string[]): boolean => ids.some((id) => HELPS.test(r.entity(id)?.name ?? ''));

/** Bodies that a spokeswoman without a body of her own speaks for. */
const MAY_SEND: ReadonlySet<Standing> = new Set(['accused', 'agency', 'official', 'unknown', 'person']);
const NEAR_BY = 400;
/** Sides whose members speak for them. */
const SPEAKING: ReadonlySet<Standing> = new Set(['official', 'advocate', 'court', 'media']);
const TRUST = /\b(trust|schools|academies|diocese)\b/i;

/** Whose name may stand behind the noun of what he does. */
const WORKER = /^(?:\w{3,}(?:er|or|ist|man|woman|ian))$/;

/** "its organizer, X, said": X, who need hold no post, for the body just heard. */
export function workerBehind(
  r: Reading,
  phrase: Phrase,
  thing: Source | null,
): { ids: readonly string[]; standing?: Standing } | null {
  const word = r.tokens[phrase.first]!.lower;
  if (!WORKER.test(r.tokens[phrase.head]!.lower) || !/^(?:its|their|the)$/.test(word)) return null;
  if (r.isAt('watchdog', phrase.head) || r.isAt('court', phrase.head)) return null;
  const person = namedBehind(r, phrase);
  if (!person) return null;
  return word === 'the' || !thing ? { ids: [person.id] } : { ids: [person.id, ...thing.ids], standing: thing.standing };
}
