import type { DocumentContext, FoundMention } from '../../stages.js';
import { type Sieve, sift } from '../mentions/sieve.js';
import { bylines } from './bylines.js';
import { peopleInContext } from './context.js';
import { givenNames } from './given-names.js';
import { initialsOnly } from './initials.js';
import { listedPeople } from './lists.js';
import { officeHolders } from './office-holders.js';
import { repeatedPeople } from './repeats.js';
import { titledPeople } from './titled.js';

/** In this order: each sees what those before it found. */
const SIEVES: readonly Sieve[] = [
  bylines,
  titledPeople,
  officeHolders,
  initialsOnly,
  peopleInContext,
  givenNames,
  listedPeople,
  repeatedPeople,
];

/** People, by name: titles are left out. Not: roles, peoples, pronouns; months, streets, laws, ships and prizes that bear a person's name. */
export const recognizePeople = (context: DocumentContext, found: readonly FoundMention[]): FoundMention[] =>
  sift(SIEVES, context, found);
