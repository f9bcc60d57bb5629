import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { phraseFits } from '../mentions/phrase-match.js';
import { covered, mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS, OTHER_HEADS } from '../mentions/small-words.js';
import { CAPITAL, has, INITIAL, MARK, UPPER, type Word, type WordSentence } from '../mentions/surface.js';
import { actsAt } from './acts.js';

/** No name by its subject has more words than this. */
const LONGEST = 12;
/** Ends a name that is no body by itself; where it is held to account it stands for those who run it. */
const UNDERTAKING = /^(?:programs?|programmes?|system|office)$/;
/** Ends what is talked about rather than a body: "Domestic Violence claims", "blamed Climate Change". */
const MATTER =
  /^(?:violence|abuse|crimes?|change|discrimination|poverty|disease|diseases|drugs|weapons|medicine|food|media|rights|inequality|addiction|migration|trafficking|terrorism|slavery|torture|suicide|history|literature|matters|lives)$/;

/**
 * A body called by what it is concerned with and no more, where only a body can stand: "Rural Development hired", "sued Fair Housing and
 * Equal Opportunity", "criticized the Crop Insurance Program". Not: such words elsewhere ("a degree in Political Science"), one word, a
 * headline.
 */
export const subjectNames: Sieve = (input) => {
  const { surface, lexicon, found, over } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.titled || s.kind === 'signature' || s.kind === 'heading') continue;
    for (let i = capitals[s.from]!; i + 1 < s.to; i = capitals[i + 1]!) {
      if (!has(words[i + 1], CAPITAL | MARK) && words[i + 1]!.key !== 'and') continue;
      const to = runEnd(words, i, s);
      const from = begin(words, i, to);
      if (to - from > 1 && to - from <= LONGEST && isSubject(words, from, to, lexicon) && actsAt(words, from, to, s)) {
        const taken = (k: number): boolean =>
          (covered(input, k, 0.72) && !inside(found[over[k]!]!, words, from, to)) ||
          (over[k]! >= 0 && found[over[k]!]!.type === 'person');
        let k = from;
        while (k < to && !taken(k)) k++;
        if (k === to) mine.push(mention(words, from, to, 'organization', 'subject', 0.62));
      }
      i = Math.max(i, to - 1);
    }
  }
  return mine;
};

/** A country before the name, or the beginning of it that looked like all. */
const inside = (m: FoundMention, words: readonly Word[], from: number, to: number): boolean =>
  (m.type === 'place' || /^(?:tagger|organization-)/.test(m.rule)) &&
  m.type !== 'person' &&
  m.type !== 'facility' &&
  m.start === words[from]!.start &&
  m.end < words[to - 1]!.end;

const capital = (w: Word | undefined): boolean => has(w, CAPITAL) && !MONTHS_AND_DAYS.has(w!.key);

/** Capitals, and "and", "&", commas and the article of a series between them. */
function runEnd(words: readonly Word[], i: number, s: WordSentence): number {
  let k = i + 1;
  while (k < s.to) {
    if (capital(words[k])) k++;
    else {
      let next = k;
      if (words[next]!.text === ',') next++;
      if (next < s.to && /^(?:and|&)$/.test(words[next]!.key)) next++;
      if (next > k && words[next - 1]!.key === 'and' && words[next]?.key === 'the') next++;
      if (next === k || next >= s.to || !capital(words[next])) break;
      k = next + 1;
    }
  }
  return k;
}

function begin(words: readonly Word[], i: number, to: number): number {
  let k = i;
  while (k < to && FUNCTION_WORDS.has(words[k]!.key) && !has(words[k], UPPER)) k++;
  return k;
}

/** All words are topics; before a weak head or a program, any that are not the name of a person. */
function isSubject(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  const { topics, heads } = lexicon.organizations;
  const { nationalities } = lexicon.places;
  const topic = (w: Word): boolean => topics.has(w.key);
  let last = to;
  if (MATTER.test(words[to - 1]!.key)) return false;
  if (UNDERTAKING.test(words[to - 1]!.key)) last = to - 1;
  else
    for (let k = Math.max(from, to - 3); k < to; k++) {
      const phrase = heads.get(words[k]!.key)?.find((p) => k + p.words.length === to);
      if (phrase?.value.final && phraseFits(phrase, words, k, to)) {
        last = k;
        break;
      }
    }
  if (last === from) return true;
  if (last === to && OTHER_HEADS.has(words[to - 1]!.key)) return false;
  let known = 0;
  for (let k = from; k < last; k++) {
    const w = words[k]!;
    if (!has(w, CAPITAL)) continue;
    if (topic(w)) known++;
    else if (!nationalities.has(w.key) && !(k === from && has(w, INITIAL)) && !(last < to && k === from)) return false;
  }
  return known > 0 || (last < to && UNDERTAKING.test(words[to - 1]!.key));
}
