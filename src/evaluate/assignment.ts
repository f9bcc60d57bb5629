/**
 * The pairs of rows and columns with the greatest total weight: the Hungarian method (H. W. Kuhn, 1955) with potentials, in the form
 * that adds one row at a time. `weights[i][j]` of 0 is no pair. Time grows with rows x rows x columns.
 */
export function assignment(weights: readonly (readonly number[])[]): [row: number, column: number][] {
  const rows = weights.length;
  const columns = Math.max(rows, weights[0]?.length ?? 0);
  const weight = (i: number, j: number): number => weights[i - 1]![j - 1] ?? 0;
  const zeros = (n: number): number[] => new Array<number>(n + 1).fill(0);
  const ofRow = zeros(rows);
  const ofColumn = zeros(columns);
  /** For each column the row it is given to, 0 for none. */
  const row = zeros(columns);
  const way = zeros(columns);
  for (let i = 1; i <= rows; i++) {
    row[0] = i;
    let at = 0;
    const least = zeros(columns).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(columns + 1).fill(false);
    do {
      used[at] = true;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const cost = -weight(row[at]!, j) - ofRow[row[at]!]! - ofColumn[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          way[j] = at;
        }
        if (least[j]! < step) {
          step = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          ofRow[row[j]!]! += step;
          ofColumn[j]! -= step;
        } else least[j]! -= step;
      }
      at = next;
    } while (row[at] !== 0);
    while (at !== 0) {
      row[at] = row[way[at]!]!;
      at = way[at]!;
    }
  }
  const pairs: [number, number][] = [];
  for (let j = 1; j <= columns; j++) if (row[j] !== 0 && weight(row[j]!, j) > 0) pairs.push([row[j]! - 1, j - 1]);
  return pairs;
}
