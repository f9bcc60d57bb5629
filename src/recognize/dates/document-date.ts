import type { Genre } from '../../records.js';
import type { SegmentedText } from '../../text.js';

/** The document's own date as its text or its file name tells it. */
export function documentDate(
  _segmented: SegmentedText,
  _path: string,
  _genre: Genre,
): { published: string; basis: 'text' | 'filename' } | null {
  return null;
}
