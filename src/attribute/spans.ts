import type { Span } from '../span.js';
import type { AttributionInput } from '../stages.js';
import type { Attribution } from './attribution.js';
import { findAttributions } from './attributions.js';
import { read } from './reading.js';

/** An attribution with its spans in the text: source, cue and content as in the PARC and PolNeAR corpora. */
export interface AttributionSpan {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span | null;
  readonly rule: string;
}

/** All attributions of a document, of which claims are a selection. A quotation of several sentences is one. */
export function attributionsOf(input: AttributionInput): AttributionSpan[] {
  const r = read(input);
  const found = findAttributions(r);
  const out: AttributionSpan[] = [];
  const spoken = new Map<Attribution, Span>();
  const inSpeech = new Int8Array(r.tokens.length);
  for (const s of found.speech) {
    const range = r.quoteRange[s.quotation]!;
    inSpeech.fill(1, range.first, range.last);
    if (!s.by) continue;
    const span = r.span(range);
    const had = spoken.get(s.by);
    spoken.set(s.by, had ? { start: Math.min(had.start, span.start), end: Math.max(had.end, span.end) } : span);
  }
  for (const [by, content] of spoken)
    out.push({ source: by.source ? r.span(by.source) : null, cue: r.span(by.cue), content, rule: 'quotation' });
  for (const a of found.bySentence.flat()) {
    if (spoken.has(a) || (a.entry.use === 'act' && !a.rule.endsWith(' that'))) continue;
    if (inSpeech[a.cue.first] === 1 && a.entry.use === 'weak') continue;
    out.push({
      source: a.source ? r.span(a.source) : null,
      cue: r.span(a.cue),
      content: a.content ? r.span(a.content) : null,
      rule: a.rule,
    });
  }
  return out;
}
