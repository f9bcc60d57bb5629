/**
 * What is right of a document, said by hand: the gold that results are scored against. Two shapes are read:
 *
 * - an annotation of one document: `{document, mentions, entities, dates, quantities, claims}`. A list that is missing was not
 *   annotated and is not scored. `optional` records are neither asked for nor wrong; `also_accept` gives other right answers, `also_kind`
 *   other right kinds; `core` claims are those that must not be missed; `claims_exhaustive: false` says that claims were left out;
 * - a result as `extract` writes it, put right by hand.
 *
 * Offsets are UTF-16 code units into the text of the document, half-open.
 */
import { z } from 'zod';
import { UsageError } from '../errors.js';
import { MENTION_TYPES, resultSchema } from '../records.js';
import type { Span } from '../span.js';
import { goldOfResult } from './gold-result.js';

const offsets = { start: z.number().int().nonnegative(), end: z.number().int().positive() };
const flag = z.boolean().optional();
const strings = z.array(z.string());
const nullable = z.string().nullable();
const several = z.union([z.array(nullable), nullable]).optional();

const fileSchema = z.object({
  document: z.string().min(1),
  entities: z
    .array(
      z.object({
        id: z.string(),
        type: z.enum(MENTION_TYPES),
        name: z.string(),
        aliases: strings.default([]),
        named: flag,
        collective: flag,
      }),
    )
    .default([]),
  mentions: z
    .array(
      z.object({
        ...offsets,
        text: z.string(),
        type: z.enum(MENTION_TYPES),
        entity: z.string(),
        optional: flag,
        also_accept: z.array(z.tuple([z.number(), z.number()])).optional(),
      }),
    )
    .nullish(),
  dates: z
    .array(z.object({ ...offsets, text: z.string(), value: nullable, optional: flag, also_accept: several }))
    .nullish(),
  quantities: z
    .array(z.object({ ...offsets, text: z.string(), value: z.number().nullable(), optional: flag }))
    .nullish(),
  claims: z
    .array(
      z.object({
        id: z.string(),
        ...offsets,
        quote: z.string(),
        kind: z.string(),
        also_kind: strings.nullish(),
        categories: strings.default([]),
        asserted_by: nullable,
        also_accept: several,
        target: strings.default([]),
        facility: nullable.default(null),
        event_date: nullable.default(null),
        polarity: z.enum(['asserts', 'denies']),
        responds_to: strings.default([]),
        core: z.boolean().default(true),
      }),
    )
    .nullish(),
  claims_exhaustive: z.boolean().default(true),
});
type GoldFile = z.infer<typeof fileSchema>;

export interface GoldEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** A source without a name ("one man"): its words are compared. */
  readonly unnamed: boolean;
  /** The "we" of a letter. */
  readonly collective: boolean;
}

interface GoldSpan extends Span {
  readonly text: string;
  readonly optional: boolean;
}

export interface GoldMention extends GoldSpan {
  readonly type: string;
  readonly entity: string;
  /** The span, and others that are right too. */
  readonly spans: readonly Span[];
}

export interface GoldDate extends GoldSpan {
  readonly values: readonly (string | null)[];
}

export interface GoldQuantity extends GoldSpan {
  readonly value: number | null;
}

export interface GoldClaim extends Span {
  readonly id: string;
  readonly quote: string;
  /** The first is the right one, the others are right too. */
  readonly kinds: readonly string[];
  readonly categories: readonly string[];
  /** Entities that are right, the best first; null: leaving it to the narrator. */
  readonly assertedBy: readonly (string | null)[];
  readonly target: readonly string[];
  readonly facility: string | null;
  readonly eventDate: string | null;
  readonly polarity: string;
  readonly respondsTo: readonly string[];
  readonly core: boolean;
}

/** Null lists were not annotated. */
export interface GoldDocument {
  /** The path or file name of the document. */
  readonly document: string;
  readonly entities: readonly GoldEntity[];
  readonly mentions: readonly GoldMention[] | null;
  readonly dates: readonly GoldDate[] | null;
  readonly quantities: readonly GoldQuantity[] | null;
  readonly claims: readonly GoldClaim[] | null;
  /** Whether all claims of the document are annotated. */
  readonly exhaustive: boolean;
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

function ofFile(file: GoldFile): GoldDocument {
  return {
    document: file.document,
    exhaustive: file.claims_exhaustive,
    entities: file.entities.map((e) => ({ ...e, unnamed: e.named === false, collective: e.collective ?? false })),
    mentions:
      file.mentions?.map((m) => ({
        ...m,
        optional: m.optional ?? false,
        spans: [m, ...(m.also_accept ?? []).map(([start, end]) => ({ start, end }))],
      })) ?? null,
    dates:
      file.dates?.map((d) => ({ ...d, optional: d.optional ?? false, values: [d.value, ...list(d.also_accept)] })) ??
      null,
    quantities: file.quantities?.map((q) => ({ ...q, optional: q.optional ?? false })) ?? null,
    claims:
      file.claims?.map((c) => ({
        ...c,
        kinds: [c.kind, ...(c.also_kind ?? [])],
        assertedBy: [c.asserted_by, ...list(c.also_accept)],
        eventDate: c.event_date,
        respondsTo: c.responds_to,
      })) ?? null,
  };
}

const complaint = (file: string, error: z.ZodError): UsageError => {
  const { path, message } = error.issues[0]!;
  return new UsageError(`${file} is no gold: ${path.join('.') || 'the whole'}: ${message}.`);
};

/** Reads the value of a JSON file. Throws UsageError that names the file, the field and what is wrong. */
export function parseGold(value: unknown, file: string): GoldDocument[] {
  if (typeof value === 'object' && value !== null && 'dossier' in value) {
    const read = resultSchema.safeParse(value);
    if (!read.success) throw complaint(file, read.error);
    return goldOfResult(read.data);
  }
  const read = fileSchema.safeParse(value);
  if (!read.success) throw complaint(file, read.error);
  return [ofFile(read.data)];
}
