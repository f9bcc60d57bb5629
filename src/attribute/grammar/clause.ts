/** Who does what in a clause: the subject of a verb group, and the noun phrase that begins at a chunk. */
import type { Range, Reading } from '../reading.js';
import type { Chunk } from './chunks.js';
import { insertedBefore } from './inserted.js';

/** A noun phrase with its prepositional tail; `head` is the index of its first noun group's head token. */
export interface Phrase extends Range {
  readonly head: number;
}

const phraseOf = (chunks: readonly Chunk[], from: number, to: number): Phrase => ({
  first: chunks[from]!.first,
  last: chunks[to]!.last,
  head: chunks[from]!.head,
});

/** "workers there", "the men inside": adverbs behind a noun, whatever their tag. */
const PLACES = new Set(['there', 'here', 'inside', 'outside', 'alike', 'themselves', 'itself', 'himself', 'herself']);

const TIMES = new Set(['after', 'before', 'until', 'since']);

const PARTICLES = new Set(['up', 'out', 'off', 'down', 'over', 'away', 'through', 'back']);

const isClausal = (c: Chunk): boolean => c.kind === 'vg' && c.verb!.finite;

/** "a doctor employed by the county": a participle that describes the noun before it. */
const isReduced = (chunks: readonly Chunk[], v: number): boolean =>
  chunks[v]!.verb!.bare && chunks[v - 1]?.kind === 'np' && chunks[v + 1]?.kind === 'adp';

/** The chunk where a parenthesis that ends with the comma at `comma` begins (its opening comma), or -1. */
function openingComma(chunks: readonly Chunk[], comma: number): number {
  let relative = false;
  for (let i = comma - 1; i >= 0 && comma - i < 24; i--) {
    const c = chunks[i]!;
    if (c.kind === 'stop' || c.kind === 'open' || c.kind === 'close') return -1;
    if (c.kind !== 'comma') continue;
    const first = chunks[i + 1]!;
    relative = first.kind === 'rel' || (first.kind === 'adp' && chunks[i + 2]?.kind === 'rel');
    const described = phraseAt(chunks, i + 1)?.next ?? -1;
    relative ||= described !== -1 && described < comma && /^(rel|that)$/.test(chunks[described]!.kind);
    const clausal = chunks.slice(i + 1, comma).some((x, k) => isClausal(x) && !isReduced(chunks, i + 1 + k));
    const begins =
      first.kind === 'np' ||
      first.kind === 'adp' ||
      first.kind === 'rel' ||
      first.kind === 'date' ||
      first.kind === 'adv' ||
      first.kind === 'sconj';
    const participle = first.kind === 'vg' && (!first.verb!.finite || first.verb!.bare);
    const subordinate = first.kind === 'sconj';
    if (chunks[i - 1]?.kind !== 'np' && chunks[i - 1]?.kind !== 'close' && chunks[i - 1]?.kind !== 'date') continue;
    if (participle) return i;
    if (begins && (!clausal || relative || subordinate)) return i;
    if (!clausal) continue;
    return -1;
  }
  return -1;
}

/** Does a parenthesis stand between the verb group at `v` and its subject ("X, which runs the home, denied …")? */
export const afterParenthesis = (chunks: readonly Chunk[], v: number): boolean =>
  chunks[v - 1]?.kind === 'comma' && openingComma(chunks, v - 1) !== -1;

/** Extends a noun group at `i` to the left over prepositions and coordination: "[the head] of [the board] and [two members]". */
function leftOf(r: Reading, chunks: readonly Chunk[], i: number): number {
  let at = i;
  for (;;) {
    const before = chunks[at - 1];
    const further = chunks[at - 2];
    // "a year after X sued": a clause of its own
    if (before?.kind === 'adp' && TIMES.has(r.tokens[before.first]!.lower)) return at;
    if (before?.kind === 'adp' && further && (further.kind === 'np' || further.kind === 'date')) {
      at -= 2;
      continue;
    }
    // "X, Y and Z said": names or plain nouns joined, unless they are the object of a verb
    if (before?.kind === 'cc' && further?.kind === 'np' && r.tokens[before.first]!.lower !== 'but') {
      let start = at - 2;
      while (chunks[start - 1]?.kind === 'comma' && chunks[start - 2]?.kind === 'np') start -= 2;
      while (chunks[start - 1]?.kind === 'adp' && chunks[start - 2]?.kind === 'np') start -= 2;
      const governor = chunks[start - 1];
      if (governor?.kind === 'vg' || governor?.kind === 'adp') return at;
      return start;
    }
    return at;
  }
}

