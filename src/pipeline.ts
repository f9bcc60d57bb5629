/** The stages, once, in order. A document at a time up to the claims; then all documents at once. */
import { attribute } from './attribute/index.js';
import { stableId } from './ids.js';
import type { Lexicon } from './lexicon/index.js';
import { sourceOf } from './read/index.js';
import { documentDate, isForeign, recognize } from './recognize/index.js';
import type { DateMention, DocumentRecord, Entity, Ledger, Mention, Quantity, Result } from './records.js';
import { resolveDocument } from './resolve/index.js';
import { frontMatter, segment } from './segment/index.js';
import type { Span } from './span.js';
import type { Attributed, PageSpan, ReadDocument, Watch } from './stages.js';
import type { SegmentedText } from './text.js';

const surname = (name: string): string => name.split(' ').at(-1)!.toLowerCase();

/** Those a message is sent to, and those it addresses: one of the same surname is the same. */
const together = (sent: readonly string[], addressed: readonly string[]): string[] => [
  ...sent,
  ...addressed.filter((name) => !sent.some((other) => surname(other) === surname(name))),
];

/** What the file does not tell of itself is taken from the shape of its text. */
function completed({ document, noted }: ReadDocument, segmented: SegmentedText, lexicon: Lexicon): DocumentRecord {
  const front = frontMatter(segmented, lexicon);
  const genre = document.genre === 'other' ? front.genre : document.genre;
  const dated = document.published === null ? documentDate(segmented, document.path, genre) : null;
  const publisher = document.publisher ?? front.publisher;
  return {
    ...document,
    title: document.title ?? front.title ?? noted?.title ?? null,
    publisher,
    source: publisher !== null && document.source === sourceOf(document.path) ? publisher : document.source,
    authors: [document.authors, front.authors, noted?.authors ?? []].find((names) => names.length > 0)?.slice() ?? [],
    published: dated?.published ?? document.published,
    published_basis: dated?.basis ?? document.published_basis,
    genre,
    recipients: together(document.recipients, front.recipients),
    signatories: document.signatories || front.signatories,
  };
}

/** Problems by which some of the text is lost. */
const CUT_SHORT = new Set(['timeout', 'crashed', 'pages_missing', 'page_lost', 'encoding_invalid']);

const pageOf = (pages: readonly PageSpan[], at: Span): number | null =>
  pages.findLast((p) => p.start <= at.start)?.page ?? null;

const withoutClaims = ({ coverage }: Attributed, entities: readonly Entity[]): Attributed => ({
  claims: [],
  entities,
  coverage: { ...coverage, sentences_without_claim: coverage.sentences },
});

/** All records of one document, without merging across documents. */
export function analyse(read: ReadDocument, lexicon: Lexicon, watch: Watch = (_stage, work) => work()): Result {
  const segmented = watch('segment', () => segment(read.document.text, read.hints, lexicon));
  const document = completed(read, segmented, lexicon);
  const context = { document, segmented, lexicon };
  const found = recognize(context, watch);

  const idOf = (letter: string, type: string, at: Span, ordinal: number): string =>
    stableId(letter, document.sha256, type, at.start, at.end, ordinal);

  const named: Mention[] = found.mentions.map((m) => ({
    id: idOf('m', m.type, m, 0),
    document: document.id,
    page: pageOf(read.pages, m),
    type: m.type,
    start: m.start,
    end: m.end,
    text: document.text.slice(m.start, m.end),
    entity: '',
    rule: m.rule,
    confidence: m.confidence,
  }));
  const dateIds = found.dates.map((d) => idOf('t', d.type, d, 0));
  const dates: DateMention[] = found.dates.map((d, i) => ({
    start: d.start,
    end: d.end,
    text: d.text,
    type: d.type,
    value: d.value,
    earliest: d.earliest,
    latest: d.latest,
    precision: d.precision,
    anchor: typeof d.anchor === 'number' ? dateIds[d.anchor]! : d.anchor,
    basis: d.basis,
    rule: d.rule,
    id: dateIds[i]!,
    document: document.id,
    page: pageOf(read.pages, d),
  }));
  const quantities: Quantity[] = found.quantities.map((q) => ({
    start: q.start,
    end: q.end,
    text: q.text,
    value: q.value,
    high: q.high,
    comparator: q.comparator,
    unit: q.unit,
    of: q.of,
    basis: q.basis,
    rule: q.rule,
    id: idOf('q', 'quantity', q, 0),
    document: document.id,
    page: pageOf(read.pages, q),
  }));

  const resolved = watch('resolve', () => resolveDocument(context, named));
  const attributed = watch('attribute', () => attribute({ ...context, ...resolved, dates, quantities }));
  // Claims hang on English words.
  const { claims, entities, coverage } = isForeign(document)
    ? withoutClaims(attributed, resolved.entities)
    : attributed;
  const ledger: Ledger = {
    ...coverage,
    dates: dates.length,
    dates_unresolved: dates.filter((d) => d.basis === 'unresolved').length,
    cut_short: read.problems.some((p) => CUT_SHORT.has(p.code)),
  };
  return {
    dossier: '1',
    documents: [{ ...document, ledger }],
    entities: [...entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
    mentions: [...resolved.mentions],
    dates,
    quantities,
    claims: read.pages.length === 0 ? [...claims] : claims.map((c) => ({ ...c, page: pageOf(read.pages, c) })),
    problems: [...read.problems],
  };
}
