import { type Lexicon, loadLexicon } from '../../../src/lexicon/index.js';
import type { DocumentRecord } from '../../../src/records.js';
import { segment } from '../../../src/segment/index.js';
import type { DocumentContext, FoundMention } from '../../../src/stages.js';

const plain = loadLexicon();

export function contextOf(text: string, lexicon: Lexicon = plain): DocumentContext {
  return { document: { text } as DocumentRecord, segmented: segment(text, [], lexicon), lexicon };
}

/** The texts of what a recognizer finds. */
export const textsOf = (text: string, found: readonly FoundMention[]): string[] =>
  found.map((m) => text.slice(m.start, m.end).replace(/\s+/g, ' '));
