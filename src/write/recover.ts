/** Puts a folder right after a run that was killed while it swapped the new folder in. */
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** Names beside the folder that `writeFolder` gives to a folder in the making ("new") and to the one it replaces ("old"). */
async function leftBeside(folder: string, what: 'new' | 'old'): Promise<string[]> {
  const start = `.${basename(folder)}.${what}-`;
  const names = await readdir(dirname(folder)).catch(() => []);
  return names
    .filter((n) => n.startsWith(start) && /^[0-9a-z]+$/.test(n.slice(start.length)))
    .sort()
    .map((n) => join(dirname(folder), n));
}

/**
 * `folder`: its real path; `carried`: what moves from the old folder to the new one after the swap. Whatever the moment at which a run was
 * killed, the folder is the old one or the new one, whole, and nothing is left beside it. Only for whoever holds the lock.
 */
export async function recoverFolder(folder: string, carried: readonly string[]): Promise<void> {
  for (const old of await leftBeside(folder, 'old')) {
    if (!(await isThere(folder))) {
      await rename(old, folder);
      continue;
    }
    for (const path of carried)
      if ((await isThere(join(old, path))) && !(await isThere(join(folder, path))))
        await rename(join(old, path), join(folder, path));
    await rm(old, { recursive: true, force: true });
  }
  for (const half of await leftBeside(folder, 'new')) await rm(half, { recursive: true, force: true });
}
