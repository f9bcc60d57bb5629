import type { Lexicon } from '../../lexicon/index.js';
import type { Span } from '../../span.js';
import type { DocumentContext, FoundMention } from '../../stages.js';
import { type TaggedName, tagAllNames } from '../names/index.js';
import { isDeed } from '../organizations/acts.js';
import { postNominal } from '../people/name-run.js';
import { behindOffice } from '../people/office-holders.js';
import { afterTitle } from './phrase-match.js';
import { wordAt } from './sieve.js';
import { ARTICLES, OFFICERS } from './small-words.js';
import { CAPITAL, CLITIC, DIGIT, has, INITIAL, LOWER, MARK, surfaceOf, UPPER, type Word } from './surface.js';

/** Titles that people are known by: part of the name, as in "Queen Beatrix". */
const STYLE = /^(?:Sir|Dame|Lord|Lady|King|Queen|Prince|Princess|Pope|Saint|St\.|Emperor|Mother)$/;

const LAW =
  /^(?:acts?|bill|code|amendment|treaty|protocol|statute|ordinance|regulations?|constitution|accords?|rules|principles|guidelines|covenant|declaration)$/;
/** What a small word behind an initialism says of it: "GMB union". */
const GENERIC = /^(?:union|party|government|police|group|company|agency|officials?|agents?|troops|news)$/;

export interface Tagged {
  readonly names: FoundMention[];
  /** Events, works, laws, peoples: what is none of the four types. */
  readonly others: TaggedName[];
}

/** "Orrin Senator | Ann Roe", "Commissioner of Prisons | Ann Roe": where the name of the person begins. */
function behindTitleInside(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  const { people, organizations } = lexicon;
  if (
    to - from > 2 &&
    words[from - 1]?.key === 'of' &&
    (organizations.topics.has(words[from]!.key) || OFFICES.test(words[from]!.key))
  )
    return from + 1;
  if (people.givenNames.has(words[from]!.text)) return from;
  for (let k = from + 1; k + 2 <= to; k++) if (TITLE_INSIDE.test(words[k]!.key) && has(words[k], CAPITAL)) return k + 1;
  return from;
}
const OFFICES = /^(?:prisons|police|customs|schools|parks|roads)$/;
const TITLE_INSIDE =
  /^(?:senator|governor|mayor|commissioner|superintendent|sheriff|minister|councillor|congressman|congresswoman)$/;

/** "BJP | State president": at which level somebody holds a post. */
const LEVEL = /^(?:State|National|District|Central|Regional|Union)$/;

/** "Dean of | Orme College": without the post. */
function behindPost(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  if (
    to - from < 3 ||
    words[from + 1]!.key !== 'of' ||
    !(OFFICERS.has(words[from]!.key) || lexicon.people.titles.has(words[from]!.key))
  )
    return from;
  const next = ARTICLES.has(words[from + 2]!.key) ? from + 3 : from + 2;
  return next < to && has(words[next], CAPITAL) ? next : from;
}

/**
 * The names of the learned tagger, brought to this project's spans: without the title before a person, the article before an
 * organization and the possessive ending. Nationalities and initialisms that the list of exclusions knows are dropped, and what has no letter.
 */
export function taggedNames({ segmented, lexicon }: DocumentContext): Tagged {
  const { words, text } = surfaceOf(segmented);
  const names: FoundMention[] = [];
  const others: TaggedName[] = [];
  for (const tag of tagAllNames(segmented, lexicon.namesModel).flatMap((t) => besideDeeds(words, t))) {
    if (tag.class === 'other') {
      others.push(tag);
      continue;
    }
    let from = wordAt(words, tag.start);
    let to = wordAt(words, tag.end - 1) + 1;
    if (tag.class === 'person' && !STYLE.test(words[from]!.text))
      from = afterTitle(words, behindTitleInside(words, from, to, lexicon), to, lexicon);
    if (tag.class === 'person') from = behindOffice(words, from, to, lexicon);
    while (from < to && (has(words[from], MARK) || (words[from]!.key === 'the' && tag.class !== 'person'))) from++;
    while (to > from && has(words[to - 1], CLITIC)) to--;
    if (to - from === 2 && has(words[from], UPPER)) {
      const level = has(words[to], LOWER) && LEVEL.test(words[to - 1]!.text);
      if (level || GENERIC.test(words[to - 1]!.text)) to--;
    }
    if (tag.class === 'organization') from = behindPost(words, from, to, lexicon);
    while (tag.class === 'person' && to - from > 2 && postNominal(words[to - 1]!, lexicon.people.suffixes)) to--;
    if (tag.class === 'organization') to = beforeLimited(words, from, beforeDeed(words, from, to, lexicon), lexicon);
    if (from >= to || (to - from === 1 && excluded(words, from, tag.class, lexicon))) continue;
    if (tag.class === 'organization' && to - from > 1 && LAW.test(words[to - 1]!.key)) continue;
    if (tag.class === 'place' && to - from === 1 && lexicon.places.nationalities.has(words[from]!.key)) continue;
    const start = Math.max(tag.start, words[from]!.start);
    const end =
      Math.min(tag.end, words[to - 1]!.end) + (tag.class === 'person' && initialCut(text, words[to - 1]!) ? 1 : 0);
    if (end <= start) continue;
    const last = names.at(-1);
    if (
      tag.class === 'person' &&
      last?.type === 'person' &&
      (particlesBetween(words, last, from, lexicon) || nicknameBetween(words, last, from))
    )
      names[names.length - 1] = { ...last, end };
    else names.push({ type: tag.class, start, end, rule: 'tagger', confidence: tag.confidence });
  }
  return { names, others };
}

