/** The list of what a Zip file holds, from its end. Layout: PKWARE APPNOTE 6.3. */

/** One file of an archive. `from`, `to`: where its compressed bytes stand. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly packed: number;
  /** What the archive says it comes to, which need not be true. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const MEMBER = 0x02014b50;
const LOCAL = 0x04034b50;
const COMMENT = 65_557;
const FULL = 0xffffffff;

/** Null where the list is missing or broken: the file was cut short, or is no Zip file. */
export function directoryOf(bytes: Uint8Array, most: number): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, most);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView, most: number): Entry[] | null {
  const end = endOf(view);
  if (end === null) return null;
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === FULL) && end >= 20 && view.getUint32(end - 20, true) === END64_LOCATOR) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(end64, true) !== END64) return null;
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: Entry[] = [];
  for (let i = 0; i < Math.min(count, most + 1); i++) {
    if (view.getUint32(at, true) !== MEMBER) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const attributes = view.getUint32(at + 38, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const wide = wideOf(view, at, nameLength, extraLength);
    const local = wide.local;
    const from =
      view.getUint32(local, true) === LOCAL
        ? local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
        : Number.NaN;
    if (Number.isNaN(from) || from > bytes.length) return null;
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      isFolder: /[/\\]$/.test(name) || (attributes & 0x10) !== 0,
      isLink: attributes >>> 28 === 0xa,
      packed: wide.packed,
      size: wide.size,
      from,
      to: Math.min(bytes.length, from + wide.packed),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Sizes and place of a member; those that need 64 bits stand in an extra field of their own. */
function wideOf(view: DataView, at: number, nameLength: number, extraLength: number) {
  let size = view.getUint32(at + 24, true);
  let packed = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  const end = at + 46 + nameLength + extraLength;
  for (let field = at + 46 + nameLength; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const wide = (): number => {
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      };
      if (size === FULL) size = wide();
      if (packed === FULL) packed = wide();
      if (local === FULL) local = wide();
    }
    field += 4 + length;
  }
  return { size, packed, local };
}

/** UTF-8 where the archive says so or it is valid, else the code page of old archives as far as Latin letters go. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
