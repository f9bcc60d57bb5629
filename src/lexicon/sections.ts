/** A line of JSON that names the sections and their lengths, then their bytes. */
export interface Sections {
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Where a section stands, in bytes from the beginning. */
export interface SectionPlace {
  readonly start: number;
  readonly length: number;
}

export function joinSections({ header, parts }: Sections): Buffer {
  const lengths = Object.entries(parts).map(([name, bytes]) => [name, bytes.length] as const);
  const head = Buffer.from(`${JSON.stringify({ ...header, parts: lengths })}\n`);
  return Buffer.concat([head, ...Object.values(parts)]);
}

/** The header, and where each section stands, told by the beginning of the bytes; null where that ends before the line does. */
export function sectionPlaces(
  beginning: Uint8Array,
): { header: Sections['header']; places: ReadonlyMap<string, SectionPlace> } | null {
  const end = beginning.indexOf(10);
  if (end === -1) return null;
  const header = JSON.parse(Buffer.from(beginning.subarray(0, end)).toString()) as Record<string, unknown>;
  const places = new Map<string, SectionPlace>();
  let start = end + 1;
  for (const [name, length] of header.parts as [string, number][]) {
    places.set(name, { start, length });
    start += length;
  }
  return { header, places };
}

export function splitSections(bytes: Uint8Array): Sections {
  const { header, places } = sectionPlaces(bytes)!;
  const parts: Record<string, Uint8Array> = {};
  for (const [name, { start, length }] of places) parts[name] = bytes.subarray(start, start + length);
  return { header, parts };
}
