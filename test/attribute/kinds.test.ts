import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import type { ClaimKind } from '../../src/records.js';
import { inputOf, nameOf } from './input.js';

const claims = (text: string) => attribute(inputOf(text)).claims;

/** sentence, kind, polarity */
const KINDS: [string, ClaimKind, 'asserts' | 'denies'][] = [
  // answers in other fields
  ['Silverline Care was unable to find any record of a beating.', 'denial', 'denies'],
  ['The OIG was unable to confirm that detainees were beaten.', 'finding', 'denies'],
  ['“That is simply not true,” Dana Whitlock said.', 'denial', 'denies'],
  ['A guard told the board that he never entered the cell.', 'denial', 'denies'],
  ['A guard told the board that he was never given gloves for the dirty cells.', 'allegation', 'asserts'],
  ['Teachers told the board that he never entered the cell of the sick boy.', 'statement', 'asserts'],
  ['Silverline Care said the claim that residents of Maple Lodge were starved is false.', 'denial', 'denies'],
  ['Bluestone said the allegation that guards had beaten boys was not true.', 'denial', 'denies'],
  ['The OIG found wounds that no inmate should have to live with.', 'finding', 'asserts'],
  ['The OIG is of the view that guards should have to keep a log of beatings.', 'recommendation', 'asserts'],
  ['Silverline Care called the reports of neglect a wild exaggeration.', 'denial', 'denies'],
  ['Silverline Care denied any intention to mislead the inspectors.', 'denial', 'denies'],
  ['Verdant Chemical admitted the leak at the plant.', 'admission', 'asserts'],
  ['The Ministry of Labour has rejected calls for a commission of inquiry.', 'denial', 'denies'],
  ['The families want the license revoked.', 'demand', 'asserts'],
  ['Bluestone would not comment on the lawsuit.', 'response', 'asserts'],
  ['Silverline Care called the lawsuit a collection of tall tales.', 'denial', 'denies'],
  // prisons and detention
  ['The Prison Justice League alleged that guards at Harlan Creek beat detainees.', 'allegation', 'asserts'],
  ['The OIG found that Harlan Creek did not meet standards for medical care.', 'finding', 'asserts'],
  ['Bluestone Corrections denied that guards had beaten anyone.', 'denial', 'denies'],
  ['Bluestone Corrections called the allegations of abuse baseless.', 'denial', 'denies'],
  ['Bluestone said Harlan Creek had received no complaints of abuse.', 'denial', 'denies'],
  ['Bluestone said it has never received complaints about food.', 'denial', 'denies'],
  ['The OIG recommended that the Bureau of Custody relocate the detainees.', 'recommendation', 'asserts'],
  ['The Prison Justice League called on the Bureau of Custody to close Harlan Creek.', 'demand', 'asserts'],
  ['The Bureau of Custody concurred with all nine recommendations.', 'response', 'asserts'],
  ['The Bureau of Custody did not agree with the recommendation to relocate detainees.', 'denial', 'denies'],
  ['Bluestone admitted that officers had used pepper spray on a sleeping man.', 'admission', 'asserts'],
  ['Bluestone apologized for the death of a detainee.', 'admission', 'asserts'],
  ['Families sued Bluestone Corrections over a death in custody.', 'legal_action', 'asserts'],
  ['The Prison Justice League filed a lawsuit against Bluestone over solitary confinement.', 'legal_action', 'asserts'],
  ['Bluestone settled a lawsuit over the death of an inmate.', 'legal_action', 'asserts'],
  ['A judge ruled that the solitary confinement was unlawful.', 'legal_action', 'asserts'],
  ['Detainees say they were denied food and water for two days.', 'allegation', 'asserts'],
  ['The OIG warned that the shortage of officers put inmates in danger.', 'finding', 'asserts'],
  ['The OIG faulted Harlan Creek for not keeping the shift logs.', 'finding', 'asserts'],
  ['Harlan Creek was faulted for not keeping the records of beatings.', 'allegation', 'asserts'],
  ['The Prison Justice League accused Bluestone of hiding records of deaths.', 'allegation', 'asserts'],
  ['Bluestone accused the OIG of falsifying evidence.', 'allegation', 'asserts'],
  ['Bluestone rejected the findings on medical care.', 'denial', 'denies'],
  ['Bluestone disputed that inmates went without water.', 'denial', 'denies'],
  ['Bluestone did not deny that inmates went without water.', 'admission', 'asserts'],
  ['The Bureau of Custody declined to comment on the deaths.', 'response', 'asserts'],
  ['The OIG said 46 percent of posts at Harlan Creek were vacant.', 'finding', 'asserts'],
  // nursing homes and hospitals
  ['The Care Quality Inspectorate found that residents of Maple Lodge had untreated wounds.', 'finding', 'asserts'],
  ['Silverline Care denied neglecting residents.', 'denial', 'denies'],
  ['Elena Voss said residents at Maple Lodge were left in soiled beds without medication.', 'allegation', 'asserts'],
  ['Silverline said Maple Lodge provides a safe and clean home with licensed nurses.', 'denial', 'asserts'],
  ['Silverline promised to hire more nurses.', 'response', 'asserts'],
  ['The Care Quality Inspectorate recommended retraining the nurses.', 'recommendation', 'asserts'],
  ['Relatives demanded an inquiry into three deaths at Maple Lodge.', 'demand', 'asserts'],
  ['Silverline acknowledged that staffing levels had fallen short.', 'admission', 'asserts'],
  ['The Care Quality Inspectorate said the kitchen at Maple Lodge was infested with mice.', 'finding', 'asserts'],
  ['Silverline described the report on hygiene as misleading.', 'denial', 'denies'],
  // labour
  ['The Workers Aid Network alleges that Ostrava Textile Mill withheld wages.', 'allegation', 'asserts'],
  ['The Ministry of Labour found that children worked night shifts at Ostrava Textile Mill.', 'finding', 'asserts'],
  ['Workers complained that passports were confiscated at the mill.', 'allegation', 'asserts'],
  ['The union called for an investigation of unpaid overtime.', 'demand', 'asserts'],
  ['The owner denied that anyone under 16 had worked there.', 'denial', 'denies'],
  ['The Workers Aid Network sued the mill over stolen wages.', 'legal_action', 'asserts'],
  ['The union urged the Ministry of Labour to fine the mill.', 'demand', 'asserts'],
  ['The owner conceded that exits had been locked during the fire.', 'admission', 'asserts'],
  // police
  ['Witnesses said an officer of the Redfield Police Department punched a handcuffed man.', 'allegation', 'asserts'],
  ['The Redfield Police Department said its officers acted appropriately.', 'denial', 'asserts'],
  ['The Redfield Police Department denied that the stop was racial profiling.', 'denial', 'denies'],
  ['A jury convicted the officer of perjury.', 'legal_action', 'asserts'],
  ['Prosecutors charged two officers with planting evidence.', 'legal_action', 'asserts'],
  ['The officer pleaded not guilty to the assault.', 'denial', 'denies'],
  ['The officer pleaded guilty to falsifying a report.', 'admission', 'asserts'],
  ['The chief rejected the allegations of excessive force.', 'denial', 'denies'],
  // schools
  ['Parents allege that teachers at Pinecrest Academy locked pupils in a seclusion room.', 'allegation', 'asserts'],
  ['The inspectors found that students with disabilities were restrained daily.', 'finding', 'asserts'],
  ['The school denied that any child was restrained.', 'denial', 'denies'],
  ['Parents demanded that the principal resign over the beatings.', 'demand', 'asserts'],
  ['The school pledged to end the use of restraints.', 'response', 'asserts'],
  // environment
  ['The Rivers Alliance alleged that Verdant Chemical dumped toxic waste into the river.', 'allegation', 'asserts'],
  ['Verdant Chemical denied dumping waste.', 'denial', 'denies'],
  ['Verdant Chemical dismissed the claims about contaminated water as false.', 'denial', 'denies'],
  ['The Rivers Alliance sued Verdant Chemical over pollution.', 'legal_action', 'asserts'],
  ['Inspectors found arsenic in groundwater near the plant.', 'finding', 'asserts'],
  ['Villagers blamed Verdant Chemical for the contaminated wells.', 'allegation', 'asserts'],
  ['Verdant Chemical agreed to clean up the contaminated wells.', 'response', 'asserts'],
  // United Nations
  ['The special rapporteur found that prisoners were tortured in secret detention.', 'finding', 'asserts'],
  ['The government rejected the findings of torture.', 'denial', 'denies'],
  ['The special rapporteur urged the government to end incommunicado detention.', 'recommendation', 'asserts'],
  ['The commission of inquiry concluded that soldiers had raped women in the camps.', 'finding', 'asserts'],
  ['The government said the report on torture was politically motivated.', 'denial', 'denies'],
  ['Survivors told investigators that soldiers shot at the boats.', 'allegation', 'asserts'],
];

