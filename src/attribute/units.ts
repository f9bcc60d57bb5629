/**
 * Cuts a sentence into the stretches that may each be one claim: what is quoted, what each reporting clause reports, independent
 * clauses, and what is named as alleged within another claim. "X said" stays outside where it can be cut off.
 */
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Unit } from './claims.js';
import { pastDateline } from './dateline.js';
import type { Chunk } from './grammar/chunks.js';
import type { Range, Reading } from './reading.js';
import { clauses, FEWEST, parenthesis, SUBORDINATES, trimmed } from './stretches.js';

/** Attributions of a sentence that each open a claim of their own, in order; the others stand inside their content. */
function tops(
  r: Reading,
  list: readonly Attribution[],
  chunks: readonly Chunk[],
): { heads: Attribution[]; outer: Map<Attribution, Attribution[]> } {
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
        heads[inner] = { ...taken, anchor: host.anchor };
        continue;
      }
      if (a.entry.kind !== 'statement' && taken.anchor - host.content!.first > 2 && !a.unreal) {
        heads.push(taken);
        continue;
      }
    }
    const around = heads.filter((h) => h.content && h.content.first <= a.cue.first && a.cue.last <= h.content.last);
    const at = chunks.findIndex((c) => c.first >= a.anchor);
    const before = chunks[at - 1];
    const joined =
      before !== undefined &&
      (before.kind === 'cc' ||
        before.kind === 'comma' ||
        (before.kind === 'sconj' && SUBORDINATES.has(r.tokens[before.first]!.lower)) ||
        (before.kind === 'stop' && r.tokens[before.first]!.text !== ':'));
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

const relative = (a: Attribution, chunks: readonly Chunk[]): boolean => {
  const v = chunks.findIndex((c) => c.kind === 'vg' && c.first <= a.cue.first && a.cue.first < c.last);
  return chunks[v - 1]?.kind === 'rel';
};

/** "said that she had asked for more staff": what was done before, no demand of now. */
const asked = (r: Reading, a: Attribution): boolean =>
  a.entry.kind === 'demand' && r.tokens.slice(Math.max(0, a.cue.first - 2), a.cue.first).some((t) => t.lower === 'had');

const PLAIN = new Set(['statement', 'response']);
const SAME = /^(it|he|she|they)$/;
const FIRST = /^(we|i)$/;

/** Does `a` stand in the content of `host`, said of the same source by a pronoun? */
function within(r: Reading, host: Attribution, a: Attribution): boolean {
  const { content } = host;
  if (!content || !a.source || host.form !== 'clause' || a.source.last - a.source.first !== 1) return false;
  const word = r.tokens[a.source.head]!.lower;
  // "we" and "I" are the speaker's own only within his quotation
  const same = SAME.test(word) || (FIRST.test(word) && r.quoteAt[a.source.head] !== -1);
  return content.first <= a.source.first && a.cue.last <= content.last && same;
}

