import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/index.js';
import { analyse } from '../../src/pipeline.js';
import { readText } from '../../src/read/index.js';
import type { Result } from '../../src/records.js';

const lexicon = loadLexicon();
const read = (name: string): Result => {
  const path = new URL(`stories/${name}.txt`, import.meta.url);
  return analyse(readText({ text: readFileSync(path, 'utf8'), path: `${name}.txt` }), lexicon);
};
const RESULTS = Object.fromEntries(
  ['jail-deaths', 'ombudsman-decision', 'childrens-home'].map((name) => [name, read(name)]),
);

interface Expected {
  /** Words of the claim. */
  readonly claim: string;
  /** Entities that assert it, else the words that name who does; null where the text itself speaks. */
  readonly by: string | null;
  readonly denies?: true;
  /** Words of claims that it answers. */
  readonly answers?: readonly string[];
}

const STORIES: Record<string, readonly Expected[]> = {
  'jail-deaths': [
    { claim: 'Five people have died', by: 'a civil grand jury' },
    { claim: 'jailers ignored the pleas', by: 'a civil grand jury' },
    { claim: 'was not persuaded', by: 'Ron Haskell', denies: true, answers: ['falsified the logs'] },
    { claim: 'Nobody on my staff', by: 'Ron Haskell', denies: true, answers: ['falsified the logs'] },
    { claim: 'did not agree to the jury', by: 'It', denies: true },
    { claim: 'begging for his medication', by: 'Danielle' },
    { claim: 'stop whining', by: 'Danielle' },
    { claim: 'found Teller unresponsive', by: 'Danielle' },
    { claim: 'did not call an ambulance', by: 'Danielle' },
    { claim: 'denied liability', by: 'The county', denies: true, answers: ['claim against the county'] },
    { claim: 'rejected any suggestion', by: 'Corliss Medical Partners', denies: true },
    { claim: 'prescriptions are verified', by: 'Faye Munro + Corliss Medical Partners' },
    { claim: 'We should have asked', by: 'Dolores Pike' },
  ],
  'ombudsman-decision': [
    { claim: 'soiled clothing', by: 'T' },
    { claim: 'no one called her back', by: 'T' },
    { claim: 'he could not eat solid food', by: 'T' },
    { claim: 'acted properly throughout', by: 'Harland Borough Council' },
    { claim: 'only two of', by: 'Harland Borough Council' },
    { claim: 'remaining calls had not been made', by: 'Harland Borough Council', denies: true },
    { claim: 'regrets the loss', by: 'Harland Borough Council' },
    { claim: 'short-staffed', by: null },
    { claim: 'prepared after our enquiries', by: 'Ashworth + Fernbank Residential Home' },
    { claim: 'not persuaded', by: 'Local Government Ombudsman', denies: true },
    { claim: 'The home did not tell', by: 'Local Government Ombudsman' },
    { claim: 'did not call a doctor', by: 'Local Government Ombudsman' },
    { claim: 'left Mrs T', by: 'Local Government Ombudsman' },
    { claim: 'recommend that it', by: 'Local Government Ombudsman' },
  ],
  'childrens-home': [
    { claim: 'do not feel safe', by: 'Three of the five' },
    { claim: 'not aware of this', by: 'The registered manager', denies: true, answers: ['lock themselves'] },
    { claim: 'missing on 61 occasions', by: 'Yvonne Tait' },
    { claim: 'a serious omission', by: 'The manager', answers: ['only 38 of these'] },
    { claim: 'not to write up', by: 'A member of staff' },
    { claim: 'strongly refutes', by: 'The manager', denies: true, answers: ['not to write up'] },
    { claim: 'audited monthly', by: 'Neil Costello + Larchfield Care Ltd' },
    { claim: 'Medication is not stored', by: 'Yvonne Tait' },
    { claim: 'disputed by two', by: 'two of those concerned', denies: true, answers: ['resolved verbally'] },
    { claim: 'did not substantiate', by: 'Inspectors', denies: true },
  ],
};

describe.each(Object.entries(STORIES))('in %s', (name, expected) => {
  const { claims, entities } = RESULTS[name]!;
  const nameOf = new Map(entities.map((e) => [e.id, e.name]));
  it.each(expected.map((e) => [e.claim, e] as const))('"%s" is said by whoever the text tells', (_words, e) => {
    const claim = claims.find((c) => c.quote.replace(/\s+/g, ' ').includes(e.claim))!;
    const by = claim.asserted_by.map((id) => nameOf.get(id)).join(' + ');
    expect(by || claim.asserted_by_text).toBe(e.by);
    expect(claim.polarity).toBe(e.denies ? 'denies' : 'asserts');
    const answered = claims.filter((c) => claim.responds_to.includes(c.id)).map((c) => c.quote.replace(/\s+/g, ' '));
    for (const words of e.answers ?? [])
      expect(
        answered.some((q) => q.includes(words)),
        words,
      ).toBe(true);
  });
});
