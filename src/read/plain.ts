import { decode } from './decode.js';
import type { Reader } from './reader.js';

/** Plain text, character for character; a leading byte-order mark is left out. */
export const plainText: Reader = {
  name: 'plain text',
  mediaTypes: ['text/plain'],
  extensions: ['.txt', '.text'],
  read({ path, bytes }) {
    const { text, problems } = decode(path, bytes);
    return { text, metadata: {}, hints: [], pages: [], problems };
  },
};
