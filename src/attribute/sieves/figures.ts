/**
 * A count that somebody gives: "put the toll at 40", "placed the number of injured at nine". Alike but none: "put the blame on",
 * "placed him at the scene".
 */
import type { Attribution } from '../attribution.js';
import { subjectOf } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { trimEnd } from './phrases.js';

const PLACES = new Set(['put', 'place', 'peg', 'set', 'estimate', 'reckon']);
const MEASURE =
  /^(number|numbers|figure|figures|toll|total|count|share|proportion|rate|cost|costs|bill|amount|price|value|loss|losses|damage|size|average|capacity|population|ratio|percentage|backlog|shortfall)$/;

export function figures(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  chunks.forEach((c, v) => {
    if (c.kind !== 'vg' || c.verb!.passive || c.verb!.negated || !PLACES.has(r.tokens[c.head]!.lemma)) return;
    const np = chunks[v + 1];
    if (np?.kind !== 'np' || !MEASURE.test(r.tokens[np.head]!.lower)) return;
    const at = chunks.findIndex(
      (x, i) => i > v + 1 && x.kind === 'adp' && r.tokens[x.first]!.lower === 'at' && number(i + 1),
    );
    const subject = at === -1 ? null : subjectOf(r, chunks, v);
    const cue = r.cues.verbs.get('estimates')?.[0]?.cue;
    if (!subject || !cue) return;
    out.push({
      sentence,
      form: 'clause',
      entry: { ...cue, kind: 'statistic' },
      cue: { first: c.head, last: c.head + 1 },
      source: subject,
      content: { first: np.first, last: trimEnd(r, np.last, s.last) },
      target: null,
      negated: false,
      unreal: c.verb!.infinitive,
      anchor: subject.last <= c.first ? subject.first : c.first,
      rule: 'a figure put at a number',
    });
  });
  return out;

  function number(i: number): boolean {
    const np = chunks[i];
    if (!np) return false;
    for (let t = np.first; t < Math.min(np.last + 2, s.last); t++) if (r.tokens[t]!.pos === 'NUM') return true;
    return false;
  }
}
