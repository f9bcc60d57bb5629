import { describe, expect, it } from 'vitest';
import { recognizePlaces } from '../../../src/recognize/places/index.js';
import { contextOf, textsOf } from '../facilities/found.js';

const places = (text: string): string[] => textsOf(text, recognizePlaces(contextOf(text)));

describe('places', () => {
  it.each([
    ['The jail is in Larkin Falls, Ohio, near the river.', ['Larkin Falls', 'Ohio']],
    ['It stands in Tres Vados, N.M., and in Ames, IA.', ['Tres Vados', 'N.M.', 'Ames', 'IA']],
    ['She was born in Kilworth, Ireland.', ['Kilworth', 'Ireland']],
    ['MAPUTO, Mozambique (XP) – Guards fired.', ['MAPUTO', 'Mozambique']],
    ['PORT ELLERY (XP) — Guards fired on a crowd.', ['PORT ELLERY']],
    ['They live in Washington, D.C., and Washington DC.', ['Washington, D.C.', 'Washington DC']],
  ])('are read from "City, State" and datelines: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['Torrey County sued Santa Rosa County.', ['Torrey County', 'Santa Rosa County']],
    ['The County of Marl and the town of Pell sued.', ['County of Marl', 'Pell']],
    ['The Salt River floods Orrin Province.', ['Salt River', 'Orrin Province']],
    ['They crossed Lake Ansel.', ['Lake Ansel']],
  ])('are read from a word of their name: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['Texas and New Mexico sued the United States.', ['Texas', 'New Mexico', 'United States']],
    ['Migrants from Guatemala and Côte d’Ivoire reached the U.S. in May.', ['Guatemala', 'Côte d’Ivoire', 'U.S.']],
    ['A New Mexico ICE facility closed.', ['New Mexico']],
    ['Police in Georgia and in Jordan agreed.', ['Georgia', 'Jordan']],
    ['He fled northern Mali for Southern Africa.', ['Mali', 'Southern Africa']],
    ['In East London, rents rose.', ['East London']],
  ])('are known by name: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each([
    ['Mary Dunne, of Kilworth, and Opoku, 34, of Temba, were beaten.', ['Kilworth', 'Temba']],
    ['Peter Lund, of Norrby Mills, denied it, as did Ann Reeve, of Amnesty International.', []],
    ['Staff, of Kilworth, agreed, and the Minister, of Justice, wept.', []],
  ])('are read from where somebody is from: %s', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('are known again once they stood before their state', () => {
    expect(places('He lives in Tillery, Ohio. The mayor of Tillery agreed. Tillery Mills closed.')).toEqual([
      'Tillery',
      'Ohio',
      'Tillery',
    ]);
  });

  it.each([
    'Iraqi and Chaldean men were detained by American agents.',
    'Michael Jordan and Mr. Chad spoke to Paris Hilton.',
    'The Chicago Tribune and the Bank of America agreed.',
    'The Torrey County Sheriff’s Office runs it.',
    'U.S. Immigration and Customs Enforcement agreed.',
    'Harry Lee, MD, agreed with us.',
    'He had turkey and china for lunch.',
    'Take US 169 to the end.',
    'THE WATCHDOG TOLD US ABOUT IT TODAY',
  ])('are not peoples, people, pronouns, or parts of other names: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
