import iconv from 'iconv-lite';
import type { Address, Attachment, Email } from 'postal-mime';
import { decode } from '../decode.js';

/** Nested parts deeper than this are not opened. */
const DEEPEST = 60;

/** A message taken apart. Throws for one whose parts lie too deep in each other. Nothing it names is loaded. */
export async function parseMessage(path: string, bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(withCharset(path, bytes), {
    maxNestingDepth: DEEPEST,
    forceRfc822Attachments: true,
  });
  return {
    ...email,
    ...(email.text && { text: western(email.text) }),
    ...(email.html && { html: western(email.html) }),
  };
}

/** A message that names no character set, but is not UTF-8, in the set that it looks like. */
function withCharset(path: string, bytes: Uint8Array): Uint8Array {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (/charset\s*=/i.test(raw.toString('latin1')) || !raw.some((b) => b >= 0x80)) return bytes;
  return Buffer.from(decode(path, bytes).text);
}

/** Node 20 takes the bytes 80 to 9F of Windows-1252 for control characters, which no message holds. */
const western = (text: string): string =>
  text.replace(/[\u0080-\u009f]+/g, (signs) => iconv.decode(Buffer.from(signs, 'latin1'), 'windows-1252'));

/** The names of some addresses, else the addresses. */
export const namesOf = (addresses: readonly Address[] | undefined): string[] =>
  (addresses ?? [])
    .flatMap((a) => a.group ?? [a])
    .map(
      (a) =>
        western(a.name)
          .replace(/^['"]|['"]$/g, '')
          .trim() ||
        (a.address ?? ''),
    )
    .filter((name) => name !== '');

/** Addresses as a mail program prints them. */
export const printed = (addresses: readonly Address[] | undefined): string =>
  (addresses ?? [])
    .flatMap((a) => a.group ?? [a])
    .map((a) => (a.name && a.address ? `${western(a.name)} <${a.address}>` : western(a.name) || (a.address ?? '')))
    .filter((line) => line !== '')
    .join(', ');

const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/tiff': '.tif',
};

/** What an attachment is called: its own name without folders, else its number; never the name of one before it. */
export function attachmentName(attachment: Attachment, ordinal: number, taken: Set<string>): string {
  const given = (attachment.filename ?? '')
    .replace(/^.*[/\\]/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  const extension = EXTENSIONS[attachment.mimeType] ?? '';
  const base =
    given === '' || given === '.' || given === '..'
      ? `attachment-${ordinal}${extension}`
      : given.includes('.')
        ? given
        : given + extension;
  let name = base;
  for (let n = 2; taken.has(name); n++) name = base.replace(/(\.[^.]*)?$/, (dot) => `-${n}${dot}`);
  taken.add(name);
  return name;
}