describe('kind and polarity', () => {
  it.each(KINDS)('%s is %s, %s', (text, kind, polarity) => {
    const all = claims(text);
    expect(
      all.map((c) => `${c.kind} ${c.polarity}`),
      JSON.stringify(all.map((c) => [c.quote, c.rule])),
    ).toContain(`${kind} ${polarity}`);
  });

  /** sentence, stance */
  const STANCES: [string, string | null][] = [
    ['Bluestone denied that guards had beaten anyone.', 'denies_act'],
    ['Bluestone said the deaths were not our responsibility.', 'denies_responsibility'],
    ['Bluestone disclaimed responsibility for the deaths.', 'denies_responsibility'],
    ['Bluestone attributed the deaths to an outbreak.', 'gives_other_explanation'],
    ['Bluestone acknowledged that the cells were crowded.', 'acknowledges'],
    ['Bluestone took responsibility for the deaths.', 'accepts_responsibility'],
    ['Bluestone apologized for the deaths.', 'accepts_responsibility'],
    ['The Bureau of Custody concurred with the recommendations on staffing.', 'concurs'],
    ['Bluestone pledged to repair the toilets.', 'commits'],
    ['Bluestone vowed to hire more nurses.', 'commits'],
    ['Bluestone declined to comment on the beatings.', 'does_not_answer'],
    ['Bluestone did not respond to questions about the deaths.', 'does_not_answer'],
  ];
  it.each(STANCES)('%s has the stance %s', (text, stance) => {
    const all = claims(text);
    expect(
      all.map((c) => c.stance),
      JSON.stringify(all.map((c) => [c.quote, c.rule, c.stance])),
    ).toContain(stance);
  });

  /** sentence, name or words of who asserts */
  const ASSERTERS: [string, string[], string | null][] = [
    [
      'A spokesman for Bluestone Corrections called the claims of abuse false.',
      ['Bluestone Corrections'],
      'A spokesman for Bluestone Corrections',
    ],
    [
      'Omar Haddad, an attorney with the Prison Justice League, said guards beat inmates.',
      ['Omar Haddad', 'Prison Justice League'],
      'Omar Haddad',
    ],
    ['Attorneys said guards beat inmates.', [], 'Attorneys'],
    ['One nurse said residents were starved.', [], 'One nurse'],
    [
      'A report by the Care Quality Inspectorate found that residents were starved.',
      ['Care Quality Inspectorate'],
      'A report by the Care Quality Inspectorate',
    ],
    [
      'The Care Quality Inspectorate report found that residents were starved.',
      ['Care Quality Inspectorate'],
      'The Care Quality Inspectorate report',
    ],
    ["Bluestone's director denied that guards beat inmates.", ['Bluestone Corrections'], "Bluestone's director"],
    ['“Guards beat inmates every night,” said Omar Haddad.', ['Omar Haddad'], 'Omar Haddad'],
    [
      'Bluestone Corrections, which runs the jail, denied that guards beat inmates.',
      ['Bluestone Corrections'],
      'Bluestone Corrections',
    ],
    [
      'The Prison Justice League and the Workers Aid Network said guards beat inmates.',
      ['Prison Justice League', 'Workers Aid Network'],
      null,
    ],
    [
      'Guards beat inmates, according to the Prison Justice League.',
      ['Prison Justice League'],
      'the Prison Justice League',
    ],
    ['Guards allegedly beat inmates at Harlan Creek.', [], null],
  ];
  it.each(ASSERTERS)('%s is asserted by %j', (text, names, words) => {
    const input = inputOf(text);
    const [c] = attribute(input).claims;
    expect(c).toBeDefined();
    expect(c!.asserted_by.map((id) => nameOf(input, id))).toEqual(names);
    if (words !== null) expect(c!.asserted_by_text).toBe(words);
  });

  /** text, the words of the claim, who asserts it */
  const LATER: [string, string, string[]][] = [
    [
      'The OIG inspected Harlan Creek in May. It found that the cells were filthy.',
      'filthy',
      ['Office of Inspector General'],
    ],
    [
      'Harlan Creek is run by Bluestone Corrections. The contractor denied that guards beat inmates.',
      'denied',
      ['Bluestone Corrections'],
    ],
    [
      'Bluestone Corrections runs Harlan Creek. The company denied that guards beat inmates.',
      'denied',
      ['Bluestone Corrections'],
    ],
    [
      'The Bureau of Custody oversees Harlan Creek. The agency denied that inmates were starved.',
      'denied',
      ['Bureau of Custody'],
    ],
    [
      'The OIG visited Harlan Creek. The watchdog found that inmates were starved.',
      'starved',
      ['Office of Inspector General'],
    ],
    [
      'The Prison Justice League sent the minister a letter. The letter alleges that guards beat inmates.',
      'beat',
      ['Prison Justice League'],
    ],
    [
      'Omar Haddad spoke on Monday. “They beat us,” he said. Haddad said the guards tortured inmates.',
      'tortured',
      ['Omar Haddad'],
    ],
    [
      'A review by the OIG found that the cells were filthy. The review also found that inmates were starved.',
      'starved',
      ['Office of Inspector General'],
    ],
    [
      'The OIG found that the cells were filthy. It also highlighted failures in medical care.',
      'medical care',
      ['Office of Inspector General'],
    ],
    ['Elena Voss said residents were starved. She said that nurses beat them.', 'beat', ['Elena Voss']],
    ['“The cells are filthy,” Haddad said. “Inmates are starved and beaten.”', 'starved', ['Omar Haddad']],
    [
      '“The cells are filthy,” said Haddad, who visited in May. “Inmates are starved and beaten.”',
      'starved',
      ['Omar Haddad'],
    ],
  ];
  it.each(LATER)('in %s, “%s” is asserted by %j', (text, words, names) => {
    const input = inputOf(text);
    const c = attribute(input).claims.findLast((x) => x.quote.includes(words));
    expect(c).toBeDefined();
    expect(c!.asserted_by.map((id) => nameOf(input, id))).toEqual(names);
  });
});
