import { describe, expect, it } from 'vitest';
import { recognizeFacilities } from '../../../src/recognize/facilities/index.js';
import { contextOf, textsOf } from './found.js';

const facilities = (text: string): string[] => textsOf(text, recognizeFacilities(contextOf(text)));

describe('names that a noun in small letters tells', () => {
  it.each([
    ["Rowan Brae, a children's home near Ardle, was closed. Staff at Rowan Brae wept.", ['Rowan Brae', 'Rowan Brae']],
    ["He attended St Odhran's, an industrial school run by nuns.", ["St Odhran's"]],
    ['They ran a care home called Larch Green.', ['Larch Green']],
    ['The Larkin nursing home was fined.', ['Larkin nursing home']],
    ['He died at Mokra police station and she at Temba lock-up.', ['Mokra police station', 'Temba lock-up']],
    [
      "Inspectors of Birchfield children's home left. Birchfield was closed.",
      ["Birchfield children's home", 'Birchfield'],
    ],
    ['Lund, a hospital nurse, and Roe, a mill owner, came.', []],
    ['Ohio, a prison state, and Canon Peter, a hospital chaplain, came.', []],
    ['Lena Hart, the nursing home’s owner, wept.', []],
  ])('%s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });
});

describe('names with a head noun', () => {
  it.each([
    // prisons and jails
    ['Two men died at the Torrey County Detention Center last week.', ['Torrey County Detention Center']],
    ['She was moved to Machava Central Prison in June.', ['Machava Central Prison']],
    ['The state closed Wexley Correctional Institution Annex.', ['Wexley Correctional Institution Annex']],
    ['He is held at the Federal Correctional Institution, Hallam.', ['Federal Correctional Institution, Hallam']],
    ['He is held at the Federal Correctional Institution at Hallam.', ['Federal Correctional Institution at Hallam']],
    ['Guards at Hallam Correctional Institution - Annex Two struck.', ['Hallam Correctional Institution - Annex Two']],
    ['The Carrow State Prison for Women reopened.', ['Carrow State Prison for Women']],
    [
      'They toured the Dr. Amos Teale Jr. Youth Correctional Facility.',
      ['Dr. Amos Teale Jr. Youth Correctional Facility'],
    ],
    ['The city owns 49th Street Jail.', ['49th Street Jail']],
    ['Mile 2 Central Prison was built for 450.', ['Mile 2 Central Prison']],
    // care
    ["The Women's and Children's Hospital paid.", ["Women's and Children's Hospital"]],
    ['Amos Teale, Jr. Community Hospital paid.', ['Amos Teale, Jr. Community Hospital']],
    ["She died at St. Brendan's Hospital of pneumonia.", ["St. Brendan's Hospital"]],
    ['The University of Maro Hospital paid.', ['University of Maro Hospital']],
    ['The Hospital of the University of Maro paid.', ['Hospital of the University of Maro']],
    ["Surgeons at Denham and Women's Hospital operated.", ["Denham and Women's Hospital"]],
    ['Our Lady of the Angels Medical Center was fined.', ['Our Lady of the Angels Medical Center']],
    ['Ostrava-Poruba Clinic was fined.', ['Ostrava-Poruba Clinic']],
    ['Inspectors cited Birchwood Manor Nursing Home, a chain.', ['Birchwood Manor Nursing Home']],
    ['The Kilworth Home for Aged Women burned.', ['Kilworth Home for Aged Women']],
    ['The Larkin Health and Rehabilitation Center was sold.', ['Larkin Health and Rehabilitation Center']],
    // schools, work, camps, police
    ['Pupils of Lagos Road Primary School marched.', ['Lagos Road Primary School']],
    ['He taught at the Maro School for the Deaf.', ['Maro School for the Deaf']],
    ['Boys boarding at Clonmarsh College were caned.', ['Clonmarsh College']],
    ['Soldiers left Kilbride Barracks.', ['Kilbride Barracks']],
    ['Workers at the Harlan Packing Plant walked out.', ['Harlan Packing Plant']],
    ['The Upper Tallis Mine collapsed.', ['Upper Tallis Mine']],
    ['The Kivumu Refugee Camp is full.', ['Kivumu Refugee Camp']],
    ['He was beaten at Mokra Police Station.', ['Mokra Police Station']],
    ['They were flown to Ferrin Air Force Base.', ['Ferrin Air Force Base']],
  ])('finds the facility in: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });

  it.each([
    ['He was moved from HMP Carrick to FCI Three Oaks.', ['HMP Carrick', 'FCI Three Oaks']],
    ['Women sew in Penal Colony No. 14 in Mordovia.', ['Penal Colony No. 14']],
    ['The Centro de Detención de Lerma holds 300.', ['Centro de Detención de Lerma']],
    ['The Centre de rétention administrative de Vannes holds 80.', ['Centre de rétention administrative de Vannes']],
    ['JVA Brakel and the Casa Circondariale di Asti are full.', ['JVA Brakel', 'Casa Circondariale di Asti']],
    ['Marines guard Camp X-Ridge and Fort Tallis.', ['Camp X-Ridge', 'Fort Tallis']],
    ['MCI - Ashby was sued.', ['MCI - Ashby']],
  ])('finds heads that stand first: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });

  it('reads a name across a line break, and none across a blank line', () => {
    const wrapped =
      'He told the board that he had been held for most of a year at the Torrey County\nDetention Center without a hearing, and that his letters to the judge had never\nbeen sent, though he had asked the guards each week whether they were.';
    expect(facilities(wrapped)).toEqual(['Torrey County Detention Center']);
    expect(facilities('He moved to Torrey County\n\nDetention Center staff were told.')).toEqual([]);
  });

  it.each([
    ['HUNGER STRIKE SPREADS AT ELM GROVE DETENTION CENTER', ['ELM GROVE DETENTION CENTER']],
    ['Warden Quits After Riot at Elm Grove Detention Center', ['Elm Grove Detention Center']],
    ['Judge Orders Ferrin County Jail Closed', ['Ferrin County Jail']],
    ['Inspectors Cite Elm Grove Nursing Home After Death', ['Elm Grove Nursing Home']],
    ['Inspectors Cite Ohio Nursing Home After Resident Dies', []],
  ])('cuts a name out of a headline: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });

  it.each([
    ["ICE's Torrey Detention Center was inspected.", ['Torrey Detention Center']],
    ["Ohio's Torrey Correctional Institution was inspected.", ['Torrey Correctional Institution']],
    ['Inside Elm Grove Jail, men slept on the floor.', ['Elm Grove Jail']],
    ['Touring Elm Grove Jail, she wept.', ['Elm Grove Jail']],
    ["Workers at Harlan's Tallis Plant struck.", ['Tallis Plant']],
    ['He fled the Security Unit of Elm Grove Jail.', ['Elm Grove Jail']],
    ['Elm Grove Jail Warden Ann Lee resigned.', ['Elm Grove Jail']],
    ["Elm Grove Jail's roof leaks.", ['Elm Grove Jail']],
    ['At Elm Grove Jail 12 men were beaten.', ['Elm Grove Jail']],
  ])('leaves out owners, openings and roles: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });
});

describe('what looks like a facility and is none', () => {
  it.each([
    'The County Jail was full.',
    'Conditions in the county jail and in state prisons are poor.',
    'The Prison Litigation Reform Act was cited.',
    'The American Hospital Association objected.',
    'She leads the Jail Administrators Union.',
    'The Torrey Hospital District raised taxes.',
    'The Torrey Unified School District paid.',
    'She reads Prison Legal Monthly News.',
    'He studied at Ashby Law School.',
    "The Immigrants' Rights Clinic sued.",
    'In Housing Unit 4B, men slept.',
    'He won an Academy Award.',
    'The White House declined to comment.',
    'They camp there every summer.',
    'He moved to Fort Worth.',
    'The National Resource Center answered.',
    'Men in Unit C and in Block 4 struck.',
  ])('finds none in: %s', (text) => {
    expect(facilities(text)).toEqual([]);
  });
});

describe('names that others have found', () => {
  it('carry a facility over an "and" before its head', () => {
    const text = 'She was treated at Hurst Youth and Family Treatment Center.';
    const start = text.indexOf('Hurst');
    const wider = { start, end: text.length - 1, type: 'organization', rule: 'x', confidence: 0.9 } as const;
    expect(textsOf(text, recognizeFacilities(contextOf(text), [wider]))).toEqual([
      'Hurst Youth and Family Treatment Center',
    ]);
    const owner = 'They sued the Department of Health and Elm Grove Hospital.';
    const both = {
      start: owner.indexOf('Department'),
      end: owner.length - 1,
      type: 'organization',
      rule: 'x',
      confidence: 0.9,
    } as const;
    expect(textsOf(owner, recognizeFacilities(contextOf(owner), [both]))).toEqual(['Elm Grove Hospital']);
  });
});

describe('the guess of a tagger that knows no facilities', () => {
  it('is outdone where it calls the same span a place', () => {
    const text = 'She was held at Ridgemont House for a month.';
    const guess = { start: 16, end: 31, type: 'place', rule: 'tagger', confidence: 0.95 } as const;
    const [found] = recognizeFacilities(contextOf(text), [guess]);
    expect(found).toMatchObject({ start: 16, end: 31, type: 'facility' });
    expect(found!.confidence).toBeGreaterThan(guess.confidence);
  });
});

describe('weak head nouns', () => {
  it.each([
    ['Detainees at Pine Hollow Manor complained.', ['Pine Hollow Manor']],
    ['Pine Hollow Manor, which is owned by Roe Living, replied.', ['Pine Hollow Manor']],
    ['Investigation summary: Pine Hollow Manor', ['Pine Hollow Manor']],
    ['They drove past Pine Hollow Manor, which is old.', []],
    ['She was held at Ridgemont House for a month.', ['Ridgemont House']],
    ['Inmates of the Ames Unit were locked down.', ['Ames Unit']],
    ['The Ames Juvenile Center opened.', ['Ames Juvenile Center']],
  ])('count beside words of custody or with a qualifier: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });

  it.each(['He bought Ridgemont House.', 'The Ames Center sells shoes.', 'Pine Hollow Farm makes cheese.'])(
    'do not count alone: %s',
    (text) => {
      expect(facilities(text)).toEqual([]);
    },
  );
});

describe('names before a head in small letters', () => {
  it.each([
    ['Workers at the Harrow Knitwear factory fled.', 'Harrow Knitwear factory'],
    ['The Redfern steel mill closed in 1988.', 'Redfern steel mill'],
    ['Two men died at the Oldacre colliery.', 'Oldacre colliery'],
    ['They marched on the Dunmore shipyard.', 'Dunmore shipyard'],
  ])('are found for places of work: %s', (text, name) => expect(facilities(text)).toEqual([name]));

  it.each([
    'The Texas mine closed.',
    'The Nike factory closed.',
    'The Iraqi shipyard closed.',
    'The May mine survey was long.',
  ])('are not a place or a company before a common noun: %s', (text) => expect(facilities(text)).toEqual([]));

  it.each([
    ['He spent a year in Brentmoor prison.', ['Brentmoor prison']],
    ['She was booked into Marl County jail.', ['Marl County jail']],
  ])('are found: %s', (text, expected) => {
    expect(facilities(text)).toEqual(expected);
  });

  it.each([
    'He spent a year in a Texas prison.',
    'They wrote of Iraqi jails.',
    'He was at the Alder Creek facility.',
    'An ICE jail is planned.',
  ])('are not places, peoples and agencies: %s', (text) => {
    expect(facilities(text)).toEqual([]);
  });
});

describe('well-known facilities', () => {
  it('are found by name and alias, whatever the case of the head', () => {
    expect(facilities('He was on Rikers Island, then in Evin prison.')).toEqual(['Rikers Island', 'Evin prison']);
  });
  it('need words of custody where the alias is also a country', () => {
    expect(facilities('Prisoners at Angola went on strike.')).toEqual(['Angola']);
    expect(facilities('The war in Angola went on; people in Angola fled.')).toEqual([]);
  });
});
