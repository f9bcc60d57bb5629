import { describe, expect, it } from 'vitest';
import { recognizeOrganizations } from '../../../src/recognize/organizations/index.js';
import { contextOf } from '../mentions/found.js';

/** What the rules alone find, without the tagger. */
const found = (text: string): string[] => [
  ...new Set(
    recognizeOrganizations(contextOf(text), [])
      .sort((a, b) => a.start - b.start)
      .map((m) => text.slice(m.start, m.end)),
  ),
];
const holds = (text: string, name: string): boolean => found(text).includes(name);

describe('names with a head noun', () => {
  it.each([
    ['The Oskana Department of Corrections denied it.', 'Oskana Department of Corrections'],
    [
      'A letter to the Department of Health and Human Services went unanswered.',
      'Department of Health and Human Services',
    ],
    ['They wrote to the Ministry of Foreign Affairs and Trade.', 'Ministry of Foreign Affairs and Trade'],
    ['Agents of the Bureau of Alcohol, Tobacco and Firearms came.', 'Bureau of Alcohol, Tobacco and Firearms'],
    ['The Northern Maro Office of the Inspector General replied.', 'Northern Maro Office of the Inspector General'],
    ['The U.S. District Court for the District of Oskana ruled.', 'U.S. District Court for the District of Oskana'],
    ['The Maro Court of Appeals for the Third Circuit agreed.', 'Maro Court of Appeals for the Third Circuit'],
    ['Two men sued the Wexley Police Department.', 'Wexley Police Department'],
    ["Deputies of the Torrey County Sheriff's Office left.", "Torrey County Sheriff's Office"],
    ['Lawyers at the Las Palmas Immigrant Advocacy Center filed it.', 'Las Palmas Immigrant Advocacy Center'],
    ['The Maro Commission on Human Rights met.', 'Maro Commission on Human Rights'],
    ["The Women's Shelter Alliance closed.", "Women's Shelter Alliance"],
    ["The Soldiers' Aid Society and the Novices’ Welfare Board met.", "Soldiers' Aid Society"],
    ['The Novices’ Welfare Board met.', 'Novices’ Welfare Board'],
    ["The Philippines' Supreme Court ruled.", 'Supreme Court'],
    ['He joined the National Association for the Deaf.', 'National Association for the Deaf'],
    ['The Kilworth Garment Workers Union struck.', 'Kilworth Garment Workers Union'],
    ['A Center for Victims of Flooding survey found it.', 'Center for Victims of Flooding'],
    ['The Asociación Maro de Mineros protested.', 'Asociación Maro de Mineros'],
    ['Reported by the Hallam Daily Gazette.', 'Hallam Daily Gazette'],
    ['The Refugee and Migrant Justice Network spoke.', 'Refugee and Migrant Justice Network'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it.each([
    [
      'two names joined by "and"',
      'Human Rights Watch and the Maro Lawyers Guild agreed.',
      'Human Rights Watch and the Maro Lawyers Guild',
    ],
    ['the officer behind a name', 'Department of Justice spokesman Ned Roe left.', 'Department of Justice spokesman'],
    ['a law', 'The Prison Safety Act passed.', 'Prison Safety Act'],
    ['a head alone', 'The Department said so.', 'Department'],
    ['a month before a name', 'In March Maro Police came.', 'March Maro Police'],
    [
      'a topic that begins a name of its own',
      'The Office of Civil Rights and Immigration and Customs Enforcement met.',
      'Office of Civil Rights and Immigration and Customs Enforcement',
    ],
  ])('does not take in %s', (_what, text, wrong) => expect(holds(text, wrong)).toBe(false));
});

describe('names of the list', () => {
  it.each([
    ['The ACLU sued.', 'ACLU'],
    ['He called U.S. Immigration and Customs Enforcement.', 'U.S. Immigration and Customs Enforcement'],
    ['A GEO Group guard hit him.', 'GEO Group'],
    ['The ACLU of Oskana agreed.', 'ACLU of Oskana'],
    ['Members of AFSCME Council 31 met.', 'AFSCME Council 31'],
    ['It was in the Guardian on Monday.', 'Guardian'],
    ['Amnesty International UK wrote.', 'Amnesty International UK'],
    ['A grant from Forest Rescue UK paid for it.', 'Forest Rescue UK'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it.each([
    ['They found shelter and took care of it. The Shelter Street site closed.', 'Shelter'],
    ['He saw a guardian. Guardian angels came.', 'Guardian'],
    ['In Lewis v. Pa. the court said PA was wrong.', 'PA'],
  ])('leaves plain words alone: %s', (text, wrong) => expect(found(text)).not.toContain(wrong));
});

describe('companies', () => {
  it.each([
    ['It was made by Rana Apparels Ltd. in 2012.', 'Rana Apparels Ltd.'],
    ['Harland & Sons LLP sued.', 'Harland & Sons LLP'],
    ['The firm Hartwell, Lisle & Poe LLP sued.', 'Hartwell, Lisle & Poe LLP'],
    ['Tom Roe of Bright Poe LLP spoke.', 'Bright Poe LLP'],
    ['Owner Kestrel Care Homes, Inc. was fined.', 'Kestrel Care Homes, Inc.'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it('are found again by the first word of their name', () => {
    const text = 'Kestrin Foods Inc. fired her. A manager said Kestrin would appeal.';
    expect(
      recognizeOrganizations(contextOf(text), []).filter((m) => text.slice(m.start, m.end) === 'Kestrin'),
    ).toHaveLength(1);
  });

  it('are not looked for in the first word of a police force', () => {
    expect(found('Wexley Police Department officers came. He left Wexley in June.')).not.toContain('Wexley');
  });
});

describe('short forms that the text defines', () => {
  it.each([
    ['The Maro Council for Refugees (MCR) sued. Later MCR won.', ['Maro Council for Refugees', 'MCR']],
    ['The MCR (Maro Council for Refugees) sued.', ['MCR', 'Maro Council for Refugees']],
    ['The Office of Mine Oversight (“OMO”) closed it. OMO left.', ['Office of Mine Oversight']],
  ])('%s', (text, names) => expect(found(text)).toEqual(expect.arrayContaining(names)));

  it.each([
    ['The Prison Safety Act (PSA) passed. The PSA helps.', 'PSA'],
    ['She has post-traumatic stress disorder (PTSD). PTSD is common.', 'PTSD'],
  ])('of what is no organization are none: %s', (text, wrong) => expect(found(text)).not.toContain(wrong));
});

describe('initialisms', () => {
  it('count where they act like an organization', () => {
    expect(found("The NKRT said it was shut. The NKRT's staff left.")).toContain('NKRT');
  });
  it.each([
    'He got a PhD and an MRI.',
    'The COVID ward and the HIV clinic closed.',
    'GUARDS BEAT INMATES IN THE YARD OF THE OLD JAIL',
  ])('are not seen in: %s', (text) => expect(found(text)).toEqual([]));
});

describe('agencies, offices and governments', () => {
  it.each([
    ['The DHS OIG came.', 'DHS OIG'],
    ['The ERO Ombudsman replied.', 'ERO Ombudsman'],
    ['In May the IG came. A second IG alert followed.', 'IG'],
    ['The Holloway administration agreed.', 'Holloway administration'],
    ['The Holloway\nadministration agreed.', 'Holloway\nadministration'],
    ['The Commission on Mines met. Later the Commission left.', 'Commission'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));
});

describe('credits', () => {
  it.each([
    ['MARO CITY (Canyon Wire) – Two men died.', 'Canyon Wire'],
    ['The yard is shown in May. (AP Photo/Jane Roe, File)', 'AP'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));
});

describe('signature lines', () => {
  const letter = (lines: string): string =>
    `Dear Director Roe:\n\nWe write about the jail. It must close now, and we ask you to act.\n\nSincerely,\n${lines}\n`;
  const lines = [
    'Action for Open Cells',
    'Alianza de Costureras (ALCO)',
    'Lawyers & Families United',
    'Maro Interfaith Council - Hallam',
    'Mothers at the Gate, Inc.',
    'Oskana Prison Watch',
    'Puente Abierto',
    'River Valley Legal Aid, a project of the Roe Fund',
    'Students @ Hallam for Justice',
  ];
  it('are one name each, whatever is in them', () => {
    const text = letter(lines.join('\n'));
    const hints = lines.map((line) => ({
      kind: 'signature' as const,
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
    }));
    const names = recognizeOrganizations(contextOf(text, hints), []).map((m) => text.slice(m.start, m.end));
    expect(names).toEqual(expect.arrayContaining(lines));
  });

  it('may name a person, whose title is left out and whose organization is another name', () => {
    const text = letter(
      ['Oskana Prison Watch', 'Zoe Bramwell, Executive Director, Open Cells Network', 'Puente Abierto'].join('\n'),
    );
    const all = recognizeOrganizations(contextOf(text), []).map((m) => `${m.type} ${text.slice(m.start, m.end)}`);
    expect(all).toContain('person Zoe Bramwell');
    expect(all).toContain('organization Open Cells Network');
    expect(all.some((m) => m.includes('Executive Director'))).toBe(false);
  });

  it('may tell a role and the organization that it is in; a town is none', () => {
    const text = letter('Zoe Bramwell\nGeneral Secretary, Maro Knit Workers Union\n\nPiet Vos\nWarden, New Harrow');
    const names = recognizeOrganizations(contextOf(text), []).map((m) => text.slice(m.start, m.end));
    expect(names).toContain('Maro Knit Workers Union');
    expect(names).not.toContain('New Harrow');
  });

  it('give a person and an organization where they are contacts', () => {
    const text = letter(`${lines.join('\n')}`).replace(
      'Sincerely',
      'Contact:\nZoe Bramwell, Open Cells Network, zoe@cells.example\n\nSincerely',
    );
    const all = recognizeOrganizations(contextOf(text), []).map((m) => `${m.type} ${text.slice(m.start, m.end)}`);
    expect(all).toEqual(expect.arrayContaining(['person Zoe Bramwell', 'organization Open Cells Network']));
  });
});

describe('a name repeated in another case', () => {
  it('is found by what the text has elsewhere', () => {
    expect(found('The Open Yard Campaign began. Later the Open Yard campaign won.')).toContain('Open Yard campaign');
  });
  it('is found without its legal suffix', () => {
    expect(found('They wrote to Hartwig & Lund GmbH. Then Hartwig & Lund replied.')).toContain('Hartwig & Lund');
  });
  it('is found without the word for its trade, where two words are left', () => {
    expect(found('Silver Cove Seafoods denied it. Workers at Silver Cove were not paid.')).toContain('Silver Cove');
  });
});

describe('inquiries and missions', () => {
  it.each([
    [
      'The Commission of Inquiry into the Loss of the Arvenna met in May.',
      'Commission of Inquiry into the Loss of the Arvenna',
    ],
    ['A Fact-Finding Mission on Mine Safety in Maro came.', 'Fact-Finding Mission on Mine Safety in Maro'],
    ['The Torrey Mission to the United Nations replied.', 'Torrey Mission to the United Nations'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it('are called by their head noun alone afterwards', () => {
    const text =
      'The Fact-Finding Mission on Mine Safety came in May. Guards told the Mission that the mission had failed.';
    expect(found(text)).toEqual(['Fact-Finding Mission on Mine Safety', 'Mission']);
  });
});

describe('a line in capitals', () => {
  it.each(['STATE HEALTH DEPARTMENT', 'BUREAU OF FACILITY LICENSING', 'CITY OF ALDERTON POLICE DEPARTMENT'])(
    'is a letterhead: %s',
    (line) => expect(found(`${line}\n\nThe matter was closed in the spring of that year.`)).toEqual([line]),
  );
  it.each(['MEDICAL AND DENTAL SERVICES', 'FOOD SERVICE', 'RECOMMENDATIONS TO THE BOARD OF DIRECTORS'])(
    'is no letterhead: %s',
    (line) => expect(found(`${line}\n\nThe matter was closed in the spring of that year.`)).toEqual([]),
  );
});

describe('a weak head noun', () => {
  it('is enough where the text says that it is a company, which then goes by its first word', () => {
    const text = 'Marbeck Corrections, a private company, runs the jail. A spokesman for Marbeck declined to comment.';
    expect(found(text)).toEqual(['Marbeck Corrections', 'Marbeck']);
  });
  it('is not enough alone', () => expect(found('Marbeck Corrections were made to the text.')).toEqual([]));
});

describe('a company and its defined term', () => {
  it('are two names', () => {
    expect(
      found('The lawyers said the Company, Hale and Pruitt Limited, had been paid. Later the Company fell.'),
    ).toEqual(['Company', 'Hale and Pruitt Limited']);
  });
});
