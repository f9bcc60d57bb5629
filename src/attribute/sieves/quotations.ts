/**
 * The speaker of each quotation that is speech. From sure to unsure: the reporting clause it stands in; the quotation it goes on
 * with; a reporting clause next to it in its sentence; a sentence before that ends in a colon; the speaker of the quotation before
 * in the same paragraph; the speaker named last. Scare quotes (“terrible track record”) are no speech.
 */
import type { Attribution } from '../attribution.js';
import type { Reading } from '../reading.js';

export interface Speech {
  readonly quotation: number;
  /** The attribution that names the speaker; null where nobody does. */
  readonly by: Attribution | null;
  readonly rule: string;
}

const SHORTEST = 5;

/** Is a quotation speech: a sentence of its own, and not some words within one? */
export function isSpeech(r: Reading, q: number): boolean {
  const { first, last } = r.quoteRange[q]!;
  const inner = r.tokens.slice(first + 1, last);
  const words = inner.filter((t) => t.pos !== 'PUNCT').length;
  if (words < 2) return false;
  const opens =
    /^\p{Lu}/u.test(inner[0]?.text ?? '') ||
    inner[0]?.text === '…' ||
    inner[0]?.text === '[' ||
    inner[0]?.lower === 'i';
  const verb = inner.some((t) => t.pos === 'VERB' || t.pos === 'AUX');
  const before = first > 0 ? r.tokens[first - 1]! : undefined;
  const detached =
    before === undefined || /^[,:.!?”"—–-]$/.test(before.text) || r.sentences.some((s) => s.first === first);
  const led = before !== undefined && /^[,:]$/.test(before.text);
  return (
    verb &&
    ((opens && (detached || words >= SHORTEST)) ||
      (led && words >= 2 * SHORTEST) ||
      (before === undefined && words >= SHORTEST))
  );
}

export function speakers(
  r: Reading,
  bySentence: readonly (readonly Attribution[])[],
  sentenceOf: Int32Array,
): Speech[] {
  const out: (Speech | undefined)[] = [];
  let lastSpeaker: { by: Attribution; block: number } | null = null;
  const speech: Speech[] = [];
  for (let q = 0; q < r.quotations.length; q++) {
    const quotation = r.quotations[q]!;
    const range = r.quoteRange[q]!;
    if (quotation.inside !== null || range.last <= range.first || !isSpeech(r, q)) continue;
    const s1 = sentenceOf[range.first]!;
    const s2 = sentenceOf[range.last - 1]!;
    const block = r.sentences[s1]!.block;
    let by: Attribution | null = null;
    let rule = 'no speaker named';
    /** "…, saying: “…”": nothing but a mark stands between. */
    const opensAt = (from: number, to: number): boolean =>
      to - from >= 0 && to - from <= 1 && (to === from || /^[:,]$/.test(r.tokens[from]!.text));
    const near = (s: number): Attribution | null => {
      let best: Attribution | null = null;
      let far = Number.POSITIVE_INFINITY;
      for (const a of bySentence[s] ?? []) {
        if (a.entry.pos !== 'verb' || a.source === null) continue;
        if (a.form === 'participle' && !opensAt(a.cue.last, range.first)) continue;
        if (a.cue.first >= range.first && a.cue.last <= range.last) continue;
        if (!a.entry.content.has('quote')) continue;
        const distance = a.cue.first >= range.last ? a.cue.first - range.last : range.first - a.cue.last + 1;
        if (distance < far) [best, far] = [a, distance];
      }
      return best;
    };
    const continued = quotation.continues !== null ? out[quotation.continues] : undefined;
    const own = near(s2) ?? near(s1);
    if (own && s2 === sentenceOf[own.cue.first]) [by, rule] = [own, 'speaker in the same sentence'];
    else if (own) [by, rule] = [own, 'speaker in the same sentence'];
    else if (continued?.by) [by, rule] = [continued.by, 'quotation goes on'];
    else {
      const previous =
        s1 > 0 ? (bySentence[s1 - 1] ?? []).filter((a) => a.source && a.entry.pos === 'verb').at(-1) : undefined;
      const colon = s1 > 0 && r.tokens[r.sentences[s1 - 1]!.last - 1]?.text === ':';
      const following = r.sentences[s2 + 1]?.block === block ? near(s2 + 1) : null;
      if (colon && previous) [by, rule] = [previous, 'speaker before a colon'];
      else if (lastSpeaker && lastSpeaker.block === block)
        [by, rule] = [lastSpeaker.by, 'speaker of the quotation before'];
      else if (previous && r.sentences[s1 - 1]!.block === block && !previous.unreal)
        [by, rule] = [previous, 'speaker in the sentence before'];
      else if (following && following.form === 'after') [by, rule] = [following, 'speaker in the sentence after'];
      else if (lastSpeaker && block - lastSpeaker.block <= 2) [by, rule] = [lastSpeaker.by, 'speaker named last'];
      else if (previous) [by, rule] = [previous, 'speaker in the paragraph before'];
    }
    const found: Speech = { quotation: q, by, rule };
    out[q] = found;
    speech.push(found);
    if (by) lastSpeaker = { by, block };
  }
  return speech;
}
