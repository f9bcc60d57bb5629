/**
 * Cuts a sentence into the stretches that may each be one claim: what is quoted, what each reporting clause reports, independent
 * clauses, and what is named as alleged within another claim. "X said" stays outside where it can be cut off.
 */
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Unit } from './claims.js';
import { type Chunk, chunkFrom, verbsIn } from './grammar/chunks.js';
import { phraseAt } from './grammar/clause.js';
import { BRACKET } from './grammar/function-words.js';
import { type Heads, headsOf, UPON } from './heads.js';
import type { Range, Reading } from './reading.js';
import { INSERTED } from './sieves/inserted.js';
import { BEFORE_COLON } from './sieves/leading.js';
import { clauses, FEWEST, listed, parenthesis, SUBORDINATES, trimmed } from './stretches.js';

const NO_HEADS: Heads = { heads: [], outer: new Map() };

/** A stretch of speech, or what is between two. */
interface Stretch {
  readonly range: Range;
  /** The speech, or -1. */
  readonly quotation: number;
}

/** The stretches of a sentence; a parenthesis with a clause of its own is one. */
function stretchesOf(r: Reading, chunks: readonly Chunk[], sentence: number, speechAt: Int32Array): Stretch[] {
  const { last } = r.sentences[sentence]!;
  const out: Stretch[] = [];
  for (let i = r.startOf(sentence); i < last; ) {
    const quotation = speechAt[i]!;
    let j = i;
    while (j < last && speechAt[j] === quotation) {
      const close = (r.words[j]!.uses & BRACKET) === 0 ? 0 : parenthesis(r, chunks, j, last);
      if (close > 0 && j > i) break;
      if (close > 0 && quotation === -1) {
        j = close;
        break;
      }
      j++;
    }
    out.push({ range: { first: i, last: j }, quotation });
    i = j;
  }
  return out;
}

/** Is what it reports one of the stretches of speech? */
const reportsOf = ({ content }: Attribution, stretches: readonly Stretch[]): boolean =>
  content !== null &&
  stretches.some((x) => x.quotation !== -1 && content.first >= x.range.first - 1 && content.last <= x.range.last + 1);

/** A sentence is as a whole one unit where it is at least so long. */
const LONG_ENOUGH = 8;

/** Is a sentence without attributions one clause, in no speech and without brackets: a single unit? */
export function isOneClause(r: Reading, sentence: number, speechAt: Int32Array): boolean {
  const { last } = r.sentences[sentence]!;
  const first = r.startOf(sentence);
  if (last - first < LONG_ENOUGH) return false;
  for (let i = first; i < last; i++) if (speechAt[i] !== -1 || (r.words[i]!.uses & BRACKET) !== 0) return false;
  let finite = 0;
  for (const c of r.chunks(sentence)) if (c.kind === 'vg' && c.verb!.finite) finite++;
  return finite < 2;
}

/** All units of a sentence. `quotation`: the speech the sentence's tokens stand in. */
export function unitsOf(r: Reading, found: Attributions, sentence: number, speechAt: Int32Array): Unit[] {
  const chunks = r.chunks(sentence);
  const list = found.bySentence[sentence]!;
  const out: Unit[] = [];
  // "In a letter to the board, X said:": the paragraph that follows is the claim
  if (list.length === 1 && list[0]!.rule === BEFORE_COLON && list[0]!.form === 'clause') return out;
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
  const stretches = stretchesOf(r, chunks, sentence, speechAt);
  for (const { range, quotation } of stretches) {
    const inside =
      list.length === 0
        ? list
        : list.filter(
            (a) =>
              a.cue.first >= range.first && a.cue.last <= range.last && (quotation !== -1 || !reportsOf(a, stretches)),
          );
    const usable =
      inside.length === 0
        ? inside
        : inside.filter((a) => a.rule !== BEFORE_COLON && (a.entry.use !== 'weak' || a.form === 'according_to'));
    const { heads, outer } = usable.length === 0 ? NO_HEADS : headsOf(r, usable, chunks);
    if (quotation === -1 && stretches.length > 1 && heads.length === 0 && !worthClause(chunks, range, found, sentence))
      continue;
    cut(range, heads, outer, quotation);
    for (const a of usable) {
      if ((a.form !== 'noun' && a.form !== 'adjective') || !a.content || a.entry.pos === 'adverb') continue;
      if (a.entry.use !== 'claim' || filed(a, usable)) continue;
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
        /^(?:no|any|without)$/.test(r.tokens[whole.first]!.lower) ||
        (whole.last - whole.first) / (host.last - host.first) > 0.7 ||
        whole.last - whole.first < 3
      )
        continue;
      add(whole, a, [], quotation, 'embedded');
    }
  }
  return out;

  function cut(range: Range, heads: readonly Attribution[], outer: Heads['outer'], quotation: number): void {
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
        const within = a.rule === INSERTED;
        const first = Math.max(start, a.content!.first);
        const last = within && next ? Math.min(a.content!.last, next.anchor) : a.content!.last;
        if (within && first - start >= FEWEST)
          for (const part of clauses(chunks, r, { first: start, last: first })) add(part, a, around, quotation, a.rule);
        for (const part of clauses(chunks, r, { first, last })) add(part, a, around, quotation, a.rule);
        start = Math.max(a.cue.last, a.source?.last ?? 0, within ? last : 0);
        return;
      }
      // an independent clause before the reporting one
      const lead = { first: start, last: a.anchor };
      if (k === 0 && leads(chunks, r, lead)) {
        const after = r.tokens[lead.last - 1]!.lower === 'after';
        for (const part of clauses(chunks, r, after ? { first: lead.first, last: lead.last - 1 } : lead))
          add(part, null, [], quotation, 'clause');
        start = a.anchor;
      }
      if (heads[k - 1]?.form === 'after') start = Math.max(start, described(chunks, a.anchor));
      const whole = { first: start, last: end };
      const told =
        a.content && a.content.first < end
          ? { first: a.content.first, last: Math.max(end, a.content.first + 1) }
          : null;
      const colon = told ? explained(chunks, r, a, told) : -1;
      const parts = told ? partsOf(chunks, r, a, colon === -1 ? told : { first: told.first, last: colon }) : [];
      const more = colon === -1 ? [] : clauses(chunks, r, { first: colon, last: told!.last });
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
      } else add(colon === -1 ? whole : { first: start, last: colon }, a, around, quotation, a.rule);
      for (const part of more) add(part, plainly(r, a), around, quotation, a.rule);
      start = until;
    });
    if (
      range.last - start >= FEWEST &&
      !(heads.at(-1)!.form === 'after' && r.tokens[start]!.pos === 'ADP') &&
      chunks.some((c) => c.kind === 'vg' && c.verb!.finite && c.first >= start && c.last <= range.last)
    )
      add({ first: start, last: range.last }, interrupting(r, heads.at(-1)!, start), [], quotation, 'clause');
  }
}

