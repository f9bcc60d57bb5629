import { problem } from '../errors.js';
import type { Problem } from '../records.js';
import { hasAt } from './bytes.js';
import { assemble } from './layout/assemble.js';
import type { PageRuns } from './layout/page.js';
import { type Picture, readPicture } from './ocr/page.js';
import { recognitionProblems } from './ocr/problems.js';
import { canvasOf, checkSize, openedPicture } from './picture.js';
import { type Reader, type Reading, type Source, Unreadable } from './reader.js';

/** Pictures are taken to have so many pixels to a point: scans of 200 dots to the inch. */
const SCALE = 200 / 72;
/** Seconds that each page earns. */
const PER_PAGE = 30;

type Part = { readonly page: PageRuns } | { readonly problem: Problem };

const isTiff = (bytes: Uint8Array): boolean => hasAt(bytes, 0, 'II*\0') || hasAt(bytes, 0, 'MM\0*');
const isPicture = (bytes: Uint8Array): boolean =>
  hasAt(bytes, 0, '\x89PNG\r\n') ||
  hasAt(bytes, 0, '\xff\xd8\xff') ||
  hasAt(bytes, 0, 'GIF8') ||
  (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP'));

/** Pictures of pages (PNG, JPEG, TIFF with its pages, GIF, WebP), by character recognition. Offsets count in the text that is built here. */
export const image: Reader = {
  name: 'image',
  mediaTypes: ['image/png', 'image/jpeg', 'image/tiff', 'image/gif', 'image/webp'],
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.gif', '.webp'],
  certain: true,
  isolated: true,
  magic: (bytes) => isTiff(bytes) || isPicture(bytes),
  async read(source, options, desk) {
    const { path, bytes } = source;
    if (options.ocr === 'never')
      throw new Unreadable('ocr_off', `"${path}" is a picture, and --ocr never says not to read any.`);
    const parts: Part[] = [];
    const keep = (part: Part): void => {
      parts.push(part);
      desk.keep(part);
    };
    const pages = isTiff(bytes) ? tiffPages(bytes) : [() => pictureFrom(bytes)];
    let done = 0;
    const read = async (open: () => Promise<Picture>, i: number): Promise<void> => {
      try {
        keep({ page: await readPicture(await open(), i + 1, SCALE, options) });
      } catch (error) {
        if (error instanceof Unreadable || pages.length === 1) throw error;
        const why = error instanceof Error ? error.message : String(error);
        keep({ problem: problem(path, 'page_lost', `Page ${i + 1} cannot be read: ${why}`, { page: i + 1 }) });
      }
      desk.step(`page ${++done} of ${pages.length}, from its picture,`);
    };
    desk.more(PER_PAGE * pages.length);
    for (let i = 0; i < pages.length; i += options.ocrThreads)
      await Promise.all(pages.slice(i, i + options.ocrThreads).map((open, k) => read(open, i + k)));
    return readingOf(parts, source);
  },
  recover: (parts, source) => readingOf(parts as readonly Part[], source),
};

function readingOf(parts: readonly Part[], { path }: Source): Reading {
  const pages = parts.flatMap((p) => ('page' in p ? [p.page] : [])).sort((a, b) => a.page - b.page);
  const problems = parts.flatMap((p) => ('problem' in p ? [p.problem] : []));
  return { ...assemble(pages), metadata: {}, problems: [...problems, ...recognitionProblems(path, pages)] };
}

async function pictureFrom(bytes: Uint8Array): Promise<Picture> {
  const { pictureOf } = await import('./ocr/picture.js');
  return pictureOf(await openedPicture(bytes));
}

/** The kinds of compression that utif2 unpacks; pages of others would be black. */
const PACKINGS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 32767, 32773, 32809, 32946, 34316, 34676, 34713, 34892]);

/** Ways to open each page of a TIFF. The lists of fields are read once, when the first is opened. */
function tiffPages(bytes: Uint8Array): (() => Promise<Picture>)[] {
  let opened: ReturnType<typeof openTiff> | undefined;
  const tiff = (): ReturnType<typeof openTiff> => {
    opened ??= openTiff(bytes);
    return opened;
  };
  return Array.from({ length: directories(bytes) }, (_, i) => async () => tiffPage(await tiff(), i));
}

async function openTiff(bytes: Uint8Array) {
  const { decode, decodeImage, toRGBA8 } = (await import('utif2')).default;
  const { buffer } = Uint8Array.from(bytes);
  return { pages: decode(buffer), buffer, decodeImage, toRGBA8 };
}

/** The number of directories, which are pages, however they point in circles. */
function directories(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  let at = bytes.length >= 8 ? view.getUint32(4, little) : 0;
  while (at > 0 && at + 2 <= bytes.length && !seen.has(at)) {
    seen.add(at);
    const end = at + 2 + view.getUint16(at, little) * 12;
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return seen.size;
}

async function tiffPage(tiff: Awaited<ReturnType<typeof openTiff>>, index: number): Promise<Picture> {
  const page = tiff.pages[index];
  if (page === undefined) throw new Error('the TIFF has no such page');
  checkSize({ width: first(page.t256), height: first(page.t257) });
  const packing = first(page.t259) || 1;
  if (!PACKINGS.has(packing)) throw new Error(`it is packed in a way that is not known (${packing})`);
  tiff.decodeImage(tiff.buffer, page);
  const { width, height } = page;
  checkSize({ width, height });
  const points = tiff.toRGBA8(page);
  delete tiff.pages[index];
  const { pictureOf } = await import('./ocr/picture.js');
  return pictureOf(await canvasOf(points, { width, height }));
}

/** The first number of a field; 0 where it is missing. */
const first = (field: unknown): number => (Array.isArray(field) && typeof field[0] === 'number' ? field[0] : 0);