/** "The inspector was unable to …": an adjective that is said of the subject, and is none itself. */
const isPredicate = (r: Reading, chunks: readonly Chunk[], i: number): boolean => {
  const [c, before] = [chunks[i]!, chunks[i - 1]];
  if (c.kind !== 'np' || c.last - c.first !== 1 || r.tokens[c.first]!.pos !== 'ADJ' || r.mentionAt[c.first] !== -1)
    return false;
  return before?.kind === 'vg' && r.tokens[before.head]!.pos === 'AUX';
};

/** "Jane Roe, 61, who …, said": the age of the one before the comma. */
const isAge = (r: Reading, c: Chunk): boolean =>
  (c.kind === 'np' || c.kind === 'date') &&
  c.last - c.first === 1 &&
  /^(?:[1-9]|[1-9]\d|10\d)$/.test(r.tokens[c.first]!.text);

/** "Jane Roe, a Democrat, who …, said": a noun between commas behind a name, which describes it. */
const apposition = (r: Reading, chunks: readonly Chunk[], i: number): boolean => {
  const name = chunks[i - 2];
  if (chunks[i]!.kind !== 'np' || chunks[i - 1]?.kind !== 'comma' || name?.kind !== 'np') return false;
  return r.mentionAt[chunks[i]!.head] === -1 && r.mentions[r.mentionAt[name.head]!]?.type === 'person';
};

/** The subject of the verb group at index `v` of the sentence's chunks, or null. */
export function subjectOf(r: Reading, chunks: readonly Chunk[], v: number): Phrase | null {
  const { first } = chunks[v]!;
  const known = r.subjects[first];
  if (known !== undefined) return known;
  const subject = findSubject(r, chunks, v, 0);
  r.subjects[first] = subject;
  return subject;
}

