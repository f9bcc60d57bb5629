/**
 * Names that a noun beside them tells to be facilities: "Rowan Brae, a children's home near Ardle, was closed", "St Odhran's, an industrial school run
 * by nuns", "a care home called Larch Green", "the home, Rowan Brae, has", "Rowan Brae is a 40-bed nursing home".
 *
 * Alike, but none: people of such places ("Lund, a hospital nurse", "Ann Roe, a mill owner"), a listed town ("Leeds, a prison city"), a name behind
 * a title.
 */
import { bare, type Cursor, isCapitalised, isPossessive, isWord } from './cursor.js';
import type { FullName } from './full-names.js';
import type { HeadMatch } from './heads.js';
import { MONTH } from './runs.js';

const DETERMINER = /^(?:an?|the|one|another|its|their|this)$/;
const CALLED = /^(?:called|named)$/;
const STOPS =
  /^(?:of|in|for|on|at|near|outside|with|where|which|that|run|operated|owned|managed|housing|holding|built|licensed|and|but|by|from|to|not)$/;
const GOES_ON = /^(?:is|was|has|had|which|where|holds|held|houses|housed|did|does|could|can|will|would|closed|opened)$/;
const LEFT_OF_HEAD = 6;
const LONGEST = 4;
const CONFIDENCE = 0.93;

/** Heads in small letters that are enough for a name beside them. */
const enough = ({ head, capitalised }: HeadMatch): boolean =>
  !capitalised && head.position !== 'before' && (head.strength === 'strong' || head.head.includes(' '));

export function toldNames(cursor: Cursor, heads: readonly HeadMatch[]): FullName[] {
  const names: FullName[] = [];
  for (const h of heads) {
    if (!enough(h) || cursor.caseOf(h.first) !== 'plain') continue;
    const run = before(cursor, h) ?? behind(cursor, h) ?? subject(cursor, h);
    if (run === null || !isName(cursor, run.first, run.last)) continue;
    const end = { first: run.last, last: run.last };
    names.push({ ...run, head: h.head, headAt: end, confidence: CONFIDENCE, rule: 'facility/told' });
  }
  return names.sort((a, b) => a.first - b.first);
}

/** "Rowan Brae, a | children's home": the name before the comma. */
function before(cursor: Cursor, h: HeadMatch): { first: number; last: number } | null {
  const { tokens } = cursor;
  const next = tokens[h.last];
  if (next !== undefined && isWord(next) && !STOPS.test(next.lower) && next.lower !== 'who') return null;
  if (next !== undefined && (isPossessive(next) || /^[-‐‑]$/.test(next.text))) return null;
  const floor = cursor.sentenceOf(h.first).first;
  for (let i = h.first - 1; i > floor && h.first - i <= LEFT_OF_HEAD; i--) {
    const t = tokens[i]!;
    if (DETERMINER.test(t.lower)) {
      if (tokens[i - 1]!.text !== ',') return null;
      let first = i - 1;
      while (first > floor && i - 1 - first < LONGEST && isNameWord(cursor, first - 1)) first--;
      return first < i - 1 && !isNameWord(cursor, first - 1) ? { first, last: i - 1 } : null;
    }
    if (!isWord(t) && !/^[-‐‑]$/.test(t.text)) return null;
    if (isCapitalised(t) && !/^(?:ADJ|PROPN)$/.test(t.pos)) return null;
  }
  return null;
}

/** "a care home called | Larch Green", "the home, | Rowan Brae, has". */
function behind(cursor: Cursor, h: HeadMatch): { first: number; last: number } | null {
  const { tokens } = cursor;
  const joint = tokens[h.last];
  if (joint === undefined || !(CALLED.test(joint.lower) || joint.text === ',')) return null;
  const first = h.last + 1;
  const { last: ceiling } = cursor.sentenceOf(h.first);
  let last = first;
  while (last < ceiling && last - first < LONGEST + 1 && isNameWord(cursor, last)) last++;
  if (last === first || last - first > LONGEST) return null;
  if (joint.text !== ',') return { first, last };
  const on = tokens[last + 1]?.lower ?? '';
  return tokens[last]?.text === ',' && GOES_ON.test(on) && tokens[h.first - 1]?.lower === 'the'
    ? { first, last }
    : null;
}

/** "Rowan Brae | is a 40-bed nursing home": the name that opens the sentence. */
function subject(cursor: Cursor, h: HeadMatch): { first: number; last: number } | null {
  const { tokens } = cursor;
  const next = tokens[h.last];
  if (next !== undefined && isWord(next) && !STOPS.test(next.lower)) return null;
  if (next !== undefined && (isPossessive(next) || /^[-‐‑]$/.test(next.text))) return null;
  const floor = cursor.sentenceOf(h.first).first;
  for (let i = h.first - 1; i > floor && h.first - i <= 2 * LEFT_OF_HEAD; i--) {
    const t = tokens[i]!;
    if (/^(?:an?|the|one)$/.test(t.lower) && /^(?:is|was)$/.test(tokens[i - 1]!.lower)) {
      const last = i - 1;
      const first = tokens[floor]!.lower === 'the' ? floor + 1 : floor;
      if (last - first < 2 || last - first > LONGEST) return null;
      for (let k = first; k < last; k++) if (!isNameWord(cursor, k)) return null;
      return { first, last };
    }
    if (STOPS.test(t.lower) || /^[,;:.()]$/.test(t.text)) return null;
  }
  return null;
}

const isNameWord = (cursor: Cursor, i: number): boolean => {
  const t = cursor.tokens[i];
  return t !== undefined && (isCapitalised(t) || isPossessive(t)) && !MONTH.test(t.lower);
};

/** No listed place, no title before it, no company. */
function isName(cursor: Cursor, first: number, last: number): boolean {
  const { tokens, context } = cursor;
  const { places, people, organizations, facilities } = context.lexicon;
  const words = context.segmented.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  if (words.length < 4 || places.names.get(words) !== undefined || places.nationalities.has(words.toLowerCase()))
    return false;
  if (places.nationalities.has(bare(tokens[first]!))) return false;
  if (people.titles.has(tokens[first]!.lower) || facilities.has('stop', bare(tokens[first]!))) return false;
  const end = bare(tokens[last - 1]!);
  // "House" ends names of both
  const body = organizations.heads.has(end) && facilities.heads.get(end) === undefined;
  return !organizations.byName.has(words.toLowerCase()) && !body;
}
