/** A thread that reads files of formats which may be hostile: one file at a time, as `isolate.ts` asks. */
import { parentPort } from 'node:worker_threads';
import { readerNamed } from './formats.js';
import { reason } from './inputs.js';
import type { Answer, Job } from './isolate.js';
import { type Desk, Unreadable } from './reader.js';

const port = parentPort!;
const answer = (value: Answer): void => port.postMessage(value);

const desk: Desk = {
  keep: (part) => answer({ part }),
  more: (seconds) => answer({ more: seconds }),
  step: (what) => answer({ step: what }),
};

port.on('message', async ({ format, source, options }: Job) => {
  try {
    answer({ reading: await readerNamed(format).read(source, options, desk) });
  } catch (error) {
    if (error instanceof Unreadable) answer({ unreadable: { code: error.code, message: error.message } });
    else answer({ failed: reason(error) });
  }
});
