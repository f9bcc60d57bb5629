import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.js';

const SENTENCE = 'The warden’s café is closed, said Zoë – “for good”.';

describe('decoding', () => {
  it.each([
    ['utf-8', iconv.encode(SENTENCE, 'utf-8'), []],
    ['utf-8 with its mark', iconv.encode(SENTENCE, 'utf-8', { addBOM: true }), []],
    ['utf-16le with its mark', iconv.encode(SENTENCE, 'utf-16le', { addBOM: true }), []],
    ['utf-16be with its mark', iconv.encode(SENTENCE, 'utf-16be', { addBOM: true }), []],
    ['utf-16le without', iconv.encode(SENTENCE, 'utf-16le'), ['encoding_guessed']],
    ['utf-16be without', iconv.encode(SENTENCE, 'utf-16be'), ['encoding_guessed']],
    ['windows-1252', iconv.encode(SENTENCE, 'windows-1252'), ['encoding_guessed']],
  ])('reads %s', (_, bytes, codes) => {
    const { text, problems } = decode('a.txt', bytes);
    expect(text).toBe(SENTENCE);
    expect(problems.map((p) => p.code)).toEqual(codes);
  });

  it('takes what the file declares, where it is not UTF-8', () => {
    const cyrillic = 'Правозащитный центр сообщил о пытках.';
    const { text, problems } = decode('a.html', iconv.encode(cyrillic, 'windows-1251'), 'windows-1251');
    expect(text).toBe(cyrillic);
    expect(problems).toEqual([]);
  });

  it('reads latin-1 as Windows-1252, as browsers do', () => {
    expect(decode('a.html', iconv.encode('the guard’s key', 'windows-1252'), 'iso-8859-1').text).toBe(
      'the guard’s key',
    );
  });

  it('replaces a few broken bytes and tells where', () => {
    const bytes = Buffer.concat([
      Buffer.from('Zoë’s naïve “answer” – '.repeat(40)),
      Buffer.from([0xff]),
      Buffer.from(' and more.'),
    ]);
    const { text, problems } = decode('a.txt', bytes);
    expect(text).toMatch(/\uFFFD and more\.$/);
    expect(problems).toMatchObject([{ code: 'encoding_invalid', start: text.indexOf('\uFFFD') }]);
  });

  it('tells of half a character at the end of UTF-16', () => {
    const bytes = iconv.encode(SENTENCE, 'utf-16le', { addBOM: true });
    expect(decode('a.txt', bytes.subarray(0, bytes.length - 1)).problems.map((p) => p.code)).toEqual([
      'encoding_invalid',
    ]);
  });

  it('keeps a byte-order mark in mid-text', () => {
    expect(decode('a.txt', Buffer.from('\uFEFFa\uFEFFb')).text).toBe('a\uFEFFb');
  });

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0'));
        expect(decode('a.txt', Buffer.from(text)).text).toBe(text);
      }),
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => typeof decode('a.txt', bytes).text === 'string'),
    );
  });
});
