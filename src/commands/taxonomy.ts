import { fileOption } from './put.js';
import { formatOption, TAXONOMY_OPTION } from './shared-options.js';
import type { CommandSpec } from './spec.js';

const FORMATS = {
  table: 'one row a category, readable (the default on a terminal)',
  csv: 'one row a cue (the default in a pipe)',
  json: 'one object a category, with its cues',
} as const;

/** What a column of the CSV, or a key of the JSON, is. */
const COLUMNS = {
  id: 'small letters, digits and _; on every row of the category',
  label: 'what it is called, on one of its rows at least',
  group: 'what it belongs to; --category takes a group too',
  huridocs: 'codes of the HURIDOCS Micro-thesauri, joined by ;',
  pbnds: 'numbers of the Performance-Based National Detention Standards',
  'code_...': 'codes of a list of your own',
  cue: 'words that tell the category, in any of their forms; = before a word asks for that very form, | stands between words of which one is enough, # for a number, ~ for up to four words, & before a word that must stand near it, before or after, @staff and the like for a group of words of data/taxonomy-words.csv',
  not_after: 'words before the cue that undo it, joined by ;',
  not_before: 'words after it that do',
  weight:
    'topic where the words alone tell only what is spoken of, not that anything was done; frame where they count only if nothing else is told; else conduct',
  setting:
    'where the cue counts, joined by ;: school, work and the like, as the text shows by whom it speaks of; with ! where it does not. Empty: anywhere',
};

export interface TaxonomyFlags {
  readonly output?: string;
  readonly format?: keyof typeof FORMATS;
  readonly taxonomy?: string[];
}

export const taxonomy: CommandSpec = {
  name: 'taxonomy',
  summary: 'print the categories of claims, to read them or to make your own',
  description: [
    'Prints the categories that claims are sorted into, and the words that tell them. What it prints as CSV or JSON can be changed and given back: --taxonomy FILE of extract and diff takes it in place of the built-in categories, --taxonomy builtin,FILE adds it to them, so that a file need hold only what is new. With --taxonomy here, files of your own are checked and printed as they will be used.',
    'By hand a file may be shorter: a CSV with the columns id, label and cues (several joined by ;) is enough.',
  ],
  arguments: [],
  options: [fileOption('.csv or .json'), formatOption(FORMATS), TAXONOMY_OPTION],
  glossaries: [
    { title: 'Formats', entries: FORMATS },
    { title: 'Columns', entries: COLUMNS },
  ],
  examples: [
    { command: 'dossier taxonomy --format table', shows: 'the categories, with their groups and codes' },
    {
      command: 'dossier taxonomy -o mine.csv && dossier extract corpus --taxonomy mine.csv -o results',
      shows: 'all categories as a file, to be changed in a spreadsheet and used in place of the built-in ones',
    },
    {
      command: 'dossier extract corpus --taxonomy builtin,labour.csv --category labour_rights',
      shows: 'the built-in categories and some of your own',
    },
  ],
  async run(_inputs, flags, io) {
    const { runTaxonomy } = await import('./taxonomy-run.js');
    return runTaxonomy(flags as TaxonomyFlags, io);
  },
};
