import type { FrontMatter } from '../stages.js';
import type { SegmentedText } from '../text.js';

/** Title, genre, recipients and signature lines, as far as the shape of the text tells them. */
export function frontMatter(segmented: SegmentedText): FrontMatter {
  const signatories = segmented.blocks.filter((b) => b.kind === 'signature').length;
  return {
    title: null,
    genre: segmented.blocks.some((b) => b.kind === 'salutation') ? 'letter' : 'other',
    publisher: null,
    authors: [],
    recipients: [],
    signatories,
  };
}
