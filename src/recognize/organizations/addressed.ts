import type { Span } from '../../span.js';
import { wordAt } from '../mentions/sieve.js';
import { CAPITAL, has, MARK, type Word } from '../mentions/surface.js';

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{Ll}]/gu, '');
const SHORTEST = 3;

/**
 * Two to four capitalized words that an e-mail address beside them is made of, as people's are: of the first name ("amira@"), the surname
 * ("okonkwo.press@"), an initial and the surname ("tokonkwo@"), or the first name and an initial ("amirao@").
 * Not: words run together ("opengate@", by which organizations are reached), an address that has nothing of them.
 */
export function addressed(
  words: readonly Word[],
  part: Span,
  mailbox: string | null,
): { readonly from: number; readonly to: number } | null {
  if (mailbox === null) return null;
  const from = wordAt(words, part.start);
  const to = wordAt(words, part.end - 1) + 1;
  if (to - from < 2 || to - from > 4) return null;
  for (let i = from; i < to; i++) if (!has(words[i], CAPITAL) || has(words[i], MARK)) return null;
  const first = plain(words[from]!.text);
  const last = plain(words[to - 1]!.text);
  if (first.length < SHORTEST || last.length < SHORTEST) return null;
  const made = [first, last, first[0]! + last, first + last[0]!];
  return mailbox.split(/[._+-]/).some((piece) => made.includes(plain(piece))) ? { from, to } : null;
}
