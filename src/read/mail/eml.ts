import type { Attachment, Email } from 'postal-mime';
import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';
import { latin1 } from '../bytes.js';
import { blocksOf } from '../dom-text.js';
import { edtfDay } from '../normalize.js';
import { parsePage } from '../page.js';
import type { Child, FileMetadata, Reader, Reading } from '../reader.js';
import { type BuiltText, joined } from '../text-blocks.js';
import { attachmentName, namesOf, parseMessage, printed } from './message.js';

const HEAD = 16_384;
/** Headers that a mail server or program writes, and nobody by hand. */
const TECHNICAL =
  /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-[\w-]+|DKIM-Signature|Content-Type):/im;
const HEADER = /^[A-Za-z][\w-]*:(?:[ \t]|$)/;
/** A plain part this much shorter than the HTML one only says that there is one. */
const STUB = 0.5;

/** Whether text begins with the headers of a message, one of them technical. */
export function beginsWithHeaders(head: string): boolean {
  const lines = head.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '').split(/\r?\n/, 200);
  const end = lines.indexOf('');
  const headers = lines.slice(0, end < 0 ? lines.length : end);
  const own = headers.filter((line) => HEADER.test(line));
  return (
    own.length >= 2 &&
    headers.every((line) => HEADER.test(line) || /^[ \t]/.test(line)) &&
    TECHNICAL.test(headers.join('\n'))
  );
}

/**
 * E-mail: the lines From, To, Cc, Date and Subject, then the text of the message. Attached files, and messages within it, are documents of
 * their own.
 */
export const eml: Reader = {
  name: 'e-mail',
  mediaTypes: ['message/rfc822'],
  extensions: ['.eml'],
  isolated: true,
  magic: (bytes) => beginsWithHeaders(latin1(bytes, 0, HEAD)),
  read: async ({ path, bytes }) => readMessage(path, bytes),
};

export async function readMessage(path: string, bytes: Uint8Array): Promise<Reading> {
  const email = await parseMessage(path, bytes);
  const head = headOf(email);
  const body = await bodyOf(email);
  const { children, problems } = attached(path, email.attachments);
  const from = head.text.length + (head.text === '' || body.text === '' ? 0 : 2);
  return {
    text: [head.text, body.text].filter((t) => t !== '').join('\n\n'),
    hints: [...head.hints, ...body.hints.map((h) => ({ ...h, start: h.start + from, end: h.end + from }))],
    metadata: metadataOf(email),
    pages: [],
    problems: [...problems, ...protection(path, email)],
    children,
  };
}

function headOf(email: Email): BuiltText {
  const date = email.headers.find((h) => h.key === 'date')?.value.trim();
  const lines = [
    ['From', printed(email.from === undefined ? [] : [email.from])],
    ['To', printed(email.to)],
    ['Cc', printed(email.cc)],
    ['Date', date ?? ''],
    ['Subject', (email.subject ?? '').replace(/\s+/g, ' ').trim()],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
  let start = 0;
  const hints = lines.map((line) => {
    const hint = { start, end: start + line.length, kind: 'address' as const };
    start = hint.end + 1;
    return hint;
  });
  return { text: lines.join('\n'), hints };
}

function metadataOf(email: Email): FileMetadata {
  const sent = email.headers.find((h) => h.key === 'date')?.value;
  const subject = email.subject?.replace(/\s+/g, ' ').trim();
  return {
    title: subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i, '') || subject || null,
    authors: namesOf(email.from === undefined ? [] : [email.from]),
    recipients: namesOf([...(email.to ?? []), ...(email.cc ?? [])]),
    published: edtfDay(sent?.trim()) ?? edtfDay(email.date),
    genre: 'email',
  };
}

/** The plain part, else the HTML one. */
async function bodyOf(email: Email): Promise<BuiltText> {
  const plain = (email.text ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (email.html === undefined) return { text: plain, hints: [] };
  const document = await parsePage(email.html);
  const rich = document.body === null ? { text: '', hints: [] } : joined(blocksOf([document.body]));
  return plain.length > rich.text.length * STUB ? { text: plain, hints: [] } : rich;
}

const isPicture = (a: Attachment): boolean =>
  a.mimeType.startsWith('image/') && (a.related === true || (a.disposition === 'inline' && a.contentId !== undefined));

function attached(path: string, attachments: readonly Attachment[]): { children: Child[]; problems: Problem[] } {
  const taken = new Set<string>();
  const files = attachments.filter((a) => !isPicture(a));
  const pictures = attachments.length - files.length;
  const children = files.map((a, i): Child => {
    const content = typeof a.content === 'string' ? Buffer.from(a.content) : new Uint8Array(a.content);
    return { name: attachmentName(a, i + 1, taken), bytes: content };
  });
  const problems =
    pictures === 0
      ? []
      : [
          problem(
            path,
            'pictures',
            `${pictures === 1 ? 'A picture' : `${pictures} pictures`} within the message ${pictures === 1 ? 'was' : 'were'} not read.`,
          ),
        ];
  return { children, problems };
}

function protection(path: string, { headers }: Email): Problem[] {
  const type = headers.find((h) => h.key === 'content-type')?.value ?? '';
  return /multipart\/encrypted|pkcs7-mime(?!.*signed-data)/i.test(type)
    ? [
        problem(
          path,
          'encrypted',
          'The message is encrypted: only its headers were read. Save it from a program that can open it.',
        ),
      ]
    : [];
}
