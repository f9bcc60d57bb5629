/** Categories of the taxonomy in a stretch of text, each with the span that triggered it. One pass over the tokens' stems. */
import type { CategoryCue, CueStep, CueWord } from '../lexicon/taxonomy.js';
import type { Token } from '../text.js';
import { allowed, type CueIndex, mayGoOn } from './cue-index.js';
import { HYPHEN } from './grammar/function-words.js';
import type { Range } from './reading.js';
import type { KnownWord, Vocabulary } from './vocabulary.js';

/** A whole text: its tokens, with what is known of the word of each. */
export interface Topical {
  readonly tokens: readonly Token[];
  readonly words: readonly KnownWord[];
  readonly vocabulary: Vocabulary;
}

export interface CategoryHit {
  readonly category: string;
  readonly first: number;
  readonly last: number;
  /** The words of the cue that stand together, without those it asks for beside them. */
  readonly core: Range;
  /** Tells a topic only, no conduct. */
  readonly topic: boolean;
  /** Counts only where nothing else is told. */
  readonly frame: boolean;
}

const WIDEST_GAP = 4;
const NOWHERE: ReadonlySet<string> = new Set();

/** The words of a stretch, by their places in the whole text. */
interface Words extends Range {
  readonly tokens: readonly Token[];
  readonly words: readonly KnownWord[];
}

/** Hyphens are passed over. */
function pastHyphens({ words, last }: Words, from: number): number {
  let at = from;
  while (at < last && (words[at]!.uses & HYPHEN) !== 0) at++;
  return at;
}

/** The word behind a token, within the stretch. */
function wordAfter(within: Words, at: number): KnownWord | null {
  const next = pastHyphens(within, at + 1);
  return next < within.last ? within.words[next]! : null;
}

function isAt({ tokens, words }: Words, at: number, step: CueStep): boolean {
  if ('stem' in step) return step.stem === words[at]!.stem;
  if ('exact' in step) return step.exact === words[at]!.form;
  if ('number' in step) return tokens[at]!.pos === 'NUM';
  return 'choice' in step && (step.choice.stems.has(words[at]!.stem) || step.choice.exacts.has(words[at]!.form));
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

const settingsKnown = new WeakMap<Topical, ReadonlySet<string>>();

/** Where what a text tells takes place ("work", "school", "police"): told by how often it names those who are there. */
export function settingsOf(text: Topical): ReadonlySet<string> {
  const known = settingsKnown.get(text);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { settings } of text.words)
    if (settings.length > 0) for (const setting of settings) counts.set(setting, (counts.get(setting) ?? 0) + 1);
  const foremost = Math.max(0, ...counts.values());
  const least = Math.max(SETTING_LEAST, (text.words.length * SETTING_SHARE) / 1000, foremost * BESIDE_FOREMOST);
  const settings = new Set([...counts].flatMap(([setting, n]) => (n >= least ? [setting] : [])));
  settingsKnown.set(text, settings);
  return settings;
}

/** Is the stretch, or the text, in a setting that the cue asks for, and the text in none that it shuns? */
function fits(cue: CategoryCue, settings: ReadonlySet<string>, named: () => ReadonlySet<string>): boolean {
  if (cue.outside.length > 0 && cue.outside.some((s) => settings.has(s))) return false;
  return cue.within.length === 0 || cue.within.some((s) => settings.has(s) || named().has(s));
}

/** The settings that a word of the stretch speaks for. */
const settingsNamed = ({ words, first, last }: Words): ReadonlySet<string> =>
  new Set(words.slice(first, last).flatMap((w) => w.settings));

/** The word beside a token, past a hyphen. */
const wordBeside = (tokens: readonly Token[], at: number, step: 1 | -1): string =>
  (tokens[at]?.text === '-' ? tokens[at + step] : tokens[at])?.lower ?? '';

/** Does a word before or behind `[first, last)` undo the cue? */
const isUndone = (tokens: readonly Token[], first: number, last: number, cue: CategoryCue): boolean =>
  (cue.notAfter.size > 0 && cue.notAfter.has(wordBeside(tokens, first - 1, -1))) ||
  (cue.notBefore.size > 0 && cue.notBefore.has(wordBeside(tokens, last, 1)));

const NO_HITS: readonly CategoryHit[] = [];

/** Hits in `[first, last)` of a text with these settings; words that undo a cue are looked for beside it. */
export function categoriesIn(
  text: Topical,
  first: number,
  last: number,
  settings: ReadonlySet<string> = NOWHERE,
): readonly CategoryHit[] {
  const { tokens, words, vocabulary } = text;
  const { counted } = vocabulary.taxonomy;
  // what is looked for is known before the words of the stretch are counted
  const countedIndex = vocabulary.indexOf(counted);
  let begun = false;
  let out: CategoryHit[] | null = null;
  let here: ReadonlySet<string> | null = null;
  const within: Words = { tokens, words, first, last };
  const named = (): ReadonlySet<string> => {
    here ??= settingsNamed(within);
    return here;
  };
  const look = (at: number, before: number, cues: readonly CategoryCue[], index: CueIndex): void => {
    for (const place of allowed(index, wordAfter(within, at))) {
      const needs = index.needs[place]!;
      if (needs.length > 0) {
        if (!begun) vocabulary.begin(words, first, last);
        begun = true;
        if (!vocabulary.has(needs)) continue;
      }
      const cue = cues[place]!;
      const end = matchAt(within, at, cue);
      if (end === -1 || !fits(cue, settings, named) || isUndone(tokens, at, end, cue)) continue;
      const core = { first: at, last: end };
      const whole = cue.beside.length === 0 ? core : withBeside(within, at, end, cue);
      if (whole === null || (out !== null && isAmong(out, before, cue.category, whole))) continue;
      const { category, topic, frame } = cue;
      out ??= [];
      out.push({ category, first: whole.first, last: whole.last, core, topic, frame });
    }
  };
  for (let i = first; i < last; i++) {
    const { cues, index } = words[i]!;
    const { pos } = tokens[i]!;
    const before = out === null ? 0 : (out as CategoryHit[]).length;
    if (cues !== null && pos !== 'PUNCT' && mayGoOn(index!, wordAfter(within, i))) look(i, before, cues, index!);
    if (pos === 'NUM') look(i, before, counted, countedIndex);
  }
  return out ?? NO_HITS;
}

/** Is there, among the hits from `from` on, one of the category that needs no more words than these? A wider one may reach out of a claim. */
function isAmong(hits: readonly CategoryHit[], from: number, category: string, { first, last }: Range): boolean {
  for (let i = from; i < hits.length; i++) {
    const h = hits[i]!;
    if (h.category === category && h.first >= first && h.last <= last) return true;
  }
  return false;
}

/** Hits without those that only frame another: "violations", where it is told what was violated. */
export function unframed(hits: readonly CategoryHit[]): readonly CategoryHit[] {
  if (hits.length < 2) return hits;
  const told = hits.filter((h) => !h.frame);
  if (told.length === 0 || told.length === hits.length) return hits;
  return hits.filter((h) => !h.frame || told.every((t) => t.category === h.category));
}
