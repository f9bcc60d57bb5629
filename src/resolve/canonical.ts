/** The name of an entity among its spellings: the fullest proper form. */

import type { Lexicon } from '../lexicon/index.js';
import type { MentionType } from '../records.js';
import { bracketed, isAcronym, oneLine, splitBracket } from './names.js';

const shouting = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** "EL PASO" as "El Paso": for people and places, whose names are no acronyms. */
const quiet = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s\-'’(.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

function rank(name: string, count: number): number[] {
  const words = name.split(' ').length;
  return [isAcronym(name) ? 0 : 1, words > 1 ? 1 : 0, shouting(name) ? 0 : 1, words, name.length, count];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return b[i]! - a[i]!;
  return 0;
}

/** A name as it is shown, where it is the fullest that a text has. */
function shown(name: string, type: MentionType, knownName: string | null): string {
  if (knownName !== null && isAcronym(name)) return knownName;
  return (type === 'person' || type === 'place') && name.length > 4 && shouting(name) ? quiet(name) : name;
}

/**
 * `spellings`: text to number of times. The name is the fullest spelling that is no acronym and not all in capitals, without its bracket; the
 * others are aliases, sorted.
 */
export function nameOf(
  spellings: ReadonlyMap<string, number>,
  type: MentionType,
  lexicon: Lexicon['resolution'],
  knownName: string | null = null,
): { name: string; aliases: string[] } {
  const [only] = spellings.keys();
  if (spellings.size === 1 && !/[([]/.test(only!)) {
    const line = oneLine(only!);
    const name = shown(line, type, knownName);
    return { name, aliases: name === line ? [] : [line] };
  }
  const names = new Map<string, number>();
  for (const [text, count] of spellings) {
    const line = oneLine(text);
    const { outer, inner } = bracketed(line, type, lexicon);
    const bare = splitBracket(line).outer === outer ? outer : line;
    const full = inner !== null && isAcronym(outer) && !isAcronym(inner) ? inner : bare;
    names.set(full, (names.get(full) ?? 0) + count);
  }
  const ranked = [...names].sort((a, b) => compare(rank(...a), rank(...b)) || (a[0] < b[0] ? -1 : 1));
  const name = shown(ranked[0]?.[0] ?? '', type, knownName);
  const aliases = new Set([...spellings.keys()].map(oneLine));
  for (const [text] of ranked) aliases.add(text);
  aliases.delete(name);
  return { name, aliases: [...aliases].sort() };
}
