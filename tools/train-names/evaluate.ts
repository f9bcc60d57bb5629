import type { Lexicon } from '../../src/lexicon/index.js';
import type { NamesModel } from '../../src/lexicon/names-model.js';
import { tagAllNames } from '../../src/recognize/names/index.js';
import { CLASSES } from '../../src/recognize/names/tags.js';
import { segment } from '../../src/segment/index.js';
import type { SegmentedText } from '../../src/text.js';
import type { LabelledText } from './corpus.js';

export interface Counts {
  right: number;
  found: number;
  gold: number;
}

const noCounts = (): Counts => ({ right: 0, found: 0, gold: 0 });

/** In percent. */
export function f1({ right, found, gold }: Counts): { p: number; r: number; f: number } {
  const p = found ? (100 * right) / found : 0;
  const r = gold ? (100 * right) / gold : 0;
  return { p, r, f: p + r ? (2 * p * r) / (p + r) : 0 };
}

/** Exact matches, span and type, of people, organizations and places: in all, by type and by source. */
export interface Figures {
  readonly all: Counts;
  readonly byType: Readonly<Record<string, Counts>>;
  readonly bySource: Readonly<Record<string, Counts>>;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly class: string;
}

export type Tag = (segmented: SegmentedText) => readonly Found[];

/** How well `tag` finds the names of texts. */
export function measure(texts: readonly LabelledText[], tag: Tag): Figures {
  const all = noCounts();
  const byType: Record<string, Counts> = {};
  const bySource: Record<string, Counts> = {};
  const count = (source: string, type: string, what: keyof Counts): void => {
    byType[type] ??= noCounts();
    bySource[source] ??= noCounts();
    for (const c of [all, byType[type]!, bySource[source]!]) c[what]++;
  };
  for (const { names, segmented, source } of texts) {
    const gold = new Set<string>();
    for (const n of names) {
      const type = CLASSES[n.class]!;
      if (type === 'other') continue;
      gold.add(`${n.start} ${n.end} ${type}`);
      count(source, type, 'gold');
    }
    for (const n of tag(segmented)) {
      if (n.class === 'other') continue;
      count(source, n.class, 'found');
      if (gold.delete(`${n.start} ${n.end} ${n.class}`)) count(source, n.class, 'right');
    }
  }
  return { all, byType, bySource };
}

/** The texts in capitals or in small letters throughout; letters whose other case is longer stay. */
export function recased(texts: readonly LabelledText[], to: 'upper' | 'lower', lexicon: Lexicon): LabelledText[] {
  const recase = (c: string): string => {
    const other = to === 'upper' ? c.toUpperCase() : c.toLowerCase();
    return other.length === c.length ? other : c;
  };
  return texts.map((t) => {
    const text = Array.from(t.segmented.text, recase).join('');
    return { ...t, segmented: segment(text, [], lexicon) };
  });
}

/**
 * For each class, the share of names right by the margin they won with: ten steps of equally many names, in which the share never falls.
 */
export function confidenceSteps(texts: readonly LabelledText[], model: NamesModel): (readonly [number, number])[][] {
  const found: { margin: number; right: boolean }[][] = CLASSES.map(() => []);
  for (const { names, segmented } of texts) {
    const gold = new Set(names.map((n) => `${n.start} ${n.end} ${CLASSES[n.class]}`));
    for (const n of tagAllNames(segmented, model, true))
      found[CLASSES.indexOf(n.class)]!.push({
        margin: n.confidence,
        right: gold.has(`${n.start} ${n.end} ${n.class}`),
      });
  }
  return found.map((list) => {
    list.sort((a, b) => a.margin - b.margin);
    const steps: { least: number; right: number; all: number }[] = [];
    for (let k = 0; k < 10; k++) {
      const part = list.slice(Math.floor((k * list.length) / 10), Math.floor(((k + 1) * list.length) / 10));
      if (part.length === 0) continue;
      steps.push({
        least: k === 0 ? -1e9 : part[0]!.margin,
        right: part.filter((x) => x.right).length,
        all: part.length,
      });
      // A step lower than the one before is joined with it.
      while (steps.length > 1 && steps.at(-1)!.right / steps.at(-1)!.all < steps.at(-2)!.right / steps.at(-2)!.all) {
        const last = steps.pop()!;
        steps.at(-1)!.right += last.right;
        steps.at(-1)!.all += last.all;
      }
    }
    return steps.map((s) => [Math.round(s.least), Math.round((1000 * s.right) / s.all) / 1000] as const);
  });
}
