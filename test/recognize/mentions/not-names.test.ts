import { describe, expect, it } from 'vitest';
import { namesIn } from './found.js';

const all = (text: string): string[] => namesIn(text).map((m) => `${m.type}: ${text.slice(m.start, m.end)}`);

describe('what only looks like a name', () => {
  it.each([
    'Prisoners on Exmoor Ward had waited too long.',
    'Men in Unit C and on B Wing have no heat.',
    'Inmates on Block 4, D Wing, the West Wing and Ward 7 complained.',
    'She was nursed on Rosewood Ward for a week.',
    'Protesters marched from Orchard Road to City Hall and on to Liberty Street.',
    'We were told to pray to God every night.',
    'The Children and Young Persons Act 1969 applies here.',
  ])('is left alone: %s', (text) => {
    expect(all(text)).toEqual([]);
  });

  it.each([
    ['Susan Ward, a nurse, left early.', ['person: Susan Ward']],
    ['The Dublin Road Prison was shut.', ['facility: Dublin Road Prison']],
    ['He reads the Wall Street Journal daily.', ['organization: Wall Street Journal']],
    ['Sergeant T and Constable R were suspended.', ['person: T', 'person: R']],
  ])('does not take real names with it: %s', (text, names) => {
    expect(all(text)).toEqual(names);
  });
});
