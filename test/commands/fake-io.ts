import type { Io, Sink } from '../../src/commands/spec.js';

interface Recorded extends Sink {
  readonly text: () => string;
}

export function sink(more: Partial<Sink> = {}): Recorded {
  const written: string[] = [];
  return {
    isTerminal: false,
    width: 80,
    colors: 0,
    write: async (text) => {
      written.push(text);
    },
    ...more,
    text: () => written.join(''),
  };
}

/** Streams that remember what was written. */
export const fakeIo = (more: { out?: Partial<Sink>; err?: Partial<Sink>; stdin?: string } = {}) =>
  ({
    out: sink(more.out),
    err: sink(more.err),
    stdin: async () => Buffer.from(more.stdin ?? ''),
  }) satisfies Io;
