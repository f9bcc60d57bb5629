import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityNamed, groupsOf, marked } from './marked.js';

describe('names of one document', () => {
  it.each<[string, string, string[][]]>([
    [
      'joins an acronym that a bracket defines',
      '{f:Harlan County Detention Facility} ({f:HCDF}) opened. {f:HCDF} is full.',
      [['Harlan County Detention Facility', 'HCDF', 'HCDF']],
    ],
    [
      'joins an acronym that is never defined with the only name that has its initials',
      '{f:Bell Creek Care Center} was fined. Staff of {f:BCCC} left.',
      [['Bell Creek Care Center', 'BCCC']],
    ],
    [
      "joins a state's department and its initials without the state",
      '{o:Oskana Department of Forests} came. A {o:DOF} inspector left.',
      [['Oskana Department of Forests', 'DOF']],
    ],
    [
      'gives initials of another language to the body before their bracket, though a known one has them',
      '{o:National Rights Council} ({o:CNDH}) met. {o:CNDH} spoke.',
      [['National Rights Council', 'CNDH', 'CNDH']],
    ],
    [
      'joins what a bracket in quotation marks calls a facility',
      '{f:Camp Orme Intake Site} (“{f:Camp Orme Site}” or “{f:Orme Camp}”) and {f:Camp Orme Army Base}.',
      [['Camp Orme Intake Site', 'Camp Orme Site', 'Orme Camp'], ['Camp Orme Army Base']],
    ],
    [
      'joins two own words of a facility with its fuller name',
      '{f:Indian Bluffs Valley Detention Center} opened. {f:Indian Bluffs} is full.',
      [['Indian Bluffs Valley Detention Center', 'Indian Bluffs']],
    ],
    [
      'joins a nickname in quotation marks, and a first name that is a particle elsewhere',
      '{h:Gerald “Gus” McTavish} and {h:Della Roe} came. {h:Gus} and {h:Roe} left.',
      [
        ['Gerald “Gus” McTavish', 'Gus'],
        ['Della Roe', 'Roe'],
      ],
    ],
    [
      'leaves the government apart from an agency named in passing',
      'cc: {o:Forest Lands Administration}. The {o:Administration} knew.',
      [['Forest Lands Administration'], ['Administration']],
    ],
    [
      'leaves an acronym alone that two names have',
      '{o:Sorrel Nurses Union}, {o:Sorrel Nutrition Utility} and {o:SNU} met.',
      [['Sorrel Nurses Union'], ['Sorrel Nutrition Utility'], ['SNU']],
    ],
    [
      'takes an acronym with its dropped words where the bracket gives it',
      '{o:Guild for Humane Worker Rights (GHWRO)} wrote; {o:GHWRO} signed.',
      [['Guild for Humane Worker Rights (GHWRO)', 'GHWRO']],
    ],
    [
      'joins the short form of a facility, and leaves the county apart',
      '{f:Harlan County Detention Center} stands in {p:Harlan County}. {f:Harlan} is full.',
      [['Harlan County Detention Center', 'Harlan'], ['Harlan County']],
    ],
    [
      'leaves a county and its jail and its hospital apart',
      '{p:Aldine County} runs {f:Aldine County Jail} beside {f:Aldine County Hospital}.',
      [['Aldine County'], ['Aldine County Jail'], ['Aldine County Hospital']],
    ],
    [
      'leaves a branch and the whole apart',
      '{o:Tenants League} and {o:Tenants League of Utah} and {o:Tenants League - Ohio}.',
      [['Tenants League'], ['Tenants League of Utah'], ['Tenants League - Ohio']],
    ],
    [
      'joins an organization and its first words',
      '{o:Las Palmas Legal Center} sued. {o:Las Palmas} won.',
      [['Las Palmas Legal Center', 'Las Palmas']],
    ],
    [
      'joins the names of a well-known agency, with its country and without',
      '{o:U.S. Immigration and Customs Enforcement} and {o:Immigration and Customs\nEnforcement} and {o:ICE}.',
      [['U.S. Immigration and Customs Enforcement', 'Immigration and Customs Enforcement', 'ICE']],
    ],
    [
      'joins a surname and a first name alone with the full name',
      '{h:Ann Lowe} wrote. {h:Lowe} said. Later {h:Ann} left.',
      [['Ann Lowe', 'Lowe', 'Ann']],
    ],
    [
      'leaves two people of one surname apart, and a surname that may be either',
      '{h:Ann Lowe} met {h:Ray Lowe}. {h:Lowe} agreed.',
      [['Ann Lowe'], ['Ray Lowe'], ['Lowe']],
    ],
    [
      'takes a surname to the one named before it',
      '{h:Ann Lowe} spoke. {h:Lowe} left. Then came {h:Ray Lowe}.',
      [['Ann Lowe', 'Lowe'], ['Ray Lowe']],
    ],
    [
      'joins initials, middle names and nicknames',
      '{h:Robert J. Vance} and {h:Robert Vance} and {h:Bob Vance}.',
      [['Robert J. Vance', 'Robert Vance', 'Bob Vance']],
    ],
    [
      'keeps a father and his son apart',
      '{h:Robert Vance Sr.} and {h:Robert Vance Jr.} came.',
      [['Robert Vance Sr.'], ['Robert Vance Jr.']],
    ],
    [
      'keeps a couple apart',
      'Mr. {h:Kelly} came. Mrs. {h:Kelly} wept. Miss {h:Kelly} left. Mr {h:Kelly} died. The {h:Kelly} file was lost.',
      [['Kelly', 'Kelly'], ['Kelly', 'Kelly'], ['Kelly']],
    ],
    [
      'takes a surname with a title to the one it can mean',
      '{h:John Lowe} and {h:Mary Lowe} came. Mrs. {h:Lowe} wept, Mr. {h:Lowe} left. Mr. {h:Vance}, husband of {h:Ann Vance}, spoke.',
      [['John Lowe', 'Lowe'], ['Mary Lowe', 'Lowe'], ['Vance'], ['Ann Vance']],
    ],
    ['takes neither of a couple for both', 'Mr. and Mrs. {h:Kelly} came. Mr. {h:Kelly} wept.', [['Kelly', 'Kelly']]],
    [
      'joins the parts of a double surname',
      '{h:Ana Ruiz-Mora} spoke. {h:Ruiz} left. {h:Mora} stayed.',
      [['Ana Ruiz-Mora', 'Ruiz', 'Mora']],
    ],
    [
      'joins a head noun and the body before it that has it before "of"',
      'The {o:Police Service of Ayr} said so. The {o:Service} was wrong.',
      [['Police Service of Ayr', 'Service']],
    ],
    [
      'joins "the District" and the district before it',
      'The {o:Wren Unified School District} said so. The {o:District} was wrong.',
      [['Wren Unified School District', 'District']],
    ],
    [
      'joins an office however it is named',
      'The {o:Department of Labor}’s {o:Office of Inspector General} came. The {o:OIG} and the {o:IG} agree.',
      [['Department of Labor'], ['Office of Inspector General', 'OIG', 'IG']],
    ],
    [
      'keeps the offices of two departments apart',
      '{o:Department of Labor}’s {o:Office of Inspector General} and {o:Department of Justice}’s {o:Office of Inspector General}.',
      [
        ['Department of Labor'],
        ['Office of Inspector General'],
        ['Department of Justice'],
        ['Office of Inspector General'],
      ],
    ],
    [
      'joins a state and its short form, and leaves a city apart',
      '{p:Estes, New Mexico} and {p:New Mexico} and {p:N.M.}.',
      [['Estes, New Mexico'], ['New Mexico', 'N.M.']],
    ],
    ['joins a shouted name', '{p:EL CENTRO} (Wire). The jail in {p:El Centro} closed.', [['EL CENTRO', 'El Centro']]],
    [
      'takes a head noun to the name before it, whatever that is concerned with',
      '{o:NATIONAL COMMISSION ON HUMAN RIGHTS}. The {o:Commission} met.',
      [['NATIONAL COMMISSION ON HUMAN RIGHTS', 'Commission']],
    ],
    [
      'takes a head noun to the name before it',
      'The {o:Ministry of Works} paid. The {o:Ministry} denied it.',
      [['Ministry of Works', 'Ministry']],
    ],
    [
      'joins a prison and its name alone',
      '{f:HM Prison Carrick} is full. {f:Carrick} was built in 1900. {f:HMP Norrby} is next to {f:Norrby}.',
      [
        ['HM Prison Carrick', 'Carrick'],
        ['HMP Norrby', 'Norrby'],
      ],
    ],
    [
      'joins a former name',
      '{f:Norwood House}, formerly known as {f:Norwood Asylum}, closed.',
      [['Norwood House', 'Norwood Asylum']],
    ],
    [
      'leaves numbered and sided places apart',
      '{f:Camp No. 5}, {f:Camp No. 6}, {f:North Sorrel Jail}, {f:South Sorrel Jail}.',
      [['Camp No. 5'], ['Camp No. 6'], ['North Sorrel Jail'], ['South Sorrel Jail']],
    ],
    [
      'joins spellings with shortened words',
      '{f:Harlan Co. Det. Ctr.} is {f:Harlan County Detention Center}; {f:St. Agnes Hosp.} is {f:Saint Agnes Hospital}.',
      [
        ['Harlan Co. Det. Ctr.', 'Harlan County Detention Center'],
        ['St. Agnes Hosp.', 'Saint Agnes Hospital'],
      ],
    ],
  ])('%s', (_, source, groups) => {
    expect(groupsOf(marked(source))).toEqual(groups);
  });

  it('names an entity by its fullest proper form and keeps the others as aliases', () => {
    const result = marked('{f:HCDF} is short for {f:Harlan County Detention Facility} ({f:HCDF}).');
    expect(result.entities[0]).toMatchObject({
      name: 'Harlan County Detention Facility',
      aliases: ['HCDF'],
      mentions: 3,
    });
  });

  it('gives every mention an entity, whatever the text', () => {
    const name = fc.string({ minLength: 1, maxLength: 30 }).filter((s) => !/[{}]/.test(s));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('f', 'o', 'h', 'p'), name), { maxLength: 8 }), (list) => {
        const result = marked(list.map(([t, n]) => `{${t}:${n}}`).join(' and '));
        const ids = new Set(result.entities.map((e) => e.id));
        const { text } = result.documents[0]!;
        expect(result.mentions.every((m) => ids.has(m.entity))).toBe(true);
        for (const e of result.entities)
          for (const at of Object.values(e.attribute_evidence))
            if (typeof at !== 'string') expect(text.slice(at.start, at.end).length).toBe(at.end - at.start);
      }),
      { numRuns: 200 },
    );
  });
});

