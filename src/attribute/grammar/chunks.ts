/**
 * Cuts a sentence into chunks by part of speech: noun groups (a recognized name is one piece), verb groups, and the words between.
 * A shallow parse after S. Abney, "Parsing by chunks" (1991).
 */
import type { Sentence, Token } from '../../text.js';
import type { Range, Reading } from '../reading.js';
import { points } from './demonstrative.js';

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
  readonly verb?: Verb;
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

const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m", 'get', 'gets', 'got']);
const MODALS = new Set([
  'must',
  'should',
  'shall',
  'ought',
  'can',
  'could',
  'may',
  'might',
  'will',
  'would',
  "'ll",
  "'d",
]);
const NEGATION = new Set(['not', "n't", 'never', 'nor', 'cannot', 'neither']);
const WH = new Set([
  'what',
  'how',
  'whether',
  'why',
  'if',
  'when',
  'where',
  'who',
  'whom',
  'which',
  'whoever',
  'whatever',
]);
const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
const SUBORDINATE = new Set([
  'because',
  'although',
  'though',
  'while',
  'since',
  'after',
  'before',
  'unless',
  'until',
  'despite',
  'whereas',
  'as',
  'even',
  'once',
]);
/** Prepositions whatever their tag before a gerund. */
const PREPOSITIONS = new Set(['for', 'of', 'by', 'with', 'against', 'from', 'without']);
const OPEN = new Set(['“', '‘', '(', '[', '``']);
const CLOSE = new Set(['”', ')', ']', "''"]);
const NOMINAL = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM']);
const POSSESSIVE = new Set(['my', 'our', 'your', 'his', 'her', 'its', 'their']);

const isVerb = (t: Token | undefined): boolean => t !== undefined && (t.pos === 'VERB' || t.pos === 'AUX');
const isNominal = (t: Token | undefined): boolean =>
  t !== undefined && (NOMINAL.has(t.pos) || (t.pos === 'PRON' && POSSESSIVE.has(t.lower)));

/** Forms in -ing that describe the noun behind them: "in adjoining cells", not "accused of beating inmates". */
const DESCRIBING =
  /^(?:adjoining|existing|remaining|surrounding|neighbou?ring|following|preceding|incoming|outgoing|ongoing|leading|missing|holding|waiting|visiting|nursing|living|working|sleeping|dining|boarding|overlapping|conflicting|prevailing)$/;

/** "an alert calling for …": a verb with the particle of its cue. */
const opensCue = (r: Reading, i: number): boolean =>
  r.cues.verbs
    .get(r.tokens[i]!.lower)
    ?.some((f) => f.cue.words.length > 1 && f.cue.words[1] === r.tokens[i + 1]?.lower) ?? false;

/** Does a verb form stand as an adjective or noun here ("the alleged abuse", "proper staffing", "detained men")? */
function nominalVerb(r: Reading, i: number, from: number): boolean {
  const { tokens } = r;
  const t = tokens[i]!;
  if (t.lower.endsWith('ing') && opensCue(r, i)) return false;
  if (t.pos !== 'VERB' || !/(ed|ing|en|[wr]n|^lost)$/.test(t.lower)) return false;
  const before = i > from ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  const afterNoun = after !== undefined && (after.pos === 'NOUN' || after.pos === 'ADJ');
  // "X, the president, accused inspectors of …": the sentence has no verb yet
  if (before?.text === ',' && r.cues.verbs.has(t.lower) && !tokens.slice(from, i).some(isVerb)) return false;
  if (before === undefined || before.pos === 'PUNCT')
    return t.lower.endsWith('ed') && afterNoun && after.pos === 'NOUN' && /s$/.test(after.lower);
  if (
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.lower === "'s" ||
    POSSESSIVE.has(before.lower) ||
    before.pos === 'NUM'
  )
    return t.lower.endsWith('ing') || afterNoun || after?.pos === 'PROPN';
  return before.pos === 'ADP' && (/(ed|[wr]n)$/.test(t.lower) || DESCRIBING.test(t.lower)) && afterNoun;
}

