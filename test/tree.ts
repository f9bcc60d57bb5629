import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a results folder with what is in them, without what is kept for the next run. */
export function tree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const all: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes('.dossier')) all[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
  }
  return all;
}
