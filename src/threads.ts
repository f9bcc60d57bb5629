/**
 * Where a worker thread starts: the built module `name` (`./worker`) beside the module whose `import.meta.url` is `base`.
 * A thread cannot run the sources as they are, so modules run from `src/` (tests, benches) start the built ones too:
 * `npm test` builds first.
 */
export const threadEntry = (name: string, base: string): URL =>
  new URL(`${name}.js`, base.endsWith('.ts') ? base.replace(/\/src\/(?!.*\/src\/)/, '/dist/') : base);
