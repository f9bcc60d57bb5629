/** A line of JSON that names the sections and their lengths, then their bytes. */
export interface Sections {
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

export function joinSections({ header, parts }: Sections): Buffer {
  const lengths = Object.entries(parts).map(([name, bytes]) => [name, bytes.length] as const);
  const head = Buffer.from(`${JSON.stringify({ ...header, parts: lengths })}\n`);
  return Buffer.concat([head, ...Object.values(parts)]);
}

export function splitSections(bytes: Uint8Array): Sections {
  const end = bytes.indexOf(10);
  const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString()) as Record<string, unknown>;
  const parts: Record<string, Uint8Array> = {};
  let at = end + 1;
  for (const [name, length] of header.parts as [string, number][]) {
    parts[name] = bytes.subarray(at, at + length);
    at += length;
  }
  return { header, parts };
}
