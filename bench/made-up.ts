/** Made-up documents for benches of the merge. */
import { sha256, stableId } from '../src/ids.js';
import { type Lexicon, loadLexicon } from '../src/lexicon/index.js';
import type { DocumentRecord, Mention, MentionType, Result } from '../src/records.js';
import { resolveDocument } from '../src/resolve/index.js';

export const lexicon: Lexicon = loadLexicon();

/** A small generator of numbers (mulberry32), so that every run is the same. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document of pieces of text and names. */
export function documentOf(key: string, pieces: readonly (string | readonly [MentionType, string])[]): Result {
  let text = '';
  const spans: { type: MentionType; start: number; end: number }[] = [];
  for (const p of pieces) {
    if (typeof p === 'string') text += p;
    else {
      spans.push({ type: p[0], start: text.length, end: text.length + p[1].length });
      text += p[1];
    }
  }
  const hash = sha256(key + text);
  const id = stableId('d', hash);
  const document = {
    id,
    path: `${key}.txt`,
    paths: [`${key}.txt`],
    source: key,
    text,
    sha256: hash,
  } as unknown as DocumentRecord;
  const mentions: Mention[] = spans.map((s) => ({
    id: stableId('m', hash, s.start, s.end),
    document: id,
    ...s,
    text: text.slice(s.start, s.end),
    page: null,
    entity: '',
    rule: 'bench',
    confidence: 1,
  }));
  const segmented = {
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const, first: 0, last: 0, holes: [] }],
    sentences: [],
    tokens: [],
    quotations: [],
  };
  const resolved = resolveDocument({ document, segmented, lexicon }, mentions);
  return {
    dossier: '1',
    documents: [document],
    entities: [...resolved.entities],
    mentions: [...resolved.mentions],
    dates: [],
    quantities: [],
    claims: [],
    problems: [],
  };
}
