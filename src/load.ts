/**
 * Starts what `npm run build` made. All modules stand in one file, `dist/bundle.cjs`, and beside it in `dist/bundle.cache` what V8 has
 * compiled of it; the little that help needs stands in `dist/help.cjs` once more. A cache of another version of V8, or none, costs time
 * and nothing else.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The modules of a bundle that can be started, by their path in `src/` without its ending; each is run when first called. */
export type Modules = Readonly<Record<string, () => Readonly<Record<string, unknown>>>>;

type Code = (
  module: { exports: object },
  require: NodeJS.Require,
  outside: (name: string) => Promise<object>,
  moduleUrl: (path: string) => string,
) => void;

type Bundle = 'bundle' | 'help';

function cached(bundle: Bundle): Buffer | undefined {
  try {
    return readFileSync(pathOf(`${bundle}.cache`));
  } catch {
    return undefined;
  }
}

/** Where more than help turns out to be asked for, the whole program starts in its place. */
const wholeProgram = (): Promise<never> => {
  load('cli');
  return new Promise(() => {});
};

/** `script` is what a cache can be made of. */
export function open(bundle: Bundle = 'bundle'): { readonly modules: Modules; readonly script: Script } {
  const file = pathOf(`${bundle}.cjs`);
  const cachedData = cached(bundle);
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  const code = script.runInThisContext() as Code;
  code(
    module,
    createRequire(file),
    bundle === 'help' ? wholeProgram : (name) => import(name),
    (path) => new URL(path, import.meta.url).href,
  );
  return { modules: module.exports, script };
}

const opened: Partial<Record<Bundle, Modules>> = {};

/** Runs the module `name` ("cli", "index", "read/worker") and gives what it exports. */
export function load(name: string, bundle: Bundle = 'bundle'): Readonly<Record<string, unknown>> {
  opened[bundle] ??= open(bundle).modules;
  return opened[bundle]![name]!();
}
