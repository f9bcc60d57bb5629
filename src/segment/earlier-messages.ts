import type { Span } from '../span.js';
import type { Kinded } from './neighbours.js';
import { hasEmail, isReplyLead, wordCount } from './shapes.js';

const HEADER = /^(?:from|sent|to|date|subject|cc|bcc):/i;
/** "… 2024 at 4:12 PM Jane Roe <jane@x.example> wrote:": the name before "wrote", after a time or a year. */
const WROTE =
  /(?:\b\d{4}|[ap]\.?m\.?|\b\d{1,2}[:.]\d{2})[,\s]+(?:at\s[\d:.]+(?:\s?[ap]\.?m\.?)?[,\s]+)?["']?(\p{Lu}[^<"\d]*?)["']?\s*(?:[<(][^<>()]*[>)])?\s+wrote:$/iu;
const FROM = /^from:\s*["']?([^"'<([@]*[^"'<([@\s])/i;

/**
 * Messages that a message quotes below its own text: each of their blocks is told who wrote it (the words that name the writer, else the
 * line that leads to it), and what would be a paragraph is a quotation.
 */
export function earlierMessages(kinded: readonly Kinded[], text: string): void {
  for (let i = 1; i < kinded.length; i++) {
    const lead = leadAt(kinded, i, text);
    if (lead === null) continue;
    let k = lead.end;
    for (let n = i; n < k; n++) if (kinded[n]!.kind !== 'furniture') kinded[n]!.kind = 'address';
    const marked = kinded[k]?.unit.quoted || kinded[k]?.kind === 'block_quote';
    for (; k < kinded.length && leadAt(kinded, k, text) === null; k++) {
      const one = kinded[k]!;
      if (marked && !one.unit.quoted && one.kind !== 'block_quote' && one.kind !== 'furniture') break;
      if (one.kind === 'paragraph') one.kind = 'block_quote';
      one.writer = lead.writer;
    }
    i = k - 1;
  }
}

interface Lead {
  /** Index behind its last unit. */
  readonly end: number;
  readonly writer: Span;
}

function leadAt(kinded: readonly Kinded[], i: number, text: string): Lead | null {
  const { unit } = kinded[i]!;
  const wrote = /\bwrote:$/.test(unit.joined) && unit.joined.length <= 200;
  if (wrote && (isReplyLead(unit.joined) || hasEmail(unit.joined))) {
    const above = isReplyLead(unit.joined) || wordCount(unit.joined) > 12 ? unit : (kinded[i - 1]?.unit ?? unit);
    const name = WROTE.exec(text.slice(above.start, unit.end));
    return { end: i + 1, writer: name === null ? unit : spanOf(above.start, name) };
  }
  const mark = isReplyLead(unit.joined) || /^begin forwarded message:$/i.test(unit.joined);
  const first = mark ? i + 1 : i;
  let end = first;
  while (end < kinded.length && HEADER.test(kinded[end]!.unit.joined)) end++;
  const isHeaders =
    end - first >= 3 &&
    kinded.slice(first, end).some((k) => FROM.test(k.unit.joined)) &&
    (mark || hasTextAbove(kinded, i));
  if (!isHeaders) return mark ? { end: i + 1, writer: unit } : null;
  const from = kinded.slice(first, end).find((k) => FROM.test(k.unit.joined))!.unit;
  return { end, writer: spanOf(from.start, FROM.exec(text.slice(from.start, from.end))!) };
}

const hasTextAbove = (kinded: readonly Kinded[], i: number): boolean =>
  kinded
    .slice(0, i)
    .some((k) => k.kind === 'paragraph' || k.kind === 'list_item' || k.kind === 'block_quote' || k.kind === 'closing');

function spanOf(from: number, match: RegExpExecArray): Span {
  const start = from + match.index + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
