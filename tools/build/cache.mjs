// Runs the built commands on the samples and keeps what V8 has compiled by then: dist/help.cache after help, dist/bundle.cache after the others.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { open } from '../../dist/load.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const place = (name) => fileURLToPath(new URL(`../../dist/${name}.cache`, import.meta.url));

/** Compiled code that has not been used for a while is thrown away, were it not for this. The flag is set back: a cache must fit it. */
setFlagsFromString('--no-flush-bytecode');
const bundles = { help: open('help'), bundle: open('bundle') };

let faults = '';
const sink = (write) => ({ isTerminal: false, width: 80, colors: 0, write });
const io = {
  out: sink(async () => {}),
  err: sink(async (text) => {
    faults += text;
  }),
  stdin: async () => new Uint8Array(),
};
/** What V8 says of its flags is part of a cache. */
function keep(name) {
  setFlagsFromString('--flush-bytecode');
  writeFileSync(place(name), bundles[name].script.createCachedData());
  setFlagsFromString('--no-flush-bytecode');
}
async function start(name, ...args) {
  const { run } = bundles[name].modules['commands/program']();
  const code = await run(args, io);
  if (code !== 0) throw new Error(`dossier ${args.join(' ')} ended with ${code}: ${faults}`);
}

const one = join(corpus, readdirSync(corpus)[0]);
await start('help', '--help');
await start('help', 'extract', '--help');
keep('help');
await start('bundle', 'diff', corpus);
await start('bundle', 'extract', one, '--format', 'summary');
await start('bundle', 'extract', one, '--format', 'json');
await start('bundle', 'extract', one);
keep('bundle');