/** All units of a sentence. `quotation`: the speech the sentence's tokens stand in. */
export function unitsOf(r: Reading, found: Attributions, sentence: number, speechAt: Int32Array): Unit[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const list = found.bySentence[sentence]!;
  const out: Unit[] = [];
  const add = (
    range: Range,
    by: Attribution | null,
    outer: readonly Attribution[],
    quotation: number,
    rule: string,
  ): void => {
    const t = trimmed(r, range);
    if (t.last - t.first < (rule === 'embedded' ? 2 : 3)) return;
    out.push({ ...t, sentence, by, outer, quotation, rule });
  };
  // stretches of speech, and what is between them
  const stretches: { range: Range; quotation: number }[] = [];
  for (let i = pastDateline(r, s); i < s.last; ) {
    const q = speechAt[i]!;
    let j = i;
    while (j < s.last && speechAt[j] === q && !(j > i && parenthesis(r, chunks, j, s.last) > 0)) {
      const close = q === -1 && j === i ? parenthesis(r, chunks, j, s.last) : 0;
      if (close > 0) {
        j = close;
        break;
      }
      j++;
    }
    stretches.push({ range: { first: i, last: j }, quotation: q });
    i = j;
  }
  for (const { range, quotation } of stretches) {
    const inside = list.filter(
      (a) =>
        a.cue.first >= range.first &&
        a.cue.last <= range.last &&
        (quotation !== -1 ||
          !stretches.some(
            (x) =>
              x.quotation !== -1 &&
              a.content &&
              a.content.first >= x.range.first - 1 &&
              a.content.last <= x.range.last + 1,
          )),
    );
    const usable = inside.filter((a) => a.entry.use !== 'weak' || a.form === 'according_to');
    const { heads, outer } = tops(r, usable, chunks);
    if (
      quotation === -1 &&
      stretches.length > 1 &&
      heads.length === 0 &&
      !worthClause(chunks, range, inside, found, sentence)
    )
      continue;
    cut(range, heads, outer, quotation);
    for (const a of usable) {
      if ((a.form !== 'noun' && a.form !== 'adjective') || !a.content || a.entry.pos === 'adverb') continue;
      if (a.entry.use !== 'claim') continue;
      const whole = a.form === 'adjective' || a.source === null ? { first: a.anchor, last: a.content.last } : a.content;
      if (a.form === 'noun' && !/with that$/.test(a.rule) && a.entry.kind !== 'allegation') continue;
      if (
        a.form === 'noun' &&
        a.entry.kind === 'allegation' &&
        !/^(allegation|accusation|claim|complaint|charge)$/.test(a.entry.cue)
      )
        continue;
      if (a.form === 'noun' && a.entry.kind !== 'allegation' && a.source === null) continue;
      const host = out.find((u) => u.first <= whole.first && whole.last <= u.last);
      const atStart = host && whole.first - host.first <= 2;
      if (
        !host ||
        atStart ||
        (whole.last - whole.first) / (host.last - host.first) > 0.7 ||
        whole.last - whole.first < 3
      )
        continue;
      add(whole, a, [], quotation, 'embedded');
    }
  }
  return out;

  function cut(
    range: Range,
    heads: readonly Attribution[],
    outer: Map<Attribution, Attribution[]>,
    quotation: number,
  ): void {
    if (heads.length === 0) {
      for (const part of clauses(chunks, r, range)) {
        const alleged = list.find(
          (a) =>
            a.form === 'adjective' &&
            a.entry.pos === 'adjective' &&
            a.anchor - part.first <= 1 &&
            a.anchor >= part.first,
        );
        add(part, alleged ?? null, [], quotation, 'clause');
      }
      return;
    }
    const stances = list.filter((x) => x.rule === 'stance of the subject');
    let start = range.first;
    heads.forEach((a, k) => {
      const next = heads[k + 1];
      const end = next ? Math.max(a.cue.last, next.form === 'after' ? next.content!.first : next.anchor) : range.last;
      const around = outer.get(a) ?? [];
      if (a.form === 'after' || (a.form === 'according_to' && a.content!.first < a.cue.first)) {
        const content = { first: Math.max(start, a.content!.first), last: a.content!.last };
        for (const part of clauses(chunks, r, content)) add(part, a, around, quotation, a.rule);
        start = Math.max(a.cue.last, a.source?.last ?? 0);
        return;
      }
      // an independent clause before the reporting one
      const lead = { first: start, last: a.anchor };
      if (k === 0 && leads(chunks, r, lead)) {
        for (const part of clauses(chunks, r, lead)) add(part, null, [], quotation, 'clause');
        start = a.anchor;
      }
      const whole = { first: start, last: end };
      const parts =
        a.content && a.content.first < end
          ? clauses(chunks, r, { first: a.content.first, last: Math.max(end, a.content.first + 1) })
          : [];
      if (parts.length > 1) {
        add({ first: start, last: parts[0]!.last }, a, around, quotation, a.rule);
        for (const part of parts.slice(1))
          add(
            part,
            stances.find((x) => x.anchor >= part.first && x.cue.last <= part.last) ?? a,
            around,
            quotation,
            a.rule,
          );
      } else add(whole, a, around, quotation, a.rule);
      start = end;
    });
    if (
      range.last - start >= FEWEST &&
      chunks.some((c) => c.kind === 'vg' && c.verb!.finite && c.first >= start && c.last <= range.last)
    )
      add({ first: start, last: range.last }, null, [], quotation, 'clause');
  }
}

/** Does the stretch hold a clause of its own before a conjunction? */
function leads(chunks: readonly Chunk[], r: Reading, range: Range): boolean {
  if (range.last - range.first < FEWEST + 1) return false;
  const within = chunks.filter((c) => c.first >= range.first && c.last <= range.last);
  const first = within[0];
  if (!first || first.kind === 'sconj' || first.kind === 'wh') return false;
  const end = within.at(-1)!;
  const joined =
    end.kind === 'cc' ||
    end.kind === 'stop' ||
    end.kind === 'comma' ||
    (end.kind === 'sconj' && SUBORDINATES.has(r.tokens[end.first]!.lower));
  return (
    joined &&
    within.some(
      (c, i) =>
        c.kind === 'vg' &&
        c.verb!.finite &&
        within[i - 1]?.kind !== 'rel' &&
        !(c.verb!.bare && within[i + 1]?.kind === 'adp'),
    )
  );
}

/** Beside speech: is there more than "X said" in the sentence? */
function worthClause(
  chunks: readonly Chunk[],
  range: Range,
  _inside: readonly Attribution[],
  found: Attributions,
  sentence: number,
): boolean {
  const verbs = chunks.filter((c) => c.kind === 'vg' && c.first >= range.first && c.last <= range.last);
  const cues = found.bySentence[sentence]!.filter(
    (a) => a.cue.first >= range.first && a.cue.last <= range.last && a.entry.pos === 'verb',
  );
  return verbs.length > cues.length + 1 && range.last - range.first > 8;
}
