/**
 * Attribution without a reporting verb: "according to X", "allegations of X", "X's finding that …".
 * Alike but none: a noun without content ("the complaint", "claims form"), "report to work".
 */
import type { Cue } from '../../lexicon/cues.js';
import type { Attribution } from '../attribution.js';
import { type Chunk, chunkFrom } from '../grammar/chunks.js';
import { type Phrase, phraseAt, subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';
import { canSpeak } from '../sources/kinds.js';
import { isProposition } from './content.js';

export interface PhraseHit extends Range {
  readonly cue: Cue;
}

/** All phrases of the cue lexicon in a sentence, the longest at each place. */
export function phrasesIn(r: Reading, first: number, last: number): PhraseHit[] {
  const out: PhraseHit[] = [];
  for (let i = r.nextPhrase(first); i < last; i = r.nextPhrase(i + 1)) {
    for (const cue of r.words[i]!.phrases!) {
      const { words } = cue;
      if (i + words.length <= last && standsAt(r, i, words)) {
        out.push({ cue, first: i, last: i + words.length });
        i += words.length - 1;
        break;
      }
    }
  }
  return out;
}

function standsAt(r: Reading, at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (r.words[at + k]!.form !== words[k]) return false;
  return true;
}

export const trimEnd = (r: Reading, first: number, last: number): number => {
  let end = last;
  while (end > first && r.tokens[end - 1]!.pos === 'PUNCT' && !/[”"’)\]]/.test(r.tokens[end - 1]!.text)) end--;
  return end;
};

export function accordingTo(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  for (const hit of phrasesIn(r, s.first, s.last)) {
    if (hit.cue.source === 'subject' && hit.cue.content.has('np')) {
      const stance = stanceOf(r, chunks, hit, sentence, trimEnd(r, s.first, s.last));
      if (stance) out.push(stance);
    }
    if (hit.cue.source !== 'object') continue;
    const at = chunkFrom(chunks, hit.last);
    const p = at === -1 ? null : phraseAt(chunks, at);
    if (!p) continue;
    const next = chunks[p.next];
    const here = chunks.findIndex((c) => c.last > hit.first);
    // "…; according to Y, …"
    const after = chunks[here - 1]?.kind === 'stop';
    const starts = here <= 1 || after;
    const stop = chunks.find((c) => c.kind === 'stop' && c.first > hit.last && r.tokens[c.first]!.text === ';');
    const end = stop ? stop.first : s.last;
    if (hit.cue.cue === 'per' && !canSpeak(r, p.phrase.head)) continue;
    let content: Range;
    if (starts) {
      // "According to X, …": past an apposition
      let from = p.next;
      if (next?.kind === 'comma') {
        const close = chunks.findIndex((c, j) => j > p.next && c.kind === 'comma');
        const apposed =
          close !== -1 &&
          close - p.next < 10 &&
          !chunks.slice(p.next, close).some((c) => c.kind === 'vg' && c.verb!.finite);
        from =
          apposed &&
          chunks[p.next + 1]?.kind !== 'adp' &&
          chunks[p.next + 1]?.kind !== 'sconj' &&
          !chunks.slice(p.next + 1, close).some((c) => c.kind === 'cc')
            ? close + 1
            : p.next + 1;
      }
      const firstToken = chunks[from]?.first;
      if (firstToken === undefined) continue;
      content = { first: firstToken, last: trimEnd(r, firstToken, end) };
    } else if (next?.kind === 'comma' && opensWithin(chunks, here)) {
      // "…, where, according to X, Y did it"
      const first = chunks[p.next + 1]?.first;
      if (first === undefined) continue;
      content = { first, last: trimEnd(r, first, end) };
    } else if (next?.kind === 'comma' && introduces(chunks, here)) {
      // "In the winter of 1996, according to X, nineteen men died"
      content = { first: s.first, last: trimEnd(r, s.first, end) };
    } else {
      content = { first: s.first, last: trimEnd(r, s.first, hit.first) };
    }
    if (content.last - content.first < 2) continue;
    out.push({
      sentence,
      form: 'according_to',
      entry: hit.cue,
      cue: hit,
      source: p.phrase,
      content,
      target: null,
      negated: false,
      unreal: false,
      anchor: after ? hit.first : starts ? s.first : hit.first,
      rule: 'according to',
    });
  }
  return out;
}

/** Is what stands before the phrase only an opening without a verb ("In 1996, according to X, …")? */
const introduces = (chunks: readonly Chunk[], here: number): boolean =>
  here > 0 &&
  chunks[here - 1]?.kind === 'comma' &&
  !chunks.slice(0, here).some((c) => c.kind === 'vg' && c.verb!.finite);

/** Does the phrase stand right behind the word that opens a clause ("where, according to X, …", "that, according to X, …")? */
const opensWithin = (chunks: readonly Chunk[], here: number): boolean =>
  chunks[here - 1]?.kind === 'comma' && /^(?:wh|rel|that|sconj)$/.test(chunks[here - 2]?.kind ?? '');

/** "X remains opposed to Y": what X holds, without a verb of saying. */
function stanceOf(
  r: Reading,
  chunks: readonly Chunk[],
  hit: PhraseHit,
  sentence: number,
  end: number,
): Attribution | null {
  const v = chunks.findLastIndex((c) => c.kind === 'vg' && c.last <= hit.first && hit.first - c.last <= 1);
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject) return null;
  const content = hit.last < end ? { first: hit.last, last: end } : { first: subject.first, last: end };
  const { negated } = chunks[v]!.verb!;
  return {
    sentence,
    form: 'clause',
    entry: hit.cue,
    cue: hit,
    source: subject,
    content,
    target: null,
    negated,
    unreal: false,
    anchor: subject.first,
    rule: 'stance of the subject',
  };
}

const COMPLEMENTS = new Set(['of', 'about', 'against', 'over', 'for', 'with', 'to', 'regarding', 'by', 'from']);

const ON = /^(?:on|with|of|under|from|by)$/;

/** "its allegation that …", "allegations of abuse against the operator by former residents". */
export function reportingNouns(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  chunks.forEach((c, at) => {
    if (c.kind !== 'np' || r.words[c.head]!.noun === null) return;
    const head = r.tokens[c.head]!;
    const cue = head.pos === 'NOUN' || head.pos === 'PROPN' ? r.words[c.head]!.noun : null;
    if (!cue) return;
    const found = nounContent(r, chunks, at, cue, trimEnd(r, s.first, s.last));
    if (!found.content) return;
    // "arrested on a charge of loitering": a matter of law, no words of anybody
    if (/^charges?$/.test(head.lower) && ON.test(r.tokens[c.first - 1]?.lower ?? '')) return;
    const opens = r.tokens[found.content.first]!.pos;
    if (!found.that && (opens === 'NUM' || opens === 'SYM')) return;
    const denied = cue.kind === 'denial' && cue.words[0] === 'denial';
    if (denied && !found.that && !isProposition(r, found.content)) return;
    const source = possessor(r, c) ?? found.by;
    const told = found.that && source !== null && chunks[at + 1]?.kind === 'vg';
    out.push({
      sentence,
      form: told ? 'clause' : 'noun',
      entry: cue,
      cue: { first: c.head, last: c.head + 1 },
      source,
      content: found.content,
      target: found.against,
      negated: false,
      unreal: false,
      anchor: c.first,
      rule: found.that ? 'reporting noun with that' : 'reporting noun',
    });
  });
  return out;
}

/** "ICE's", "the union's", "their" before the noun. */
function possessor(r: Reading, c: Chunk): Phrase | null {
  for (let i = c.head - 1; i >= c.first; i--) {
    const t = r.tokens[i]!;
    if (t.lower === "'s" || t.lower === "'") return i > c.first ? { first: c.first, last: i, head: i - 1 } : null;
    if (t.pos === 'PRON') return { first: i, last: i + 1, head: i };
  }
  return null;
}

const BE = /^(?:is|was)$/;

function nounContent(
  r: Reading,
  chunks: readonly Chunk[],
  at: number,
  cue: Cue,
  end: number,
): { content: Range | null; by: Phrase | null; against: Phrase | null; that: boolean } {
  let content: Range | null = null;
  let that = false;
  let by: Phrase | null = null;
  let against: Phrase | null = null;
  for (let i = at + 1; i < chunks.length && i - at < 14; ) {
    const c = chunks[i]!;
    const word = r.tokens[c.first]!.lower;
    // "Her conclusion was that …"
    if (c.kind === 'vg' && i === at + 1 && BE.test(word) && c.last - c.first === 1 && chunks[i + 1]?.kind === 'that') {
      i++;
      continue;
    }
    if (c.kind === 'that' && cue.content.has('that')) {
      that = content === null;
      content ??= { first: c.first, last: end };
      break;
    }
    if (c.kind === 'vg' && c.verb!.infinitive && cue.content.has('to')) {
      content ??= { first: c.first, last: end };
      break;
    }
    if (c.kind !== 'adp' || !COMPLEMENTS.has(word)) break;
    const p = phraseAt(chunks, i + 1, false);
    if (word === 'by' || word === 'from') by ??= p?.phrase ?? null;
    else if (word === 'against' || (word === 'of' && cue.target === 'of')) against ??= p?.phrase ?? null;
    if (word !== 'by' && word !== 'from' && cue.content.has(word as 'of') && !content) {
      const stop = chunks.findIndex(
        (x, j) =>
          j > i + 1 &&
          (x.kind === 'comma' ||
            x.kind === 'stop' ||
            (x.kind === 'vg' && x.verb!.finite) ||
            (x.kind === 'adp' && /^(by|from|against)$/.test(r.tokens[x.first]!.lower))),
      );
      const last = stop === -1 ? end : chunks[stop]!.first;
      if (chunks[i + 1]) content = { first: chunks[i + 1]!.first, last: Math.max(chunks[i + 1]!.last, last) };
    }
    if (p) i = p.next;
    else if (chunks[i + 1]?.kind === 'vg') break;
    else i += 2;
  }
  return { content, by, against, that };
}
