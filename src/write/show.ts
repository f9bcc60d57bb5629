/** One record on a terminal: what was read, where it stands, what it rests on, and what stands beside or against it. */
import type { ChalkInstance } from 'chalk';
import type { Claim, Difference, Entity, Mention } from '../records.js';
import type { ViewOptions } from './draw.js';
import { counted, cut, harmless, padEnd, quoted, wrap } from './layout.js';
import { assertedBy, isAccusation, type Lookup, type Selection, targets } from './lookup.js';
import { passage } from './passage.js';
import { placeOf, placeText } from './places.js';

const LABELS = 14;
const MOST_MENTIONS = 8;
const MOST_CLAIMS = 12;
/** Characters beside a mention. */
const NEAR = 90;
const INDENT = '  ';

function* slot(label: string, text: string, columns: number, chalk: ChalkInstance): Generator<string> {
  if (text === '') return;
  for (const [i, line] of wrap(harmless(text), columns - LABELS).entries())
    yield `${i === 0 ? chalk.dim(padEnd(label, LABELS)) : ' '.repeat(LABELS)}${line}`;
}

function whereIs(id: string, start: number, page: number | null, { document }: Lookup): string {
  const d = document(id);
  if (d === undefined) return id;
  const line = d.text.slice(0, start).split('\n').length;
  return harmless(`${d.path}:${line}${page === null ? '' : `, page ${page}`}`);
}

const kindOf = (c: Claim): string => [c.kind.replace('_', ' '), ...c.categories].join(' · ');

/** A claim in two or three lines, under a heading that says how it stands to the one shown. */
function* brief(how: string, c: Claim, lookup: Lookup, columns: number, chalk: ChalkInstance): Generator<string> {
  const by = harmless(assertedBy(c, lookup).join(', ')) || 'the text itself';
  const rest = `${by}, ${harmless(lookup.document(c.document)?.source ?? '')}`;
  yield `${INDENT}${chalk.bold(how)}  ${cut(rest, columns - how.length - 4)}`;
  for (const line of wrap(quoted(harmless(c.quote)), columns - 4, 3)) yield `    ${line}`;
  yield chalk.dim(`    ${c.id}  ${whereIs(c.document, c.start, c.page, lookup)}`);
}

function* claimLines(
  c: Claim,
  { shown, lookup }: Selection,
  columns: number,
  chalk: ChalkInstance,
  differences: readonly Difference[],
): Generator<string> {
  const d = lookup.document(c.document);
  yield `${chalk.bold('claim')} ${c.id}  ${kindOf(c)}`;
  yield chalk.dim(
    cut(
      harmless([d?.source ?? '', d?.published ?? ''].filter(Boolean).join(', ')) +
        `  ${whereIs(c.document, c.start, c.page, lookup)}`,
      columns,
    ),
  );
  yield '';
  if (d !== undefined) for (const line of passage(d.text, [c], columns - 2, chalk)) yield `${INDENT}${line}`;
  yield '';
  const chain = c.reported_by.map((h) => (h.entity === null ? h.text : lookup.name(h.entity)));
  const words = c.asserted_by_text === null ? '' : ` (${quoted(c.asserted_by_text)})`;
  const by =
    c.asserted_by.length > 0
      ? `${lookup.names(c.asserted_by).join(', ')}${words}`
      : (c.asserted_by_text ?? 'nobody: the text itself');
  const numbers = c.quantities.flatMap((id) => lookup.quantity(id)?.text ?? []);
  yield* slot('asserted by', by, columns, chalk);
  yield* slot('speaker', c.speaker === null ? '' : lookup.name(c.speaker), columns, chalk);
  yield* slot('reported by', chain.join(' › '), columns, chalk);
  yield* slot('against', targets(c, lookup).join(', '), columns, chalk);
  yield* slot('victims', c.victims ?? '', columns, chalk);
  yield* slot(
    'facility',
    c.facility === null ? '' : `${lookup.name(c.facility)} (${c.facility_basis})`,
    columns,
    chalk,
  );
  yield* slot('event date', c.event_date ?? '', columns, chalk);
  yield* slot('numbers', numbers.join('; '), columns, chalk);
  yield* slot('polarity', c.polarity, columns, chalk);
  yield* slot('stance', c.stance?.replaceAll('_', ' ') ?? '', columns, chalk);
  const places = d === undefined ? [] : placeOf(d, c.start, c.end);
  yield* slot('on paper', places.map(placeText).join('; '), columns, chalk);
  yield* slot('found by', `${c.rule}, confidence ${c.confidence}`, columns, chalk);
  const answered = c.responds_to.flatMap((id) => lookup.claim(id) ?? []);
  const replies = lookup.repliesTo(c.id);
  const beside = differences.filter((x) => x.claims.includes(c.id));
  if (answered.length + replies.length + beside.length > 0) yield '';
  for (const a of answered) yield* brief('answers', a, lookup, columns, chalk);
  for (const r of replies) yield* brief('answered by', r, lookup, columns, chalk);
  const claims = new Map(shown.claims.map((x) => [x.id, x]));
  for (const x of beside) {
    const others = x.sides.filter((side) => !side.includes(c.id)).flat();
    for (const id of others.slice(0, 3)) {
      const other = claims.get(id);
      if (other !== undefined && !answered.includes(other) && !replies.includes(other))
        yield* brief(x.relation.replace('_', ' '), other, lookup, columns, chalk);
    }
  }
}

