/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017), as JSON-LD: one collection with one page, and on it an annotation
 * for each document, mention, date, quantity and claim, and for each reply to a claim.
 *
 * A place is given twice: as a TextPositionSelector, in Unicode code points as the model demands, and as a TextQuoteSelector with the
 * words before and after. What the model has no term for stands in a body of its own under `dossier:`, its offsets in code points too.
 */
import { stableId } from '../../ids.js';
import type { Claim, DocumentRecord } from '../../records.js';
import type { Span } from '../../span.js';
import { oneLine } from '../context.js';
import { assertedBy, type Lookup, type Selection, targets } from '../lookup.js';
import type { DocumentWriter } from '../per-document.js';
import { codePointsOf } from './code-points.js';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { dossier: 'urn:x-dossier:' }];
/** Characters of the words before and after. */
const AROUND = 32;

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A document is named by the hash of its bytes (RFC 6920), whatever the file is called; a record by its id within. */
const documentIri = (d: DocumentRecord): string =>
  `ni:///sha-256;${Buffer.from(d.sha256, 'hex').toString('base64url')}`;

const textBody = (purpose: string, value: string): Json => ({ type: 'TextualBody', purpose, value });

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');
const isHigh = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at] ?? '');

/** The words before and after a span, never half a character. */
function around(text: string, { start, end }: Span): { prefix: string; suffix: string } {
  let from = Math.max(0, start - AROUND);
  if (isLow(text, from) && isHigh(text, from - 1)) from--;
  let to = Math.min(text.length, end + AROUND);
  if (isHigh(text, to - 1) && isLow(text, to)) to++;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

const STANDS_ELSEWHERE = new Set(['id', 'document', 'start', 'end', 'text', 'quote']);
const isOffset = (key: string): boolean => /(?:^|_)(?:start|end)$/.test(key);
const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** A record's fields under `dossier:`, offsets in code points; what is empty, and what the annotation says already, left out. */
function fields(record: object, at: (offset: number) => number, skip: ReadonlySet<string>): Record<string, Json> {
  const value = (key: string, v: unknown): Json =>
    typeof v === 'number' && isOffset(key)
      ? at(v)
      : Array.isArray(v)
        ? v.map((each) => value('', each))
        : typeof v === 'object' && v !== null
          ? fields(v, at, new Set())
          : (v as Json);
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key, v]) => !skip.has(key) && !isEmpty(v))
      .map(([key, v]) => [`dossier:${key}`, value(key, v)]),
  );
}

/** A claim in a sentence, for programs that show texts alone. */
function inWords(claim: Claim, lookup: Lookup): string {
  const by = assertedBy(claim, lookup).join(', ');
  const through = claim.reported_by.map((hop) => (hop.entity === null ? oneLine(hop.text) : lookup.name(hop.entity)));
  const against = targets(claim, lookup).join(', ');
  const parts = [
    by === '' ? claim.kind : `${claim.kind} by ${oneLine(by)}`,
    through.length > 0 ? `reported by ${through.join(' > ')}` : '',
    against === '' ? '' : `against ${oneLine(against)}`,
    claim.facility === null ? '' : `about ${lookup.name(claim.facility)}`,
    claim.event_date === null ? '' : `on ${claim.event_date}`,
    claim.polarity === 'denies' ? 'denies it' : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function* annotations({ shown, lookup }: Selection): Generator<Json> {
  const document = shown.documents[0]!;
  const { text } = document;
  const iri = documentIri(document);
  const at = codePointsOf(text);
  const place = (span: Span): Json => ({
    source: iri,
    selector: [
      { type: 'TextPositionSelector', start: at(span.start), end: at(span.end) },
      { type: 'TextQuoteSelector', exact: text.slice(span.start, span.end), ...around(text, span) },
    ],
  });
  const annotation = (id: string, motivation: string, body: readonly (Json | null)[], target: Json): Json => ({
    id: `${iri}#${id}`,
    type: 'Annotation',
    motivation,
    body: body.filter((b) => b !== null),
    target,
  });
  const record = (type: string, r: object): Json => ({ type: `dossier:${type}`, ...fields(r, at, STANDS_ELSEWHERE) });

  yield annotation(
    document.id,
    'describing',
    [document.title === null ? null : textBody('describing', document.title), record('Document', document)],
    iri,
  );
  for (const m of shown.mentions) {
    const body = [
      textBody('classifying', m.type),
      textBody('identifying', lookup.name(m.entity)),
      record('Mention', m),
    ];
    yield annotation(m.id, 'identifying', body, place(m));
  }
  for (const d of shown.dates) {
    const value = d.value === null ? null : textBody('identifying', d.value);
    yield annotation(d.id, 'identifying', [textBody('classifying', d.type), value, record('Date', d)], place(d));
  }
  for (const q of shown.quantities) {
    const value = [
      q.comparator === '=' ? '' : q.comparator,
      q.value,
      q.high === null ? '' : `to ${q.high}`,
      q.unit,
      q.of,
    ];
    const words = value.filter((v) => v !== '' && v !== null).join(' ');
    const body = [textBody('classifying', 'quantity'), textBody('describing', oneLine(words)), record('Quantity', q)];
    yield annotation(q.id, 'describing', body, place(q));
  }
  for (const c of shown.claims) {
    const tags = c.categories.map((category) => textBody('tagging', category));
    const body = [
      textBody('classifying', c.kind),
      ...tags,
      textBody('describing', inWords(c, lookup)),
      record('Claim', c),
    ];
    yield annotation(c.id, 'classifying', body, place(c));
  }
  for (const c of shown.claims) {
    const reply: Json = { type: 'SpecificResource', purpose: 'replying', source: `${iri}#${c.id}` };
    for (const answered of c.responds_to) {
      const how = c.stance === null ? null : textBody('classifying', c.stance);
      yield annotation(`${c.id}-${answered}`, 'replying', [reply, how], `${iri}#${answered}`);
    }
  }
}

/** Names come last: what the collection is called by is made of the documents in it. */
export function webAnnotationWriter(version: string): DocumentWriter {
  let count = 0;
  const documents: string[] = [];
  const generator = { id: 'urn:x-dossier:dossier', type: 'Software', name: `dossier ${version}`.trim() };
  const head = { '@context': CONTEXT, type: 'AnnotationCollection', label: 'What documents say', generator };
  return {
    head: `${JSON.stringify(head).slice(0, -1)},\n"first":{"type":"AnnotationPage","startIndex":0,"items":[`,
    *document(part) {
      documents.push(part.shown.documents[0]!.id);
      for (const each of annotations(part)) yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(each)}`;
    },
    unread: () => [],
    tail() {
      const id = `urn:x-dossier:${stableId('a', ...documents)}`;
      const page = JSON.stringify({ id: `${id}-1`, partOf: id });
      return `\n],${page.slice(1)},\n"total":${count},"id":${JSON.stringify(id)}}\n`;
    },
  };
}
