/** What a body that inquires tells of its own work: how it went about it, that it has begun. */
import type { Unit } from '../claims.js';
import { type Chunk, finiteIn } from '../grammar/chunks.js';
import { subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';

/** How an inspection went, which nobody disputes. */
const METHOD =
  /^(visit|interview|meet|travel|conduct|carry|undertake|speak|tour|examine|review|receive|observe|attend|inspect)$/;
const firstVerb = (r: Reading, unit: Unit): number =>
  r.chunks(unit.sentence).find((c) => c.kind === 'vg' && c.verb!.finite && c.first >= unit.first)?.head ?? -1;
/** Is the subject the body that reports: "we", "the Mission", "this survey"? */
function ownSubject(r: Reading, unit: Unit): boolean {
  const chunks = r.chunks(unit.sentence);
  const v = chunks.findIndex((c) => c.kind === 'vg' && c.verb!.finite && c.first >= unit.first);
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject || chunks[v]!.verb!.negated) return false;
  const word = r.tokens[subject.head]!.lower;
  if (/^(?:my|our)$/.test(r.tokens[subject.first]!.lower) && OWN.test(word)) return true;
  return (
    /^(we|i|this|survey|inspection|visit|review|mission|delegation|board|commission|committee|panel|inquiry|council|ombudsman|office|team|members|inspectors|inspector|surveyors)$/.test(
      word,
    ) || r.is('watchdog', word)
  );
}

const OWN = /^(?:investigators?|inspectors?|staff|team|officers?|office|colleagues?|delegation|surveyors?)$/;

/** How the report was made: "we visited the home", "the Mission interviewed 41 people". */
export const tellsMethod = (r: Reading, unit: Unit): boolean =>
  METHOD.test(r.tokens[firstVerb(r, unit)]?.lemma ?? '') && ownSubject(r, unit);

const INQUIRE = /^(?:investigate|probe|examine|inquire|enquire|review)$/;
const BEGIN = /^(?:open|launch|begin|start|initiate|commence|order|announce|conduct|continue|complete|conclude)$/;
const INQUIRY = /^(?:investigations?|inquiry|inquiries|enquiry|probe|review|inquest|inspection)$/;

/** "it had opened an investigation", "they are investigating", said by the one who does. */
export function inquires(r: Reading, chunks: readonly Chunk[], content: Range, own: readonly string[]): boolean {
  const v = finiteIn(chunks, content);
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject || chunks[v]!.verb!.negated || chunks[v]!.verb!.passive || chunks[v]!.verb!.modal) return false;
  const m = r.mentionAt[subject.head]!;
  const itself = /^(?:it|we|i|he|she|they)$/.test(r.tokens[subject.head]!.lower);
  if (!itself && (m === -1 || !own.includes(r.mentions[m]!.entity))) return false;
  const verb = r.tokens[chunks[v]!.head]!.lemma;
  const object = chunks[v + 1];
  if (BEGIN.test(verb)) return object?.kind === 'np' && INQUIRY.test(r.tokens[object.head]!.lower);
  return INQUIRE.test(verb) && (chunks[v]!.verb!.gerund || /ing$/.test(r.tokens[chunks[v]!.head]!.lower));
}
