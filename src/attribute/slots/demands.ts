/** Words that demand: what must be done, and what only looks like it ("should have been told", "gloves they must buy"). */
import { type Chunk, chunkFrom, verbsIn } from '../grammar/chunks.js';
import { subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';

export const DEMANDING = new Set(['must', 'should', 'ought', 'shall']);

/** Nouns whose "that" tells what is said. */
const SAID =
  /^(view|opinion|belief|recommendations?|demands?|calls?|requests?|proposals?|conclusions?|advice|ruling|orders?|finding|suggestion|principle|requirement|rule|policy|idea|position)$/;

/** "conditions that nobody should have to bear", but not "the view that they should go": does a token stand in a clause that describes a noun? */
export function inRelative(r: Reading, chunks: readonly Chunk[], token: number, from: number): boolean {
  for (let k = chunks.findLastIndex((c) => c.first < token); k >= 0 && chunks[k]!.first >= from; k--) {
    const { kind } = chunks[k]!;
    if (kind === 'rel') return true;
    if (kind === 'comma' || kind === 'stop' || kind === 'cc' || kind === 'sconj') return false;
    if (kind !== 'that') continue;
    const noun = chunks[k - 1];
    return noun?.kind === 'np' && noun.first >= from && !SAID.test(r.tokens[noun.head]!.lower);
  }
  return false;
}

/** ", when the auditor had recommended it": does a token stand in a clause that hangs on the one before a comma? */
export function trailing(chunks: readonly Chunk[], token: number, from: number): boolean {
  for (let k = chunks.findLastIndex((c) => c.first < token); k > 0 && chunks[k]!.first > from; k--) {
    const { kind } = chunks[k]!;
    if (kind === 'stop' || kind === 'cc' || kind === 'comma') return false;
    if (chunks[k - 1]!.kind === 'comma' && chunks[k - 1]!.first > from && /^(?:wh|sconj|rel)$/.test(kind)) return true;
  }
  return false;
}

const THEY =
  /^(?:they|who|detainees?|inmates?|prisoners?|patients?|residents?|students?|pupils?|children|child|workers?|employees|migrants?|refugees?|people|women|men|families|mothers?|parents|boys|girls|relatives|visitors|lawyers|tenants|trainees|nurses|teachers|pickers|miners|seamstresses)$/;
const BURDEN =
  /^(?:buy|pay|work|hand|wait|share|sleep|queue|beg|sign|stand|kneel|strip|undress|walk|carry|drink|eat|wash|ask|fill|choose|travel|rely|surrender|submit|wear|urinate|defecate|clean|sit|endure|borrow|sell|finish|reach|crawl|squat|write|repay|knock|shout|climb)$/;

/** "detainees must buy soap", "they must hand in complaints unsealed": a rule that weighs on those held, asked of nobody. */
const burdens = (r: Reading, subject: number, c: Chunk): boolean =>
  !c.verb!.passive && THEY.test(r.tokens[subject]!.lower) && BURDEN.test(r.tokens[c.head]!.lemma);

/** Does the main clause say what must be done? */
export function modalDemand(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  for (const [k, c] of verbsIn(chunks, range)
    .filter((v) => v.verb!.finite)
    .entries()) {
    if (k > 0 && chunks[chunks.indexOf(c) - 1]?.kind !== 'cc') continue;
    if (!DEMANDING.has(c.verb!.modal ?? '') || past(r, c)) continue;
    const before = chunks[chunks.indexOf(c) - 1];
    const subject = subjectOf(r, chunks, chunks.indexOf(c));
    if (before?.kind === 'rel' || before?.kind === 'wh') continue;
    const opens = subject ? chunks[chunkFrom(chunks, subject.first) - 1] : undefined;
    if (subject && c.verb!.modal === 'must' && burdens(r, subject.head, c)) continue;
    // "gloves they must buy": a relative clause without its pronoun
    if (opens && /^(wh|sconj|rel|np)$/.test(opens.kind)) continue;
    if (inRelative(r, chunks, c.first, range.first)) continue;
    if (subject || before === undefined) return true;
  }
  return false;
}

/** "should investigate it and prosecute those responsible": does a legal step stand under such a modal, or joined to a verb that does? */
export function owedStep(r: Reading, chunks: readonly Chunk[], cue: number): boolean {
  let v = chunks.findIndex((c) => c.kind === 'vg' && c.first <= cue && cue < c.last);
  const own = chunks[v];
  if (!own) return false;
  if (own.verb!.modal !== null) return DEMANDING.has(own.verb!.modal) && !past(r, own);
  const head = r.tokens[own.head]!;
  if (own.first !== own.head || head.lower !== head.lemma || chunks[v - 1]?.kind !== 'cc') return false;
  for (v--; v >= 0; v--) {
    const c = chunks[v]!;
    if (c.kind === 'stop') return false;
    if (c.kind === 'vg' && c.verb!.finite) return DEMANDING.has(c.verb!.modal ?? '');
  }
  return false;
}

/** "should have been told", "need not have died": a reproach, not a demand. */
export function past(r: Reading, c: Chunk): boolean {
  for (let i = c.first; i < c.last; i++) if (r.tokens[i]!.lower === 'have' && i < c.head) return true;
  return false;
}
