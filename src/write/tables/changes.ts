import type { Claim } from '../../records.js';
import { type Column, defineTable, list, made } from '../columns.js';
import { type ChangeRecord, placeOf } from '../comparison.js';
import { oneLine } from '../context.js';
import { assertedBy, type Lookup } from '../lookup.js';

const KINDS: readonly ChangeRecord['change'][] = ['added', 'removed', 'reworded', 'numbers_changed'];

/** The claim as it is now; as it was, where it is gone. */
const latest = (row: ChangeRecord, { claim }: Lookup): Claim | undefined => claim(row.after ?? row.before ?? '');

const ofVersion = (
  which: 'before' | 'after',
  name: string,
  description: string,
  cell: (c: Claim, l: Lookup) => string,
) =>
  made<ChangeRecord>(`${which}_${name}`, 'string', description, (row, lookup) => {
    const id = row[which];
    const claim = id === null ? undefined : lookup.claim(id);
    return claim === undefined ? null : cell(claim, lookup);
  });

const id = (which: 'before' | 'after', description: string): Column<ChangeRecord> =>
  made(`${which}_claim`, 'string', description, (row) => row[which], { references: 'claims' });

/** `changes.csv`: what became of the claims from one version to another. */
export const changes = defineTable<ChangeRecord>({
  name: 'changes',
  title: 'Claims added, removed and reworded, and numbers changed, from one version to another',
  narrow: ['change', 'facility_name', 'before_quote', 'after_quote', 'explanation'],
  columns: [
    made('change', 'string', 'What became of the claim', (row) => row.change, { values: KINDS, required: true }),
    made('facility_name', 'string', 'The facility it is about', (row, lookup) => {
      const facility = latest(row, lookup)?.facility ?? null;
      return facility === null ? null : (lookup.entity(facility)?.name ?? null);
    }),
    list('categories', 'What it is about: ids of categories', (row, l) => latest(row, l)?.categories ?? []),
    ofVersion('before', 'quote', 'The claim in the earlier version', (c) => oneLine(c.quote)),
    ofVersion('after', 'quote', 'The claim in the later version', (c) => oneLine(c.quote)),
    made('explanation', 'string', 'What is gone, what is new', (row) => row.explanation),
    list('speaker', 'Who says it; empty for a narrator', (row, l) => {
      const claim = latest(row, l);
      return claim ? assertedBy(claim, l) : [];
    }),
    made('score', 'number', 'How much the two say the same, from 0 to 1', (row) => row.score),
    ofVersion('before', 'place', 'Where it stood, as path:line', placeOf),
    ofVersion('after', 'place', 'Where it stands, as path:line', placeOf),
    id('before', 'Id of the claim in the earlier version'),
    id('after', 'Id of the claim in the later version'),
  ],
  records: ({ comparison }) => comparison?.changes ?? [],
});
