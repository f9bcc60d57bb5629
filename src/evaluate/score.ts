/** Scores a result against gold: precision, recall and F1 of names, dates, quantities and claims, and how right each slot of a claim is. */
import type { Claim, DateMention, DocumentRecord, Mention, Quantity, Result } from '../records.js';
import type { Span } from '../span.js';
import { scoreClaims } from './claims.js';
import { scoreDates } from './dates.js';
import { entitiesOf } from './entities.js';
import type { GoldDocument } from './gold.js';
import { scoreMentions } from './mentions.js';
import { type Count, f1, ratio } from './pairs.js';
import { scoreQuantities } from './quantities.js';

/** One measured number. `right` of `of` where it is a share of counted things; null where there is nothing to measure. */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly right: number | null;
  readonly of: number | null;
}

/** A miss, an extra, or a wrong value, and where it stands. */
export interface Finding extends Span {
  readonly what: 'missed' | 'extra' | 'wrong';
  readonly record: string;
  /** The slot that is wrong; null for a record as a whole. */
  readonly field: string | null;
  /** The path of the document in the result. */
  readonly document: string;
  readonly text: string;
  readonly gold: string | null;
  readonly got: string | null;
}

/** A document of the gold, and what the result holds of it. */
export interface Pair {
  readonly gold: GoldDocument;
  readonly got: {
    /** Null where the result has no such document. */
    readonly document: DocumentRecord | null;
    readonly text: string;
    readonly mentions: readonly Mention[];
    readonly dates: readonly DateMention[];
    readonly quantities: readonly Quantity[];
    readonly claims: readonly Claim[];
  };
}

/** Takes figures and findings as they come. */
export interface Board {
  readonly put: (name: string, right: number, of: number) => void;
  /** Precision, recall and F1 under `name`. */
  readonly putF1: (name: string, count: Count) => void;
  readonly set: (name: string, value: number | null) => void;
  readonly note: (
    what: Finding['what'],
    record: string,
    pair: Pair,
    span: Span & { readonly text?: string; readonly quote?: string },
    more?: { readonly field?: string; readonly gold?: string | null; readonly got?: string | null },
  ) => void;
}

export interface Score {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  /** Documents of the gold that the result does not have. */
  readonly missing: readonly string[];
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)!;

/** How many parts of two paths are the same, from the end. */
function sameEnd(a: string, b: string): number {
  const [x, y] = [a.split(/[\\/]/).reverse(), b.split(/[\\/]/).reverse()];
  let n = 0;
  while (n < x.length && n < y.length && x[n] === y[n]) n++;
  return n;
}

function paired(result: Result, gold: readonly GoldDocument[]): Pair[] {
  return gold.map((g) => {
    const named = result.documents.filter((d) =>
      [d.path, ...d.paths].some((p) => baseName(p) === baseName(g.document)),
    );
    const document = named.sort((a, b) => sameEnd(b.path, g.document) - sameEnd(a.path, g.document))[0] ?? null;
    const own = <R extends { document: string }>(records: readonly R[]): R[] =>
      document === null ? [] : records.filter((r) => r.document === document.id);
    const got = {
      document,
      text: document?.text ?? '',
      mentions: own(result.mentions),
      dates: own(result.dates),
      quantities: own(result.quantities),
      claims: own(result.claims),
    };
    return { gold: g, got };
  });
}

/** Records of the result whose span does not hold the words they give. */
const misplaced = ({ got }: Pair): number =>
  [...got.mentions, ...got.dates, ...got.quantities, ...got.claims].filter(
    (r) => got.text.slice(r.start, r.end) !== ('quote' in r ? r.quote : r.text),
  ).length;

/** The gold is of another text: its words stand elsewhere. */
const isOther = ({ gold, got }: Pair): boolean =>
  got.document !== null &&
  [...(gold.mentions ?? []), ...(gold.dates ?? [])].some((r) => got.text.slice(r.start, r.end) !== r.text);

/** Documents are matched by file name, entities by name. Figures that need what the gold does not hold are left out. */
export function evaluate(result: Result, gold: readonly GoldDocument[]): Score {
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  const board: Board = {
    put: (name, right, of) => void figures.push({ name, value: ratio(right, of), right, of }),
    set: (name, value) => void figures.push({ name, value, right: null, of: null }),
    putF1(name, count) {
      const { p, r, f1: f } = f1(count);
      figures.push({ name: `${name}.p`, value: p, right: count.right, of: count.found });
      figures.push({ name: `${name}.r`, value: r, right: count.right, of: count.gold });
      figures.push({ name: `${name}.f1`, value: f, right: null, of: null });
    },
    note: (what, record, { gold: g, got }, span, more = {}) =>
      void findings.push({
        what,
        record,
        field: more.field ?? null,
        document: got.document?.path ?? g.document,
        start: span.start,
        end: span.end,
        text: span.text ?? span.quote ?? '',
        gold: more.gold ?? null,
        got: more.got ?? null,
      }),
  };
  const pairs = paired(result, gold);
  const missing = pairs.filter((p) => p.got.document === null).map((p) => p.gold.document);
  board.set(
    'offset_violations',
    pairs.reduce((n, p) => n + misplaced(p), 0),
  );
  board.set('documents.missing', missing.length);
  board.set('documents.text_changed', pairs.filter(isOther).length);
  const named = pairs.filter((p) => p.gold.mentions !== null);
  if (named.length > 0) scoreMentions(named, board);
  const dated = pairs.filter((p) => p.gold.dates !== null);
  if (dated.length > 0) scoreDates(dated, board);
  const counted = pairs.filter((p) => p.gold.quantities !== null);
  if (counted.length > 0) scoreQuantities(counted, board);
  const claimed = pairs.filter((p) => p.gold.claims !== null);
  if (claimed.length > 0) scoreClaims(claimed, entitiesOf(pairs, result.entities), board);
  return { figures, findings, missing };
}

/** Figures that are to be as small as can be. */
const isFault = (name: string): boolean => /^(?:offset_violations|documents\.)/.test(name);

export interface Shortfall {
  readonly name: string;
  /** Null where it was not measured. */
  readonly value: number | null;
  readonly asked: number;
}

/** The minimums that are not reached; for offsets and documents they are maximums. */
export function shortfalls(figures: readonly Figure[], minimums: Readonly<Record<string, number>>): Shortfall[] {
  const values = new Map(figures.map((f) => [f.name, f.value]));
  return Object.entries(minimums).flatMap(([name, asked]) => {
    const value = values.get(name) ?? null;
    const reached = value !== null && (isFault(name) ? value <= asked : value >= asked - 1e-9);
    return reached ? [] : [{ name, value, asked }];
  });
}
