import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { BlockHint, FrontMatter } from '../stages.js';
import type { Block, Pos, SegmentedText, Sentence, Token } from '../text.js';

const nlp = winkNLP(winkModel, ['sbd', 'pos']);
const its = nlp.its;

/** Blocks, sentences, tokens and quotations of a text. */
export function segment(text: string, _hints: readonly BlockHint[] = []): SegmentedText {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const m of text.matchAll(/\S(?:.|\n(?!\s*\n))*/g)) {
    const block = blocks.length;
    const firstSentence = sentences.length;
    const doc = nlp.readDoc(m[0]);
    let at = m.index;
    doc.sentences().each((s: any) => {
      const first = tokens.length;
      s.tokens().each((t: any) => {
        const word = t.out(its.value);
        const start = text.indexOf(word, at);
        if (start < 0) return;
        at = start + word.length;
        tokens.push({
          start,
          end: at,
          text: word,
          lower: word.toLowerCase().replace(/’/g, "'"),
          pos: t.out(its.pos) as Pos,
          lemma: t.out(its.lemma),
        });
      });
      if (tokens.length > first)
        sentences.push({ start: tokens[first]!.start, end: tokens.at(-1)!.end, block, first, last: tokens.length });
    });
    blocks.push({
      start: m.index,
      end: m.index + m[0].length,
      kind: 'paragraph',
      first: firstSentence,
      last: sentences.length,
      holes: [],
    });
  }
  return { text, blocks, sentences, tokens, quotations: [] };
}

/** Title, genre, recipients and signature lines, as far as the shape of the text tells them. */
export function frontMatter(_segmented: SegmentedText): FrontMatter {
  return { title: null, genre: 'other', publisher: null, authors: [], recipients: [], signatories: 0 };
}
