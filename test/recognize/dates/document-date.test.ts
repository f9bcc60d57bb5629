import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/lexicon/index.js';
import { dateInPath, documentDate } from '../../../src/recognize/dates/document-date.js';
import type { Genre } from '../../../src/records.js';
import { segment } from '../../../src/segment/index.js';

const lexicon = loadLexicon();
const dateOf = (text: string, path = 'story.txt', genre: Genre = 'news') =>
  documentDate(segment(text, [], lexicon), path, genre);
const BODY =
  '\n\nThe warden of Harrow Gate said that the boiler had failed and that no one was hurt. She gave no reason for the delay.\n';

describe('the date that a document gives itself', () => {
  it.each([
    ['a date on a line of its own', `Boiler fails at Harrow Gate\n\nMarch 14, 2023${BODY}`, '2023-03-14'],
    [
      'a line with the day of the week',
      `Boiler fails at Harrow Gate\n\nFriday, September 9, 2016${BODY}`,
      '2016-09-09',
    ],
    ['"Posted on"', `Boiler fails\n\nBy Ada Verlin\n\nPosted on 3 May 2019${BODY}`, '2019-05-03'],
    [
      'a byline that ends in a date',
      `Boiler fails\n\nBy Ada Verlin, The Harrow Post, Oct. 3, 2016${BODY}`,
      '2016-10-03',
    ],
    [
      'a news dateline',
      `Boiler fails\n\nHARROW, Ohio, June 3, 2021 (HNS) – The boiler of the jail failed again, the warden said, and nobody was told.${BODY}`,
      '2021-06-03',
    ],
    [
      'the release line of a press release',
      `FOR IMMEDIATE RELEASE\n\nMarch 14, 2023\n\nHarrow Corp. responds${BODY}`,
      '2023-03-14',
    ],
    [
      'the issue date, not the inspection',
      `Inspected February 21 to 23, 2023\n\nIssued March 14, 2023\n\nSummary${BODY}`,
      '2023-03-14',
    ],
    ['a month', `Annual Report of the Board\n\nPublished October 2015${BODY}`, '2015-10'],
  ])('is read from %s', (_, text, published) => expect(dateOf(text)).toEqual({ published, basis: 'text' }));

  it.each([
    ['a date of the story', `Boiler fails${BODY}It had failed on March 3, 2020 as well, she said.\n`],
    ['the inspection alone', `Inspected February 21 to 23, 2023\n\nSummary${BODY}`],
    ['a date without a year', `Boiler fails\n\nHARROW, June 3 (HNS) – The boiler failed.${BODY}`],
    ['nothing at all', ''],
  ])('is not %s', (_, text) => expect(dateOf(text)).toBeNull());

  it.each([
    ['reports/2021-03-04-inspection.pdf', '2021-03-04'],
    ['20210304_letter.txt', '2021-03-04'],
    ['news/2021/3/4/story.html', '2021-03-04'],
    ['minutes 2021-03.docx', '2021-03'],
    ['25017357e6db3378.txt', null],
    ['case-2021-1304.txt', null],
    ['2021-02-31.txt', null],
    ['20210304123.txt', null],
  ])('reads the path %s as %s', (path, expected) => expect(dateInPath(path)).toBe(expected));

  it('takes the text before the file name', () => {
    expect(dateOf(`Boiler fails\n\nMarch 14, 2023${BODY}`, '2020-01-01.txt')?.published).toBe('2023-03-14');
    expect(dateOf(`Boiler fails${BODY}`, '2020-01-01.txt')).toEqual({ published: '2020-01-01', basis: 'filename' });
  });
});
