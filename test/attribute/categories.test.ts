import { describe, expect, it } from 'vitest';
import { withoutAsides } from '../../src/attribute/asides.js';
import { categoriesIn, settingsOf, unframed } from '../../src/attribute/categories.js';
import { read } from '../../src/attribute/reading.js';
import { segment } from '../../src/segment/index.js';
import { inputOf, lexicon, topical } from './input.js';

const of = (text: string): string[] => {
  const { tokens } = segment(text, [], lexicon);
  return [...new Set(categoriesIn(topical(tokens), 0, tokens.length).map((h) => h.category))].sort();
};

/** words, a category they name */
const NAMED: [string, string][] = [
  ['The guards sprayed us through the hatch.', 'use_of_force'],
  ['The state paid the operator four million a year.', 'contract_spending'],
  ['The county tried to recover bonuses that the contractor had not earned.', 'contract_spending'],
  ['The board wants the overpayments recouped and the funds returned.', 'contract_spending'],
  ['An officer told him that if he went on he would be sent to the hole.', 'coercion'],
  ['They were warned that their children would be taken.', 'coercion'],
  ['Deputies ignored cries for help.', 'ill_treatment'],
  ['They treated us like dogs.', 'ill_treatment'],
  ['The agency did not ensure that the camps complied with the code.', 'oversight'],
  ['The agency let the operators police themselves.', 'oversight'],
  ['Four deaths were never reported to the regulator as incidents.', 'oversight'],
  ['The jail was reaccredited in May.', 'oversight'],
  ['He was never given copies of his chart.', 'transparency_records'],
  ['The home made the results of the review public.', 'transparency_records'],
  ['Mr. Lund passed away on Sunday.', 'death_in_custody'],
  ['A frozen pipe burst; the broken pipes were left.', 'sanitation_conditions'],
  ['The clinic hired two additional nurses.', 'staffing'],
  ['A hotline for families will be set up.', 'family_separation'],
  ['The deaf woman was given no interpreter.', 'discrimination'],
  ['She arrived in labour and the midwife was out.', 'medical_care'],
  ['On the day of the visit 38 of 41 rostered nurses came.', 'staffing'],
  ['All guards were on duty that night.', 'staffing'],
  ['Three men died in custody last winter.', 'death_in_custody'],
  ['The coroner ruled it a suicide.', 'death_in_custody'],
  ['She was found unresponsive in her cell.', 'death_in_custody'],
  ['Guards used pepper spray on the men.', 'use_of_force'],
  ['The officer punched the handcuffed man.', 'use_of_force'],
  ['Deputies tackled the boy and shackled his legs.', 'use_of_force'],
  ['The patient was put in a restraint chair.', 'use_of_force'],
  ['A supervisor groped two women.', 'sexual_abuse'],
  ['The aide was convicted of sexual assault.', 'sexual_abuse'],
  ['Inmates reported sexual harassment by staff.', 'sexual_abuse'],
  ['Residents were mistreated and humiliated.', 'ill_treatment'],
  ['The soldiers tortured prisoners.', 'ill_treatment'],
  ['Children suffered neglect at the home.', 'ill_treatment'],
  ['They were forced to sign a confession.', 'coercion'],
  ['The foreman threatened the weavers.', 'coercion'],
  ['The clerk was fired for complaining; she calls it retaliation.', 'retaliation'],
  ['Whistleblowers faced reprisals.', 'retaliation'],
  ['He has been in detention for two years without bail; it is prolonged detention.', 'prolonged_detention'],
  ['She was denied bail again.', 'prolonged_detention'],
  ['He languished in a county jail.', 'prolonged_detention'],
  ['They were arbitrarily detained at a checkpoint.', 'arbitrary_detention'],
  ['Police held him without charge.', 'arbitrary_detention'],
  ['The family seeks damages for wrongful arrest.', 'arbitrary_detention'],
  ['He spent 80 days in solitary confinement.', 'solitary_confinement'],
  ['The unit is on lockdown.', 'solitary_confinement'],
  ['They were denied a hearing.', 'due_process'],
  ['Nobody got a fair trial.', 'due_process'],
  ['The request was summarily denied.', 'due_process'],
  ['Detainees have no access to counsel.', 'legal_access'],
  ['No interpreter was present.', 'legal_access'],
  ['The law library is closed.', 'legal_access'],
  ['The men were deported at night.', 'deportation'],
  ['Boats were subject to pushbacks.', 'deportation'],
  ['Infants were separated from their mothers.', 'family_separation'],
  ['Family visits were cancelled.', 'family_separation'],
  ['Roma pupils face discrimination.', 'discrimination'],
  ['Stops were racially profiled.', 'discrimination'],
  ['Women were treated differently.', 'discrimination'],
  ['The showers were covered in mold.', 'sanitation_conditions'],
  ['Rats ran through the overcrowded dormitory.', 'sanitation_conditions'],
  ['Toilets were clogged.', 'sanitation_conditions'],
  ['The ward was filthy.', 'sanitation_conditions'],
  ['Living conditions were poor.', 'sanitation_conditions'],
  ['The meals were spoiled.', 'food_water'],
  ['There was no drinking water.', 'food_water'],
  ['Residents were malnourished.', 'food_water'],
  ['Nurses withheld insulin.', 'medical_care'],
  ['Her wounds went untreated; medical care was refused.', 'medical_care'],
  ['The dentist never came.', 'medical_care'],
  ['Residents had pressure ulcers.', 'medical_care'],
  ['The unit lacks mental health care.', 'mental_health'],
  ['Boys suffered panic attacks.', 'mental_health'],
  ['He was on suicide watch.', 'mental_health'],
  ['A tuberculosis outbreak spread through the wing.', 'covid'],
  ['Twelve residents caught COVID-19.', 'covid'],
  ['Scabies went unchecked.', 'covid'],
  ['The home was understaffed.', 'staffing'],
  ['There was a shortage of nurses.', 'staffing'],
  ['Half the posts are vacant.', 'staffing'],
  ['Officers worked mandatory overtime.', 'staffing'],
  ['The inspection was announced in advance.', 'oversight'],
  ['They want an independent inquiry.', 'oversight'],
  ['The prison failed its audit.', 'oversight'],
  ['No one was held accountable.', 'oversight'],
  ['Video footage was erased.', 'transparency_records'],
  ['The agency withheld documents.', 'transparency_records'],
  ['It was a cover-up.', 'transparency_records'],
  ['Nurses falsified the charts.', 'falsified_evidence'],
  ['The sergeant fabricated a report.', 'falsified_evidence'],
  ['The samples were tampered with.', 'falsified_evidence'],
  ['The county paid for a no-bid contract.', 'contract_spending'],
  ['Millions were embezzled.', 'contract_spending'],
  ['The vendor took kickbacks.', 'contract_spending'],
  ['Wages were stolen.', 'labor'],
  ['Children as young as nine were found in child labour.', 'labor'],
  ['The mill used forced labor.', 'labor'],
  ['Passports were confiscated; the women were trafficked.', 'labor'],
  ['Toxic waste was dumped in the creek.', 'environment'],
  ['Groundwater was contaminated with arsenic.', 'environment'],
  ['Emissions exceeded the limit.', 'environment'],
  ['Pupils were locked in a seclusion room.', 'education'],
  ['He was denied schooling for a year.', 'education'],
  ['Children in special education were restrained.', 'education'],
  ['It was a case of police brutality.', 'police_misconduct'],
  ['The raid was warrantless.', 'police_misconduct'],
  ['Detectives planted evidence.', 'police_misconduct'],
  ['Runaways were strapped to a bench and given thirty strokes of the birch.', 'use_of_force'],
  ['A carer dragged her along the corridor by the hair.', 'use_of_force'],
  ['Offenders spent the winter in an unlit cell.', 'solitary_confinement'],
  ['She was put in the punishment cell for a week.', 'solitary_confinement'],
  ['Two of them were sent to bed hungry.', 'food_water'],
  ['Boys lived on bread and water.', 'food_water'],
  ['On the back ward one attendant looked after ninety patients.', 'staffing'],
  ['They are short of midwives and orderlies.', 'staffing'],
  ['Resident 9 fell three times on the stairs before an alarm was fitted.', 'medical_care'],
  ['Her call bell rang for an hour.', 'medical_care'],
  ['There were two outbreaks of scabies.', 'covid'],
  ['The men take turns to sleep.', 'sanitation_conditions'],
  ['A fire door was wedged open in the home.', 'sanitation_conditions'],
  ['The pupils were paddled.', 'education'],
  ['Inmates were hired out to farmers.', 'labor'],
  ['He could not see a solicitor for three days.', 'legal_access'],
  ['They waited months to see a judge.', 'due_process'],
  ['The police had no reasonable grounds for the search.', 'police_misconduct'],
  ['The log was rewritten afterwards.', 'falsified_evidence'],
  ['His mother has not been allowed to see her son.', 'family_separation'],
  ['Staff were told to leave incidents out of the log.', 'transparency_records'],
];

