import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const clear = runInNewContext('gc') as () => void;

/** How many of some objects are still held by anybody, once memory is cleared. */
export async function stillHeld(objects: readonly WeakRef<object>[]): Promise<number> {
  // What was looked at in this turn is held until its end.
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    clear();
  }
  return objects.filter((o) => o.deref() !== undefined).length;
}
