import { describe, expect, it } from 'vitest';
import { extractText } from '../../src/index.js';

const OWN = 'My mother was left without water for two days at Larkfield Home.';
const REPLY = 'Larkfield Home has never left a resident without water.';
const THIRD = 'Two nurses beat a resident on May 2.';
const HEAD =
  'From: Maria Lopez <ml@home.example>\nTo: Daniel Reyes\nDate: Mon, 3 Jun 2024 10:12:00 -0400\nSubject: Water\n\n';

/** Each claim's words and who makes it. */
function voices(text: string): [string, string | null][] {
  const { claims, entities } = extractText({ text });
  const name = new Map(entities.map((e) => [e.id, e.name]));
  return claims.map((c) => [c.quote, c.asserted_by.map((id) => name.get(id)).join(', ') || c.asserted_by_text]);
}
const own = [OWN.slice(0, -1), 'Maria Lopez'];

describe('a message that quotes an earlier one', () => {
  it.each([
    [
      'marked by ">" under the line of who wrote',
      `On Fri, May 31, 2024 at 4:12 PM Daniel Reyes <dr@home.example> wrote:\n\n> ${REPLY}\n`,
      'Daniel Reyes',
    ],
    [
      'under a line that was wrapped',
      `On Fri, May 31, 2024 at 4:12 PM Daniel Reyes\n<dr@home.example> wrote:\n\n> ${REPLY}\n`,
      'Daniel Reyes',
    ],
    ['without marks', `On 31 May 2024, at 16:12, Daniel Reyes <dr@home.example> wrote:\n\n${REPLY}\n`, 'Daniel Reyes'],
    [
      'as Outlook does',
      `-----Original Message-----\nFrom: Daniel Reyes [mailto:dr@home.example]\nSent: Friday, May 31, 2024 4:12 PM\nTo: Maria Lopez\nSubject: Water\n\n${REPLY}\n`,
      'Daniel Reyes',
    ],
    [
      'under its headers alone',
      `From: Daniel Reyes\nSent: Friday, May 31, 2024 4:12 PM\nTo: Maria Lopez\nSubject: Water\n\n${REPLY}\n`,
      'Daniel Reyes',
    ],
    [
      'that it forwards',
      `---------- Forwarded message ---------\nFrom: Daniel Reyes <dr@home.example>\nDate: Fri, May 31, 2024\nSubject: Water\nTo: Maria Lopez\n\n${REPLY}\n`,
      'Daniel Reyes',
    ],
  ])('%s puts the words in the mouth of who wrote it', (_, quoted, writer) => {
    expect(voices(`${HEAD}${OWN}\n\n${quoted}`)).toEqual([own, [REPLY.slice(0, -1), writer]]);
  });

  it('and that one another gives each to its own writer', () => {
    const text = `${HEAD}${OWN}\n\n-----Original Message-----\nFrom: Daniel Reyes\nSent: Friday\nTo: Maria Lopez\nSubject: Water\n\n${REPLY}\n\nFrom: Ana Bell\nSent: Thursday\nTo: Daniel Reyes\nSubject: Beating\n\n${THIRD}\n`;
    expect(voices(text)).toEqual([own, [REPLY.slice(0, -1), 'Daniel Reyes'], [THIRD.slice(0, -1), 'Ana Bell']]);
  });

  it('between its own words keeps them its own', () => {
    const text = `${HEAD}On Fri, May 31, 2024 at 4:12 PM Daniel Reyes <dr@home.example> wrote:\n> ${REPLY}\n\n${OWN}\n`;
    expect(voices(text)).toEqual([[REPLY.slice(0, -1), 'Daniel Reyes'], own]);
  });

  it('whose writer is not named is not put in the mouth of the author', () => {
    const [, reply] = voices(`${HEAD}${OWN}\n\n-----Original Message-----\n\n${REPLY}\n`);
    expect(reply![1]).not.toBe('Maria Lopez');
  });

  it('does not count its signatures and its salutation', () => {
    const text = `${HEAD}Dear Mr. Reyes,\n\n${OWN}\n\nSincerely,\nMaria Lopez\n\nOn Fri, May 31, 2024 at 4:12 PM Daniel Reyes <dr@home.example> wrote:\n\nDear Ms. Lopez,\n\n${REPLY}\n\nSincerely,\nDaniel Reyes\nDirector\n`;
    const [document] = extractText({ text }).documents;
    expect(document).toMatchObject({ signatories: 1, authors: ['Maria Lopez'] });
    expect(document!.recipients).not.toContain('Ms. Lopez');
  });
});
