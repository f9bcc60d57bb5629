import type { Lexicon } from '../../lexicon/index.js';
import type { OrganizationHead } from '../../lexicon/organizations.js';
import type { Span } from '../../span.js';
import { phraseAt } from '../mentions/phrase-match.js';
import {
  ARTICLES,
  FUNCTION_WORDS,
  MONTHS_AND_DAYS,
  OFFICERS,
  OTHER_HEADS,
  PREPOSITIONS,
} from '../mentions/small-words.js';
import { CAPITAL, CLITIC, DIGIT, FIRST, has, INITIAL, MARK, UPPER, type Word } from '../mentions/surface.js';

/** A stretch of words, half-open. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export interface HeadedName extends WordRange {
  readonly strong: boolean;
  /** Has a complement ("of Justice"), or only words before its head. */
  readonly complement: boolean;
}

const POSSESSORS = new Set([
  'women',
  'men',
  'children',
  'people',
  'peoples',
  'workers',
  'immigrants',
  'migrants',
  'refugees',
  'prisoners',
  'veterans',
  'farmers',
  'farmworkers',
  'teachers',
  'nurses',
  'students',
  'parents',
  'mothers',
  'citizens',
  'consumers',
  'tenants',
  'patients',
  'bishops',
  'girls',
  'boys',
  'survivors',
  'victims',
  'journalists',
  'lawyers',
  'employees',
  'employers',
  'officers',
  'detainees',
  'youths',
  'lawmakers',
  'chief',
  'general',
  'attorney',
  'sheriff',
  'governor',
  'mayor',
  'state',
  'nation',
  'world',
  'king',
  'queen',
  'miners',
  'prosecutor',
  'defender',
  'commissioner',
  'coroner',
  'examiner',
  'ombudsman',
  'presidents',
  'president',
  'trial',
  'doctors',
  'physicians',
  'foreigners',
]);

const isWord = (w: Word | undefined): w is Word => w !== undefined && !(w.is & MARK);
const capital = (w: Word | undefined): boolean => has(w, CAPITAL);
const ordinal = (w: Word | undefined): boolean => w !== undefined && /^\d+(?:st|nd|rd|th)$/.test(w.text);

/** Reads the names that a head noun makes out of the words before and behind it. One instance a sentence. */
export class HeadReader {
  constructor(
    private readonly words: readonly Word[],
    private readonly from: number,
    private readonly to: number,
    private readonly lexicon: Lexicon,
  ) {}

  private topic(w: Word | undefined): boolean {
    return w !== undefined && this.lexicon.organizations.topics.has(w.key);
  }

  private headAt(i: number): { head: OrganizationHead; to: number } | null {
    if (!capital(this.words[i])) return null;
    const phrase = phraseAt(this.lexicon.organizations.heads, this.words, i, this.to);
    if (phrase === null) return null;
    const to = i + phrase.words.length;
    return to - i > 1 && !this.capitals(i, to) ? this.shorterHead(i) : { head: phrase.value, to };
  }

  /** A phrase of several words counts only where all but its small words have capitals. */
  private capitals(i: number, to: number): boolean {
    for (let k = i + 1; k < to; k++) {
      const w = this.words[k]!;
      if (!(w.is & (CAPITAL | MARK)) && !PREPOSITIONS.has(w.key) && w.key !== 'and') return false;
    }
    return true;
  }

  private shorterHead(i: number): { head: OrganizationHead; to: number } | null {
    const list = this.lexicon.organizations.heads.get(this.words[i]!.key);
    const single = list?.find((p) => p.words.length === 1);
    return single ? { head: single.value, to: i + 1 } : null;
  }

  /** Names in order of their heads; those that overlap are joined into one. */
  names(): HeadedName[] {
    const found: HeadedName[] = [];
    for (let i = this.from; i < this.to; i++) {
      const at = this.headAt(i);
      if (at === null) continue;
      const name = this.nameOf(i, at.to, at.head);
      if (name === null) continue;
      const last = found.at(-1);
      if (last !== undefined && name.from < last.to) {
        found[found.length - 1] = {
          from: Math.min(last.from, name.from),
          to: Math.max(last.to, name.to),
          strong: last.strong || name.strong,
          complement: last.complement || name.complement,
        };
      } else found.push(name);
      i = Math.max(i, at.to - 1);
    }
    return found;
  }

  private nameOf(i: number, headEnd: number, head: OrganizationHead): HeadedName | null {
    const from = this.leftOf(i);
    const to = head.of ? this.complementAfter(i, headEnd, head) : headEnd;
    if (to > headEnd) {
      const office = this.words[i]!.key === 'office';
      return { from, to, strong: head.strong || office, complement: true };
    }
    if (!head.final || from === i) return null;
    const next = this.words[headEnd];
    if (headEnd < this.to && capital(next) && OTHER_HEADS.has(next!.key)) return null;
    if (i - from === 1 && has(this.words[from], FIRST) && !head.strong) return null;
    return { from, to: headEnd, strong: head.strong, complement: false };
  }

  /** Where the capitalized words before a head begin. */
  private leftOf(head: number): number {
    const { words } = this;
    let k = head;
    while (k > this.from) {
      const w = words[k - 1]!;
      const before = k - 2 >= this.from ? words[k - 2] : undefined;
      if (capital(w) || ordinal(w)) {
        if (MONTHS_AND_DAYS.has(w.key) && (k === head || has(words[k], DIGIT) || before?.key === 'in' || has(w, FIRST)))
          break;
        k--;
      } else if (w.text === '&' && capital(before)) k -= 2;
      else if (w.key === 'and' && capital(before) && this.coordinated(before, words[k])) k -= 2;
      else if (w.text === ',' && this.topic(before) && capital(before) && this.topic(words[k]) && this.series(k))
        k -= 2;
      else if (has(w, CLITIC) && capital(before) && POSSESSORS.has(before!.key)) k -= 2;
      else break;
    }
    while (k < head && this.noStart(k)) k++;
    return k;
  }

