import { describe, expect, it } from 'vitest';
import { namesOf } from './found.js';

describe('names of many fields', () => {
  it.each([
    [
      'the government of a person',
      'organization',
      'Ann Hallam rules. The Hallam government fell.',
      'Hallam government',
    ],
    [
      'a court by its district',
      'organization',
      'She sits in the Northern District of Oskana.',
      'Northern District of Oskana',
    ],
    ['a company by initials', 'organization', 'Sold by KRV Foods Ltd. Nobody at KRV replied.', 'KRV'],
    [
      'a paper by its last word',
      'organization',
      'The Orme Valley Courier wrote it. He told the Courier so.',
      'Courier',
    ],
    [
      'a department by initials',
      'organization',
      'The Oskana Department of Fisheries came. DOF inspector Ann Roe left.',
      'DOF',
    ],
    [
      'two towns with one trust',
      'organization',
      'It is run by Wexley and Orme Community NHS Foundation Trust.',
      'Wexley and Orme Community NHS Foundation Trust',
    ],
    [
      'French',
      'organization',
      'He was tried by the Tribunal militaire de Sabor in May.',
      'Tribunal militaire de Sabor',
    ],
    [
      'French with an elided article',
      'organization',
      'They wrote to the Ligue pour la défense des droits de l’homme.',
      'Ligue pour la défense des droits de l’homme',
    ],
    [
      'Spanish',
      'organization',
      'The Dirección general de prisiones y centros juveniles refused.',
      'Dirección general de prisiones y centros juveniles',
    ],
    ['a state behind a party', 'place', 'Rep. Ann Roe, D-Ohio, and Sen. Jan Poe (R-N.M.) came.', 'Ohio'],
    ['a short state behind a party', 'place', 'Rep. Ann Roe, D-Ohio, and Sen. Jan Poe (R-N.M.) came.', 'N.M.'],
    ['an age behind the first word', 'person', 'They were heard. Wilmerio, 15, from Tres Vados, wept.', 'Wilmerio'],
    ['a nickname', 'person', 'They mourned Gerald “Gus” McTavish, 80, on Friday.', 'Gerald “Gus” McTavish'],
    ['honours behind a name', 'person', 'Commissioner Ruth Hallam AM KC sat.', 'Ruth Hallam'],
    [
      'works that a list tells',
      'facility',
      'We went to three factories: Rupsha Knit Ltd., Meghna Denim (Unit 2) and Kaveri Mills.',
      'Meghna Denim (Unit 2)',
    ],
    ['what a sentence says it is', 'facility', 'Larch House is a 20-bed hospital for men.', 'Larch House'],
    ['a station in small letters', 'facility', 'He was charged by Kallur police station.', 'Kallur police station'],
    ['a military prison in small letters', 'facility', 'They saw the Nimba military prison.', 'Nimba military prison'],
    ['a firm behind a person', 'organization', 'She was helped by Ann Hallam of Dorset Lisle.', 'Dorset Lisle'],
    ['a hospital behind a post', 'facility', 'Dr. Ann Roe, Dean of Sorrel Hospital, declined.', 'Sorrel Hospital'],
    ['a school of a saint', 'facility', 'He went to St. Clare of Orme School.', 'St. Clare of Orme School'],
    ['a French hospital', 'facility', 'She died at the Hôpital général de Sabor.', 'Hôpital général de Sabor'],
    ['a place behind words of custody', 'facility', 'The inmates at Tarn Brae had no heating.', 'Tarn Brae'],
    ['the last of several places', 'place', 'It serves the courts of Leeds, Boston and Quarrby.', 'Quarrby'],
    ['a republic', 'place', 'They visited the Republic of Senegal.', 'Republic of Senegal'],
    ['a mother', 'person', 'He called her mother, Sunithra, by telephone.', 'Sunithra'],
    ['what a guard is called', 'person', 'A guard known as Tigre beat them.', 'Tigre'],
  ] as const)('%s', (_, type, text, name) => expect(namesOf(type, text)).toContain(name));

  it.each([
    ['a street', 'organization', 'Write to 12 John Hallam Jr. Ave. SE, Orme.', 'John Hallam Jr. Ave. SE'],
    ['a feast', 'organization', 'It was three days after Eid-ul-Fitr, when she left.', 'Eid-ul-Fitr'],
    [
      'the administration of a nation',
      'organization',
      'It was built under Dutch administration.',
      'Dutch administration',
    ],
    ['the government of a place', 'organization', 'The Ontario government paid.', 'Ontario government'],
    ['an operation', 'person', 'Officers of Taskforce Wombat came.', 'Taskforce Wombat'],
    ['a plain word', 'organization', 'Labour laws were broken.', 'Labour'],
    [
      'a town before the word for a home',
      'facility',
      'At the Orme Regional Hospital in Orme, Ohio. Fire at Orme nursing home.',
      'Orme',
    ],
    ['a minister', 'organization', 'He wrote to Union Minister of State Ann Roe.', 'Union Minister of State'],
    ['a post in brackets', 'organization', 'A Shift Officer (SO), Ann Roe, came.', 'Shift Officer'],
    ['a level of a party', 'organization', 'BJP State president Ann Roe spoke.', 'BJP State'],
    ['a heading', 'person', 'I. Introduction\n\nThe ward was shut.\n\nV. Findings\n\nIt was dirty.', 'I. Introduction'],
    ['rules', 'organization', 'It is in breach of the Nelson Mandela Rules.', 'Nelson Mandela Rules'],
    [
      'a verb like a company',
      'organization',
      'The Orme School District limited such practices.',
      'Orme School District limited',
    ],
  ] as const)('%s is none', (_, type, text, name) => expect(namesOf(type, text)).not.toContain(name));
});
