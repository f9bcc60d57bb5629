/** What is alleged by nobody named: "an alleged beating by guards", "the guards allegedly beat him". Alike but none: "the alleged charge". */
import type { Cue } from '../../lexicon/cues.js';
import type { Attribution } from '../attribution.js';
import type { Range, Reading } from '../reading.js';
import { trimEnd } from './phrases.js';

/** What token `i` marks as alleged, by nobody named. */
const byNobody = (sentence: number, entry: Cue, i: number, content: Range): Omit<Attribution, 'anchor' | 'rule'> => ({
  sentence,
  form: 'adjective',
  entry,
  cue: { first: i, last: i + 1 },
  source: null,
  content,
  target: null,
  negated: false,
  unreal: false,
});

/** "an alleged beating by guards": alleged, by nobody named. The content is the noun phrase. */
export function allegedNouns(r: Reading, sentence: number): Attribution[] {
  const chunks = r.chunks(sentence);
  const out: Attribution[] = [];
  chunks.forEach((c, at) => {
    if (c.kind !== 'np') return;
    for (let i = c.first; i < c.head; i++) {
      const cue = r.words[i]!.adjective;
      if (!cue || r.mentionAt[i] !== -1) continue;
      if (r.isAt('legal', c.head) || r.isAt('person', c.head)) break;
      let last = at;
      for (;;) {
        const next = chunks[last + 1];
        if (
          (next?.kind === 'adp' || next?.kind === 'cc') &&
          (chunks[last + 2]?.kind === 'np' || chunks[last + 2]?.kind === 'date')
        )
          last += 2;
        else if (next?.kind === 'comma' && (chunks[last + 2]?.kind === 'np' || chunks[last + 2]?.kind === 'cc'))
          last +=
            chunks[last + 2]!.kind === 'cc' && chunks[last + 3]?.kind === 'np'
              ? 3
              : chunks[last + 2]!.kind === 'np'
                ? 2
                : 0;
        else break;
        if (chunks[last]!.kind === 'comma') break;
        if (chunks[last + 1]?.kind === 'vg' && chunks[last + 1]!.verb!.finite && chunks[last - 1]!.kind !== 'adp') {
          last = at;
          break;
        }
      }
      const content = { first: c.first, last: chunks[last]!.last };
      out.push({ ...byNobody(sentence, cue, i, content), anchor: c.first, rule: 'alleged by nobody named' });
      break;
    }
  });
  return out;
}

/** "the guards allegedly beat him": the clause is alleged, by nobody named. */
export function allegedly(r: Reading, sentence: number): Attribution[] {
  const s = r.sentences[sentence]!;
  const out: Attribution[] = [];
  for (let i = s.first; i < s.last; i++) {
    const cue = r.words[i]!.adverb;
    if (cue)
      out.push({
        ...byNobody(sentence, cue, i, { first: s.first, last: trimEnd(r, s.first, s.last) }),
        anchor: s.first,
        rule: 'adverb of hearsay',
      });
  }
  return out;
}