/** What is told, one by one. */
function partsOf(chunks: readonly Chunk[], r: Reading, a: Attribution, told: Range): Range[] {
  // "accepted the findings but would not close it": what follows shares its subject with the verb of the cue
  if (/ (?:np|prop)$/.test(a.rule) && a.cue.first < told.first) {
    const more = clauses(chunks, r, { first: a.cue.first, last: told.last }).slice(1);
    const verbs = more.every((x) => /^(?:vg|adv)$/.test(chunks[chunkFrom(chunks, x.first)]?.kind ?? ''));
    if (more.length > 0 && verbs) return [{ first: told.first, last: more[0]!.first - 1 }, ...more];
  }
  return listed(chunks, r, told).flatMap((x) => clauses(chunks, r, x));
}

/** "lodged a claim for damages": the noun of a legal step, no claim beside it. */
const filed = (a: Attribution, all: readonly Attribution[]): boolean =>
  all.some(
    (b) =>
      b.entry.use === 'act' &&
      b.content !== null &&
      b.content.first <= a.cue.first &&
      a.cue.first - b.content.first < FEWEST,
  );

/** "X denied that …: the man had asked for it": the token behind the colon, where a clause of its own tells what X says instead; else -1. */
function explained(chunks: readonly Chunk[], r: Reading, a: Attribution, content: Range): number {
  if (!/^(?:denial|admission)$/.test(a.entry.kind)) return -1;
  const at = chunks.findIndex((c) => c.kind === 'stop' && c.first > content.first && r.tokens[c.first]!.text === ':');
  if (at === -1 || chunks[at]!.last >= content.last) return -1;
  const subject = phraseAt(chunks, at + 1);
  return subject && chunks[subject.next]?.kind === 'vg' && chunks[subject.next]!.verb!.finite ? chunks[at]!.last : -1;
}

/** The same source, who now only says something. */
function plainly(r: Reading, a: Attribution): Attribution {
  const says = r.cues.verbs.get('says')?.find((x) => x.cue.cue === 'say')?.cue;
  return says ? { ...a, entry: says, negated: false } : a;
}

/** "X said, in a report that Y dismissed": the first token of the noun phrase that the clause at `anchor` describes, else 0. */
function described(chunks: readonly Chunk[], anchor: number): number {
  const at = chunkFrom(chunks, anchor);
  const noun = chunks[at - 2];
  return /^(?:that|rel)$/.test(chunks[at - 1]?.kind ?? '') && noun?.kind === 'np' ? noun.first : 0;
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
    (end.kind === 'sconj' && SUBORDINATES.has(r.tokens[end.first]!.lower)) ||
    // "The home paid a fine after inspectors found that …"
    (/^(?:adp|sconj)$/.test(end.kind) && r.tokens[end.first]!.lower === 'after');
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
function worthClause(chunks: readonly Chunk[], range: Range, found: Attributions, sentence: number): boolean {
  const verbs = verbsIn(chunks, range);
  const cues = found.bySentence[sentence]!.filter(
    (a) => a.cue.first >= range.first && a.cue.last <= range.last && a.entry.pos === 'verb',
  );
  return verbs.length > cues.length + 1 && range.last - range.first > 8;
}
