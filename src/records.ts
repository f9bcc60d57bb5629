/**
 * Every record `dossier` writes, once: zod schemas, from which the TypeScript types, the JSON Schema and the CSV
 * columns are derived. Names are the same everywhere (type, JSON key, column).
 *
 * Offsets (`start`, `end`) are 0-based, end-exclusive UTF-16 code units into the document's `text`.
 * Dates are EDTF (ISO 8601-2). Ids are stable: see `ids.ts`.
 */
import { z } from 'zod';

const id = z.string();
const ids = z.array(id);
const offset = z.number().int().nonnegative();
const span = {
  start: offset.describe('Where it begins: UTF-16 code units into the text of the document'),
  end: offset.describe('Where it ends, exclusive'),
};
const page = z.number().int().nullable().describe('Page number, null where the format has none');
const confidence = z.number().min(0).max(1).describe('About the share of such records that are right');
const rule = z.string().describe('The rule that made this record');
const edtf = z.string().nullable();

export const MENTION_TYPES = ['facility', 'organization', 'person', 'place'] as const;
export const GENRES = ['news', 'letter', 'report', 'press_release', 'blog', 'email', 'other'] as const;
export const CLAIM_KINDS = [
  'allegation',
  'finding',
  'denial',
  'admission',
  'response',
  'recommendation',
  'demand',
  'legal_action',
  'statistic',
  'statement',
] as const;
export const STANCES = [
  'denies_act',
  'denies_responsibility',
  'gives_other_explanation',
  'acknowledges',
  'accepts_responsibility',
  'concurs',
  'commits',
  'does_not_answer',
] as const;
export const RELATIONS = [
  'agrees',
  'repeats',
  'contradicts',
  'denies',
  'numbers_differ',
  'not_comparable',
  'only_in',
] as const;

/** What of a document no claim was found in, was not understood, or was not read: where it is high, read the document itself. */
export const ledgerSchema = z.object({
  sentences: z.number().int().describe('Sentences in which claims are looked for'),
  sentences_without_claim: z.number().int().describe('Those in which none was found'),
  quotations: z.number().int().describe('Quotations that are speech'),
  quotations_without_speaker: z.number().int().describe('Those of which nobody is known to have said them'),
  dates: z.number().int().describe('Dates and durations'),
  dates_unresolved: z.number().int().describe('Dates without a year, month or day that is known'),
  blocks: z.number().int().describe('Paragraphs, headings, rows of tables and the like'),
  blocks_left_out: z
    .number()
    .int()
    .describe('Those in which no claims are looked for: headings, signatures, page furniture ...'),
  cut_short: z.boolean().describe('Whether some of the text was lost in reading; problems say what'),
});

/**
 * Where a line of the text stands on its page. Lines are in the order of the text and do not overlap; white space between them, and what was
 * put in to join them, is in none. Of a word that a line's end divides each part is in its own line; the hyphen that only divided it is not in
 * the text.
 *
 * `box` is left, top, width and height in points (1/72 inch), to a tenth, from the top left corner of the page as a viewer shows it: cropped,
 * and turned as the page says it is to be turned, but not further; where text is written up the page, the box is high and narrow. It encloses
 * the line from 0.85 of the size of its type above the baseline to 0.25 below. A picture is a page of 72/200 of a point for each of its
 * pixels, as it stands in the file, however it had to be turned to be read.
 */
export const pageLineSchema = z.object({
  page: z.number().int().describe('Page number, from 1'),
  ...span,
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).describe('Left, top, width and height in points'),
});

export const documentSchema = z.object({
  id,
  path: z.string().describe('The input as it was given'),
  paths: z.array(z.string()).describe('All files of the same bytes'),
  parent: z
    .string()
    .nullable()
    .describe('The file it came in: an e-mail it is attached to, an archive; null for a file'),
  given_ids: z
    .array(z.string())
    .optional()
    .describe('What another program calls it, where it handed the document over with an id of its own'),
  source: z.string().describe('The label that sources are compared by: publisher, else file name'),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  published: edtf.describe('Date of the document (EDTF), null where unknown'),
  published_basis: z.enum(['metadata', 'text', 'filename', 'option']).nullable(),
  created: edtf.describe('When the file says that it was made (EDTF), which need not be when the text was written'),
  genre: z.enum(GENRES),
  language: z.string().nullable().describe('ISO 639-1 code'),
  recipients: z.array(z.string()).describe('Whom a letter is addressed to'),
  signatories: z.number().int().describe('Number of signature lines'),
  characters: z.number().int().describe('Length of the text in UTF-16 code units'),
  words: z.number().int(),
  pages: z.number().int().nullable(),
  sha256: z.string().describe('SHA-256 of the bytes of the file'),
  ledger: ledgerSchema
    .nullable()
    .describe('What of it was not found, understood or read; null where a result of an earlier version does not tell'),
  text: z.string(),
  page_map: z
    .array(pageLineSchema)
    .optional()
    .describe('Where each line of the text stands on its page; missing where the format has no pages'),
});

export const mentionSchema = z.object({
  id,
  document: id,
  type: z.enum(MENTION_TYPES),
  ...span,
  text: z.string(),
  page,
  entity: id.describe('What the mention refers to'),
  rule,
  confidence,
});