describe('attributes', () => {
  it('names a body by more than its head noun', () => {
    const { entities } = marked('{o:NATIONAL COMMISSION ON HUMAN RIGHTS}. The {o:Commission} met.');
    expect(entities.map((e) => e.name)).toEqual(['NATIONAL COMMISSION ON HUMAN RIGHTS']);
  });

  it('names those of a couple by their titles', () => {
    const { entities } = marked('Mr. {h:Kelly} came. Mrs. {h:Kelly} wept. Mr. {h:Vance} left.');
    expect(entities.map((e) => [e.name, e.aliases])).toEqual([
      ['Mr. Kelly', ['Kelly']],
      ['Mrs. Kelly', ['Kelly']],
      ['Vance', []],
    ]);
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'town and state after the name',
      '{f:Harlan County Jail} in {p:Ayr}, {p:New Mexico}, closed.',
      'Harlan County Jail',
      { kind: 'jail', city: 'Ayr', state: 'New Mexico', country: 'United States' },
    ],
    [
      'a state of the name of a country, after a town',
      'The {f:Pinewood Detention Center} in {p:Tolliver}, {p:Georgia}, opened in 1999.',
      'Pinewood Detention Center',
      { city: 'Tolliver', state: 'Georgia', country: 'United States' },
    ],
    [
      'the kind of an office that runs something itself',
      "The {o:Harlan County Sheriff's Office} said so.",
      "Harlan County Sheriff's Office",
      { kind: 'police' },
    ],
    [
      'an overseer, for an office that belongs to another body',
      "The {o:Treasury's Office of Inspector General} said so.",
      "Treasury's Office of Inspector General",
      { kind: 'oversight' },
    ],
    [
      'a kind that the text tells, where the head heads many things',
      '{f:Brightloom Unit 4}, a knitwear factory that supplies shops, closed.',
      'Brightloom Unit 4',
      { kind: 'plant' },
    ],
    [
      'the kind of its own head, where that is plain',
      '{f:Harlan County Jail}, a detention center for men, closed.',
      'Harlan County Jail',
      { kind: 'jail' },
    ],
    [
      'the country of that name, after a town known to lie there',
      'The {f:Gldani Prison} in {p:Tbilisi}, {p:Georgia}, opened in 1999.',
      'Gldani Prison',
      { city: 'Tbilisi', country: 'Georgia' },
    ],
    [
      'a country alone, which is no state',
      'The {f:Camp Boll} in {p:Germany} was closed.',
      'Camp Boll',
      { country: 'Germany' },
    ],
    [
      'a country after the town',
      '{f:Sorrel Prison} in {p:Leeds}, {p:Ireland}.',
      'Sorrel Prison',
      { city: 'Leeds', country: 'Ireland' },
    ],
    [
      'who runs it, after the name',
      '{f:Harlan Jail}, which is privately run by {o:Corvane}, closed.',
      'Harlan Jail',
      { operator: 'Corvane' },
    ],
    [
      'who runs it, before the name',
      '{o:Corvane}, which operates {f:Harlan Jail}, denied it.',
      'Harlan Jail',
      { operator: 'Corvane' },
    ],
    [
      'who runs "the home"',
      '{f:Ayr Nursing Home} closed. {o:Brackett Care} operates the home.',
      'Ayr Nursing Home',
      { operator: 'Brackett Care' },
    ],
    [
      'for whom it is run',
      '{f:Harlan Jail} is run under contract for {o:ICE}.',
      'Harlan Jail',
      { oversight: 'Immigration and Customs Enforcement' },
    ],
    [
      'a contractor',
      '{f:Harlan Jail} and its contractor {o:Corvane} were sued.',
      'Harlan Jail',
      { operator: 'Corvane' },
    ],
    [
      'a parent by a possessive',
      'The {o:Ministry of Works}’ {o:Audit Office} wrote.',
      'Audit Office',
      { parent: 'Ministry of Works' },
    ],
    [
      'a parent by apposition',
      '{o:Sorrel Clinic}, a unit of {o:Corvane}, closed.',
      'Sorrel Clinic',
      { parent: 'Corvane' },
    ],
    ['a role before the name', 'Acting Warden {h:Dan Bly} left.', 'Dan Bly', { roles: ['Acting Warden'] }],
    [
      'a role and a body after the name',
      '{h:Zoe Marsh}, senior attorney at {o:Las Palmas}, spoke.',
      'Zoe Marsh',
      { roles: ['senior attorney'], affiliations: ['Las Palmas'] },
    ],
    [
      'a body before the role',
      '{o:Corvane} spokesman {h:Dan Bly} left.',
      'Dan Bly',
      { roles: ['spokesman'], affiliations: ['Corvane'] },
    ],
    [
      'a body named with the role before',
      'A spokesman for {o:Corvane} denied it. “No,” said the spokesman, {h:Dan Bly}.',
      'Dan Bly',
      { roles: ['spokesman'], affiliations: ['Corvane'] },
    ],
    [
      'a body that owns a list of people',
      'The {o:Guild}’s {h:Ann Lowe}, {h:Ray Ott} and {h:Mia Sund} wrote.',
      'Mia Sund',
      { affiliations: ['Guild'] },
    ],
    ['a pseudonym', '{h:Lena} (a pseudonym) was held.', 'Lena', { pseudonym: true }],
  ])('reads %s', (_, source, name, attributes) => {
    expect(entityNamed(marked(source), name)?.attributes).toMatchObject(attributes);
  });

  it.each<[string, string, string, string]>([
    [
      'an operator of something else',
      '{o:Corvane} operates a call line. {f:Harlan Jail} is full.',
      'Harlan Jail',
      'operator',
    ],
    ['a state that only follows', '{f:Harlan Jail} and {p:Texas} are old.', 'Harlan Jail', 'state'],
    ['a role across a sentence', 'They met the warden. {h:Ann Lowe} left.', 'Ann Lowe', 'roles'],
    ['a name that is no pseudonym', '{h:Lena} (left) was held.', 'Lena', 'pseudonym'],
  ])('does not take %s', (_, source, name, key) => {
    expect(entityNamed(marked(source), name)?.attributes).not.toHaveProperty(key);
  });
});
