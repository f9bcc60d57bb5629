/** The work of `dossier review`. */
import { join } from 'node:path';
import { UsageError } from '../errors.js';
import { mergeResults, readResults, reviewSheet } from '../index.js';
import { made } from '../write/columns.js';
import { counted, harmless } from '../write/layout.js';
import { CORRECTIONS } from '../write/names.js';
import { rowChunks } from '../write/rows.js';
import { sheetIn } from './kept-results.js';
import { put } from './put.js';
import type { ExitCode, Io } from './spec.js';
import { say } from './told.js';

export async function runReview(folder: string, { output }: { readonly output?: string }, io: Io): Promise<ExitCode> {
  if (folder === '') throw new UsageError('Name a folder that "dossier extract -o FOLDER" wrote.');
  const result = mergeResults(await readResults([folder], { stdin: io.stdin }));
  if (result.documents.length === 0)
    throw new UsageError(result.problems[0]?.message ?? `There are no documents in "${folder}".`);
  const [header, ...rows] = await reviewSheet(result, sheetIn(folder));
  const table = {
    name: 'corrections',
    title: 'What to correct',
    columns: header!.map((name, i) => made<readonly string[]>(name, 'string', name, (row) => row[i]!)),
    narrow: [],
  };
  const path = output ?? join(folder, CORRECTIONS);
  await put(rowChunks(table, rows, 'csv', { bom: path !== '-' }), path, io);
  if (path !== '-')
    await say(
      io.err,
      `wrote ${harmless(path)}: ${counted(result.entities.length, 'entity', 'entities')} and ${counted(result.claims.length, 'claim')}; fill in what is wrong, then extract into the folder again`,
    );
  return 0;
}
