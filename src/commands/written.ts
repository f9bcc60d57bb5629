/** A selection in the format that is asked for, put where it belongs. */
import { Chalk } from 'chalk';
import { type FormatOptions, formatChunks, type Problem, type Selection, workbookOf } from '../index.js';
import { batched, type Chunks } from '../write/chunks.js';
import { harmless } from '../write/layout.js';
import { writeFile } from '../write/place.js';
import { told } from '../write/problems.js';
import type { Destination } from './output.js';
import type { Io, Sink } from './spec.js';
import { say } from './told.js';
import { version } from './version.js';

type Target = Exclude<Destination, { to: 'folder' }>;

/** Not part of what a workbook says of its making: where it went, and as what. */
const UNSAID = new Set(['output', 'format', 'color', 'header']);

const dashed = (name: string): string => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
const quoted = (value: string): string => (/[\s"'$&|;<>*?]/.test(value) ? JSON.stringify(value) : value);

/** The options of a run in one line: "--kind denial,response --since 2021". */
export const optionsSaid = (flags: object): string =>
  Object.entries(flags)
    .filter(([name, value]) => !UNSAID.has(name) && value !== undefined && value !== false)
    .map(([name, value]) =>
      value === true
        ? dashed(name)
        : `${dashed(name)} ${quoted(Array.isArray(value) ? value.join(',') : String(value))}`,
    )
    .join(' ');

export interface Run {
  readonly inputs: readonly string[];
  readonly flags: object;
}

export interface Output {
  readonly chunks: Chunks;
  /** What the format could not hold. */
  readonly problems: readonly Problem[];
}

/** `selection` as `to.format` writes it; of a workbook everything is made at once, of text chunk by chunk. */
export async function outputOf(
  selection: Selection,
  { format }: Target,
  options: FormatOptions,
  { inputs, flags }: Run,
  { out }: Io,
): Promise<Output> {
  if (format === 'xlsx') {
    const made = { version: version(), inputs, options: optionsSaid(flags) };
    const { bytes, problems } = await workbookOf(selection, { ...options, made });
    return { chunks: [bytes], problems };
  }
  const view = { width: out.width, chalk: new Chalk({ level: out.colors }) };
  return { chunks: formatChunks(selection, format, { ...options, version: version() }, view), problems: [] };
}

export async function put(chunks: Chunks, to: Target, { out }: Io): Promise<void> {
  if (to.to === 'file') await writeFile(to.path, chunks);
  else for await (const chunk of batched(chunks)) await out.write(chunk);
}

const MOST_TOLD = 5;

/** Says what a format could not hold. */
export async function tellUnheld(problems: readonly Problem[], err: Sink): Promise<void> {
  for (const p of problems.slice(0, MOST_TOLD)) await say(err, harmless(told(p)));
  const more = problems.length - MOST_TOLD;
  if (more > 0) await say(err, `and ${more.toLocaleString('en-US')} more: the sheet of problems lists all`);
}
