/** The options that leave records out, and what their values mean. */
import type { ClaimKind } from '../records.js';
import type { RecordType } from '../write/filter.js';
import { FILTERS } from './shared-options.js';
import type { OptionSpec } from './spec.js';
import { date, share } from './values.js';

export const KINDS: Readonly<Record<ClaimKind, string>> = {
  allegation: 'somebody says that wrong was done or is so',
  finding: 'an official body or a court says so',
  denial: 'the accused says that it is not so',
  admission: 'the accused says that it is so',
  response: 'the accused concurs, explains or promises',
  recommendation: 'what ought to be done',
  demand: 'what somebody insists on',
  legal_action: 'a suit, a charge, an order, a settlement',
  statistic: 'a claim whose point is the number',
  statement: 'any other claim',
};

export const TYPES: Readonly<Record<RecordType, string>> = {
  facility: 'facilities and their mentions',
  organization: 'organizations and their mentions',
  person: 'people and their mentions',
  place: 'places and their mentions',
  date: 'dates and durations',
  quantity: 'numbers with what they count',
  claim: 'claims, and the entities they name',
};

export interface FilterFlags {
  readonly type?: RecordType[];
  readonly facility?: string[];
  readonly kind?: ClaimKind[];
  readonly category?: string[];
  /** Whose ids `category` are. */
  readonly taxonomy?: string[];
  readonly since?: string;
  readonly until?: string;
  readonly minConfidence?: number;
}

export const FILTER_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--type <types>',
    group: FILTERS,
    choices: TYPES,
    many: true,
    description: 'only these types of records, comma-separated',
  },
  {
    flags: '--facility <name>',
    group: FILTERS,
    many: true,
    description: 'only what concerns facilities whose name or short form holds these words',
  },
  {
    flags: '--kind <kinds>',
    group: FILTERS,
    choices: KINDS,
    many: true,
    description: 'only claims of these kinds, comma-separated',
  },
  {
    flags: '--category <ids>',
    group: FILTERS,
    many: true,
    description: 'only claims of these categories, such as medical_care, or groups of them, such as "conditions"',
  },
  {
    flags: '--since <date>',
    group: FILTERS,
    parse: date,
    description:
      'only what happened, or may have happened, on this date or later; a claim without a date goes by its document',
  },
  { flags: '--until <date>', group: FILTERS, parse: date, description: 'the same, on this date or earlier' },
  {
    flags: '--min-confidence <number>',
    group: FILTERS,
    parse: share,
    description: 'only claims and mentions at least this sure, from 0 to 1',
  },
];
