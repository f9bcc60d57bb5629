import { latin1 } from '../bytes.js';
import type { Child, Reader } from '../reader.js';

/** "From name date" and the year: the line that begins each message (RFC 4155). */
const START = /^From \S+ .*\b(?:19|20)\d\d\b.*$/;
const HEADER = /^[A-Za-z][\w-]*:/;
const HEAD = 8_192;

/** The bytes of each message, without the line before it. Lines that were escaped (">From ") are given back as they were. */
export function messagesOf(bytes: Uint8Array): Uint8Array[] {
  const starts: { line: number; body: number }[] = [];
  let above = true;
  for (let at = 0; at < bytes.length; ) {
    const next = bytes.indexOf(10, at);
    const end = next < 0 ? bytes.length : next + 1;
    // "From " is all that most lines need to be looked at for.
    if (bytes[at] === 70 && bytes[at + 1] === 114 && bytes[at + 4] === 32) {
      const line = latin1(bytes, at, Math.min(end, at + 300)).trimEnd();
      const header = HEADER.test(latin1(bytes, end, end + 100));
      if (header && (START.test(line) || (above && /^From \S+/.test(line)))) starts.push({ line: at, body: end });
    }
    above = end - at <= 2;
    at = end;
  }
  return starts.map(({ body }, i) => unescaped(bytes.subarray(body, starts[i + 1]?.line ?? bytes.length)));
}

const unescaped = (message: Uint8Array): Uint8Array => {
  const text = latin1(message);
  return text.includes('\n>') ? Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1') : message;
};

/** Mailboxes (mbox): each message is a document of its own, "1.eml" the first. */
export const mbox: Reader = {
  name: 'mailbox',
  mediaTypes: ['application/mbox'],
  extensions: ['.mbox', '.mbx'],
  isolated: true,
  magic: (bytes) => {
    const [first, second] = latin1(bytes, 0, HEAD).split(/\r?\n/, 2);
    return START.test(first ?? '') && HEADER.test(second ?? '');
  },
  read({ bytes }) {
    const messages = messagesOf(bytes);
    const width = String(messages.length).length;
    const children = messages.map(
      (message, i): Child => ({ name: `${String(i + 1).padStart(width, '0')}.eml`, bytes: message }),
    );
    return { text: '', metadata: {}, hints: [], pages: [], problems: [], children };
  },
};
