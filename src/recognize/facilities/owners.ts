/**
 * Companies named like the homes they run: "the owner, Brightwater Senior Living", "run by Elmhurst Assisted Living", "Elmhurst Senior Living
 * operates nine homes". Once the text says so, the name is the company's wherever it stands.
 *
 * Alike, but none: the home itself ("at Elmhurst Senior Living"), a name with a noun for a building, which stays a facility ("owned by Maple
 * Lodge Nursing Home").
 */
import type { FoundMention } from '../../stages.js';
import type { Cursor, Run } from './cursor.js';
import type { FullName } from './full-names.js';

const OWNER =
  /^(?:owner|owners|operator|operators|company|chain|landlord|parent|provider|firm|group|business|contractor)$/;
const BY = /^(?:owned|run|operated|managed|acquired|bought|purchased|leased|staffed|licensed|employed|hired)$/;
const RUNS = /^(?:owns|operates|runs|manages|owned|operated|ran|managed|acquired|bought)$/;
const SKIPPED = /^(?:also|now|currently|still|which|that|who|,)$/;

function owns({ tokens }: Cursor, { first, last }: Run): boolean {
  const before = tokens[first - 1]?.lower;
  if (before === ',' && OWNER.test(tokens[first - 2]?.lower ?? '')) return true;
  if (before !== undefined && OWNER.test(before)) return true;
  if (before === 'by' && BY.test(tokens[first - 2]?.lower ?? '')) return true;
  let i = last;
  while (i < last + 3 && SKIPPED.test(tokens[i]?.lower ?? '')) i++;
  return RUNS.test(tokens[i]?.lower ?? '');
}

/** The facilities without those companies, and the companies as organizations. */
export function withoutOwners(
  cursor: Cursor,
  names: readonly FullName[],
): { readonly names: readonly FullName[]; readonly owners: readonly FoundMention[] } {
  const { text } = cursor.context.segmented;
  const { tokens } = cursor;
  const spanOf = (n: Run) => ({ start: tokens[n.first]!.start, end: tokens[n.last - 1]!.end });
  const keyOf = (n: Run): string => text.slice(spanOf(n).start, spanOf(n).end).replace(/\s+/g, ' ');
  const living = names.filter((n) => n.head.head.endsWith(' living'));
  const keys = new Set(living.filter((n) => owns(cursor, n)).map(keyOf));
  if (keys.size === 0) return { names, owners: [] };
  const owners = living.filter((n) => keys.has(keyOf(n)));
  return {
    names: names.filter((n) => !owners.includes(n)),
    owners: owners.map((n) => ({ ...spanOf(n), type: 'organization', rule: 'facility/owner', confidence: 0.9 })),
  };
}
