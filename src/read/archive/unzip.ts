/** What a Zip file holds, unpacked within limits. Nothing is ever written: names are only labels. */
import type { Inflate } from 'fflate';
import { Unreadable } from '../reader.js';
import { directoryOf, type Entry } from './directory.js';

export interface ZipLimits {
  /** Files in one archive. */
  readonly files: number;
  /** Bytes of one file. */
  readonly bytes: number;
  /** Bytes of all files together. */
  readonly total: number;
}

/** Most bytes that one byte of an archive may become, once they are more than `FREE`. Text and XML seldom pass 30. */
const RATIO = 150;
const FREE = 20_000_000;
const CHUNK = 65_536;

export type Loss = 'cut' | 'encrypted' | 'method' | 'too_large' | 'unsafe_path' | 'bomb';

export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was not unpacked, or only in part (`cut`). */
  readonly lost: readonly { readonly name: string; readonly loss: Loss }[];
  /** The list at the end of the archive is missing: what stood before the break was taken. */
  readonly truncated: boolean;
}

/** A name that stays inside: no absolute path, no drive, no "..", no control characters. */
const isSafe = (name: string): boolean =>
  !/^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(name) && !name.split(/[/\\]/).some((part) => part === '..');

/**
 * Unpacks the files whose name is wanted. Throws Unreadable for an archive that is built to swell (code `bomb`): more than the limits hold,
 * parts that lie over each other, too many files.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): Promise<Unpacked> {
  const entries = directoryOf(bytes, limits.files);
  if (entries === null) return unzipStream(bytes, limits, wanted);
  if (entries.length > limits.files)
    throw new Unreadable(
      'bomb',
      `It holds more than ${limits.files.toLocaleString('en-US')} files. Split it into parts.`,
    );
  if (overlap(entries))
    throw new Unreadable('bomb', 'Its files lie over each other: it is built to swell when unpacked.');
  const fflate = await import('fflate');
  const files = new Map<string, Uint8Array>();
  const lost: { name: string; loss: Loss }[] = [];
  const budget = { left: limits.total };
  for (const entry of entries) {
    if (entry.isFolder || entry.isLink || !wanted(entry.name)) continue;
    const lose = (loss: Loss): void => void lost.push({ name: entry.name, loss });
    if (!isSafe(entry.name)) lose('unsafe_path');
    else if (entry.encrypted) lose('encrypted');
    else if (entry.method !== 0 && entry.method !== 8) lose('method');
    else if (entry.size > limits.bytes) lose('too_large');
    else {
      const packed = bytes.subarray(entry.from, entry.to);
      const sink = sinkOf(limits, packed.length, budget);
      const whole =
        entry.method === 0
          ? sink.take(packed) && entry.packed === packed.length
          : inflated(new fflate.Inflate(), packed, sink);
      if (sink.loss() === 'bomb' || budget.left < 0)
        throw new Unreadable(
          'bomb',
          'Unpacked it would fill memory: it is built to swell, or far too large. Unpack it yourself.',
        );
      if (sink.loss() !== null) lose(sink.loss()!);
      else {
        files.set(entry.name, sink.bytes());
        if (!whole || sink.size() < entry.size) lose('cut');
      }
    }
  }
  return { files, lost, truncated: false };
}

const overlap = (entries: readonly Entry[]): boolean => {
  const sorted = entries.filter((e) => e.packed > 0).sort((a, b) => a.from - b.from);
  return sorted.some((e, i) => i > 0 && e.from < sorted[i - 1]!.from + sorted[i - 1]!.packed);
};

interface Sink {
  /** False where no more may come. */
  take(chunk: Uint8Array): boolean;
  loss(): Loss | null;
  size(): number;
  bytes(): Uint8Array;
}

function sinkOf(limits: ZipLimits, packed: number, budget: { left: number }): Sink {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let loss: Loss | null = null;
  return {
    take(chunk) {
      if (loss !== null) return false;
      size += chunk.length;
      budget.left -= chunk.length;
      if (size > FREE && size > packed * RATIO) loss = 'bomb';
      else if (budget.left < 0) loss = 'bomb';
      else if (size > limits.bytes) loss = 'too_large';
      else chunks.push(chunk);
      if (loss !== null) chunks.length = 0;
      return loss === null;
    },
    loss: () => loss,
    size: () => size,
    bytes: () => Buffer.concat(chunks),
  };
}

/** False where the stream is broken or ends too soon: what came before is kept. */
function inflated(stream: Inflate, packed: Uint8Array, sink: Sink): boolean {
  let ended = false;
  stream.ondata = (chunk, final) => {
    sink.take(chunk);
    if (final) ended = true;
  };
  try {
    for (let at = 0; at < packed.length && sink.loss() === null; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch {
    return false;
  }
  return ended;
}

/** An archive without its end: file after file from the beginning, until nothing more can be made out. */
async function unzipStream(bytes: Uint8Array, limits: ZipLimits, wanted: (name: string) => boolean): Promise<Unpacked> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const sinks = new Map<string, Sink>();
  const lost: { name: string; loss: Loss }[] = [];
  const open = new Set<string>();
  const budget = { left: limits.total };
  let count = 0;
  const stream = new Unzip((file) => {
    count++;
    if (count > limits.files || /[/\\]$/.test(file.name) || !wanted(file.name)) return;
    if (!isSafe(file.name)) return void lost.push({ name: file.name, loss: 'unsafe_path' });
    if (file.compression !== 0 && file.compression !== 8) return void lost.push({ name: file.name, loss: 'method' });
    const sink = sinkOf(limits, bytes.length, budget);
    sinks.set(file.name, sink);
    open.add(file.name);
    file.ondata = (error, chunk, final) => {
      if (error || !sink.take(chunk)) file.terminate();
      else if (final) open.delete(file.name);
    };
    file.start();
  });
  stream.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch {
    // The break: what came before it is in the sinks.
  }
  const files = new Map<string, Uint8Array>();
  for (const [name, sink] of sinks) {
    if (sink.loss() === 'bomb')
      throw new Unreadable(
        'bomb',
        'Unpacked it would fill memory: it is built to swell, or far too large. Unpack it yourself.',
      );
    if (sink.loss() !== null) lost.push({ name, loss: sink.loss()! });
    else if (sink.size() > 0) {
      files.set(name, sink.bytes());
      if (open.has(name)) lost.push({ name, loss: 'cut' });
    }
  }
  return { files, lost, truncated: true };
}
