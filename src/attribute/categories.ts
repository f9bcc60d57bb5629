/** Categories of the taxonomy in a stretch of text, each with the span that triggered it. One pass over the tokens' stems. */
import type { CategoryCue, Taxonomy } from '../lexicon/taxonomy.js';
import type { Token } from '../text.js';

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

/** Where the cue ends if it begins at token `i`, else -1. Hyphens are passed over. */
function matchAt(tokens: readonly Token[], i: number, last: number, cue: CategoryCue, taxonomy: Taxonomy): number {
  let at = i;
  let gap = 0;
  for (let s = 0; s < cue.steps.length; s++) {
    const step = cue.steps[s]!;
    if ('gap' in step) {
      gap = WIDEST_GAP;
      continue;
    }
    let matched = false;
    for (let tries = gap; ; tries--) {
      while (at < last && s > 0 && (tokens[at]!.text === '-' || tokens[at]!.text === '‑')) at++;
      if (at >= last) return -1;
      const word = tokens[at]!.lower;
      matched =
        'exact' in step
          ? step.exact === word
          : 'stem' in step
            ? step.stem === taxonomy.stem(word)
            : step.choice.stems.has(taxonomy.stem(word)) || step.choice.exacts.has(word);
      at++;
      if (matched || tries <= 0) break;
      if (/^[,.;:!?]$/.test(tokens[at - 1]!.text)) return -1;
    }
    if (!matched) return -1;
    gap = 0;
  }
  return at;
}

/** From how many words in a thousand on, and from how many in all, a text has a setting. */
const SETTING_SHARE = 4;
const SETTING_LEAST = 3;
/** Less often than this share of the foremost setting, words are only met in passing. */
const BESIDE_FOREMOST = 0.4;

/** Where what a text tells takes place ("work", "school", "police"): told by how often it names those who are there. */
export function settingsOf(tokens: readonly Token[], taxonomy: Taxonomy): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const t of tokens)
    for (const setting of taxonomy.settings.get(taxonomy.stem(t.lower)) ?? [])
      counts.set(setting, (counts.get(setting) ?? 0) + 1);
  const foremost = Math.max(0, ...counts.values());
  const least = Math.max(SETTING_LEAST, (tokens.length * SETTING_SHARE) / 1000, foremost * BESIDE_FOREMOST);
  return new Set([...counts].flatMap(([setting, n]) => (n >= least ? [setting] : [])));
}

/** Is the stretch, or the text, in a setting that the cue asks for, and the text in none that it shuns? */
function fits(cue: CategoryCue, settings: ReadonlySet<string>, named: () => ReadonlySet<string>): boolean {
  if (cue.outside.some((s) => settings.has(s))) return false;
  return cue.within.length === 0 || cue.within.some((s) => settings.has(s) || named().has(s));
}

/** The settings that a word of the stretch speaks for. */
function settingsNamed(tokens: readonly Token[], first: number, last: number, taxonomy: Taxonomy): ReadonlySet<string> {
  const out = new Set<string>();
  for (let i = first; i < last; i++)
    for (const setting of taxonomy.settings.get(taxonomy.stem(tokens[i]!.lower)) ?? []) out.add(setting);
  return out;
}

/** Hits in `[first, last)` of a text with these settings; `after` and `before` words that undo a cue are looked for beside it. */
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
    here ??= settingsNamed(tokens, first, last, taxonomy);
    return here;
  };
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (t.pos === 'PUNCT') continue;
    const cues = taxonomy.cues.get(taxonomy.stem(t.lower));
    if (!cues) continue;
    const had = new Set<string>();
    for (const cue of cues) {
      if (had.has(cue.category) || !fits(cue, settings, named)) continue;
      const end = matchAt(tokens, i, last, cue, taxonomy);
      if (end === -1) continue;
      const before = i > 0 ? (tokens[i - 1]!.text === '-' ? tokens[i - 2]?.lower : tokens[i - 1]!.lower) : undefined;
      const after = tokens[end]?.text === '-' ? tokens[end + 1]?.lower : tokens[end]?.lower;
      if ((before !== undefined && cue.notAfter.has(before)) || (after !== undefined && cue.notBefore.has(after)))
        continue;
      had.add(cue.category);
      out.push({ category: cue.category, first: i, last: end, topic: cue.topic, frame: cue.frame });
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
