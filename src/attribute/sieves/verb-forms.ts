/** Forms of reporting verbs: which cues a verb begins, and the verbs and modals that make what follows done, wished or owed. */
import type { Cue, CueForm } from '../../lexicon/cues.js';
import type { Reading } from '../reading.js';

export interface Matched {
  readonly cue: Cue;
  readonly form: CueForm['form'];
  /** First token after the cue. */
  readonly last: number;
}

/** The cues that the verb at token `head` begins, the longest first; particles may follow an adverb. */
export function matches(r: Reading, head: number, negated: boolean, end: number): Matched[] {
  const out: Matched[] = [];
  for (const { cue, form } of r.cues.verbs.get(r.tokens[head]!.lower) ?? []) {
    const words = cue.words;
    const from = words[0] === 'not' ? 2 : 1;
    if (from === 2 && !negated) continue;
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
