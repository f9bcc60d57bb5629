/** The work of `dossier taxonomy`. */
import { Chalk } from 'chalk';
import { type Category, type CueRow, type TaxonomyRows, taxonomyRows } from '../index.js';
import { list, made } from '../write/columns.js';
import { type RowTable, rowChunks } from '../write/rows.js';
import { formatOf, put } from './put.js';
import type { ExitCode, Io } from './spec.js';
import type { TaxonomyFlags } from './taxonomy.js';

interface Line {
  readonly category: Category;
  readonly cue: CueRow | null;
  readonly cues: number;
}

const codeNames = ({ categories }: TaxonomyRows): string[] => [
  ...new Set(categories.flatMap((c) => Object.keys(c.codes))),
];

/** From this many columns on, codes are shown too. */
const WIDE = 110;

/** A row a category. */
const overview = (rows: TaxonomyRows, wide = true): RowTable<Line> => ({
  name: 'categories',
  title: 'The categories of claims',
  columns: [
    made('id', 'string', 'Id', (l) => l.category.id),
    made('label', 'string', 'What it is called', (l) => l.category.label),
    made('group', 'string', 'What it belongs to', (l) => l.category.group),
    ...codeNames(rows).map((name) => list<Line>(name, `Codes of ${name}`, (l) => l.category.codes[name] ?? [])),
    made('cues', 'integer', 'How many cues tell it', (l) => l.cues),
  ],
  narrow: ['id', 'label', 'group', ...(wide ? codeNames(rows) : []), 'cues'],
});

/** A row a cue, each with all that is said of its category. */
const inFull = (rows: TaxonomyRows): RowTable<Line> => ({
  name: 'taxonomy',
  title: 'The categories of claims and the words that tell them',
  columns: [
    ...overview(rows).columns.slice(0, -1),
    made('cue', 'string', 'Words that tell it', (l) => l.cue?.cue ?? null),
    list<Line>('not_after', 'Words before it that undo it', (l) => l.cue?.not_after ?? []),
    list<Line>('not_before', 'Words after it that undo it', (l) => l.cue?.not_before ?? []),
    made('weight', 'string', 'conduct, topic or frame', (l) => l.cue?.weight ?? null),
    list<Line>('setting', 'Where it counts', (l) => l.cue?.setting ?? []),
  ],
  narrow: [],
});

const plainCue = ({ cue, not_after, not_before, weight, setting }: CueRow): string | object =>
  weight === 'conduct' && not_after.length + not_before.length + setting.length === 0
    ? cue
    : {
        cue,
        ...(not_after.length > 0 && { not_after }),
        ...(not_before.length > 0 && { not_before }),
        ...(weight !== 'conduct' && { weight }),
        ...(setting.length > 0 && { setting }),
      };

function* jsonText({ categories }: TaxonomyRows, cuesOf: (id: string) => readonly CueRow[]): Generator<string> {
  yield `${JSON.stringify({ categories: categories.map((c) => ({ ...c, cues: cuesOf(c.id).map(plainCue) })) }, null, 2)}\n`;
}

export async function runTaxonomy(flags: TaxonomyFlags, io: Io): Promise<ExitCode> {
  const format = formatOf(flags, ['csv', 'json', 'table'], io.out.isTerminal ? 'table' : 'csv');
  const rows = taxonomyRows(flags.taxonomy);
  const byId = new Map<string, CueRow[]>(rows.categories.map((c) => [c.id, []]));
  for (const cue of rows.cues) byId.get(cue.category)?.push(cue);
  const cuesOf = (id: string): readonly CueRow[] => byId.get(id) ?? [];
  const view = { width: io.out.width, chalk: new Chalk({ level: flags.output === undefined ? io.out.colors : 0 }) };
  const all = rows.categories.map((category) => ({ category, cue: null, cues: cuesOf(category.id).length }));
  const lines = all.flatMap((line): Line[] =>
    line.cues === 0 ? [line] : cuesOf(line.category.id).map((cue) => ({ ...line, cue })),
  );
  const text =
    format === 'json'
      ? jsonText(rows, cuesOf)
      : format === 'table'
        ? rowChunks(overview(rows, io.out.width >= WIDE), all, 'table', {}, view)
        : rowChunks(inFull(rows), lines, 'csv');
  await put(text, flags.output, io);
  return 0;
}
