/** "The Board agreed.", "The company refused.", right behind what was recommended or demanded: all that is told of an answer. */
import type { Source, Unit } from './claims.js';
import type { Draft } from './draft.js';
import { mainVerb } from './grammar/chunks.js';
import { subjectOf } from './grammar/clause.js';
import { DEFINITE } from './grammar/function-words.js';
import type { Reading } from './reading.js';
import { IN_A_WORD } from './replies/answerable.js';
import type { Nature } from './slots/nature.js';
import type { Discourse } from './sources/talk.js';

export interface ShortAnswer {
  readonly source: Source;
  readonly nature: Nature;
}

const LONGEST = 7;
const YES = /^(?:agreed|concurred|accepted|consented|complied|assented)$/;
const NO = /^(?:refused|declined|disagreed|rejected|dissented)$/;
const BEFORE = /^(?:has|have|had|then|promptly|duly|initially|readily|never)$/;

/** Null where a unit is none, or nothing that was asked stands right before it. */
export function shortAnswer(
  r: Reading,
  unit: Unit,
  talk: Discourse,
  self: Source | null,
  before: readonly Draft[],
): ShortAnswer | null {
  if (unit.by !== null || unit.quotation !== -1 || unit.last - unit.first > LONGEST) return null;
  const verb = r.tokens[unit.last - 1]!.lower;
  if (!YES.test(verb) && !NO.test(verb)) return null;
  const last = before.at(-1);
  const asked = last?.nature.kind === 'recommendation' || last?.nature.kind === 'demand';
  if (!asked || r.sentences[last.unit.sentence]!.block !== r.sentences[unit.sentence]!.block) return null;
  const chunks = r.chunks(unit.sentence);
  const v = mainVerb(chunks);
  const subject = v === -1 || chunks[v]!.verb!.passive || chunks[v]!.verb!.negated ? null : subjectOf(r, chunks, v);
  if (!subject || subject.first < unit.first) return null;
  for (let i = subject.last; i < unit.last - 1; i++) if (!BEFORE.test(r.tokens[i]!.lower)) return null;
  const source = talk.resolve(subject, self, true);
  if (source.ids.some((id) => last.ids.includes(id))) return null;
  // "The sheriff refused": who is named by what he is, but for whoever asks
  const named = source.ids.length > 0 || (source.voice && (r.words[subject.first]!.uses & DEFINITE) !== 0);
  if (!named || (source.voice && source.voice === last.voice)) return null;
  const rule = IN_A_WORD;
  return {
    source,
    nature: YES.test(verb)
      ? { kind: 'response', polarity: 'asserts', stance: 'concurs', rule }
      : { kind: 'denial', polarity: 'denies', stance: 'denies_act', rule },
  };
}
