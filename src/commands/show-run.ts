/** The work of `dossier show`. */
import { Chalk } from 'chalk';
import { UsageError } from '../errors.js';
import { type Claim, compare, type Difference, type Entity, everything, type Result } from '../index.js';
import { batched } from '../write/chunks.js';
import { showChunks } from '../write/show.js';
import { keptResults } from './kept-results.js';
import { nearest } from './nearest.js';
import type { SHOW_FORMATS } from './show.js';
import type { ExitCode, Io } from './spec.js';

const MOST_NAMED = 6;

const even = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

/** What is meant: by its id, by the name of an entity, or by the beginning of either where it fits one alone. */
function recordOf(wanted: string, { claims, entities, mentions }: Result): Claim | Entity {
  const name = even(wanted);
  const byId = new Map<string, Claim | Entity>([...entities, ...claims].map((r) => [r.id, r]));
  const owner = mentions.find((m) => m.id === wanted);
  const exact = byId.get(wanted) ?? (owner && byId.get(owner.entity));
  if (exact !== undefined) return exact;
  const called = entities.filter((e) => [e.name, ...e.aliases].some((n) => even(n) === name));
  const begins = (text: string): boolean => name.length > 2 && even(text).startsWith(name);
  const found =
    called.length > 0 ? called : [...byId.values()].filter((r) => begins(r.id) || ('name' in r && begins(r.name)));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const some = found.slice(0, MOST_NAMED).map((r) => `${r.id} ${'name' in r ? `${r.type} ${r.name}` : r.kind}`);
    throw new UsageError(`"${wanted}" fits ${found.length} records. Take the id of one: ${some.join('; ')}.`);
  }
  const near = nearest(
    wanted,
    entities.map((e) => e.name),
  );
  throw new UsageError(
    `There is no claim or entity "${wanted}".${near === null ? '' : ` Did you mean "${near}"?`} Ids are in the last columns of the tables.`,
  );
}

const besideIt = (record: Claim | Entity, differences: readonly Difference[]): Difference[] =>
  'quote' in record ? differences.filter((d) => d.claims.includes(record.id)) : [];

export async function runShow(
  wanted: string,
  inputs: readonly string[],
  { format = 'view' }: { readonly format?: keyof typeof SHOW_FORMATS },
  io: Io,
): Promise<ExitCode> {
  if (wanted.trim() === '') throw new UsageError('Name what to show: an id, or the name of an entity.');
  const result = await keptResults(inputs, io);
  const record = recordOf(wanted, result);
  const selection = everything(result);
  const differences = besideIt(record, 'quote' in record ? compare(result).differences : []);
  if (format === 'json') {
    const replies = 'quote' in record ? selection.lookup.repliesTo(record.id) : [];
    await io.out.write(`${JSON.stringify({ record, replies, differences }, null, 2)}\n`);
    return 0;
  }
  const view = { width: io.out.width, chalk: new Chalk({ level: io.out.colors }) };
  for await (const chunk of batched(showChunks(record, selection, differences, view))) await io.out.write(chunk);
  return 0;
}
