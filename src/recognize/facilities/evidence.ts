/** Words of custody, care, schooling and work around a name: "held at X", "X detainees", "inside X", "Inspection: X", "X, which is run by". */
import { type Cursor, isCapitalised, isPossessive, isWord, joined, type Run } from './cursor.js';

const AT = /^(?:at|in|inside|outside|into|within)$/;
const FROM = /^(?:from|to|of)$/;
const SKIPPED = /^(?:the|a|an|nearby|notorious|infamous|former|private|crowded|overcrowded|["“'‘[(])$/;
const REACH = 6;
/** What a report's title sets before the place it is about, with a colon: "Investigation summary:". */
const LABEL = /^(?:inspection|investigation|survey|visit|audit|summary|report|review)$/;
const OWNED = /^(?:owned|run|operated|managed|licensed|staffed|inspected|administered)$/;

/** ", which is owned by …", "is operated by …". */
function ownedAfter({ tokens }: Cursor, last: number): boolean {
  let i = last;
  if (tokens[i]?.text === ',') i++;
  if (/^(?:which|that)$/.test(tokens[i]?.lower ?? '')) i++;
  if (/^(?:is|was)$/.test(tokens[i]?.lower ?? '')) i++;
  return i > last && OWNED.test(tokens[i]?.lower ?? '') && /^(?:by|and)$/.test(tokens[i + 1]?.lower ?? '');
}

export type Evidence = 'none' | 'some' | 'strong';

/** `strong`: a word of custody, care or work beside the name; `some`: only "at" or "inside" before it. */
export function evidenceFor(cursor: Cursor, { first, last }: Run): Evidence {
  const { tokens, context } = cursor;
  const { evidence } = context.lexicon.facilities;
  const next = tokens[last];
  if (next !== undefined && joined(context.segmented.text, tokens[last - 1]!, next)) {
    if (evidence.right.has(next.lower)) return 'strong';
    if (/^['’]s?$/.test(next.text) && evidence.right.has(tokens[last + 1]?.lower ?? '')) return 'strong';
  }
  if (ownedAfter(cursor, last)) return 'strong';
  const sentence = cursor.sentenceOf(first);
  if (tokens[first - 1]?.text === ':' && first - 2 >= sentence.first && LABEL.test(tokens[first - 2]!.lower))
    return 'strong';
  let i = first - 1;
  while (i >= sentence.first && SKIPPED.test(tokens[i]!.lower)) i--;
  // "at Harlan's | Tallis Plant"
  if (i > sentence.first && isPossessive(tokens[i]!) && isCapitalised(tokens[i - 1]!)) {
    while (i > sentence.first && (isPossessive(tokens[i]!) || isCapitalised(tokens[i]!))) i--;
  }
  if (i < sentence.first) return 'none';
  const before = tokens[i]!.lower;
  if (evidence.left_direct.has(before)) return 'strong';
  if (!AT.test(before) && !FROM.test(before)) return 'none';
  let words = 0;
  for (let k = i - 1; k >= Math.max(sentence.first, i - 3 * REACH) && words < REACH; k--) {
    const t = tokens[k]!;
    if (/^[.;:?!—]$/.test(t.text)) break;
    if (!isWord(t)) continue;
    words++;
    if (evidence.left.has(t.lower)) return 'strong';
  }
  return before === 'at' || before === 'inside' ? 'some' : 'none';
}
