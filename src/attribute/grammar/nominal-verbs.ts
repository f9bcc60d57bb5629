/** Verb forms that stand as adjectives or nouns. */
import type { Token } from '../../text.js';
import type { Reading } from '../reading.js';
import { POSSESSIVE } from './function-words.js';

export const isVerb = (t: Token | undefined): boolean => t !== undefined && (t.pos === 'VERB' || t.pos === 'AUX');

/** Is the word of a token used so? */
export const is = (r: Reading, i: number, use: number): boolean => i < r.words.length && (r.words[i]!.uses & use) !== 0;

/** Forms in -ing that describe the noun behind them: "in adjoining cells", not "accused of beating inmates". */
const DESCRIBING =
  /^(?:adjoining|existing|remaining|surrounding|neighbou?ring|following|preceding|incoming|outgoing|ongoing|leading|missing|holding|waiting|visiting|nursing|living|working|sleeping|dining|boarding|overlapping|conflicting|prevailing)$/;

/** "an alert calling for …": a verb with the particle of its cue. */
export const opensCue = (r: Reading, i: number): boolean =>
  r.words[i]!.verbs?.some((f) => f.cue.words.length > 1 && f.cue.words[1] === r.tokens[i + 1]?.lower) ?? false;

/** Does a verb form stand as an adjective or noun here ("the alleged abuse", "proper staffing", "detained men")? */
export function nominalVerb(r: Reading, i: number, from: number): boolean {
  const { tokens } = r;
  const t = tokens[i]!;
  if (t.pos !== 'VERB' || !/(ed|ing|en|[wr]n|^lost)$/.test(t.lower)) return false;
  if (t.lower.endsWith('ing') && opensCue(r, i)) return false;
  const before = i > from ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  const afterNoun = after !== undefined && (after.pos === 'NOUN' || after.pos === 'ADJ');
  // "X, the president, accused inspectors of …": the sentence has no verb yet
  if (before?.text === ',' && r.words[i]!.verbs !== null && !tokens.slice(from, i).some(isVerb)) return false;
  if (before === undefined || before.pos === 'PUNCT')
    return t.lower.endsWith('ed') && afterNoun && after.pos === 'NOUN' && /s$/.test(after.lower);
  if (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.lower === "'s" ||
    is(r, i - 1, POSSESSIVE) ||
    before.pos === 'NUM'
  )
    return t.lower.endsWith('ing') || afterNoun || after?.pos === 'PROPN';
  return before.pos === 'ADP' && (/(ed|[wr]n)$/.test(t.lower) || DESCRIBING.test(t.lower)) && afterNoun;
}
