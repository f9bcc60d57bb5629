import type { QuantityLexicon } from '../../lexicon/quantities.js';
import type { Token } from '../../text.js';

/** Half-open range of token indexes; `head`: its last noun. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

const LONGEST = 7;
const MANY = /^(?:tens|dozens|scores|hundreds|thousands|millions|billions)$/;
const NOT_PART = new Set([
  'ago',
  'later',
  'earlier',
  'more',
  'percent',
  'old',
  'other',
  'additional',
  'further',
  'fewer',
  'less',
  'least',
  'most',
  'alone',
  'each',
  'apiece',
  'total',
  'away',
  'apart',
  'deep',
  'high',
  'long',
  'wide',
  'tall',
  'including',
]);
const noun = (t: Token): boolean => (t.pos === 'NOUN' || t.pos === 'PROPN') && /[\p{L}]/u.test(t.text);
const persons = (t: Token, lexicon: QuantityLexicon): boolean =>
  lexicon.units.get(t.lower)?.kind === 'people' && plural(t);
/** A plural that the tagger took for a verb: "two arrests in May". */
const mistagged = (t: Token, next: Token | undefined): boolean =>
  t.pos === 'VERB' &&
  !/(?:ed|ing|en)$/.test(t.lower) &&
  t.lower.length > 3 &&
  (next === undefined || /^(?:PUNCT|ADP|AUX|CCONJ|SCONJ)$/.test(next.pos));
const modifier = (t: Token): boolean =>
  t.pos === 'ADJ' ||
  noun(t) ||
  (t.pos === 'VERB' && /(?:ed|ing|en|wn)$/.test(t.lower)) ||
  (t.pos === 'PART' && t.lower === "'s");
const plural = (t: Token): boolean =>
  t.pos === 'NOUN' && !/^plain-|-[a-z]+ed$/.test(t.lower) && /s$|men$|people|children/.test(t.lower);

/** The noun phrase that begins at a token: adjectives, nouns, hyphens between them, up to the head noun; null where none begins there. */
export function nounPhrase(
  tokens: readonly Token[],
  from: number,
  end: number,
  lexicon: QuantityLexicon,
): NounPhrase | null {
  let head = -1;
  let i = from;
  for (; i < end && i - from < LONGEST; i++) {
    const t = tokens[i]!;
    if (t.pos === 'PUNCT' && t.text === '-' && i > from && i + 1 < end) continue;
    // "current and former staff"
    if (
      /^(?:and|or)$/.test(t.lower) &&
      i > from &&
      i + 1 < end &&
      tokens[i - 1]!.pos === 'ADJ' &&
      tokens[i + 1]!.pos === 'ADJ'
    )
      continue;
    if (i === from && (t.lower === 'of' || t.lower === 'the')) return null;
    if (head < 0 && mistagged(t, i + 1 < end ? tokens[i + 1] : undefined)) {
      head = i;
      continue;
    }
    if (
      !modifier(t) &&
      !(
        i === from &&
        /^(?:other|more|additional|new|prior|previous|separate|different|further|full|such|fewer|own)$/.test(t.lower)
      )
    )
      break;
    // a participle belongs before the noun; after it, it begins a clause of its own
    if (t.pos === 'VERB' && head >= 0) break;
    // "40 men share a cell": persons in the plural close the phrase, but for "women prisoners"
    if (head === i - 1 && persons(tokens[head]!, lexicon) && !persons(t, lexicon)) break;
    // a plural noun closes the phrase unless another noun stands right behind it
    if (
      head >= 0 &&
      plural(tokens[head]!) &&
      !(tokens[head]!.text.includes('-') && noun(t)) &&
      head === i - 1 &&
      !(noun(t) && t.pos === 'NOUN')
    )
      break;
    if (noun(t) && !(NOT_PART.has(t.lower) && head >= 0)) head = i;
  }
  if (head < 0) return null;
  let last = head + 1;
  const known = lexicon.units.get(tokens[head]!.lower);
  if (known?.kind === 'kind' && tokens[last]?.lower === 'of' && last + 1 < end) {
    const more = nounPhrase(tokens, last + 1, end, { ...lexicon, units: new Map() });
    if (more) last = more.last;
  } else if (
    plural(tokens[head]!) &&
    /^(?:and|or)$/.test(tokens[last]?.lower ?? '') &&
    last + 1 < end &&
    plural(tokens[last + 1]!) &&
    !MANY.test(tokens[last + 1]!.lower)
  )
    last += 2;
  return { first: from, last, head };
}
