/** What a terminal shows of two versions: what came, what went, what is said in other words or with other numbers. */
import type { ChalkInstance } from 'chalk';
import { type ChangeRecord, type ComparedClaim, type Comparison, placeOf } from './comparison.js';
import { counted, harmless, quoted, wrap } from './layout.js';
import { assertedBy, type Lookup, type Selection } from './lookup.js';

const MOST = 80;

const WORDS: Readonly<Record<ChangeRecord['change'], readonly [symbol: string, word: string]>> = {
  added: ['+', 'added'],
  removed: ['-', 'removed'],
  reworded: ['~', 'reworded'],
  numbers_changed: ['#', 'numbers changed'],
  unchanged: ['=', 'unchanged'],
};

function* claimLines(
  claim: ComparedClaim | undefined,
  sign: string,
  columns: number,
  lookup: Lookup,
  chalk: ChalkInstance,
) {
  if (!claim) return;
  const paint = sign === '+' ? chalk.green : chalk.red;
  for (const [i, line] of wrap(quoted(harmless(claim.quote)), columns - 6, 5).entries())
    yield `    ${paint(i === 0 ? sign : ' ')} ${line}`;
  const who = harmless(assertedBy(claim, lookup).join(', ')) || 'no speaker named';
  yield `      ${chalk.dim(wrap(`${who} · ${harmless(placeOf(claim, lookup))}`, columns - 6, 2).join('\n      '))}`;
}

export function* changeLines(
  { lookup }: Selection,
  { changes, unchanged, claims }: Comparison,
  columns: number,
  chalk: ChalkInstance,
): Generator<string> {
  const all = changes ?? [];
  const of = (change: ChangeRecord['change']): number => all.filter((c) => c.change === change).length;
  const kinds = (['added', 'removed', 'reworded', 'numbers_changed'] as const).filter((k) => of(k) > 0);
  const parts = [
    ...kinds.map((k) => `${WORDS[k][0]} ${of(k)} ${WORDS[k][1]}`),
    `${counted(unchanged, 'claim')} unchanged`,
  ];
  yield chalk.bold('From the earlier version to the later:');
  for (const line of wrap(parts.join(' · '), columns - 2)) yield `  ${line}`;
  yield '';
  for (const c of all.slice(0, MOST)) {
    const [symbol, word] = WORDS[c.change];
    const both = c.before !== null && c.after !== null;
    for (const [i, line] of wrap(
      `${symbol} ${word}${both ? `: ${harmless(c.explanation)}` : ''}`,
      columns - 2,
      3,
    ).entries())
      yield `  ${i === 0 ? chalk.bold(line) : line}`;
    if (c.before !== null) yield* claimLines(claims.get(c.before), '-', columns, lookup, chalk);
    if (c.after !== null) yield* claimLines(claims.get(c.after), '+', columns, lookup, chalk);
    yield '';
  }
  if (all.length > MOST)
    yield chalk.dim(`${counted(all.length - MOST, 'change')} not shown here (--table changes has all)`);
}
