import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../src/attribute/index.js';
import { inputOf } from './input.js';

const found = (text: string) =>
  attributionsOf(inputOf(text)).map((a) => ({
    source: a.source ? text.slice(a.source.start, a.source.end) : null,
    cue: text.slice(a.cue.start, a.cue.end),
    content: a.content ? text.slice(a.content.start, a.content.end) : '',
  }));

/** sentence, source, cue, words the content begins with */
const CLAUSES: [string, string | null, string, string][] = [
  ['The report found that inmates slept on the floor.', 'The report', 'found', 'that inmates slept'],
  ['The inspectors concluded that the ward was unsafe.', 'The inspectors', 'concluded', 'that the ward'],
  ['Omar Haddad said the guards had beaten his client.', 'Omar Haddad', 'said', 'the guards had beaten'],
  ['Voss, a nurse at the home, said residents went hungry.', 'Voss', 'said', 'residents went hungry'],
  ['The company denied that anyone had been hurt.', 'The company', 'denied', 'that anyone'],
  ['The company denied the allegations.', 'The company', 'denied', 'the allegations'],
  ['The ministry rejected the findings.', 'The ministry', 'rejected', 'the findings'],
  ['The union alleges that wages were stolen.', 'The union', 'alleges', 'that wages'],
  ['The lawsuit alleges widespread abuse.', 'The lawsuit', 'alleges', 'widespread abuse'],
  ['Parents claimed that teachers had locked children in a closet.', 'Parents', 'claimed', 'that teachers'],
  ['The auditor noted that records were missing.', 'The auditor', 'noted', 'that records'],
  ['The sheriff insisted that deputies acted properly.', 'The sheriff', 'insisted', 'that deputies'],
  ['Residents complained that the water smelled of oil.', 'Residents', 'complained', 'that the water'],
  ['The agency admitted that it had lost the files.', 'The agency', 'admitted', 'that it had lost'],
  ['The hospital acknowledged that two patients had died.', 'The hospital', 'acknowledged', 'that two patients'],
  ['The director conceded that staffing was too thin.', 'The director', 'conceded', 'that staffing'],
  ['The commission recommended that the ward be closed.', 'The commission', 'recommended', 'that the ward'],
  ['The panel recommended closing the unit.', 'The panel', 'recommended', 'closing the unit'],
  ['The groups demanded that the minister resign.', 'The groups', 'demanded', 'that the minister'],
  ['The league demanded an inquiry.', 'The league', 'demanded', 'an inquiry'],
  ['Advocates urged the governor to close the jail.', 'Advocates', 'urged', 'to close the jail'],
  ['The union asked the ministry to inspect the mill.', 'The union', 'asked', 'to inspect'],
  ['The nurses asked whether the reports had been altered.', 'The nurses', 'asked', 'whether the reports'],
  ['The coalition called for an investigation.', 'The coalition', 'called for', 'an investigation'],
  ['The coalition called on the council to act.', 'The coalition', 'called on', 'to act'],
  ['Inspectors warned that the roof could fall.', 'Inspectors', 'warned', 'that the roof'],
  ['The judge ruled that the arrests were unlawful.', 'The judge', 'ruled', 'that the arrests'],
  ['The manager told inspectors that the logs were complete.', 'The manager', 'told', 'that the logs'],
  ['The manager told reporters on Tuesday that the mill was safe.', 'The manager', 'told', 'that the mill'],
  ['The company said in a statement that it had done nothing wrong.', 'The company', 'said', 'that it had done'],
  ['“The jail is clean,” Bluestone said in a statement sent to the Ledger.', 'Bluestone', 'said', '“The jail is clean'],
  ['The prisoners accused the guards of beating them.', 'The prisoners', 'accused', 'beating them'],
  ['Farmers blamed the factory for the dead fish.', 'Farmers', 'blamed', 'the dead fish'],
  ['The watchdog faulted the prison for hiding records.', 'The watchdog', 'faulted', 'hiding records'],
  [
    'The agency criticized the hospital for turning patients away.',
    'The agency',
    'criticized',
    'turning patients away',
  ],
  ['The survey showed that half of the workers were children.', 'The survey', 'showed', 'that half'],
  ['The video shows that the officer fired first.', 'The video', 'shows', 'that the officer'],
  ['The school pledged to retrain its staff.', 'The school', 'pledged', 'to retrain'],
  ['The company promised that repairs would follow.', 'The company', 'promised', 'that repairs'],
  ['The mayor dismissed the claims as politics.', 'The mayor', 'dismissed', 'the claims'],
  ['The spokesman called the report misleading.', 'The spokesman', 'called', 'the report misleading'],
  ['Lawyers described the cells as cages.', 'Lawyers', 'described', 'cages'],
  ['The agency agreed that the doors were broken.', 'The agency', 'agreed', 'that the doors'],
  ['The agency concurred with the recommendations.', 'The agency', 'concurred with', 'the recommendations'],
  ['The operator disputed the findings.', 'The operator', 'disputed', 'the findings'],
  ['The board railed against the inspectors.', 'The board', 'railed against', 'the inspectors'],
  ['The chief stood by his officers.', 'The chief', 'stood by', 'his officers'],
  ['The report singles out the night shift.', 'The report', 'singles out', 'the night shift'],
  ['Whistleblowers revealed that samples had been swapped.', 'Whistleblowers', 'revealed', 'that samples'],
  ['The teacher testified that the boy was tied to a chair.', 'The teacher', 'testified', 'that the boy'],
  [
    'The report, which covers three years, found that complaints were ignored.',
    'The report',
    'found',
    'that complaints',
  ],
  [
    'The committee expressed concern about the use of restraints.',
    'The committee',
    'expressed concern',
    'concern about the use',
  ],
  ['The company apologized for the delay.', 'The company', 'apologized for', 'the delay'],
  ['Villagers say the river turned orange.', 'Villagers', 'say', 'the river'],
  ['The study estimated that 40 percent of the wells were polluted.', 'The study', 'estimated', 'that 40 percent'],
  ['The rapporteur urged that the camp be opened to visitors.', 'The rapporteur', 'urged', 'that the camp'],
  ['A former guard recalled how men were chained at night.', 'A former guard', 'recalled', 'how men'],
  ['The Daily Ledger reported that the contract was never bid.', 'The Daily Ledger', 'reported', 'that the contract'],
  ['The Daily Ledger reports that the contract was never bid.', 'The Daily Ledger', 'reports', 'that the contract'],
  ['The minister questioned whether the figures were right.', 'The minister', 'questioned', 'whether the figures'],
  ['The complaint asserts that the plant dumped acid.', 'The complaint', 'asserts', 'that the plant'],
];

