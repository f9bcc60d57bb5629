import type { NumberWord, QuantityLexicon } from '../../lexicon/quantities.js';

/** Reading numbers in digits and in words. Built once from the lexicon. */
export interface Numbers {
  /** Source of a regular expression (without groups) for a number: "1,444", "2.5", "eighty-five", "two hundred and six". */
  readonly source: string;
  /** The number that such a text says, or null. */
  readonly read: (text: string) => number | null;
}

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

/** The value of words of number in a row: units add up, "hundred" and above multiply. */
export function readWords(words: readonly string[], numbers: ReadonlyMap<string, NumberWord>): number | null {
  let total = 0;
  let group: number | null = null;
  for (const word of words) {
    if (word === 'and' || word === 'a' || word === 'an') continue;
    const known = numbers.get(word);
    if (!known || known.kind === 'fraction' || known.kind === 'vague') return null;
    if (known.kind !== 'scale') group = (group ?? 0) + known.value;
    else if (known.value < 1000) group = (group ?? 1) * known.value;
    else {
      total += (group ?? 1) * known.value;
      group = null;
    }
  }
  return group === null && total === 0 ? null : total + (group ?? 0);
}

export function numbersOf(lexicon: QuantityLexicon): Numbers {
  const words = [...lexicon.numbers].filter(([, n]) => n.kind !== 'fraction' && n.kind !== 'vague').map(([w]) => w);
  words.sort((a, b) => b.length - a.length);
  const word = `(?:${words.join('|')})`;
  return {
    source: String.raw`(?:(?:${DIGITS})(?: (?:hundred|thousand|million|billion|trillion|dozen)\b)?|${word}\b(?:(?:[ -]| and )${word}\b)*)`,
    read(text) {
      const digits = /^[\d,]*\d(?:\.\d+)?/.exec(text)?.[0];
      const rest = text.slice(digits?.length ?? 0).toLowerCase();
      const said = rest.split(/[ -]+/).filter(Boolean);
      if (digits === undefined) return readWords(said, lexicon.numbers);
      let value = Number(digits.replaceAll(',', ''));
      for (const w of said) value *= lexicon.numbers.get(w)?.value ?? 1;
      return Number.isFinite(value) ? value : null;
    },
  };
}
