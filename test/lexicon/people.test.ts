import { describe, expect, it } from 'vitest';
import { loadPeople, peopleFiles, peopleSchemas } from '../../src/lexicon/people.js';
import { phraseTable } from '../../src/lexicon/phrase-table.js';
import { readTable } from '../../src/lexicon/table.js';

describe('the lists about people', () => {
  it.each(Object.keys(peopleFiles) as (keyof typeof peopleFiles)[])('%s has only rows of its schema', (name) => {
    const wrong = readTable(peopleFiles[name]).flatMap((row, i) => {
      const result = peopleSchemas[name].safeParse(row);
      return result.success ? [] : [`row ${i + 1}: ${JSON.stringify(row)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('hold no first name twice', () => {
    const names = readTable(peopleFiles.givenNames).map((r) => r.name);
    expect(names.length).toBe(new Set(names).size);
    expect(loadPeople().givenNames.get('Florence')).toBe(true);
    expect(loadPeople().givenNames.get('Rebecca')).toBe(false);
  });
});

describe('a table of phrases', () => {
  it('has the longest phrase first and splits off possessive endings', () => {
    const table = phraseTable([
      ['Chief', 1],
      ['Chief of Staff', 2],
      ["Sheriff's Office", 3],
      ['Inc.', 4],
    ]);
    expect(table.get('chief')!.map((p) => p.value)).toEqual([2, 1]);
    expect(table.get('sheriff')![0]!.words).toEqual(['sheriff', "'s", 'office']);
    expect(table.get('inc')![0]!.value).toBe(4);
  });
});
