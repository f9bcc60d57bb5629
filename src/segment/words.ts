/** What is known of a word wherever it stands. It is worked out once, when the word is first met. */
import makeCache, { type Cache } from 'wink-nlp/src/cache.js';
import compile from 'wink-nlp/src/compile-trex.js';
import wrap, { type RawDocument } from 'wink-nlp/src/dd-wrapper.js';
import its from 'wink-nlp/src/its.js';
import makeTokenizer from 'wink-nlp/src/tokenizer.js';
import mappers from 'wink-nlp/src/tokens-mappers.js';
import type { TaggingModel } from '../lexicon/tagging-model.js';
import type { Pos } from '../text.js';
import { ADDRESS, inKnownLetters, MARK } from './known-letters.js';
import { type Machine, readMachine } from './tag-rules.js';

/** A part of a word that wink-nlp tags by itself ("class-action" has three). */
export interface Piece {
  /** As wink-nlp keeps it. */
  readonly token: readonly number[];
  /** Its number in the cache, in the spelling that rules ask about. */
  readonly normal: number;
  /** Its commonest tag. */
  readonly tag: number;
  /** Part of a contraction, whose tag stays. */
  readonly fixed: boolean;
  readonly hint: number;
}

/** What a word is where it has a certain tag. */
export interface Reading {
  readonly tag: number;
  readonly pos: Pos;
  readonly lemma: string;
  /** Another of the word, met before it. */
  readonly before: Reading | null;
}

/** A word is its own first piece. */
export interface Word extends Piece {
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** As it is given to wink-nlp. */
  readonly known: string;
  /** The pieces behind the first. */
  readonly more: readonly Piece[];
  /** wink-nlp gives all of it back. */
  readonly whole: boolean;
  /** The reading met last, and those before it. */
  met: Reading | null;
}

/** The words met so far, and what they are tagged by. */
export interface Vocabulary {
  readonly model: TaggingModel;
  readonly words: Map<string, Word>;
  readonly machines: readonly Machine[];
  /** Tags by name. */
  readonly tags: Readonly<Record<string, number>>;
  readonly cache: Cache;
  readonly tokenize: (word: string) => number[];
}

/** wink-nlp numbers words in 20 bits. */
const MOST_WORDS = 50_000;

let current: Vocabulary | undefined;

/** The vocabulary of a model; made anew when it has grown too large. */
export function vocabularyOf(model: TaggingModel): Vocabulary {
  if (current?.model !== model || current.words.size > MOST_WORDS) current = makeVocabulary(model);
  return current;
}

function makeVocabulary(model: TaggingModel): Vocabulary {
  const core = model.core();
  const cache = makeCache(core, model.featureFn);
  const cutInto = makeTokenizer(compile(core.trex), core.tcat.hash, core.preserve);
  const tokenize = (word: string): number[] => {
    const tokens: number[] = [];
    cutInto(wrap({ cache, tokens }), word);
    return tokens;
  };
  return { model, words: new Map(), machines: model.machines.map(readMachine), tags: core.pos.hash, cache, tokenize };
}

/** A copy that does not hold the text around it. */
const copied = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

export function wordOf(text: string, vocabulary: Vocabulary): Word {
  let word = vocabulary.words.get(text);
  if (word === undefined) {
    word = readWord(copied(text), vocabulary);
    vocabulary.words.set(word.text, word);
  }
  return word;
}

/** Numbers that wink-nlp keeps of a token. */
const SIZE = 4;

function readWord(text: string, { cache, tokenize }: Vocabulary): Word {
  const lower = text.toLowerCase().replace(/[’‘ʼ]/g, "'");
  const known = inKnownLetters(text);
  const tokens = tokenize(known);
  const document: RawDocument = { cache, tokens, numOfTokens: tokens.length / SIZE };
  const normals = mappers.mapRawTokens2UIdOfNormal(document);
  const tags = mappers.mapRawTokens2UIdOfDefaultPOS(document);
  let length = 0;
  const pieces = tags.map((tag, i): Piece => {
    const token = tokens.slice(i * SIZE, (i + 1) * SIZE);
    const number = token[0]!;
    length += cache.value(number).length;
    return { token, normal: normals[i]!, tag, fixed: token[2] !== 0, hint: cache.property(number, 'posHint') };
  });
  const { token, normal, tag, fixed, hint } = pieces[0]!;
  return {
    token,
    normal,
    tag,
    fixed,
    hint,
    text,
    lower: lower === text ? text : lower,
    known,
    more: pieces.slice(1),
    whole: length === known.length,
    met: null,
  };
}

/** What a word is where its deciding piece has a tag. */
export function readingOf(word: Word, tag: number, vocabulary: Vocabulary): Reading {
  for (let reading = word.met; reading !== null; reading = reading.before) if (reading.tag === tag) return reading;
  const lemma = lemmaOf(word, tag, vocabulary);
  word.met = {
    tag,
    pos: posOf(word, tag, vocabulary),
    lemma: lemma === word.lower ? word.lower : lemma,
    before: word.met,
  };
  return word.met;
}

/** The tag as wink-nlp keeps it of a token. */
const TAG_SHIFT = 20;

function lemmaOf({ text, known, more, whole, fixed, token }: Word, tag: number, { cache, model }: Vocabulary): string {
  if (text !== known || more.length > 0 || !whole) return text.toLowerCase();
  const tokens = fixed ? token : token.with(2, tag << TAG_SHIFT);
  return its.lemma(0, { cache, tokens }, model);
}

function posOf({ text, known, whole }: Word, tag: number, { cache }: Vocabulary): Pos {
  if (!whole) return 'X';
  const pos = cache.valueOf('pos', tag) as Pos;
  if (text === known) return pos;
  if (known === ADDRESS) return 'X';
  if (known === MARK) return 'SYM';
  return pos === 'PUNCT' && /\p{L}/u.test(text) ? 'X' : pos;
}
