/** What a letter says of itself and its writer before it comes to the matter: who he is, who has read it, that the facts follow. */
import type { Range, Reading } from './reading.js';

const KIN =
  '(?:(?:older|elder|eldest|younger|youngest|only|twin|adult|legal|adoptive|foster|late) )*(?:son|daughter|sister|brother|mother|father|mum|dad|parents?|wife|husband|widow(?:er)?|partner|fianc[ée]e?|aunt|uncle|niece|nephew|cousin|grand(?:son|daughter|mother|father|child|parent)|step(?:son|daughter|mother|father)|guardian|next of kin|friend|carer|neighbou?r|solicitor|lawyer|attorney|representative|advocate)s?';
const THIS = 'this (?:letter|complaint|statement|submission|petition|e-?mail)';
const PRELIMINARY = new RegExp(
  [
    `^(?:my name is [^,.]{2,60}(?:,| and) )?(?:i am|i'm|we are) (?:the |an? |his |her )?(?:\\S+['’]s? )?${KIN}(?: and ${KIN})? (?:of|to|for)\\b`,
    `^(?:i am|i'm|we are) \\S+(?: \\S+)?['’]s? ${KIN}\\b`,
    `\\b(?:has|have) (?:seen|read|approved|agreed to|consented to)(?: and (?:approved|agreed to|consented to|signed))? ${THIS}`,
    `\\b(?:consents?|agrees?|has consented|have consented|has agreed|have agreed) to (?:${THIS}|my (?:writing|complaining)|our (?:writing|complaining))`,
    `^(?:i|we) (?:shall |will |now )?(?:set out|summari[sz]e|describe|list|relate|outline|give|recount) (?:below |here )?(?:what happened|the (?:facts|events|details|history)|our (?:concerns|reasons))\\b[^.]{0,40}$`,
    '^(?:the|these|my|our) (?:facts|events|details|concerns|reasons|particulars|questions|requests)\\b[^.]{0,30} (?:are|were) (?:these|as follows|set out (?:below|here)|the following)$',
    `\\b(?:wants?|wish(?:es)?|would like|has asked|have asked|asked|asks) me to (?:add|say|write|tell|mention|include|pass on)\\b[^.:]{0,50}(?:$|:)`,
  ].join('|'),
  'i',
);

const LAW =
  '(?:(?:state |federal |national )?law|act|statute|(?:penal |civil )?code|constitution|charter|ordinance|mandate|regulations?|terms of reference|section \\d+)';
const DUTY = new RegExp(
  `\\b${LAW}\\b[^.]{0,30} (?:requires?|empowers?|authori[sz]es?|obliges?|directs?|mandates?|charges) |\\b(?:is|are|was|were) (?:required|empowered|authori[sz]ed|obliged|mandated|charged|established|created|set up) (?:each year |every year )?(?:by|under|with|pursuant to)\\b`,
  'i',
);

const OVERSEEN =
  /\b(?:the|this|our) (?:\p{L}+ )?(?:jury|commission|committee|inspectorate|ombuds\w+|office|board|council|monitor|inspector|auditor|mission|panel|commissioner)\b|\b(?:we|us)\b/iu;

/** Characters that are looked at. */
const LONGEST = 240;

/** The words of a stretch, on one line. */
function wordsOf(r: Reading, { first, last }: Range): string {
  const start = r.tokens[first]!.start;
  return r.text.slice(start, Math.min(r.tokens[last - 1]!.end, start + LONGEST)).replace(/\s+/g, ' ');
}

/** "The law requires the Commission to report each year": what an author tells of its own duty. `own`: its names. */
export function tellsOwnDuty(r: Reading, unit: Range, own: readonly string[]): boolean {
  const words = wordsOf(r, unit);
  if (!DUTY.test(words)) return false;
  for (let i = unit.first; i < unit.last; i++) {
    const m = r.mentionAt[i]!;
    if (m !== -1) return own.includes(r.mentions[m]!.entity);
  }
  return OVERSEEN.test(words);
}

const METHOD = new RegExp(
  [
    '\\b(?:(?:our|the) (?:researchers?|team|investigators?|interviewers?|delegates?|fieldworkers?|delegation)|our (?:staff|representatives|colleagues)) (?:also |then |later )?(?:interviewed|visited|spoke|met|travelled|traveled|conducted|reviewed|collected|surveyed)\\b',
    '^(?:between|in|from|during|over|on|for)\\b[^.]{0,80},? we (?:also )?(?:interviewed|visited|spoke (?:to|with)|met|travelled|traveled|conducted|surveyed)\\b',
    '^we (?:also )?(?:interviewed|spoke (?:to|with)|surveyed|conducted (?:interviews|research|\\d+))\\b',
    '\\bnames? (?:of [^.]{0,60})?(?:has|have) (?:all )?(?:been|also been) (?:changed|withheld|altered|anonymi[sz]ed)\\b|^we have (?:changed|withheld|altered|not used) (?:the |all |their )[^.]{0,20}names?\\b|\\bpseudonyms?\\b[^.]{0,60}\\b(?:used|protect)',
  ].join('|'),
  'i',
);

/** "Our researchers interviewed 64 workers", "All names have been changed": how a report came about. */
export const tellsOwnMethod = (r: Reading, unit: Range): boolean => METHOD.test(wordsOf(r, unit));

/** Does a part of a sentence only lead up to the matter? */
export const isPreliminary = (r: Reading, unit: Range): boolean =>
  PRELIMINARY.test(wordsOf(r, unit).replace(/[.:]$/, ''));
