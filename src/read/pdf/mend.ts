import { constants, inflateSync } from 'node:zlib';
import { latin1 } from '../bytes.js';

/** Bytes that the packed objects of a file may become, together. */
const MOST = 100_000_000;

const OBJECT = /(?<![^\s>])(\d{1,9})\s+(\d{1,5})\s+obj\b/g;
const CATALOG = /\/Type\s*\/Catalog\b/;
const PAGE = /\/Type\s*\/Page(?![A-Za-z])/;

interface Found {
  readonly number: number;
  /** Up to its stream, where it has one. */
  readonly head: string;
  /** It stood packed with others. */
  readonly packed: boolean;
}

/**
 * A PDF that lost its end, with the table of objects and the catalog in it, given a new end: objects that stand packed in streams are
 * unpacked, and where there is no catalog, or no tree of pages, the pages that are there are strung together in order of the file. Null where
 * no page is found, and for an encrypted file.
 */
export function withNewEnd(bytes: Uint8Array): Uint8Array | null {
  const text = latin1(bytes);
  if (/\/Encrypt\b/.test(text)) return null;
  const found = objectsOf(bytes, text);
  const numbers = new Set(found.map((o) => o.number));
  const catalog = found.findLast((o) => CATALOG.test(o.head));
  const tree = catalog === undefined ? undefined : /\/Pages\s+(\d+)\s+\d+\s+R/.exec(catalog.head)?.[1];
  let end = '\nendstream\nendobj\n';
  for (const { number, head, packed } of found) if (packed) end += `${number} 0 obj\n${head}\nendobj\n`;
  let root = catalog?.number ?? 0;
  if (tree === undefined || !numbers.has(Number(tree))) {
    const pages = [...new Set(found.filter((o) => PAGE.test(o.head)).map((o) => o.number))];
    if (pages.length === 0) return null;
    root = Math.max(...numbers) + 2;
    const kids = pages.map((n) => `${n} 0 R`).join(' ');
    end += `${root - 1} 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>\nendobj\n`;
    end += `${root} 0 obj\n<< /Type /Catalog /Pages ${root - 1} 0 R >>\nendobj\n`;
  }
  end += `trailer\n<< /Root ${root} 0 R >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(end, 'latin1')]);
}

function objectsOf(bytes: Uint8Array, text: string): Found[] {
  const found: Found[] = [];
  const places = [...text.matchAll(OBJECT)];
  let left = MOST;
  places.forEach((place, i) => {
    const from = place.index + place[0].length;
    const to = places[i + 1]?.index ?? text.length;
    const body = text.slice(from, Math.min(to, from + 100_000));
    const head = /^[\s\S]*?(?=\bstream\r?\n|\bendobj\b|$)/.exec(body)![0];
    if (!/\/Type\s*\/ObjStm\b/.test(head)) {
      found.push({ number: Number(place[1]), head, packed: false });
      return;
    }
    const data = from + head.length + (/^stream\r?\n/.exec(body.slice(head.length))?.[0].length ?? 0);
    const unpacked = unpackedFrom(bytes.subarray(data, to), head, left);
    left -= unpacked.length;
    found.push(...packedObjects(unpacked, head));
  });
  return found;
}

/** What can be unpacked of a stream of objects; nothing where it is packed otherwise than programs pack them. */
function unpackedFrom(packed: Uint8Array, head: string, most: number): string {
  if (!/\/Filter\b/.test(head)) return latin1(packed);
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*[\]/>]/.test(head) || /\/Predictor\s+(?!1\b)/.test(head) || most <= 0)
    return '';
  try {
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most }).toString('latin1');
  } catch {
    return '';
  }
}

/** The objects of a stream: their numbers and places stand at its beginning. */
function packedObjects(unpacked: string, head: string): Found[] {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const pairs = unpacked.slice(0, first).trim().split(/\s+/).map(Number);
  const found: Found[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const from = first + pairs[i + 1]!;
    const to = i + 3 < pairs.length ? first + pairs[i + 3]! : unpacked.length;
    if (from < to && to <= unpacked.length)
      found.push({ number: pairs[i]!, head: unpacked.slice(from, to), packed: true });
  }
  return found;
}
