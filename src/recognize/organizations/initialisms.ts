import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, CLITIC, FIRST, has, MARK, UPPER, type Word } from '../mentions/surface.js';
import { definedOtherwise } from './definitions.js';

const SHAPE = /^\p{Lu}{3,6}$|^\p{Lu}{1,2}\p{Ll}\p{Lu}{1,3}$/u;
const DEGREE = /^(?:PhD|MSc|BSc|MPh|LLM|DPhil|McD?)$/;
const ROMAN = /^[IVXLC]+$/;
const ACTS =
  /^(?:said|says|saying|announced|reported|reports|told|stated|argued|claimed|denied|confirmed|added|wrote|called|accused|found|declined|refused|issued|published|launched|warned|urged|agreed|filed|has|had|did|does|will|was|is|officials?|officers?|agents?|spokes\p{L}+|director|guards|lawyers|attorneys|staff|investigators|inspectors|members?|leaders?|report)$/u;
const BEFORE = /^(?:the|by|with|from|to|against|and|for|of|at|that|an)$/;

/**
 * An initialism that nothing explains, in text that is no shouting, where it acts or is dealt with like an organization: "NFHS officials",
 * "sued the MRTC". Not: those that the list of exclusions knows (illnesses, laws, degrees, units), Roman numbers, two letters, what the
 * text defines as something else, a word in capitals among others.
 */
export const initialisms: Sieve = ({ surface, lexicon, over, found }) => {
  const { words, capitals } = surface;
  const others = definedOtherwise(words, surface.sentences);
  const evidence = new Map<string, number>();
  const letters = new Set<string>();
  const places: number[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (
        (over[i]! >= 0 && !guess(found[over[i]!]!)) ||
        !SHAPE.test(w.text) ||
        ROMAN.test(w.text) ||
        DEGREE.test(w.text)
      )
        continue;
      if (lexicon.organizations.exclusions.has(w.text) || others.has(w.text)) continue;
      if (amongCapitals(words, i, s.from, s.to)) continue;
      places.push(i);
      evidence.set(w.text, (evidence.get(w.text) ?? 0) + evidenceAt(words, i, s.from, s.to));
    }
  }
  const mine: FoundMention[] = [];
  if (places.length > 0) for (const m of found) if (m.type === 'organization') spell(words, m, letters);
  for (const i of places) {
    const points = evidence.get(words[i]!.text)! + (letters.has(words[i]!.text) ? 3 : 0);
    if (points >= 3) mine.push(mention(words, i, i + 1, 'organization', 'initialism', points >= 4 ? 0.7 : 0.58));
  }
  return mine;
};

/** What the tagger alone takes for a place or a person. */
const guess = (m: FoundMention): boolean => m.rule === 'tagger' && m.type !== 'organization' && m.confidence < 0.65;

/** The first letters of a name, with its small words and without, and without the word for its state: "DOC" of "Maro Department of Corrections". */
function spell(words: readonly Word[], m: FoundMention, into: Set<string>): void {
  let all = '';
  let capitals = '';
  for (let i = wordAt(words, m.start); i < words.length && words[i]!.start < m.end; i++) {
    const w = words[i]!;
    if (w.is & MARK || w.key === 'the') continue;
    const letter = w.text[0]!.toUpperCase();
    all += letter;
    if (w.is & CAPITAL) capitals += letter;
  }
  for (const said of [all, capitals])
    for (let from = 0; from < 2; from++) if (said.length - from > 2) into.add(said.slice(from));
}

const amongCapitals = (words: readonly Word[], i: number, from: number, to: number): boolean =>
  (i > from && has(words[i - 1], UPPER)) || (i + 1 < to && has(words[i + 1], UPPER));

function evidenceAt(words: readonly Word[], i: number, from: number, to: number): number {
  const before = i > from ? words[i - 1] : undefined;
  const after = i + 1 < to ? words[i + 1] : undefined;
  let points = 0;
  if (has(after, CLITIC)) points += 2;
  if (after && ACTS.test(after.key) && !has(after, MARK)) points += 2;
  if (before && BEFORE.test(before.key)) points += 1;
  if (has(words[i], FIRST) && has(after, CAPITAL)) points -= 1;
  return points;
}
