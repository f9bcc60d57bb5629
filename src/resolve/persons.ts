/** Names of people, taken apart and compared. */
import type { Lexicon } from '../lexicon/index.js';
import { fold } from './names.js';

type Words = Lexicon['resolution'];

export interface PersonName {
  /** Folded; null where the name is one word, which may be either. */
  readonly given: string | null;
  readonly middle: readonly string[];
  /** Folded, particles included ("de la cruz"). */
  readonly family: string;
  readonly suffix: string | null;
  readonly single: boolean;
  /** In quotation marks between the names: Ann “Annie” Roe. */
  readonly nickname?: string;
}

const SUFFIX = /^(jr|sr|ii|iii|iv)$/;
const POSTNOMINAL = /^(md|phd|esq|esquire|jd|rn|dds|do|mp|qc|kc|obe|cbe|mbe|usmc|ret)$/;
const HONORIFIC =
  /^(mr|mrs|ms|miss|mx|dr|sir|dame|prof|professor|rev|fr|sr|sgt|lt|capt|col|gen|maj|hon|judge|justice)$/;
/** What is a first name with a capital, though a particle elsewhere. */
const FIRST_TOO = /^(?:Ben|Della|Mac)\s/;
/** First of several first names, often left out: "Md. Anwar Hossain". */
const SHORTENED = /^(?:md|mohd|mst|muhd)$/;
const PARTICLE =
  /^(de|del|della|di|da|dos|das|do|du|la|le|las|los|van|von|der|den|ter|ten|bin|ibn|bint|al|el|ben|san|santa|mac|st|y)$/;

/** Null for what has no letters. "Last, First" is turned round. */
export function parsePerson(text: string): PersonName | null {
  const nickname = /\s["“‘(]([\p{L}-]{2,})["”’)]\s/u.exec(text)?.[1];
  let plain = text.replace(/\([^)]*\)|["“”][^"“”]*["“”]/g, ' ');
  const comma = /^([^,]+),\s*([^,]+)$/.exec(plain);
  if (comma && !SUFFIX.test(fold(comma[2]!)) && !POSTNOMINAL.test(fold(comma[2]!))) plain = `${comma[2]} ${comma[1]}`;
  let words = fold(plain.replace(/(\p{L})\.(?=\p{L}\.)/gu, '$1 '))
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((w) => /\p{L}/u.test(w));
  while (words.length > 1 && HONORIFIC.test(words[0]!)) words = words.slice(1);
  while (words.length > 2 && SHORTENED.test(words[0]!)) words = words.slice(1);
  let suffix: string | null = null;
  while (words.length > 1 && (SUFFIX.test(words.at(-1)!) || POSTNOMINAL.test(words.at(-1)!))) {
    if (SUFFIX.test(words.at(-1)!)) suffix = words.at(-1)!;
    words = words.slice(0, -1);
  }
  if (words.length === 0) return null;
  if (words.length === 1) return { given: null, middle: [], family: words[0]!, suffix, single: true };
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  if (from === 1 && PARTICLE.test(words[0]!) && !FIRST_TOO.test(text))
    return { given: null, middle: [], family: words.join(' '), suffix, single: true };
  return {
    given: words[0]!,
    middle: words.slice(1, from),
    family: words.slice(from).join(' '),
    suffix,
    single: false,
    ...(nickname === undefined ? {} : { nickname: fold(nickname) }),
  };
}

/** What the person may be called by alone: family name, its parts, the last but one of three names, and the given name. */
export function callNames(name: PersonName): { family: string[]; given: string[] } {
  if (name.single) return { family: [name.family], given: [] };
  const family = new Set([name.family, ...name.family.split('-')]);
  const parts = name.family.split(' ');
  for (const i of parts.keys()) family.add(parts.slice(i).join(' '));
  const second = name.middle.at(-1);
  if (second && second.length > 2) family.add(second).add(`${second} ${name.family}`);
  const given = name.given && name.given.length > 1 ? [name.given] : [];
  return { family: [...family], given: name.nickname === undefined ? given : [...given, name.nickname] };
}

export type NameJudgement = 'same' | 'different' | 'open';

/** Whether two given names can be one person's: equal, an initial, or a nickname. */
export function sameGiven(a: string, b: string, lexicon: Words): NameJudgement {
  if (a === b) return 'same';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'open' : 'different';
  if (lexicon.nicknames.get(a)?.has(b)) return 'same';
  const x = lexicon.nicknames.get(a);
  const y = lexicon.nicknames.get(b);
  if (x && y && [...x].some((n) => y.has(n) && n.length > 3)) return 'open';
  // "Kristin" and "Kristen": one letter written otherwise, where the names are long enough for a slip.
  if (a.length > 5 && a.length === b.length && [...a].filter((c, i) => c !== b[i]).length === 1) return 'open';
  const [p, q] = [a.split('-')[0]!, b.split('-')[0]!];
  return p === q && (a.includes('-') || b.includes('-')) ? 'open' : 'different';
}

/** Two full names: family and suffix equal, given names and middle names not at odds. */
export function comparePersons(a: PersonName, b: PersonName, lexicon: Words): NameJudgement {
  if (a.single || b.single) {
    const [one, other] = a.single ? [a, b] : [b, a];
    const calls = callNames(other);
    return [...calls.family, ...calls.given].includes(one.family) ? 'open' : 'different';
  }
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return 'different';
  if (!sameFamily(a, b)) return 'different';
  const given = sameGiven(a.given!, b.given!, lexicon);
  if (given === 'different') return 'different';
  const clash = a.middle.some((m, i) => {
    const n = b.middle[i];
    return n !== undefined && a.middle.length === b.middle.length && m[0] !== n[0];
  });
  if (clash) return 'different';
  return a.suffix === b.suffix && a.family === b.family ? given : 'open';
}

function sameFamily(a: PersonName, b: PersonName): boolean {
  if (a.family === b.family) return true;
  const full = (n: PersonName): string[] => [...n.middle, ...n.family.split(/[ -]/)];
  const [x, y] = [full(a), full(b)];
  // Two family names, of which one may be left out: "Ana Ruiz Mora" and "Ana Ruiz".
  const [long, short] = x.length >= y.length ? [x, y] : [y, x];
  return (
    short.length === 1 && long.length === 2 && (long[0] === short[0] || long[1] === short[0]) && long[0]!.length > 2
  );
}
