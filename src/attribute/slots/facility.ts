/** The facility a claim is about: named in it, carried from its sentence or paragraph, or the document's one subject. */
import { lastAt, type Range, type Reading } from '../reading.js';

export interface Place {
  readonly facility: string | null;
  readonly basis: 'stated' | 'carried' | 'subject' | null;
}

const NOWHERE: Place = { facility: null, basis: null };
const SHARE_OF_SUBJECT = 0.6;

export function facilities(r: Reading): (unit: Range, sentence: number) => Place {
  const counts = new Map<string, number>();
  const apart = new Set<number>();
  r.blocks.forEach((b, i) => {
    if (b.kind === 'cross_link' || b.kind === 'caption' || b.kind === 'boilerplate') apart.add(i);
  });
  const blockOf = (token: number): number => r.sentences[lastAt(r.sentences, token, (x) => x.first)]?.block ?? -1;
  const byBlock = new Map<number, { token: number; entity: string }[]>();
  for (let i = 0; i < r.tokens.length; i++) {
    const m = r.mentionAt[i]!;
    if (m === -1 || (i > 0 && r.mentionAt[i - 1] === m)) continue;
    const mention = r.mentions[m]!;
    if (mention.type !== 'facility') continue;
    const block = blockOf(i);
    const list = byBlock.get(block) ?? [];
    list.push({ token: i, entity: mention.entity });
    byBlock.set(block, list);
    if (!apart.has(block)) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  const subject = top && top[1] >= SHARE_OF_SUBJECT * total ? top[0] : null;

  return (unit, sentence) => {
    const s = r.sentences[sentence]!;
    const inBlock = byBlock.get(s.block) ?? [];
    const stated = inBlock.filter((f) => f.token >= unit.first && f.token < unit.last);
    if (stated.length > 0) return { facility: stated[0]!.entity, basis: 'stated' };
    if (r.blocks[s.block]?.kind === 'cross_link') return NOWHERE;
    const sameSentence = inBlock.filter((f) => f.token >= s.first && f.token < s.last);
    if (sameSentence.length > 0) return { facility: sameSentence[0]!.entity, basis: 'carried' };
    const before = inBlock.filter((f) => f.token < unit.first).at(-1);
    if (before) return { facility: before.entity, basis: 'carried' };
    if (subject) return { facility: subject, basis: 'subject' };
    return NOWHERE;
  };
}
