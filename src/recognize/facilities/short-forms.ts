/**
 * What the full names of a document are called for short: "Torrey" for Torrey County Detention Center, "St. Brendan's", "TCDC" from its
 * initials or as the brackets after it say.
 *
 * Alike, but none: the county ("Torrey County"), the city of that name ("in Leeds", "Leeds, England"), a person of that name, and words that
 * other capitals touch ("Torrey Unified").
 */
import type { FoundMention } from '../../stages.js';
import type { Token } from '../../text.js';
import { bare, type Cursor, isAllCaps, isCapitalised, isPossessive, isWord, joined } from './cursor.js';
import type { FullName } from './full-names.js';

export interface ShortForm {
  /** Tokens in lower case. */
  readonly words: readonly string[];
  /** Initials, which must stand in capitals. */
  readonly initials: boolean;
  /** Also the name of a town, a country or a person: counts only beside words of custody. */
  readonly doubtful: boolean;
  readonly rule: string;
  readonly confidence: number;
  /** All of a name that has no head of its own. */
  readonly whole?: boolean;
  /** First token of the full name: a short form comes after it, but for headings. */
  readonly after: number;
}

/** Short forms of all names, by their first word. */
export function shortForms(
  cursor: Cursor,
  names: readonly FullName[],
  found: readonly FoundMention[],
): Map<string, ShortForm[]> {
  if (names.length === 0) return new Map();
  const forms = new Map<string, ShortForm>();
  const add = (form: ShortForm): void => {
    const key = form.words.join(' ');
    const before = forms.get(key);
    if (before === undefined || before.confidence < form.confidence) forms.set(key, form);
  };
  const people = surnames(cursor, found);
  const others = lastOfCapitals(cursor, names);
  for (const name of names) {
    if (name.confidence < 0.7) continue;
    const own = ownWords(cursor, name);
    for (const words of own)
      add({
        words,
        initials: false,
        doubtful: isDoubtful(cursor, words, people) || (words.length === 1 && others.has(words[0]!)),
        rule: 'facility/short',
        confidence: 0.97,
        whole: name.rule === 'facility/enumerated' && words.length > 1 && words.length === name.last - name.first,
        after: possessive(words) ? 0 : name.first,
      });
    const letters = initialsOf(cursor, name);
    if (letters.length >= 3 && own.length > 0)
      add({
        words: [letters.toLowerCase()],
        initials: true,
        doubtful: false,
        rule: 'facility/initials',
        confidence: 0.95,
        after: 0,
      });
    for (const form of defined(cursor, name)) add(form);
  }
  const byFirst = new Map<string, ShortForm[]>();
  for (const form of forms.values()) byFirst.set(form.words[0]!, [...(byFirst.get(form.words[0]!) ?? []), form]);
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** "St. Brendan's": nothing but a church or a house is called so, even before its full name. */
const possessive = (words: readonly string[]): boolean => words.length > 1 && /^['’]s?$/.test(words.at(-1)!);

/**
 * The words of a name that are its own, without head, county, number and kind: "Torrey", "Pine Hollow", "St. Brendan 's"; with a last word that
 * often stays ("Mercy General" beside "Mercy"), and without a second head ("Birchwood" of "Birchwood Manor Nursing Home").
 */
function ownWords(cursor: Cursor, name: FullName): string[][] {
  const { tokens, context } = cursor;
  const { facilities, places } = context.lexicon;
  const before = name.headAt.first > name.first;
  let first = before ? name.first : name.headAt.last;
  let last = before ? name.headAt.first : name.last;
  const isKind = (i: number): boolean => {
    const word = bare(tokens[i]!);
    return (
      facilities.has('generic', word) ||
      facilities.has('qualifier', word) ||
      facilities.has('stays', word) ||
      places.nationalities.has(word)
    );
  };
  while (first < last && !isCapitalised(tokens[first]!)) first++;
  const forms: string[][] = [];
  // "Centre Larrey" of "Centre hospitalier Larrey"
  const kind = tokens[name.headAt.first]!;
  if (!before && last > first && name.headAt.last - name.headAt.first > 1 && isCapitalised(kind))
    forms.push([kind.lower, ...tokens.slice(first, last).map((t) => t.lower)]);
  const { first: head, last: afterHead } = name.headAt;
  // The head itself may begin with such a word: "Mercy | General Hospital".
  if (before && afterHead - head > 1 && facilities.has('stays', bare(tokens[head]!)))
    forms.push(wordsOf(cursor, first, head + 1));
  if (last - first > 1 && facilities.has('stays', bare(tokens[last - 1]!))) forms.push(wordsOf(cursor, first, last));
  while (last > first && (!isWord(tokens[last - 1]!) || isKind(last - 1)) && !isPossessive(tokens[last - 1]!)) last--;
  while (last > first && isPossessive(tokens[last - 1]!) && isKind(last - 2)) last -= 2;
  // "Indian Bluffs | ICE | Processing Center"
  const agency = (t: Token): boolean => isAllCaps(t) && context.lexicon.organizations.byName.has(t.lower);
  while (last - first > 1 && agency(tokens[last - 1]!)) last--;
  forms.push(wordsOf(cursor, first, last));
  if (name.rule === 'facility/enumerated') forms.push(...shorter(cursor, first, last));
  // "Indian Bluffs" of "Indian Bluffs Valley"
  if (
    last - first > 2 &&
    (places.has('head', bare(tokens[last - 1]!)) || places.has('head_weak', bare(tokens[last - 1]!)))
  )
    forms.push(wordsOf(cursor, first, last - 1));
  if (last - first > 1 && facilities.heads.get(tokens[last - 1]!.text) !== undefined)
    forms.push(wordsOf(cursor, first, last - 1));
  return forms.filter((words) => words.length > 0 && words.length <= 4);
}

/** A works by the beginning of its name: "Rupsha Knit" of "Rupsha Knit Composite Ltd.", "Meghna Denim Wear" of "Meghna Denim Wear (Unit 2)". */
function shorter(cursor: Cursor, first: number, last: number): string[][] {
  const forms: string[][] = [];
  for (let end = first + 2; end < last; end++)
    if (isWord(cursor.tokens[end - 1]!) && !/^unit$/i.test(cursor.tokens[end - 1]!.text))
      forms.push(wordsOf(cursor, first, end));
  return forms;
}

/** The words of a short form in lower case, none where they are too little of a name. */
function wordsOf(cursor: Cursor, first: number, last: number): string[] {
  const { facilities, places } = cursor.context.lexicon;
  const words = cursor.tokens.slice(first, last).map((t) => t.lower);
  if (words.length === 0 || words.join('').length < 4 || /^\d/.test(words[0]!) || words.some((w) => /^[#()/]$/.test(w)))
    return [];
  if (words.length > 1) return words;
  const word = bare(cursor.tokens[first]!);
  const common = ['generic', 'qualifier', 'stays', 'stop'] as const;
  if (common.some((use) => facilities.has(use, word)) || places.nationalities.has(word)) return [];
  return isAllCaps(cursor.tokens[first]!) ? [] : words;
}

function initialsOf(cursor: Cursor, name: FullName): string {
  let letters = '';
  for (let i = name.first; i < name.last; i++) {
    const t = cursor.tokens[i]!;
    if (!isCapitalised(t) || isPossessive(t)) continue;
    if (isAllCaps(t) && !t.text.includes('.')) letters += t.text;
    else for (const part of t.text.split(/[-‐‑]/)) letters += /^\p{Lu}/u.test(part) ? part[0] : '';
  }
  return letters;
}

/** Last words of the full names of people found: a short form like one of them may be the person. */
function surnames(cursor: Cursor, found: readonly FoundMention[]): Set<string> {
  const { text } = cursor.context.segmented;
  const last = new Set<string>();
  for (const m of found) {
    if (m.type !== 'person' || m.confidence < 0.6) continue;
    const words = text.slice(m.start, m.end).split(/\s+/);
    if (words.length > 1) last.add(words.at(-1)!.toLowerCase());
  }
  return last;
}

function isDoubtful(cursor: Cursor, words: readonly string[], people: ReadonlySet<string>): boolean {
  const name = words.join(' ').replace(/ (?=['’])/g, '');
  return cursor.context.lexicon.places.names.get(name) !== undefined || (words.length === 1 && people.has(words[0]!));
}

/** Words that end a run of capitals: "Torrey" where "Ann Torrey" stands in the document. Such a word alone may be the person. */
function lastOfCapitals(cursor: Cursor, names: readonly FullName[]): Set<string> {
  const { tokens, context } = cursor;
  const words = new Set<string>();
  const inside = new Set<number>();
  for (const name of names) for (let i = name.first; i < name.last; i++) inside.add(i);
  for (let i = cursor.capitals[1]!; i < tokens.length; i = cursor.capitals[i + 1]!) {
    if (!cursor.isCapital(i - 1) || inside.has(i)) continue;
    const t = tokens[i]!;
    const before = tokens[i - 1]!;
    if (!joined(context.segmented.text, before, t)) continue;
    if (context.lexicon.facilities.has('stop', bare(before)) || cursor.sentenceOf(i).first === i) continue;
    if (!cursor.isCapital(i + 1)) words.add(t.lower);
  }
  return words;
}

/** What brackets after a name say: "(TCDC)", "(“Torrey”)", "(hereinafter “Torrey” or “TCDC”)". */
function defined(cursor: Cursor, name: FullName): ShortForm[] {
  const { tokens } = cursor;
  const open = tokens[name.last];
  if (open === undefined || (open.text !== '(' && open.text !== '[')) return [];
  const forms: ShortForm[] = [];
  const rule = 'facility/defined';
  const letters = tokens
    .slice(name.first, name.last)
    .map((t) => t.lower)
    .join(' ');
  for (let i = name.last + 1; i < Math.min(tokens.length, name.last + 14); i++) {
    const t = tokens[i]!;
    if (/^[)\]]$/.test(t.text)) break;
    const quoted = /^["“'‘]$/.test(tokens[i - 1]!.text);
    if (isAllCaps(t) && t.text.length <= 8 && abbreviates(t.lower, letters)) {
      forms.push({ words: [t.lower], initials: true, doubtful: false, rule, confidence: 0.98, after: 0 });
      continue;
    }
    if (!quoted || !isCapitalised(t)) continue;
    let last = i;
    while (last < tokens.length && /^[^"”'’)]/.test(tokens[last]!.text)) last++;
    const words = tokens.slice(i, last).map((w) => w.lower);
    const { facilities } = cursor.context.lexicon;
    const generic = words.every(
      (w) => facilities.has('generic', w) || facilities.has('qualifier', w) || facilities.heads.get(w) !== undefined,
    );
    if (!generic && words.length <= 5)
      forms.push({ words, initials: false, doubtful: false, rule, confidence: 0.97, after: name.last });
    i = last;
  }
  return forms;
}

/** Whether letters stand in a name in this order, the first as its first. */
function abbreviates(letters: string, name: string): boolean {
  if (name[0] !== letters[0]) return false;
  let at = 0;
  for (const c of letters.replace(/[^\p{L}]/gu, '')) {
    at = name.indexOf(c, at);
    if (at < 0) return false;
    at++;
  }
  return true;
}
