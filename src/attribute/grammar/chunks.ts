/**
 * Cuts a sentence into chunks by part of speech: noun groups (a recognized name is one piece), verb groups, and the words between.
 * A shallow parse after S. Abney, "Parsing by chunks" (1991).
 */
import type { Range, Reading } from '../reading.js';
import { points } from './demonstrative.js';
import {
  BE,
  CONCESSIVE,
  MODAL,
  NEGATION,
  POSSESSIVE,
  PREPOSITION,
  RELATIVE,
  SUBORDINATE,
  WH,
} from './function-words.js';
import { is, isVerb, nominalVerb, opensCue } from './nominal-verbs.js';

export type ChunkKind =
  | 'np'
  | 'vg'
  | 'adp'
  | 'that'
  | 'wh'
  | 'rel'
  | 'sconj'
  | 'cc'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close'
  | 'adv'
  | 'date'
  | 'other';

export interface Chunk extends Range {
  readonly kind: ChunkKind;
  /** Index of the head token: the last noun of a noun group, the main verb of a verb group. */
  readonly head: number;
  /** Only of verb groups. */
  readonly verb: Verb | undefined;
}

export interface Verb {
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly gerund: boolean;
  /** A past form without an auxiliary: past tense or participle. */
  readonly bare: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
}

const OPEN = new Set(['“', '‘', '(', '[', '``']);
const CLOSE = new Set(['”', ')', ']', "''"]);

function isNominal(r: Reading, i: number): boolean {
  if (i >= r.tokens.length) return false;
  switch (r.tokens[i]!.pos) {
    case 'DET':
    case 'ADJ':
    case 'NUM':
    case 'NOUN':
    case 'PROPN':
    case 'SYM':
      return true;
    case 'PRON':
      return is(r, i, POSSESSIVE);
    default:
      return false;
  }
}

function verbGroup(r: Reading, from: number, last: number): Chunk {
  const { tokens, mentionAt } = r;
  let i = from;
  let head = -1;
  let to = false;
  let passive = false;
  let negated = false;
  let modal: string | null = null;
  let auxiliary = false;
  while (i < last) {
    const t = tokens[i]!;
    const { uses } = r.words[i]!;
    if (mentionAt[i] !== -1 && i > from && t.pos === 'PROPN') break;
    if (t.lower === 'to' && i > from) break;
    if (t.lower === 'to') to = true;
    else if ((uses & NEGATION) !== 0) negated = true;
    else if (t.pos === 'AUX' || ((uses & MODAL) !== 0 && t.pos !== 'NOUN')) {
      if (head !== -1 && tokens[head]!.pos === 'VERB') break;
      auxiliary =
        auxiliary || i > from || isVerb(tokens[i + 1]) || tokens[i + 1]?.pos === 'ADV' || tokens[i + 1]?.pos === 'PART';
      if ((uses & MODAL) !== 0) modal ??= t.lower;
      passive = (uses & BE) !== 0;
      head = i;
    } else if (t.pos === 'VERB') {
      if (head !== -1 && tokens[head]!.pos === 'VERB') break;
      passive =
        passive && /(ed|en|wn|nt|ld|id|ut|pt|ft|lt|t|de|ne|me|un|ng|ck|d)$/.test(t.lower) && !t.lower.endsWith('ing');
      head = i;
    } else if (t.pos === 'ADV' || t.pos === 'PART') {
      if (
        !isVerb(tokens[i + 1]) &&
        !(is(r, i + 1, NEGATION) && isVerb(tokens[i + 2])) &&
        !(tokens[i + 1]?.pos === 'ADV' && isVerb(tokens[i + 2]))
      )
        break;
      if (head !== -1 && tokens[head]!.pos === 'VERB') break;
    } else break;
    i++;
  }
  if (head === -1) head = from;
  const word = tokens[head]!;
  const main = word.pos === 'VERB';
  const alone = !auxiliary && !to && main;
  const gerund = alone && word.lower.endsWith('ing');
  if (i === head + 1 && is(r, i, NEGATION)) {
    negated = true;
    i++;
  }
  return {
    kind: 'vg',
    first: from,
    last: Math.max(i, from + 1),
    head,
    verb: {
      finite: !to && !gerund,
      infinitive: to,
      gerund,
      bare: alone && !gerund && /(ed|en|wn|nt|ld|id|t|d)$/.test(word.lower),
      passive: passive && main && auxiliary,
      negated,
      modal,
    },
  };
}

/** "D-Calif.": the full stop behind it ends no sentence. */
const PARTY = /^[DRI]-\p{Lu}/u;

