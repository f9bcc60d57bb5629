import { describe, expect, it } from 'vitest';
import { frontMatter } from '../../src/segment/index.js';
import type { FrontMatter } from '../../src/stages.js';
import { lexicon, segmented } from './helpers.js';

const frontOf = (...paragraphs: string[]): FrontMatter => frontMatter(segmented(paragraphs.join('\n\n')), lexicon);

const BODY =
  'The county said on Monday that it had closed the ward after a nurse complained of mold in two rooms and of a broken door, and that it would open again in May.';
const QUOTED =
  '“Nobody told us anything,” said Ana Bell, whose father lives there. “We read it in the paper,” she said.';

describe('front matter', () => {
  it.each<[string, string[], Partial<FrontMatter>]>([
    [
      'of a story with headline, byline and dateline',
      [
        'County closes ward at home for the aged',
        'By Nora Haldane and Piet Vos, Harrow Courier',
        `HARROW, Ohio – ${BODY}`,
        QUOTED,
      ],
      {
        title: 'County closes ward at home for the aged',
        authors: ['Nora Haldane', 'Piet Vos'],
        publisher: 'Harrow Courier',
        genre: 'news',
      },
    ],
    [
      'of a story under the masthead of its paper',
      ['THE HARROW EXAMINER', 'Wednesday, 14 March 1979', 'County closes ward', 'By Nora Haldane', BODY, QUOTED],
      { title: 'County closes ward', publisher: 'The Harrow Examiner' },
    ],
    [
      'of a report under the names of a state and its office',
      [
        'STATE OF HARROW',
        'OFFICE OF HOSPITAL OVERSIGHT',
        'Investigation summary: Larkfield Manor',
        'Date of visit: October 4-6, 2011',
        `1. ${BODY}`,
        'Recommendations',
        BODY,
      ],
      { title: 'Investigation summary: Larkfield Manor', publisher: 'Office of Hospital Oversight', genre: 'report' },
    ],
    [
      'of a headline in capitals that ends like a paper',
      ['HOSPITAL UNDER REVIEW', 'What the county plans', 'By Nora Haldane', BODY, QUOTED],
      { title: 'HOSPITAL UNDER REVIEW', publisher: null },
    ],
    [
      'of a story whose dateline names its paper',
      [`HARROW, Ohio (Valley Report) – ${BODY}`, QUOTED],
      { title: null, authors: [], publisher: 'Valley Report', genre: 'news' },
    ],
    [
      'of a dateline with a date, which names no paper',
      [`HARROW, Ohio (Aug. 3, 2017) — ${BODY}`, QUOTED],
      { publisher: null, genre: 'news' },
    ],
    [
      'of a byline with a role',
      ['County closes ward', 'By Nora Haldane, Staff Writer', BODY, QUOTED],
      { authors: ['Nora Haldane'], publisher: null },
    ],
    [
      'of a paper named with the date',
      ['County closes ward', 'By Nora Haldane', 'Harrow Daily News, Oct. 3, 2016', BODY, QUOTED],
      { authors: ['Nora Haldane'], publisher: 'Harrow Daily News' },
    ],
    [
      'of a place named with the date, which is no paper',
      ['County closes ward', 'New Harrow, Oct. 3, 2016', BODY, QUOTED],
      { publisher: null },
    ],
    [
      'of a letter of one person',
      [
        'Harrow Tenants Union\n12 Mill Street',
        'March 3, 2014',
        'The Honorable Ruth Adeyemi\nDepartment of Housing',
        'Re: Heating at Mill Court',
        'Dear Director Adeyemi and Mr. Osei:',
        BODY,
        'Sincerely,',
        'Ana Bell, Esq.\nStaff Attorney',
      ],
      {
        title: 'Heating at Mill Court',
        publisher: 'Harrow Tenants Union',
        genre: 'letter',
        recipients: ['Ruth Adeyemi', 'Mr. Osei'],
        authors: ['Ana Bell'],
        signatories: 1,
      },
    ],
    [
      'of a letter without a comma behind whom it greets',
      [
        '9 Quay Street\nHarrow',
        '3 March 2014',
        'The Patients Commissioner\nPO Box 12',
        'Dear Commissioner',
        'COMPLAINT: WARD SIX, LARKFIELD HOSPITAL',
        BODY,
        'Yours faithfully',
        'Ana Bell',
      ],
      {
        title: 'COMPLAINT: WARD SIX, LARKFIELD HOSPITAL',
        genre: 'letter',
        recipients: ['The Patients Commissioner'],
        authors: ['Ana Bell'],
        signatories: 1,
      },
    ],
    [
      'of a letter of many organizations',
      ['Dear Friends:', BODY, 'Sincerely,', Array.from({ length: 30 }, (_, i) => `Neighbors of Ward ${i}`).join('\n')],
      { genre: 'letter', recipients: [], authors: [], signatories: 30 },
    ],
    [
      'of a report',
      [
        'OFFICE OF HOSPITAL OVERSIGHT',
        'Report on Larkfield Hospital',
        'Summary',
        BODY,
        'Findings',
        BODY,
        'Recommendations',
        BODY,
      ],
      { title: 'Report on Larkfield Hospital', publisher: 'Office of Hospital Oversight', genre: 'report' },
    ],
    [
      'of a press release',
      [
        'FOR IMMEDIATE RELEASE',
        'Contact: Liz Omondi, 202-555-0109',
        'Farmworkers sue packer over wages',
        BODY,
        'About FairWork Now',
        'FairWork Now is a nonprofit.',
        '###',
      ],
      { title: 'Farmworkers sue packer over wages', publisher: 'FairWork Now', genre: 'press_release' },
    ],
    [
      'of an e-mail',
      [
        'From: Dana Whitlock <d@svh.example>\nTo: Night Supervisors; Pharmacy\nSubject: Insulin errors on Ward 6',
        'Hi all,',
        BODY,
        'Thanks,\nDana',
      ],
      {
        title: 'Insulin errors on Ward 6',
        genre: 'email',
        authors: ['Dana Whitlock'],
        recipients: ['Night Supervisors', 'Pharmacy'],
      },
    ],
    [
      'of a bare paragraph',
      [BODY],
      { title: null, genre: 'other', publisher: null, authors: [], recipients: [], signatories: 0 },
    ],
    ['of nothing', [''], { title: null, genre: 'other', publisher: null }],
  ])('%s', (_, paragraphs, expected) => {
    expect(frontOf(...paragraphs)).toMatchObject(expected);
  });

  it('leaves the marks of Markdown out of the title', () => {
    expect(frontOf('# Nobody **came**', BODY).title).toBe('Nobody **came**'.replaceAll('**', ''));
  });
});
