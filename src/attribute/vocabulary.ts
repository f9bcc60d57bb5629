/** What the lists know of the words of a text: each form is looked up once, and remembered. */
import type { Cue, CueForm, CueLexicon } from '../lexicon/cues.js';
import type { CategoryCue, CueStep, Taxonomy } from '../lexicon/taxonomy.js';
import type { Token } from '../text.js';
import { bitsOf, type CueIndex, cueIndexOf, listAt, type Places, put, wordsOf } from './cue-index.js';
import { usesOf } from './grammar/function-words.js';
import { classesOf } from './noun-classes.js';

/** A word form, with all that the lists have to say of it. */
export interface KnownWord {
  readonly form: string;
  readonly formBits: number;
  readonly stem: string;
  readonly stemBits: number;
  /** Cues of the taxonomy that begin with it, and how they go on. */
  readonly cues: readonly CategoryCue[] | null;
  readonly index: CueIndex | null;
  readonly settings: readonly string[];
  /** The numbers of what cues ask for that it is, by its stem and by its form; they grow as more cues are looked at. */
  readonly ofStem: readonly number[];
  readonly ofForm: readonly number[];
  /** Cues of who says what that it begins or is, by what they are. */
  readonly verbs: readonly CueForm[] | null;
  readonly noun: Cue | null;
  readonly adjective: Cue | null;
  readonly adverb: Cue | null;
  readonly phrases: readonly Cue[] | null;
  /** Which of these there are, as bits of `CUES`. */
  readonly said: number;
  /** The classes of nouns it belongs to, as bits. */
  readonly classes: number;
  /** What it is used for in a sentence, as bits. */
  readonly uses: number;
}

/** Parts of speech of the cues of who says what, as bits; `any` is none of them. */
export const CUES = { verb: 1, noun: 2, adjective: 4, adverb: 8, phrase: 16, any: 32 } as const;

const MOST_WORDS = 50_000;
const NO_SETTINGS: readonly string[] = [];

/** Word forms with what is known of them; numbers for what cues ask for, a word or one of several, and which of them a sentence has. */
export class Vocabulary {
  private readonly words = new Map<string, KnownWord>();
  private readonly numbers = new Map<string, number>();
  private readonly byStem = new Map<string, Places>();
  private readonly byExact = new Map<string, Places>();
  private readonly indexes = new WeakMap<readonly CategoryCue[], CueIndex>();
  /** For each number the sentence, counted from 1, in which it was met last. */
  private met: number[] = [];
  private sentence = 0;

  constructor(
    readonly taxonomy: Taxonomy,
    readonly cues: CueLexicon,
  ) {}

  /** The words of a text, of its tokens in lower case. */
  of(tokens: readonly Token[]): readonly KnownWord[] {
    if (this.words.size >= MOST_WORDS) this.forget();
    const out: KnownWord[] = new Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const form = tokens[i]!.lower;
      out[i] = this.words.get(form) ?? this.learn(form);
    }
    return out;
  }

  /** The classes of nouns that a form in lower case belongs to, as bits. */
  classesOf(form: string): number {
    return this.words.get(form)?.classes ?? classesOf(this.cues.words.get(form));
  }

  private learn(form: string): KnownWord {
    const { taxonomy, cues: said } = this;
    const stem = taxonomy.stem(form);
    const cues = taxonomy.cues.get(stem) ?? null;
    const verbs = said.verbs.get(form) ?? null;
    const noun = said.nouns.get(form) ?? null;
    const adjective = said.adjectives.get(form) ?? null;
    const adverb = said.adverbs.get(form) ?? null;
    const phrases = said.phrases.get(form) ?? null;
    const word: KnownWord = {
      form,
      formBits: bitsOf(form),
      stem,
      stemBits: bitsOf(stem),
      cues,
      index: cues && this.indexOf(cues),
      settings: taxonomy.settings.get(stem) ?? NO_SETTINGS,
      ofStem: listAt(this.byStem, stem),
      ofForm: listAt(this.byExact, form),
      verbs,
      noun,
      adjective,
      adverb,
      phrases,
      said:
        (verbs ? CUES.verb : 0) |
        (noun ? CUES.noun : 0) |
        (adjective ? CUES.adjective : 0) |
        (adverb ? CUES.adverb : 0) |
        (phrases ? CUES.phrase : 0),
      classes: classesOf(said.words.get(form)),
      uses: usesOf(form),
    };
    this.words.set(form, word);
    return word;
  }

  /** Only between texts: the words of one share lists that grow. */
  private forget(): void {
    this.words.clear();
    for (const places of [this.byStem, this.byExact])
      for (const [word, list] of places) if (list.length === 0) places.delete(word);
  }

  private numberOf(step: CueStep): number | null {
    const words = wordsOf(step);
    if (words === null) return null;
    const key = `${[...words.stems].sort().join(' ')}|${[...words.exacts].sort().join(' ')}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.met.push(0) - 1;
    this.numbers.set(key, number);
    for (const stem of words.stems) put(this.byStem, stem, number);
    for (const exact of words.exacts) put(this.byExact, exact, number);
    return number;
  }

  /** Made when first asked for: before `begin`, for all the lists that are looked at in the sentence. */
  indexOf(cues: readonly CategoryCue[]): CueIndex {
    const known = this.indexes.get(cues);
    if (known !== undefined) return known;
    const index = cueIndexOf(cues, (step) => this.numberOf(step));
    this.indexes.set(cues, index);
    return index;
  }

  /** The words of a sentence. */
  begin(words: readonly KnownWord[], first: number, last: number): void {
    const { met } = this;
    const sentence = ++this.sentence;
    for (let i = first; i < last; i++) {
      const { ofStem, ofForm } = words[i]!;
      for (let k = 0; k < ofStem.length; k++) met[ofStem[k]!] = sentence;
      for (let k = 0; k < ofForm.length; k++) met[ofForm[k]!] = sentence;
    }
  }

  /** Does the sentence have all these? */
  has(numbers: readonly number[]): boolean {
    for (let k = 0; k < numbers.length; k++) if (this.met[numbers[k]!] !== this.sentence) return false;
    return true;
  }
}

const known = new WeakMap<Taxonomy, Vocabulary>();

/** The vocabulary of two lists: always the same for the same two. */
export function vocabularyOf({
  taxonomy,
  cues,
}: {
  readonly taxonomy: Taxonomy;
  readonly cues: CueLexicon;
}): Vocabulary {
  const had = known.get(taxonomy);
  if (had?.cues === cues) return had;
  const made = new Vocabulary(taxonomy, cues);
  known.set(taxonomy, made);
  return made;
}
