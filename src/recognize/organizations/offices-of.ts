import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';

const OFFICE = /^(?:office|bureau|division|directorate|branch|section)$/;
const WHOLE = /^(?:department|ministry)$/;

/**
 * An office and the department it belongs to, with a comma between, as one name: "Office of Mine Safety, Department of Labor". Not: in a
 * list ("the Office of Mine Safety, Department of Labor, and Coast Guard"), a department set off by commas on both sides.
 */
export const officesOf: Sieve = ({ surface, found }) => {
  const { words } = surface;
  const mine: FoundMention[] = [];
  if (!found.some((m) => m.type === 'organization' && surface.text[m.end] === ',')) return mine;
  const starting = new Map<number, FoundMention>();
  for (const m of found) {
    if (m.type !== 'organization' || m.confidence < 0.8) continue;
    const at = wordAt(words, m.start);
    if ((starting.get(at)?.end ?? 0) < m.end) starting.set(at, m);
  }
  for (const [from, office] of starting) {
    if (!OFFICE.test(words[from]!.key) || /^(?:,|and|or|&)$/.test(words[from - 1]?.key ?? '')) continue;
    const comma = wordAt(words, office.end - 1) + 1;
    const whole = words[comma]?.text === ',' ? starting.get(comma + 1) : undefined;
    if (whole === undefined) continue;
    let head = comma + 1;
    if (/^(?:u\.s\.|us)$/.test(words[head]!.key)) head++;
    if (!WHOLE.test(words[head]?.key ?? '')) continue;
    const to = wordAt(words, whole.end - 1) + 1;
    if (/^(?:,|;|and|or|&)$/.test(words[to]?.key ?? '')) continue;
    mine.push(mention(words, from, to, 'organization', 'office-of-department', 0.86));
  }
  return mine;
};
