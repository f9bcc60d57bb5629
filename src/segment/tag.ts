import { eventOf, findCorrections, type Machine } from './tag-rules.js';
import { type Piece, type Reading, readingOf, type Vocabulary, type Word } from './words.js';

/** Words tagged at once. */
const BATCH = 2_000;

/**
 * Part of speech and base form of words in sequence, as wink-nlp tags them: each has its commonest tag, which the words around it can
 * correct. What wink-nlp cuts further is joined again.
 */
export function tagWords(words: readonly Word[], vocabulary: Vocabulary): Reading[] {
  const readings: Reading[] = [];
  for (let i = 0; i < words.length; i += BATCH)
    tagBatch(words, i, Math.min(words.length, i + BATCH), vocabulary, readings);
  return readings;
}

function tagBatch(words: readonly Word[], from: number, to: number, vocabulary: Vocabulary, into: Reading[]): void {
  const pieces: Piece[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    pieces.push(word);
    if (word.more.length > 0) pieces.push(...word.more);
  }
  const tags = pieces.map((piece) => piece.tag);
  for (const machine of vocabulary.machines) correctTags(tags, pieces, machine, vocabulary);

  let first = 0;
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    into.push(readingOf(word, tagOf(word, first, tags, vocabulary), vocabulary));
    first += 1 + word.more.length;
  }
}

/** All rules of a machine see the tags as they were before it. */
function correctTags(tags: number[], pieces: readonly Piece[], machine: Machine, { cache }: Vocabulary): void {
  const events = tags.map((tag, i) => eventOf(tag, pieces[i]!.hint));
  findCorrections(machine, events, (at, gives) => {
    if (gives < 0) tags[at] = -gives;
    else if (cache.isMemberPOS(pieces[at]!.normal, gives)) tags[at] = gives;
  });
}

/** The tag of a word whose pieces begin at `at`. A compound is what its last part is, unless its first is a name. */
function tagOf(word: Word, at: number, tags: readonly number[], { tags: { PROPN, PUNCT } }: Vocabulary): number {
  const { more, text, known } = word;
  const first = word.fixed ? word.tag : tags[at]!;
  if (more.length === 0) return first;
  const lastPiece = more[more.length - 1]!;
  const last = lastPiece.fixed ? lastPiece.tag : tags[at + more.length]!;
  return text === known && (first === PROPN || last === PUNCT) ? first : last;
}
