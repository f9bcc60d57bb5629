// npm run build: makes dist/ of src/ and data/, unless they are as they were when it was made.
// One file, dist/bundle.cjs, holds every module and the packages that modules import at once; packages they load lazily stay outside.
// dist/PATH.js for each entry is a line that starts PATH in the bundle. dist/help.cjs holds only what help needs.
// dist/bundle.cache and dist/help.cache are what V8 has compiled of them.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const TARGET = 'node20';

/** What is started by its path: the library, and every worker thread ("worker.ts", "pdf.worker.ts"). */
const ENTRY = /^index\.ts$|(?:^|[/.])worker\.ts$/;
/** The command, which bin/dossier.js starts; and what tools start. */
const PROGRAM = ['cli.ts', 'commands/program.ts'];
/** Started by tools and measurements alone. */
const INNER = ['engine.ts', 'lexicon/index.ts', 'pipeline.ts', 'read/index.ts'];

const entries = readdirSync(SRC, { recursive: true })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => ENTRY.test(path))
  .sort();
const nameOf = (path) => path.replace(/\.ts$/, '');

/** Mostly data, which a cache of code would only make longer. */
const DATA = ['iconv-lite'];

/** Packages of data, and those loaded by `await import()`, stay outside. */
const someStayOutside = {
  name: 'some stay outside',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' || DATA.includes(path) ? { path, external: true } : undefined,
    );
  },
};

/** Of the commands only what they are called by: what they do is loaded by `await import()`. */
const onlyHelp = {
  name: 'only help',
  setup(bundle) {
    bundle.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** In one file, each module keeps the place it would have had in dist/. */
const ownPlaces = {
  name: 'own places',
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const place = JSON.stringify(`${nameOf(relative(SRC, path)).replaceAll('\\', '/')}.js`);
      return {
        contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `moduleUrl(${place})`),
        loader: 'ts',
      };
    });
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: TARGET,
  // Node 20.0 lacks only the newest values of \p: written as calls of RegExp, patterns would be made anew each time they are used.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  absWorkingDir: SRC,
  write: false,
};

async function bundle(paths, outside) {
  const starts = paths.map((path) => `  '${nameOf(path)}': () => require('./${path}'),`);
  const { outputFiles, warnings } = await build({
    ...shared,
    stdin: { contents: `module.exports = {\n${starts.join('\n')}\n};`, resolveDir: SRC },
    format: 'cjs',
    plugins: [outside, ownPlaces],
    banner: { js: '(function (module, require, outside, moduleUrl) {' },
    footer: { js: '})' },
    legalComments: 'inline',
    charset: 'ascii',
  });
  if (warnings.length > 0) throw new Error('The bundle has warnings: see above.');
  return (
    outputFiles[0].text
      // A script of its own cannot import: its starter does it.
      .replace(/(?<![\w.$])import\(/g, 'outside(')
      // In ASCII alone it takes half the memory and is read at once. What is left beyond it stands in patterns.
      .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  );
}

/** The names that each entry exports. */
async function exportsOf() {
  const { metafile } = await build({
    ...shared,
    entryPoints: entries,
    outdir: DIST,
    format: 'esm',
    packages: 'external',
    metafile: true,
  });
  return new Map(
    Object.values(metafile.outputs).map((o) => [
      relative(SRC, join(SRC, o.entryPoint)).replaceAll('\\', '/'),
      o.exports,
    ]),
  );
}

function starter(path, names) {
  const up = relative(dirname(path), 'load.js').replaceAll('\\', '/');
  const lines = names.map((n) =>
    n === 'default' ? 'export default module.default;' : `export const ${n} = module.${n};`,
  );
  return `import { load } from '${up.startsWith('.') ? up : `./${up}`}';\nconst module = load('${nameOf(path)}');\n${lines.join('\n')}\n`;
}

function put(path, text) {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  writeFileSync(join(DIST, path), text);
}

const FOLDERS = ['src', 'data', 'corpus', 'tools/build'];
const FILES = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

/** All that dist/ is made of, as far as can be seen without reading it. */
function stamp() {
  const inside = FOLDERS.flatMap((top) => readdirSync(join(ROOT, top), { recursive: true }).map((p) => join(top, p)));
  const hash = createHash('sha1').update(process.version);
  for (const path of [...FILES, ...inside]) {
    const { size, mtimeMs } = statSync(join(ROOT, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const made = stamp();
if (existsSync(join(DIST, '.stamp')) && readFileSync(join(DIST, '.stamp'), 'utf8') === made) process.exit(0);

rmSync(DIST, { recursive: true, force: true });
execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
const [code, help, names, loader] = await Promise.all([
  bundle([...entries, ...PROGRAM, ...INNER], someStayOutside),
  bundle(PROGRAM, onlyHelp),
  exportsOf(),
  // No ES module: for the command that saves a tenth of the time that Node itself takes.
  transform(readFileSync(join(SRC, 'load.ts'), 'utf8'), {
    loader: 'ts',
    target: TARGET,
    format: 'cjs',
    platform: 'node',
    define: { 'import.meta.url': 'here' },
    banner: "const here = require('node:url').pathToFileURL(__filename).href;",
  }),
]);
put('bundle.cjs', code);
put('help.cjs', help);
put('load.cjs', loader.code);
put('load.js', "export { load, open } from './load.cjs';\n");
for (const path of entries) put(`${nameOf(path)}.js`, starter(path, names.get(path)));
execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'tools/build/lexicon.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
});
execFileSync(process.execPath, [join(ROOT, 'tools/build/cache.mjs')], { cwd: ROOT, stdio: 'inherit' });
put('.stamp', made);
