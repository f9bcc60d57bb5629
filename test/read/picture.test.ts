import { createCanvas } from '@napi-rs/canvas';
import { encode, encodeImage } from 'utif2';
import { beforeAll, describe, expect, it } from 'vitest';
import { openedPicture } from '../../src/read/picture.js';
import { pictureSize } from '../../src/read/picture-size.js';
import { makePdf } from '../fixtures/make/pdf.js';
import { scanned } from '../fixtures/make/scan.js';
import { tiffOf } from '../fixtures/make/tiff.js';
import { readAll } from './reading.js';

const WIDTH = 60;
const HEIGHT = 44;
const kinds = ['png', 'jpeg', 'webp', 'gif'] as const;
type Kind = (typeof kinds)[number];
const pictures = new Map<Kind, Buffer>();
const canvas = createCanvas(WIDTH, HEIGHT);

beforeAll(async () => {
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#214';
  context.fillRect(9, 11, 30, 8);
  for (const kind of kinds) pictures.set(kind, await canvas.encode(kind as 'png'));
});

/** The picture with some bits of its later part turned over, the same in each run. */
function damaged(bytes: Buffer, seed: number): Buffer {
  const out = Buffer.from(bytes);
  let state = seed * 2_654_435_761;
  for (let n = 0; n < 12; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = 12 + (state % (out.length - 12));
    out[at] = out[at]! ^ (1 << (state >>> 29));
  }
  return out;
}

/** The width of the picture, or what is wrong with it. */
const opened = (bytes: Uint8Array): Promise<number | string> =>
  openedPicture(bytes).then(
    (found) => found.width,
    (error: Error) => error.message,
  );
const KNOWN =
  /^(?:it is cut short|its parts do not fit together|its data are damaged or cut short|it is no picture|it has \d+ million)/;

describe.each(kinds)('a picture, %s,', (kind) => {
  it('has the size that its head tells, and is decoded at twice it, being small', async () => {
    expect(pictureSize(pictures.get(kind)!)).toEqual({ width: WIDTH, height: HEIGHT });
    expect(await opened(pictures.get(kind)!)).toBe(WIDTH * 2);
  });

  it('cut short anywhere in its head is told to be so', () => {
    const bytes = pictures.get(kind)!;
    for (let length = 0; length < 14; length++) expect(() => pictureSize(bytes.subarray(0, length))).toThrow(KNOWN);
  });

  it('cut short or damaged ends nothing but the process that decodes it', async () => {
    const bytes = pictures.get(kind)!;
    const cut = [0.3, 0.6, 0.9].map((share) => bytes.subarray(0, Math.floor(bytes.length * share)));
    for (const bad of [...cut, ...[1, 2, 3, 4, 5].map((seed) => damaged(bytes, seed))]) {
      const found = await opened(bad);
      if (typeof found === 'string') expect(found).toMatch(KNOWN);
    }
  }, 60_000);
});

describe('a picture file', () => {
  it.each([
    ['cut short after its signature', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1'), /is cut short/],
    [
      'of absurd size',
      (): Buffer => {
        const bytes = Buffer.from(pictures.get('png')!);
        bytes.writeUInt32BE(2_000_000, 16);
        bytes.writeUInt32BE(3_000_000, 20);
        return bytes;
      },
      /6000000 million points.*make it smaller/,
    ],
    [
      'of no size',
      (): Buffer => {
        const bytes = Buffer.from(pictures.get('png')!);
        bytes.writeUInt32BE(0, 16);
        return bytes;
      },
      /no picture of any size/,
    ],
    ['that is a TIFF without pages', Buffer.from('II*\0\x08\0\0\0', 'latin1'), /./],
  ])('%s is a problem that says so', async (_, made, message) => {
    const { documents, problems } = await readAll('a.png', typeof made === 'function' ? made() : made);
    expect(documents.every((d) => d.document.text === '')).toBe(true);
    expect(problems.map((p) => p.message).join(' ')).toMatch(message);
  });
});

describe('a TIFF', () => {
  let page: Uint8Array;
  beforeAll(async () => {
    const made = await makePdf(['The ward was closed on 4 May 2020.'], { size: 14 });
    const [sheet] = await scanned(made.bytes, { dpi: 150, specks: 0, skew: 0 });
    const { data } = sheet!.getContext('2d').getImageData(0, 0, sheet!.width, sheet!.height);
    page = new Uint8Array(encodeImage(new Uint8Array(data), sheet!.width, sheet!.height));
  }, 60_000);

  it('is read by character recognition', async () => {
    const { documents } = await readAll('a.tif', page);
    expect(documents[0]!.document.text).toContain('closed on 4 May 2020');
    expect(documents[0]!.document.pages).toBe(1);
  }, 60_000);

  it('of three pages gives those that can be read, each by its number, and says which cannot', async () => {
    const sentences = ['The ward was closed on 4 May 2020.', 'Lost.', 'Nobody told the families of it.'];
    const made = await makePdf(sentences, { size: 14, lines: 1 });
    const sheets = await scanned(made.bytes, { dpi: 150, specks: 0, skew: 0 });
    const { documents, problems } = await readAll('a.tif', tiffOf(sheets, 1));
    const { document, pages } = documents[0]!;
    expect(document.text).toBe(`${sentences[0]}\n\n${sentences[2]}`);
    expect(pages.map((p) => p.page)).toEqual([1, 3]);
    expect(problems.map((p) => [p.code, p.page])).toContainEqual(['page_lost', 2]);
  }, 60_000);

  it.each([
    ['its head', 6],
    ['its list of fields', 40],
  ])(
    'cut short in %s is a problem',
    async (_, length) => {
      const { documents, problems } = await readAll('a.tif', page.subarray(0, length));
      expect(documents.every((d) => d.document.text === '')).toBe(true);
      expect(problems.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('whose size is absurd is not decoded', async () => {
    const fields = { t256: [900_000], t257: [900_000] };
    const { problems } = await readAll('a.tif', new Uint8Array(encode([fields as never])));
    expect(problems.map((p) => p.message).join(' ')).toMatch(/million points/);
  });
});
