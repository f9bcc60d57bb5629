/** The table of `dossier summary`: a row for each facility, organization or person. */
import { list, made } from './columns.js';
import type { Party, Tally } from './parties.js';
import type { RowTable } from './rows.js';

const counted = (all: Tally): string[] => all.map(([what, times]) => (times > 1 ? `${what} (${times})` : what));

export const PARTIES: RowTable<Party> = {
  name: 'parties',
  title: 'What is claimed against each facility, organization or person',
  columns: [
    made('name', 'string', 'Whom it is about', (p) => p.entity.name),
    made('type', 'string', 'facility, organization or person', (p) => p.entity.type),
    made('claims_against', 'integer', 'Allegations and findings about it or against it', (p) => p.against.length),
    list('said_by', 'Who makes them, with how many where it is more than one', (p) => counted(p.by)),
    list('categories', 'What they are about', (p) => counted(p.categories)),
    made('denied', 'integer', 'How many are denied', (p) => p.denied),
    made('explained', 'integer', 'How many are explained otherwise', (p) => p.explained),
    made('acknowledged', 'integer', 'How many are acknowledged, or action is promised', (p) => p.acknowledged),
    made('unanswered', 'integer', 'How many nobody answers', (p) => p.unanswered),
    made('first', 'date', 'First day on which any of it may have happened', (p) => p.first),
    made('last', 'date', 'Last day', (p) => p.last),
    made('undated', 'integer', 'How many tell no day of a known year', (p) => p.undated),
    list('quantities', 'The numbers in them, with what they count', (p) => p.quantities),
    list('sources', 'The sources they stand in', (p) => p.sources),
    made('makes', 'integer', 'How many claims it makes itself', (p) => p.makes),
    made('id', 'string', 'Id of the entity', (p) => p.entity.id),
  ],
  narrow: ['name', 'type', 'claims_against', 'denied', 'acknowledged', 'unanswered', 'first', 'last'],
};
