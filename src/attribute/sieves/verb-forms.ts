/** Forms of reporting verbs: which cues a verb begins, and the verbs and modals that make what follows done, wished or owed. */
import type { Cue, CueForm } from '../../lexicon/cues.js';
import type { Reading } from '../reading.js';

export interface Matched {
  readonly cue: Cue;
  readonly form: CueForm['form'];
  /** First token after the cue. */
  readonly last: number;
  /** Where words of others stand within it ("put the deaths down to panic"): the first of them. */
  readonly split?: number;
}

/** The cues that the verb at token `head` begins, the longest first; particles may follow an adverb. */
export function matches(r: Reading, head: number, negated: boolean, end: number): Matched[] {
  const out: Matched[] = [];
  for (const { cue, form } of r.words[head]!.verbs ?? []) {
    const words = cue.words;
    const from = words[0] === 'not' ? 2 : 1;
    if (from === 2 && !negated) continue;
    const apart = words.length > 2 && from === 1 ? particleAfter(r, head, words, end) : -1;
    if (apart !== -1) out.push({ cue, form, last: apart, split: head + 1 });
    let at = head + 1;
    let fits = true;
    for (let w = from; w < words.length && fits; w++) {
      if (r.tokens[at]?.pos === 'ADV' && r.tokens[at]!.lower !== words[w]) at++;
      fits = at < end && r.tokens[at]!.lower === words[w];
      at++;
    }
    if (fits) out.push({ cue, form, last: at });
  }
  return out;
}

const PARTICLE = /^(?:down|up)$/;
const FARTHEST = 8;

/** "put [the deaths] down to panic": the token after a cue whose particle stands behind an object, or -1. */
function particleAfter(r: Reading, head: number, words: readonly string[], end: number): number {
  if (!PARTICLE.test(words[1]!)) return -1;
  for (let i = head + 2; i < Math.min(end, head + FARTHEST); i++) {
    const t = r.tokens[i]!;
    if (t.lower === words[1])
      return words.slice(1).every((w, k) => r.tokens[i + k]?.lower === w) ? i + words.length - 1 : -1;
    if (t.pos === 'PUNCT' || t.pos === 'AUX' || t.pos === 'VERB') return -1;
  }
  return -1;
}

export const CATENATIVE = new Set([
  'continue',
  'begin',
  'start',
  'go',
  'want',
  'plan',
  'refuse',
  'decline',
  'intend',
  'threaten',
  'seem',
  'appear',
  'expect',
  'hope',
  'try',
  'fail',
  'have',
  'need',
  'vow',
  'promise',
  'agree',
  'decide',
  'write',
  'ring',
  'phone',
  'telephone',
]);
export const UNREAL = new Set([
  'want',
  'plan',
  'intend',
  'threaten',
  'hope',
  'try',
  'fail',
  'expect',
  'refuse',
  'decline',
]);
export const DUTY = new Set(['must', 'should', 'shall', 'ought']);
export const REPLYING = new Set(['denial', 'admission', 'response']);
export const OMITTED = new Set([
  'report',
  'disclose',
  'reveal',
  'record',
  'note',
  'notify',
  'inform',
  'publish',
  'document',
  'release',
]);
export const MODAL_UNREAL = new Set(['may', 'might', 'could', 'would', 'can', "'d"]);
