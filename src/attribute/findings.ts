/**
 * In the news, findings that go on: behind "inspectors found that …" the plain sentences in the past tense, up to another voice or
 * the end of the paragraph, and a paragraph that opens with "The report was sharpest on …", are the inspectors' own; so are the
 * paragraphs up to the next one in which the inspectors or their report are heard, and nobody else between. Alike but none: what a
 * named body or person did then, what is told in the present, "it".
 */
import type { Attribution } from './attribution.js';
import type { Attributions } from './attributions.js';
import type { Source } from './claims.js';
import { mainVerb } from './grammar/chunks.js';
import { type Phrase, subjectOf } from './grammar/clause.js';
import { isPast } from './grammar/tense.js';
import { classBits } from './noun-classes.js';
import type { Reading } from './reading.js';
import { FINDINGS } from './sources/words.js';

export interface Findings {
  /** Whose findings a sentence goes on with, or null. */
  at(sentence: number): Source | null;
  /** Remembers what the sentence told. */
  after(sentence: number, here: readonly Attribution[], resolve: (a: Attribution) => Source | null): void;
  /** What a sentence is about: a report, where it opens a paragraph. */
  topic(sentence: number, subject: Phrase, source: Source): void;
}

const FOUND =
  /^(?:find|found|say|note|report|conclude|observe|document|record|discover|learn|write|describe|criticize|criticise|fault|cite|identify|reveal|show|detail|list|see|determine|be|state)$/;
const BODIES = classBits('agency', 'company', 'court', 'media', 'ngo', 'watchdog', 'spokesperson', 'document', 'legal');

const MOST_BLOCKS = 4;
const MOST_SENTENCES = 16;

/** Does it tell whose words the sentence is? */
const isVoice = (a: Attribution): boolean =>
  a.source !== null && a.entry.use === 'claim' && a.form !== 'noun' && a.form !== 'adjective';

/** Are inspectors or their report the next to be heard after a sentence, and not far from it? */
function heardAgain(r: Reading, found: Attributions, sentence: number): boolean {
  const { block } = r.sentences[sentence]!;
  const last = Math.min(r.sentences.length, sentence + MOST_SENTENCES);
  for (let i = sentence; i < last && r.sentences[i]!.block <= block + MOST_BLOCKS; i++) {
    const next = found.bySentence[i]!.find(isVoice);
    if (next) return i > sentence && speaksOfFindings(r, next);
  }
  return false;
}

const speaksOfFindings = (r: Reading, { source }: Attribution): boolean =>
  FINDINGS.test(r.tokens[source!.head]!.lower) || r.isAt('watchdog', source!.head);

export function findingsOf(r: Reading, found: Attributions): Findings {
  let whose: Source | null = null;
  let block = -1;
  /** The sentence that was the last to be taken for one of the findings. */
  let taken = -1;
  return {
    at(sentence) {
      const s = r.sentences[sentence]!;
      if (!whose || s.block > block + MOST_BLOCKS || !goesOn(r, sentence, taken === sentence - 1)) return null;
      if (s.block !== block && !heardAgain(r, found, sentence)) return null;
      taken = sentence;
      return whose;
    },
    after(sentence, here, resolve) {
      const s = r.sentences[sentence]!;
      for (const a of here) {
        if (!isVoice(a)) continue;
        const source = resolve(a);
        const own = source?.standing === 'official' && source.speaker === null;
        const finds = a.form === 'according_to' || FOUND.test(a.entry.words[0]!);
        whose = own && finds && !a.negated && !a.unreal ? source : null;
        block = s.block;
      }
    },
    topic(sentence, subject, source) {
      const s = r.sentences[sentence]!;
      const opens = r.blocks[s.block]!.start >= r.tokens[s.first]!.start - 1;
      if (!opens || source.standing !== 'official' || source.speaker !== null) return;
      if (r.isAt('document', subject.head) || r.isAt('watchdog', subject.head)) [whose, block] = [source, s.block];
    },
  };
}

/** A plain statement of what was so: in the past tense, on nobody with a name and no body that speaks. */
function goesOn(r: Reading, sentence: number, follows: boolean): boolean {
  const s = r.sentences[sentence]!;
  const chunks = r.chunks(sentence);
  const v = mainVerb(chunks);
  if (v === -1 || !isPast(r, chunks[v]!) || !/^(?:could)?$/.test(chunks[v]!.verb!.modal ?? '')) return false;
  for (let i = s.first; i < s.last; i++) if (/^(?:we|i|you|our)$/.test(r.tokens[i]!.lower)) return false;
  const subject = subjectOf(r, chunks, v);
  const word = subject ? r.tokens[subject.head]!.lower : '';
  if (!subject || (!(follows && /^(?:he|she|they)$/.test(word)) && POINTS.test(word))) return false;
  for (let i = subject.first; i < subject.last; i++) {
    const m = r.mentionAt[i]!;
    if (m !== -1 && r.mentions[m]!.type !== 'place' && i === subject.head) return false;
  }
  return (r.words[subject.head]!.classes & BODIES) === 0;
}

const POINTS = /^(?:it|he|she|this|that|they|these|those)$/;