function findSubject(r: Reading, chunks: readonly Chunk[], v: number, depth: number): Phrase | null {
  if (depth > 6) return null;
  let i = v - 1;
  let described = false;
  while (i >= 0) {
    const c = chunks[i]!;
    const dated = c.kind === 'date' && chunks[i - 1]?.kind === 'adp';
    if (dated && /^(?:np|adv)$/.test(chunks[i - 2]?.kind ?? ''))
      i -= 2; // "X on Tuesday said"
    else if (c.kind === 'adv' || c.kind === 'date' || c.kind === 'other') i--;
    else if (c.kind === 'close' && r.tokens[c.first]!.text === ')') {
      // an acronym in brackets
      let j = i - 1;
      while (j >= 0 && r.tokens[chunks[j]!.first]!.text !== '(') j--;
      i = j - 1;
    } else if (c.kind === 'close' && chunks[i - 1]?.kind === 'adv' && chunks[i - 2]?.kind === 'open') {
      i -= 3; // "X “flatly” denied"
    } else if (c.kind === 'comma') {
      const between = insertedBefore(r, chunks, i);
      const open = between ? between.open : openingComma(chunks, i);
      if (open === -1) {
        // "…, saying", "…, and accused": the subject of the clause before
        return chunks[v]!.verb!.finite && chunks[i - 1]?.kind === 'np' && !chunks.slice(0, i).some(isClausal)
          ? null
          : sharedSubject(r, chunks, i, v, depth);
      }
      i = open - 1;
      described = true;
    } else if (isPredicate(r, chunks, i)) {
      return findSubject(r, chunks, i - 1, depth + 1);
    } else if (isAge(r, c) && chunks[i - 1]?.kind === 'comma' && chunks[i - 2]?.kind === 'np') {
      i -= 2;
    } else if (
      c.kind === 'np' &&
      chunks[i - 1]?.kind === 'np' &&
      PLACES.has(r.tokens[c.head]!.lower) &&
      c.last - c.first === 1
    ) {
      i--;
    } else if (described && apposition(r, chunks, i)) {
      i -= 2;
    } else if (c.kind === 'np') {
      const left = leftOf(r, chunks, i);
      const before = chunks[left - 1];
      if (before?.kind === 'adp' && left - 2 >= 0 && chunks[left - 2]!.kind === 'vg') {
        const apart = chunks[left - 2]!.verb!.bare && chunks[left - 3]?.kind === 'comma' && i < v - 1;
        if (chunks[v]!.verb!.finite && apart) {
          i = left - 4;
          continue;
        }
        // "Three men who were released from the camp in May told us": the phrase belongs to the relative clause
        const whom = antecedentOf(chunks, left - 2);
        if (chunks[v]!.verb!.finite && whom !== -1) return phraseOf(chunks, leftOf(r, chunks, whom), whom);
        // "accused of abuse said": the phrase belongs to the verb before it
        return chunks[v]!.verb!.finite && chunks[left - 2]!.verb!.bare
          ? findSubject(r, chunks, left - 2, depth + 1)
          : phraseOf(chunks, left, i);
      }
      // "A nurse who treated him said": the object of a relative clause
      if (
        before?.kind === 'vg' &&
        before.verb!.finite &&
        chunks[left - 2]?.kind === 'rel' &&
        chunks[left - 3]?.kind === 'np'
      )
        return phraseOf(chunks, leftOf(r, chunks, left - 3), left - 3);
      // "The suit, filed in May by Jane Roe, 52, says": what stands between the commas describes
      if (before?.kind === 'vg' && before.verb!.bare && chunks[left - 2]?.kind === 'comma' && i < v - 1) {
        i = left - 3;
        continue;
      }
      // "Broadacre Ltd of Station Road, Otley pleaded guilty": the second line of where it is
      const address = addressed(r, chunks, i);
      if (address !== -1) {
        i = address;
        continue;
      }
      // "the trust running the hospital said": a participle that describes
      if (before?.kind === 'vg' && before.verb!.gerund && chunks[left - 2]?.kind === 'np' && i === v - 1)
        return phraseOf(chunks, leftOf(r, chunks, left - 2), left - 2);
      if (before?.kind === 'vg' && chunks[v]!.verb!.gerund) return findSubject(r, chunks, left - 1, depth + 1);
      return phraseOf(chunks, left, i);
    } else if (
      c.kind === 'adp' &&
      PARTICLES.has(r.tokens[c.first]!.lower) &&
      chunks[i - 1]?.kind === 'np' &&
      chunks[i - 2]?.kind === 'vg'
    ) {
      i--; // "who drew it up confirmed"
    } else if (c.kind === 'rel') {
      let j = i - 1;
      while (j >= 0 && (chunks[j]!.kind === 'comma' || chunks[j]!.kind === 'adp')) j--;
      return j >= 0 && chunks[j]!.kind === 'np' ? phraseOf(chunks, leftOf(r, chunks, j), j) : null;
    } else if (c.kind === 'that' && chunks[i - 1]?.kind === 'np')
      return phraseOf(chunks, leftOf(r, chunks, i - 1), i - 1);
    else if (c.kind === 'vg') {
      const whom = antecedent(chunks, i);
      return whom === -1 ? findSubject(r, chunks, i, depth + 1) : phraseOf(chunks, leftOf(r, chunks, whom), whom);
    } else if (c.kind === 'cc') return sharedSubject(r, chunks, i, v, depth);
    else if (c.kind === 'sconj') return sharedSubject(r, chunks, i, v, depth);
    else if (c.kind === 'adp' && chunks[v]!.verb!.gerund) return sharedSubject(r, chunks, i, v, depth);
    else return null;
  }
  return null;
}

