/** The overview that a terminal shows: what was read, who is spoken of, who alleges what and who denies it. */
import type { ViewOptions } from './draw.js';
import { counted, wrap } from './layout.js';
import type { Selection } from './lookup.js';
import { told } from './problems.js';
import { allegationLines } from './summary-allegations.js';
import { documentLines, nameLines } from './summary-names.js';

const MOST_PROBLEMS = 8;
const WIDEST = 110;

function* problemLines({ shown }: Selection, columns: number, { chalk }: ViewOptions): Generator<string> {
  const { problems } = shown;
  if (problems.length === 0) return;
  yield `${chalk.bold('PROBLEMS')}  ${chalk.dim(String(problems.length))}`;
  for (const p of problems.slice(0, MOST_PROBLEMS)) {
    const lines = wrap(told(p), columns - 4, 3);
    for (const [i, line] of lines.entries())
      yield `  ${i > 0 ? ' ' : p.document === null ? chalk.red('✗') : chalk.yellow('!')} ${line}`;
  }
  if (problems.length > MOST_PROBLEMS)
    yield chalk.dim(`  … and ${problems.length - MOST_PROBLEMS} more (--table problems)`);
  yield '';
}

function* lines(selection: Selection, options: ViewOptions): Generator<string> {
  const { shown } = selection;
  const { chalk } = options;
  const columns = Math.max(40, Math.min(options.width, WIDEST));
  const words = shown.documents.reduce((sum, d) => sum + d.words, 0);
  const of = (type: string): number => shown.entities.filter((e) => e.type === type).length;
  const found = [
    counted(of('facility'), 'facility', 'facilities'),
    counted(of('organization'), 'organization'),
    counted(of('person'), 'person', 'people'),
    counted(of('place'), 'place'),
    counted(shown.dates.length, 'date'),
    counted(shown.quantities.length, 'quantity', 'quantities'),
    counted(shown.claims.length, 'claim'),
  ];
  yield `${chalk.bold(`Read ${counted(shown.documents.length, 'document')}`)}, ${counted(words, 'word')}. Found:`;
  for (const line of wrap(found.join(', '), columns - 2)) yield `  ${line}`;
  yield '';
  yield* documentLines(selection, columns, chalk);
  yield* nameLines(selection, 'facility', 'FACILITIES', columns, chalk);
  yield* nameLines(selection, 'organization', 'ORGANIZATIONS', columns, chalk);
  yield* nameLines(selection, 'person', 'PEOPLE', columns, chalk);
  yield* allegationLines(selection, columns, chalk);
  yield* problemLines(selection, columns, options);
  for (const line of wrap(
    'More: --table claims (or people, dates ...) for one table, -o FOLDER for all of them, --format json for every record.',
    columns,
  )) {
    yield chalk.dim(line);
  }
}

export function* summaryChunks(selection: Selection, options: ViewOptions): Generator<string> {
  for (const line of lines(selection, options)) yield `${line}\n`;
}
