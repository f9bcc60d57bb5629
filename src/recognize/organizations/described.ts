import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, type SieveInput } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, FIRST, has, LOWER, MARK, UPPER, type Word, type WordSentence } from '../mentions/surface.js';

/** What only a body is. */
const BODY =
  /^(?:company|firm|corporation|subsidiary|conglomerate|multinational|consortium|business|agency|charity|nonprofit|non-profit|ngo|group|chain|union|newspaper|newswire|broadcaster|station|magazine|website|organization|organisation|manufacturer|maker|retailer|wholesaler|brand|supermarket|insurer|bank|airline|brewer|builder|housebuilder|consultancy|regulator|watchdog|inspectorate|coalition|federation)$/;
/** What a person is called, too. */
const PARTY =
  /^(?:contractor|subcontractor|sub-contractor|operator|provider|supplier|owner|recruiter|developer|publisher|caterer|exporter|importer|distributor|employer|franchisee|licensee)$/;
/** Of several bodies: "brands such as X". */
const BODIES =
  /^(?:companies|firms|agencies|charities|groups|chains|unions|brands|retailers|contractors|suppliers|manufacturers|operators|providers|newspapers|customers|clients|buyers|subsidiaries)$/;
const RUNS =
  /^(?:runs|ran|operates|operated|owns|owned|manages|managed|employs|employed|supplies|supplied|makes|manufactures|recruited|recruits|staffs|staffed|built)$/;
const DETERMINER = /^(?:an?|the|its|their|his|her|one|another|our)$/;
const STOPS = /^(?:of|in|who|whose|for|to|at|from|near|and|or|but|with|by|on|under|over|after|before)$/;
/** Words between the article and the noun: "the American-owned food retailer". */
const REACH = 6;

/** ", a private company", ", which runs nine homes": what follows the name that ends at `i` says that it is a body. */
export function describedAfter(words: readonly Word[], i: number, to: number): 'body' | 'party' | null {
  if (i + 2 >= to || words[i]!.text !== ',') return null;
  if (words[i + 1]!.key === 'which')
    return RUNS.test(words[i + 2]!.key) || contracted(words, i + 2, to) ? 'body' : null;
  if (!DETERMINER.test(words[i + 1]!.key)) return null;
  for (let k = i + 2; k < Math.min(to, i + 2 + REACH); k++) {
    const { key } = words[k]!;
    if (BODY.test(key) && ends(words, k + 1, to)) return 'body';
    // "a contractor" may be a person
    if (PARTY.test(key) && ends(words, k + 1, to) && !/^an?$/.test(words[i + 1]!.key)) return 'party';
    if (has(words[k], MARK) || STOPS.test(key)) return null;
  }
  return null;
}

/** "has a five-year contract to". */
function contracted(words: readonly Word[], i: number, to: number): boolean {
  if (!/^(?:has|had|have|holds|held|won|lost|took)$/.test(words[i]!.key)) return false;
  for (let k = i + 1; k < Math.min(to, i + 2 + REACH); k++)
    if (/^(?:contract|contracts|licence|license)$/.test(words[k]!.key)) return true;
  return false;
}

/** The noun before a word is the last: not "a union | member", "the group | 's founder". */
const ends = (words: readonly Word[], i: number, to: number): boolean =>
  i >= to ||
  (words[i]!.key === 'of' && !/^(?:group|union|station)$/.test(words[i - 1]!.key)) ||
  (has(words[i], MARK) && !has(words[i], CLITIC)) ||
  (STOPS.test(words[i]!.key) && words[i]!.key !== 'of') ||
  /^(?:that|which|based|where|since|until|not|responsible|involved)$/.test(words[i]!.key);

/** "the American retailer | Brightwell", "the contractor | Norrby", "customers include | Norrby": what stands before says so. */
function describedBefore(words: readonly Word[], i: number, from: number): 'body' | 'party' | null {
  const before = words[i - 1];
  if (i - 1 < from || before === undefined || !has(before, LOWER)) return null;
  if (/^(?:includes?|included|are|as|like|including)$/.test(before.key)) {
    const noun = words[before.key === 'as' ? i - 3 : i - 2];
    return noun !== undefined && i - 2 >= from && BODIES.test(noun.key) ? 'body' : null;
  }
  if (!BODY.test(before.key) && !PARTY.test(before.key)) return null;
  for (let k = i - 2; k >= Math.max(from, i - 2 - REACH); k--) {
    if (DETERMINER.test(words[k]!.key)) return BODY.test(before.key) ? 'body' : 'party';
    if (has(words[k], MARK) || STOPS.test(words[k]!.key)) return null;
  }
  return null;
}

