/**
 * The public API: the same records as the command line writes.
 *
 *     import { extract } from 'dossier';
 *     const { claims, entities } = await extract(['reports/']);
 *
 * Offsets are UTF-16 code units into `documents[].text`, so `text.slice(claim.start, claim.end) === claim.quote`.
 * Nothing here reads the clock or the network.
 */
import {
  type Change,
  type ClaimComparison,
  type CompareOptions,
  changesOf as changesAmong,
  compare as compareAll,
  compareVersions as compareAllVersions,
  compareClaims as compareTexts,
  differencesOf,
  type Held,
  heldOf,
  type Matrix,
  matrixOf,
  matrix as matrixOfResult,
  prepare,
  type SourcesBy,
} from './compare/index.js';
import { corrected } from './corrections.js';
import { analysed, type Kept, type Parcel, type RunOptions, recordsOf, workEach } from './crew/index.js';
import { problem } from './errors.js';
import { lexiconOf } from './lexicon/of-run.js';
import type { Category } from './lexicon/taxonomy.js';
import { earlierParts, readText, stillUnused, type TextInput } from './read/index.js';
import { type DiffResult, onlyProblems, type Problem, type Result } from './records.js';
import {
  type Merged,
  mergeResults as merge,
  mergeOutlines as mergeAllOutlines,
  type Outline,
} from './resolve/index.js';
import type { Comparison } from './write/comparison.js';

export {
  type Change,
  type ClaimComparison,
  type CompareOptions,
  type Held,
  type Holder,
  holderOf,
  type Matrix,
  type SourcesBy,
} from './compare/index.js';
export { type Plan, type Step as CorrectionStep, stepped } from './correct/index.js';
export { type Corrections, correctionsIn, sheetOf as reviewSheet } from './corrections.js';
export type { Kept, Step } from './crew/index.js';
export { UsageError } from './errors.js';
export {
  evaluate,
  type Figure,
  type Finding,
  type GoldDocument,
  parseGold,
  type Score,
  type Shortfall,
  shortfalls,
} from './evaluate/index.js';
export { type TaxonomyFiles, taxonomyRows } from './lexicon/of-run.js';
export type { Category, CueRow, TaxonomyRows } from './lexicon/taxonomy.js';
export type { OcrMode, ReadOptions, TextInput } from './read/index.js';
export type * from './records.js';
export { type Merged, type Outline, outliner, recordsWith, type Seen } from './resolve/index.js';
export { labelConfig } from './write/annotation/label-config.js';
export type { Comparison } from './write/comparison.js';
export type { CsvOptions } from './write/csv.js';
export {
  type Filter,
  type Filtered,
  filterResult,
  matchingFacilities,
  type RecordType,
} from './write/filter.js';
export { writeResultsFolder, writeStreamedFolder } from './write/folder.js';
export { type FormatOptions, formatChunks } from './write/index.js';
export { everything, type Lookup, type Selection } from './write/lookup.js';
export type { AnyTableName, DiffTableName, DocumentFormat, FormatName, TableName, TextFormat } from './write/names.js';
export { type DocumentFormatOptions, streamChunks } from './write/per-document.js';
export { type PagePlace, placeOf } from './write/places.js';
export { type Workbook, type WorkbookOptions, workbookOf } from './write/workbook/index.js';

/** Files of categories. */
export type TaxonomyOption = Pick<RunOptions, 'taxonomy'>;

/** What a run is asked for. */
export interface ExtractOptions extends RunOptions {}

/**
 * The records of one document after another, in the order of their paths, without merging across documents: entity ids are
 * those of the document alone. Input that gives no document gives a result with its problems. Throws UsageError for options
 * that make no sense.
 */
export const extractEach = (inputs: readonly string[], options: ExtractOptions = {}): AsyncGenerator<Result> =>
  recordsOf(workEach(inputs, options));

/** A result of an earlier run, and how to have it again once it is no longer held. */
export interface EarlierResult {
  readonly result: Result;
  readonly again: () => Promise<Result>;
}

