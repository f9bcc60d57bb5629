/** Cues as people write them, parsed: plain values, which the build keeps. */
import { joinSections, splitSections } from './sections.js';
import { stemmer } from './stemmer.js';

/** A cue as a person writes it: see data/README.md. */
export interface CueRow {
  readonly category: string;
  readonly cue: string;
  readonly not_after: readonly string[];
  readonly not_before: readonly string[];
  readonly weight: 'conduct' | 'topic' | 'frame';
  /** Settings in one of which the text must be; with "!" before it, one in which it must not. Empty: anywhere. */
  readonly setting: readonly string[];
}

/** A row of data/taxonomy-words.csv, read. */
export interface WordGroup {
  readonly group: string;
  readonly use: 'cue' | 'setting';
  readonly words: readonly string[];
}

/** Groups of words that a cue names by "@", and the words of each. */
type WordGroups = ReadonlyMap<string, readonly string[]>;

/** Any number, in a cue and as the key of those that begin with one. */
export const NUMBER = '#';

export type PlainWord =
  | { readonly stem: string }
  | { readonly exact: string }
  | { readonly number: true }
  | PlainChoice;
export type PlainStep = PlainWord | { readonly gap: true };
interface PlainChoice {
  readonly stems: readonly string[];
  readonly exacts: readonly string[];
}

/** A cue as it can be kept: sets are lists. */
export interface PlainCue {
  readonly category: string;
  readonly steps: readonly PlainStep[];
  readonly beside: readonly PlainWord[];
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  readonly topic: boolean;
  readonly frame: boolean;
  readonly within: readonly string[];
  readonly outside: readonly string[];
}

export interface PlainCues {
  /** The cue at a place. */
  readonly at: (place: number) => PlainCue;
  /** Places by the stem of the first word, the longest cue first, of equals the one that tells conduct. */
  readonly byStem: readonly (readonly [string, readonly number[]])[];
  /** The settings that a stem speaks for. */
  readonly settings: readonly (readonly [string, readonly string[]])[];
}

/** One word of a cue as it is written: `word`, `=word`, `#`, `@group`, or several with "|" between. */
function wordOf(written: string, stem: (w: string) => string, groups: WordGroups): PlainWord {
  if (written === NUMBER) return { number: true };
  const words = written.split('|').flatMap((w) => (w.startsWith('@') ? (groups.get(w.slice(1)) ?? []) : [w]));
  const exacts = words.flatMap((w) => (w.startsWith('=') ? [w.slice(1)] : []));
  const stems = words.flatMap((w) => (w.startsWith('=') ? [] : [stem(w)]));
  if (words.length !== 1) return { stems: [...new Set(stems)], exacts };
  return exacts.length === 1 ? { exact: exacts[0]! } : { stem: stems[0]! };
}

/** A cue as the tokenizer would cut it: at hyphens between letters; hyphens themselves are passed over. Behind "&" stands what must be near. */
function stepsOf(
  cue: string,
  stem: (w: string) => string,
  groups: WordGroups,
  at = /\s+|(?<=[a-z])-(?=[a-z])/,
): { steps: PlainStep[]; beside: PlainWord[] } {
  const [sequence, ...near] = cue.toLowerCase().split(/\s+&\s+/);
  return {
    steps: sequence!.split(at).map((word) => (word === '~' ? { gap: true } : wordOf(word, stem, groups))),
    beside: near.map((word) => wordOf(word, stem, groups)),
  };
}

/** The stems under which a cue is looked up. */
function keysOf([first]: readonly PlainStep[], stem: (w: string) => string): string[] {
  if (first === undefined || 'gap' in first) return [];
  if ('number' in first) return [NUMBER];
  if ('exact' in first) return [stem(first.exact)];
  return 'stem' in first ? [first.stem] : [...new Set([...first.stems, ...first.exacts.map(stem)])];
}

/** Longer before shorter, conduct before topics, these before frames; of equals the first category of the alphabet: the order of the rows makes no difference. */
const inOrder = (a: PlainCue, b: PlainCue): number =>
  b.steps.length + b.beside.length - (a.steps.length + a.beside.length) ||
  Number(a.topic) - Number(b.topic) ||
  Number(a.frame) - Number(b.frame) ||
  (a.category < b.category ? -1 : Number(a.category > b.category));

function parse(rows: readonly CueRow[], words: readonly WordGroup[]): { cues: PlainCue[] } & Omit<PlainCues, 'at'> {
  const stem = stemmer();
  const groups: WordGroups = new Map(words.flatMap((g) => (g.use === 'cue' ? [[g.group, g.words]] : [])));
  const cues: PlainCue[] = [];
  const byStem = new Map<string, number[]>();
  for (const row of rows) {
    // a tokenizer may keep a compound whole: "cover-up"
    const forms = [stepsOf(row.cue, stem, groups)];
    if (row.cue.includes('-')) forms.push(stepsOf(row.cue, stem, groups, /\s+/));
    for (const form of forms) {
      cues.push({
        category: row.category,
        ...form,
        notAfter: row.not_after.map((w) => w.toLowerCase()),
        notBefore: row.not_before.map((w) => w.toLowerCase()),
        topic: row.weight !== 'conduct',
        frame: row.weight === 'frame',
        within: row.setting.filter((s) => !s.startsWith('!')),
        outside: row.setting.flatMap((s) => (s.startsWith('!') ? [s.slice(1)] : [])),
      });
      for (const key of keysOf(form.steps, stem)) {
        const list = byStem.get(key);
        if (list) list.push(cues.length - 1);
        else byStem.set(key, [cues.length - 1]);
      }
    }
  }
  for (const list of byStem.values()) list.sort((i, j) => inOrder(cues[i]!, cues[j]!));
  const settings = new Map<string, string[]>();
  for (const { group, use, words: list } of words)
    if (use === 'setting')
      for (const word of new Set(list.map(stem))) settings.set(word, [...(settings.get(word) ?? []), group]);
  return { cues, byStem: [...byStem], settings: [...settings] };
}

export function plainCues(rows: readonly CueRow[], words: readonly WordGroup[]): PlainCues {
  const { cues, ...others } = parse(rows, words);
  return { ...others, at: (place) => cues[place]! };
}

/** The same as bytes, each cue apart: a text asks for few of them. */
export function packedCues(rows: readonly CueRow[], words: readonly WordGroup[]): Uint8Array {
  const { cues, byStem, settings } = parse(rows, words);
  const lines = cues.map((cue) => Buffer.from(JSON.stringify(cue)));
  return joinSections({
    header: { byStem, settings, lengths: lines.map((line) => line.length) },
    parts: { cues: Buffer.concat(lines) },
  });
}

export function unpackedCues(bytes: Uint8Array): PlainCues {
  const { header, parts } = splitSections(bytes);
  const { lengths, byStem, settings } = header as unknown as { lengths: number[] } & PlainCues;
  const { buffer, byteOffset, length } = parts.cues!;
  const cues = Buffer.from(buffer, byteOffset, length);
  const ends: number[] = [];
  let end = 0;
  for (const l of lengths) {
    end += l;
    ends.push(end);
  }
  return {
    byStem,
    settings,
    at: (place) => JSON.parse(cues.toString('utf8', ends[place]! - lengths[place]!, ends[place])) as PlainCue,
  };
}
