/** Who asks for something and yet demands nothing of those he speaks of: for a doctor, for a bribe, in vain. */
import type { Attribution } from '../attribution.js';
import type { Unit } from '../claims.js';
import type { Reading } from '../reading.js';

/** "asked for a doctor", "requested water": what one in need asks for, no demand on conduct. Nor is "was asked to sign" one's own demand. */
export function wantsForSelf(r: Reading, a: Attribution): boolean {
  if (!/^(ask|request|beg|plead|call)$/.test(a.entry.words[0]!) || !a.content || !/ (np|for|quote)$/.test(a.rule))
    return false;
  for (let i = a.content.first; i < Math.min(a.content.last, a.content.first + NEED_WINDOW); i++) {
    const t = r.tokens[i]!;
    if (t.pos === 'ADP' && i > a.content.first) return false;
    if (t.pos === 'NOUN') return r.is('need', t.lower);
  }
  return false;
}
const NEED_WINDOW = 5;

const MONEY =
  /^(?:money|cash|bribes?|payments?|favou?rs|sex|dollars?|euros?|pounds?|shillings?|rupees|naira|pesos|rands?|cigarettes)$/;
const PRICE_WINDOW = 6;

/** "asked me for 5,000 shillings", "demanded a bribe": what is taken from people, no demand on conduct. */
export function asksMoney(r: Reading, a: Attribution): boolean {
  if (!/^(?:ask|demand|request|want|extort|beg)$/.test(a.entry.words[0]!)) return false;
  const { cue } = a;
  const paid = a.rule.endsWith(' for') ? MONEY : /^(?:money|cash|bribes?|favou?rs|sex|cigarettes)$/;
  for (let i = cue.last; i < Math.min(r.tokens.length, cue.last + PRICE_WINDOW); i++) {
    const t = r.tokens[i]!;
    if (/^[.,;:!?]$/.test(t.text) || t.lower === 'to') return false;
    if (paid.test(t.lower)) return true;
  }
  return false;
}

const REFUSED =
  /\b(?:(?:and|but) (?:(?:was|were|is|are|has been|have been|had been) (?:each time |always |repeatedly )?(?:refused|denied|ignored|rebuffed|turned (?:down|away)|told)|(?:got|received|had|heard) (?:no|nothing|neither)|nothing (?:was done|happened|changed|came of it)|nobody (?:came|answered|replied)|(?:has|have|had) (?:not|never) (?:received|had|been))|in vain|to no avail|without (?:success|result|reply|an answer|a reply|any reply|any response)|(?:has|have|had) never (?:received|got))\b/i;

/** "asked 14 times for the figures and was refused", "requested the files in vain": told of those who did not give it. */
export const inVain = (r: Reading, unit: Unit, a: Attribution): boolean =>
  /^(?:ask|request|seek|apply|call|demand|petition|beg)$/.test(a.entry.words[0]!) &&
  REFUSED.test(r.text.slice(r.tokens[a.cue.first]!.start, r.tokens[unit.last - 1]!.end));

/** Only a court or an authority orders or rules; "asked why" asks nothing of anybody. */
export function realCue(r: Reading, unit: Unit): Attribution | null {
  const a = unit.by;
  if (!a) return null;
  if (a.entry.words[0] === 'ask' && a.rule.endsWith(' wh')) return null;
  if (
    a.entry.kind === 'demand' &&
    (wantsForSelf(r, a) || asksMoney(r, a) || (a.form === 'passive' && a.source === null))
  )
    return null;
  if (a.entry.cue === 'order' && a.source && a.entry.use === 'act') {
    const m = r.mentionAt[a.source.head]!;
    const word = r.tokens[a.source.head]!.lower;
    if (m === -1 && !r.is('court', word) && !r.is('agency', word) && !r.is('watchdog', word)) return null;
  }
  return a;
}
