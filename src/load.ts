/**
 * Starts what `npm run build` made: all modules stand in one file, `dist/bundle.cjs`, and beside it in `dist/bundle.cache` what V8 has
 * compiled of it, in `dist/help.cache` the little that help needs. A cache of another version of V8, or none, costs time and nothing else.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const FILE = fileURLToPath(new URL('bundle.cjs', import.meta.url));

/** The modules of `dist/bundle.cjs` that can be started, by their path in `src/` without its ending; each is run when first called. */
export type Modules = Readonly<Record<string, () => Readonly<Record<string, unknown>>>>;

type Bundle = (
  module: { exports: object },
  require: NodeJS.Require,
  outside: (name: string) => Promise<object>,
  moduleUrl: (path: string) => string,
) => void;

type Cache = 'bundle' | 'help';

function cached(name: Cache): Buffer | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(`${name}.cache`, import.meta.url)));
  } catch {
    return undefined;
  }
}

/** `script` is what a cache can be made of. */
export function open(cache: Cache = 'bundle'): { readonly modules: Modules; readonly script: Script } {
  const cachedData = cached(cache);
  const script = new Script(readFileSync(FILE, 'latin1'), {
    filename: FILE,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  const bundle = script.runInThisContext() as Bundle;
  bundle(
    module,
    createRequire(FILE),
    (name) => import(name),
    (path) => new URL(path, import.meta.url).href,
  );
  return { modules: module.exports, script };
}

let opened: Modules | undefined;

/** Runs the module `name` ("cli", "index", "read/worker") and gives what it exports. */
export function load(name: string, cache?: Cache): Readonly<Record<string, unknown>> {
  opened ??= open(cache).modules;
  return opened[name]!();
}
