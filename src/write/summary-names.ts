/** The head of the overview: what was read, and who and what is spoken of most. */
import type { ChalkInstance } from 'chalk';
import type { Entity, MentionType } from '../records.js';
import { cut, harmless, padEnd, padStart, width } from './layout.js';
import type { Lookup, Selection } from './lookup.js';

const MOST_DOCUMENTS = 12;
const MOST_NAMES = 6;

interface Line {
  readonly name: string;
  readonly more: string;
  readonly figures: readonly number[];
}

/** Names, what is known of them, and figures in columns of their own at the right edge. */
function* listing(
  heading: string,
  note: string,
  labels: readonly string[],
  lines: readonly Line[],
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  const figures = labels.map((label, i) =>
    Math.max(label.length, ...lines.map((l) => l.figures[i]!.toLocaleString('en-US').length)),
  );
  const room = columns - 2 - figures.reduce((sum, n) => sum + n + 2, 0);
  const head = labels.map((label, i) => padStart(label, figures[i]! + 2)).join('');
  const title = cut(`${heading}${note}`, room + 2);
  yield `${chalk.bold(title.slice(0, heading.length))}${chalk.dim(padEnd(title, room + 2).slice(heading.length))}${chalk.dim(head)}`;
  const names = Math.min(Math.max(...lines.map((l) => width(l.name))), room);
  for (const line of lines) {
    const space = room - names - 2;
    const alone = line.more === '' || space < 16;
    const name = alone ? padEnd(cut(line.name, room), room) : padEnd(cut(line.name, names), names);
    const more = alone ? '' : `  ${chalk.dim(padEnd(cut(line.more, space), space))}`;
    yield `  ${name}${more}${line.figures.map((n, i) => padStart(n.toLocaleString('en-US'), figures[i]! + 2)).join('')}`;
  }
}

export function* documentLines({ shown }: Selection, columns: number, chalk: ChalkInstance): Generator<string> {
  const { documents } = shown;
  if (documents.length === 0) return;
  const claims = new Map<string, number>();
  for (const c of shown.claims) claims.set(c.document, (claims.get(c.document) ?? 0) + 1);
  const first = documents.slice(0, MOST_DOCUMENTS);
  const dates = Math.min(21, Math.max(...first.map((d) => (d.published ?? 'undated').length)));
  const lines = first.map((d) => ({
    name: `${padEnd(harmless(d.published ?? 'undated'), dates)}  ${harmless(d.source)}`,
    more: harmless(d.title ?? ''),
    figures: [d.words, claims.get(d.id) ?? 0],
  }));
  yield* listing('DOCUMENTS', '', ['words', 'claims'], lines, columns, chalk);
  if (documents.length > MOST_DOCUMENTS)
    yield chalk.dim(`  … and ${documents.length - MOST_DOCUMENTS} more (--table documents)`);
  yield '';
}

function about(e: Entity, { names }: Lookup): string {
  const text = (key: string): string => {
    const value = e.attributes[key];
    return value === undefined || typeof value === 'boolean' ? '' : harmless(names([value].flat()).join(', '));
  };
  const facts =
    e.type === 'facility'
      ? [
          text('kind').replaceAll('_', ' '),
          ['city', 'state', 'country'].map(text).filter(Boolean).join(', '),
          text('operator') && `run by ${text('operator')}`,
        ]
      : e.type === 'organization'
        ? [text('kind').replaceAll('_', ' '), text('parent') && `part of ${text('parent')}`]
        : [text('roles'), text('affiliations')];
  return facts.filter(Boolean).join(' · ');
}

/** The acronym that the texts use for a name. */
function short(e: Entity): string {
  const acronym = e.aliases.find((alias) => /^[\p{Lu}\p{N}&.-]{2,8}$/u.test(alias) && alias !== e.name);
  return acronym === undefined ? '' : ` (${harmless(acronym)})`;
}

const LABELS: Readonly<Record<MentionType, readonly string[]>> = {
  facility: ['mentions', 'allegations'],
  organization: ['mentions', 'says', 'accused'],
  person: ['mentions', 'says', 'accused'],
  place: ['mentions'],
};

function figures(e: Entity, lookup: Lookup): number[] {
  const { allegations, made, against } = lookup.counts(e.id);
  if (e.type === 'facility') return [e.mentions, allegations];
  if (e.type === 'place') return [e.mentions];
  return [e.mentions, made, against];
}

export function* nameLines(
  { shown, lookup }: Selection,
  type: MentionType,
  heading: string,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  const all = shown.entities
    .filter((e) => e.type === type)
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  if (all.length === 0) return;
  const lines = all.slice(0, MOST_NAMES).map((e) => ({
    name: `${harmless(e.name)}${short(e)}`,
    more: about(e, lookup),
    figures: figures(e, lookup),
  }));
  const note = all.length > MOST_NAMES ? `  most mentioned of ${all.length.toLocaleString('en-US')}` : '';
  yield* listing(heading, note, LABELS[type], lines, columns, chalk);
  yield '';
}
