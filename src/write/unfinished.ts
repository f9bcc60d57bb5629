/** What stands beside a target while it is being written, so that a run that is interrupted leaves nothing behind. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Each path, and the one it is to go back to: null where it is to be removed. */
const unfinished = new Map<string, string | null>();
let heard: (any: boolean) => void = () => {};

/** Calls `hear` when something is begun while nothing was, and when nothing is left. */
export function watchUnfinished(hear: (any: boolean) => void): void {
  heard = hear;
}

/** `path` is only half of something from now on; `home`: it is whole, and is moved away from there. */
export function begin(path: string, home: string | null = null): void {
  if (unfinished.size === 0) heard(true);
  unfinished.set(path, home);
}

export function end(path: string): void {
  if (unfinished.delete(path) && unfinished.size === 0) heard(false);
}

/** Removes what is unfinished and puts back what was moved away. For the end of the program: it does not wait. */
export function removeUnfinished(): void {
  for (const [path, home] of unfinished) {
    try {
      if (home === null || existsSync(home)) rmSync(path, { recursive: true, force: true });
      else renameSync(path, home);
    } catch {
      // The rest is still worth removing, and there is nobody left to tell.
    }
  }
  unfinished.clear();
}
