/**
 * Joins facility names that differ in a droppable word or in "Center" for "Facility" alone: "Harlan County Detention Center" and "Harlan
 * Detention Facility". Not: names with another number, direction or group of people, or of another kind (jail, hospital).
 */
import { sameGroup, sameList } from '../facility-names.js';
import type { Form, Sieve } from '../forms.js';
import { push } from '../union.js';

export const facilitySpellings: Sieve = ({ forms, groups }) => {
  const byCore = new Map<string, Form[]>();
  for (const f of forms) {
    if (!f.facility || f.facility.core.length === 0) continue;
    const key = [...f.facility.core].sort().join(' ');
    for (const other of byCore.get(key) ?? []) {
      const [a, b] = [f.facility, other.facility!];
      if (a.group !== null && b.group !== null && sameGroup(a, b) && sameList(a.telling, b.telling))
        groups.join(f.index, other.index);
    }
    push(byCore, key, f);
  }
};
