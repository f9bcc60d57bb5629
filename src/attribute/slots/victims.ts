/**
 * Who suffers what is claimed, in the words of the text: those to whom it is done or befalls ("beat two residents", "Mr. Hale was found dead",
 * "abuse of patients"), else the first who are held, cared for, taught or employed. Alike but none: who does the harm, "a night worker",
 * "no child", a person who is only told or asked something, the speaker.
 */
import type { ClaimKind } from '../../records.js';
import type { Source, Unit } from '../claims.js';
import type { Chunk } from '../grammar/chunks.js';
import type { Phrase } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';
import { genderOf, pronounGender } from '../sources/gender.js';
import { contentOf } from './nature.js';

const VICTIMS =
  /^(detainees?|inmates?|prisoners?|patients?|residents?|students?|pupils?|children|child|workers?|employees|migrants?|refugees?|asylum-seekers|seekers|nationals|individuals|people|persons|women|men|families|family|clients?|victims?|survivors?|villagers|protesters|demonstrators|boys?|girls?|teenagers?|mothers?|fathers?|parents|infants?|bab(?:y|ies)|toddlers?|minors|youths?|juveniles|tenants|farmers|farmworkers|miners|seamstresses|trainees|apprentices|passengers|noncitizens|immigrants|civilians|man|woman|son|daughter|wife|husband|brother|sister|grandmother|grandfather|classmates)$/;
/** Before "worker": a trade that helps or guards, and suffers nothing. */
const HELPERS = /^(?:night|social|care|support|health|aid|agency|kitchen|case|youth|relief|church|key)$/;
/** What is done to people. */
const DONE_TO =
  /^(?:beat|hit|slap|kick|punch|strike|cane|whip|flog|abuse|rape|molest|grope|touch|assault|attack|force|order|threaten|choke|strangle|drag|push|throw|shoot|stab|lock|chain|tie|hold|strip|humiliate|insult|punish|starve|drown|burn|bully|harass|coerce|torture|tase|handcuff|shackle|kill|murder|shove|make|deny|refuse|leave|keep|restrain|confine|isolate|neglect|ignore|expose|house|mistreat|injure|harm|hurt|deport|separate|detain|arrest|poison|exploit|cheat|underpay|evict|expel|suspend|wound|scald|endanger|fail|sedate|transfer)$/;
/** What befalls people. */
const BEFALLS =
  /^(?:die|suffer|fall|collapse|drown|starve|choke|sustain|lose|miscarry|freeze|wait|sleep|faint|bleed|vomit|disappear|contract|catch|lack|wander|languish|suffocate)$/;
/** What may be done to a person without harm. */
const UNHARMED =
  /^(?:tell|inform|ask|invite|warn|advise|notify|quote|name|appoint|elect|hire|promote|interview|accuse|charge|cite|fine|sue|blame|praise|criticize|criticise|describe|call|speak|question|assign|award|pay|employ|train|admit|bear|see|treat|visit|place|discharge|release|bring|take|call|represent|join|examine)$/;

type Role = 'suffers' | 'acts' | 'neither';

const skipAdverbs = (chunks: readonly Chunk[], at: number, step: 1 | -1): Chunk | undefined => {
  let i = at;
  while (chunks[i]?.kind === 'adv' || chunks[i]?.kind === 'date') i += step;
  return chunks[i];
};

function roleOf(r: Reading, chunks: readonly Chunk[], i: number, last: number): Role {
  const next = skipAdverbs(chunks, last + 1, 1);
  const before = skipAdverbs(chunks, i - 1, -1);
  const lemma = (c: Chunk): string => r.tokens[c.head]!.lemma;
  if (before?.kind === 'vg' && !before.verb!.passive && DONE_TO.test(lemma(before))) return 'suffers';
  const governor = before?.kind === 'adp' ? chunks[i - 2] : undefined;
  if (governor?.kind === 'np' && /^(?:against|of|on|to)$/.test(r.tokens[before!.first]!.lower)) {
    const noun = r.tokens[governor.head]!.lower;
    if (r.is('conduct', noun) || r.is('trouble', noun)) return 'suffers';
  }
  if (next?.kind !== 'vg' || before?.kind === 'adp') return 'neither';
  if (next.verb!.passive) return UNHARMED.test(lemma(next)) ? 'neither' : 'suffers';
  if (BEFALLS.test(lemma(next))) return 'suffers';
  return agent(r, chunks, next);
}

/** "three men beat him": an active verb of harm with an object. */
function agent(r: Reading, chunks: readonly Chunk[], v: Chunk): Role {
  const object = chunks[chunks.indexOf(v) + 1];
  return v.verb!.finite && DONE_TO.test(r.tokens[v.head]!.lemma) && object?.kind === 'np' ? 'acts' : 'neither';
}

