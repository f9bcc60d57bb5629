import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { coverage, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, has, MARK, type Word } from '../mentions/surface.js';

/**
 * A name of several words that the text has elsewhere, in whatever case: "the Let them Stay campaign" after "Let Them Stay Campaign", and in
 * headlines in capitals; a company's also without its legal suffix. Not: names of one word, which are something else too often; words without at least two capitals.
 */
export const repeatedNames: Sieve = ({ surface, lexicon, found }) => {
  const { words } = surface;
  const over = coverage(words, found);
  const names = new Map<string, { keys: readonly string[]; company: boolean }[]>();
  const seen = new Set<string>();
  for (const m of found) {
    if (m.type !== 'organization' || m.confidence < 0.75) continue;
    const whole = keysOf(words, m);
    const plain = withoutSuffix(whole, lexicon);
    for (const keys of [whole, plain, withoutTrade(plain, lexicon)]) {
      const id = keys.join(' ');
      if (keys.length < 2 || keys.length > 12 || seen.has(id)) continue;
      seen.add(id);
      const list = names.get(keys[0]!);
      const name = { keys, company: keys !== whole };
      if (list) list.push(name);
      else names.set(keys[0]!, [name]);
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  const mine: FoundMention[] = [];
  for (const s of surface.sentences)
    for (let i = s.from; i < s.to; i++) {
      if (over[i]! >= 0 && found[over[i]!]!.start < words[i]!.start) continue;
      const name = names.get(words[i]!.key)?.find((n) => fits(n.keys, words, i, s.to));
      if (!name) continue;
      const to = i + name.keys.length;
      const other = over[i]! >= 0 ? found[over[i]!]! : null;
      // "Larkfield Homes", a person or place to the tagger, after "Larkfield Homes Ltd"
      const guess = other?.rule === 'tagger' && other.type !== 'organization' && other.end === words[to - 1]!.end;
      if (other !== null && other.end >= words[to - 1]!.end && !(guess && name.company)) continue;
      mine.push(mention(words, i, to, 'organization', 'repeated-name', guess ? SURE : 0.85));
      i = to - 1;
    }
  return mine;
};

const SURE = 0.98;

function keysOf(words: readonly Word[], m: FoundMention): readonly string[] {
  const keys: string[] = [];
  for (let i = wordAt(words, m.start); i < words.length && words[i]!.start < m.end; i++) keys.push(words[i]!.key);
  return keys;
}

/** "Hartwig & Lund" of "Hartwig & Lund GmbH"; a single word that is left is no name to look for. */
function withoutSuffix(keys: readonly string[], lexicon: Lexicon): readonly string[] {
  for (let from = 1; from < keys.length; from++) {
    const ending = lexicon.organizations.suffixes
      .get(keys[from]!)
      ?.some((p) => p.words.length === keys.length - from && p.words.every((w, k) => w === keys[from + k]));
    if (ending === true) return keys.slice(0, keys[from - 1] === ',' ? from - 1 : from);
  }
  return keys;
}

const SHORTEST_OWN = 2;

/** "Golden Tide" of "Golden Tide Seafoods": a company's name without the word for its trade, where two words are left. */
function withoutTrade(keys: readonly string[], lexicon: Lexicon): readonly string[] {
  if (keys.length <= SHORTEST_OWN) return keys;
  const last = lexicon.organizations.heads.get(keys.at(-1)!)?.find((p) => p.words.length === 1);
  return last?.value.kind === 'company' && last.value.strong ? keys.slice(0, -1) : keys;
}

function fits(keys: readonly string[], words: readonly Word[], i: number, to: number): boolean {
  if (i + keys.length > to) return false;
  let capitals = 0;
  for (let k = 0; k < keys.length; k++) {
    if (words[i + k]!.key !== keys[k]) return false;
    if (has(words[i + k], CAPITAL) && !has(words[i + k], MARK)) capitals++;
  }
  return capitals >= 2;
}
