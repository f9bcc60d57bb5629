import { heldOf } from '../../src/compare/index.js';
import type { Difference } from '../../src/records.js';
import type { Comparison } from '../../src/write/comparison.js';
import { everything, type Selection } from '../../src/write/lookup.js';
import { RESULT } from './fixture.js';

const HOME = 'f111111111111';
const [MEAL, NOT_TRUE, STAFF, WATER, ACCEPTED] = RESULT.claims.map((c) => c.id) as [
  string,
  string,
  string,
  string,
  string,
];
const COURIER = 'Port Ellory Courier';
const REPORT = '=report';

const difference = (id: string, relation: Difference['relation'], more: Partial<Difference>): Difference => ({
  id,
  relation,
  facility: HOME,
  categories: ['food_water'],
  sources: [COURIER, REPORT],
  sides: [],
  claims: [],
  explanation: 'topic: Food and water',
  score: 0.7,
  ...more,
});

/** What a comparison of the two invented documents might give: two sides, three sides, one side. */
export const DIFFERENCES: readonly Difference[] = [
  difference('x111111111111', 'agrees', { sides: [[MEAL], [WATER]], claims: [MEAL, WATER] }),
  difference('x222222222222', 'denies', {
    sides: [[MEAL], [NOT_TRUE], [WATER, ACCEPTED]],
    claims: [MEAL, NOT_TRUE, WATER, ACCEPTED],
  }),
  difference('x333333333333', 'only_in', {
    categories: [],
    sources: [COURIER],
    sides: [[STAFF]],
    claims: [STAFF],
    explanation: 'only in Port Ellory Courier: \u001b[2J no other source has this figure',
  }),
];

export const COMPARISON: Comparison = {
  differences: DIFFERENCES,
  matrix: {
    sources: [COURIER, REPORT, 'category'],
    rows: [
      {
        facility: HOME,
        facility_name: 'Quillfeather Home',
        category: 'food_water',
        cells: [
          { asserts: 1, denies: 1, claims: [MEAL, NOT_TRUE] },
          { asserts: 1, denies: 0, claims: [WATER] },
          { asserts: 0, denies: 0, claims: [] },
        ],
      },
    ],
  },
  changes: null,
  unchanged: 0,
  sourceOf: new Map([
    [MEAL, COURIER],
    [NOT_TRUE, COURIER],
    [STAFF, COURIER],
    [WATER, REPORT],
    [ACCEPTED, REPORT],
  ]),
  claims: new Map(heldOf(RESULT).claims.map((c) => [c.id, c])),
  topics: new Map([['food_water', 'Food and water']]),
};

export const COMPARED: Selection = { ...everything(RESULT), comparison: COMPARISON };

export const VERSIONS: Selection = {
  ...everything(RESULT),
  comparison: {
    ...COMPARISON,
    differences: null,
    matrix: null,
    changes: [
      { change: 'added', before: null, after: WATER, explanation: 'not in the earlier version', score: 1 },
      { change: 'removed', before: STAFF, after: null, explanation: 'not in the later version', score: 1 },
      { change: 'reworded', before: MEAL, after: WATER, explanation: 'gone: meal; new: water', score: 0.6 },
    ],
    unchanged: 2,
  },
};
