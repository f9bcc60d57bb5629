/** Words on what was said before: labels put on an account, issue taken with a remark, regret of what others did. */
import type { Attribution } from '../attribution.js';
import type { Range, Reading } from '../reading.js';
import { GOOD } from './kind-words.js';

export const REGRET = /^(regret|express|voice)$/;
const LABELLING = /^(call|describe|label|brand|dub|characteri[sz]e|portray|depict)$/;
const SAID_BEFORE =
  /^(allegations?|accusations?|claims?|charges?|criticisms?|findings?|conclusions?|denials?|accounts?|explanations?|version|story|report|lawsuit|suit|complaints?|audit|inquiry|investigation|review|article|letter|statement|petition|testimony|study)$/;

/** "called the lawsuit a collection of tall tales": a label on what was said, unless it praises. */
export function dismissive(r: Reading, a: Attribution, content: Range): boolean {
  if (!LABELLING.test(a.entry.words[0]!) || a.negated) return false;
  let named = false;
  for (let i = content.first; i < content.last; i++) {
    const word = r.tokens[i]!.lower;
    if (GOOD.test(word) || PRAISE.test(word)) return false;
    if (i < content.first + LABEL_WINDOW && SAID_BEFORE.test(word)) named = true;
  }
  return named;
}
const LABEL_WINDOW = 4;
export const COUNTERING = /^(counter|rejoin|retort|object|protest)$/;
export const DISPUTING = /^(take issue with|take exception to|object to|bristle at|quarrel with|scoff at)$/;
export const saidBefore = (r: Reading, content: Range): boolean => {
  for (let i = content.first; i < Math.min(content.last, content.first + SAID_WINDOW); i++)
    if (
      SAID_BEFORE.test(r.tokens[i]!.lower) ||
      /^(remarks?|comments?|suggestions?|words?|description|characteri[sz]ation|it|this|that)$/.test(r.tokens[i]!.lower)
    )
      return true;
  return false;
};
const SAID_WINDOW = 6;
const PRAISE =
  /^(balanced|important|welcome|helpful|useful|constructive|sobering|serious|troubling|disturbing|shocking|painful|damning|routine)$/;
