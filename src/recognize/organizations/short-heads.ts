import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, CLITIC, FIRST, has } from '../mentions/surface.js';

const HEAD =
  /^(?:department|ministry|agency|bureau|commission|committee|subcommittee|council|board|authority|tribunal|court|institute|university|college|foundation|association|ombudsman|inspectorate|directorate|division|administration|service|corporation|company|coalition|alliance|federation|union|trust|panel|party|mission|inquiry|secretariat|constabulary|registry|society|network|executive|fund|bank|ministries|observatory|collective)$/;

/**
 * A public body by its head noun alone, capitalized after "the", once its full name has been found: "the Department", "the Commission's
 * report". Not: "the department" in lower case, a head at the beginning of a longer name, a text that has no such name.
 */
export const shortHeads: Sieve = (input) => {
  const { surface, found } = input;
  const { words, capitals } = surface;
  const heads = new Set<string>();
  for (const m of found) {
    if (m.type !== 'organization' || m.confidence < 0.6) continue;
    if (m.rule === 'company-suffix') heads.add('company');
    for (let i = wordAt(words, m.start); i < words.length && words[i]!.start < m.end; i++)
      if (HEAD.test(words[i]!.key)) heads.add(words[i]!.key);
  }
  const mine: FoundMention[] = [];
  if (heads.size === 0) return mine;
  for (const s of surface.sentences) {
    if (s.shouting || s.titled || s.kind === 'signature' || s.kind === 'heading') continue;
    for (let i = capitals[s.from + 1]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (has(w, FIRST) || !heads.has(w.key) || words[i - 1]!.key !== 'the' || covered(input, i, 0.5)) continue;
      const next = i + 1 < s.to ? words[i + 1] : undefined;
      if (next !== undefined && ((has(next, CAPITAL) && !has(next, CLITIC)) || /^(?:of|for|on)$/.test(next.key)))
        continue;
      mine.push(mention(words, i, i + 1, 'organization', 'short-head', 0.7));
    }
  }
  return mine;
};
