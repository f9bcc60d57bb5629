/** The width and height of a picture by its head, and whether the file is whole: checked before anything native decodes it. */
import { hasAt } from './bytes.js';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Throws an Error that says what is wrong: not a PNG, JPEG, GIF or WebP, or one that is cut short. */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = KINDS.find(({ head }) => hasAt(bytes, 0, head));
  if (kind === undefined) throw new Error('it is no picture of a kind that is read');
  try {
    return kind.size(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw cut();
    throw error;
  }
}

const cut = (): Error => new Error('it is cut short');
const broken = (): Error => new Error('its parts do not fit together');

const KINDS: readonly { readonly head: string; readonly size: (bytes: Uint8Array, view: DataView) => PictureSize }[] = [
  { head: '\x89PNG\r\n\x1a\n', size: png },
  { head: '\xff\xd8\xff', size: jpeg },
  { head: 'GIF8', size: gif },
  { head: 'RIFF', size: webp },
];

/** Chunks of length, name, data and check sum, from IHDR to IEND, with data between (ISO/IEC 15948). */
function png(bytes: Uint8Array, view: DataView): PictureSize {
  if (!hasAt(bytes, 12, 'IHDR') || view.getUint32(8) !== 13) throw bytes.length < 33 ? cut() : broken();
  let hasData = false;
  for (let at = 8; !hasAt(bytes, at + 4, 'IEND'); at += 12 + view.getUint32(at)) {
    if (at + 12 > bytes.length) throw cut();
    hasData ||= hasAt(bytes, at + 4, 'IDAT');
  }
  if (!hasData) throw broken();
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segments up to the frame, then the scan, whose start has to be there (ITU-T T.81, annex B). */
function jpeg(_bytes: Uint8Array, view: DataView): PictureSize {
  let size: PictureSize | null = null;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw broken();
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda) {
      if (size === null) throw broken();
      view.getUint8(at + 2 + view.getUint16(at + 2));
      return size;
    }
    if (marker === 0xd9) throw broken();
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) ? 2 : 2 + view.getUint16(at + 2);
  }
}

function gif(bytes: Uint8Array, view: DataView): PictureSize {
  if (bytes.length < 14) throw cut();
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** A RIFF file whose first part is VP8 (a key frame), VP8L or VP8X. */
function webp(bytes: Uint8Array, view: DataView): PictureSize {
  if (!hasAt(bytes, 8, 'WEBPVP8')) throw bytes.length < 16 ? cut() : broken();
  if (view.getUint32(4, true) + 8 > bytes.length) throw cut();
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  if (hasAt(bytes, 12, 'VP8X')) return { width: three(24), height: three(27) };
  if (hasAt(bytes, 12, 'VP8L')) {
    if (view.getUint8(20) !== 0x2f) throw broken();
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (!hasAt(bytes, 23, '\x9d\x01\x2a')) throw broken();
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
