/** Categories of the taxonomy in a stretch of text, each with the span that triggered it. One pass over the tokens' stems. */
import type { CategoryCue, CueStep, CueWord, Taxonomy } from '../lexicon/taxonomy.js';
import type { Token } from '../text.js';
import { allowed, type CueIndex, type KnownWord, KnownWords } from './cue-index.js';
import type { Range } from './reading.js';

export interface CategoryHit {
  readonly category: string;
  readonly first: number;
  readonly last: number;
  /** Tells a topic only, no conduct. */
  readonly topic: boolean;
  /** Counts only where nothing else is told. */
  readonly frame: boolean;
}

const WIDEST_GAP = 4;
const NOWHERE: ReadonlySet<string> = new Set();

/** The tokens of a stretch that ends before `last`, with what is known of each. */
interface Words {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly known: readonly KnownWord[];
}

const isHyphen = (t: Token): boolean => t.text === '-' || t.text === '‑';

/** Hyphens are passed over. */
function pastHyphens({ tokens, last }: Words, from: number): number {
  let at = from;
  while (at < last && isHyphen(tokens[at]!)) at++;
  return at;
}

function isAt({ tokens, first, known }: Words, at: number, step: CueStep): boolean {
  if ('stem' in step) return step.stem === known[at - first]!.stem;
  if ('exact' in step) return step.exact === tokens[at]!.lower;
  if ('number' in step) return tokens[at]!.pos === 'NUM';
  return (
    'choice' in step && (step.choice.stems.has(known[at - first]!.stem) || step.choice.exacts.has(tokens[at]!.lower))
  );
}

/** Does the first word of a cue stand there wherever the cue is looked up? Only an exact form must still be told from others of its stem. */
const isLookedUp = (first: CueStep): boolean =>
  'choice' in first ? first.choice.exacts.size === 0 : !('exact' in first);

/** Where the cue ends if it begins at token `i`, by whose stem it was looked up; else -1. */
function matchAt(words: Words, i: number, { steps }: CategoryCue): number {
  if (steps.length === 1 && isLookedUp(steps[0]!)) return i + 1;
  let at = i;
  let gap = 0;
  for (let s = 0; s < steps.length; s++) {
    const step = steps[s]!;
    if ('gap' in step) {
      gap = WIDEST_GAP;
      continue;
    }
    let matched = false;
    for (let tries = gap; ; tries--) {
      if (s > 0) at = pastHyphens(words, at);
      if (at >= words.last) return -1;
      matched = (s === 0 && isLookedUp(step)) || isAt(words, at, step);
      at++;
      if (matched || tries <= 0) break;
      if (/^[,.;:!?]$/.test(words.tokens[at - 1]!.text)) return -1;
    }
    if (!matched) return -1;
    gap = 0;
  }
  return at;
}

/** So far from a cue may stand what it asks for beside it. */
const BESIDE = 9;
const ENDS_CLAUSE = /^[.;:!?]$/;

/** The place nearest to `[first, last)` where the word stands, within the same clause, else -1. */
function nearest(words: Words, first: number, last: number, word: CueWord): number {
  let [left, right] = [first - 1, last];
  for (let n = 0; n < BESIDE; n++, left--, right++) {
    if (right < words.last) {
      if (ENDS_CLAUSE.test(words.tokens[right]!.text)) right = words.last;
      else if (isAt(words, right, word)) return right;
    }
    if (left >= words.first) {
      if (ENDS_CLAUSE.test(words.tokens[left]!.text)) left = words.first - 1;
      else if (isAt(words, left, word)) return left;
    }
  }
  return -1;
}

/** From where to where the cue stands with all that it asks for beside it, or null. */
function withBeside(words: Words, first: number, last: number, cue: CategoryCue): Range | null {
  let whole = { first, last };
  for (const word of cue.beside) {
    const at = nearest(words, first, last, word);
    if (at === -1) return null;
    whole = { first: Math.min(whole.first, at), last: Math.max(whole.last, at + 1) };
  }
  return whole;
}

/** From how many words in a thousand on, and from how many in all, a text has a setting. */
const SETTING_SHARE = 4;
const SETTING_LEAST = 3;
/** Less often than this share of the foremost setting, words are only met in passing. */
const BESIDE_FOREMOST = 0.4;

const wordsKnown = new WeakMap<Taxonomy, KnownWords>();
function wordsOf(taxonomy: Taxonomy): KnownWords {
  const words = wordsKnown.get(taxonomy) ?? new KnownWords(taxonomy);
  wordsKnown.set(taxonomy, words);
  return words;
}

/** By the tokens of a whole text. */
const settingsKnown = new WeakMap<readonly Token[], { taxonomy: Taxonomy; settings: ReadonlySet<string> }>();

