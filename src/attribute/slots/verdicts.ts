/** What those who answer a report say of each finding or recommendation: "agrees", "partially disagrees", "will not be implemented". */
import type { Nature } from './nature.js';

export const VERDICT = 'answer to a finding or recommendation';

const WHO = "(?:(?:[\\p{L}\\d'’.&-]+,? ){0,7}?)";
const HOW = '(?:(?:fully|wholly|generally|broadly|strongly|also|now|entirely|respectfully|completely|formally) )*';
const PARTLY = '(?:partially|partly|in part|to some extent|to a degree|in some respects)';
/** What may follow: not "that no doctor was called", by which somebody owns to a thing. */
const END =
  '(?=$|[,;.:]| (?:with|as to|as regards|regarding|in (?:full|principle|whole|part)|wholly|entirely|partially|partly|to (?:this|the|these|both|all)|on|and|but|because|this|the (?:findings?|recommendations?|conclusions?)|these|both|all|findings?|recommendations?|conclusions?|[A-Z]{0,2}\\d))';
const AGREE = '(?:agrees?|agreed|concurs?|concurred|accepts?|accepted|in agreement|supports?|supported)';
const REFUSE =
  '(?:disagrees?|disagreed|disputes?|disputed|rejects?|rejected|non-?concurs?|(?:(?:does|do|did|could|can|has|have) not|cannot|is unable to|are unable to|declines? to) (?:agree|accept|accepted|agreed|concur|support|supported|implement)|not (?:accepted|agreed|supported))';

const re = (body: string): RegExp => new RegExp(body, 'iu');
const IN_PART = re(`^${WHO}(?:${PARTLY} (?:${AGREE}|${REFUSE})|(?:${AGREE}|${REFUSE}) ${PARTLY})(?![\\p{L}])`);
const REFUSES = re(REFUSE);
const DISAGREES = re(`^${WHO}${HOW}${REFUSE}${END}`);
const AGREES = re(`^${WHO}${HOW}${AGREE}${END}`);

const WHAT = `^(?:(?:the|this|that|these|both|our|all) )?(?:recommendations?|it|this|they|action|measure|proposal|requirement|[A-Z]{1,2}-?\\d+)s?\\b(?: (?:no\\.? ?)?[A-Z]{0,2}-?\\d[\\d.,() a-z&-]{0,24}?)? `;
const DO =
  '(?:implemented|adopted|accepted|carried out|followed|taken up|completed|met|actioned|addressed|put into effect|fulfilled|enacted)';
const WILL_NOT = re(
  `${WHAT}(?:(?:will|can|could|shall|would) not be ${DO}|cannot be ${DO}|(?:is|was|are|were) (?:not (?:${DO}|warranted|reasonable|supported)|rejected|declined|refused)|(?:has|have) (?:not been ${DO}(?!,? (?:but|and) will)|been (?:rejected|declined)))`,
);
const DONE = re(
  `${WHAT}(?:(?:has|have|had|is|are|was|were|will|shall)\\b(?: (?:already|since|now|not|yet|also|largely|partly|partially|been|be|being|in the process of|fully))* (?:${DO}|under (?:way|review|consideration|study)|in (?:progress|place|hand))|requires? (?:further|additional|more) (?:analysis|study|consideration|review|time|discussion))`,
);
const BARE = re(
  `^(?:${HOW}${AGREE}|${REFUSE}|${PARTLY} (?:${AGREE}|disagrees?|disagreed)|(?:${AGREE}|disagrees?|disagreed) (?:${PARTLY}|in full|in principle|wholly)|implemented|not implemented|completed?|noted|under (?:review|consideration)|in progress)[.:;,]?$`,
);
const BARE_DONE = /^(?:implemented|completed?|noted|under|in progress)/i;

const nature = (kind: Nature['kind'], polarity: Nature['polarity'], stance: Nature['stance']): Nature => ({
  kind,
  polarity,
  stance,
  rule: VERDICT,
});

/** A word or two that are an answer by themselves: "Agreed.", "Partially disagree." */
export const isBareVerdict = (text: string): boolean => BARE.test(text.trim());

/** What a stretch in the answer of another says of what it answers; null where it says something else. */
export function verdictOf(words: string): Nature | null {
  const text = words.replace(/\s+/g, ' ').trim();
  if (isBareVerdict(text) && BARE_DONE.test(text)) return nature('response', 'asserts', 'commits');
  if (isBareVerdict(text) && /^not implemented/i.test(text)) return nature('denial', 'denies', 'denies_act');
  const partly = IN_PART.exec(text);
  if (partly)
    return REFUSES.test(partly[0])
      ? nature('denial', 'denies', 'denies_act')
      : nature('response', 'asserts', 'concurs');
  if (WILL_NOT.test(text) || DISAGREES.test(text)) return nature('denial', 'denies', 'denies_act');
  if (DONE.test(text)) return nature('response', 'asserts', 'commits');
  return AGREES.test(text) ? nature('response', 'asserts', 'concurs') : null;
}