function* groupLines(
  title: string,
  claims: readonly Claim[],
  lookup: Lookup,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  if (claims.length === 0) return;
  yield '';
  yield chalk.bold(`${title} (${claims.length})`);
  for (const c of claims.slice(0, MOST_CLAIMS)) yield* brief(c.kind.replace('_', ' '), c, lookup, columns, chalk);
  if (claims.length > MOST_CLAIMS)
    yield chalk.dim(`${INDENT}… and ${counted(claims.length - MOST_CLAIMS, 'more claim')}`);
}

function* entityLines(
  e: Entity,
  { shown, lookup }: Selection,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  yield `${chalk.bold(e.type)} ${e.id}  ${harmless(e.name)}`;
  yield chalk.dim(`${counted(e.mentions, 'mention')} in ${counted(e.documents.length, 'document')}`);
  yield '';
  yield* slot('also called', e.aliases.join('; '), columns, chalk);
  for (const [name, value] of Object.entries(e.attributes)) {
    const text = Array.isArray(value)
      ? value.map(lookup.name).join('; ')
      : typeof value === 'string'
        ? lookup.name(value)
        : String(value);
    yield* slot(name, text, columns, chalk);
    const at = e.attribute_evidence[name];
    const d = at !== undefined && typeof at === 'object' ? lookup.document(at.document) : undefined;
    if (d === undefined || typeof at !== 'object') continue;
    for (const line of passage(d.text, [at], columns - LABELS, chalk).slice(0, 6)) yield `${' '.repeat(LABELS)}${line}`;
    yield chalk.dim(`${' '.repeat(LABELS)}${whereIs(at.document, at.start, null, lookup)}`);
  }
  const mentions = shown.mentions.filter((m) => m.entity === e.id);
  yield* mentionLines(mentions, lookup, columns, chalk);
  yield* groupLines(
    'Claims against it',
    shown.claims.filter((c) => isAccusation(c) && c.target.includes(e.id)),
    lookup,
    columns,
    chalk,
  );
  yield* groupLines('Claims it makes', lookup.madeBy(e.id), lookup, columns, chalk);
  const told = (c: Claim): boolean => (isAccusation(c) && c.target.includes(e.id)) || c.asserted_by.includes(e.id);
  yield* groupLines(
    'Other claims about it',
    lookup.about(e.id).filter((c) => !told(c)),
    lookup,
    columns,
    chalk,
  );
}

function* mentionLines(
  mentions: readonly Mention[],
  lookup: Lookup,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  if (mentions.length === 0) return;
  yield '';
  yield chalk.bold(`Mentions (${mentions.length})`);
  // Each way of writing it once, then others until there are enough.
  const first = mentions.filter((m, i) => mentions.findIndex((n) => n.text === m.text) === i);
  const chosen = [...first, ...mentions.filter((m) => !first.includes(m))].slice(0, MOST_MENTIONS);
  for (const m of chosen) {
    const d = lookup.document(m.document);
    if (d === undefined) continue;
    yield chalk.dim(`${INDENT}${whereIs(m.document, m.start, m.page, lookup)}`);
    for (const line of passage(d.text, [m], columns - 4, chalk, NEAR)) yield `    ${line}`;
  }
  if (mentions.length > chosen.length) yield chalk.dim(`${INDENT}… and ${mentions.length - chosen.length} more`);
}

/** The view of a claim or an entity; `differences` tells the counterparts of claims in other sources. */
export function* showChunks(
  record: Claim | Entity,
  selection: Selection,
  differences: readonly Difference[],
  { width: columns, chalk }: ViewOptions,
): Generator<string> {
  const lines =
    'quote' in record
      ? claimLines(record, selection, columns, chalk, differences)
      : entityLines(record, selection, columns, chalk);
  for (const line of lines) yield `${line}\n`;
}
