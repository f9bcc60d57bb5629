import type { FoundMention } from '../../stages.js';
import { mention, type Sieve } from '../mentions/sieve.js';
import { CAPITAL, has, UPPER, type Word } from '../mentions/surface.js';

const OFFICE = /^(?:OIG|IG|OGC|OPR|CRCL|OIDO|Ombudsman|Ombudsperson)$/i;

/**
 * An agency's initialism and its office in one name: "DHS OIG", "ERO Ombudsman", "VA Inspector General", "DHS INSPECTOR GENERAL"; and "the
 * IG" for the office. Not: the title before a name ("DHS Inspector General Joseph Doe"), an office joined by 's.
 */
export const agencyOffices: Sieve = ({ surface, found, over }) => {
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  const theOffice = (): boolean => words.some((w, i) => w.text === 'IG' && words[i - 1]?.key === 'the');
  for (const s of surface.sentences)
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      const general =
        w.key === 'inspector' && words[i + 1]?.key === 'general' && i + 1 < s.to && has(words[i + 1], CAPITAL);
      if (!general && !OFFICE.test(w.text)) continue;
      const to = general ? i + 2 : i + 1;
      if (followedByName(words, to, s.to, s.shouting)) continue;
      const agency =
        i > s.from && has(words[i - 1], UPPER) && over[i - 1]! >= 0 && found[over[i - 1]!]!.type === 'organization';
      if (agency) mine.push(mention(words, i - 1, to, 'organization', 'agency-office', 0.97));
      else if (w.text === 'IG' && (words[i - 1]?.key === 'the' || theOffice()))
        mine.push(mention(words, i, i + 1, 'organization', 'inspector-general', 0.85));
    }
  return mine;
};

const followedByName = (words: readonly Word[], i: number, to: number, shouting: boolean): boolean =>
  !shouting && i < to && has(words[i], CAPITAL);
