// node --expose-gc bench/measure.mjs WHAT TEXTS.json [WARM.json]: one measurement, printed as JSON {words, seconds, speed, memory, parts}.
// The texts of WARM.json are read first and not counted, so that V8 has compiled what it will; without it, a little of TEXTS.json is.
import { readFileSync } from 'node:fs';

const [what, file, warm] = process.argv.slice(2);
const textsOf = (path) => JSON.parse(readFileSync(path, 'utf8'));
const texts = textsOf(file);
const count = (text) => (text.match(/\S+/g) ?? []).length;
const parts = {};

const workers = {
  async wink() {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    const nlp = winkNLP(model);
    return (text) => nlp.readDoc(text).sentences().out();
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return (text) => nlp(text);
  },
  async 'compromise-views'() {
    const { default: nlp } = await import('compromise');
    return (text) => {
      const doc = nlp(text);
      return [doc.people().json(), doc.organizations().json(), doc.verbs().json()];
    };
  },
  async dossier() {
    const { load } = await import('../dist/load.js');
    // as the command does where no processor is idle: what is measured is one processor's work
    const { optimizeLater, startQuickly } = load('engine');
    startQuickly(process.versions.node);
    optimizeLater(process.versions.node);
    const { analyse } = load('pipeline');
    const { loadLexicon } = load('lexicon/index');
    const { readText } = load('read/index');
    const lexicon = loadLexicon();
    const watch = (part, work) => {
      const t = performance.now();
      try {
        return work();
      } finally {
        parts[part] = (parts[part] ?? 0) + performance.now() - t;
      }
    };
    let n = 0;
    return (text) => analyse(readText({ text, path: `${n++}.txt` }), lexicon, watch);
  },
};

const work = await workers[what]();
for (const text of warm ? textsOf(warm) : texts.slice(0, 6).map((t) => t.slice(0, 20_000))) work(text);
for (const key of Object.keys(parts)) delete parts[key];
globalThis.gc?.();

let memory = 0;
const start = process.cpuUsage();
for (const text of texts) {
  work(text);
  memory = Math.max(memory, process.memoryUsage.rss());
}
// Time of the processor, not of the clock: what else the machine does is not counted.
const { user, system } = process.cpuUsage(start);
const seconds = (user + system) / 1e6;
const words = texts.reduce((n, t) => n + count(t), 0);
console.log(JSON.stringify({ words, seconds, speed: words / seconds, memory, parts }));
