import { createRequire } from 'node:module';
import { problem } from '../errors.js';
import type { Problem } from '../records.js';

/** Loaded only for files that are not UTF-8. */
const require = createRequire(import.meta.url);
const iconv = (): typeof import('iconv-lite') => require('iconv-lite');
const chardet = (): typeof import('chardet') => require('chardet');

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

const SAMPLE = 1 << 16;
/** More broken sequences than one in so many bytes, and the text is not UTF-8. */
const BROKEN_UTF8 = 200;

/**
 * Bytes to text: by byte-order mark, as UTF-16 where every second byte is zero, as UTF-8 where it is valid, by what the file declares,
 * else by statistics. What had to be guessed or replaced is a problem. A leading byte-order mark is left out; nothing else is.
 */
export function decode(path: string, bytes: Uint8Array, declared: string | null = null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byteOrderMark(buffer);
  if (marked !== null) return utf(path, buffer, marked, []);
  const unmarked = unmarkedUtf16(buffer);
  if (unmarked !== null)
    return utf(path, buffer, unmarked, [
      problem(
        path,
        'encoding_guessed',
        `No byte-order mark; read as ${unmarked}. If letters look wrong, save the file as UTF-8.`,
      ),
    ]);
  const strict = validUtf8(buffer);
  if (strict !== null) return { text: strict, encoding: 'utf-8', problems: [] };
  if (declared !== null && !/^utf-?8$/i.test(declared) && iconv().encodingExists(declared))
    return { text: iconv().decode(buffer, asWritten(declared)), encoding: declared.toLowerCase(), problems: [] };
  return guessed(path, buffer);
}

/** ISO-8859-1 is read as Windows-1252, as browsers do. */
const asWritten = (name: string): string =>
  /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(name) ? 'windows-1252' : name;

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function unmarkedUtf16(bytes: Buffer): string | null {
  const length = Math.min(bytes.length, 4_096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be';
  return null;
}

function utf(path: string, bytes: Buffer, encoding: string, problems: Problem[]): Decoded {
  if (encoding === 'utf-8') {
    const strict = validUtf8(bytes);
    return strict === null ? replaced(path, bytes) : { text: strict, encoding, problems };
  }
  const text = iconv()
    .decode(bytes, encoding, { stripBOM: false })
    .replace(/^\uFEFF/, '');
  const more =
    encoding !== 'utf-32le' && bytes.length % 2 === 1
      ? [problem(path, 'encoding_invalid', 'The file ends in the middle of a character: it may be cut short.')]
      : [];
  return { text, encoding, problems: [...problems, ...more] };
}

function validUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes: each becomes U+FFFD. */
function replaced(path: string, bytes: Buffer): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const first = text.indexOf('\uFFFD');
  const message =
    'Some bytes are not valid UTF-8 and were replaced by U+FFFD. Look at the place given, or save the file as UTF-8.';
  return {
    text,
    encoding: 'utf-8',
    problems: [problem(path, 'encoding_invalid', message, first < 0 ? {} : { start: first, end: first + 1 })],
  };
}

function guessed(path: string, bytes: Buffer): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE * 16));
  const broken = lossy.split('\uFFFD').length - 1;
  const foreign = lossy.replace(/[\0-\u007f\uFFFD]/g, '').length;
  if (broken * BROKEN_UTF8 < Math.min(bytes.length, SAMPLE * 16) && foreign > broken * 2) return replaced(path, bytes);
  const name = statistically(bytes);
  return {
    text: iconv().decode(bytes, name),
    encoding: name,
    problems: [
      problem(
        path,
        'encoding_guessed',
        `Not valid UTF-8; read as ${name}. If letters look wrong, save the file as UTF-8.`,
      ),
    ],
  };
}

/** The likeliest encoding around the first bytes beyond ASCII. Of European ones that are about as likely, Windows-1252. */
function statistically(bytes: Buffer): string {
  const first = bytes.findIndex((b) => b >= 0x80);
  const from = Math.max(0, first - SAMPLE / 2);
  const likely = chardet()
    .analyse(bytes.subarray(from, from + SAMPLE))
    .filter((m) => !/^(?:utf|ascii)/i.test(m.name) && iconv().encodingExists(m.name));
  const best = likely[0];
  const western = likely.find((m) => /^(?:windows-1252|iso-8859-1)$/i.test(m.name));
  if (best === undefined || best.confidence < 20) return 'windows-1252';
  if (western !== undefined && western.confidence >= best.confidence - 25) return 'windows-1252';
  return asWritten(best.name.toLowerCase());
}
