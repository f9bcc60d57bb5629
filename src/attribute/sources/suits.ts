/** Who began the lawsuit that a text speaks of: "A year ago the Tenants Union sued Harrow Homes … According to the complaint, …". */
import { type Phrase, subjectOf } from '../grammar/clause.js';
import { lastAt, type Reading } from '../reading.js';
import { SUITS } from './words.js';

const BEGINS = /^(file|bring|lodge|submit|launch)$/;
/** So many paragraphs back a lawsuit is still the one that is spoken of. */
const FAR = 2;

/** Whoever sued, or filed a suit, last before a token; null where nobody did. */
export function suedBefore(r: Reading, token: number): Phrase | null {
  const at = lastAt(r.sentences, token, (x) => x.first);
  const block = r.sentences[at]?.block ?? 0;
  for (let i = at; i >= 0 && block - r.sentences[i]!.block <= FAR; i--) {
    const chunks = r.chunks(i);
    for (let v = chunks.length - 1; v >= 0; v--) {
      const c = chunks[v]!;
      if (c.kind !== 'vg' || c.first >= token || !c.verb!.finite || c.verb!.passive || c.verb!.negated) continue;
      const { lemma } = r.tokens[c.head]!;
      const what = chunks[v + 1];
      const suit = what?.kind === 'np' && SUITS.includes(r.tokens[what.head]!.lower);
      if (lemma !== 'sue' && !(suit && BEGINS.test(lemma))) continue;
      const subject = subjectOf(r, chunks, v);
      if (subject) return subject;
    }
  }
  return null;
}
