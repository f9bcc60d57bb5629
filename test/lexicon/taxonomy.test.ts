import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/lexicon/table.js';
import {
  categoryCueRowSchema,
  categoryRowSchema,
  groupNames,
  loadTaxonomy,
  wordGroupRowSchema,
} from '../../src/lexicon/taxonomy.js';

const rows = readTable<Record<string, string>>('taxonomy.csv');
const cues = readTable<Record<string, string>>('taxonomy-cues.csv');

describe('taxonomy', () => {
  it('has well-formed rows and unique ids', () => {
    for (const row of rows) expect(categoryRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
    expect(new Set(rows.map((r) => r.id)).size).toBe(rows.length);
  });
  it('has well-formed cues of known categories', () => {
    const ids = new Set(rows.map((r) => r.id));
    for (const row of cues) {
      expect(categoryCueRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
      expect(ids.has(row.category!), row.category).toBe(true);
    }
  });
  it('names groups of words and settings that there are', () => {
    const names = groupNames();
    for (const row of cues) {
      for (const [, group] of row.cue!.matchAll(/@([a-z_]+)/g)) expect(names.cue, row.cue).toContain(group);
      for (const setting of row.setting!.split(';').filter(Boolean))
        expect(names.setting, row.cue).toContain(setting.replace('!', ''));
    }
  });
  it('has well-formed groups of words', () => {
    for (const row of readTable<Record<string, string>>('taxonomy-words.csv'))
      expect(wordGroupRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
  });
  it('gives every category but other its cues', () => {
    const cued = new Set(cues.map((r) => r.category));
    for (const { id } of rows) if (id !== 'other') expect(cued.has(id), id).toBe(true);
  });
  it('lists no cue twice in a category and setting', () => {
    const keys = cues.map((r) => `${r.category} ${r.cue} ${r.setting}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('begins no cue with a gap', () => {
    const { cues: byStem } = loadTaxonomy();
    expect(byStem.stems.length).toBeGreaterThan(0);
    for (const stem of byStem.stems) for (const c of byStem.get(stem)!) expect('gap' in c.steps[0]!).toBe(false);
  });
  it('stems a word form once and for all', () => {
    const { stem } = loadTaxonomy();
    expect(stem('inspections')).toBe(stem('inspection'));
    expect(stem('covid-19')).toBe('covid-19');
  });
});
