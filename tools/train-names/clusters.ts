/** Spherical k-means over word vectors, the same on every run. */

export interface Vectors {
  readonly words: readonly string[];
  /** `dimensions` numbers a word, each word's of length 1. */
  readonly values: Float32Array;
  readonly dimensions: number;
}

function nearest(v: Float32Array, at: number, centres: Float32Array, k: number, d: number): number {
  let best = Number.NEGATIVE_INFINITY;
  let which = 0;
  for (let c = 0; c < k; c++) {
    const o = c * d;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let j = 0; j < d; j += 4) {
      s0 += v[at + j]! * centres[o + j]!;
      s1 += v[at + j + 1]! * centres[o + j + 1]!;
      s2 += v[at + j + 2]! * centres[o + j + 2]!;
      s3 += v[at + j + 3]! * centres[o + j + 3]!;
    }
    const s = s0 + s1 + s2 + s3;
    if (s > best) {
      best = s;
      which = c;
    }
  }
  return which;
}

function normalize(centres: Float32Array, k: number, d: number): void {
  for (let c = 0; c < k; c++) {
    let sum = 0;
    for (let j = 0; j < d; j++) sum += centres[c * d + j]! ** 2;
    const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
    for (let j = 0; j < d; j++) centres[c * d + j]! *= scale;
  }
}

/** `k` centres of the given rows; they start at rows spread evenly over the list. */
export function centresOf(values: Float32Array, rows: Uint32Array, d: number, k: number, rounds: number): Float32Array {
  const centres = new Float32Array(k * d);
  for (let c = 0; c < k; c++) {
    const row = rows[Math.floor(((c + 0.5) * rows.length) / k)]!;
    centres.set(values.subarray(row * d, row * d + d), c * d);
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(k * d);
    for (const row of rows) {
      const c = nearest(values, row * d, centres, k, d);
      for (let j = 0; j < d; j++) sums[c * d + j]! += values[row * d + j]!;
    }
    normalize(sums, k, d);
    for (let c = 0; c < k; c++)
      if (sums.subarray(c * d, c * d + d).some((x) => x !== 0)) centres.set(sums.subarray(c * d, c * d + d), c * d);
  }
  return centres;
}

export const assign = (values: Float32Array, rows: Uint32Array, d: number, centres: Float32Array): Uint16Array =>
  Uint16Array.from(rows, (row) => nearest(values, row * d, centres, centres.length / d, d));

const upTo = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => i);

export interface Clustering {
  /** The finest cluster of each word. */
  readonly leaves: Uint16Array;
  /** Three wider clusters for each finest one, from coarse to fine. */
  readonly parents: Uint16Array;
}

/** Clusters of four sizes, each inside the next wider: 64, 256, 1,024 and four times that. */
export function cluster({ words, values, dimensions: d }: Vectors, learnFrom: number): Clustering {
  const fine = 1024;
  const centres = centresOf(values, upTo(Math.min(learnFrom, words.length)), d, fine, 8);
  const fineOf = assign(values, upTo(words.length), d, centres);
  const middleCentres = centresOf(centres, upTo(fine), d, 256, 20);
  const middleOf = assign(centres, upTo(fine), d, middleCentres);
  const coarseCentres = centresOf(middleCentres, upTo(256), d, 64, 20);
  const coarseOf = assign(middleCentres, upTo(256), d, coarseCentres);

  const members: number[][] = Array.from({ length: fine }, () => []);
  fineOf.forEach((c, row) => {
    members[c]!.push(row);
  });
  const leaves = new Uint16Array(words.length);
  const parents = new Uint16Array(fine * 4 * 3);
  for (let c = 0; c < fine; c++) {
    for (let q = 0; q < 4; q++) parents.set([coarseOf[middleOf[c]!]!, middleOf[c]!, c], (4 * c + q) * 3);
    const rows = Uint32Array.from(members[c]!);
    if (rows.length < 8) {
      for (const row of rows) leaves[row] = 4 * c;
      continue;
    }
    const quarter = assign(values, rows, d, centresOf(values, rows, d, 4, 6));
    rows.forEach((row, i) => {
      leaves[row] = 4 * c + quarter[i]!;
    });
  }
  return { leaves, parents };
}

/** 600 clusters that begin from other words, so that their borders run elsewhere: words parted in one division are together in the other. */
export function secondDivision({ words, values, dimensions: d }: Vectors, learnFrom: number): Uint16Array {
  const odd = Uint32Array.from({ length: Math.min(learnFrom, words.length) >> 1 }, (_, i) => 2 * i + 1);
  return assign(values, upTo(words.length), d, centresOf(values, odd, d, 600, 8));
}
