import type { Io, Sink } from '../../src/commands/spec.js';

interface Recorded extends Sink {
  readonly text: () => string;
  readonly bytes: () => Uint8Array;
}

export function sink(more: Partial<Sink> = {}): Recorded {
  const written: Uint8Array[] = [];
  return {
    isTerminal: false,
    width: 80,
    colors: 0,
    write: async (chunk) => {
      written.push(Buffer.from(chunk as string));
    },
    ...more,
    text: () => Buffer.concat(written).toString('utf8'),
    bytes: () => Buffer.concat(written),
  };
}

/** Streams that remember what was written. */
export const fakeIo = (more: { out?: Partial<Sink>; err?: Partial<Sink>; stdin?: string } = {}) =>
  ({
    out: sink(more.out),
    err: sink(more.err),
    stdin: async () => Buffer.from(more.stdin ?? ''),
    async *stdinChunks() {
      yield Buffer.from(more.stdin ?? '');
    },
    self: { pid: 1, isRunning: () => false },
  }) satisfies Io;
