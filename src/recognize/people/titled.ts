import type { Lexicon } from '../../lexicon/index.js';
import type { TitleKind } from '../../lexicon/people.js';
import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { covered, mention, type Sieve, type SieveInput, TITLE } from '../mentions/sieve.js';
import { CAPITAL, CLITIC, FIRST, has, INITIAL, LOWER, MARK, UPPER, type Word } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd, thing } from './name-run.js';

/** Whose first name alone is a name: "their client Moris", "his son Tomás". */
const CLOSE =
  /^(?:client|clients|son|daughter|wife|husband|brother|sister|mother|father|partner|friend|cousin|uncle|aunt|nephew|niece|fiancée?|widow|grandson|granddaughter|grandmother|grandfather|named|detainee|inmate|prisoner|patient|resident|worker)$/;

const KIN =
  /^(?:son|daughter|wife|husband|brother|sister|mother|father|uncle|aunt|nephew|niece|widow|grandson|granddaughter|grandmother|grandfather|cousin|fiancée?)$/;

/**
 * A person by the title or role before the name, which is left out: "Judge Mark Doe", "Secretary Doe", "acting warden Ann Doe", "the
 * spokesman, Brian Doe", "their client Moris", "Judges Doe and Roe". Several titles may stand in a row.
 * Not: an office ("Attorney General"), an organization or a thing with a title in it ("Justice Department", "Judge Doe Center", "Major
 * League"), a role before an organization ("spokesman for").
 */
export const titledPeople: Sieve = (input) => {
  const { surface, lexicon, begins } = input;
  const { words } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting) continue;
    for (let i = s.from; i < s.to; i++) {
      const title = begins[i]! & TITLE ? titleAt(words, i, s.to, lexicon) : null;
      if (title === null) continue;
      let from = title.to;
      const comma = title.kind === 'role' && words[from]?.text === ',' && from + 1 < s.to;
      if (comma) from++;
      if (from < s.to && freeOfOthers(input, from)) {
        const to = nameEnd(words, from, s.to, lexicon);
        if (to > from && accepted(words, title, from, to, s.to, comma, s.titled, lexicon)) {
          mine.push(mention(words, from, to, 'person', 'title', comma ? 0.75 : 0.9));
          if (title.kind !== 'role' && /s\.?$/.test(words[title.to - 1]!.text))
            mine.push(...others(words, to, s.to, lexicon));
          i = to - 1;
          continue;
        }
      }
      i = title.to - 1;
    }
  }
  return mine;
};

interface Title {
  readonly to: number;
  readonly kind: TitleKind;
  readonly last: Word;
}

/** The titles that begin at a word, one or several in a row. */
function titleAt(words: readonly Word[], i: number, to: number, lexicon: Lexicon): Title | null {
  let end = i;
  let kind: TitleKind | null = null;
  while (end < to) {
    const phrase = phraseAt(lexicon.people.titles, words, end, to);
    if (phrase === null) break;
    const next = end + phrase.words.length;
    const high = has(words[end], CAPITAL);
    // "Justice" or "Major" after a title is a surname or part of one only where nothing follows.
    if (kind !== null && !(next < to && has(words[next], CAPITAL))) break;
    if (
      !high &&
      phrase.value !== 'role' &&
      phrase.words.length === 1 &&
      kind === null &&
      has(words[next], LOWER | MARK)
    )
      return null;
    kind = high || phrase.value === 'role' ? phrase.value : 'role';
    end = next;
  }
  return kind === null ? null : { to: end, kind, last: words[end - 1]! };
}

const freeOfOthers = (input: SieveInput, i: number): boolean =>
  !covered(input, i, 0.8) || input.found[input.over[i]!]!.type === 'person';

function accepted(
  words: readonly Word[],
  title: Title,
  from: number,
  to: number,
  end: number,
  comma: boolean,
  headline: boolean,
  lexicon: Lexicon,
): boolean {
  if (holdsThing(words, from, to, lexicon)) return false;
  const size = fullWords(words, from, to, lexicon);
  if (size === 0 || size > 4) return false;
  if (has(words[from], UPPER) && !has(words[from], INITIAL) && !has(title.last, UPPER)) return false;
  const known = lexicon.people.givenNames.has(words[from]!.text);
  // "his mother, Malathi, said"
  if (comma && size === 1)
    return (
      KIN.test(title.last.key) &&
      to - from === 1 &&
      words[to]?.text === ',' &&
      lexicon.places.names.get(words[from]!.text) === undefined
    );
  if (comma) return size > 1 && known && (to >= end || /^[,.;)”"]$/.test(words[to]!.text) || has(words[to], LOWER));
  if (size > 1) return title.kind !== 'role' || known || !headline;
  if (title.kind === 'role')
    return (CLOSE.test(title.last.key) && !has(words[from], FIRST)) || (known && !headline && !has(title.last, FIRST));
  if (title.kind === 'rank') return !headline && !thing(words[from]!, lexicon);
  return !has(words[to], CLITIC) || !/^(?:state|house)$/.test(words[from]!.key);
}

/** The rest of a list after a title in the plural: "Judges Doe, Roe and Poe". */
function others(words: readonly Word[], i: number, to: number, lexicon: Lexicon): FoundMention[] {
  const found: FoundMention[] = [];
  let k = i;
  while (k + 1 < to && (words[k]!.text === ',' || words[k]!.key === 'and')) {
    const from = words[k]!.text === ',' && words[k + 1]!.key === 'and' ? k + 2 : k + 1;
    if (from >= to) break;
    const end = nameEnd(words, from, to, lexicon);
    if (end === from || holdsThing(words, from, end, lexicon)) break;
    found.push(mention(words, from, end, 'person', 'title', 0.8));
    k = end;
  }
  return found;
}
