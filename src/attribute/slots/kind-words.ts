/** What the words of a claim's content show of its kind: trouble denied, accounts called false, demands, counts, courts, flat negation. */
import type { Attribution } from '../attribution.js';
import type { Unit } from '../claims.js';
import { type Chunk, finiteIn, verbsIn } from '../grammar/chunks.js';
import { subjectOf } from '../grammar/clause.js';
import { CLASS_BIT, classBits } from '../noun-classes.js';
import type { Range, Reading } from '../reading.js';

export const GOOD =
  /^(safe|secure|humane|appropriate|adequate|adequately|appropriately|sufficient|highest|high|excellent|proper|properly|compliant|compliance|accredited|accreditation|accessible|daily|licensed|credentialed|qualified|fully|clean|timely|thoroughly|thorough|lawful|lawfully|dignity|respect|respectful|quality|professional|professionals|access|standards|committed|commitment|voluntary|voluntarily|accordance|legal|legally|comply|complies|complied|complying|trained|well-trained|rigorous|robust|zero-tolerance|fair|fairly|sound|transparent|healthy|comfortable|exceed|exceeds|exceeded|meets|satisfactory|respected|treated|unrestricted|freely|hygienic|competitive|strict|strictly|maintained|inspected|certified)$/;

export const someToken = (r: Reading, range: Range, test: (word: string) => boolean): boolean => {
  for (let i = range.first; i < range.last; i++) if (test(r.tokens[i]!.lower)) return true;
  return false;
};

const BAD = classBits('trouble', 'conduct');

/** Is something bad denied in the stretch: "no evidence of abuse", "has not received any complaints", "never mistreated"? */
export function negatesTrouble(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  if (!r.someAt(BAD, range)) return false;
  const negatedVerb = verbsIn(chunks, range).some((c) => c.verb!.negated);
  const no = someToken(r, range, (w) => w === 'no' || w === 'none' || w === 'without');
  return negatedVerb || no;
}

/** Are allegations labelled false: "called the claims baseless", "described the report as misleading"? */
export function labelsFalse(r: Reading, a: Attribution, range: Range): boolean {
  if (!/^(call|describe|label|brand|dub|characteri[sz]e|portray|depict|dismiss|consider|deem)$/.test(a.entry.words[0]!))
    return false;
  return r.someAt(CLASS_BIT.rebuttal, range);
}

const FIGURES = /^(?:figures|statistics|data|numbers|counts?|census|estimates?)$/;

/** "One in ten …, according to its own figures": a number behind which figures stand. */
export function byFigures(r: Reading, a: Attribution | null, range: Range): boolean {
  if (a?.form !== 'according_to' || !a.source || !FIGURES.test(r.tokens[a.source.head]!.lower)) return false;
  for (let i = range.first; i < range.last; i++) {
    const t = r.tokens[i]!;
    if ((t.pos === 'NUM' && r.dateAt[i] === -1) || /^(?:half|third|quarter|most|majority|none)$/.test(t.lower))
      return true;
  }
  return false;
}

const PEOPLE = classBits('person', 'witness');
const SHOWS = /^(?:show|suggest|indicate|prove|say|tell|reveal|state)$/;
const NO_SUCH =
  /\b(?:otherwise|a (?:very |quite |rather )?different (?:story|picture|tale)|the (?:opposite|contrary|reverse))$/i;

/** "The charts show otherwise.", "The logs tell a different story." */
export function otherwise(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const last = verbsIn(chunks, range).at(-1);
  if (!last || !last.verb!.finite || last.verb!.negated || !SHOWS.test(r.tokens[last.head]!.lemma)) return false;
  // "Workers told a different story": they are about to tell it
  const subject = subjectOf(r, chunks, chunks.indexOf(last));
  if (!subject || r.someAt(PEOPLE, { first: subject.head, last: subject.head + 1 })) return false;
  return NO_SUCH.test(r.text.slice(r.tokens[last.first]!.start, r.tokens[range.last - 1]!.end));
}

/** Does the stretch begin with a count of people or things? */
export function counts(r: Reading, range: Range): boolean {
  for (let i = range.first; i < Math.min(range.first + 5, range.last); i++) {
    const t = r.tokens[i]!;
    // "the objections of eleven men": no count of objections
    if (t.text === ',' || (t.lower === 'of' && r.tokens[i - 1]?.pos === 'NOUN' && i > range.first)) return false;
    if (
      t.pos === 'NUM' &&
      r.dateAt[i] === -1 &&
      !labels(r, i, range.first) &&
      !/^(?:as|aged?)$/.test(r.tokens[i - 1]?.lower ?? '') &&
      // "the 34-page report"
      !/^[-–‑]$/.test(r.tokens[i + 1]?.text ?? '') &&
      !/^year/.test(r.tokens[i + 1]?.lower ?? '') &&
      !/^(one|two|three|1|2|3)$/.test(t.lower)
    )
      return true;
    if (t.pos === 'VERB' || t.pos === 'AUX') return false;
  }
  return false;
}

const LEGAL_MATTER = /^(lawsuit|suit|litigation|indictment|injunction|lawsuits|class-action|sued|sues|suing)$/;
const BEFORE_COURT = /^(court|judge|tribunal|lawsuit|suit|injunction|magistrate)$/;

