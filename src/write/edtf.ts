/**
 * The first and last day that an EDTF value can mean (ISO 8601-2, levels 0 to 2 as far as `dossier` writes them:
 * reduced precision, qualifiers, unspecified digits, seasons and quarters, intervals with open or unknown ends).
 */

export interface DayRange {
  /** YYYY-MM-DD, null where open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

const UNKNOWN: DayRange = { earliest: null, latest: null };

const pad = (n: number, size = 2): string => String(n).padStart(size, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const from = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}-01`;
const until = (year: number, month: number): string => `${pad(year, 4)}-${pad(month)}-${pad(lastDay(year, month))}`;

/** Sub-year groupings of ISO 8601-2: code -> first month and number of months. A winter runs into the next year. */
const GROUPS = new Map<number, readonly [first: number, months: number]>([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [25, [3, 3]],
  [26, [6, 3]],
  [27, [9, 3]],
  [28, [12, 3]],
  [29, [9, 3]],
  [30, [12, 3]],
  [31, [3, 3]],
  [32, [6, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [37, [1, 4]],
  [38, [5, 4]],
  [39, [9, 4]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

const FORM = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX))?(?:-(\d\d|\dX|XX))?(?:T.*)?$/;

function single(value: string): DayRange {
  const m = FORM.exec(value.replace(/[~?%]/g, ''));
  if (!m) return UNKNOWN;
  const low = Number(m[1]!.replaceAll('X', '0'));
  const high = Number(m[1]!.replaceAll('X', '9'));
  if (low !== high || m[2] === undefined || m[2] === 'XX') return { earliest: from(low, 1), latest: until(high, 12) };
  const month = Number(m[2]);
  const group = GROUPS.get(month);
  if (group) {
    const end = group[0] + group[1] - 1;
    return { earliest: from(low, group[0]), latest: end > 12 ? until(low + 1, end - 12) : until(low, end) };
  }
  if (month < 1 || month > 12) return UNKNOWN;
  if (m[3] === undefined || m[3] === 'XX') return { earliest: from(low, month), latest: until(low, month) };
  const first = Math.max(1, Number(m[3].replace('X', '0')));
  const last = Math.min(lastDay(low, month), Number(m[3].replace('X', '9')));
  if (first > last) return UNKNOWN;
  return { earliest: `${m[1]}-${m[2]}-${pad(first)}`, latest: `${m[1]}-${m[2]}-${pad(last)}` };
}

/** The days that `value` spans; both ends null where it is no EDTF date or its year is unknown (`XXXX-06-26`). */
export function edtfRange(value: string | null): DayRange {
  if (value === null) return UNKNOWN;
  const slash = value.indexOf('/');
  if (slash < 0) return single(value);
  return { earliest: single(value.slice(0, slash)).earliest, latest: single(value.slice(slash + 1)).latest };
}
