/** Which of the attributions of a sentence open a claim of their own, and which only stand around another or inside what it reports. */
import type { Attribution } from './attribution.js';
import { type Chunk, chunkFrom } from './grammar/chunks.js';
import type { Range, Reading } from './reading.js';
import { SUBORDINATES } from './stretches.js';

export interface Heads {
  readonly heads: readonly Attribution[];
  /** For some of them those around them. */
  readonly outer: ReadonlyMap<Attribution, readonly Attribution[]>;
}

/** Attributions of a sentence that each open a claim of their own, in order; the others stand inside their content. */
export function headsOf(r: Reading, list: readonly Attribution[], chunks: readonly Chunk[]): Heads {
  const heads: Attribution[] = [];
  const outer = new Map<Attribution, Attribution[]>();
  const all = list.filter((a) => a.form !== 'noun' && a.form !== 'adjective');
  // "who asked not to be named" is no claim beside the one it interrupts
  const main = all.filter((a) => !relative(a, chunks));
  const verbs = main.length > 0 ? main : all;
  for (const [at0, a] of verbs.entries()) {
    const host = verbs[at0 - 1];
    if (
      host &&
      heads.at(-1) === host &&
      a.form === 'participle' &&
      a.entry.kind !== 'statement' &&
      host.entry.pos === 'noun' &&
      a.cue.first - host.cue.last <= 1
    ) {
      // "sent a memo asking for …": the memo is what calls
      heads[heads.length - 1] = { ...a, source: host.source, anchor: host.anchor, form: 'clause', unreal: host.unreal };
      continue;
    }
    // "complains that his letter was lost and that it did not answer": part of what is complained of
    const unanswered = a.entry.stance === 'does_not_answer' && r.tokens[a.anchor - 1]?.lower === 'that';
    if (unanswered && heads.some((h) => h.content && h.content.first <= a.cue.first && a.cue.last <= h.content.last))
      continue;
    const inner = host && within(r, host, a) ? heads.indexOf(host) : -1;
    if (
      inner !== -1 &&
      (a.form === 'clause' || (a.form === 'participle' && a.entry.kind !== 'statement')) &&
      host &&
      !host.unreal
    ) {
      // "that it had sent a memo asking for …" begins with "it"
      const taken = { ...a, source: host.source, anchor: a.form === 'participle' ? a.source!.first : a.anchor };
      if (a.anchor - host.content!.first <= 2 && PLAIN.has(host.entry.kind) && !asked(r, a)) {
        // "said that it stood by …": what is said is the standing by
        const rest = restOf(r, chunks, host, a);
        heads[inner] = {
          ...taken,
          anchor: host.anchor,
          ...(a.entry.use === 'act' ? { toldBy: host } : {}),
          ...(rest && a.content ? { content: upTo(a.content, rest) } : {}),
        };
        if (rest) heads.splice(inner + 1, 0, rest);
        continue;
      }
      if (a.entry.kind !== 'statement' && taken.anchor - host.content!.first > 2 && !a.unreal) {
        heads.push(taken);
        continue;
      }
    }
    const around = heads.filter((h) => h.content && h.content.first <= a.cue.first && a.cue.last <= h.content.last);
    const at = chunkFrom(chunks, a.anchor);
    const before = chunks[at - 1];
    // "called for an inquiry after a report by X found that …": X's own finding, upon which the other acts
    const upon =
      before !== undefined &&
      UPON.test(r.tokens[before.first]!.lower) &&
      isFinding(r, a) &&
      around.length > 0 &&
      around.every((h) => ACTS.has(h.entry.kind) && h.form === 'clause');
    const joined =
      upon ||
      (before !== undefined &&
        (before.kind === 'cc' ||
          before.kind === 'comma' ||
          (/^(?:sconj|adp)$/.test(before.kind) && SUBORDINATES.has(r.tokens[before.first]!.lower)) ||
          (before.kind === 'stop' && r.tokens[before.first]!.text !== ':')));
    const sameSource = around.some((h) => h.source && a.source && h.source.first === a.source.first);
    if (
      around.length === 0 ||
      (joined && (sameSource || a.form === 'clause' || a.form === 'participle') && a.form !== 'according_to')
    ) {
      if (
        a.form === 'according_to' &&
        verbs.some(
          (h) =>
            h !== a &&
            h.form !== 'according_to' &&
            a.content &&
            h.cue.first >= a.content.first &&
            h.cue.last <= a.content.last,
        )
      ) {
        // "The judge said …, according to court documents": the outer hop
        for (const h of verbs) if (h !== a) outer.set(h, [a, ...(outer.get(h) ?? [])]);
        continue;
      }
      heads.push(a);
    } else outer.set(a, around);
  }
  return { heads, outer };
}