/** words, a category that a word in them might suggest but does not name */
const NOT_NAMED: [string, string][] = [
  ['He was sent back to his cell.', 'deportation'],
  ['Twelve men were staging a hunger strike.', 'falsified_evidence'],
  ['The log is kept by a machine and cannot be altered.', 'falsified_evidence'],
  ['She toured the desert lockup.', 'solitary_confinement'],
  ['The tray was pushed through the food slot.', 'food_water'],
  ['The home is run by a firm under a contract with the county.', 'contract_spending'],
  ['The county paid the firm four million pounds a month.', 'labor'],
  ['The dead end street was repaved.', 'death_in_custody'],
  ['The labor force grew by two percent.', 'use_of_force'],
  ['A task force met in May.', 'use_of_force'],
  ['The letter singles out the ministry.', 'retaliation'],
  ['He runs a water pollution lab.', 'food_water'],
  ['The men began a hunger strike.', 'food_water'],
  ['She bought health insurance.', 'medical_care'],
  ['The public health care budget grew.', 'transparency_records'],
  ['The desk is staffed by volunteers.', 'staffing'],
  ['The muscle contracted.', 'labor'],
  ['The medical records were complete.', 'transparency_records'],
  ['He set a new track record.', 'transparency_records'],
  ['The attorney general of the state spoke.', 'legal_access'],
  ['The committee held a session on trade.', 'oversight'],
  ['The flood threatened the town.', 'environment'],
  ['Weather conditions were mild.', 'sanitation_conditions'],
  ['Blood pressure was normal.', 'coercion'],
  ['The wrong detention form was used.', 'arbitrary_detention'],
  ['The situation seemed hopeless.', 'mental_health'],
  ['He left the room and put the book away.', 'solitary_confinement'],
  ['Section 7 of the agreement applies.', 'mental_health'],
  ['The international team keeps accounts.', 'prolonged_detention'],
  ['No doctor could have foreseen it.', 'staffing'],
  ['She struck me as honest.', 'use_of_force'],
  ['They chose a cotton fabric.', 'falsified_evidence'],
  ['The collapsible gate was new.', 'sanitation_conditions'],
  ['Isolation precautions began late.', 'solitary_confinement'],
];

