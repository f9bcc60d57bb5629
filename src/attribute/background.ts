/** Parts of a report that only tell who somebody is: "Background", "About the company". What a place makes or sells there is no claim. */
import type { Unit } from './claims.js';
import { finiteIn } from './grammar/chunks.js';
import type { Reading } from './reading.js';

const TITLE =
  /^#*\s*(?:[\dIVX]+(?:\.\d+)*[.)]?\s*)?(?:background|introduction|context|profile|about (?:the|this|us)\b.{0,40}|(?:company|facility) (?:profile|background))\s*:?$/i;
const FARTHEST = 10;

/** Does a unit stand in such a part, and tell in the present what is so? */
export function isBackground(r: Reading, unit: Unit): boolean {
  if (unit.by !== null || unit.quotation !== -1) return false;
  const chunks = r.chunks(unit.sentence);
  const v = finiteIn(chunks, unit);
  const verb = v === -1 ? undefined : chunks[v]!;
  if (!verb || verb.verb!.modal !== null || verb.verb!.negated) return false;
  if (!/^(?:are|have|(?!was$)\w+s|include|make|produce|employ|supply)$/.test(r.tokens[verb.first]!.lower)) return false;
  const { block } = r.sentences[unit.sentence]!;
  for (let i = block - 1; i >= Math.max(0, block - FARTHEST); i--) {
    const b = r.blocks[i]!;
    if (b.kind === 'heading') return TITLE.test(r.text.slice(b.start, b.end).trim());
  }
  return false;
}
