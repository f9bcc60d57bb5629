/** The work of `dossier summary`. */
import { Chalk } from 'chalk';
import { categories, everything, type Selection } from '../index.js';
import { harmless } from '../write/layout.js';
import { LEDGER, ledgerOf } from '../write/ledger.js';
import { isCalled, type PartyType, partiesOf } from '../write/parties.js';
import { PARTIES } from '../write/parties-table.js';
import { overviewChunks } from '../write/parties-view.js';
import { rowChunks } from '../write/rows.js';
import { gather } from './gather.js';
import { nearest } from './nearest.js';
import { formatOf, put } from './put.js';
import type { ExitCode, Io } from './spec.js';
import type { SummaryFlags } from './summary.js';
import { isUnread, say, tellProblems } from './told.js';

const ALL: readonly PartyType[] = ['facility', 'organization', 'person'];
/** Shown of each type where nothing is asked for. */
const FEW = 6;

/** Says which names fit nobody. */
async function tellNames(
  { shown }: Selection,
  names: readonly string[],
  types: readonly string[],
  io: Io,
): Promise<void> {
  const all = shown.entities.filter((e) => types.includes(e.type));
  for (const name of names) {
    if (all.some((e) => isCalled(e, name))) continue;
    const near = nearest(
      name,
      all.flatMap((e) => [e.name, ...e.aliases]),
    );
    await say(
      io.err,
      `--name: nobody is called "${harmless(name)}".${near ? ` Did you mean "${harmless(near)}"?` : ''}`,
    );
  }
}

export async function runSummary(inputs: readonly string[], flags: SummaryFlags, io: Io): Promise<ExitCode> {
  const usual = !io.out.isTerminal ? 'csv' : flags.table === undefined ? 'summary' : 'table';
  const format = formatOf(flags, ['csv', 'tsv', 'json', 'summary', 'table'], usual);
  const result = await gather(inputs, flags, io);
  const { problems } = result;
  const unread = problems.some((p) => isUnread(p, inputs));
  if (result.documents.length === 0 && unread) {
    await tellProblems(problems, inputs, io.err);
    return 2;
  }
  const selection = everything(result);
  const types = flags.of ?? ALL;
  const parties = partiesOf(selection, {
    types: ALL.filter((t) => types.includes(t)),
    ...(flags.name && { names: flags.name }),
  });
  const ledger = ledgerOf(selection);
  const view = { width: io.out.width, chalk: new Chalk({ level: flags.output === undefined ? io.out.colors : 0 }) };
  const labels = new Map(categories(flags.taxonomy && { taxonomy: flags.taxonomy }).map((c) => [c.id, c.label]));
  function* both(): Generator<string> {
    yield '{"parties":';
    yield* rowChunks(PARTIES, parties, 'json');
    yield ',"ledger":';
    yield* rowChunks(LEDGER, ledger, 'json');
    yield '}\n';
  }
  const text =
    format === 'summary'
      ? overviewChunks(
          selection,
          { parties, ledger, labels, most: flags.of || flags.name ? Number.POSITIVE_INFINITY : FEW },
          view,
        )
      : format === 'json' && flags.table === undefined
        ? both()
        : flags.table === 'ledger'
          ? rowChunks(LEDGER, ledger, format, {}, view)
          : rowChunks(PARTIES, parties, format, {}, view);
  await put(text, flags.output, io);
  if (flags.name) await tellNames(selection, flags.name, types, io);
  await tellProblems(problems, inputs, io.err);
  return unread ? 1 : 0;
}
