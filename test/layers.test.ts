import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SRC = join(ROOT, 'src');
const STAGES = ['read', 'segment', 'recognize', 'resolve', 'attribute', 'correct', 'compare', 'write'];
const LEAVES = ['records', 'span', 'ids', 'errors', 'text', 'stages', 'threads', 'grouped', 'spellings', 'code-units'];

/** Who may import whom. `lexicon` stands for its types alone where a stage names it. */
const MAY_IMPORT: Record<string, string[]> = {
  records: [],
  span: ['records'],
  ids: ['records'],
  errors: ['records'],
  text: ['records', 'span'],
  stages: ['records', 'span', 'text', 'lexicon'],
  threads: [],
  grouped: [],
  spellings: [],
  'code-units': [],
  lexicon: ['records', 'errors', 'spellings', 'code-units', 'lexicon'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, [...LEAVES, 'lexicon', stage]])),
  pipeline: [...LEAVES, ...STAGES, 'lexicon'],
  evaluate: ['records', 'span', 'errors', 'evaluate'],
  corrections: [...LEAVES, 'read', 'correct'],
  crew: [...LEAVES, 'read', 'lexicon', 'pipeline', 'crew'],
  index: [...LEAVES, ...STAGES, 'lexicon', 'crew', 'evaluate', 'corrections'],
  commands: ['records', 'span', 'errors', 'threads', 'index', 'crew', 'write', 'commands'],
  cli: ['commands', 'errors', 'engine'],
  engine: [],
  load: [],
};

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(folder, e.name)) : e.name.endsWith('.ts') ? [join(folder, e.name)] : [],
  );

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

const sources = files(SRC).map((path) => ({ path, name: relative(SRC, path), code: readFileSync(path, 'utf8') }));
const imports: Import[] = sources.flatMap(({ path, name, code }) =>
  [...code.matchAll(IMPORT)].map((m) => {
    const target = m[2] ?? m[3]!;
    const to = target.startsWith('.') ? relative(SRC, join(dirname(path), target)).replace(/\.js$/, '.ts') : target;
    return { from: name, to, typeOnly: m[1] !== undefined };
  }),
);
const own = imports.filter((i) => i.to.endsWith('.ts'));
const layerOf = (file: string): string => file.split(sep)[0]!.replace(/\.ts$/, '');

describe('the layers', () => {
  it('import only what stands below them', () => {
    const wrong = own.filter((i) => !MAY_IMPORT[layerOf(i.from)]?.includes(layerOf(i.to)));
    expect(wrong.map((i) => `${i.from} imports ${i.to}`)).toEqual([]);
  });

  it('hand the lexicon to the stages as an argument: a stage imports its types alone', () => {
    const wrong = own.filter((i) => STAGES.includes(layerOf(i.from)) && layerOf(i.to) === 'lexicon' && !i.typeOnly);
    expect(wrong.map((i) => `${i.from} imports ${i.to}`)).toEqual([]);
  });

  it('have no circle', () => {
    const next = new Map<string, string[]>();
    for (const i of own) if (!i.typeOnly) next.set(i.from, [...(next.get(i.from) ?? []), i.to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, trail: string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
      done.add(file);
    };
    for (const file of next.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('keep every file to about 300 lines', () => {
    const long = sources.filter(({ code }) => code.split('\n').length > 310);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it('leave the process to the command line', () => {
    const wrong = sources.filter(({ name, code }) => name !== 'cli.ts' && /\bprocess\.(?!emitWarning)/.test(code));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('never reach for the network', () => {
    const network = /^(?:node:)?(?:https?|http2|net|tls|dns|dgram|inspector)(?:\/|$)|^(?:undici|axios|node-fetch)$/;
    expect(imports.filter((i) => network.test(i.to)).map((i) => `${i.from} imports ${i.to}`)).toEqual([]);
    const calls = sources.filter(({ code }) => /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/.test(code));
    expect(calls.map(({ name }) => name)).toEqual([]);
  });

  it('open files in the lexicon, in read, where output is put in place and where the program starts, nowhere else', () => {
    const may = ['lexicon', 'read', 'crew', 'write', 'commands', 'cli', 'load'];
    const wrong = imports.filter((i) => /^(?:node:)?fs(?:\/|$)/.test(i.to) && !may.includes(layerOf(i.from)));
    expect(wrong.map((i) => `${i.from} imports ${i.to}`)).toEqual([]);
  });

  it('read the imports they check', () => {
    expect(own.length).toBeGreaterThan(sources.length);
    expect(own).toContainEqual({ from: 'pipeline.ts', to: join('segment', 'index.ts'), typeOnly: false });
  });
});
