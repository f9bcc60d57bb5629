import { hasAt } from '../bytes.js';
import { type Reader, Unreadable } from '../reader.js';
import { protectedFile } from './package.js';

/** What a stream of a Compound File Binary file ([MS-CFB]) tells of it. An Office file with a password is an "EncryptedPackage". */
const STREAMS: readonly (readonly [stream: string, what: string, mend: string])[] = [
  ['WordDocument', 'a Word document of before 2007 (.doc)', 'Save it as .docx.'],
  ['Workbook', 'a spreadsheet', 'Save what is to be read of it as text.'],
  ['PowerPoint Document', 'a slide show', 'Save what is to be read of it as text.'],
  ['__properties_version1.0', 'an Outlook message (.msg)', 'Save it as .eml or as text.'],
];

const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

/** Old and encrypted Office files: none is read, each is told for what it is. */
export const ole: Reader = {
  name: 'old Office file',
  mediaTypes: ['application/x-ole-storage', 'application/msword'],
  extensions: ['.doc', '.msg'],
  certain: true,
  magic: (bytes) => hasAt(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  read({ path, bytes }) {
    if (holds(bytes, 'EncryptedPackage')) throw protectedFile(path);
    const [, what, mend] = STREAMS.find(([stream]) => holds(bytes, stream)) ?? [
      '',
      'an old Office document',
      'Save it as .docx or text.',
    ];
    throw new Unreadable('unsupported', `"${path}" is ${what}, which is not read. ${mend}`);
  },
};
