/** The head of the overview: what was read, and who and what is spoken of most. */
import type { ChalkInstance } from 'chalk';
import type { DocumentRecord, Entity, MentionType } from '../records.js';
import { counted, fit, harmless, padEnd, padStart, width } from './layout.js';
import { isAccusation, type Lookup, type Selection } from './lookup.js';

const MOST_DOCUMENTS = 10;
const MOST_NAMES = 6;

const text = (value: string | boolean | string[] | undefined): string =>
  value === undefined || typeof value === 'boolean' ? '' : harmless([value].flat().join(', '));

/** A line of cells, right-hand figures kept to the edge, the last of the left-hand ones cut to fit. */
function row(left: string, rest: string, figures: string, columns: number, chalk: ChalkInstance): string {
  const room = columns - 2 - width(figures) - 2;
  const name = fit(left, room);
  const space = room - width(name) - 2;
  const more = space > 8 ? fit(rest, space) : '';
  const gap = more === '' ? ' '.repeat(Math.max(0, room - width(name))) : `  ${padEnd(more, space)}`;
  return `  ${name}${more === '' ? gap : chalk.dim(gap)}  ${chalk.dim(figures)}`.trimEnd();
}

export function* documentLines({ shown }: Selection, columns: number, chalk: ChalkInstance): Generator<string> {
  const { documents } = shown;
  if (documents.length === 0) return;
  const claims = new Map<string, number>();
  for (const c of shown.claims) claims.set(c.document, (claims.get(c.document) ?? 0) + 1);
  const dates = Math.max(...documents.slice(0, MOST_DOCUMENTS).map((d) => (d.published ?? 'undated').length));
  const figures = (d: DocumentRecord): string =>
    `${padStart(counted(d.words, 'word'), 13)}${padStart(counted(claims.get(d.id) ?? 0, 'claim'), 12)}`;
  yield chalk.bold('DOCUMENTS');
  for (const d of documents.slice(0, MOST_DOCUMENTS)) {
    const when = harmless(d.published ?? 'undated').padEnd(Math.min(dates, 24));
    yield row(`${when}  ${harmless(d.source)}`, harmless(d.title ?? ''), figures(d), columns, chalk);
  }
  if (documents.length > MOST_DOCUMENTS)
    yield chalk.dim(`  … and ${documents.length - MOST_DOCUMENTS} more (--table documents)`);
  yield '';
}

const about = (e: Entity): string => {
  const a = e.attributes;
  if (e.type === 'facility') {
    const where = [a.city, a.state, a.country].map(text).filter(Boolean).join(', ');
    const run = text(a.operator);
    return [text(a.kind).replaceAll('_', ' '), where, run && `run by ${run}`].filter(Boolean).join(' · ');
  }
  if (e.type === 'organization') return [text(a.kind).replaceAll('_', ' '), text(a.parent)].filter(Boolean).join(' · ');
  return [text(a.roles), text(a.affiliations)].filter(Boolean).join(' · ');
};

const figures = (e: Entity, { about: claimsAbout, madeBy, against }: Lookup): string => {
  const mentions = padStart(counted(e.mentions, 'mention'), 13);
  if (e.type === 'facility') {
    const all = claimsAbout(e.id);
    return `${mentions}${padStart(counted(all.filter(isAccusation).length, 'allegation'), 17)}`;
  }
  return `${mentions}${padStart(`says ${madeBy(e.id).length}`, 9)}${padStart(`accused ${against(e.id).length}`, 14)}`;
};

/** The short form that stands for the name most often: an acronym, else none. */
const short = (e: Entity): string => {
  const acronym = e.aliases.find((alias) => /^[\p{Lu}\p{N}&.-]{2,8}$/u.test(alias) && alias !== e.name);
  return acronym === undefined ? '' : ` (${harmless(acronym)})`;
};

export function* nameLines(
  selection: Selection,
  type: MentionType,
  heading: string,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  const all = selection.shown.entities
    .filter((e) => e.type === type)
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  if (all.length === 0) return;
  const more = all.length > MOST_NAMES ? chalk.dim(`  the most mentioned of ${all.length}`) : '';
  yield chalk.bold(heading) + more;
  for (const e of all.slice(0, MOST_NAMES)) {
    yield row(`${harmless(e.name)}${short(e)}`, about(e), figures(e, selection.lookup), columns, chalk);
  }
  yield '';
}
