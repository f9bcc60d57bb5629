/** Dates made comparable: two EDTF values that say the same are one spelling. */

/** Durations in months and days, so that P1Y is P12M and P2W is P14D; null where no number is said ("weeks"). */
function duration(value: string): string | null {
  const m = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(T.*)?$/.exec(value);
  if (!m || value.includes('X')) return null;
  const [years, months, weeks, days] = m.slice(1, 5).map((n) => Number(n ?? 0)) as [number, number, number, number];
  return `P${years * 12 + months}M${weeks * 7 + days}D${m[5] ?? ''}`;
}

/** Without qualifiers and unspecified tails; null where no year, month or day is known. */
export function evenDate(value: string | null): string | null {
  let v = (value ?? '')
    .trim()
    .toUpperCase()
    .replace(/[~?%]/g, '')
    .replace(/(?<![A-Z])U+(?![A-Z])/g, (u) => 'X'.repeat(u.length));
  if (v.startsWith('P')) return duration(v);
  if (v.includes('/')) {
    const [a, b] = v.split('/').map((s) => evenDate(s.replace(/^(?:OPEN|UNKNOWN|\.\.)$/, '')));
    return a === b ? (a ?? null) : `${a ?? '..'}/${b ?? '..'}`;
  }
  v = v
    .replace(/^--/, 'XXXX-')
    .replace(/(\d)T.*$/, '$1')
    .replace(/^(\d{3})0S$/, '$1X')
    .replace(/^\d{3}$/, '$&X')
    .replace(/^\d\d$/, '$&XX')
    .replace(/(?:-XX)+$/, '');
  return /^[X-]*$|-W?XX|XXXX-W/.test(v) ? null : v;
}

/** The same value; where the gold leaves one end open, its known end alone will do. */
export function sameDate(gold: string | null, got: string | null): boolean {
  const g = evenDate(gold);
  const p = evenDate(got);
  if (g === p) return true;
  return g?.includes('..') === true && p !== null && p !== '..' && g.split('/').includes(p);
}
