import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, has, MARK, type Word } from '../mentions/surface.js';

/**
 * A name of several words that the text has elsewhere, in whatever case: "the Let them Stay campaign" after "Let Them Stay Campaign", and in
 * headlines in capitals; a company's also without its legal suffix. Not: names of one word, which are something else too often; words without at least two capitals.
 */
export const repeatedNames: Sieve = ({ surface, lexicon, found, over }) => {
  const { words, capitals } = surface;
  const names = new Map<string, Repeated[]>();
  const seen = new Set<string>();
  for (const m of found) {
    if (m.type !== 'organization' || m.confidence < 0.75) continue;
    const whole = keysOf(words, m);
    const plain = withoutSuffix(whole, lexicon);
    for (const keys of [whole, plain, withoutTrade(plain, lexicon), withoutTrust(whole, lexicon)]) {
      const id = keys.join(' ');
      if (keys.length < 2 || keys.length > LONGEST || seen.has(id)) continue;
      seen.add(id);
      const list = names.get(keys[0]!);
      const name = { keys, company: keys !== whole };
      if (list) list.push(name);
      else names.set(keys[0]!, [name]);
    }
  }
  for (const list of names.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  const mine: FoundMention[] = [];
  if (names.size === 0) return mine;
  for (const s of surface.sentences)
    for (let i = s.from; i < s.to; i++) {
      const twoCapitals = capitals[capitals[i]! + 1]! < Math.min(s.to, i + LONGEST);
      if (!twoCapitals || (over[i]! >= 0 && found[over[i]!]!.start < words[i]!.start)) continue;
      const name = repeatedAt(names.get(words[i]!.key), words, i, s.to);
      if (name === undefined) continue;
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
/** No name that is looked for again has more words. */
const LONGEST = 12;

interface Repeated {
  readonly keys: readonly string[];
  readonly company: boolean;
}

const repeatedAt = (names: readonly Repeated[] | undefined, words: readonly Word[], i: number, to: number) =>
  names?.find((n) => fits(n.keys, words, i, to));

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

/**
 * "Golden Tide" of "Golden Tide Seafoods", "Hallam Vale" of "Hallam Vale Health Group": a company's name without the words for its trade, where two
 * words are left.
 */
function withoutTrade(keys: readonly string[], lexicon: Lexicon): readonly string[] {
  const { heads, topics } = lexicon.organizations;
  const last = heads.get(keys.at(-1)!)?.find((p) => p.words.length === 1);
  const trade = last?.value.kind === 'company' && (last.value.strong || topics.has(keys.at(-2) ?? ''));
  let to = keys.length;
  if (trade && to > SHORTEST_OWN) to--;
  while (trade && to > SHORTEST_OWN && topics.has(keys[to - 1]!)) to--;
  return keys.slice(0, to);
}

/** "Wexley and Orme" of "Wexley and Orme Mental Health NHS Foundation Trust". */
function withoutTrust(keys: readonly string[], lexicon: Lexicon): readonly string[] {
  let to = keys.indexOf('nhs');
  if (to < 0) return keys;
  while (to > 1 && lexicon.organizations.topics.has(keys[to - 1]!)) to--;
  return keys.slice(0, to);
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
