import type { KnownName, OrganizationHead } from '../../lexicon/organizations.js';
import type { PhraseTable } from '../../lexicon/phrase-table.js';
import { phraseAt } from '../mentions/phrase-match.js';
import {
  ARTICLES,
  FUNCTION_WORDS,
  MONTHS_AND_DAYS,
  OFFICERS,
  OTHER_HEADS,
  PREPOSITIONS,
} from '../mentions/small-words.js';
import { CAPITAL, CLITIC, DIGIT, FIRST, has, INITIAL, LOWER, MARK, UPPER, type Word } from '../mentions/surface.js';

/** The words of one sentence, half-open, and what is known of words. */
export interface Reading {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly topics: ReadonlySet<string>;
  /** Nationalities and names of peoples, in lower case. */
  readonly peoples: { has(word: string): boolean };
  readonly names: PhraseTable<KnownName>;
  /** Words where the name of a person begins. */
  readonly people: ReadonlySet<number>;
  /** Whether the word at an index is the name of a place. */
  place(i: number): boolean;
}

/** No name has more words than this on either side of its head: text in capitals throughout is read in linear time. */
const LONGEST = 20;

const SHARED = /^(?:council|police|constabulary|county|city|borough|fire|ambulance|probation|health)$/;
const CITY = /^(?:city|town|township|village|borough|county)$/;

/** Whose possessive stands inside a name: "Women's Refugee Commission". */
const POSSESSORS: ReadonlySet<string> = new Set(
  (
    'women men children people peoples workers immigrants migrants refugees prisoners veterans farmers farmworkers teachers nurses students ' +
    'parents mothers citizens consumers tenants patients bishops girls boys survivors victims journalists lawyers employees employers ' +
    'officers detainees youths lawmakers chief general attorney sheriff governor mayor state nation world king queen miners prosecutor ' +
    'defender commissioner coroner examiner ombudsman president presidents trial doctors physicians foreigners magistrate magistrates sheriffs coroners'
  ).split(' '),
);

export const capital = (w: Word | undefined): boolean => has(w, CAPITAL);
const ordinal = (w: Word | undefined): boolean => w !== undefined && /^\d+(?:st|nd|rd|th)$/.test(w.text);
const topic = (r: Reading, i: number): boolean =>
  i >= r.from && i < r.to && capital(r.words[i]) && r.topics.has(r.words[i]!.key);

/** A name of several words that the lexicon knows begins here: it is not the second half of another. */
const ownName = (r: Reading, i: number): boolean => (phraseAt(r.names, r.words, i, r.to)?.words.length ?? 0) > 1;

/** Whether only topics and commas stand from `i` up to an "and" with another topic behind it: "Alcohol, Tobacco and Firearms". */
function series(r: Reading, i: number): boolean {
  for (let k = i; k < Math.min(r.to - 1, i + 8); k++) {
    const w = r.words[k]!;
    if (w.key === 'and' || w.text === '&') return topic(r, k + 1);
    if (w.text !== ',' && !topic(r, k)) return false;
  }
  return false;
}

/** Where the capitalized words before a head begin. */
export function leftOf(r: Reading, head: number): number {
  const { words } = r;
  let k = head;
  while (k > r.from && head - k < LONGEST) {
    const step = stepLeft(r, k, head);
    if (step === 0) break;
    k -= step;
  }
  while (k < head && noStart(words[k]!)) k++;
  return k;
}