const AFTER: [string, string | null, string, string][] = [
  ['The cells were cold, the inspectors said.', 'the inspectors', 'said', 'The cells were cold'],
  ['The cells were cold, said the inspectors.', 'the inspectors', 'said', 'The cells were cold'],
  ['Two workers died, the union said on Monday.', 'the union', 'said', 'Two workers died'],
  ['The guards lied, according to the lawsuit.', 'the lawsuit', 'according to', 'The guards lied'],
  ['According to the audit, the money was never spent.', 'the audit', 'According to', 'the money was'],
  [
    'According to Elena Voss, a nurse, residents were tied to beds.',
    'Elena Voss',
    'According to',
    'residents were tied',
  ],
  ['The water was unsafe, Voss added.', 'Voss', 'added', 'The water was unsafe'],
  ['The boy was hungry, his mother recalled.', 'his mother', 'recalled', 'The boy was hungry'],
  ['Nobody was hurt, the company maintains.', 'the company', 'maintains', 'Nobody was hurt'],
  ['The ward was closed, the spokesman explained.', 'the spokesman', 'explained', 'The ward was closed'],
];

const NOUNS: [string, string | null, string, string][] = [
  ['The police face allegations of planting evidence.', null, 'allegations', 'planting evidence'],
  ["The union's claim that pay was withheld went to court.", 'The union', 'claim', 'that pay was withheld'],
  ['The finding that the food was rotten shocked families.', null, 'finding', 'that the food'],
  ['An alleged beating at the station is under review.', null, 'alleged', 'An alleged beating'],
  [
    'The agency repeated its denial that anyone was hurt.',
    'The agency',
    'repeated its denial',
    'its denial that anyone',
  ],
  [
    'The inspectors made six recommendations on staffing.',
    'The inspectors',
    'made six recommendations',
    'six recommendations',
  ],
  [
    'The company expressed its commitment to safe work.',
    'The company',
    'expressed its commitment',
    'its commitment to safe',
  ],
  ['The league renewed its call for an inquiry.', 'The league', 'renewed its call', 'its call'],
  ['The guards allegedly beat him.', null, 'allegedly', 'The guards allegedly beat him'],
  ['The ministry was accused of ignoring complaints.', null, 'accused', 'ignoring complaints'],
  ['The home was faulted for poor hygiene.', null, 'faulted', 'poor hygiene'],
  ['The prison was criticized by inspectors for its kitchens.', 'inspectors', 'criticized', 'its kitchens'],
];

describe('attributions', () => {
  it.each([...CLAUSES, ...AFTER, ...NOUNS])('reads who says what in: %s', (text, source, cue, content) => {
    const all = found(text);
    const hit = all.find((a) => a.cue === cue || a.cue.startsWith(cue));
    expect(hit, JSON.stringify(all)).toBeDefined();
    expect(hit!.source).toBe(source);
    expect(hit!.content.startsWith(content), hit!.content).toBe(true);
  });

  /** sentence, word that is no cue in it */
  const TRAPS: [string, string][] = [
    ['Guards denied food to the strikers.', 'denied'],
    ['He was denied entry at the gate.', 'denied'],
    ['Officers denied them water for two days.', 'denied'],
    ['The judge denied the request.', 'denied'],
    ['The board denied her application for parole.', 'denied'],
    ['Denials are sent by mail within a week.', 'Denials'],
    ['The hotline is staffed by volunteers.', 'staffed'],
    ['He found himself alone in the cell.', 'found'],
    ['She found a job at the mill.', 'found'],
    ['The vendor charged $5 for a call.', 'charged'],
    ['He was arrested on a charge of loitering.', 'charge'],
    ['Fill in the claims form and send it back.', 'claims'],
    ['The storm claimed twelve lives.', 'claimed'],
    ['They report to work at six.', 'report'],
    ['If the warden said that, he should resign.', 'said'],
    ['The cited passage is on page nine.', 'cited'],
    ['She was admitted to the hospital on Monday.', 'admitted'],
    ['The train called at every station.', 'called'],
    ['The court held a hearing in May.', 'held'],
    ['The bridge was held up by steel cables.', 'held'],
    ['The factory employs 300 people.', 'employs'],
    ['The children cried when the doors closed.', 'cried'],
    ['He repeated the second grade.', 'repeated'],
    ['The plan allows for delays.', 'allows'],
    ['The nurse saw two patients before noon.', 'saw'],
    ['The mill holds 400 looms.', 'holds'],
    ['A charge of ten dollars was added to the bill.', 'charge'],
    ['The river rises when it rains.', 'rises'],
    ['The requests for release were met with silence.', 'met'],
  ];
  it.each(TRAPS)('sees no attribution of a proposition in: %s (%s)', (text, word) => {
    expect(found(text).filter((a) => a.cue.split(' ')[0] === word)).toEqual([]);
  });
});
