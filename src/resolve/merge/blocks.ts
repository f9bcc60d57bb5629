/**
 * Which entities are compared at all: those that share a block (a rare word, the letters of an acronym, a surname with its first letter). The
 * size of a block is bounded, so the number of comparisons grows with the number of entities, not with its square.
 */
import type { Lexicon } from '../../lexicon/index.js';
import { initialsOf } from '../names.js';
import { push } from '../union.js';
import type { Profile } from './profile.js';

/** Blocks of single words that hold more are passed over: the word is common. */
const RARE = 40;
/** Of a block of equal names, each is compared with this many that come after it. */
const REACH = 30;

function strictKeys(p: Profile, lexicon: Lexicon): string[] {
  const { type } = p.entity;
  const keys: string[] = [];
  if (p.known) keys.push(`known ${p.known}`);
  if (p.office) keys.push(`office ${p.office}`);
  for (const k of p.keys) {
    const region = type === 'place' ? lexicon.resolution.regions.get(k)?.name : undefined;
    keys.push(region ? `region ${region}` : `name ${k.split(' ').sort().join(' ')}`);
  }
  if (type === 'place') for (const a of p.acronyms) keys.push(`region ${lexicon.resolution.regions.get(a)?.name ?? a}`);
  else for (const a of p.acronyms) keys.push(`letters ${a}`);
  for (const f of p.facilities) if (f.core.length > 0) keys.push(`core ${[...f.core].sort().join(' ')}`);
  for (const n of p.people) {
    if (!n.single)
      for (const g of lexicon.resolution.nicknames.get(n.given!) ?? [n.given!])
        keys.push(`person ${n.family.split(' ').at(-1)} ${g[0]}`);
    for (const a of p.affiliations) keys.push(`person ${n.family.split(' ').at(-1)} @ ${a}`);
  }
  return keys.map((k) => `${type} ${k}`);
}

function looseKeys(p: Profile): string[] {
  const words = new Set<string>();
  // Both ends of a word, so that one wrong letter leaves one of them.
  for (const f of p.facilities) for (const w of f.core) words.add(`${w.slice(0, 4)}-`).add(`-${w.slice(-4)}`);
  return [...words].map((w) => `${p.entity.type} word ${w}`);
}

/** Full names by their initials, for those that are known by their letters alone. */
function* byLetters(profiles: readonly Profile[]): Generator<readonly [number, number]> {
  const full = new Map<string, number[]>();
  const wanted = new Map<string, number[]>();
  profiles.forEach((p, i) => {
    const { type } = p.entity;
    if (p.onlyAcronym) for (const a of p.acronyms) push(wanted, `${type} ${a}`, i);
    else if (type === 'facility' || type === 'organization')
      for (const letters of new Set(p.keys.flatMap((k) => initialsOf(k.split(' ')))))
        push(full, `${type} ${letters}`, i);
  });
  for (const [letters, list] of wanted)
    for (const other of (full.get(letters) ?? []).slice(0, RARE))
      for (const i of list) yield i < other ? [i, other] : [other, i];
}

/** Pairs of indexes, each once, the smaller first. `profiles` in a fixed order. */
export function* pairs(profiles: readonly Profile[], lexicon: Lexicon): Generator<readonly [number, number]> {
  const strict = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  profiles.forEach((p, i) => {
    for (const key of new Set(strictKeys(p, lexicon))) push(strict, key, i);
    for (const key of looseKeys(p)) push(loose, key, i);
  });
  const seen = new Set<number>();
  const fresh = (a: number, b: number): boolean => {
    const pair = a * profiles.length + b;
    if (seen.has(pair)) return false;
    seen.add(pair);
    return true;
  };
  for (const [a, b] of byLetters(profiles)) if (fresh(a, b)) yield [a, b];
  for (const [members, reach] of [
    ...[...strict.values()].map((m) => [m, REACH] as const),
    ...[...loose.values()].filter((m) => m.length <= RARE).map((m) => [m, RARE] as const),
  ])
    for (let i = 0; i < members.length; i++)
      for (let j = i + 1; j < members.length && j <= i + reach; j++)
        if (fresh(members[i]!, members[j]!)) yield [members[i]!, members[j]!];
}
