import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, FIRST, has, LOWER, MARK, type Word } from '../mentions/surface.js';

/** Posts that are those of a body, before the name of who holds them. */
const POST =
  /^(?:director|president|spokesman|spokeswoman|spokesperson|executive|ceo|chairman|chairwoman|chairperson|chair|coordinator|co-ordinator|founder|co-founder|organiser|organizer|secretary|manager|researcher|paramedic|analyst|lawyer|solicitor|campaigner|vice-president|treasurer)$/;
/** What may stand between the body and the post: "executive director", "policy and campaigns manager". */
const BESIDE =
  /^(?:executive|managing|deputy|legal|policy|general|chief|regional|national|country|programme|program|acting|interim|founding|medical|senior|staff|assistant|associate|campaigns?|communications|advocacy|research|media|vice|and)$/;
const MOST = 4;

/**
 * A body by the post that somebody has there: "Haki Oskana executive director Ann Roe said", "Ferrol paramedic Jan Poe". Not: places and
 * peoples ("Ohio director Ann Roe"), a name that others know as something else.
 */
export const employers: Sieve = (input) => {
  const { surface, lexicon, found, over } = input;
  const { words, capitals } = surface;
  const { places, people, organizations } = lexicon;
  const mine: FoundMention[] = [];
  const persons = new Set<number>();
  for (const m of found) if (m.type === 'person') persons.add(wordAt(words, m.start));
  for (const s of surface.sentences) {
    if (s.shouting || s.titled || s.kind === 'signature' || s.kind === 'heading') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      let to = i;
      while (to < s.to && has(words[to], CAPITAL) && !has(words[to], MARK)) to++;
      const from = i;
      i = Math.max(i, to - 1);
      if (to === from || to - from > MOST || !has(words[to], LOWER)) continue;
      if (words[to]!.key === 'and' || !postBefore(words, to, s.to, persons)) continue;
      if (words.slice(from + 1, to).some((_, k) => persons.has(from + 1 + k))) continue;
      const first = words[from]!;
      if (FUNCTION_WORDS.has(first.key) || MONTHS_AND_DAYS.has(first.key) || people.titles.has(first.key)) continue;
      if (has(first, FIRST) && to - from === 1 && (surface.plain.has(first.key) || first.pos === 'ADJ')) continue;
      const name = surface.text.slice(first.start, words[to - 1]!.end);
      if (places.names.get(name) !== undefined || places.nationalities.has(name.toLowerCase())) continue;
      if (organizations.topics.has(first.key) && to - from === 1) continue;
      const m = over[from]! >= 0 ? found[over[from]!]! : null;
      if (
        m !== null &&
        (m.type === 'facility' || m.type === 'organization' || (m.rule !== 'tagger' && m.end > first.end))
      )
        continue;
      if (covered(input, from, 0.9) && to - from === 1) continue;
      mine.push(mention(words, from, to, 'organization', 'employer', 0.94));
    }
  }
  return mine;
};

/** A post in small letters begins at `i`, and a person's name right behind it. */
function postBefore(words: readonly Word[], i: number, end: number, persons: ReadonlySet<number>): boolean {
  let k = i;
  while (k < end && k - i < 3 && BESIDE.test(words[k]!.key) && !POST.test(words[k + 1 < end ? k : i]!.key)) k++;
  if (k < end && words[k]!.key === 'executive' && POST.test(words[k + 1]?.key ?? '')) k++;
  return k < end && has(words[k], LOWER) && POST.test(words[k]!.key) && persons.has(k + 1);
}
