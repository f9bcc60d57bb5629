/**
 * The facility a claim is about: named in it, carried from its sentence or paragraph, or the document's one subject. A facility
 * that is only passed through (the hospital somebody was taken to) is not what the claim is about.
 */
import { lastAt, type Range, type Reading } from '../reading.js';
import { subjectOfDocument } from '../subject.js';

export interface Place {
  readonly facility: string | null;
  readonly basis: 'stated' | 'carried' | 'subject' | null;
}

const NOWHERE: Place = { facility: null, basis: null };
/** Named less often beside the document's subject, a facility does not hold for the sentences after it. */
const CARRIES = 2;

export function facilities(r: Reading): (unit: Range, sentence: number) => Place {
  const { facility: subject, passing } = subjectOfDocument(r);
  const blockOf = (token: number): number => r.sentences[lastAt(r.sentences, token, (x) => x.first)]?.block ?? -1;
  const byBlock = new Map<number, { token: number; entity: string }[]>();
  const counts = new Map<string, number>();
  for (let i = 0; i < r.tokens.length; i++) {
    const m = r.mentionAt[i]!;
    if (m === -1 || (i > 0 && r.mentionAt[i - 1] === m)) continue;
    const mention = r.mentions[m]!;
    if (mention.type !== 'facility' || passing(m)) continue;
    const block = blockOf(i);
    const list = byBlock.get(block) ?? [];
    list.push({ token: i, entity: mention.entity });
    byBlock.set(block, list);
    counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  const carries = (id: string): boolean => subject === null || id === subject || counts.get(id)! >= CARRIES;

  return (unit, sentence) => {
    const s = r.sentences[sentence]!;
    const inBlock = byBlock.get(s.block) ?? [];
    const stated = inBlock.filter((f) => f.token >= unit.first && f.token < unit.last);
    if (stated.length > 0) return { facility: stated[0]!.entity, basis: 'stated' };
    if (r.blocks[s.block]?.kind === 'cross_link') return NOWHERE;
    const sameSentence = inBlock.filter((f) => f.token >= s.first && f.token < s.last);
    if (sameSentence.length > 0) return { facility: sameSentence[0]!.entity, basis: 'carried' };
    const before = inBlock.filter((f) => f.token < unit.first && carries(f.entity)).at(-1);
    if (before) return { facility: before.entity, basis: 'carried' };
    if (subject) return { facility: subject, basis: 'subject' };
    return NOWHERE;
  };
}
