import { BroadcastChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';

/** A worker for tests: dies, fails or answers, as the name of the file says. */
export default async function answer({ file }) {
  if (file.path === 'long') {
    const channel = new BroadcastChannel(Tinypool.workerData.steps);
    for (const page of [1, 2]) channel.postMessage([file.path, `page ${page}`]);
    channel.close();
  }
  if (file.path === 'dies') {
    setTimeout(() => {
      throw new Error('all at once');
    });
    await new Promise(() => {});
  }
  if (file.path === 'fails') throw new Error('out of paper');
  if (file.path === 'misused') return { usage: 'Give another list.' };
  return { bytes: new Uint8Array(), labels: [{ documents: [], problems: [{ path: file.path }], end: 0 }] };
}
