import type { FoundMention } from '../../stages.js';
import { phraseAt } from '../mentions/phrase-match.js';
import { HEAD, mention, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, has, type Word, type WordSentence } from '../mentions/surface.js';

/** No half of an inverted name has more words than this. */
const LONGEST = 12;
const JOINT = /^(?:,|and|&|of|for|the)$/;

/**
 * Names as an index writes them, the head behind a comma: "Trade and Fisheries, Ministry of", "Prisons, Bureau of". Not: a head that has
 * its complement behind it ("Justice, Department of Labor").
 */
export const invertedNames: Sieve = ({ surface, lexicon, begins }) => {
  const { words, capitals } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting) continue;
    for (let i = capitals[s.from + 2]!; i + 1 < s.to; i = capitals[i + 1]!) {
      if (!(begins[i]! & HEAD)) continue;
      const head = phraseAt(lexicon.organizations.heads, words, i, s.to);
      if (head === null || !head.value.of) continue;
      const end = i + head.words.length;
      if (end >= s.to || !/^(?:of|for|on)$/.test(words[end]!.key) || goesOn(words, end + 1, s)) continue;
      let comma = i - 1;
      while (comma > s.from && has(words[comma], CAPITAL)) comma--;
      if (words[comma]!.text !== ',') continue;
      const from = subjectBefore(words, comma, s, lexicon.organizations.topics);
      if (from < comma) found.push(mention(words, from, end + 1, 'organization', 'inverted-name', 0.86));
    }
  }
  return found;
};

/** The preposition has what it asks for: a name, or a noun with its article. */
function goesOn(words: readonly Word[], i: number, s: WordSentence): boolean {
  const w = i < s.to ? words[i]! : undefined;
  return w !== undefined && (has(w, CAPITAL) || /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(w.pos));
}

/** Where the topics before a comma begin. */
function subjectBefore(words: readonly Word[], comma: number, s: WordSentence, topics: ReadonlySet<string>): number {
  let from = comma;
  for (let k = comma - 1; k >= s.from && comma - k < LONGEST; k--) {
    const w = words[k]!;
    if (has(w, CAPITAL) && topics.has(w.key)) from = k;
    else if (!JOINT.test(w.key)) break;
  }
  return from;
}
