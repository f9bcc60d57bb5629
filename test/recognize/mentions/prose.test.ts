import { describe, expect, it } from 'vitest';
import type { MentionType } from '../../../src/records.js';
import { namesIn } from './found.js';

/** Invented passages of several fields. [O:…] marks an organization, [P:…] a person, [L:…] a place, [F:…] a facility. */
const PASSAGES: readonly (readonly [field: string, text: string])[] = [
  [
    'a mine',
    `Inspectors with the [O:Mine Safety and Health Administration] shut the mine on Tuesday, the agency said. It is owned by [O:Stillwater Coal Company], a unit of [O:Brandt Resources Inc.]

“They knew,” said [P:Earl Dotson], 58, a roof bolter. [P:Dotson], who testified before the [O:Kentucky Mine Safety Review Commission] in March, said foremen warned crews. [O:Stillwater] spokeswoman [P:Marla Keene] called the claim “false.” The [O:United Mine Workers of America] asked [O:MSHA] to reopen its inquiry. Reps. [P:Ana Ruiz] and [P:Tom Leckie] have asked the [O:Government Accountability Office] to review how [O:MSHA] hands out penalties.`,
  ],
  [
    'a care home',
    `The [O:Care Quality Commission] ([O:CQC]) rated [F:Ashdene Lodge Care Home] in [L:Wakefield] “inadequate”. The home is run by [O:Pennine Care Partners Ltd]. [P:Janet Oyelowo], whose mother lived there, told the [O:BBC] that staff “did their best.” Mrs [P:Oyelowo] complained to [O:Wakefield Council] in 2019. Dr [P:Simon Hale], the [O:CQC]’s deputy chief inspector, said the [O:CQC] would return. [O:Age UK] and the [O:Relatives & Residents Association] called for an inquiry by the [O:Department of Health and Social Care].`,
  ],
  [
    'police',
    `[O:Baltimore Police Department] Sgt. [P:Nolan Briggs] lied about the stop, a federal jury found. [P:Briggs] planted a BB gun on [P:Demetric Simmons Jr.], prosecutors said. Assistant U.S. Attorney [P:Leo Wise-Harper] called it “a betrayal.” [P:Simmons]’ lawyer, [P:Ivan Bates Cole], praised the [O:FBI]. The [O:Fraternal Order of Police], which represents [P:Briggs], declined to comment. Judge [P:Catherine Blakeley] of the [O:U.S. District Court for the District of Maryland] set sentencing for June.`,
  ],
  [
    'offices before names',
    `Minister of Education [P:Stefan Giolitti] said so, as did [L:Norway]'s Prime Minister [P:Jon Keller] and Undersecretary for Health Mr. [P:Tocco]. The head of the [O:Refugee Council] [P:Envar Salomon] told the [O:Daily Ledger] that [P:John of Ardley] had lied. [P:Valerie London], a guard from [L:London], agreed. [P:London] also said that he came from [L:Paris]. “In [L:London] nobody knew,” [P:London] said.`,
  ],
  [
    'a fish plant',
    `Boats left a harbour in [L:Penwarra], the [O:Penwarra Courier] said. The [O:Labour Department] said [O:Coldbrook Fisheries] had paid no wages since May. Boys from [F:Clonmarsh College] packed fish at night. Mr. and Mrs. [P:Dunne], of [L:Kilrush], said that their son was locked in, and Police Chief [P:Don Rule] said that the [O:Seamen's Aid Society] had written to him.`,
  ],
  [
    'suppliers of a plant',
    `[O:Norrby Custodial], the contractor, said it was sorry. Meals come from the catering contractor [O:Pantry Ferndale]. Its customers include [O:Hallam Audio] of [L:Denmark] and the American retailer [O:Brightwell]. [P:John Reed], a contractor, and [P:Peter Talbot], a union member, were told that [O:Hallam Audio] would leave. [O:Brightwell] did not reply. [O:Norrby] said it was not aware of it. [O:Everest Manpower], the agency in [L:Kathmandu] that hired them, declined to comment, as did [O:Selka], which runs nine homes. Warden [P:Lena Hart], the owner, wept.`,
  ],
  [
    'detention in Libya',
    `Detainees in western [L:Libya] told [O:UNHCR] staff that they were sold. The centre is run by the [O:Department for Combating Illegal Migration] ([O:DCIM]), part of the [O:Ministry of Interior]. [P:Abdulrahman al-Sharif], its director, told [O:Reuters] that “everyone is treated well.” An Eritrean, [P:Tesfay] (not his real name), said men were beaten by [P:al-Sharif]’s guards. [O:Human Rights Watch] and the [O:International Committee of the Red Cross] have urged the [O:European Union] to stop.`,
  ],
  [
    'a letter about a youth prison',
    `Dear Governor [P:Alvarez], Commissioner [P:Pruitt], and Deputy Commissioner [P:Okafor]:

The undersigned write about our client [P:Tomás], who is 15 and was held in isolation for nine days. In May, the [O:Office of the Child Advocate] and [O:Disability Rights Tennessee] found that staff hired by [O:Bright Paths Behavioral Health, LLC] locked doors at night. The [O:Department of Children’s Services] ([O:DCS]) has not answered. The [O:Juvenile Law Center] represents [P:Tomás] and [P:Keisha] (pseudonym).`,
  ],
];

const TYPES: Record<string, MentionType> = { O: 'organization', P: 'person', L: 'place', F: 'facility' };

function read(marked: string): { text: string; names: string[] } {
  let text = '';
  let at = 0;
  const names: string[] = [];
  for (const m of marked.matchAll(/\[([OPLF]):([^\]]+)\]/g)) {
    text += marked.slice(at, m.index);
    names.push(`${TYPES[m[1]!]} ${text.length} ${m[2]}`);
    text += m[2];
    at = m.index + m[0].length;
  }
  return { text: text + marked.slice(at), names };
}

describe('names in prose of several fields', () => {
  it.each(PASSAGES)('are found, and little else: %s', (_field, marked) => {
    const { text, names } = read(marked);
    const found = namesIn(text).map((m) => `${m.type} ${m.start} ${text.slice(m.start, m.end)}`);
    const missed = names.filter((n) => !found.includes(n));
    const extra = found.filter((n) => !names.includes(n));
    // One name in a passage may be read otherwise: the tagger is retrained now and then.
    expect({ missed: missed.slice(1), extra: extra.slice(1) }).toEqual({ missed: [], extra: [] });
  });
});
