import { totalmem } from 'node:os';
import { memoryUsage } from 'node:process';

/**
 * Bytes by which the program may grow while a file is read: no more than this, and half of what the machine has. What is unpacked and drawn lies
 * outside the memory that V8 bounds.
 */
const MOST = Math.min(3_000_000_000, totalmem() / 2);
/** Milliseconds from look to look. */
const EVERY = 100;

/** Calls `over` once the program has grown by more than `most` bytes; until the function that it returns is called. */
export function watchMemory(over: () => void, most = MOST): () => void {
  const before = memoryUsage.rss();
  const timer = setInterval(() => {
    if (memoryUsage.rss() - before <= most) return;
    clearInterval(timer);
    over();
  }, EVERY);
  return () => clearInterval(timer);
}
