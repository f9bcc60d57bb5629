/** Words that tell what a line of a document is: salutations, closings, credits, appeals; and abbreviations. */
import { z } from 'zod';
import { lazy } from './lazy.js';
import { readTable } from './table.js';

export const ABBREVIATION_KINDS = ['title', 'number', 'link', 'may_end', 'capital'] as const;
export const LAYOUT_KINDS = [
  'salutation',
  'closing',
  'address',
  'contact',
  'byline',
  'caption',
  'cross_link',
  'boilerplate',
  'report',
  'press_release',
  'enclosure',
  'issuer',
  'role',
  'paper',
  'said',
  'lettered',
] as const;
const PLACES = ['start', 'any', 'end', 'whole'] as const;

export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];
export type CuePlace = (typeof PLACES)[number];
export type LayoutKind = (typeof LAYOUT_KINDS)[number];

export const abbreviationRow = z.strictObject({ form: z.string().regex(/^\S+\.$/), kind: z.enum(ABBREVIATION_KINDS) });
export const layoutRow = z.strictObject({
  kind: z.enum(LAYOUT_KINDS),
  place: z.enum(PLACES),
  phrase: z.string().min(1),
});

/** Whether one of the phrases stands in a line (in lower case, with straight apostrophes and single spaces). */
export type LayoutCue = (line: string) => boolean;

export interface LayoutLexicon {
  /** Abbreviations in lower case, with their full stop. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** By kind and place; null where the list has none. */
  readonly cues: Readonly<Record<LayoutKind, Readonly<Record<CuePlace, LayoutCue | null>>>>;
  /** Verbs that hand a quotation to its speaker ("“Why?” she asked"). */
  readonly said: ReadonlySet<string>;
  /** What has a letter for a name: "Unit C", "hepatitis B". */
  readonly lettered: ReadonlySet<string>;
}

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const LETTER = /\p{L}/u;
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

/** What stands around the phrases, by place. */
const AROUND: Readonly<Record<CuePlace, readonly [before: string, after: string]>> = {
  start: ['^', ''],
  any: ['', ''],
  end: ['', '[.\\s]*$'],
  whole: ['^', '[\\s,.:;!-]*$'],
};

/** The phrases as whole words: "best" is not found in "bestow". The boundary stands once for all phrases that need it: it is dear to compile. */
function pattern(phrases: readonly string[], place: CuePlace): RegExp {
  const groups = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const edges = `${LETTER.test(phrase[0]!)} ${LETTER.test(phrase.at(-1)!)}`;
    groups.set(edges, [...(groups.get(edges) ?? []), escaped(phrase)]);
  }
  const alternatives = [...groups].map(([edges, words]) => {
    const [first, last] = edges.split(' ');
    return `${first === 'true' ? NO_LETTER_BEFORE : ''}(?:${words.join('|')})${last === 'true' ? NO_LETTER_AFTER : ''}`;
  });
  const [before, after] = AROUND[place];
  return new RegExp(`${before}(?:${alternatives.join('|')})${after}`, 'u');
}

/** Where a line ends but for white space and full stops. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && /[.\s]/.test(line[end - 1]!)) end--;
  return end;
}

/** The two characters from `at` on as a number: phrases that begin or end a line are known by those there. */
const pairAt = (line: string, at: number): number => line.charCodeAt(at) * 0x10000 + line.charCodeAt(at + 1);

/** Only a line that begins or ends as a phrase does, or holds its letters, is looked at closer. */
function cueOf(phrases: readonly string[], place: CuePlace): LayoutCue | null {
  if (phrases.length === 0) return null;
  const whole = lazy(() => pattern(phrases, place));
  const closer = (line: string): boolean => whole().test(line);
  if (place === 'any') {
    const letters = lazy(() => new RegExp(phrases.map(escaped).join('|'), 'u'));
    return (line) => letters().test(line) && closer(line);
  }
  const ends = place === 'end';
  const from = (line: string): number => (ends ? endOf(line) - 2 : 0);
  const pairs = new Set(phrases.filter((p) => p.length > 1).map((p) => pairAt(p, from(p))));
  const singles = new Set(phrases.filter((p) => p.length === 1).map((p) => p.charCodeAt(0)));
  return (line) => {
    const at = from(line);
    return (pairs.has(pairAt(line, at)) || singles.has(line.charCodeAt(ends ? at + 1 : at))) && closer(line);
  };
}

function load(): LayoutLexicon {
  const rows = readTable<{ kind: string; place: string; phrase: string }>('layout.csv');
  const phrases = (kind: LayoutKind, place: string): string[] =>
    rows.filter((r) => r.kind === kind && r.place === place).map((r) => r.phrase);
  const cues = Object.fromEntries(
    LAYOUT_KINDS.map((kind) => [
      kind,
      Object.freeze(Object.fromEntries(PLACES.map((place) => [place, cueOf(phrases(kind, place), place)]))),
    ]),
  ) as unknown as LayoutLexicon['cues'];
  const abbreviations = readTable<{ form: string; kind: string }>('abbreviations.csv');
  return Object.freeze({
    abbreviations: new Map(abbreviations.map((r) => [r.form, r.kind as AbbreviationKind])),
    cues: Object.freeze(cues),
    said: new Set(phrases('said', 'any')),
    lettered: new Set(phrases('lettered', 'any')),
  });
}

let loaded: LayoutLexicon | undefined;
/** The lists, read on first use. */
export const layoutLexicon = (): LayoutLexicon => {
  loaded ??= load();
  return loaded;
};
