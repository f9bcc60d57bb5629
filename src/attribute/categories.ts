/** Categories of the taxonomy in a stretch of text, each with the span that triggered it. One pass over the tokens' stems. */
import type { CategoryCue, Taxonomy } from '../lexicon/taxonomy.js';
import type { Token } from '../text.js';

export interface CategoryHit {
  readonly category: string;
  readonly first: number;
  readonly last: number;
  /** Tells a topic only, no conduct. */
  readonly topic: boolean;
}

const WIDEST_GAP = 4;

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
      matched = 'exact' in step ? step.exact === word : step.stem === taxonomy.stem(word);
      at++;
      if (matched || tries <= 0) break;
      if (/^[.;:!?]$/.test(tokens[at - 1]!.text)) return -1;
    }
    if (!matched) return -1;
    gap = 0;
  }
  return at;
}

/** Hits in `[first, last)`; `after` and `before` words that undo a cue are looked for beside it. */
export function categoriesIn(tokens: readonly Token[], first: number, last: number, taxonomy: Taxonomy): CategoryHit[] {
  const out: CategoryHit[] = [];
  for (let i = first; i < last; i++) {
    const t = tokens[i]!;
    if (t.pos === 'PUNCT') continue;
    const cues = taxonomy.cues.get(taxonomy.stem(t.lower));
    if (!cues) continue;
    const had = new Set<string>();
    for (const cue of cues) {
      if (had.has(cue.category)) continue;
      const end = matchAt(tokens, i, last, cue, taxonomy);
      if (end === -1) continue;
      const before = i > 0 ? (tokens[i - 1]!.text === '-' ? tokens[i - 2]?.lower : tokens[i - 1]!.lower) : undefined;
      const after = tokens[end]?.text === '-' ? tokens[end + 1]?.lower : tokens[end]?.lower;
      if ((before !== undefined && cue.notAfter.has(before)) || (after !== undefined && cue.notBefore.has(after)))
        continue;
      had.add(cue.category);
      out.push({ category: cue.category, first: i, last: end, topic: cue.topic });
    }
  }
  return out;
}
