/** A source out of the words that name it: the entities they stand for, and in what quality these speak. */
import type { Entity } from '../../records.js';
import type { Source, Standing } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { classOf, standingOf } from './kinds.js';
import { ownVoice } from './roles.js';
import { PRONOUN } from './words.js';

export interface Maker {
  make(phrase: Phrase, ids: readonly string[], speaker: string | null, standing?: Standing): Source;
  /** The source once more, named by other words; nobody where there is none. */
  again(phrase: Phrase, source: Source | null): Source;
}

/** `operates`: does an entity run a place of the text? */
export function makerOf(r: Reading, operates: (e: Entity) => boolean): Maker {
  const runsPlace = (id: string): boolean => {
    const e = r.entity(id);
    return e !== undefined && operates(e) && classOf(e) !== 'agency';
  };
  const voiceOf = ({ first, last }: Phrase): string => {
    let voice = '';
    for (let i = first; i < last; i++) {
      const t = r.tokens[i]!;
      if (t.pos !== 'DET') voice = voice === '' ? t.lower : `${voice} ${t.lower}`;
    }
    return voice;
  };
  const make = (
    phrase: Phrase,
    ids: readonly string[],
    speaker: string | null,
    standing?: Standing,
    voice?: string | null,
  ): Source => {
    const span = r.span(phrase);
    const unique = ids.length < 2 ? ids : [...new Set(ids)];
    return {
      ids: unique,
      speaker,
      text: r.text.slice(span.start, span.end),
      start: span.start,
      end: span.end,
      standing:
        standing ??
        (unique.some(runsPlace)
          ? 'accused'
          : unique.length === 0 && ownVoice(r, phrase) === 'once'
            ? 'person'
            : standingOf(r, unique, r.tokens[phrase.head]!.lower)),
      voice:
        voice !== undefined
          ? voice
          : unique.length === 0 && PRONOUN.get(r.tokens[phrase.head]!.lower) === undefined
            ? voiceOf(phrase)
            : null,
    };
  };
  const again = (phrase: Phrase, source: Source | null): Source =>
    source ? make(phrase, source.ids, source.speaker, source.standing, source.voice ?? null) : make(phrase, [], null);
  return { make, again };
}