/** The words: with "two of" before them, and one phrase with "with" or "of" behind. */
function wordsOf(r: Reading, chunks: readonly Chunk[], i: number, content: Range): Range {
  const c = chunks[i]!;
  // "struck him with batons" tells with what
  const done = chunks[i - 1]?.kind === 'vg' || r.mentionAt[c.head] !== -1;
  const more = (done ? /^of$/ : /^(?:with|of)$/).test(r.tokens[c.last]?.lower ?? '') && chunks[i + 2]?.kind === 'np';
  const of = more ? chunks[i + 2]! : c;
  const some = chunks[i - 2];
  const number = some?.kind === 'np' && r.tokens[some.head]!.pos === 'NUM' && r.tokens[c.first - 1]?.lower === 'of';
  // "one in four of the children"
  const counted = number && r.tokens[some.first - 1]?.lower !== 'in';
  return {
    first: counted && some.first >= content.first ? some.first : c.first,
    last: of.last <= content.last ? of.last : c.last,
  };
}

export interface VictimInput {
  readonly unit: Unit;
  readonly source: Source | null;
  readonly kind: ClaimKind;
  /** Does an entity answer for what is claimed, so that it suffers nothing? */
  answers(id: string): boolean;
  resolve(pronoun: Phrase): readonly string[];
}

const HE = /^(?:he|she|him|her)$/;
const ASKED = new Set<ClaimKind>(['demand', 'recommendation', 'response']);

/** "Oliver says that he was locked in": the one who speaks, else whom the pronoun means; his name. */
function pronounName(r: Reading, t: VictimInput, c: Chunk): string | null {
  const { by } = t.unit;
  const told = by?.form === 'clause' && r.quoteAt[c.head] === -1 ? (t.source?.speaker ?? null) : null;
  const near = namedBefore(r, t.unit.sentence, c);
  // of one without a name nothing is known
  const nameless = by?.form === 'clause' && r.quoteAt[c.head] === -1 && t.source?.speaker === null;
  if (near === null && nameless) return null;
  const ids = near ?? (told && suits(r, told, c) ? [told] : t.resolve({ first: c.first, last: c.last, head: c.head }));
  // "Hale ordered her to leave": not whoever does it
  const m = r.tokens[c.first - 1]?.pos === 'VERB' ? (r.mentionAt[c.first - 2] ?? -1) : -1;
  const doer = m === -1 ? null : r.mentions[m]!.entity;
  const [id, ...others] = ids.filter((x) => r.entity(x)?.type === 'person' && x !== doer);
  return id && others.length === 0 && suits(r, id, c) && !t.answers(id) ? (r.entity(id)?.name ?? null) : null;
}

/** The person named last before a pronoun in its sentence who surely goes by it. */
function namedBefore(r: Reading, sentence: number, c: Chunk): readonly string[] | null {
  const gender = pronounGender(r.tokens[c.head]!.lower);
  for (let i = c.first - 1; i >= r.sentences[sentence]!.first; i--) {
    const m = r.mentionAt[i]!;
    const e = m === -1 ? undefined : r.entity(r.mentions[m]!.entity);
    if (e?.type === 'person' && genderOf(r, e) === gender) return [e.id];
  }
  return null;
}

function suits(r: Reading, id: string, c: Chunk): boolean {
  const e = r.entity(id);
  const gender = e ? genderOf(r, e) : null;
  return gender === null || gender === pronounGender(r.tokens[c.head]!.lower);
}

export function victimsIn(r: Reading, t: VictimInput): string | null {
  const { unit, source } = t;
  const content = contentOf(unit);
  const chunks = r.chunks(unit.sentence);
  let found: Range | null = null;
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.kind !== 'np' || c.first < content.first || c.last > content.last) continue;
    const m = r.mentionAt[c.head]!;
    const e = m === -1 ? undefined : r.entity(r.mentions[m]!.entity);
    const able = !ASKED.has(t.kind);
    const pronoun = able && c.last - c.first === 1 && HE.test(r.tokens[c.head]!.lower);
    if (pronoun && roleOf(r, chunks, i, i) === 'suffers') {
      const name = pronounName(r, t, c);
      if (name) return name;
    }
    const named = able && e?.type === 'person' && e.id !== source?.speaker && !t.answers(e.id);
    const group = m === -1 && VICTIMS.test(r.tokens[c.head]!.lower);
    if ((!named && !group) || r.tokens[c.first]!.lower === 'no' || HELPERS.test(r.tokens[c.head - 1]?.lower ?? ''))
      continue;
    const role = roleOf(r, chunks, i, i);
    const words = wordsOf(r, chunks, i, content);
    if (role === 'suffers') return textOf(r, words);
    if (group && role === 'neither') found ??= words;
  }
  return found ? textOf(r, found) : null;
}

function textOf(r: Reading, range: Range): string {
  const span = r.span(range);
  return r.text.slice(span.start, span.end);
}
