import type { Sink } from './spec.js';

/** What has been done of a run, for whoever waits. */
export interface Progress {
  /** Shows what is being done; nothing before a second has gone by, unless it is sure to take long. */
  show(done: number, all: number, what: string, long: boolean): Promise<void>;
  clear(): Promise<void>;
}

const PATIENCE = 1000;
const PAUSE = 100;

/** One line on a terminal, drawn over itself; silent elsewhere. */
export function progressOn(err: Sink, clean: (text: string) => string): Progress {
  const start = performance.now();
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  return {
    async show(done, all, what, long) {
      const now = performance.now();
      if (!err.isTerminal || (now - start < PATIENCE && !long) || (now - last < PAUSE && !long)) return;
      last = now;
      drawn = true;
      const figures = `Reading ${done + 1} of ${all}  `;
      const room = Math.max(0, err.width - figures.length - 1);
      const name = clean(what);
      await err.write(`\r\u001b[2K${figures}${name.length > room ? `…${name.slice(name.length - room + 1)}` : name}`);
    },
    async clear() {
      if (drawn) await err.write('\r\u001b[2K');
      drawn = false;
    },
  };
}
