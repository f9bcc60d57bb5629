/** The one stemmer that is used, by its own file: the index of natural's stemmers loads those of all languages. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(word: string): string };
  export default PorterStemmer;
}
