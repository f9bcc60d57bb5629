import { latin1 } from '../bytes.js';
import { readPage } from '../html.js';
import { edtfDay } from '../normalize.js';
import { type Reader, Unreadable } from '../reader.js';
import { beginsWithHeaders } from './eml.js';
import { parseMessage } from './message.js';

const HEAD = 8_192;

/** Pages that a browser saved whole into one file (.mhtml, RFC 2557): the page itself, not its pictures and styles. */
export const mhtml: Reader = {
  name: 'saved web page',
  mediaTypes: ['multipart/related', 'application/x-mimearchive'],
  extensions: ['.mhtml', '.mht'],
  isolated: true,
  magic: (bytes) => {
    const head = latin1(bytes, 0, HEAD);
    return (
      beginsWithHeaders(head) &&
      /^(?:Snapshot-Content-Location:|From: <Saved by|X-MimeOLE:[\s\S]*^Content-Type: multipart\/related)/im.test(head)
    );
  },
  async read({ path, bytes }) {
    const email = await parseMessage(path, bytes);
    if (email.html === undefined) throw new Unreadable('empty', `"${path}" holds no page.`);
    const reading = await readPage(path, email.html);
    return {
      ...reading,
      metadata: { ...reading.metadata, created: edtfDay(email.headers.find((h) => h.key === 'date')?.value.trim()) },
    };
  },
};
