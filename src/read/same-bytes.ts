import { readFile } from 'node:fs/promises';
import { sha256 } from '../ids.js';
import type { InputFile } from './inputs.js';

/** Files of the same bytes become one, with all their paths; the first in the list stays. Only files of equal size are compared. */
export async function joinSameBytes(files: readonly InputFile[]): Promise<InputFile[]> {
  const bySize = new Map<number, number>();
  for (const f of files) bySize.set(f.size, (bySize.get(f.size) ?? 0) + 1);
  const first = new Map<string, number>();
  const joined: InputFile[] = [];
  for (const file of files) {
    const hash = (bySize.get(file.size) ?? 0) > 1 && file.size > 0 ? await hashOf(file) : null;
    const at = hash === null ? undefined : first.get(hash);
    if (at !== undefined) {
      const one = joined[at]!;
      joined[at] = { ...one, paths: [...one.paths, ...file.paths] };
      continue;
    }
    if (hash !== null) first.set(hash, joined.length);
    joined.push(file);
  }
  return joined;
}

/** Null where the file cannot be read: reading it will tell why. */
async function hashOf(file: InputFile): Promise<string | null> {
  if (file.bytes !== undefined) return sha256(file.bytes);
  try {
    return sha256(await readFile(file.path));
  } catch {
    return null;
  }
}