/** How many words before `k` belong to the name that goes on at `k`. */
function stepLeft(r: Reading, k: number, head: number): number {
  const { words } = r;
  const w = words[k - 1]!;
  const before = k - 2 >= r.from ? words[k - 2] : undefined;
  if (capital(w) || ordinal(w)) {
    const dated = k === head || has(words[k], DIGIT) || before?.key === 'in' || has(w, FIRST);
    return MONTHS_AND_DAYS.has(w.key) && dated ? 0 : 1;
  }
  if (w.text === '&' && capital(before)) return 2;
  // "City of Alderton Police Department"
  if (w.key === 'of' && k < head && capital(before) && CITY.test(before!.key) && capital(words[k])) return 2;
  // Two places that share a council or a police force: "Devon and Cornwall Police".
  if (w.key === 'and' && k === head - 1 && SHARED.test(words[head]!.key) && capital(before) && r.place(k - 2)) return 2;
  // Two towns that share a hospital trust: "Wexley and Orme Mental Health NHS Foundation Trust".
  if (w.key === 'and' && words[head]!.key === 'nhs' && k < head && capital(before)) return 2;
  // "Maro and Lena Roe Foundation" has no comma either, but only the same surname tells that two people stand in one name.
  if (w.key === 'and' && capital(before) && head - k > 1 && before!.key === words[head - 1]!.key) return 2;
  // "Medicaid and SNAP Payment Board"
  const opening = (): boolean => topic(r, k) || (has(words[k], UPPER) && topic(r, k + 1) && k + 1 < head);
  if (w.key === 'and' && opening() && !ownName(r, k)) {
    if (topic(r, k - 2)) return 2;
    return before?.text === ',' && topic(r, k - 3) ? 3 : 0;
  }
  if (w.text === ',' && topic(r, k - 2) && topic(r, k) && series(r, k)) return 2;
  return has(w, CLITIC) && capital(before) && possessor(r, k - 2, w) ? 2 : 0;
}

/** "Women's Refugee Commission", and any plural that is neither a place nor a person: "Soldiers' Aid Society", not "the Philippines' Supreme Court". */
const possessor = (r: Reading, i: number, clitic: Word): boolean =>
  POSSESSORS.has(r.words[i]!.key) ||
  (clitic.text.length === 1 && !has(r.words[i], UPPER) && !r.place(i) && !r.people.has(i) && !r.people.has(i - 1));

function noStart(w: Word): boolean {
  if (w.is & MARK || w.key === 'and' || w.key === 'the') return true;
  if (!has(w, FIRST)) return FUNCTION_WORDS.has(w.key) && !has(w, UPPER);
  if (FUNCTION_WORDS.has(w.key) || MONTHS_AND_DAYS.has(w.key)) return true;
  return /^(?:DET|ADP|PRON|ADV|CCONJ|SCONJ|AUX|INTJ|VERB)$/.test(w.pos);
}

const opens = (r: Reading, i: number): boolean =>
  i < r.to && (capital(r.words[i]) || ordinal(r.words[i])) && !MONTHS_AND_DAYS.has(r.words[i]!.key);

function overArticles(r: Reading, i: number): number {
  let k = i;
  while (k < r.to && ARTICLES.has(r.words[k]!.key)) k++;
  return k;
}

const ONLY_OF = /^(?:legislature|party|university|police|company|media|religious|government)$/;

/** The prepositions that a head may have: all have "of"; "for", "on" and "against" only those that are for or against something. */
function joinsTo(joint: string, head: OrganizationHead): boolean {
  if (/^(?:of|de|del|des|du|di|da|do|dos|der|für|y|et)$/.test(joint)) return true;
  return /^(?:for|on|into|against|por|para|pour|sur)$/.test(joint) && !ONLY_OF.test(head.kind);
}

/** What a complement takes in, by its head. */
interface Complement {
  readonly begin: number;
  /** After "the", or of a court: officers' titles may stand inside ("Office of the United Nations High Commissioner for Refugees"). */
  readonly titles: boolean;
  readonly office: boolean;
  /** A court's: who sues whom there stands behind it. */
  readonly court: boolean;
  /** After "on" or "for": may go on with "in" and a place. */
  readonly about: boolean;
  /** After "into": may go on with "to" ("Commission into Responses to Child Abuse"). */
  readonly into: boolean;
}

/**
 * The end of the complement ("of Health and Human Services") of a head over the words `from` to `end`, or `end` where there is none. A head
 * that has its preposition inside ("Center for", "Centro de Derechos") goes on at once.
 */
