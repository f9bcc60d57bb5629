import type { WordKnowledge } from '../../lexicon/names-model.js';
import type { SegmentedText, Token } from '../../text.js';
import { caseMode, type Lettering, letteringOf, withoutCapitals } from './case.js';
import { describeWord, MIXED, type Word } from './words.js';

/** A spelling, with its word in each case mode as far as it was asked for. */
interface Spelling extends Lettering {
  readonly words: (Word | undefined)[];
}

/** Words described once for each spelling and way of writing. */
export class WordCache {
  private readonly spellings = new Map<string, Spelling>();
  readonly edge: Word;

  constructor(readonly knowledge: WordKnowledge) {
    this.edge = describeWord('', '', MIXED, knowledge);
  }

  get size(): number {
    return this.spellings.size;
  }

  private spelling({ text, lower }: Pick<Token, 'text' | 'lower'>): Spelling {
    const known = this.spellings.get(text);
    if (known) return known;
    const made = { ...letteringOf(text, lower), words: [undefined, undefined, undefined, undefined] };
    this.spellings.set(text, made);
    return made;
  }

  /** The words of each sentence of a text. */
  sentencesOf({ tokens, sentences }: Pick<SegmentedText, 'tokens' | 'sentences'>): Word[][] {
    const spellings = tokens.map((t) => this.spelling(t));
    const noCapitals = withoutCapitals(spellings);
    return sentences.map(({ first, last }) => {
      const mode = caseMode(spellings, first, last, noCapitals);
      const words: Word[] = new Array(last - first);
      for (let i = first; i < last; i++) {
        const { words: known } = spellings[i]!;
        let word = known[mode];
        if (!word) {
          const { text, lower } = tokens[i]!;
          word = describeWord(text, lower, mode, this.knowledge);
          known[mode] = word;
        }
        words[i - first] = word;
      }
      return words;
    });
  }
}
