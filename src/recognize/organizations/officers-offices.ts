import type { FoundMention } from '../../stages.js';
import { mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS } from '../mentions/small-words.js';
import { CAPITAL, CLITIC, FIRST, has, LOWER } from '../mentions/surface.js';

const OFFICER =
  /^(?:(?:auditor|attorney|solicitor|inspector|surveyor|controller|comptroller)-general|auditor|comptroller|attorney|general|sheriff|governor|mayor|prosecutor|defender|coroner|examiner|commissioner|ombudsman|advocate)$/;

/**
 * The office of an elected or appointed officer with a small "office": "District Attorney's office", "Torrey County Sheriff's office".
 * Not: the officer in small letters ("the sheriff's office"), a person's office ("Holloway's office").
 */
export const officersOffices: Sieve = ({ surface }) => {
  const { words } = surface;
  const found: FoundMention[] = [];
  for (const s of surface.sentences)
    for (let i = s.from + 2; i < s.to; i++) {
      if (!has(words[i], LOWER) || !has(words[i - 1], CLITIC) || !/^(?:office|department)$/.test(words[i]!.key))
        continue;
      let from = i - 2;
      if (!has(words[from], CAPITAL) || !OFFICER.test(words[from]!.key)) continue;
      while (
        from > s.from &&
        i - from < 8 &&
        has(words[from - 1], CAPITAL) &&
        !FUNCTION_WORDS.has(words[from - 1]!.key)
      )
        from--;
      if (i - from === 2 && has(words[from], FIRST)) continue;
      found.push(mention(words, from, i + 1, 'organization', 'officers-office', 0.82));
    }
  return found;
};