export function complementAfter(r: Reading, from: number, end: number, head: OrganizationHead): number {
  const { words } = r;
  const inside = words.slice(from, end).some((w) => PREPOSITIONS.has(w.key));
  const joint = end < r.to ? words[end]!.key : '';
  const direct = head.leading && end < r.to && capital(words[end]);
  const abroad =
    (joint === 'to' && /^(?:mission|delegation|embassy)$/.test(words[end - 1]!.key)) ||
    (joint === 'in' && words[end - 1]!.key === 'mission' && capital(words[end - 2]));
  const joined = abroad || joinsTo(joint, head);
  if (!inside && !direct && !joined) return end;
  const begin = overArticles(r, joined ? end + 1 : end);
  if (!opens(r, begin)) return end;
  // "a bench of Justices Roe and Poe"
  if (words[end - 1]!.key === 'bench' && /^(?:justices?|judges?)$/.test(words[begin]!.key)) return end;
  const complement: Complement = {
    begin,
    titles: head.kind === 'court' || words[begin - 1]!.key === 'the',
    office: words[end - 1]!.key === 'office',
    court: head.kind === 'court',
    into: joint === 'into',
    about: /^(?:on|for|into)$/.test(joint),
  };
  let k = begin;
  for (;;) {
    while (k < r.to && k - begin < LONGEST && within(r, k, complement)) k++;
    if (k - begin >= LONGEST) return k;
    const next = bridge(r, k, complement);
    if (next === k || !within(r, next, complement)) return described(r, begin, k) ? end : k;
    k = next;
  }
}

/** The complement is only an adjective before a plain noun: "a board of Muslim clerics". */
const described = (r: Reading, begin: number, end: number): boolean =>
  end < r.to &&
  has(r.words[end], LOWER) &&
  r.words[end]!.pos === 'NOUN' &&
  ((end - begin === 1 && r.words[begin]!.pos === 'ADJ') || ofPeople(r, begin, end));

/** "lawyers for the Sri Lankan | man". */
const ofPeople = (r: Reading, begin: number, end: number): boolean => {
  const last = r.words[end - 1]!.key;
  return end - begin <= 2 && r.peoples.has(end - begin === 2 ? `${r.words[begin]!.key} ${last}` : last);
};

/** A capitalized word of a complement: no officer's title behind the first word, no law or paper. */
function within(r: Reading, k: number, c: Complement): boolean {
  const w = r.words[k]!;
  const next = r.words[k + 1];
  if (!capital(w) && !(ordinal(w) && capital(next))) return false;
  if (k === c.begin) return true;
  const plain = !r.topics.has(w.key);
  if (plain && r.people.has(k)) return false;
  if (plain && OTHER_HEADS.has(w.key)) return false;
  if (plain && OFFICERS.has(w.key)) return c.office ? !capital(next) : c.titles && next?.key === 'for';
  return !MONTHS_AND_DAYS.has(w.key) && (!has(w, INITIAL) || capital(next));
}

/** Over "and", "&", a comma, a preposition or a possessive ending to the next words of the same complement; `k` where it ends. */
function bridge(r: Reading, k: number, c: Complement): number {
  const { words } = r;
  if (k + 1 >= r.to) return k;
  const w = words[k]!;
  if (w.text === '&') return capital(words[k + 1]) ? k + 1 : k;
  if (w.key === 'and' || (w.text === ',' && words[k + 1]!.key === 'and')) {
    const other = w.key === 'and' ? k + 1 : k + 2;
    return topic(r, other) && topic(r, k - 1) && !ownName(r, other) ? other : k;
  }
  if (w.text === ',') return topic(r, k + 1) && topic(r, k - 1) && series(r, k + 1) ? k + 1 : k;
  if (has(w, CLITIC)) return capital(words[k + 1]) && POSSESSORS.has(words[k - 1]!.key) ? k + 1 : k;
  if (
    !(
      c.court ? /^(?:of|for|de|del|des|du|la|da|do|dos|das)$/ : /^(?:of|for|on|against|de|del|des|du|la|da|do|dos|das)$/
    ).test(w.key) &&
    !(c.about && w.key === 'in') &&
    !(c.into && w.key === 'to')
  )
    return k;
  const next = overArticles(r, k + 1);
  return opens(r, next) ? next : k;
}