/** Where what a text tells takes place ("work", "school", "police"): told by how often it names those who are there. */
export function settingsOf(tokens: readonly Token[], taxonomy: Taxonomy): ReadonlySet<string> {
  const known = settingsKnown.get(tokens);
  if (known?.taxonomy === taxonomy) return known.settings;
  const counts = new Map<string, number>();
  const words = wordsOf(taxonomy);
  for (const t of tokens)
    for (const setting of words.word(t.lower).settings) counts.set(setting, (counts.get(setting) ?? 0) + 1);
  const foremost = Math.max(0, ...counts.values());
  const least = Math.max(SETTING_LEAST, (tokens.length * SETTING_SHARE) / 1000, foremost * BESIDE_FOREMOST);
  const settings = new Set([...counts].flatMap(([setting, n]) => (n >= least ? [setting] : [])));
  settingsKnown.set(tokens, { taxonomy, settings });
  return settings;
}

/** Is the stretch, or the text, in a setting that the cue asks for, and the text in none that it shuns? */
function fits(cue: CategoryCue, settings: ReadonlySet<string>, named: () => ReadonlySet<string>): boolean {
  if (cue.outside.length > 0 && cue.outside.some((s) => settings.has(s))) return false;
  return cue.within.length === 0 || cue.within.some((s) => settings.has(s) || named().has(s));
}

/** The settings that a word of the stretch speaks for. */
const settingsNamed = (words: readonly KnownWord[]): ReadonlySet<string> => new Set(words.flatMap((w) => w.settings));

/** The word beside a token, past a hyphen. */
const wordBeside = (tokens: readonly Token[], at: number, step: 1 | -1): string =>
  (tokens[at]?.text === '-' ? tokens[at + step] : tokens[at])?.lower ?? '';

/** Does a word before or behind `[first, last)` undo the cue? */
const isUndone = (tokens: readonly Token[], first: number, last: number, cue: CategoryCue): boolean =>
  (cue.notAfter.size > 0 && cue.notAfter.has(wordBeside(tokens, first - 1, -1))) ||
  (cue.notBefore.size > 0 && cue.notBefore.has(wordBeside(tokens, last, 1)));

/** Hits in `[first, last)` of a text with these settings; words that undo a cue are looked for beside it. */
export function categoriesIn(
  tokens: readonly Token[],
  first: number,
  last: number,
  taxonomy: Taxonomy,
  settings: ReadonlySet<string> = NOWHERE,
): CategoryHit[] {
  const out: CategoryHit[] = [];
  let here: ReadonlySet<string> | null = null;
  const named = (): ReadonlySet<string> => {
    here ??= settingsNamed(known);
    return here;
  };
  const vocabulary = wordsOf(taxonomy);
  const known: KnownWord[] = [];
  const found: { readonly at: number; readonly cues: readonly CategoryCue[]; readonly index: CueIndex }[] = [];
  for (let i = first; i < last; i++) {
    const { lower, pos } = tokens[i]!;
    const word = vocabulary.word(lower);
    known.push(word);
    if (pos === 'PUNCT') continue;
    const { cues, index } = word;
    if (cues !== null) found.push({ at: i, cues, index: index! });
    if (pos === 'NUM') found.push({ at: i, cues: taxonomy.counted, index: vocabulary.indexOf(taxonomy.counted) });
  }
  if (found.length === 0) return out;
  vocabulary.begin(known);
  const words: Words = { tokens, first, last, known };
  let had: Set<string> | null = null;
  let hadAt = -1;
  for (const { at, cues, index } of found) {
    const next = pastHyphens(words, at + 1);
    const following = next < last ? tokens[next]!.lower : '';
    for (const place of allowed(index, known[next - first], following)) {
      if (!vocabulary.has(index.needs[place]!)) continue;
      const cue = cues[place]!;
      if (hadAt === at && had!.has(cue.category)) continue;
      const end = matchAt(words, at, cue);
      if (end === -1 || !fits(cue, settings, named) || isUndone(tokens, at, end, cue)) continue;
      const whole = cue.beside.length === 0 ? { first: at, last: end } : withBeside(words, at, end, cue);
      if (whole === null) continue;
      if (hadAt !== at) [had, hadAt] = [new Set(), at];
      had!.add(cue.category);
      const { category, topic, frame } = cue;
      out.push({ category, first: whole.first, last: whole.last, topic, frame });
    }
  }
  return out;
}

/** Hits without those that only frame another: "violations", where it is told what was violated. */
export function unframed(hits: readonly CategoryHit[]): readonly CategoryHit[] {
  const told = hits.filter((h) => !h.frame);
  if (told.length === 0 || told.length === hits.length) return hits;
  return hits.filter((h) => !h.frame || told.every((t) => t.category === h.category));
}