/** "It said that it had agreed to two of them and that the roof was mended": what is said beside the agreeing, or null. */
function restOf(r: Reading, chunks: readonly Chunk[], host: Attribution, inner: Attribution): Attribution | null {
  const { last } = host.content!;
  const at = chunks.findIndex(
    (c, k) =>
      c.kind === 'cc' &&
      /^(and|but)$/.test(r.tokens[c.first]!.lower) &&
      c.first >= inner.cue.last &&
      c.last < last &&
      chunks[k + 1]?.kind === 'that',
  );
  return at === -1 ? null : { ...host, anchor: chunks[at + 1]!.first, content: { first: chunks[at + 1]!.first, last } };
}

const upTo = (content: Range, next: Attribution): Range => ({
  first: content.first,
  last: Math.min(content.last, next.anchor - 1),
});

export const UPON = /^(after|when|because|since)$/;
/** What is done upon what another says. */
const ACTS: ReadonlySet<string> = new Set([
  'demand',
  'recommendation',
  'response',
  'admission',
  'denial',
  'legal_action',
]);

/** Does it report a clause, said by somebody who is named or told, and no pronoun? */
const isFinding = (r: Reading, a: Attribution): boolean =>
  a.form === 'clause' &&
  a.source !== null &&
  r.tokens[a.source.head]!.pos !== 'PRON' &&
  a.entry.use === 'claim' &&
  !a.unreal &&
  / (that|bare)$/.test(a.rule);

const relative = (a: Attribution, chunks: readonly Chunk[]): boolean => {
  const v = chunks.findIndex((c) => c.kind === 'vg' && c.first <= a.cue.first && a.cue.first < c.last);
  return chunks[v - 1]?.kind === 'rel';
};

/** "said that she had asked for more staff": what was done before, no demand of now. */
const asked = (r: Reading, a: Attribution): boolean =>
  a.entry.kind === 'demand' && r.tokens.slice(Math.max(0, a.cue.first - 2), a.cue.first).some((t) => t.lower === 'had');

const PLAIN = new Set(['statement', 'response']);
const HINGE = /^(after|before|until|since|when|once|because|if|unless|whenever)$/;
const SAME = /^(it|he|she|they)$/;
const FIRST = /^(we|i)$/;

/** Does `a` stand in the content of `host`, said of the same source by a pronoun? */
function within(r: Reading, host: Attribution, a: Attribution): boolean {
  const { content } = host;
  if (!content || !a.source || host.form !== 'clause' || a.source.last - a.source.first !== 1) return false;
  const word = r.tokens[a.source.head]!.lower;
  // "we" and "I" are the speaker's own only within his quotation
  const same = SAME.test(word) || (FIRST.test(word) && r.quoteAt[a.source.head] !== -1);
  // "said he was locked up after he filed a grievance": when it was, no claim of its own
  if (HINGE.test(r.tokens[a.source.first - 1]?.lower ?? '')) return false;
  return content.first <= a.source.first && a.cue.last <= content.last && same;
}
