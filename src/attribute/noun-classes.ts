/** The classes of nouns that stand for sources and for what is claimed, as bits: see data/source-nouns.csv. */
import type { NounClass } from '../lexicon/cues.js';

export const CLASS_BIT: Readonly<Record<NounClass, number>> = {
  document: 1 << 0,
  watchdog: 1 << 1,
  agency: 1 << 2,
  company: 1 << 3,
  ngo: 1 << 4,
  court: 1 << 5,
  media: 1 << 6,
  spokesperson: 1 << 7,
  person: 1 << 8,
  witness: 1 << 9,
  facility: 1 << 10,
  proposition: 1 << 11,
  conduct: 1 << 12,
  event: 1 << 13,
  legal: 1 << 14,
  rebuttal: 1 << 15,
  trouble: 1 << 16,
  petition: 1 << 17,
  need: 1 << 18,
  staff: 1 << 19,
};

export function classBits(...classes: readonly NounClass[]): number {
  let bits = 0;
  for (const c of classes) bits |= CLASS_BIT[c];
  return bits;
}

/** Of a word in none: 0. */
export const classesOf = (classes: ReadonlySet<NounClass> | undefined): number =>
  classes === undefined ? 0 : classBits(...classes);
