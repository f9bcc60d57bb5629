/** The columns that --columns asks for. */
import { UsageError } from '../errors.js';
import type { Table } from '../write/columns.js';
import { even, nearest } from './nearest.js';

const MOST_NEAR = 3;

/** The names that were probably meant, the nearest first. */
function nearestOf(typed: string, known: readonly string[]): string[] {
  const near: string[] = [];
  while (near.length < MOST_NEAR) {
    const next = nearest(
      typed,
      known.filter((k) => !near.includes(k)),
    );
    if (next === null) break;
    near.push(next);
  }
  return near;
}

/** The names as the table has them, in the order in which they were typed. Throws UsageError for one that it does not have. */
export function chosenColumns(typed: readonly string[], { name: table, columns }: Table): string[] {
  const known = columns.map((c) => c.name);
  return typed.map((name) => {
    const found = known.find((k) => k === name) ?? known.find((k) => even(k) === even(name));
    if (found !== undefined) return found;
    const near = nearestOf(name, known).map((n) => `"${n}"`);
    const guess = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
    throw new UsageError(`--columns: ${table} has no column "${name}".${guess} It has ${known.join(', ')}.`);
  });
}
