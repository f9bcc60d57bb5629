/** What "the report", "the statement", "the lawsuit" says is said by whoever wrote it, as far as the text tells. */
import type { Entity } from '../../records.js';
import type { Source, Standing } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import { lastAt, type Reading } from '../reading.js';
import { documentAuthor, type Named, namedIn, possessorNoun } from './named.js';
import { suedBefore } from './suits.js';
import { FINDINGS, RECORDS, SUITS } from './words.js';

/** What of the discourse around them is needed. */
export interface Written {
  make(phrase: Phrase, ids: readonly string[], speaker: string | null, standing?: Standing): Source;
  again(phrase: Phrase, source: Source | null): Source;
  people(phrase: Phrase, persons: readonly Entity[], bodies: readonly string[]): Source;
  byClass(word: string, phrase: Phrase): Source | null;
  /** Who wrote the document of that noun. */
  written(word: string): Source | null;
  lastDocument(): Source | null;
  finding(): Source | null;
  thing(): Source | null;
  group(): Source | null;
  /** How many paragraphs back a source was named. */
  blocksSince(source: Source): number;
}

type OfDocument = (phrase: Phrase, word: string, others: Named['others'], self: Source | null) => Source;

const startOfSentence = (r: Reading, token: number): number =>
  r.sentences[lastAt(r.sentences, token, (x) => x.first)]?.start ?? 0;

export function documentsOf(r: Reading, spoken: Written): OfDocument {
  const { make, again, people, byClass } = spoken;
  return (phrase, word, others, self) => {
    const author = documentAuthor(r, phrase, others);
    if (author) return author.type === 'person' ? people(phrase, [author], []) : make(phrase, [author.id], null);
    if (r.tokens.slice(phrase.first, phrase.head).some((t) => t.lower === 'court'))
      return make(phrase, [], null, 'court');
    const possessor = possessorNoun(r, phrase);
    const body = possessor ? byClass(r.tokens[possessor.head]!.lower, possessor) : null;
    if (body) return body;
    const written = spoken.written(word);
    // "X have sent a letter alleging …"
    if (written && startOfSentence(r, phrase.first) <= written.start) return again(phrase, written);
    if (!/^(the|this|that|its|their|his|her)$/.test(r.tokens[phrase.first]!.lower)) return make(phrase, [], null);
    // in a statement by the one reviewed, "the review" is another's
    if (FINDINGS.test(word) && self?.standing === 'accused' && !spoken.written(word) && !spoken.finding())
      return make(phrase, [], null, 'official');
    // what a register or a log shows is nobody's words, unless an author tells of it
    if (RECORDS.test(word) && !written) return self ? again(phrase, self) : make(phrase, [], null);
    // a lawsuit that nobody was seen to file: the words of one who accuses, and of nobody spoken of before
    if (SUITS.includes(word) && !spoken.written(word)) {
      const plaintiff = suedBefore(r, phrase.first);
      const ids = (plaintiff ? namedIn(r, plaintiff).heads : []).flatMap((e) => (e.type === 'place' ? [] : [e.id]));
      if (ids.length > 0) return make(phrase, ids, null, 'advocate');
      const group = spoken.group();
      const complainant = group?.standing === 'advocate' && spoken.blocksSince(group) <= 1 ? group : null;
      return complainant ? again(phrase, complainant) : make(phrase, [], null, 'advocate');
    }
    const known =
      spoken.written(word) ??
      (FINDINGS.test(word) ? spoken.finding() : null) ??
      (word === 'statement' || word === 'response' ? spoken.thing() : spoken.lastDocument());
    return again(phrase, known ?? (FINDINGS.test(word) || phrase.last - phrase.first <= 3 ? spoken.thing() : null));
  };
}
