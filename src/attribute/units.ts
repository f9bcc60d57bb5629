/**
 * Cuts a sentence into the stretches that may each be one claim: what is quoted, what each reporting clause reports, independent
 * clauses, and what is named as alleged within another claim. "X said" stays outside where it can be cut off.
 */
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Unit } from './claims.js';
import { pastDateline } from './dateline.js';
import type { Chunk } from './grammar/chunks.js';
import { headsOf, UPON } from './heads.js';
import type { Range, Reading } from './reading.js';
import { clauses, FEWEST, parenthesis, SUBORDINATES, trimmed } from './stretches.js';

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
    out.push({ first: t.first, last: t.last, sentence, by, outer, quotation, rule });
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
    const { heads, outer } = headsOf(r, usable, chunks);
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
      const until = next ? Math.max(a.cue.last, next.form === 'after' ? next.content!.first : next.anchor) : range.last;
      // "… after", with which the next one begins
      const hinge = next !== undefined && until - 1 > a.cue.last && UPON.test(r.tokens[until - 1]!.lower);
      const end = hinge ? until - 1 : until;
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
      start = until;
    });
    if (
      range.last - start >= FEWEST &&
      chunks.some((c) => c.kind === 'vg' && c.verb!.finite && c.first >= start && c.last <= range.last)
    )
      add({ first: start, last: range.last }, interrupting(r, heads.at(-1)!, start), [], quotation, 'clause');
  }
}

/** "When she was slow, she says, the foreman hit her": what follows the reporting clause is said by the same, unless it is joined on. */
function interrupting(r: Reading, last: Attribution, start: number): Attribution | null {
  if (last.form !== 'after' || r.tokens[start]?.text !== ',' || last.content === null) return null;
  const next = r.tokens[start + 1];
  return next && next.pos !== 'CCONJ' && next.pos !== 'SCONJ' && r.quoteAt[last.content.last - 1] === -1 ? last : null;
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
        // "In a letter sent to the board", "in a memo dated May 3"
        !(c.verb!.bare && /^(adp|date)$/.test(within[i + 1]?.kind ?? '')),
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