/** "Orderlies to whom we spoke [said]", "the man whom they held [said]": the noun before a relative clause that has a subject of its own, or -1. */
function antecedent(chunks: readonly Chunk[], v: number): number {
  let i = v - 1;
  while (chunks[i]?.kind === 'adv') i--;
  if (!chunks[v]!.verb!.finite || chunks[i]?.kind !== 'np' || chunks[i - 1]?.kind !== 'rel') return -1;
  i -= 2;
  if (chunks[i]?.kind === 'adp') i--;
  return chunks[i]?.kind === 'np' ? i : -1;
}

/** Of a place behind a comma, "X of Y, Z": the chunk of X, a body; else -1. */
function addressed(r: Reading, chunks: readonly Chunk[], i: number): number {
  const typeAt = (c: Chunk | undefined): string | undefined => r.mentions[r.mentionAt[c?.head ?? 0] ?? -1]?.type;
  const near = chunks[i - 1]?.kind === 'comma' && chunks[i - 2]?.kind === 'np' && chunks[i - 3]?.kind === 'adp';
  if (!near || typeAt(chunks[i]) !== 'place' || r.tokens[chunks[i - 3]!.first]!.lower !== 'of') return -1;
  return typeAt(chunks[i - 4]) === 'organization' || typeAt(chunks[i - 4]) === 'facility' ? i - 4 : -1;
}

/** The noun that "who" or "which" right before the verb group `v` stands for, or -1; not where the clause is set off by a comma. */
function antecedentOf(chunks: readonly Chunk[], v: number): number {
  let i = v - 1;
  while (chunks[i]?.kind === 'adv') i--;
  return chunks[i]?.kind === 'rel' && chunks[i - 1]?.kind === 'np' ? i - 1 : -1;
}

/** Does the clause of the verb group `j` hang on a verb by "that"? */
function toldBefore(chunks: readonly Chunk[], j: number): boolean {
  for (let k = j - 1; k > 0 && chunks[k]!.kind !== 'stop'; k--)
    if (chunks[k]!.kind === 'that') return chunks[k - 1]!.kind === 'vg' && chunks[k - 1]!.verb!.finite;
  return false;
}

/** The subject that a verb group without one of its own takes over from the clause before `i`. */
function sharedSubject(r: Reading, chunks: readonly Chunk[], i: number, v: number, depth: number): Phrase | null {
  const gerund = chunks[v]!.verb!.gerund;
  let relative = false;
  for (let j = i - 1; j >= 0; j--) {
    const c = chunks[j]!;
    if (c.kind === 'stop') return null;
    if (c.kind !== 'vg') continue;
    // the verb of a parenthetical relative clause is not the main verb
    relative = chunks[j - 1]?.kind === 'rel' || (chunks[j - 1]?.kind === 'adv' && chunks[j - 2]?.kind === 'rel');
    if (relative && chunks[j - 1]?.kind === 'rel' && chunks[j - 2]?.kind === 'comma') continue;
    // "X conceded that records were incomplete and said that …": the verb alike, not the one of its clause
    if (chunks[v + 1]?.kind === 'that' && chunks[j + 1]?.kind !== 'that' && toldBefore(chunks, j)) continue;
    if (gerund ? !c.verb!.infinitive : c.verb!.finite) return findSubject(r, chunks, j, depth + 1);
  }
  return null;
}

/** The noun phrase that begins at chunk `i`: a noun group, what hangs on it by prepositions, and what is joined to it. */
export function phraseAt(
  chunks: readonly Chunk[],
  i: number,
  prepositions = true,
): { phrase: Phrase; next: number } | null {
  if (chunks[i]?.kind !== 'np') return null;
  let last = i;
  while (prepositions && chunks[last + 1]?.kind === 'adp' && chunks[last + 2]?.kind === 'np') last += 2;
  return { phrase: phraseOf(chunks, i, last), next: last + 1 };
}
