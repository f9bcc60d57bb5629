/** "While one guard failed to sign, it is not accurate that logs are forged": what somebody grants, and what he holds against it. */
import type { Range, Reading } from './reading.js';

const GRANTS = /^(?:while|whilst|although|though)$/;

/** The two clauses of such a stretch of one sentence; the stretch itself where it is none. */
export function concessionsIn(r: Reading, sentence: number, range: Range): Range[] {
  // the conjunction may have been left outside
  const first = GRANTS.test(r.tokens[range.first]!.lower) ? range.first + 1 : range.first;
  if (!GRANTS.test(r.tokens[first - 1]?.lower ?? '')) return [range];
  const chunks = r.chunks(sentence).filter((c) => c.first >= first && c.last <= range.last);
  let granted = false;
  for (const [k, c] of chunks.entries()) {
    if (c.kind === 'vg' && c.verb!.finite) granted = true;
    if (c.kind !== 'comma' || !granted) continue;
    const verb = chunks.findIndex((x, at) => at > k && x.kind === 'vg');
    const subject = chunks[k + 1];
    if (subject?.kind !== 'np' || verb === -1 || !chunks[verb]!.verb!.finite) continue;
    // "one nurse, two guards and a cook were"
    if (chunks.slice(k + 1, verb).some((x) => x.kind === 'comma' || x.kind === 'cc')) continue;
    return [
      { first, last: c.first },
      { first: c.last, last: range.last },
    ];
  }
  return [range];
}
