/** argv, streams and the exit code: the one file that touches `process`. */
import { removeUnfinished, run, watchUnfinished } from './commands/program.js';
import type { Io, Sink } from './commands/spec.js';
import { clearOften, optimizeLater, startQuickly } from './engine.js';

startQuickly(process.versions.node);

const args = process.argv.slice(2);

/** Colours a stream may show: --no-color, then FORCE_COLOR, then NO_COLOR, then what the terminal can do. */
function colorsOf(stream: NodeJS.WriteStream): 0 | 1 | 2 | 3 {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  if (args.includes('--no-color')) return 0;
  if (FORCE_COLOR !== undefined) {
    if (FORCE_COLOR === 'false') return 0;
    const level = Number(FORCE_COLOR);
    return FORCE_COLOR !== '' && level >= 0 && level <= 3 ? (level as 0 | 1 | 2 | 3) : 1;
  }
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (!stream.isTTY) return 0;
  const depth = stream.getColorDepth();
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

/** The reader of the pipe has gone, as `head` does: there is nobody left to write for. */
class ReaderGone extends Error {}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let broken: Error | undefined;
  stream.on('error', (error) => {
    broken ??= error;
  });
  const width = Number(process.env.COLUMNS) || stream.columns || 80;
  return {
    isTerminal: stream.isTTY === true,
    width,
    colors: colorsOf(stream),
    write: (chunk) =>
      new Promise((resolve, reject) => {
        const fail = (error: Error) =>
          reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new ReaderGone() : error);
        if (broken) fail(broken);
        else stream.write(chunk, (error) => (error ? fail(error) : resolve()));
      }),
  };
}

async function stdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** A process of another user is running, too: it may not be asked. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const io: Io = {
  out: sinkOf(process.stdout),
  err: sinkOf(process.stderr),
  stdin,
  stdinChunks: () => process.stdin,
  self: { pid: process.pid, isRunning },
  onBusy: () => optimizeLater(process.versions.node),
  onMuch: clearOften,
};

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
};

/** Ctrl-C and the like, while something is half written. At other times they end the program by themselves, and at once. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
function interrupted(signal: NodeJS.Signals): void {
  removeUnfinished();
  for (const s of SIGNALS) process.off(s, interrupted);
  process.kill(process.pid, signal);
}
watchUnfinished((any) => {
  for (const signal of SIGNALS) process[any ? 'on' : 'off'](signal, interrupted);
});

async function main(): Promise<void> {
  try {
    process.exitCode = await run(args, io);
  } catch (error) {
    if (error instanceof ReaderGone) {
      process.exit(0);
    }
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = REASONS[code];
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = reason
      ? `Cannot write the output: ${reason}.`
      : `This is a fault of the program, not of the input. ${bug}`;
    process.stderr.write(`dossier: ${message}\n`);
    process.exitCode = 2;
  }
}

void main();