/** Two names that were taken for one around what the first has done: "Labour Department | said | Brightwater Mills". */
function besideDeeds(words: readonly Word[], tag: TaggedName): TaggedName[] {
  const from = wordAt(words, tag.start);
  const to = wordAt(words, tag.end - 1) + 1;
  for (let k = from + 1; k + 1 < to; k++) {
    if (tag.class === 'other' || !isDeed(words[k]!)) continue;
    return [{ ...tag, end: words[k - 1]!.end }, ...besideDeeds(words, { ...tag, start: words[k + 1]!.start })];
  }
  return [tag];
}

/**
 * Where a name ends that took in what the body did: "Eastport Police Department | of lying". Not: small letters that are what it is
 * concerned with ("Ministry of health"), a name in small letters throughout. Nor does "of" end a name.
 */
function beforeDeed(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  for (let k = from + 1; k + 1 < to; k++) {
    const next = words[k + 1]!;
    if (words[k]!.key !== 'of' || !has(words[k - 1], CAPITAL) || !has(next, LOWER)) continue;
    if (ARTICLES.has(next.key)) continue;
    const deed = next.key.endsWith('ing') && k - from > 1;
    if (deed || !lexicon.organizations.topics.has(next.key)) return k;
  }
  const last = has(words[to - 1], MARK) ? to - 2 : to - 1;
  return last > from && words[last]!.key === 'of' ? last : to;
}

/** A verb that looks like the ending of a company: "Orme School District | limited". */
const beforeLimited = (words: readonly Word[], from: number, to: number, lexicon: Lexicon): number =>
  to - from > 2 && words[to - 1]!.text === 'limited' && lexicon.organizations.heads.has(words[to - 2]!.key)
    ? to - 1
    : to;

/** A surname cut to its initial, whose full stop ends the sentence too: "Julio C." */
const initialCut = (text: string, w: Word): boolean => w.text.length === 1 && has(w, INITIAL) && text[w.end] === '.';

/** One word that is no name: what the list of exclusions has, the beginning of an amount, "the Sheriff". */
function excluded(words: readonly Word[], i: number, type: TaggedName['class'], lexicon: Lexicon): boolean {
  const w = words[i]!;
  // "RM20,000"
  if (
    /\d$/.test(w.text) &&
    words[i + 1]?.start === w.end &&
    has(words[i + 2], DIGIT) &&
    words[i + 2]!.start === words[i + 1]!.end
  )
    return true;
  if (type === 'person' && words[i - 1]?.key === 'the' && lexicon.people.titles.has(w.key)) return true;
  return lexicon.organizations.exclusions.has(w.text) && !/^(?:US|USA|UK|UAE|USSR|DC)$/.test(w.text);
}

/** A nickname in quotation marks stands between them: Ann “Annie” Roe. */
function nicknameBetween(words: readonly Word[], before: Span, from: number): boolean {
  if (from < 4 || words[from - 4]!.end !== before.end) return false;
  return (
    /^["“‘'(]$/.test(words[from - 3]!.text) && has(words[from - 2], CAPITAL) && /^["”’')]$/.test(words[from - 1]!.text)
  );
}

/** Only particles stand between two halves of one name: "Mbuyi wa Ngoy". */
function particlesBetween(words: readonly Word[], before: Span, from: number, lexicon: Lexicon): boolean {
  let k = from;
  while (k > 0 && words[k - 1]!.start >= before.end) k--;
  if (k === from || from - k > 2) return false;
  for (let i = k; i < from; i++)
    if (!lexicon.people.particles.has(words[i]!.key) || /^(?:y|e|do|bar)$/.test(words[i]!.key)) return false;
  return true;
}
