import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { TaggingModel } from '../lexicon/tagging-model.js';
import type { Pos } from '../text.js';

export interface Tag {
  readonly pos: Pos;
  readonly lemma: string;
}

type Wink = ReturnType<typeof winkNLP>;

/** wink-nlp keeps every word it has met and numbers them in 20 bits: it is made anew before they run out. */
const WORDS_PER_MODEL = 400_000;
/** Words given to wink-nlp at once. */
const BATCH = 2_000;

let wink: Wink | undefined;
let fed = 0;

function taggerOf(words: number, model: TaggingModel): Wink {
  if (wink === undefined || fed + words > WORDS_PER_MODEL) {
    wink = winkNLP(model, ['pos']);
    fed = 0;
  }
  fed += words;
  return wink;
}

/**
 * Part of speech and base form of words in sequence, by wink-nlp. The words reach it in letters that it knows, with single spaces
 * between them; what it cuts further is joined again.
 */
export function tagWords(words: readonly string[], model: TaggingModel): Tag[] {
  const tags: Tag[] = [];
  for (let i = 0; i < words.length; i += BATCH) tagBatch(words.slice(i, i + BATCH), model, tags);
  return tags;
}

function tagBatch(words: readonly string[], model: TaggingModel, into: Tag[]): void {
  const nlp = taggerOf(words.length, model);
  const known = words.map(inKnownLetters);
  const tokens = nlp.readDoc(known.join(' ')).tokens();
  const values = tokens.out(nlp.its.value) as string[];
  const parts = tokens.out(nlp.its.pos) as string[];
  const lemmas = tokens.out(nlp.its.lemma as unknown as ItsFunction<string>) as string[];
  const tags: Tag[] = [];
  let t = 0;
  for (let i = 0; i < words.length; i++) {
    const first = t;
    let length = 0;
    while (t < values.length && length < known[i]!.length) length += values[t++]!.length;
    if (length !== known[i]!.length || t === first) {
      tagHalves(words, model, into);
      return;
    }
    if (words[i] !== known[i])
      tags.push({ pos: posOf(words[i]!, known[i]!, parts[t - 1] as Pos), lemma: words[i]!.toLowerCase() });
    else if (t - first === 1) tags.push({ pos: parts[first] as Pos, lemma: lemmas[first]! });
    else tags.push({ pos: joinedPos(parts, first, t), lemma: words[i]!.toLowerCase() });
  }
  for (const tag of tags) into.push(tag);
}

/** Where the words cannot be told apart in what wink-nlp gives back, the batch is halved until the odd word stands alone. */
function tagHalves(words: readonly string[], model: TaggingModel, into: Tag[]): void {
  if (words.length === 1) {
    into.push({ pos: 'X', lemma: words[0]!.toLowerCase() });
    return;
  }
  const half = words.length >> 1;
  tagBatch(words.slice(0, half), model, into);
  tagBatch(words.slice(half), model, into);
}

/** A compound is what its last part is, unless its first is a name. */
function joinedPos(parts: readonly string[], first: number, end: number): Pos {
  if (parts[first] === 'PROPN') return 'PROPN';
  const last = parts[end - 1]!;
  return (last === 'PUNCT' ? parts[first] : last) as Pos;
}

const posOf = (word: string, known: string, given: Pos): Pos => {
  if (known === ADDRESS) return 'X';
  if (known === MARK) return 'SYM';
  return given === 'PUNCT' && /\p{L}/u.test(word) ? 'X' : given;
};

const ADDRESS = 'website';
const MARK = '*';
const PLAIN =
  /^(?:[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF'’.&-]{1,40}|[0-9][\w.,:/-]{0,30}|[!-/:-@[-`{-~–—‘’“”„«»…§¶°•·£€¥¢]{1,8})$/;
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  œ: 'oe',
  Œ: 'OE',
};

/** The word in letters that wink-nlp knows (it cuts "Jović" before the ć); another script stands as a name. */
function inKnownLetters(word: string): string {
  if (PLAIN.test(word)) return word;
  if (/^(?:https?:|www\.)|[@/]/i.test(word)) return ADDRESS;
  if (word.length > 40) return /\p{L}/u.test(word) ? 'word' : MARK;
  const plain = word
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200c\u200d]/gu, '')
    .replace(/[łŁđĐıħœŒ]/g, (c) => UNDECOMPOSED[c]!)
    .replace(/[‐‑]/g, '-')
    .replace(/ʼ/g, "'");
  if (plain !== '' && PLAIN.test(plain)) return plain;
  if (/^\p{N}/u.test(word)) return '1';
  if (!/\p{L}/u.test(word)) return MARK;
  return /^\p{Ll}/u.test(word) ? 'word' : 'Name';
}
