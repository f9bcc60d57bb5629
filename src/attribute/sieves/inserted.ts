/**
 * "A guard, she told us, threatened to …", "Each round, X said, is logged": a reporting clause between a subject and its verb, which
 * reports the clause around it. Alike but none: an apposition ("The warden, X, said …"), a clause that is already whole ("He left, she
 * said, and …").
 */
import type { Attribution } from '../attribution.js';
import type { Chunk } from '../grammar/chunks.js';
import { phraseAt } from '../grammar/clause.js';
import { insertedBefore } from '../grammar/inserted.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../sources/kinds.js';
import { matches } from './verb-forms.js';

/** The rule of these, by which others tell that the clause lies within what it reports. */
export const INSERTED = 'clause between subject and verb';

export function inserted(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  for (let close = 3; close < chunks.length - 1; close++) {
    const found = insertedBefore(r, chunks, close);
    if (!found) continue;
    let goesOn = close + 1;
    while (chunks[goesOn]?.kind === 'adv') goesOn++;
    const next = chunks[goesOn];
    if (next?.kind !== 'vg' || !next.verb!.finite || r.quoteAt[next.first] !== -1) continue;
    const first = clauseStart(chunks, found.open);
    const source = phraseAt(chunks, found.speaker)?.phrase;
    const verb = chunks[found.verb]!;
    if (first === -1 || !source || !canSpeak(r, source.head)) continue;
    const cue = matches(r, verb.head, false, s.last).find((m) => m.cue.use === 'claim' && m.cue.content.has('post'));
    if (!cue) continue;
    let end = s.last;
    while (end > s.first && r.tokens[end - 1]!.pos === 'PUNCT' && r.quoteAt[end - 1] === -1) end--;
    out.push({
      sentence,
      form: 'after',
      entry: cue.cue,
      cue: { first: verb.head, last: cue.last },
      source,
      content: { first, last: end },
      target: null,
      negated: false,
      unreal: false,
      anchor: first,
      rule: INSERTED,
    });
  }
  return out;
}

/** The token at which the clause begins whose subject ends before chunk `open`; -1 where it has a verb already, or hangs on another. */
function clauseStart(chunks: readonly Chunk[], open: number): number {
  for (let i = open - 1; i >= 0; i--) {
    const c = chunks[i]!;
    if (c.kind === 'stop') return chunks[i + 1]!.first;
    if (c.kind === 'sconj' || c.kind === 'wh' || c.kind === 'that' || c.kind === 'rel' || c.kind === 'open') return -1;
    if (c.kind === 'cc' && chunks[i - 1]?.kind === 'comma') return chunks[i + 1]!.first;
    if (c.kind === 'vg' && c.verb!.finite && !(c.verb!.bare && chunks[i + 1]?.kind === 'adp')) return -1;
  }
  return chunks[0]!.first;
}

/** The chunks of a sentence without such a clause and its commas. */
export function withoutInserted(chunks: readonly Chunk[], by: Attribution | null): readonly Chunk[] {
  if (by?.rule !== INSERTED || !by.source) return chunks;
  const first = Math.min(by.source.first, by.cue.first);
  const last = Math.max(by.source.last, by.cue.last);
  return chunks.filter((c) => c.last < first || c.first > last);
}
