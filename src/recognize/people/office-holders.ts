import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { covered, mention, type Sieve, TITLE, wordAt } from '../mentions/sieve.js';
import { ARTICLES } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, has, INITIAL, LOWER, type Word } from '../mentions/surface.js';
import { fullWords, holdsThing, nameEnd } from './name-run.js';

/** What leads from a title to what the office is over. */
const OVER = /^(?:of|to|for|at|with)$/;
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sr|Sra|Rev|Fr|Prof)\.?$/;
/** An office is told in so many words at most. */
const LONGEST = 12;

/**
 * Where the name begins in a run of words that took the office for a part of it: "Ambassador to the United States | Jan Doe", "Minister of
 * Education | Jan Doe", "Zealand's Prime Minister | Jan Doe". Not: "of" behind a name ("John of Gaunt"), a surname that is a title, too.
 */
export function behindOffice(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  let start = from;
  for (let k = from; k + 1 < to; k++) {
    if ((has(words[k], CLITIC) && words[k]!.text.length > 1) || COURTESY.test(words[k]!.text)) start = k + 1;
    else if (OVER.test(words[k]!.key) && isTitle(words, start, k, lexicon)) start = holderIn(words, k + 1, to, lexicon);
    else if (k === start || k === from) start = Math.max(start, behindTitle(words, k, to, lexicon));
  }
  return start;
}

/** What stands before `k`, from `start` on or right before it, is a title and nothing else. */
function isTitle(words: readonly Word[], start: number, k: number, lexicon: Lexicon): boolean {
  for (let i = Math.max(0, k - 4); i < k; i++) {
    const phrase = phraseAt(lexicon.people.titles, words, i, k);
    if (phrase !== null && i + phrase.words.length === k) return start >= i || start === k;
  }
  return false;
}

function behindTitle(words: readonly Word[], k: number, to: number, lexicon: Lexicon): number {
  const phrase = phraseAt(lexicon.people.titles, words, k, to);
  const end = k + (phrase?.words.length ?? 0);
  return phrase !== null && phrase.words.length > 1 && end < to ? end : k;
}

/** The holder's own name at the end of what the office is over: from a known first name on, or the last two words. */
function holderIn(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  for (let k = from + 1; k + 1 < to; k++) if (lexicon.people.givenNames.has(words[k]!.text)) return k;
  return Math.max(from + 1, to - 2);
}

/**
 * A person whose office is told before the name: "head of the Tenants' Council Ngozi Obi said", "ambassador to Ghana Jan Doe". Only right behind
 * a name of what the office is over, and where a known first name, a verb or a comma shows that it is not a part of that.
 */
export const officeHolders: Sieve = (input) => {
  const { surface, lexicon, begins, over, found } = input;
  const { words } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.titled) continue;
    for (let i = s.from; i < s.to; i++) {
      if (!(begins[i]! & TITLE)) continue;
      const title = phraseAt(lexicon.people.titles, words, i, s.to);
      const of = i + (title?.words.length ?? 0);
      if (title === null || of >= s.to || !OVER.test(words[of]!.key)) continue;
      for (let k = of + 1; k < Math.min(s.to, of + LONGEST); k++) {
        if (!has(words[k], CAPITAL) && !has(words[k], LOWER)) break;
        const m = over[k]! >= 0 ? found[over[k]!]! : null;
        if (m === null || m.type === 'person') {
          if (has(words[k], LOWER) && !ARTICLES.has(words[k]!.key) && words[k]!.pos === 'VERB') break;
          continue;
        }
        const at = wordAt(words, m.end - 1) + 1;
        const to = at < s.to ? nameEnd(words, at, s.to, lexicon) : at;
        const size = fullWords(words, at, to, lexicon);
        if (size >= 2 && size <= 3 && !covered(input, at, 0.7) && !holdsThing(words, at, to, lexicon)) {
          const known = lexicon.people.givenNames.has(words[at]!.text) || has(words[at + 1], INITIAL);
          const next = words[to];
          if (known || next?.pos === 'VERB' || next?.text === ',')
            mine.push(mention(words, at, to, 'person', 'office', known ? 0.88 : 0.8));
        }
        i = Math.max(i, k);
        break;
      }
    }
  }
  return mine;
};
