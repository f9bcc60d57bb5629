/** All attributions of a document, as (source, cue, content): the sieves in order, the surer first. */
import type { Attribution } from './attribution.js';
import type { Reading } from './reading.js';
import { allegedly, allegedNouns } from './sieves/alleged.js';
import { carriedNouns } from './sieves/carried.js';
import { figures } from './sieves/figures.js';
import { inserted } from './sieves/inserted.js';
import { accordingTo, reportingNouns } from './sieves/phrases.js';
import { type Speech, speakers } from './sieves/quotations.js';
import { reportingVerbs } from './sieves/reporting.js';
import { CUES } from './vocabulary.js';

type Sieve = (r: Reading, sentence: number) => Attribution[];

/** Each with the parts of speech of cues that it looks for: where a sentence has no such cue it finds nothing. */
const SIEVES: readonly (readonly [Sieve, number])[] = [
  [carriedNouns, CUES.noun],
  [figures, CUES.any],
  [inserted, CUES.verb],
  [reportingVerbs, CUES.verb],
  [accordingTo, CUES.phrase],
  [reportingNouns, CUES.noun],
  [allegedNouns, CUES.adjective],
  [allegedly, CUES.adverb],
];

export interface Attributions {
  /** By sentence, in order of their cues. */
  readonly bySentence: readonly (readonly Attribution[])[];
  readonly speech: readonly Speech[];
  /** For each token the sentence it stands in, or -1. */
  readonly sentenceOf: Int32Array;
}

const NONE: readonly Attribution[] = [];

export function findAttributions(r: Reading): Attributions {
  const sentenceOf = new Int32Array(r.tokens.length).fill(-1);
  const bySentence = r.sentences.map((s, i) => {
    sentenceOf.fill(i, s.first, s.last);
    let said = CUES.any;
    for (let t = s.first; t < s.last; t++) said |= r.words[t]!.said;
    let found: readonly Attribution[] = NONE;
    for (const [sieve, cues] of SIEVES) {
      if ((said & cues) === 0) continue;
      const more = sieve(r, i);
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    return found.length < 2 ? found : surest(found);
  });
  return { bySentence, speech: speakers(r, bySentence, sentenceOf), sentenceOf };
}

/** In order of their cues; of two with words of the cue in common the one of the earlier sieve, so that a sure one hides the others. */
function surest(found: readonly Attribution[]): Attribution[] {
  const out: Attribution[] = [];
  for (const a of found) if (!out.some((b) => a.cue.first < b.cue.last && b.cue.first < a.cue.last)) out.push(a);
  return out.sort((a, b) => a.cue.first - b.cue.first || b.cue.last - a.cue.last);
}