function verbGroup(tokens: readonly Token[], from: number, last: number, mentionAt: Int32Array): Chunk {
  let i = from;
  let head = -1;
  let to = false;
  let passive = false;
  let negated = false;
  let modal: string | null = null;
  let auxiliary = false;
  while (i < last) {
    const t = tokens[i]!;
    if (mentionAt[i] !== -1 && i > from && t.pos === 'PROPN') break;
    if (t.lower === 'to' && i > from) break;
    if (t.lower === 'to') to = true;
    else if (NEGATION.has(t.lower)) negated = true;
    else if (t.pos === 'AUX' || (MODALS.has(t.lower) && t.pos !== 'NOUN')) {
      if (head !== -1 && tokens[head]!.pos === 'VERB') break;
      auxiliary =
        auxiliary || i > from || isVerb(tokens[i + 1]) || tokens[i + 1]?.pos === 'ADV' || tokens[i + 1]?.pos === 'PART';
      if (MODALS.has(t.lower)) modal ??= t.lower;
      passive = BE.has(t.lower);
      head = i;
    } else if (t.pos === 'VERB') {
      if (head !== -1 && tokens[head]!.pos === 'VERB') break;
      passive =
        passive && /(ed|en|wn|nt|ld|id|ut|pt|ft|lt|t|de|ne|me|un|ng|ck|d)$/.test(t.lower) && !t.lower.endsWith('ing');
      head = i;
    } else if (t.pos === 'ADV' || t.pos === 'PART') {
      if (
        !isVerb(tokens[i + 1]) &&
        !(NEGATION.has(tokens[i + 1]?.lower ?? '') && isVerb(tokens[i + 2])) &&
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
  if (i === head + 1 && NEGATION.has(tokens[i]?.lower ?? '')) {
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
    if (t.pos === 'PRON' && !POSSESSIVE.has(t.lower)) break;
    if (head !== -1 && (t.pos === 'DET' || (t.pos === 'PRON' && tokens[i - 1]!.lower !== "'s"))) break;
    if (isNominal(t) || nominalVerb(r, i, from)) {
      if (t.pos !== 'DET' && t.pos !== 'PRON') head = i;
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
      isNominal(tokens[i + 2]) &&
      i + 2 < last
    ) {
      /* "unsafe and unsanitary conditions" */
    } else if (t.pos === 'ADV' && isNominal(tokens[i + 1]) && tokens[i + 1]!.pos === 'ADJ' && head === -1) {
      /* "a very poor record" */
    } else break;
    i++;
  }
  if (i === from) i++;
  return { kind: 'np', first: from, last: i, head: head === -1 ? i - 1 : head };
}

const single = (kind: ChunkKind, i: number): Chunk => ({ kind, first: i, last: i + 1, head: i });

export function chunk(r: Reading, sentence: Sentence): Chunk[] {
  const { tokens, mentionAt, dateAt } = r;
  const out: Chunk[] = [];
  let i = sentence.first;
  while (i < sentence.last) {
    const t = tokens[i]!;
    const next = tokens[i + 1];
    let c: Chunk;
    const previous = out.at(-1);
    if (mentionAt[i] !== -1) c = nounGroup(r, i, sentence.last);
    else if (dateAt[i] !== -1 && t.pos !== 'VERB') {
      const date = dateAt[i];
      let j = i + 1;
      while (j < sentence.last && dateAt[j] === date) j++;
      c = { kind: 'date', first: i, last: j, head: j - 1 };
    } else if (t.pos === 'SPACE') c = single('other', i);
    else if (t.pos === 'PUNCT' || t.text === '"') {
      if (t.text === ',') c = single('comma', i);
      else if (t.text === '"' || OPEN.has(t.text) || CLOSE.has(t.text) || t.text === '’') {
        const q = r.quoteAt[i]!;
        const opens = OPEN.has(t.text) || (q !== -1 && r.quotations[q]!.start === t.start);
        c = single(opens ? 'open' : 'close', i);
      } else c = single('stop', i);
    } else if (t.lower === 'that') {
      c = points(tokens, i, previous?.kind === 'vg') ? nounGroup(r, i, sentence.last) : single('that', i);
    } else if (
      RELATIVE.has(t.lower) &&
      (previous?.kind === 'np' || previous?.kind === 'comma' || previous?.kind === 'adp') &&
      out.length > 0
    )
      c = single('rel', i);
    else if (WH.has(t.lower)) c = single('wh', i);
    else if (t.pos === 'CCONJ') c = single('cc', i);
    else if (t.lower === 'to' && t.pos !== 'ADP' && (isVerb(next) || (next?.pos === 'ADV' && isVerb(tokens[i + 2]))))
      c = verbGroup(tokens, i, sentence.last, mentionAt);
    else if (t.pos === 'ADP' || t.lower === 'to' || PREPOSITIONS.has(t.lower)) c = single('adp', i);
    else if (t.pos === 'SCONJ' || SUBORDINATE.has(t.lower)) c = single('sconj', i);
    else if (isVerb(t) && nominalVerb(r, i, sentence.first)) c = nounGroup(r, i, sentence.last);
    else if (isVerb(t)) c = verbGroup(tokens, i, sentence.last, mentionAt);
    else if (NEGATION.has(t.lower) && isVerb(next)) c = verbGroup(tokens, i, sentence.last, mentionAt);
    else if (isNominal(t)) c = nounGroup(r, i, sentence.last);
    else if (t.pos === 'PRON') c = single('np', i);
    else if (t.pos === 'ADV' || t.pos === 'PART') c = single('adv', i);
    else c = single('other', i);
    out.push(c);
    i = c.last;
  }
  return out;
}
