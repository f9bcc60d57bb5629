/** Results on their way from whoever made them: lines of JSON, of which records are made only where somebody asks for them. */
import type { Problem, Result } from '../records.js';

/** One result. */
export interface Parcel {
  /** The paths of its documents. */
  readonly documents: readonly string[];
  readonly problems: readonly Problem[];
  /** One line of JSON in UTF-8, its end included. */
  readonly line: () => Uint8Array;
  readonly result: () => Result;
}

type Label = Pick<Parcel, 'documents' | 'problems'>;

/** The results of a unit, as they are sent from one thread to another. */
export interface Packed {
  /** Their lines. */
  readonly bytes: Uint8Array;
  /** Of each, and where its line ends. */
  readonly labels: readonly (Label & { readonly end: number })[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const labelOf = ({ documents, problems }: Result): Label => ({ documents: documents.map((d) => d.path), problems });
const lineOf = (result: Result): Uint8Array => encoder.encode(`${JSON.stringify(result)}\n`);

export const parcelOf = (result: Result): Parcel => ({
  ...labelOf(result),
  line: () => lineOf(result),
  result: () => result,
});

export function pack(results: readonly Result[]): Packed {
  const lines = results.map(lineOf);
  const bytes = new Uint8Array(lines.reduce((n, l) => n + l.length, 0));
  let end = 0;
  const labels = results.map((result, i) => {
    bytes.set(lines[i]!, end);
    end += lines[i]!.length;
    return { ...labelOf(result), end };
  });
  return { bytes, labels };
}

export const unpack = ({ bytes, labels }: Packed): Parcel[] =>
  labels.map(({ documents, problems, end }, i) => {
    const line = bytes.subarray(labels[i - 1]?.end ?? 0, end);
    return { documents, problems, line: () => line, result: () => JSON.parse(decoder.decode(line)) as Result };
  });

/** Lines that were kept. Throws where they are none of ours. */
export const reread = (text: string): Parcel[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => parcelOf(JSON.parse(line) as Result));

/** The records themselves. */
export async function* recordsOf(parcels: AsyncIterable<Parcel>): AsyncGenerator<Result> {
  for await (const parcel of parcels) yield parcel.result();
}
