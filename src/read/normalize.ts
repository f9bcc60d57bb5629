import { GENRES, type Genre } from '../records.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const days = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const day = (year: string, month: number, date: string): string | null => {
  const y = Number(year);
  const d = Number(date);
  if (month < 1 || month > 12 || d < 1 || d > days(y, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

/**
 * The date of a metadata field as EDTF: an ISO date or timestamp (its own calendar day, whatever the time zone), a year, a year and
 * month, or a day written out ("March 18, 2022", "18 March 2022"). Null for anything else.
 */
export function edtfDay(value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(text);
  if (iso !== null) return day(iso[1]!, Number(iso[2]), iso[3]!);
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return day(compact[1]!, Number(compact[2]), compact[3]!);
  const written = /^(?:\p{L}+,\s*)?(?:(\p{L}{3,9})\.?\s+(\d{1,2})|(\d{1,2})\s+(\p{L}{3,9})\.?),?\s+(\d{4})\b/u.exec(
    text,
  );
  if (written === null) return null;
  const month = MONTHS.indexOf((written[1] ?? written[4]!).slice(0, 3).toLowerCase()) + 1;
  return day(written[5]!, month, (written[2] ?? written[3])!);
}

/** Schema.org types, Open Graph types and our own names. */
export function genreOf(value: string | null | undefined): Genre | null {
  const name =
    value
      ?.trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_') ?? '';
  const own = GENRES.find((g) => g === name);
  if (own !== undefined) return own;
  if (/^(?:news|reportage|analysis|opinion)?_?newsarticle$/.test(name)) return 'news';
  if (/^blog_?(?:posting|post)?$|^liveblogposting$/.test(name)) return 'blog';
  return /^(?:scholarly_?)?report$/.test(name) ? 'report' : null;
}
