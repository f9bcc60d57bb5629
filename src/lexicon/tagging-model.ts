/** What wink-nlp needs to tag words. Of its model for English only the parts that tagging uses are loaded: the rest is half of the time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import rules from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import { lazy } from './lazy.js';
import { prepared, preparedJson, preparedNumbers } from './prepared.js';
import { type PackedWords, packWordList, wordNumbers } from './word-numbers.js';

const PACKAGE = 'wink-eng-lite-web-model/package.json';
const WORDS = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';
const require = createRequire(import.meta.url);

interface Feature {
  list: string[];
  hash: Record<string, number>;
  intrinsicSize: number;
  index: number;
  maxIndex: number;
}

/** Words and their features. A place in the layout: cell, mask, shift, whether it is a number, whether it is of the entity, default. */
interface Core {
  lexicon: string | Uint32Array;
  xpansions: string | Uint32Array;
  readonly packing: {
    readonly layout: Readonly<Record<string, readonly [number, number, number, 0 | 1, 0 | 1, number]>>;
    efList: string[];
  };
  readonly features: Readonly<Record<string, Feature>> & {
    readonly lexeme: Feature;
    readonly posClusters: { readonly list: (string | Set<number>)[] };
  };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  readonly tcat: { readonly hash: unknown };
  readonly trex: unknown;
  readonly preserve: unknown;
}

export interface TaggingModel {
  /** Made anew each time: whoever reads words with it adds those it does not hold. */
  readonly core: () => Core;
  /** Automata that correct tags, each as JSON. */
  readonly machines: readonly string[];
  /** What a word that the model does not hold looks like. */
  readonly featureFn: unknown;
  readonly lemmatize: unknown;
}

const numbersOf = (text: string): Uint32Array => {
  const { buffer, byteOffset, byteLength } = Buffer.from(text, 'base64');
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
};

function numbered(feature: Feature): void {
  feature.hash = Object.create(null) as Record<string, number>;
  feature.list.forEach((value, i) => {
    feature.hash[value] = i;
  });
  sized(feature);
}

function sized(feature: Feature): void {
  feature.intrinsicSize = feature.list.length;
  feature.index = feature.list.length;
}

/** A version of a package is published once. */
const version = (): Buffer => readFileSync(require.resolve(PACKAGE));

function packedWords(source: readonly Uint8Array[], words: () => readonly string[]): PackedWords {
  const packed = lazy(() => packWordList(words()));
  return {
    bytes: prepared('lexemes', source, () => packed().bytes),
    starts: preparedNumbers('lexeme-starts', source, Int32Array, () => packed().starts),
    slots: preparedNumbers('lexeme-slots', source, Int32Array, () => packed().slots),
  };
}

/** As the model's own loader makes it, which copies the whole of it first. */
function core(): Core {
  const whole = lazy(() => JSON.parse(readFileSync(require.resolve(WORDS), 'utf8')) as Core);
  const source = [version()];
  const numbers = (name: 'lexicon' | 'xpansions'): Uint32Array =>
    preparedNumbers(name, source, Uint32Array, () => numbersOf(whole()[name] as string));
  const made = preparedJson<Core>('tagging', source, () => ({
    ...whole(),
    lexicon: '',
    xpansions: '',
    features: Object.assign({}, whole().features, { lexeme: { ...whole().features.lexeme, list: [] } }),
  }));
  const { packing, features } = made;
  made.lexicon = numbers('lexicon');
  made.xpansions = numbers('xpansions');
  packing.efList = [];
  for (const [name, [, mask, shift, isNumber, isOfEntity]] of Object.entries(packing.layout)) {
    if (isNumber === 0) {
      numbered(features[name]!);
      features[name]!.maxIndex = mask >>> shift;
    }
    if (isOfEntity === 1) packing.efList.push(name);
  }
  Object.assign(features.lexeme, wordNumbers(packedWords(source, () => whole().features.lexeme.list)));
  sized(features.lexeme);
  const clusters = features.posClusters.list as (string | Set<number>)[];
  clusters.forEach((names, i) => {
    clusters[i] = new Set((names as string).split('_').map((name) => made.pos.hash[name] ?? 0));
  });
  return made;
}

export const TAGGING_MODEL: TaggingModel = {
  core,
  machines: (rules as () => { readonly machines: readonly string[] })().machines,
  featureFn,
  lemmatize,
};
