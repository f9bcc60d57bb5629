/**
 * A noun of saying that a light verb carries: "made 14 recommendations", "reaffirmed our request that …", "echoed ICE's disagreement".
 * The kind is the noun's. Alike but none: "made a report card", a passive ("recommendations were made"), a subject that cannot speak.
 */
import type { Attribution } from '../attribution.js';
import { subjectOf } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../sources/kinds.js';
import { trimEnd } from './phrases.js';

/** Verbs that only carry a noun of saying: "made 14 recommendations", "reaffirmed our request that …", "expressed its commitment to …". */
const CARRIERS =
  /^(make|issue|offer|give|raise|level|voice|express|reiterate|reaffirm|repeat|renew|echo|stress|share|lodge|retract|withdraw|deliver|submit|add|publish|state|restate|maintain|press|set out)$/;

export function carriedNouns(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  chunks.forEach((c, v) => {
    if (c.kind !== 'vg' || c.verb!.passive) return;
    let at = v + 1;
    while (chunks[at]?.kind === 'adv') at++;
    const np = chunks[at];
    if (np?.kind !== 'np') return;
    const noun = r.tokens[np.head]!;
    const cue = noun.pos === 'NOUN' ? r.words[np.head]!.noun : null;
    if (!cue || cue.use === 'act' || !CARRIERS.test(r.tokens[c.head]!.lemma)) return;
    // "lodged a claim for damages": a step before a court
    if (/^claims?$/.test(noun.lower) && SUES.test(r.text.slice(noun.end, r.tokens[s.last - 1]!.end))) return;
    // "gave evidence that …" is a cue of its own
    const whole = r.words[c.head]!.verbs?.some((f) => f.cue.words.at(-1) === noun.lower);
    if (whole && r.tokens[np.last]?.lower === 'that') return;
    const subject = subjectOf(r, chunks, v);
    if (!subject || !canSpeak(r, subject.head)) return;
    const last = trimEnd(r, np.last, s.last);
    out.push({
      sentence,
      form: c.verb!.gerund ? 'participle' : 'clause',
      entry: cue,
      cue: { first: c.head, last: np.head + 1 },
      source: subject,
      content: last > np.first ? { first: np.first, last } : null,
      target: null,
      negated: c.verb!.negated,
      unreal: c.verb!.infinitive || MAYBE.test(c.verb!.modal ?? ''),
      anchor: subject.last <= c.first ? subject.first : c.first,
      rule: 'verb that carries a reporting noun',
    });
  });
  return out;
}

const SUES = /^ for (?:\p{L}+ ){0,2}(?:damages|compensation|injuries)\b|\b(?:court|tribunal)\b/iu;
const MAYBE = /^(may|might|could|would|can)$/;
