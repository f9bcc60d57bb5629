import type { FoundMention } from '../../stages.js';
import { mention, type Sieve } from '../mentions/sieve.js';
import { headedIn } from './heads.js';

/**
 * Names made by a head noun: "Texas Department of Criminal Justice", "Las Americas Immigrant Advocacy Center", "Bureau of Alcohol,
 * Tobacco, Firearms and Explosives", "U.S. District Court for the District of New Mexico", "Columbia Law School Immigrants' Rights Clinic".
 * Not: the head alone ("the Department"), an officer behind it ("Department of Justice spokesman"), a law or a paper ("Corrections
 * Act"), a second name joined by "and" ("Human Rights Watch and Amnesty International").
 */
export const headedNames: Sieve = ({ surface, lexicon }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (const name of headedIn(words, s.from, s.to, lexicon)) {
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