const SURE = 0.96;
/** How sure the tagger may be of a person where the noun beside the name may be a person's. */
const DOUBTFUL = 0.75;

/**
 * Names that the words beside them show to be bodies, whatever the tagger took them for: "Norrby Custodial, the contractor, said", "the American
 * retailer Brightwell", "Its customers include Norrby Audio", "Norrby, which runs nine homes". Not: a name that begins with a first name ("John
 * Reed, a contractor"), one that the rules know as something else.
 */
export const describedNames: Sieve = (input) => {
  const { surface } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.titled || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const to = runEnd(words, i, s);
      if (to === i) continue;
      const told = describedAfter(words, to, s.to) ?? describedBefore(words, i, s.from);
      if (told !== null && mayBeBody(input, i, to, told))
        mine.push(mention(words, i, to, 'organization', 'described', SURE));
      i = to - 1;
    }
  }
  return mine.length === 0 ? mine : [...mine, ...again(input, mine)];
};

/** Whether nothing that is known of the name or its words speaks against a body. */
function mayBeBody(input: SieveInput, from: number, to: number, told: 'body' | 'party'): boolean {
  const { people, places, facilities } = input.lexicon;
  const { words } = input.surface;
  const first = words[from]!;
  if (people.givenNames.has(first.text) || (to - from > 1 && people.titles.has(first.key))) return false;
  const place = places.nationalities.has(first.key) || places.names.get(first.text) !== undefined;
  if ((to - from === 1 && place) || facilities.heads.get(words[to - 1]!.key) !== undefined) return false;
  for (let k = from; k < to; k++) {
    const m = input.over[k]! >= 0 ? input.found[input.over[k]!]! : null;
    if (m === null) continue;
    if (m.start < first.start || m.end > words[to - 1]!.end) return false;
    if (m.rule !== 'tagger' && m.type !== 'organization') return false;
    if (m.type === 'person' && told === 'party' && m.confidence > DOUBTFUL) return false;
  }
  return true;
}

function runEnd(words: readonly Word[], i: number, s: WordSentence): number {
  const name = (w: Word | undefined): boolean => has(w, CAPITAL) && !MONTHS_AND_DAYS.has(w!.key);
  if (!name(words[i]) || (FUNCTION_WORDS.has(words[i]!.key) && !has(words[i], UPPER))) return i;
  if (has(words[i - 1], CAPITAL) && i > s.from && !has(words[i - 1], FIRST)) return i;
  let k = i + 1;
  while (k < s.to && (name(words[k]) || (words[k]!.text === '&' && name(words[k + 1])))) k++;
  return k;
}

/** The same names elsewhere in the text, where nothing is over them but a guess of the tagger. */
function again({ surface, found, over }: SieveInput, names: readonly FoundMention[]): FoundMention[] {
  const { words, capitals, text } = surface;
  const byFirst = new Map<string, string[]>();
  for (const n of names) {
    const name = text.slice(n.start, n.end);
    const first = name.split(/\s/)[0]!;
    const list = byFirst.get(first) ?? [];
    if (!list.includes(name))
      byFirst.set(
        first,
        [...list, name].sort((a, b) => b.length - a.length),
      );
  }
  const mine: FoundMention[] = [];
  for (const s of surface.sentences)
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const list = byFirst.get(words[i]!.text);
      const to = list === undefined ? i : runEnd(words, i, s);
      if (to === i || !list!.includes(text.slice(words[i]!.start, words[to - 1]!.end))) continue;
      const m = over[i]! >= 0 ? found[over[i]!]! : null;
      if (m !== null && (m.rule !== 'tagger' || m.start < words[i]!.start || m.end > words[to - 1]!.end)) continue;
      mine.push(mention(words, i, to, 'organization', 'described', SURE));
      i = to - 1;
    }
  return mine;
}
