import type { Span } from '../../span.js';
import type { Token } from '../../text.js';
import type { Reading } from './reading.js';

const STOP = new Set(['.', ',', ';', ':', '(', ')', '"', '“', '”', '?', '!', '—', '–', '[', ']']);
const OPENS = new Set(['that', 'who', 'which', 'whom', 'it', 'they', 'he', 'she', 'we', 'you', 'i', 'whose', 'where']);
const SKIP = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'all',
  'those',
  'these',
  'a',
  'an',
  'my',
  'your',
  'this',
  'that',
  'about',
  'some',
  'nearly',
  'more',
  'than',
]);
const JOINS = new Set([
  'and',
  'or',
  'but',
  'while',
  'because',
  'when',
  'as',
  'after',
  'before',
  'until',
  'since',
  'though',
  'although',
  'if',
  'than',
  'compared',
]);

const finite = (t: Token): boolean => t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower));

/**
 * What follows "of" as base: from its noun to the end of the clause, with a relative clause or prepositions that narrow it. Stops at
 * punctuation, at a conjunction, and at the verb of the sentence itself.
 */
export function baseAfter({ tokens, last }: Reading, from: number): Span | null {
  let first = from;
  while (first < last && SKIP.has(tokens[first]!.lower)) first++;
  let relative = false;
  let verbs = false;
  let i = first;
  for (; i < last && i - first < 24; i++) {
    const t = tokens[i]!;
    if (STOP.has(t.text) || JOINS.has(t.lower)) break;
    if (OPENS.has(t.lower) && i > first) {
      if (verbs) break;
      relative = true;
      continue;
    }
    if (!finite(t)) continue;
    const participle = t.pos === 'VERB' && /(?:ed|en)$/.test(t.lower);
    if (relative || (participle && i > first && !verbs)) {
      // one group of verbs belongs to the relative clause, the next to the sentence
      const inGroup =
        i > first &&
        (finite(tokens[i - 1]!) || /^(?:to|not|been|be)$/.test(tokens[i - 1]!.lower) || tokens[i - 1]!.pos === 'ADV');
      if (verbs && !inGroup) break;
      verbs = true;
      if (participle && !relative) continue;
      continue;
    }
    break;
  }
  while (i > first && /^(?:to|of|in|for|at|by|with|on)$/.test(tokens[i - 1]!.lower)) i--;
  return i > first ? { start: tokens[first]!.start, end: tokens[i - 1]!.end } : null;
}
