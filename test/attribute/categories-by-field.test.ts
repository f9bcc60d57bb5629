import { describe, expect, it } from 'vitest';
import { categoriesIn, unframed } from '../../src/attribute/categories.js';
import { segment } from '../../src/segment/index.js';
import { lexicon, topical } from './input.js';

const of = (text: string, settings: readonly string[] = []): string[] => {
  const { tokens } = segment(text, [], lexicon);
  const hits = categoriesIn(topical(tokens), 0, tokens.length, new Set(settings));
  return [...new Set(unframed(hits).map((h) => h.category))].sort();
};

/** words, all the categories they name */
const NAMED: [string, string[]][] = [
  ['The inspectorate fined the mine operator 40,000 rand.', ['oversight']],
  ['The Minister agrees with this finding.', ['oversight']],
  ['The council undertook to review its procedures by June.', ['oversight']],
  ['They want the orphanage closed.', ['oversight']],
  ['The matter has been passed to the public prosecutor.', ['oversight']],
  ['We raised this with the superintendent in May.', ['oversight']],
  ['The inspector confirmed what parents had been saying for years.', ['oversight']],
  ['The regulator served two improvement notices on the home.', ['oversight']],
  ['Nobody was on the corridor from midnight until six.', ['staffing']],
  ['Shifts are regularly left uncovered.', ['staffing']],
  ['Half of the carers had not done the basic course.', ['staffing']],
  ['Hourly checks were not carried out.', ['staffing']],
  ['The supervisor had been asleep.', ['staffing']],
  ['Three officers called in sick and were not replaced.', ['staffing']],
  ['Two sets of books were kept.', ['falsified_evidence', 'transparency_records']],
  ['The times in the logbook do not match the video.', ['falsified_evidence']],
  ['The ward was painted and flowers were put out the day before the visit.', ['falsified_evidence']],
  ['The nurse ticked the rounds although she had been at home.', ['falsified_evidence']],
  ['Half of the pages were blacked out.', ['transparency_records']],
  ['We asked for the minutes in July and have heard nothing.', ['transparency_records']],
  ['Reporters were not let in.', ['transparency_records']],
  ['Journalists were turned away.', ['transparency_records']],
  ['Staff were forbidden to discuss the case.', ['transparency_records']],
  ['No reason was written down.', ['transparency_records']],
  ['Whoever complained was put on the night shift.', ['retaliation']],
  ['The two nurses who had raised the alarm were suspended.', ['retaliation']],
  ['The headmaster advised us to say nothing to the newspapers.', ['coercion']],
  ['If you talk, he said, your family will pay for it.', ['coercion']],
  ['They are let out for one hour in the day.', ['solitary_confinement']],
  ['The boy was shut in a cupboard for three hours.', ['solitary_confinement']],
  ['Men under 21 are held in the separation unit for months.', ['solitary_confinement']],
  ['He called us animals.', ['ill_treatment']],
  ['They treated the old people like cattle.', ['ill_treatment']],
  ['They made us stand in the yard all night.', ['ill_treatment']],
  ['Her glucose was not measured for nine days.', ['medical_care']],
  ['No one lifted her out of bed for two days.', ['medical_care']],
  ['Her operation was put off three times.', ['medical_care']],
  ['He is allergic to penicillin.', ['medical_care']],
  ['Boys as young as 13 were harming themselves.', ['mental_health']],
  ['Each man had borrowed up to 90,000 taka to pay the broker.', ['labor']],
  ['The agency took their papers on arrival.', ['labor']],
  ['Nobody could leave the boat for two years.', ['labor']],
  ['The ministry blamed a lack of funds.', ['contract_spending']],
  ['The contract is worth 85 million euros.', ['contract_spending']],
  ['Visits take place behind glass.', ['family_separation']],
  ['He has not seen his children for two years.', ['family_separation']],
  ['He is still there eleven months after his sentence ended.', ['prolonged_detention']],
  ['The tribunal gave no reasons.', ['due_process']],
  ['The prison is running at 180 per cent of its capacity.', ['sanitation_conditions']],
  ['They must use a bucket at night.', ['sanitation_conditions']],
  ['Six workers share each container.', ['sanitation_conditions']],
  ['Bullets hit him in the back: he was shot as he ran.', ['police_misconduct', 'use_of_force']],
  ['The river runs red below the tannery.', ['environment']],
  ['Lessons were cancelled for half the term.', ['education']],
  ['New arrivals were not tested.', ['covid']],
  ['The spill killed everything in the bay.', ['environment']],
  ['The judge sat for six minutes on each case.', ['due_process']],
  ['Scabies went through the dormitory in a week.', ['covid']],
  ['The priest touched the boys in the showers.', ['sexual_abuse']],
  ['A warder broke his radio and tore up his photographs.', ['ill_treatment']],
  ['Her two children were put in a home while she was held.', ['family_separation']],
  ['Heat in the packing hall passed 38 degrees.', ['labor']],
];

/** words, settings of the text, a category that a word in them might suggest but does not name */
const NOT_NAMED: [string, string[], string][] = [
  ['The initial plan was to record the talk.', [], 'falsified_evidence'],
  ['The number of doctors grew.', [], 'falsified_evidence'],
  ['Cook the beans and write down the results.', [], 'falsified_evidence'],
  ['He came back and they had signed the lease.', [], 'falsified_evidence'],
  ['Perishable goods were stacked in the cellar.', [], 'death_in_custody'],
  ['The officer would drop by the cell.', ['prison'], 'sanitation_conditions'],
  ['In the heat of summer radiation is strong.', ['prison'], 'sanitation_conditions'],
  ['The campaigners could not agree on which way to turn in the debate.', [], 'transparency_records'],
  ['The charity met its targets for the year.', [], 'labor'],
  ['These are not isolated failures.', ['prison'], 'solitary_confinement'],
  ['They visited without notice in May.', ['prison'], 'due_process'],
  ['The fee was refunded to the workers.', ['work'], 'contract_spending'],
  ['Suicide prevention is taught in March.', ['prison'], 'death_in_custody'],
  ['A line ran across the box at the top of the page.', ['care'], 'solitary_confinement'],
  ['The ministry refused to release the figures.', ['prison'], 'prolonged_detention'],
  ['They have cut ties with the firm.', [], 'use_of_force'],
  ['Four aides sat down.', ['care'], 'covid'],
  ['He had an infected tooth.', ['prison'], 'covid'],
  ['She left in slippers and with no coat.', ['care'], 'use_of_force'],
  ['He cancelled two hospital visits.', ['prison'], 'family_separation'],
  ['The new head was reported to have dismissed the idea.', ['school'], 'retaliation'],
  ['Two men complained about one officer and were placed on report.', ['prison'], 'sanitation_conditions'],
];

describe('categories in one field and another', () => {
  it.each(NAMED)('%s names %j', (text, categories) => expect(of(text)).toEqual(categories));
  it.each(NOT_NAMED)('%s in %j does not name %s', (text, settings, category) =>
    expect(of(text, settings)).not.toContain(category),
  );
  it('tells by the fewest words, so that a claim that holds them has the category', () => {
    const text = 'She denied that any posts were vacant and that the inspector was told.';
    const { tokens } = segment(text, [], lexicon);
    const hits = categoriesIn(topical(tokens), 0, tokens.length).filter((h) => h.category === 'staffing');
    expect(hits.map((h) => text.slice(tokens[h.first]!.start, tokens[h.last - 1]!.end))).toContain('posts were vacant');
  });
});
