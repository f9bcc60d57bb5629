import { describe, expect, it } from 'vitest';
import { cueRowSchema, loadCues, nounRowSchema, verbForms } from '../../src/lexicon/cues.js';
import { readTable } from '../../src/lexicon/table.js';

const rows = readTable<Record<string, string>>('cues.csv');

describe('cues', () => {
  it('holds at least 350 cues, each row well formed', () => {
    expect(rows.length).toBeGreaterThanOrEqual(350);
    for (const row of rows) expect(cueRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
  });
  it('lists no cue twice as the same part of speech', () => {
    const keys = rows.map((r) => `${r.cue} ${r.pos}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('gives every kind of claim and every stance a cue', () => {
    expect(new Set(rows.map((r) => r.kind)).size).toBe(10);
    expect(new Set(rows.map((r) => r.stance).filter(Boolean)).size).toBe(8);
  });
  it('knows each noun and adjective by a class', () => {
    for (const row of readTable<Record<string, string>>('source-nouns.csv'))
      expect(nounRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(true);
  });
  it.each([
    ['say', 'said'],
    ['deny', 'denied'],
    ['deny', 'denies'],
    ['admit', 'admitted'],
    ['admit', 'admitting'],
    ['find', 'found'],
    ['write', 'written'],
    ['accuse', 'accusing'],
    ['see', 'seeing'],
    ['agree', 'agreed'],
    ['agree', 'agreeing'],
    ['push', 'pushes'],
    ['stand', 'stood'],
    ['concur', 'concurred'],
    ['sue', 'suing'],
    ['press', 'presses'],
    ['blame', 'blamed'],
    ['criticize', 'criticizing'],
    ['tell', 'told'],
    ['be', 'were'],
  ])('%s has the form %s', (verb, form) => expect(verbForms(verb).map(([f]) => f)).toContain(form));
  it('puts the longer cue before the shorter', () => {
    const call = loadCues()
      .verbs.get('called')!
      .map((f) => f.cue.cue);
    expect(call.indexOf('call for')).toBeLessThan(call.indexOf('call'));
  });
});
