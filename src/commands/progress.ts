import type { Sink } from './spec.js';

/** What has been done of a run, for whoever waits. */
export interface Progress {
  /** Shows what is being done; nothing before a second has gone by, unless it is sure to take long. */
  show(done: number, all: number | null, what: string, long: boolean): Promise<void>;
  /** How far one long document is. */
  step(what: string, how: string): Promise<void>;
  clear(): Promise<void>;
}

const PATIENCE = 1000;
const PAUSE = 100;

/** One line on a terminal, drawn over itself; silent elsewhere. */
export function progressOn(err: Sink, clean: (text: string) => string): Progress {
  const start = performance.now();
  let last = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const draw = async (figures: string, what: string): Promise<void> => {
    last = performance.now();
    drawn = true;
    const room = Math.max(0, err.width - figures.length - 1);
    const name = clean(what);
    await err.write(`\r\u001b[2K${figures}${name.length > room ? `…${name.slice(name.length - room + 1)}` : name}`);
  };
  const isDue = (): boolean => {
    const now = performance.now();
    return err.isTerminal && now - start >= PATIENCE && now - last >= PAUSE;
  };
  return {
    async show(done, all, what, long) {
      const figures = all === null ? `Reading ${done + 1}  ` : `Reading ${done + 1} of ${all}  `;
      if (err.isTerminal && (long || isDue())) await draw(figures, what);
    },
    async step(what, how) {
      if (isDue()) await draw(`Reading ${how}  `, what);
    },
    async clear() {
      if (drawn) await err.write('\r\u001b[2K');
      drawn = false;
    },
  };
}