/**
 * The same, where some inputs may be earlier results: a .json or .jsonl file, or a folder that `extract` wrote. They are taken as they are:
 * `date`, `metadata` and `gazetteer` do not reach them. Of the others, those of which something is `kept` are not read again.
 */
export async function* gatherParts(
  inputs: readonly string[],
  options: ExtractOptions = {},
  kept?: Kept,
): AsyncGenerator<EarlierResult | Parcel> {
  const rest: string[] = [];
  let isEarlier = false;
  const told = (problems: readonly Problem[]): EarlierResult => {
    const result = onlyProblems(problems);
    return { result, again: async () => result };
  };
  for await (const part of earlierParts(inputs)) {
    if ('rest' in part) rest.push(part.rest);
    else if (part.result.documents.length === 0) yield told(part.result.problems);
    else {
      isEarlier = true;
      yield part;
    }
  }
  if (isEarlier && options.metadata !== undefined)
    yield told([
      problem(
        options.metadata,
        'metadata_unused',
        'Earlier results are taken as they are: the table does not reach their documents.',
      ),
    ]);
  // Without a document too: a table that fits none is to be told.
  if (rest.length > 0 || options.metadata !== undefined) yield* workEach(rest, options, kept);
}

/** The same as records. */
export async function* gatherEach(
  inputs: readonly string[],
  options: ExtractOptions = {},
  kept?: Kept,
): AsyncGenerator<Result> {
  for await (const part of gatherParts(inputs, options, kept)) yield 'again' in part ? part.result : part.result();
}

/**
 * The results of earlier runs, one after another: .json and .jsonl files, folders that `extract` wrote, and with `stdin` lines on standard
 * input ("-"). What is none is a problem.
 */
export async function* resultsEach(
  inputs: readonly string[],
  options: Pick<ExtractOptions, 'stdin'> = {},
): AsyncGenerator<EarlierResult> {
  for await (const part of earlierParts(inputs, options.stdin)) {
    if ('result' in part) {
      yield part;
      continue;
    }
    const message = `"${part.rest}" is no earlier result. Give files that "dossier extract --format jsonl" wrote.`;
    const result = onlyProblems([problem(part.rest, 'not_results', message)]);
    yield { result, again: async () => result };
  }
}

/** The same, all at once. */
export async function readResults(
  inputs: readonly string[],
  options: Pick<ExtractOptions, 'stdin'> = {},
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for await (const { result } of resultsEach(inputs, options)) results.push(result);
  return results;
}

/** All records of a text that is already in memory; `path` and metadata are what the records shall say of it. */
export const extractText = (input: TextInput): Result => mergeResults([analysed(readText(input), lexiconOf())]);

/**
 * All records of some files, folders and patterns; what is the same across documents is one entity.
 * Doubtful and unreadable input is in `problems`; throws UsageError for options that make no sense.
 */
export async function extract(inputs: string | readonly string[], options: ExtractOptions = {}): Promise<Result> {
  const parts: Result[] = [];
  for await (const part of extractEach([inputs].flat(), options)) parts.push(part);
  return mergeResults(parts);
}

/** One result of many, as one run would have given it: the order of the parts makes no difference. */
export function mergeResults(parts: readonly Result[]): Result {
  const merged = merge(parts, lexiconOf());
  const paths = [...merged.documents.flatMap((d) => d.paths), ...merged.problems.map((p) => p.path)];
  return { ...merged, problems: [...stillUnused(merged.problems, paths)] };
}

/** What `mergeResults` would make of many parts, known from an outline of each: for more documents than memory holds. */
export function mergeOutlines(outlines: readonly Outline[]): Merged {
  const merged = mergeAllOutlines(outlines, lexiconOf());
  const paths = [...merged.documents.flatMap((d) => d.document.paths), ...merged.problems.map((p) => p.path)];
  return { ...merged, problems: stillUnused(merged.problems, paths) };
}

