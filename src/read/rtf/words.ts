import { codePageOf, SYMBOLS } from './charsets.js';
import type { Collector, Into } from './collector.js';
import { SIGNS, SKIPPED, WANTED } from './destinations.js';

/** What holds within a group, and ends with it. */
export interface State {
  into: Into;
  /** Code page of the font; 0: that of the file. */
  page: number;
  /** The font has signs instead of letters. */
  symbols: boolean;
  /** Characters that stand after each \u for programs that do not know it. */
  unicodeSkip: number;
  hidden: boolean;
  deleted: boolean;
  /** \* stood before: a group that may be passed over. */
  star: boolean;
}

/** The whole of what a control word may change. */
export interface Machine {
  state: State;
  /** The state two groups up: that of the group around \upr. */
  readonly around: () => State | undefined;
  readonly out: Collector;
  readonly append: (text: string) => void;
  readonly fonts: Map<number, number>;
  readonly symbolFonts: Set<number>;
  /** The font that is being described. */
  font: number;
  page: number;
  /** Characters still to be passed over after \u. */
  swallow: number;
  created: Record<string, number>;
  revised: boolean;
  comments: number;
}

type Word = (m: Machine, value: number | null) => void;

const inBody =
  (then: Word): Word =>
  (m, value) => {
    if (m.state.into === 'body') then(m, value);
  };
const goInto =
  (into: Into): Word =>
  (m) => {
    m.state.into = into;
  };
const edge =
  (which: 'head' | 'foot'): Word =>
  (m) => {
    m.state.into = m.out.has(which) ? 'nowhere' : which;
  };
const page =
  (number: number): Word =>
  (m) => {
    m.page = number;
  };
const endParagraph: Word = (m) => m.out.endParagraph(m.state.into);
const isListItem: Word = inBody((m, value) => {
  if (value !== 0) m.out.kind('list_item', true);
});
const style: Word = (m, value) => {
  if (m.state.into === 'body' || m.state.into === 'styles') m.out.style(value ?? 0);
};
const dated =
  (name: string): Word =>
  (m, value) => {
    if (m.state.into === 'created') m.created[name] = value ?? 0;
  };

const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  [
    'u',
    (m, value) => {
      m.append(String.fromCharCode(((value ?? 0) + 65_536) & 0xffff));
      m.swallow = m.state.unicodeSkip;
    },
  ],
  [
    'uc',
    (m, value) => {
      m.state.unicodeSkip = Math.max(0, value ?? 1);
    },
  ],
  [
    'ansicpg',
    (m, value) => {
      m.page = value || 1252;
    },
  ],
  ['mac', page(10_000)],
  ['pc', page(437)],
  ['pca', page(850)],
  [
    'f',
    (m, value) => {
      if (m.state.into === 'fonts') m.font = value ?? 0;
      m.state.page = m.fonts.get(value ?? 0) ?? 0;
      m.state.symbols = m.symbolFonts.has(value ?? 0);
    },
  ],
  [
    'fcharset',
    (m, value) => {
      const codePage = codePageOf(value ?? 0);
      if (value === SYMBOLS) m.symbolFonts.add(m.font);
      else if (codePage !== null) m.fonts.set(m.font, codePage);
    },
  ],
  [
    'cpg',
    (m, value) => {
      if (m.state.into === 'fonts' && value) m.fonts.set(m.font, value);
    },
  ],
  [
    'plain',
    (m) => {
      m.state.hidden = false;
      m.state.deleted = false;
    },
  ],
  [
    'v',
    (m, value) => {
      m.state.hidden = value !== 0;
    },
  ],
  [
    'deleted',
    (m, value) => {
      m.state.deleted = value !== 0;
      m.revised = true;
    },
  ],
  ['par', endParagraph],
  ['sect', endParagraph],
  ['page', endParagraph],
  [
    'pard',
    inBody((m) => {
      m.out.kind(null);
      m.out.inTable(false);
      m.out.style(0);
    }),
  ],
  ['s', style],
  ['ds', style],
  [
    'outlinelevel',
    (m, value) => {
      if (value === null || value >= 9) return;
      if (m.state.into === 'body') m.out.kind('heading');
      else if (m.state.into === 'styles') m.out.headingStyle();
    },
  ],
  ['ls', isListItem],
  ['pnlvlblt', isListItem],
  ['pnlvlbody', isListItem],
  ['intbl', inBody((m) => m.out.inTable(true))],
  ['cell', inBody((m) => m.out.cell())],
  ['nestcell', inBody((m) => m.append(' '))],
  ['row', inBody((m) => m.out.row())],
  ['chftn', inBody((m) => m.append(m.out.noteMark()))],
  ['footnote', inBody((m) => goInto('note')(m, null))],
  ['header', edge('head')],
  ['headerf', edge('head')],
  ['footer', edge('foot')],
  ['footerf', edge('foot')],
  ['headerl', goInto('nowhere')],
  ['headerr', goInto('nowhere')],
  ['footerl', goInto('nowhere')],
  ['footerr', goInto('nowhere')],
  ['fonttbl', goInto('fonts')],
  ['stylesheet', goInto('styles')],
  ['info', goInto('nowhere')],
  ['title', goInto('title')],
  ['author', goInto('author')],
  ['creatim', goInto('created')],
  ['yr', dated('yr')],
  ['mo', dated('mo')],
  ['dy', dated('dy')],
  [
    'listtext',
    (m) => {
      m.state.into = m.state.into === 'body' ? 'item' : 'nowhere';
    },
  ],
  ['upr', inBody(goInto('nowhere'))],
  [
    'ud',
    (m) => {
      m.state.into = m.around()?.into ?? m.state.into;
    },
  ],
  [
    'shptxt',
    (m) => {
      if (m.state.into === 'nowhere') m.state.into = 'body';
    },
  ],
  [
    'annotation',
    (m) => {
      m.comments++;
      m.state.into = 'nowhere';
    },
  ],
]);

/** Does what a control word asks. A group that is marked as one to pass over, and is not known, is. */
export function obey(m: Machine, name: string, value: number | null): void {
  const { star } = m.state;
  m.state.star = false;
  const sign = SIGNS[name];
  if (sign !== undefined) m.append(sign);
  else {
    const word = WORDS.get(name);
    if (word !== undefined) word(m, value);
    else if (SKIPPED.has(name) || (star && !WANTED.has(name))) m.state.into = 'nowhere';
  }
}
