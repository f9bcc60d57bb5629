/** The parts of wink-nlp that read words, without the document it would make of them. */
declare module 'wink-nlp/src/cache.js' {
  /** Words by number, those of the model and those met since; a number is given to every one that is added. */
  export interface Cache {
    value(word: number): string;
    valueOf(feature: 'pos', index: number): string;
    property(word: number, name: 'posHint'): number;
    isMemberPOS(word: number, pos: number): boolean;
  }
  export default function makeCache(core: unknown, featureFn: unknown): Cache;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';
  /** Four numbers a token: word, white space or normal of a contraction, part of speech and lemma of a contraction, negation. */
  export interface RawDocument {
    readonly cache: Cache;
    readonly tokens: readonly number[];
    numOfTokens?: number;
  }
  export interface Wrapped {
    readonly isLexeme: (text: string) => unknown;
  }
  export default function wrap(document: RawDocument): Wrapped;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(expressions: unknown): unknown;
}

declare module 'wink-nlp/src/tokenizer.js' {
  import type { Wrapped } from 'wink-nlp/src/dd-wrapper.js';
  export default function makeTokenizer(
    expressions: unknown,
    categories: unknown,
    preserve: unknown,
  ): (into: Wrapped, text: string) => void;
}

declare module 'wink-nlp/src/tokens-mappers.js' {
  import type { RawDocument } from 'wink-nlp/src/dd-wrapper.js';

  const mappers: {
    mapRawTokens2UIdOfNormal(document: RawDocument): number[];
    mapRawTokens2UIdOfDefaultPOS(document: RawDocument): number[];
  };
  export default mappers;
}

declare module 'wink-nlp/src/its.js' {
  import type { RawDocument } from 'wink-nlp/src/dd-wrapper.js';

  const its: {
    lemma(token: number, document: RawDocument, addons: { readonly lemmatize: unknown }): string;
  };
  export default its;
}