/**
 * The result with the corrections of a sheet made (`reviewSheet` gives one to fill in): a CSV file, one row an entity or claim. Rows that no
 * longer fit, or make no sense, are problems; throws UsageError where the file is no such sheet. Categories are those in force and those that
 * the result has.
 */
export const applyCorrections = (result: Result, path: string, { taxonomy }: TaxonomyOption = {}): Promise<Result> =>
  corrected(result, path, [
    ...lexiconOf(taxonomy).taxonomy.categories.keys(),
    ...new Set(result.claims.flatMap((c) => c.categories)),
  ]);

/** The categories that claims are sorted into. */
export const categories = ({ taxonomy }: TaxonomyOption = {}): readonly Category[] => [
  ...lexiconOf(taxonomy).taxonomy.categories.values(),
];

/** The records, and how the claims of the sources stand to each other. */
export const compare = (result: Result, options: CompareOptions & TaxonomyOption = {}): DiffResult => ({
  ...result,
  differences: compareAll(result, lexiconOf(options.taxonomy), options),
});

/** Facility by topic, a column a source: who asserts, who denies, who is silent. */
export const matrix = (result: Result, options: CompareOptions & TaxonomyOption = {}): Matrix =>
  matrixOfResult(result, lexiconOf(options.taxonomy), options);

/** Claims added, removed, reworded, and numbers changed, from some documents (ids) to others. */
export const compareVersions = (result: Result, before: readonly string[], after: readonly string[]): Change[] =>
  compareAllVersions(result, before, after, lexiconOf());

/** The label of the source that each claim (by its id) stands in. */
export const sourcesOf = (result: Result, by: SourcesBy = 'document'): Map<string, string> =>
  new Map(prepare(heldOf(result), lexiconOf(), by).claims.map((c) => [c.claim.id, c.source]));

/** A list that is made when it is first gone through. */
function once<T>(make: () => Iterable<T>): Iterable<T> {
  let made: Iterable<T> | undefined;
  return {
    [Symbol.iterator]() {
      made ??= make();
      return made[Symbol.iterator]();
    },
  };
}

/** What comparing documents that are not held finds: `holderOf` takes of each what is needed. Lists are made anew each time they are gone through. */
export function compareHeld(
  held: Held,
  { by = 'document', taxonomy }: CompareOptions & TaxonomyOption = {},
): Pick<Comparison, 'differences' | 'sourceOf' | 'claims'> & { readonly matrix: Matrix } {
  const lexicon = lexiconOf(taxonomy);
  const { byId, claims } = prepare(held, lexicon, by);
  return {
    differences: once(() => differencesOf(held, lexicon, { by })),
    matrix: matrixOf(held, lexicon, { by }),
    sourceOf: {
      get: (id) => byId.get(id)?.source,
      *values() {
        for (const c of claims) yield c.source;
      },
    },
    claims: {
      size: claims.length,
      // As the document has it: the one that is compared may have been placed elsewhere.
      get(id) {
        const at = byId.get(id)?.index;
        return at === undefined ? undefined : held.claims[at];
      },
    },
  };
}

/** The same for two versions: claims added, removed, reworded, and numbers changed, from some documents (ids) to others. */
export const compareHeldVersions = (
  held: Held,
  before: readonly string[],
  after: readonly string[],
): { readonly changes: Change[]; readonly claims: Comparison['claims'] } => ({
  changes: changesAmong(held, before, after, lexiconOf()),
  claims: new Map(held.claims.map((c) => [c.id, c])),
});

/** The records of some files, folders, patterns and earlier results, and how the claims of the sources stand to each other. */
export async function diff(
  inputs: string | readonly string[],
  options: ExtractOptions & CompareOptions = {},
): Promise<DiffResult> {
  const parts: Result[] = [];
  for await (const part of gatherEach([inputs].flat(), options)) parts.push(part);
  return compare(mergeResults(parts), options);
}

/** How two sentences stand to each other by their words alone. */
export const compareClaims = (a: string, b: string): ClaimComparison => compareTexts(a, b, lexiconOf());
