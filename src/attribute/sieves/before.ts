/** What stands before a reporting verb: who spoke in the clause before it, or in the one it is joined to, and an "if" that makes it unreal. */
import type { Cue } from '../../lexicon/cues.js';
import type { Attribution } from '../attribution.js';
import { type Chunk, chunkFrom } from '../grammar/chunks.js';
import { type Phrase, subjectOf } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { canSpeak } from '../sources/kinds.js';
import type { Governed } from './content.js';

/** "…, saying", "while noting": whoever spoke in the clause before. */
export function spoke(r: Reading, chunks: readonly Chunk[], before: readonly Attribution[], v: number): Phrase | null {
  if (!chunks[v]!.verb!.gerund) return null;
  let i = v - 1;
  while (chunks[i]?.kind === 'adv') i--;
  const kind = chunks[i]?.kind;
  const joined =
    kind === 'comma' ||
    kind === 'close' ||
    kind === 'cc' ||
    kind === 'sconj' ||
    (kind === 'adp' && /^(after|before|by|in|while|despite)$/.test(r.tokens[chunks[i]!.first]!.lower));
  if (!joined) return null;
  const said = before.findLast((a) => a.source !== null && (a.form === 'clause' || a.form === 'after'));
  if (said) return said.source;
  // else the subject of the main clause
  const main = chunks.findIndex(
    (c, k) =>
      c.kind === 'vg' && c.verb!.finite && k < v && chunks[k - 1]?.kind !== 'rel' && chunks[k - 1]?.kind !== 'sconj',
  );
  return main === -1 ? null : subjectOf(r, chunks, main);
}

/** "if X said": nobody has said it. */
export function conditional(r: Reading, chunks: readonly Chunk[], v: number, subject: Phrase | null): boolean {
  const first = subject && subject.last <= chunks[v]!.first ? subject.first : chunks[v]!.first;
  const at = chunkFrom(chunks, first);
  const before = chunks[at - 1];
  return (
    before !== undefined &&
    (before.kind === 'wh' || before.kind === 'sconj') &&
    /^(if|whether|unless|when|where)$/.test(r.tokens[before.first]!.lower)
  );
}

/**
 * "X accepted that A but denied that B", "X said it was “…” and urged …": a second reporting verb joined on after what was said
 * belongs to X, not to the subject of A.
 */
export function joined(
  r: Reading,
  chunks: readonly Chunk[],
  v: number,
  cue: Cue,
  governed: Governed,
  said: readonly Attribution[],
): Phrase | null {
  if (chunks[v - 1]?.kind !== 'cc' || !chunks[v]!.verb!.finite) return null;
  const told = said.filter(
    (a) => a.form === 'clause' && a.source !== null && a.content !== null && a.entry.use === 'claim',
  );
  // "accused them of hiding what he described as …, and urged …": what is told within is no host
  const host = told.findLast(
    (a) =>
      r.tokens[a.source!.head]!.pos !== 'PRON' ||
      !told.some((b) => b !== a && b.content!.first <= a.cue.first && a.cue.last <= b.content!.last),
  );
  if (!host || host.content!.first > chunks[v]!.first) return null;
  const quoted = chunks[v - 2]?.kind === 'close';
  const strong = cue.kind !== 'statement' && cue.use === 'claim';
  const alike = governed.form === 'that' || governed.form === 'inf' || governed.form === 'ing';
  const apart = chunks[v - 2]?.kind === 'comma' && governed.content !== null;
  if ((alike && (strong || quoted)) || (apart && strong)) return host.source;
  // "conceded that it “had faults” but said all were mended"
  if (quoted && governed.form === 'bare' && r.tokens[host.cue.first]!.pos === 'VERB') return host.source;
  // "denied that the student had been beaten and contended that …": nobody else has said anything in between
  const spokenSince = chunks.some(
    (c, k) => c.kind === 'vg' && k < v && c.first >= host.content!.first && r.words[c.head]!.verbs !== null,
  );
  const same = chunks[v]!.verb!.bare && r.tokens[host.cue.first]!.lower.endsWith('ed');
  if (!spokenSince && same && (governed.form === 'that' || (strong && governed.content !== null))) return host.source;
  // "X confirmed that two fans were out of use but said that …", "did not contest that the notes were late, but called it “…”": fans say nothing
  // "said he was unaware that anyone lived there and put the blame on Y": anyone says nothing
  const anyone = subjectOf(r, chunks, v);
  if (anyone && anyone.first >= host.content!.first && ANYONE.test(r.tokens[anyone.head]!.lower)) return host.source;
  const inner =
    governed.form === 'that' || governed.form === 'quote' || governed.form === 'bare' ? subjectOf(r, chunks, v) : null;
  return inner && inner.first >= host.content!.first && !canSpeak(r, inner.head) ? host.source : null;
}

const ANYONE = /^(?:any|some|every|no)(?:one|body|thing)$/;

/** No clause of its own stands between a subject and its verb; a relative clause set off by commas is none. */
export function noVerbBetween(chunks: readonly Chunk[], from: number, to: number): boolean {
  const after = chunkFrom(chunks, from);
  const before = chunkFrom(chunks, to) - 1;
  if (chunks[after]?.kind === 'comma' && chunks[after + 1]?.kind === 'rel' && chunks[before]?.kind === 'comma')
    return true;
  return !chunks.some(
    (c, k) =>
      c.kind === 'vg' &&
      c.verb!.finite &&
      c.first >= from &&
      c.last <= to &&
      !/^(rel|that)$/.test(chunks[k - 1]?.kind ?? ''),
  );
}