/** Where an attribute's value was read: a span of a document, the built-in word list, the user's own list; or an analyst's correction. */
export const evidenceSchema = z.union([
  z.object({ document: id, ...span }),
  z.enum(['lexicon', 'gazetteer', 'correction']),
]);

export const entitySchema = z.object({
  id,
  type: z.enum(MENTION_TYPES),
  name: z.string(),
  aliases: z.array(z.string()),
  attributes: z
    .record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))
    .describe(
      'facility: kind, city, state, country, operator, oversight; organization: kind, parent; person: roles, affiliations, pseudonym',
    ),
  attribute_evidence: z.record(z.string(), evidenceSchema),
  mentions: z.number().int().describe('Number of mentions'),
  documents: ids,
});

export const dateSchema = z.object({
  id,
  document: id,
  ...span,
  text: z.string(),
  page,
  type: z.enum(['date', 'time', 'duration', 'set']),
  value: edtf.describe('EDTF; ISO 8601 duration or TIMEX3 set value for durations and sets'),
  earliest: z.string().nullable().describe('First day it can mean, YYYY-MM-DD'),
  latest: z.string().nullable().describe('Last day it can mean, YYYY-MM-DD'),
  precision: z.string().nullable(),
  anchor: z.string().nullable().describe('What a relative expression counts from: "publication" or a date id'),
  basis: z.enum(['explicit', 'inferred', 'unresolved']),
  rule,
});

export const quantitySchema = z.object({
  id,
  document: id,
  ...span,
  text: z.string(),
  page,
  value: z.number().nullable(),
  high: z.number().nullable().describe('Upper end where the text gives a range'),
  comparator: z.enum(['=', '~', '>', '>=', '<', '<=']),
  unit: z.string().nullable(),
  of: z.string().nullable().describe('What is counted or measured'),
  basis: z.string().nullable().describe('The denominator or condition'),
  rule,
});

/** One hop of an attribution chain, outermost first. */
export const hopSchema = z.object({
  entity: id.nullable(),
  text: z.string(),
  cue: z.string().nullable(),
  ...span,
});

export const claimSchema = z.object({
  id,
  document: id,
  ...span,
  page,
  quote: z.string().describe('The words of the claim, exactly as they stand'),
  kind: z.enum(CLAIM_KINDS),
  categories: z.array(z.string()).describe('Ids of the taxonomy'),
  category_spans: z.array(z.object({ category: z.string(), ...span })),
  asserted_by: ids.describe('Who makes the claim; empty for a narrator or a source without a name'),
  asserted_by_text: z.string().nullable(),
  asserted_by_start: offset.nullable(),
  asserted_by_end: offset.nullable(),
  speaker: id.nullable().describe('The person who said it'),
  reported_by: z.array(hopSchema).describe('Attribution chain, outermost first'),
  cue: z.string().nullable(),
  cue_start: offset.nullable(),
  cue_end: offset.nullable(),
  polarity: z.enum(['asserts', 'denies']),
  target: ids.describe('Whom it is against or asked of'),
  target_text: z.string().nullable(),
  victims: z.string().nullable(),
  facility: id.nullable(),
  facility_basis: z.enum(['stated', 'carried', 'subject']).nullable(),
  event_date: edtf.describe('When it happened (EDTF), not when it was said'),
  quantities: ids,
  responds_to: ids.describe('Claims of the same document that it answers'),
  stance: z.enum(STANCES).nullable(),
  confidence,
  rule,
});

export const differenceSchema = z.object({
  id,
  relation: z.enum(RELATIONS),
  facility: id.nullable(),
  categories: z.array(z.string()),
  sources: z.array(z.string()),
  sides: z.array(ids),
  claims: ids,
  explanation: z.string(),
  score: z.number().min(0).max(1),
});

export const problemSchema = z.object({
  document: id.nullable(),
  path: z.string(),
  code: z.string(),
  message: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  page,
});

export const resultSchema = z.object({
  dossier: z.literal('1'),
  documents: z.array(documentSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  dates: z.array(dateSchema),
  quantities: z.array(quantitySchema),
  claims: z.array(claimSchema),
  problems: z.array(problemSchema),
});

export const diffResultSchema = resultSchema.extend({ differences: z.array(differenceSchema) });

export type MentionType = (typeof MENTION_TYPES)[number];
export type Genre = (typeof GENRES)[number];
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export type Stance = (typeof STANCES)[number];
export type Relation = (typeof RELATIONS)[number];
export type Ledger = z.infer<typeof ledgerSchema>;
export type PageLine = z.infer<typeof pageLineSchema>;
export type DocumentRecord = z.infer<typeof documentSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type DateMention = z.infer<typeof dateSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Hop = z.infer<typeof hopSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Problem = z.infer<typeof problemSchema>;
/** What `extract` gives: all records of a run, or of one document. */
export type Result = z.infer<typeof resultSchema>;
/** What `diff` gives: the same, with the differences. */
export type DiffResult = z.infer<typeof diffResultSchema>;

/** A result without a document. */
export const onlyProblems = (problems: readonly Problem[]): Result => ({
  dossier: '1',
  documents: [],
  entities: [],
  mentions: [],
  dates: [],
  quantities: [],
  claims: [],
  problems: [...problems],
});
