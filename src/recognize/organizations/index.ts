import type { DocumentContext, FoundMention } from '../../stages.js';
import { type Sieve, sift } from '../mentions/sieve.js';
import { administrations } from './administrations.js';
import { agencyOffices } from './agency-offices.js';
import { chapters } from './chapters.js';
import { companies } from './companies.js';
import { credits } from './credits.js';
import { definitions } from './definitions.js';
import { describedNames } from './described.js';
import { employers } from './employers.js';
import { foreignNames } from './foreign.js';
import { headedNames } from './headed.js';
import { initialisms } from './initialisms.js';
import { invertedNames } from './inverted.js';
import { knownOrganizations } from './known.js';
import { media } from './media.js';
import { ofPeople } from './of-people.js';
import { officersOffices } from './officers-offices.js';
import { officesOf } from './offices-of.js';
import { paperNames } from './papers.js';
import { regionalNames } from './regional.js';
import { repeatedNames } from './repeats.js';
import { shortHeads } from './short-heads.js';
import { shortNames } from './short-names.js';
import { signatures } from './signatures.js';
import { subjectNames } from './subjects.js';

/** In this order: each sees what those before it found. */
const SIEVES: readonly Sieve[] = [
  signatures,
  knownOrganizations,
  headedNames,
  foreignNames,
  officesOf,
  invertedNames,
  subjectNames,
  officersOffices,
  ofPeople,
  companies,
  administrations,
  credits,
  media,
  describedNames,
  regionalNames,
  employers,
  definitions,
  chapters,
  agencyOffices,
  initialisms,
  repeatedNames,
  paperNames,
  shortNames,
  shortHeads,
];

/**
 * Agencies, courts, companies, associations, media and the like, by what they are called. Not: roles ("the warden"), peoples, programs, laws,
 * cases and papers.
 */
export const recognizeOrganizations = (context: DocumentContext, found: readonly FoundMention[]): FoundMention[] =>
  sift(SIEVES, context, found);
