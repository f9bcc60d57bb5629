import { has, LOWER, MARK, type Word, type WordSentence } from '../mentions/surface.js';

/** What a body does, by its stem. */
const DEED =
  /^(?:said|says?|told|tells?|wrote|writes?|found|finds?|ran|runs|oversaw|oversees|paid|pays|lost|loses|spent|spends|sought|seeks|chose|gave|gives|bought|sold|(?:announc|argu|conced|declin|refus|urg|issu|hir|clos|dispos|propos|approv|acknowledg|investigat|operat|manag|releas|licens|revok|terminat|violat|requir)(?:e|es|ed|ing)|(?:report|stat|claim|fail|confirm|add|warn|publish|launch|reject|fund|employ|award|appeal|inspect|audit|adopt|appoint|respond|settl|recommend|promis|object)(?:s|es|ed|ing|d)?|(?:den|repl|notif|certif)(?:y|ies|ied)|agree[sd]?)$/;
const AUXILIARY = /^(?:has|had|have|will|would|could|should|may|must|did|does|also|not|never)$/;
/** Of whom or what answers for itself: the object of these is a body, where it is no person. */
const HELD_TO_ACCOUNT =
  /^(?:sue[sd]?|suing|criticiz(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|fault(?:s|ed)?|petition(?:s|ed)|lobb(?:ies|ied)|fin(?:es|ed)|audit(?:s|ed)|subpoena(?:s|ed)|rebuk(?:es|ed)|notif(?:ies|ied))$/;
const STAFF =
  /^(?:staff|employees?|officials?|inspectors?|spokesman|spokeswoman|spokesperson|lawyers?|attorneys?|investigators?|managers?|workers|executives|administrators?|auditors?)$/;

/** A verb of what bodies do, in small letters: no name has it inside. */
export const isDeed = (w: Word): boolean => has(w, LOWER) && w.pos === 'VERB' && DEED.test(w.key);

/**
 * Whether the name over the words `from` to `to` stands where only a body can: it does what bodies do ("X hired", "X would close"), is
 * held to account ("sued X"), has staff ("staff at X") or is one of whom "which" tells more ("criticized X, which had").
 */
export function actsAt(words: readonly Word[], from: number, to: number, s: WordSentence): boolean {
  let k = to;
  while (k < s.to && k - to < 3 && AUXILIARY.test(words[k]!.key)) k++;
  if (k < s.to && DEED.test(words[k]!.key) && !has(words[k], MARK)) return true;
  let before = from - 1;
  if (before > s.from && words[before]!.key === 'the') before--;
  if (before < s.from) return false;
  if (HELD_TO_ACCOUNT.test(words[before]!.key)) return true;
  return /^(?:at|of|from|for)$/.test(words[before]!.key) && before > s.from && STAFF.test(words[before - 1]!.key);
}
