/** Text for terminals: made harmless, measured in columns, cut and wrapped. */
import stringWidth from 'string-width';

/** Control characters and marks that move the cursor, colour the screen or turn the reading direction. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Text on one line without anything a terminal would act on. */
export const harmless = (text: string): string => text.replace(/\s+/g, ' ').replace(UNSAFE, '\uFFFD').trim();

export const width = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));

/** Made when it is first needed: it takes a while. */
let segmenter: Intl.Segmenter | undefined;

/** Words in quotation marks, unless they begin with their own. */
export const quoted = (text: string): string => (/^["“‘«„]/.test(text) ? text : `“${text}”`);

/** "1 claim", "1,204 claims". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

/** The longest beginning of `text` that takes up to `columns`, and how many columns it takes. */
function head(text: string, columns: number): string {
  if (text.length <= columns && width(text) <= columns) return text;
  let taken = 0;
  let end = 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment, index } of segmenter.segment(text)) {
    const next = taken + width(segment);
    if (next > columns) break;
    taken = next;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** `text` in at most `columns`, with "…" where it was cut. */
export function cut(text: string, columns: number): string {
  if (width(text.length > columns * 4 ? text.slice(0, columns * 4) : text) <= columns && text.length <= columns * 4)
    return text;
  return columns < 1 ? '' : `${head(text, columns - 1).trimEnd()}…`;
}

export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text;

/** Lines of at most `columns`, broken between words, within a word (after _, / or - if it has one) where it is too long; at most `most` lines. */
export function wrap(text: string, columns: number, most = Number.POSITIVE_INFINITY): string[] {
  const room = Math.max(1, columns);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (let word of text.split(' ')) {
    if (word === '') continue;
    if (lines.length >= most) break;
    let size = width(word);
    if (line !== '' && taken + 1 + size <= room) {
      line += ` ${word}`;
      taken += 1 + size;
      continue;
    }
    if (line !== '') lines.push(line);
    while (size > room) {
      const all = head(word, room) || [...word][0]!;
      const part = /^.*[^_/-][_/-]+/u.exec(all)?.[0] ?? all;
      lines.push(part);
      word = word.slice(part.length);
      size = width(word);
    }
    line = word;
    taken = size;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = cut(`${kept[most - 1]} ${lines[most]}`, room).replace(/…?$/, '…');
  return kept;
}
