import type { FoundMention } from '../../stages.js';
import { HEAD, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { DIGIT, has, LOWER, MARK, UPPER, type Word } from '../mentions/surface.js';
import { actsAt } from './acts.js';
import { describedAfter } from './described.js';
import { headedIn } from './heads.js';

/**
 * Names made by a head noun: "Texas Department of Criminal Justice", "Prairie Refugee Advocacy Center", "Bureau of Alcohol,
 * Tobacco, Firearms and Explosives", "U.S. District Court for the District of Oregon", "Hartwell Law School Tenants' Rights Clinic".
 * Not: the head alone ("the Department"), an officer behind it ("Department of Justice spokesman"), a law or a paper ("Corrections
 * Act"), a second name joined by "and" ("Human Rights Watch and Amnesty International"); a noun that heads
 * much else ("Global Action"), unless the tagger sees an organization there or the text says that it is one.
 */
export const headedNames: Sieve = ({ surface, lexicon, found: before, over, begins }) => {
  const { words } = surface;
  const people = personStarts(words, before);
  const places = new Set<number>();
  for (const m of before)
    if (m.type === 'place' && words[wordAt(words, m.start)]?.end === m.end) places.add(wordAt(words, m.start));
  const organization = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (over[i]! >= 0 && before[over[i]!]!.type === 'organization') return true;
    return false;
  };
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.kind === 'signature' || !headIn(begins, s.from, s.to)) continue;
    if (s.shouting || (s.to - s.from === 2 && has(words[s.from], UPPER) && has(words[s.from + 1], UPPER))) {
      // "2009-2010 HALE COUNTY GRAND JURY"
      let from = s.from;
      while (from < s.to && has(words[from], DIGIT | MARK)) from++;
      const name = s.to - from <= LETTERHEAD ? headedIn(words, from, s.to, lexicon)[0] : undefined;
      if (name?.strong && name.from === from && name.to === s.to && heading(words, from, s.to))
        found.push(mention(words, name.from, name.to, 'organization', 'letterhead', 0.86));
      continue;
    }
    for (const name of headedIn(words, s.from, s.to, lexicon, people, places)) {
      const weak = name.opening || (!name.strong && !name.complement && !organization(name.from, name.to));
      const said =
        weak &&
        (describedAfter(words, name.to, s.to) !== null ||
          actsAt(words, name.from, name.to, s) ||
          postAt(words, name.from));
      if (weak && !said) continue;
      const sure = name.strong ? (name.complement ? 0.88 : 0.84) : said ? 0.82 : 0.6;
      found.push(
        mention(
          words,
          name.from,
          name.to,
          'organization',
          name.strong ? 'organization-head' : 'organization-weak-head',
          s.titled ? sure - 0.15 : sure,
        ),
      );
    }
  }
  return found;
};

function headIn(begins: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (begins[i]! & HEAD) return true;
  return false;
}

const POST =
  /^(?:fellow|scholar|analyst|researcher|attorney|lawyer|counsel|economist|strategist|advocate|organizer|director|professor|investigator|associate|policy|expert|specialist)$/;

/** Somebody has a post there: "a policy fellow at the | Harrow Center". */
function postAt(words: readonly Word[], from: number): boolean {
  const at = words[from - 1]?.key === 'the' ? from - 2 : from - 1;
  const post = words[at - 1];
  return /^(?:at|with)$/.test(words[at]?.key ?? '') && has(post, LOWER) && POST.test(post!.key);
}

/** A line in capitals with no more words than this may be a letterhead: "STATE HEALTH DEPARTMENT". */
const LETTERHEAD = 16;
const PUBLIC =
  /^(?:department|ministry|court|commission|council|police|authority|agency|bureau|senate|parliament|inspectorate|constabulary)$/;
const SUBJECT =
  /^(?:services?|projects?|systems?|solutions|news|records|campaigns?|programs?|networks?|administration|enforcement)$/;

/** A letterhead rather than the heading of a section ("MEDICAL SERVICES", "STAFF UNION"). */
const heading = (words: readonly Word[], from: number, to: number): boolean =>
  to - from > 1 &&
  !words.slice(from, to).some((w) => /^(?:to|by|from|with|under|at|about|before)$/.test(w.key)) &&
  (to - from > 2 ? !SUBJECT.test(words[to - 1]!.key) : PUBLIC.test(words[to - 1]!.key));

/** Words where a person's name of several words begins: no complement goes on there ("Party of Maro Jane Roe"). */
function personStarts(words: readonly Word[], found: readonly FoundMention[]): Set<number> {
  const starts = new Set<number>();
  for (const m of found) {
    if (m.type !== 'person') continue;
    const from = wordAt(words, m.start);
    if (from < words.length && words[from]!.end < m.end) starts.add(from);
  }
  return starts;
}
