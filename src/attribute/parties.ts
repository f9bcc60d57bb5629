/**
 * Who stands accused before anybody is: whoever runs or owns the facility a document is about, the body that denies what is said,
 * the police force of a story on the police, and the officials of these ("the home's administrator", "Chief X"). Alike but none:
 * officials of an overseer, a union or a court, however high; a witness who only works at the place.
 */
import type { Entity } from '../records.js';
import { addresseesOf } from './addressees.js';
import type { Attributions } from './attributions.js';
import { bodyStart, labelled } from './author-body.js';
import { lastAt, type Reading } from './reading.js';
import { classOf, isInspector, isJudge, isWatchdog, RUNS } from './sources/kinds.js';
import { namedIn } from './sources/named.js';

export interface Parties {
  /** Facility, operator, agency or force that has to answer, the first the likeliest. */
  readonly bodies: readonly string[];
  /** How many of them are sure: they run the place, or are the force in question. */
  readonly sure: number;
  /** People who answer for them, and their unions. */
  readonly officials: ReadonlySet<string>;
}

const POLICE =
  /\b(?:police (?:department|force|service|bureau|district)|sheriff['’]?s? (?:office|department)|constabulary|highway patrol|state police|metropolitan police|gendarmerie|department of public safety)\b|\bpolice$/i;
/** Unions of those accused answer for them. */
const THEIR_UNION =
  /\b(?:(?:police|officers|deputies|sheriffs|guards|troopers|wardens)['’]? (?:\w+ ){0,3}(?:association|union|federation|lodge)|fraternal order|benevolent association|police federation)\b/i;
const NOT_FORCE =
  /\b(?:association|union|federation|complaints|review|board|commission|conduct|ombuds\w*|accountability)\b/i;
const OWNER =
  /(?:\b(?:owned|operated|run|managed|administered) by|\b(?:owner|operator|licensee|management company|employer|landlord)(?: of [^.,;:\n]{0,40})?,?|(?:^|\n)[^\S\n]*(?:registered )?(?:provider|operator|licensee|owner|employer|company)[^\S\n]*:)\s+(?:the\s+)?$/i;
const AGAINST = /\bagainst\s+(?:the\s+)?$/i;
const OWNS =
  /^,?\s*(?:which|who|that)\s+(?:now\s+|also\s+)?(?:runs|ran|operates|operated|owns|owned|manages|managed|employs|employed|holds the license)\b/i;
const CONTRACTOR =
  '(?:sub)?(?:contractors?|supplier|provider|recruit(?:er|ment agency)|(?:employment|labou?r) agency|agent)';
/** "Tidewell Catering, the contractor", "the contractor, Tidewell Catering". */
const IS_CONTRACTOR = new RegExp(`^,\\s+(?:the|its|their|our|a|an)\\s+(?:[\\w-]+\\s+){0,3}?${CONTRACTOR}\\b`, 'i');
const CONTRACTOR_IS = new RegExp(`\\b${CONTRACTOR},?\\s+(?:the\\s+)?$`, 'i');
const OFFICIAL =
  /^(?:administrators?|wardens?|superintendents?|governors?|commandants?|headteachers?|headmasters?|headmistress|principals?|matrons?|jailers?|jailors?|sheriffs?|constables?|sgt|sergeants?|lieutenants?|lt|captains?|officers?|deput(?:y|ies)|majors?|colonels?|spokes(?:man|woman|person|people)|owners?|managers?|foremen|foreman|supervisors?|ceo|coo|executives?)$/;
/** Heads of anything: they answer only for a body or place that is accused. */
const HEAD =
  /^(?:directors?|chief|head|chair(?:man|woman)?|presidents?|ministers?|secretary|commissioner|mayor|attorney|lawyer|counsel|doctor|nurse)$/;
/** "the acting ward consultant": the article before it, at most so many words back. */
const definite = (r: Reading, at: number): boolean =>
  [1, 2, 3].some(
    (n) =>
      r.tokens[at - n]?.lower === 'the' &&
      r.tokens.slice(at - n + 1, at).every((t) => t.pos === 'NOUN' || t.pos === 'ADJ'),
  );
const DEPUTY = /^deput(?:y|ies)$/;
const DEPUTY_HEAD = /\bdeputy (?:director|chief|head|chair|president|minister|secretary|commissioner|mayor)/i;
const OF_OTHERS =
  /^(?:union|board|association|federation|coalition|network|campaign|watchdog|ombudsman|ombudsperson|inspectorate|court|newspaper|charity|retired|former|formerly|ex|until|legal|campaigns?|advocacy|policy)$/;
const OF_PLACE =
  /^(?:facility|home|prison|jail|colony|hospital|school|plant|factory|mill|mine|camp|shelter|company|police|nursing|center|centre|department|city|ministry|operations|site|works|yard|clinic|agency)(?:['’]s)?$/;
/** Heads of a force, told by their rank alone. */
const OF_FORCE = /^(?:chief|commissioner)$/;
const WINDOW = 9;

/** The words before and behind a person's name that tell his post, up to a verb or the end of the apposition. */
function post(r: Reading, first: number, last: number): number[] {
  const out: number[] = [];
  const s = r.sentences[lastAt(r.sentences, first, (x) => x.first)];
  if (!s) return out;
  // "A guard, Mrs. Hale said, hit him": the words before the comma are somebody else
  const apart = r.tokens[first - 1]?.text === ',' && r.tokens[last]?.pos === 'VERB';
  for (let i = apart ? -1 : first - 1; i >= Math.max(s.first, first - WINDOW); i--) {
    const t = r.tokens[i]!;
    if (t.pos === 'VERB' || t.pos === 'AUX' || /^[.;:!?"“”()–—]$/.test(t.text) || t.lower === 'and') break;
    // what stands before another's name tells that one's post
    const m = r.mentionAt[i]!;
    if (m !== -1 && r.mentions[m]!.type === 'person') break;
    out.push(i);
  }
  if (r.tokens[last]?.text === ',')
    for (let i = last + 1; i < Math.min(s.last, last + 1 + WINDOW); i++) {
      const t = r.tokens[i]!;
      if (t.pos === 'VERB' || t.pos === 'AUX' || /^[.;:!?,"“”()–—]$/.test(t.text)) break;
      out.push(i);
    }
  return out;
}

/** What a state's places of one kind are run by. */
const RUN_BY: readonly (readonly [RegExp, RegExp])[] = [
  [
    /prison|jail|penal|penitentiary|correction/,
    /\b(?:corrections?|correctional|prisons?|penitentiary|penal|jails?)\b/i,
  ],
  [
    /school/,
    /\b(?:school (?:district|board|authority|division)|schools? department|board of education|education authority)\b/i,
  ],
  [
    /hospital/,
    /\b(?:hospitals? (?:trust|authority|board|group|corporation|district)|(?:health|nhs) (?:trust|board)|foundation trust)\b/i,
  ],
];
const COMMON =
  /^(?:north|south|east|west|new|saint|st|royal|general|central|national|united|great|county|city|state|old)$/i;

/** Does a body run places of this kind, or has it their own first name ("Westmere Hospitals Trust", "Westmere Infirmary")? */
function runsSuch(e: Entity, f: Entity): boolean {
  const kind = String(f.attributes.kind ?? '');
  if (RUN_BY.some(([places, bodies]) => places.test(kind) && bodies.test(e.name))) return true;
  const [own, its] = [e.name.split(' ')[0]!, f.name.split(' ')[0]!];
  return own === its && own.length > 3 && !COMMON.test(own) && RUNS.test(e.name) && e.type === 'organization';
}

const LEAD_CHARACTERS = 900;
const OFTEN = 3;
const IN_LEAD = 2;
const AHEAD = 1.5;

/**
 * The company, authority or school district that a text without a facility is about: named in its title or lead, often, and well
 * ahead of others. Not whoever issues the text.
 */
function bodyInQuestion(r: Reading, able: (id: string) => boolean): string[] {
  const issuers = new Set(labelled(r));
  const start = bodyStart(r);
  const { publisher } = r.input.document;
  const score = new Map<string, number>();
  const count = new Map<string, number>();
  for (const m of r.mentions) {
    const e = r.entity(m.entity)!;
    if (e.type !== 'organization' || !able(e.id) || issuers.has(e.id) || e.name === publisher) continue;
    if (!RUNS.test(e.name) && !/^(?:company|operator|agency|school|university|police)$/.test(String(e.attributes.kind)))
      continue;
    count.set(e.id, (count.get(e.id) ?? 0) + 1);
    score.set(e.id, (score.get(e.id) ?? 0) + (m.start < start + LEAD_CHARACTERS ? IN_LEAD : 1));
  }
  const [top, next] = [...score].sort((a, b) => b[1] - a[1]);
  return top && count.get(top[0])! >= OFTEN && (!next || top[1] >= AHEAD * next[1]) ? [top[0]] : [];
}

const COMPLAINS = /\b(?:complain|complaint|complaining|grievance|dissatisfied|protest)\b/i;

/** The school or company that a letter of complaint is addressed to, where it is no overseer. */
function complainedTo(r: Reading): string[] {
  if (r.input.document.genre !== 'letter' || !COMPLAINS.test(r.text)) return [];
  return addresseesOf(r).filter((id) => {
    const e = r.entity(id)!;
    return e.type === 'facility' || (e.type === 'organization' && RUNS.test(e.name));
  });
}

const NEVER_ABLE = new Set(['media', 'court', 'ngo', 'watchdog']);

export function partiesOf(r: Reading, found: Attributions, subject: string | null): Parties {
  const bodies: string[] = [];
  const add = (id: string): void => {
    if (!bodies.includes(id)) bodies.push(id);
  };
  const able = (id: string): boolean => {
    const e = r.entity(id);
    if (!e || e.type === 'person' || e.type === 'place') return false;
    return !NEVER_ABLE.has(classOf(e));
  };
  /** A charity answers for a place that it runs. */
  const charity = (id: string): boolean => classOf(r.entity(id)!) === 'ngo';
  const named = (value: unknown): string[] =>
    typeof value === 'string' ? r.called(value).flatMap((e) => (able(e.id) ? [e.id] : [])) : [];
  if (subject) {
    add(subject);
    const f = r.entity(subject)!;
    for (const id of named(f.attributes.operator)) add(id);
  }
  const police = new Map<string, number>();
  const opposed: string[] = [];
  const contracted: string[] = [];
  const candidates = new Map(
    r.input.entities.flatMap((e) => (able(e.id) || charity(e.id) ? [[e.id, e] as const] : [])),
  );
  for (const m of r.mentions) {
    if (m.type !== 'person' && IS_CONTRACTOR.test(r.text.slice(m.end, m.end + 60))) contracted.push(m.entity);
    const e = candidates.get(m.entity);
    if (e === undefined) continue;
    if (e.type === 'organization' && POLICE.test(e.name) && !NOT_FORCE.test(e.name))
      police.set(e.id, (police.get(e.id) ?? 0) + 1);
    const around = r.text.slice(Math.max(0, m.start - 60), m.start);
    if (OWNER.test(around) || OWNS.test(r.text.slice(m.end, m.end + 40))) add(m.entity);
    else if (AGAINST.test(around) && able(m.entity)) opposed.push(m.entity);
    else if (e.type === 'organization' && CONTRACTOR_IS.test(around)) contracted.push(m.entity);
  }
  if (subject) {
    const f = r.entity(subject)!;
    for (const id of named(f.attributes.oversight)) add(id);
    for (const e of r.input.entities) if (e.type === 'organization' && able(e.id) && runsSuch(e, f)) add(e.id);
  }
  const station = subject !== null && r.entity(subject)!.attributes.kind === 'police_station';
  const [force] = [...police].sort((a, b) => b[1] - a[1]);
  // a force that is named once, late in the text, only looks into what others did
  const early =
    force !== undefined && r.mentions.some((m) => m.entity === force[0] && m.start < bodyStart(r) + LEAD_CHARACTERS);
  if (force && (station || (!subject && (force[1] >= OFTEN - 1 || early)))) add(force[0]);
  if (bodies.length === 0) for (const id of bodyInQuestion(r, able)) add(id);
  if (bodies.length === 0) for (const id of complainedTo(r)) if (able(id)) add(id);
  const sure = bodies.length;
  for (const id of opposed) add(id);
  for (const sentence of found.bySentence)
    for (const a of sentence) {
      if (a.entry.kind !== 'denial' || a.entry.use === 'conduct' || !a.source) continue;
      for (const e of namedIn(r, a.source).heads)
        if (able(e.id) && /^(?:agency|company|facility)$/.test(classOf(e))) add(e.id);
    }

  const officials = new Set<string>(contracted);
  if (bodies.length > 0)
    for (const e of r.input.entities)
      if (e.type === 'organization' && THEIR_UNION.test(e.name) && !isWatchdog(e)) officials.add(e.id);
  const accused = new Set(bodies);
  const letter = r.input.document.genre === 'letter';
  const ofForce = bodies.some((id) => POLICE.test(r.entity(id)?.name ?? ''));
  let end = 0;
  for (let i = 0; i < r.tokens.length; i = Math.max(end, i + 1)) {
    const k = r.mentionAt[i]!;
    if (k === -1) continue;
    end = i;
    while (end < r.tokens.length && r.mentionAt[end] === k) end++;
    const e = r.entity(r.mentions[k]!.entity);
    if (e?.type !== 'person' || officials.has(e.id) || isInspector(e) || isJudge(e)) continue;
    let [role, head, ours, others] = [false, false, false, false];
    for (const at of post(r, i, end)) {
      const word = r.tokens[at]!.lower;
      const m = r.mentionAt[at]!;
      if (m !== -1) {
        const body = r.entity(r.mentions[m]!.entity);
        if (body && (accused.has(body.id) || officials.has(body.id))) ours = true;
        else if (body && (isWatchdog(body) || (body.type === 'organization' && !able(body.id)))) others = true;
      } else if (OF_OTHERS.test(word)) others = true;
      // "deputy director": the second of whoever is named next
      const second = DEPUTY.test(word) && HEAD.test(r.tokens[at + 1]?.lower ?? '');
      if (OFFICIAL.test(word) && !second) role = true;
      else if (HEAD.test(word)) head = true;
      // "Dr. Vane, the consultant", in a letter about a hospital: one of those who work there
      else if (letter && m === -1 && r.isAt('staff', at) && definite(r, at)) role = true;
      if (m === -1 && (OF_PLACE.test(word) || (ofForce && OF_FORCE.test(word)))) ours = true;
    }
    for (const x of [e.attributes.roles].flat())
      if (typeof x === 'string')
        for (const word of x.toLowerCase().split(/[^a-z]+/)) {
          if (OF_OTHERS.test(word)) others = true;
          if (OFFICIAL.test(word) && !(DEPUTY.test(word) && DEPUTY_HEAD.test(x))) role = true;
          else if (HEAD.test(word)) head = true;
          if (OF_PLACE.test(word) || (ofForce && OF_FORCE.test(word))) ours = true;
        }
    const works = [e.attributes.affiliations].flat().flatMap((n) => (typeof n === 'string' ? r.called(n) : []));
    if (works.some((b) => accused.has(b.id))) ours = true;
    else if (works.some((b) => b.type === 'organization' && !able(b.id))) others = true;
    if (!others && bodies.length > 0 && (role || (head && ours))) officials.add(e.id);
  }
  return { bodies, sure, officials };
}
