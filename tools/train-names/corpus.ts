import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../../src/lexicon/index.js';
import { CLASSES } from '../../src/recognize/names/tags.js';
import { segment } from '../../src/segment/index.js';
import type { SegmentedText } from '../../src/text.js';

export interface GoldName {
  readonly start: number;
  readonly end: number;
  /** An index into CLASSES. */
  readonly class: number;
}

export interface LabelledText {
  readonly id: string;
  /** The file it came from, without its ending. */
  readonly source: string;
  readonly segmented: SegmentedText;
  readonly names: readonly GoldName[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; type: string; named?: boolean }[];
}

/** Flat names, the longest where one lies in another; `innermost` takes the shortest. Phrases that are no name are left out. */
function flat(row: Row, innermost: boolean): GoldName[] {
  const names = row.mentions
    .filter((m) => m.named !== false && (CLASSES as readonly string[]).includes(m.type) && m.end > m.start)
    .map((m) => ({ start: m.start, end: m.end, class: (CLASSES as readonly string[]).indexOf(m.type) }))
    .sort(
      (a, b) =>
        (innermost ? a.end - a.start - (b.end - b.start) : b.end - b.start - (a.end - a.start)) || a.start - b.start,
    );
  const kept: GoldName[] = [];
  for (const n of names) if (!kept.some((k) => n.start < k.end && k.start < n.end)) kept.push(n);
  return kept.sort((a, b) => a.start - b.start);
}

/** The part of a file's texts that the figures are measured on: two whole files, and every seventh document of a third. */
export const isDevelopment = (source: string, index: number): boolean =>
  source === 'ewt-dev' || source === 'crossner-politics-dev' || (source === 'gum' && index % 7 === 6);

export interface Corpus {
  readonly train: LabelledText[];
  readonly development: LabelledText[];
}

/** Every `*-ner.jsonl` of a folder, segmented. `skip`: sources to leave out. */
export function readCorpus(folder: string, skip: readonly string[]): Corpus {
  const lexicon = loadLexicon();
  const corpus: Corpus = { train: [], development: [] };
  for (const file of readdirSync(folder)
    .filter((f) => f.endsWith('-ner.jsonl'))
    .sort()) {
    const source = file.slice(0, -'-ner.jsonl'.length);
    if (skip.includes(source)) continue;
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    lines.forEach((line, i) => {
      const row = JSON.parse(line) as Row;
      const text = {
        id: row.id,
        source,
        segmented: segment(row.text, [], lexicon),
        names: flat(row, source === 'meantime'),
      };
      (isDevelopment(source, i) ? corpus.development : corpus.train).push(text);
    });
  }
  return corpus;
}