/** Is a lawsuit, or something before a court, what the stretch is about? */
export function legalMatter(r: Reading, unit: Unit): boolean {
  const pattern = unit.by ? BEFORE_COURT : LEGAL_MATTER;
  for (let i = unit.first; i < unit.last; i++) {
    const t = r.tokens[i]!;
    if (pattern.test(t.lower) || (unit.by && r.mentionAt[i] === -1 && t.lower === 'judge')) return true;
    if (!unit.by && t.lower === 'court' && r.tokens[i + 1]?.lower === 'order') return true;
  }
  return false;
}

/** Is the number a label ("Resident 4", "Bay 12"): after a capitalized noun that no name holds? */
function labels(r: Reading, i: number, first: number): boolean {
  const before = r.tokens[i - 1];
  return (
    i > first &&
    before !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    before.pos !== 'ADP' &&
    before.pos !== 'DET'
  );
}

const NOBODY = /^(nobody|none|neither|nothing)$/;

/**
 * Is the main clause of the stretch negative: "was not aware", "nobody was told", "no complaint was made", "there was no evidence",
 * "was the course of her illness and not the result of any lack of care"?
 */
export function flatly(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const v = chunks.findIndex(
    (c, k) =>
      c.kind === 'vg' &&
      c.verb!.finite &&
      c.first >= range.first &&
      c.last <= range.last &&
      chunks[k - 1]?.kind !== 'rel',
  );
  if (v === -1) return false;
  const verb = chunks[v]!;
  if (verb.verb!.negated) return true;
  for (let i = range.first; i < Math.min(verb.first, range.last); i++) {
    const t = r.tokens[i]!;
    if (NOBODY.test(t.lower) || t.lower === 'no') return true;
    if (t.lower === 'not' && /^(one|a|any)$/.test(r.tokens[i + 1]?.lower ?? '')) return true;
  }
  let next = verb.last;
  while (/^[“"‘]$/.test(r.tokens[next]?.text ?? '')) next++;
  const after = r.tokens[next]?.lower;
  // "are no longer with the company"
  const past = after === 'no' && r.tokens[next + 1]?.lower === 'longer';
  if ((after === 'no' && !past) || after === 'not' || after === 'never' || NOBODY.test(after ?? '')) return true;
  for (let i = verb.last; i < range.last; i++)
    if (r.tokens[i]!.lower === 'not' && /^(and|but|,)$/.test(r.tokens[i - 1]!.text)) return true;
  return false;
}

/** "held 1,460 on the day", "employs 340 people", "was built for 900": a count right behind the verb. */
export function figure(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  return verbsIn(chunks, range).some((c) => {
    let i = c.last;
    while (
      i < range.last &&
      /^(about|around|nearly|almost|some|only|just|over|for|at|to|more|than|at|least|up)$/.test(r.tokens[i]!.lower)
    )
      i++;
    const t = r.tokens[i];
    return t !== undefined && i < range.last && t.pos === 'NUM' && r.dateAt[i] === -1 && /\d{2,}/.test(t.text);
  });
}
const ONESELF =
  /^(?:we|i|he|she|you|us|me|undersigned|organi[sz]ations|clients?|letter|report|submission|complaint|it|this|that|there|following|copy|annex)$/;

/** Does a plain sentence tell of what is done or how things are ("The telephones were smashed"), not of the writer, nor of one person's life? */
export function ofOthers(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const v = finiteIn(chunks, range);
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject || subject.first < range.first || chunks[v]!.verb!.modal) return false;
  const m = r.mentionAt[subject.head]!;
  if (m !== -1 && r.mentions[m]!.type === 'person') return false;
  const first = r.tokens[subject.first]!.lower;
  return !ONESELF.test(r.tokens[subject.head]!.lower) && !/^(?:our|my|his|her)$/.test(first);
}

/** "it would take no further action", "will not appeal": what is not to come, unlike "would not have helped". */
export function ahead(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const [first] = verbsIn(chunks, range).filter((c) => c.verb!.finite);
  if (!first || !/^(?:will|would|shall)$/.test(first.verb!.modal ?? '')) return false;
  return !r.tokens.slice(first.first, first.head).some((t) => t.lower === 'have');
}

const PLEA =
  /^(?:appeals?|motions?|petitions?|applications?|claims?|cases?|suits?|lawsuits?|charges?|requests?|bids?|pleas?|challenges?|actions?|complaints?)$/;
const PLEA_WINDOW = 5;

/** "an appeal by X", "the charges": what is put before a court. */
export function pleaded(r: Reading, content: Range): boolean {
  for (let i = content.first; i < Math.min(content.last, content.first + PLEA_WINDOW); i++)
    if (PLEA.test(r.tokens[i]!.lower)) return true;
  return false;
}

/** "accepted that finding": no clause. */
export const THAT_VIEW =
  /^(findings?|recommendations?|criticisms?|conclusions?|verdict|decision|ruling|view|report|point|account)$/;
/** Of oneself: what one failed to give. */
export const SHORT = /^(failed|sorry|regret|ashamed|deserved|deserve|unacceptable)$/;
export const OWNED = /^(failures?|faults?|mistakes?|errors?|failings?|shortcomings?|oversight|blame|responsibility)$/;
/** "did not substantiate the allegation". */
export const UPHELD = /^(substantiate|uphold|sustain|corroborate|verify|confirm)$/;
/** "was unable to find any record of it". */
export const SOUGHT = /^(find|see|confirm|verify|identify|establish|discover|locate)$/;
