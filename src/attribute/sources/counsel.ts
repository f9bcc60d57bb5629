/** Who speaks for another as his lawyer or kin: "her solicitor, X, said", "its lawyer, X, said", "his mother said". */
import type { Source, Standing } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import { lastAt, type Reading } from '../reading.js';
import { type Gender, pronounGender } from './gender.js';
import { namedBehind } from './named.js';
import { PRONOUN } from './words.js';

/** What of the discourse around them is needed. */
export interface Clients {
  make(phrase: Phrase, ids: readonly string[], speaker: string | null, standing?: Standing): Source;
  /** The person of that gender who spoke last. */
  speaker(gender: Gender | null): Source | null;
  /** The body spoken of last. */
  readonly thing: Source | null;
}

/** Null where no possessive opens the phrase, or nobody is named that it could mean. */
export function counselOf(r: Reading, phrase: Phrase, { make, speaker, thing }: Clients): Source | null {
  const first = r.tokens[phrase.first]!.lower;
  const whose = PRONOUN.get(first);
  if (whose !== 'person' && whose !== 'thing') return null;
  const named = namedBehind(r, phrase)?.id ?? null;
  if (whose === 'person')
    return named
      ? make(phrase, [named], named)
      : make(phrase, [], null, toldOf(r, phrase) ? undefined : speaker(pronounGender(first))?.standing);
  return thing ? make(phrase, [...(named ? [named] : []), ...thing.ids], named, thing.standing) : null;
}

/** "Amir Dal was beaten, his lawyer said": is the person named first in the sentence whom "his" means? */
function toldOf(r: Reading, phrase: Phrase): boolean {
  const first = r.sentences[lastAt(r.sentences, phrase.first, (x) => x.first)]?.first ?? phrase.first;
  const m = r.mentionAt[first] ?? -1;
  return first < phrase.first && m !== -1 && r.mentions[m]!.type === 'person';
}
