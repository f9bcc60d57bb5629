/** How V8 is told to spend the processor. */
import { setFlagsFromString } from 'node:v8';

/** By the major version of Node, whose V8 knows the option: it complains of one that it does not know. */
const LATER: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=540000',
  22: '--invocation-count-for-turbofan=12000',
  24: '--invocation-count-for-turbofan=12000',
};

/**
 * For a run that may be over in a second: each pattern is compiled once, to code of the machine, and not twice; functions are optimized
 * only once they have run for longer, which is soon enough in a long run; the room for new objects grows at once and not by halves. As
 * measured with Node 20; another version is left as it is but for the patterns.
 */
export function startQuickly(version: string): void {
  setFlagsFromString('--no-regexp-tier-up');
  if (!version.startsWith('20.')) return;
  setFlagsFromString(LATER[20]!);
  setFlagsFromString('--semi-space-growth-factor=16');
}

/**
 * V8 optimizes a function once it has run for a while, in every thread anew, and in a thread beside it. Where as many threads work as there
 * are processors nothing is idle that could do it: only what runs eight times as long is worth it, and not with all that it calls copied
 * into it; and what has just been made is cleared by the thread that made it, without helpers that wait for each other. `version`: of Node.
 */
export function optimizeLater(version: string): void {
  const option = LATER[version.split('.')[0]!];
  if (option !== undefined) setFlagsFromString(option);
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  setFlagsFromString('--no-parallel-scavenge');
}

/** V8 lets what is held and what is not grow to four times of what was held before it clears; so to 1.6 times, which costs few hundredths of the time. */
export const clearOften = (): void => setFlagsFromString('--heap-growing-percent=60');