function nounGroup(r: Reading, from: number, last: number): Chunk {
  const { tokens, mentionAt, dateAt } = r;
  let i = from;
  let head = -1;
  while (i < last) {
    const t = tokens[i]!;
    const name = mentionAt[i]!;
    if (name !== -1) {
      const before = i > from ? tokens[i - 1]! : undefined;
      if (head !== -1 && before?.pos === 'NOUN' && /[^s]s$/.test(before.lower) && mentionAt[i - 1] === -1) break;
      while (i < last && mentionAt[i] === name) i++;
      head = i - 1;
      continue;
    }
    if (dateAt[i] !== -1 && head !== -1) break;
    if (head !== -1 && t.lower.endsWith('ing') && opensCue(r, i)) break;
    if (t.pos === 'PRON' && !is(r, i, POSSESSIVE)) break;
    if (head !== -1 && (t.pos === 'DET' || (t.pos === 'PRON' && tokens[i - 1]!.lower !== "'s"))) break;
    if (isNominal(r, i) || nominalVerb(r, i, from)) {
      // "Mary Hale 😀 said": what stands behind a name is not its head
      const mark = t.pos === 'SYM' && head !== -1 && mentionAt[head] !== -1;
      if (t.pos !== 'DET' && t.pos !== 'PRON' && !mark) head = i;
    } else if (t.lower === "'s" || t.lower === "'") {
      // "the firm's managing director", but not "the firm's going"
      const describes = tokens[i + 2]?.pos === 'NOUN' && i + 2 < last && nominalVerb(r, i + 1, from);
      if (i + 1 >= last || (isVerb(tokens[i + 1]) === true && !describes)) {
        i++;
        break;
      }
    } else if ((t.text === '-' || t.text === '&' || t.text === '/') && i + 1 < last && i > from) {
      /* within a compound */
    } else if (
      t.pos === 'CCONJ' &&
      i > from &&
      tokens[i - 1]!.pos === 'ADJ' &&
      tokens[i + 1]?.pos === 'ADJ' &&
      isNominal(r, i + 2) &&
      i + 2 < last
    ) {
      /* "unsafe and unsanitary conditions" */
    } else if (t.pos === 'ADV' && tokens[i + 1]?.pos === 'ADJ' && head === -1) {
      /* "a very poor record" */
    } else break;
    i++;
  }
  if (i === from) i++;
  else if (tokens[i]?.text === '.' && i < last - 1 && PARTY.test(tokens[i - 1]!.text)) i++;
  return { kind: 'np', first: from, last: i, head: head === -1 ? i - 1 : head, verb: undefined };
}

const single = (kind: ChunkKind, i: number): Chunk => ({
  kind,
  first: i,
  last: i + 1,
  head: i,
  verb: undefined,
});

/** The index of the first chunk that begins at a token or behind it, or -1. */
export function chunkFrom(chunks: readonly Chunk[], token: number): number {
  for (let i = 0; i < chunks.length; i++) if (chunks[i]!.first >= token) return i;
  return -1;
}

/** The verb groups within a range of tokens. */
export function verbsIn(chunks: readonly Chunk[], range: Range): Chunk[] {
  const out: Chunk[] = [];
  for (const c of chunks) if (c.kind === 'vg' && c.first >= range.first && c.last <= range.last) out.push(c);
  return out;
}

/** The index of the first finite verb group within a range of tokens, or -1. */
export function finiteIn(chunks: readonly Chunk[], range: Range): number {
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.kind === 'vg' && c.verb!.finite && c.first >= range.first && c.last <= range.last) return i;
  }
  return -1;
}

/** The index of the first finite verb group that stands in no relative clause, or -1. */
export function mainVerb(chunks: readonly Chunk[]): number {
  for (let i = 0; i < chunks.length; i++)
    if (chunks[i]!.kind === 'vg' && chunks[i]!.verb!.finite && (i === 0 || chunks[i - 1]!.kind !== 'rel')) return i;
  return -1;
}

/** The chunks of a sentence that begins at token `first`. */
export function chunk(r: Reading, first: number, last: number): Chunk[] {
  const { tokens, mentionAt, dateAt } = r;
  const out: Chunk[] = [];
  let i = first;
  let previous: Chunk | undefined;
  while (i < last) {
    const t = tokens[i]!;
    const { uses } = r.words[i]!;
    const next = tokens[i + 1];
    let c: Chunk;
    if (mentionAt[i] !== -1) c = nounGroup(r, i, last);
    else if (dateAt[i] !== -1 && t.pos !== 'VERB') {
      const date = dateAt[i];
      let j = i + 1;
      while (j < last && dateAt[j] === date) j++;
      c = { kind: 'date', first: i, last: j, head: j - 1, verb: undefined };
    } else if (t.pos === 'SPACE') c = single('other', i);
    else if (t.pos === 'PUNCT' || t.text === '"') {
      if (t.text === ',') c = single('comma', i);
      else if (t.text === '"' || OPEN.has(t.text) || CLOSE.has(t.text) || t.text === '’') {
        const q = r.quoteAt[i]!;
        const opens = OPEN.has(t.text) || (q !== -1 && r.quotations[q]!.start === t.start);
        c = single(opens ? 'open' : 'close', i);
      } else c = single('stop', i);
    } else if (t.lower === 'that') {
      c = points(tokens, i, previous?.kind === 'vg') ? nounGroup(r, i, last) : single('that', i);
    } else if (
      (uses & RELATIVE) !== 0 &&
      (previous?.kind === 'np' || previous?.kind === 'comma' || previous?.kind === 'adp')
    )
      c = single('rel', i);
    else if ((uses & WH) !== 0) c = single('wh', i);
    else if (t.pos === 'CCONJ') c = single('cc', i);
    else if (t.lower === 'to' && t.pos !== 'ADP' && (isVerb(next) || (next?.pos === 'ADV' && isVerb(tokens[i + 2]))))
      c = verbGroup(r, i, last);
    else if ((uses & CONCESSIVE) !== 0) c = single('sconj', i);
    else if (t.pos === 'ADP' || t.lower === 'to' || (uses & PREPOSITION) !== 0) c = single('adp', i);
    else if (t.pos === 'SCONJ' || (uses & SUBORDINATE) !== 0) c = single('sconj', i);
    else if (isVerb(t) && nominalVerb(r, i, first)) c = nounGroup(r, i, last);
    else if (isVerb(t)) c = verbGroup(r, i, last);
    else if ((uses & NEGATION) !== 0 && isVerb(next)) c = verbGroup(r, i, last);
    else if (isNominal(r, i)) c = nounGroup(r, i, last);
    else if (t.pos === 'PRON') c = single('np', i);
    else if (t.pos === 'ADV' || t.pos === 'PART') c = single('adv', i);
    else c = single('other', i);
    out.push(c);
    previous = c;
    i = c.last;
  }
  return out;
}
