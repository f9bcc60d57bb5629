/**
 * Reporting verbs: "The report found that …", "X, a doctor, said …", "…, X said", "accused Y of …", "was faulted for …".
 * Alike but none: verbs whose object is no proposition ("denied food", "filed nails"), participles that describe ("the cited passage").
 */
import type { Attribution } from '../attribution.js';
import { type Chunk, chunkFrom } from '../grammar/chunks.js';
import { afterParenthesis, type Phrase, phraseAt, subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';
import { canSpeak } from '../sources/kinds.js';
import { SUITS } from '../sources/words.js';
import { conditional, joined, noVerbBetween, spoke } from './before.js';
import { contentBefore, onlyTail } from './closing.js';
import { contentAfter, type Governed } from './content.js';
import { BEFORE_COLON, leadsQuotation } from './leading.js';
import { tellsOfAll } from './relative.js';
import { CATENATIVE, DUTY, type Matched, MODAL_UNREAL, matches, OMITTED, REPLYING, UNREAL } from './verb-forms.js';

const SHOWING = new Set([
  'show',
  'suggest',
  'indicate',
  'reveal',
  'demonstrate',
  'confirm',
  'illustrate',
  'reflect',
  'require',
  'find',
]);
const PLAINLY = new Set(['say', 'insist', 'maintain', 'claim', 'argue', 'contend', 'allege', 'believe']);
const canFind = (r: Reading, head: number): boolean => {
  const word = r.tokens[head]!.lower;
  return r.is('watchdog', word) || r.is('document', word);
};
const PLANNED =
  /^(?:decision|plan|plans|proposal|move|offer|refusal|failure|attempt|intention|duty|right|power|need|chance|opportunity|freedom|ability|obligation)$/;
const NOBODY = /^(?:nobody|none|neither|nothing)$/;

/** "found no fire doors", "found 14 violations": what an inspection turns up. */
const counted = (r: Reading, np: Chunk): boolean =>
  r.tokens[np.first]!.lower === 'no' || r.tokens[np.first]!.pos === 'NUM';

/** "a guard whom they call “the Bull”": a relative clause that only tells a name; not "which he called “indefensible”". */
function names(r: Reading, chunks: readonly Chunk[], subject: Phrase, content: Range): boolean {
  const before = chunks[chunkFrom(chunks, subject.first) - 1];
  if (before?.kind !== 'rel') return false;
  let i = content.first;
  while (i < content.last && /^(?:[“"‘'']|the|a|an|mr\.?|mrs\.?|ms\.?)$/.test(r.tokens[i]!.lower)) i++;
  return i < content.last && /^\p{Lu}/u.test(r.tokens[i]!.text);
}

export function reportingVerbs(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  let end = s.last;
  while (end > s.first && r.tokens[end - 1]!.pos === 'PUNCT' && r.quoteAt[end - 1] === -1) end--;
  const out: Attribution[] = [];
  for (let v = 0; v < chunks.length; v++) {
    const c = chunks[v]!;
    if (c.kind !== 'vg' || r.words[c.head]!.verbs === null) continue;
    const all = matches(r, c.head, c.verb!.negated, s.last);
    const speaker = all.length === 0 ? null : spoke(r, chunks, out, v);
    for (const m of all) {
      const found = reading(speaker, out, r, chunks, v, m, end, s.first, sentence);
      if (found) {
        out.push(found);
        break;
      }
    }
  }
  return out;
}

function reading(
  spoke: Phrase | null,
  said: readonly Attribution[],
  r: Reading,
  chunks: readonly Chunk[],
  v: number,
  m: Matched,
  end: number,
  sentenceFirst: number,
  sentence: number,
): Attribution | null {
  const c = chunks[v]!;
  const verb = c.verb!;
  const { cue } = m;
  if (cue.use === 'count') return null;
  const from = chunkFrom(chunks, m.last);
  const after = from === -1 ? chunks.length : from;
  const participleAfterNoun =
    verb.bare && (m.form === 'past_or_participle' || m.form === 'participle') && chunks[v - 1]?.kind === 'np';
  const nextWord = r.tokens[m.last]?.lower;
  // "was not persuaded by the report": a state of mind, whatever its form
  const stative = cue.words[0] === 'not' && verb.passive && m.form === 'base';
  // "was rung at noon and told that …"
  const host =
    verb.bare && chunks[v - 1]?.kind === 'cc' && m.cue.cue === 'tell'
      ? chunks.findLastIndex((x, k) => k < v && x.kind === 'vg')
      : -1;
  const alsoPassive =
    host !== -1 && chunks[host]!.verb!.passive && chunks[host]!.verb!.finite && chunks[v + 1]?.kind === 'that';
  const passive =
    (verb.passive && !stative) ||
    alsoPassive ||
    (participleAfterNoun &&
      (nextWord === 'by' ||
        (cue.target === 'object' && (nextWord === 'of' || nextWord === 'for') && cue.kind !== 'demand')));
  const governed: Governed =
    m.split === undefined
      ? contentAfter(r, chunks, after, cue, end, passive)
      : { content: { first: m.split, last: end }, form: 'np', object: null, by: null };
  // "held it there": no opinion
  const held = cue.cue === 'hold' && chunks[after]?.kind === 'np' && r.tokens[chunks[after]!.head]!.pos === 'PRON';
  if (held && governed.form !== 'that') return null;
  const before = chunks[v - 1];
  const failed = before?.kind === 'vg' && verb.infinitive && r.tokens[before.head]!.lemma === 'fail';
  // "did not report the injury", "failed to disclose the tests": an omission, no speech
  if (OMITTED.has(cue.cue) && (verb.negated || failed) && governed.form !== 'that' && governed.form !== 'wh')
    return null;
  const cueRange: Range = { first: c.head, last: m.split ?? m.last };
  // "was unable to confirm", "has been unable to find"
  const unable = verb.infinitive && r.tokens[c.first - 1]?.lower === 'unable';
  const catenative = verb.infinitive && before?.kind === 'vg' && CATENATIVE.has(r.tokens[before.head]!.lemma);
  // "left her to discover it": no finding of anybody's
  if (verb.infinitive && !catenative && !unable && governed.form === 'np' && cue.kind === 'finding') return null;
  const unreal =
    MODAL_UNREAL.has(verb.modal ?? '') ||
    (verb.infinitive && !unable && (!catenative || UNREAL.has(r.tokens[before!.head]!.lemma)));
  if (verb.infinitive && !catenative && cue.kind === 'admission') return null;
  // "should apologise", "must admit": asked for, not done
  if (DUTY.has(verb.modal ?? '') && REPLYING.has(cue.kind)) return null;
  // "overtime found to be due": a participle behind a noun, in a clause that has its verb
  if (
    cue.cue === 'find' &&
    verb.bare &&
    before?.kind === 'np' &&
    chunks.slice(0, v - 1).some((x) => x.kind === 'vg' && x.verb!.finite) &&
    chunks[v + 1]?.verb?.infinitive &&
    chunks[v - 2]?.kind === 'vg'
  )
    return null;
  const make = (
    form: Attribution['form'],
    source: Phrase | null,
    content: Range | null,
    target: Phrase | null,
    rule: string,
    anchor?: number,
  ): Attribution => ({
    sentence,
    form,
    entry: cue,
    cue: cueRange,
    source,
    content,
    target,
    negated: unable || (verb.negated && !cue.words.includes('not')),
    unreal,
    anchor:
      anchor ??
      Math.min(
        c.first,
        source && source.last <= c.first && (unable || noVerbBetween(chunks, source.last, c.first))
          ? source.first
          : c.first,
      ),
    rule,
  });

  // …,” said X; but not "The office (its short form) said X had done so"
  const bracketed = before?.kind === 'close' && r.tokens[before.first]!.text === ')';
  if (
    !passive &&
    !bracketed &&
    !verb.infinitive &&
    !verb.gerund &&
    (cue.content.has('quote') || cue.content.has('post'))
  ) {
    const inverted =
      before?.kind === 'close' ||
      ((before?.kind === 'comma' || before?.kind === 'stop') &&
        (chunks[v - 2]?.kind === 'close' || r.quoteAt[(chunks[v - 2]?.last ?? 1) - 1]! !== -1));
    const behind = before && (before.kind === 'comma' || before.kind === 'close') ? phraseAt(chunks, after) : null;
    if (
      behind &&
      canSpeak(r, behind.phrase.head) &&
      (inverted || !afterParenthesis(chunks, v)) &&
      (inverted ||
        chunks[behind.next] === undefined ||
        chunks[behind.next]!.kind === 'stop' ||
        chunks[behind.next]!.kind === 'comma')
    ) {
      const content = contentBefore(r, chunks, c.first, sentenceFirst);
      if (content) return make('after', behind.phrase, content, null, 'speaker after the quotation', c.first);
    }
  }
  if (verb.gerund && !spoke && before?.kind === 'adp' && governed.form !== 'that' && governed.form !== 'quote')
    return null;
  // "…, with X saying that": somebody beside whom the rest is about
  const beside =
    verb.gerund && before?.kind === 'np' && r.tokens[before.first - 1]?.lower === 'with'
      ? { first: before.first, last: before.last, head: before.head }
      : null;
  const subject = verb.gerund
    ? (beside ?? spoke ?? subjectOf(r, chunks, v))
    : (joined(r, chunks, v, cue, governed, said) ?? subjectOf(r, chunks, v));
  if (conditional(r, chunks, v, subject)) return null;
  // "Nobody has called us": nobody's words
  if (subject && cue.kind !== 'denial' && NOBODY.test(r.tokens[subject.first]!.lower) && !passive) return null;
  if (subject && governed.form !== 'that' && governed.form !== 'quote' && tellsOfAll(r, subject, c.first)) return null;
  // "the decision to ask two detectives": what is decided on, asked by nobody yet
  if (verb.infinitive && subject && PLANNED.test(r.tokens[subject.head]!.lower)) return null;
  // "requires that it identify those at risk": what is to be done, and is not
  const plain = m.form === 'base' && c.first === c.head && verb.modal === null && !verb.infinitive;
  if (plain && subject && /^(?:it|he|she)$/.test(r.tokens[subject.head]!.lower)) return null;
  // "The report does not reflect the care we give": it says nothing of the kind
  if (cue.words[0] === 'reflect' && verb.negated) return null;
  if (cue.words[0] === 'call' && subject && governed.content && names(r, chunks, subject, governed.content))
    return null;
  if (passive) {
    const takes =
      (cue.kind === 'denial' && governed.by !== null) ||
      cue.target === 'object' ||
      governed.form === 'inf' ||
      governed.form === 'that';
    if (!takes || (!governed.content && !governed.by)) return null;
    const content = governed.content ?? (subject ? { first: subject.first, last: end } : null);
    return make('passive', governed.by, content, subject, 'passive reporting verb');
  }
  const wished =
    cue.cue === 'want' && chunks[after]?.kind === 'np' ? chunks.findIndex((x, j) => j > after && x.kind === 'vg') : -1;
  if (
    wished !== -1 &&
    subject &&
    verb.finite &&
    (chunks[wished]!.verb!.infinitive || (chunks[wished]!.verb!.bare && wished === after + 1)) &&
    canSpeak(r, subject.head)
  ) {
    const demand = r.cues.verbs.get('demands')?.[0]?.cue;
    if (demand)
      return {
        ...make('clause', subject, { first: chunks[after]!.first, last: end }, null, 'wish that another act'),
        entry: demand,
      };
  }
  // "The lawsuit seeks damages and an order that …"
  const sought =
    cue.cue === 'seek' && chunks[after]?.kind === 'np' && subject && SUITS.includes(r.tokens[subject.head]!.lower);
  const asks = sought && verb.finite ? r.cues.verbs.get('demands')?.[0]?.cue : undefined;
  if (asks)
    return {
      ...make('clause', subject, { first: chunks[after]!.first, last: end }, null, 'what a lawsuit seeks'),
      entry: asks,
    };
  if (governed.content && governed.form !== null) {
    if (!subject && !verb.gerund && verb.finite === false) return null;
    if (cue.use === 'act' && !verb.finite) return null;
    if (
      subject &&
      !SHOWING.has(cue.words[0]!) &&
      governed.form !== 'that' &&
      governed.form !== 'quote' &&
      !(governed.form === 'bare' && PLAINLY.has(cue.cue) && r.tokens[subject.head]!.pos === 'NOUN') &&
      !canSpeak(r, subject.head)
    )
      return null;

    const target = cue.target === 'object' ? governed.object : null;
    return make(
      verb.gerund ? 'participle' : 'clause',
      subject,
      governed.content,
      target,
      `reporting verb with ${governed.form}`,
    );
  }
  const found = chunks[after];
  if (
    cue.cue === 'find' &&
    subject &&
    found?.kind === 'np' &&
    r.tokens[found.head]!.pos !== 'PRON' &&
    (canFind(r, subject.head) ||
      (r.tokens[subject.head]!.lower === 'it' && counted(r, found)) ||
      (r.tokens[found.first]!.lower === 'no' && r.tokens[subject.head]!.pos === 'NOUN' && canSpeak(r, subject.head)))
  )
    return make('clause', subject, { first: found.first, last: end }, null, 'finding of an overseer');
  // "X said no one under 18 works there": a clause whose verb was not seen
  if (
    subject &&
    verb.finite &&
    PLAINLY.has(cue.cue) &&
    found?.kind === 'np' &&
    end - found.first >= 4 &&
    canSpeak(r, subject.head)
  )
    return make('clause', subject, { first: found.first, last: end }, null, 'reporting verb with bare');
  // …, X said.
  if (subject && !verb.infinitive && cue.content.has('post') && onlyTail(r, chunks, after)) {
    const content = contentBefore(r, chunks, subject.first, sentenceFirst);
    if (content) return make('after', subject, content, null, 'speaker after what is said');
  }
  if (subject && leadsQuotation(r, verb, cue, m.last, governed.object) && canSpeak(r, subject.head))
    return make(verb.gerund ? 'participle' : 'clause', subject, null, null, BEFORE_COLON);
  if (subject && verb.finite && cue.content.has('none') && canSpeak(r, subject.head))
    return make('clause', subject, { first: c.first, last: end }, governed.object, 'verb of answering');
  return null;
}
