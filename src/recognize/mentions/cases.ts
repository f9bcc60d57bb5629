import type { Span } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import { wordAt } from './sieve.js';
import { CAPITAL, has, INITIAL, type Surface, type Word } from './surface.js';
import { lastStartingBy } from './veto.js';

const VERSUS = /^(?:v|vs|versus)$/;

/** Capitalized words and the small ones between them, from a word to the left (-1) or right (1). */
function side(words: readonly Word[], i: number, step: 1 | -1, end: number): number {
  let k = i;
  let last = i;
  for (; k !== end && Math.abs(k - i) < 8; k += step) {
    if (has(words[k], CAPITAL)) last = k + step;
    else if (!/^(?:of|and|the|&|de|ex|rel|et|al)$/.test(words[k]!.key)) break;
  }
  return last;
}

/** Whether one of these spans, in order and apart from each other, holds another span. */
function inside(spans: readonly Span[], m: Span): boolean {
  const at = spans[lastStartingBy(spans, m.start)];
  return at !== undefined && m.end <= at.end;
}

/**
 * Without the names of law cases: both sides of "Marlow v. Oskana Department of Health", and "Marlow" alone where it is one word that
 * stands nowhere in this text as a fuller name. Not: "v" as a letter or a volume.
 */
export function withoutCases(found: readonly FoundMention[], { words, sentences }: Surface): FoundMention[] {
  const spans: { start: number; end: number }[] = [];
  const names = new Set<string>();
  for (const s of sentences)
    for (let i = s.from + 1; i + 1 < s.to; i++) {
      if (!VERSUS.test(words[i]!.key) || has(words[i], CAPITAL)) continue;
      if (!has(words[i - 1], CAPITAL) || !has(words[i + 1], CAPITAL)) continue;
      const from = side(words, i - 1, -1, s.from - 1) + 1;
      const to = side(words, i + 1, 1, s.to);
      spans.push({ start: words[from]!.start, end: words[to - 1]!.end });
      if (from === i - 1 && !has(words[from], INITIAL)) names.add(words[from]!.text);
    }
  if (spans.length === 0) return [...found];
  for (const m of found) {
    if (m.rule === 'tagger' && words[wordAt(words, m.start)]?.end === m.end) continue;
    for (let i = wordAt(words, m.start); i < words.length && words[i]!.start < m.end; i++)
      if (names.has(words[i]!.text) && !inside(spans, m)) names.delete(words[i]!.text);
  }
  let k = 0;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter((m) => {
      while (k < spans.length && spans[k]!.end <= m.start) k++;
      const at = spans[k];
      if (at !== undefined && at.start <= m.start && m.end <= at.end) return false;
      const w = words[wordAt(words, m.start)];
      return w === undefined || w.end !== m.end || w.start !== m.start || !names.has(w.text);
    });
}
