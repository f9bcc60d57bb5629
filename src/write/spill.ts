/** A temporary file for what is to be read again before a run ends, and must not be held. */
import { type FileHandle, mkdtemp, open, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import { begin, end } from './unfinished.js';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** Where something lies in the file. */
export interface Spilled {
  readonly start: number;
  readonly length: number;
}

export interface Spill {
  readonly put: (text: Uint8Array | string) => Promise<Spilled>;
  readonly get: (place: Spilled) => Promise<string>;
  /** Removes the file. */
  readonly close: () => Promise<void>;
}

async function spillFile(): Promise<{ readonly folder: string; readonly file: FileHandle }> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'dossier-'));
  begin(folder);
  const file = await open(join(folder, 'spill'), 'wx+', 0o600);
  // Where an open file can be taken out of its folder, nothing is left even of a run that is killed.
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return { folder, file };
}

/** The file is made once there is something to put into it. */
export function spill(): Spill {
  let made: ReturnType<typeof spillFile> | undefined;
  let size = 0;
  return {
    async put(text) {
      made ??= spillFile();
      const { file } = await made;
      const bytes = await pack(text, { level: constants.Z_BEST_SPEED });
      const start = size;
      size += bytes.length;
      for (let at = 0; at < bytes.length; )
        at += (await file.write(bytes, at, bytes.length - at, start + at)).bytesWritten;
      return { start, length: bytes.length };
    },
    async get({ start, length }) {
      const { file } = await made!;
      const bytes = Buffer.alloc(length);
      for (let at = 0; at < length; ) {
        const { bytesRead } = await file.read(bytes, at, length - at, start + at);
        if (bytesRead === 0) throw new Error('What was put aside for this run is cut short.');
        at += bytesRead;
      }
      return (await unpack(bytes)).toString('utf8');
    },
    async close() {
      const opened = await made?.catch(() => undefined);
      made = undefined;
      if (!opened) return;
      await opened.file.close();
      await rm(opened.folder, { recursive: true, force: true });
      end(opened.folder);
    },
  };
}