  /** Whether a series of topics ends at the comma before "and": "Heart, Lung, and Blood Institute". */
  private seriesBefore(comma: number, after: number): boolean {
    const last = comma - 1 >= this.from ? this.words[comma - 1] : undefined;
    return capital(last) && this.topic(last) && this.topic(this.words[after]);
  }

  /** Two words that "and" joins inside one name: what organizations are concerned with. */
  private coordinated(a: Word | undefined, b: Word | undefined): boolean {
    return this.topic(a) && this.topic(b);
  }

  /** Whether "and" and another topic follow, as in "Alcohol, Tobacco and Firearms". */
  private series(k: number): boolean {
    for (let j = k; j < Math.min(this.to - 1, k + 8); j++) {
      const w = this.words[j]!;
      if (w.key === 'and' || w.text === '&') return this.topic(this.words[j + 1]) && capital(this.words[j + 1]);
      if (w.text !== ',' && !(capital(w) && this.topic(w))) return false;
    }
    return false;
  }

  private noStart(k: number): boolean {
    const w = this.words[k]!;
    if (has(w, CLITIC) || w.text === '&' || w.text === ',' || w.key === 'and') return true;
    if (w.key === 'the') return true;
    if (!has(w, FIRST)) return FUNCTION_WORDS.has(w.key) && !has(w, UPPER);
    return (
      FUNCTION_WORDS.has(w.key) ||
      MONTHS_AND_DAYS.has(w.key) ||
      /^(?:DET|ADP|PRON|ADV|CCONJ|SCONJ|AUX|INTJ|VERB)$/.test(w.pos)
    );
  }

  /** The end of a head's complement ("of Health and Human Services"), or `i` where there is none. */
  private complementAfter(from: number, i: number, head: OrganizationHead): number {
    const { words } = this;
    let k = i;
    const inside = this.words.slice(from, i).some((w) => PREPOSITIONS.has(w.key));
    if (inside) k = i;
    else if (k < this.to && PREPOSITIONS.has(words[k]!.key) && words[k]!.key !== 'to' && words[k]!.key !== 'in') k++;
    else return i;
    while (k < this.to && ARTICLES.has(words[k]!.key)) k++;
    const begin = k;
    if (
      !isWord(words[k]) ||
      k >= this.to ||
      !(capital(words[k]) || ordinal(words[k])) ||
      MONTHS_AND_DAYS.has(words[k]!.key)
    )
      return i;
    const office = this.words[i - 1]!.key === 'office';
    const about = /^(?:on|for)$/.test(words[i]!.key);
    const plain = head.kind !== 'court' && words[begin - 1]?.key !== 'the';
    for (;;) {
      while (k < this.to && this.inside(k, begin, plain, office)) k++;
      const next = this.bridge(k, about);
      if (next === k) return k;
      k = next;
    }
  }

  /** A capitalized word of a complement: no officer's title behind the first word, no law or paper. */
  private inside(k: number, begin: number, plain: boolean, office: boolean): boolean {
    const w = this.words[k]!;
    if (!(capital(w) || (ordinal(w) && capital(this.words[k + 1])))) return false;
    if (k === begin) return true;
    if (OTHER_HEADS.has(w.key) && !this.topic(w)) return false;
    if (OFFICERS.has(w.key) && !this.topic(w))
      return office ? !capital(this.words[k + 1]) : !plain && this.words[k + 1]?.key === 'for';
    if (MONTHS_AND_DAYS.has(w.key)) return false;
    return !has(w, INITIAL) || capital(this.words[k + 1]);
  }

  /** Over "and", "&", a comma, a preposition or a possessive ending to the next words of the same complement; `k` where it ends. */
  private bridge(k: number, about: boolean): number {
    const { words } = this;
    if (k >= this.to) return k;
    const w = words[k]!;
    const next = k + 1 < this.to ? words[k + 1] : undefined;
    const last = words[k - 1]!;
    if (w.text === '&' && capital(next)) return k + 1;
    if (w.key === 'and' || (w.text === ',' && next?.key === 'and')) {
      const other = w.key === 'and' ? next : words[k + 2];
      return capital(other) && this.topic(other) && this.topic(last) && (w.key === 'and' || this.topic(words[k + 2]))
        ? k + (w.key === 'and' ? 1 : 2)
        : k;
    }
    if (w.text === ',' && capital(next) && this.topic(next) && this.topic(last) && this.series(k + 1)) return k + 1;
    if (has(w, CLITIC) && capital(next) && POSSESSORS.has(last.key)) return k + 1;
    if (!/^(?:of|for|on|against|de|del|des|du|la|da|do|dos|das)$/.test(w.key) && !(about && w.key === 'in')) return k;
    let j = k + 1;
    while (j < this.to && ARTICLES.has(words[j]!.key)) j++;
    return j < this.to && (capital(words[j]) || ordinal(words[j])) && !MONTHS_AND_DAYS.has(words[j]!.key) ? j : k;
  }
}

/** The span in the text of a stretch of words. */
export const spanOf = (words: readonly Word[], range: WordRange): Span => ({
  start: words[range.from]!.start,
  end: words[range.to - 1]!.end,
});
