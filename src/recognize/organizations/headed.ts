import type { FoundMention } from '../../stages.js';
import { coverage, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import type { Word } from '../mentions/surface.js';
import { headedIn } from './heads.js';

/**
 * Names made by a head noun: "Texas Department of Criminal Justice", "Las Americas Immigrant Advocacy Center", "Bureau of Alcohol,
 * Tobacco, Firearms and Explosives", "U.S. District Court for the District of New Mexico", "Columbia Law School Immigrants' Rights Clinic".
 * Not: the head alone ("the Department"), an officer behind it ("Department of Justice spokesman"), a law or a paper ("Corrections
 * Act"), a second name joined by "and" ("Human Rights Watch and Amnesty International"); a noun that heads
 * much else ("Global Action"), unless the tagger sees an organization there.
 */
export const headedNames: Sieve = ({ surface, lexicon, found: before }) => {
  const { words } = surface;
  const over = coverage(words, before);
  const people = personStarts(words, before);
  const organization = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (over[i]! >= 0 && before[over[i]!]!.type === 'organization') return true;
    return false;
  };
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (const name of headedIn(words, s.from, s.to, lexicon, people)) {
      if (!name.strong && !name.complement && !organization(name.from, name.to)) continue;
      const sure = name.strong ? (name.complement ? 0.88 : 0.84) : 0.6;
      found.push(
        mention(
          words,
          name.from,
          name.to,
          'organization',
          name.strong ? 'organization-head' : 'organization-weak-head',
          s.titled ? sure - 0.15 : sure,
        ),
      );
    }
  }
  return found;
};

/** Words where a person's name of several words begins: no complement goes on there ("Party of Maro Jane Roe"). */
function personStarts(words: readonly Word[], found: readonly FoundMention[]): Set<number> {
  const starts = new Set<number>();
  for (const m of found) {
    if (m.type !== 'person') continue;
    const from = wordAt(words, m.start);
    if (from < words.length && words[from]!.end < m.end) starts.add(from);
  }
  return starts;
}
