import type { LayoutLexicon } from '../lexicon/layout.js';
import type { SegmentedText } from '../text.js';
import { cueForm, hasCue } from './shapes.js';

const GENERIC =
  /^(?:sirs?|madams?|sir or madam|friends?|colleagues?|all|team|members?|supporters?|neighbors?|everyone|editors?|whom it may concern|ladies|gentlemen|folks|readers?)\b/i;
const OPENS = /^(?:dear|hello|hi|greetings|good (?:morning|afternoon)|attention|esteemed)[\s,:]+/i;
const STYLE = /^(?:the (?:right )?hono(?:u)?rable|hon\.|the rt\.? hon\.?|attn:?|attention:?|to:)\s+/i;

/**
 * Whom a letter is addressed to: the names of its salutation, written out as in the address above it ("Dear Commissioner Roe" with "The
 * Honorable Jane Roe" above is Jane Roe), else the "To:" line.
 */
export function recipientsOf({ text, blocks }: SegmentedText, layout: LayoutLexicon): string[] {
  const line = (b: { start: number; end: number }): string => text.slice(b.start, b.end).replace(/\s+/g, ' ').trim();
  const at = blocks.findIndex((b) => b.kind === 'salutation' && b.writer === undefined);
  const address = blocks
    .slice(0, at < 0 ? 12 : at)
    .filter((b) => b.kind === 'address')
    .map(line);
  if (at >= 0) {
    const named = line(blocks[at]!)
      .replace(OPENS, '')
      .replace(/[,:]+$/, '')
      .split(/\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/)
      .map((n) => n.replace(/^(?:dear|the honou?rable)\s+/i, '').trim())
      .filter(
        (n) =>
          n.length > 1 && !GENERIC.test(n) && !hasCue(layout, 'salutation', 'start', cueForm(n)) && /\p{Lu}/u.test(n),
      );
    if (named.length > 0) return named.map((n) => fullName(n, address));
  }
  const to = address.find((a) => /^(?:to|attn|attention):/i.test(a));
  if (to === undefined) return [];
  return to
    .replace(/^\w+:\s*/, '')
    .split(/\s*;\s*/)
    .map((n) => n.replace(/\s*<[^>]*>$/, '').trim())
    .filter((n) => n !== '');
}

/** The first part of the address line that ends with the same surname. */
function fullName(name: string, address: readonly string[]): string {
  const surname = name.split(' ').at(-1)!;
  for (const line of address) {
    const part = line.replace(STYLE, '').split(/\s*[,(]/)[0]!;
    if (part.split(' ').length >= 2 && part.length <= 50 && part.endsWith(` ${surname}`)) return part;
  }
  return name;
}
