import { describe, expect, it } from 'vitest';
import { segmented, sentencesOf } from './helpers.js';

describe('sentences', () => {
  it.each([
    ['end at a full stop before a capital', ['The ward was full.', 'Nobody answered.']],
    ['go on after a title', ['Dr. Amara Oyelaran saw Sgt. Pike at St. Brannoc Hospital.', 'He left.']],
    ['go on after U.S. before a name', ['The U.S. Marshals Service runs it.']],
    ['end after U.S. before a common beginning', ['He was sent back to the U.S.', 'The family stayed.']],
    ['go on after initials', ['Judge R. K. Mbeki and T.M. Alder agreed.']],
    ['end after the letter of a unit', ['Mold grew in Unit C.', 'Staff Hale said so.']],
    ['end after the last of several letters', ['There was no water in Units B and C.', 'Detainees drank from sinks.']],
    ['go on after v. and No.', ['In Doe v. Harrow County, No. 19-204, the court agreed.']],
    ['go on after a.m. before a weekday', ['It began at 4 a.m. Tuesday and ended.']],
    ['end after a.m. before another capital', ['It began at 4 a.m.', 'Guards left.']],
    ['go on after a company’s Inc. before a name', ['Larch Inc. Chief Executive Ana Bell resigned.']],
    ['end after Inc. before a pronoun', ['They sued Larch Inc.', 'It denied the claim.']],
    ['keep the closing mark', ['“We were cold.”', 'They had no blankets.']],
    ['go on after a comma in the quotation', ['“We were cold,” said Mara Venn, a resident.']],
    ['go on when a question is handed to its speaker', ['“Who signed this?” Ms. Venn asked.']],
    ['end after a question that stands alone', ['Who signed this?', 'Nobody knows.']],
    ['go on after an ellipsis in mid-sentence', ['They waited … for nine hours.', 'No one came.']],
    ['end at an ellipsis before a capital', ['They waited ...', 'No one came.']],
    ['keep brackets', ['(The ward was closed.)', 'It opened in May.']],
    ['go on over a bracketed abbreviation', ['The clinic (est. 1911) was closed.']],
    ['go on at decimals and versions', ['It cost $1.4 million under v1.2 of the plan.']],
    ['may begin with a number', ['Forty left.', '12 stayed.']],
    ['may begin with a bracketed word', ['It was late.', '[She] signed.']],
    ['go on after the Q. of an interview', ['Q. Did you know that he was ill?', 'Ask them.']],
    ['end at a footnote-free exclamation', ['Stop!', 'He fell.']],
  ])('%s', (_, expected) => {
    expect(sentencesOf(expected.join(' '))).toEqual(expected);
  });

  it('are joined across wrapped lines', () => {
    const text =
      'The inspectors came twice to the ward on the upper\nfloor of the hospital, and each time they found it\nlocked from outside. No key was kept by the staff of\nthe night shift.';
    expect(sentencesOf(text)).toEqual([
      'The inspectors came twice to the ward on the upper floor of the hospital, and each time they found it locked from outside.',
      'No key was kept by the staff of the night shift.',
    ]);
  });

  it('are joined across Windows line ends', () => {
    const text =
      'The inspectors came twice to the ward on the upper\r\nfloor of the hospital, and each time they found it\r\nlocked from outside.';
    expect(sentencesOf(text)).toHaveLength(1);
  });

  it('are joined across a page number, which is in none of them', () => {
    const text =
      'The inspectors came twice to the ward on the upper\nfloor of the hospital, and each time they found\n\n7\n\nit locked from outside. No key was kept by the staff.';
    expect(sentencesOf(text)[0]).toBe(
      'The inspectors came twice to the ward on the upper floor of the hospital, and each time they found it locked from outside.',
    );
  });

  it('never go over two blocks', () => {
    expect(sentencesOf('A HEADING WITHOUT STOP\n\nThe text begins')).toEqual([
      'A HEADING WITHOUT STOP',
      'The text begins',
    ]);
  });

  it('leave out list numbers and bullets', () => {
    expect(sentencesOf('1. Close the room at once;\n\n2. Train all staff;\n\n• Publish the logs.')).toEqual([
      'Close the room at once;',
      'Train all staff;',
      'Publish the logs.',
    ]);
  });

  it('are cut where they would be thousands of words long', () => {
    const { sentences } = segmented('the men were moved again, '.repeat(2_000));
    expect(sentences.length).toBeGreaterThan(10);
    for (const s of sentences) expect(s.last - s.first).toBeLessThanOrEqual(400);
  });
});
