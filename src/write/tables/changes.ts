import { type Column, defineTable, list, made } from '../columns.js';
import { type ChangeRecord, type ComparedClaim, type Comparison, placeOf } from '../comparison.js';
import { oneLine } from '../context.js';
import { assertedBy, type Lookup } from '../lookup.js';

const KINDS: readonly ChangeRecord['change'][] = ['added', 'removed', 'reworded', 'numbers_changed'];

/** A change with its claims. */
interface Row {
  readonly change: ChangeRecord;
  readonly before: ComparedClaim | undefined;
  readonly after: ComparedClaim | undefined;
}

function* rowsOf({ changes, claims }: Comparison): Generator<Row> {
  const of = (id: string | null): ComparedClaim | undefined => (id === null ? undefined : claims.get(id));
  for (const change of changes ?? []) yield { change, before: of(change.before), after: of(change.after) };
}

/** The claim as it is now; as it was, where it is gone. */
const latest = ({ before, after }: Row): ComparedClaim | undefined => after ?? before;

const ofVersion = (
  which: 'before' | 'after',
  name: string,
  description: string,
  cell: (c: ComparedClaim, l: Lookup) => string,
) =>
  made<Row>(`${which}_${name}`, 'string', description, (row, lookup) => {
    const claim = row[which];
    return claim === undefined ? null : cell(claim, lookup);
  });

const id = (which: 'before' | 'after', description: string): Column<Row> =>
  made(`${which}_claim`, 'string', description, ({ change }) => change[which], { references: 'claims' });

/** `changes.csv`: what became of the claims from one version to another. */
export const changes = defineTable<Row>({
  name: 'changes',
  title: 'Claims added, removed and reworded, and numbers changed, from one version to another',
  narrow: ['change', 'facility_name', 'before_quote', 'after_quote', 'explanation'],
  columns: [
    made('change', 'string', 'What became of the claim', ({ change }) => change.change, {
      values: KINDS,
      required: true,
    }),
    made('facility_name', 'string', 'The facility it is about', (row, lookup) => {
      const facility = latest(row)?.facility ?? null;
      return facility === null ? null : (lookup.entity(facility)?.name ?? null);
    }),
    list('categories', 'What it is about: ids of categories', (row) => latest(row)?.categories ?? []),
    ofVersion('before', 'quote', 'The claim in the earlier version', (c) => oneLine(c.quote)),
    ofVersion('after', 'quote', 'The claim in the later version', (c) => oneLine(c.quote)),
    made('explanation', 'string', 'What is gone, what is new', ({ change }) => change.explanation),
    list('speaker', 'Who says it; empty for a narrator', (row, l) => {
      const claim = latest(row);
      return claim ? assertedBy(claim, l) : [];
    }),
    made('score', 'number', 'How much the two say the same, from 0 to 1', ({ change }) => change.score),
    ofVersion('before', 'place', 'Where it stood, as path:line', placeOf),
    ofVersion('after', 'place', 'Where it stands, as path:line', placeOf),
    id('before', 'Id of the claim in the earlier version'),
    id('after', 'Id of the claim in the later version'),
  ],
  records: ({ comparison }) => (comparison ? rowsOf(comparison) : []),
});
