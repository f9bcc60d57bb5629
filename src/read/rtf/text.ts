import type { TextBlock } from '../text-blocks.js';
import { decodePage } from './charsets.js';
import { collector } from './collector.js';
import { tokensOf } from './tokens.js';
import { type Machine, obey, type State } from './words.js';

export interface RtfText {
  readonly blocks: readonly TextBlock[];
  /** `created` as YYYY-MM-DD, or empty. */
  readonly info: { readonly title: string; readonly author: string; readonly created: string };
  /** Groups that were open at its end: it was cut short. */
  readonly open: number;
  readonly revised: boolean;
  readonly comments: number;
}

const BULLET = 0xb7;
const two = (n: number | undefined): string => String(n ?? 0).padStart(2, '0');

/** The paragraphs of an RTF file. Notes come last, each with the mark that stands in the text; head and foot of the page come once. */
export function rtfText(rtf: string): RtfText {
  const stack: State[] = [];
  const out = collector();
  let bytes: number[] = [];
  let created = '';

  const append = (text: string): void => {
    if (!m.state.hidden && !m.state.deleted) out.append(m.state.into, text);
  };
  const m: Machine = {
    state: { into: 'body', page: 0, symbols: false, unicodeSkip: 1, hidden: false, deleted: false, star: false },
    around: () => stack.at(-2),
    out,
    append,
    fonts: new Map(),
    symbolFonts: new Set(),
    font: 0,
    page: 1252,
    swallow: 0,
    created: {},
    revised: false,
    comments: 0,
  };
  // Letters of two bytes come byte by byte: they are decoded together.
  const flush = (): void => {
    if (bytes.length === 0) return;
    append(decodePage(bytes, m.state.page || m.page));
    bytes = [];
  };
  const byte = (value: number): void => {
    if (m.swallow > 0) m.swallow--;
    else if (!m.state.symbols) bytes.push(value);
    else if (value === BULLET) append('•');
  };
  const text = (given: string): void => {
    const rest = given.slice(Math.min(m.swallow, given.length));
    m.swallow = Math.max(0, m.swallow - given.length);
    if (rest === '' || m.state.symbols) return;
    append(/[\u0080-\u00ff]/.test(rest) ? decodePage([...Buffer.from(rest, 'latin1')], m.state.page || m.page) : rest);
  };
  const close = (): void => {
    const back = stack.pop();
    if (back === undefined) return;
    const { into } = m.state;
    m.state = back;
    out.leave(into, back.into);
    if (into !== 'created' || back.into === 'created') return;
    const { yr, mo, dy } = m.created;
    if (yr) created = `${yr}-${two(mo)}-${two(dy)}`;
    m.created = {};
  };

  for (const token of tokensOf(rtf)) {
    if (token.is !== 'byte') flush();
    if (token.is === 'open' || token.is === 'close') m.swallow = 0;
    if (token.is === 'open') {
      stack.push({ ...m.state, star: false });
      m.state = { ...m.state, star: false };
    } else if (token.is === 'close') close();
    else if (token.is === 'star') m.state.star = true;
    else if (token.is === 'byte') byte(token.value);
    else if (token.is === 'text') text(token.text);
    else obey(m, token.word, token.value);
  }
  flush();
  const { title, author } = out.info;
  return {
    blocks: out.blocks(),
    info: { title, author, created },
    open: stack.length,
    revised: m.revised,
    comments: m.comments,
  };
}