/** a text, a category of its last sentence by where it takes place, one that it would have elsewhere */
const IN_SETTING: [string, string, string][] = [
  [
    'The mill employs 300 workers. Its machinists sew shirts. The employer keeps the exits padlocked.',
    'labor',
    'sanitation_conditions',
  ],
  [
    'The ward has 30 patients. Nurses come by day. Residents are old. The exits are padlocked.',
    'sanitation_conditions',
    'labor',
  ],
];

describe('categories', () => {
  it.each(NAMED)('%s names %s', (text, category) => expect(of(text)).toContain(category));
  it.each(NOT_NAMED)('%s does not name %s', (text, category) => expect(of(text)).not.toContain(category));

  it.each(IN_SETTING)('%s is a matter of %s, not of %s', (text, category, other) => {
    const { tokens, sentences } = segment(text, [], lexicon);
    const { first, last } = sentences.at(-1)!;
    const settings = settingsOf(topical(tokens));
    const named = categoriesIn(topical(tokens), first, last, settings).map((h) => h.category);
    expect(named).toContain(category);
    expect(named).not.toContain(other);
  });

  it('lets a topic by which somebody is described not count beside what was done to him', () => {
    const named = (text: string): string[] => {
      const r = read({ ...inputOf(text) });
      const hits = categoriesIn(r, 0, r.tokens.length);
      return [...new Set(withoutAsides(r, r.chunks(0), hits).map((h) => h.category))];
    };
    expect(named('Officers used pepper spray on men who had asked for water.')).toEqual(['use_of_force']);
    expect(named('Officers took the water of men who had asked for it.')).toContain('food_water');
    expect(named('She met men who had asked for water.')).toEqual(['food_water']);
    expect(named('Guards beat a man who died at noon.')).toContain('death_in_custody');
  });

  it('lets words that only frame a matter count where no other is told', () => {
    const named = (text: string): string[] => {
      const { tokens } = segment(text, [], lexicon);
      return [...new Set(unframed(categoriesIn(topical(tokens), 0, tokens.length)).map((h) => h.category))];
    };
    expect(named('The inspection found violations.')).toEqual(['oversight']);
    expect(named('The inspection found mold.')).toEqual(['sanitation_conditions']);
  });

  it('gives each category the words that name it', () => {
    const text = 'Guards used pepper spray, and the cells were filthy.';
    const { tokens } = segment(text, [], lexicon);
    const hits = categoriesIn(topical(tokens), 0, tokens.length);
    const words = hits.map((h) => `${h.category}: ${text.slice(tokens[h.first]!.start, tokens[h.last - 1]!.end)}`);
    expect(words).toContain('use_of_force: pepper spray');
    expect(words).toContain('sanitation_conditions: filthy');
  });
});
