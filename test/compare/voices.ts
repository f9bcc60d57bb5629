/** Who speaks in the cases: a board that inspects, families, the operator and its spokesman. */
import { entity } from './claims.js';

export const people = [
  entity('Maple Hollow', 'facility', { attributes: { operator: 'Brightwater' } }),
  entity('Brightwater', 'organization'),
  entity('Board', 'organization'),
  entity('Families', 'organization'),
  entity('Carl Denby', 'person', { attributes: { affiliations: ['Brightwater'] } }),
];

export const board = { kind: 'finding', asserted_by: ['Board'], target: ['Maple Hollow', 'Brightwater'] } as const;
export const families = { asserted_by: ['Families'], target: ['Maple Hollow'] } as const;
export const brightwater = { kind: 'denial', asserted_by: ['Brightwater'], target: ['Board'] } as const;
export const denby = {
  kind: 'denial',
  asserted_by: ['Carl Denby'],
  speaker: 'Carl Denby',
  target: ['Families'],
} as const;
