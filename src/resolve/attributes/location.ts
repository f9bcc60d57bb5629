/**
 * Town, state and country of a facility, from the places right after its name: "in Harlan, New Mexico", "Harlan County Jail, Ayr, Texas",
 * "(Ayr, Texas)", "Camp Boll in Germany". Not: a place that only follows ("Harlan County Jail and Texas").
 */
import type { Region } from '../../lexicon/resolution.js';
import type { Mention } from '../../records.js';
import type { Span } from '../../span.js';
import { keyWords } from '../names.js';
import type { Reader, Reading } from './facts.js';

const LEADS =
  /^['’”"]?\)?,?\s*[([]?\s*(?:(?:which\s+is\s+)?(?:located|based|situated|housed)\s+)?(?:in|near|outside(?:\s+of)?|at)?\s*(?:the\s+(?:city|town|village)\s+of\s+)?$/;
const DIVISION = /\b(?:District|County|Province|Region|State|Governorate|Prefecture|Oblast|Department)$/;
const JOINS = /^,\s+$/;

const regionOf = ({ table }: Reading, place: Mention) => {
  const words = table.context.lexicon.resolution;
  const key = keyWords(place.text, 'place', words).join(' ');
  return words.regions.get(key);
};

export const location: Reader = (reading) => {
  const { table, draftOf, set } = reading;
  const { mentions, context } = table;
  const text = context.segmented.text;
  mentions.forEach((m, i) => {
    if (m.type !== 'facility') return;
    const place = mentions[i + 1];
    if (place?.type !== 'place' || place.start - m.end > 40) return;
    const gap = text.slice(m.end, place.start);
    if (gap.trim() === '' || !LEADS.test(gap)) return;
    const draft = draftOf(i);
    const next = mentions[i + 2];
    const second = next?.type === 'place' && JOINS.test(text.slice(place.end, next.start)) ? next : null;
    const put = (key: string, value: string, at: Span): void => set(draft, key, value, at);
    const putRegion = ({ name, country }: Region, at: Span): void => {
      if (name !== country) put('state', name, at);
      put('country', country, at);
    };
    const region = regionOf(reading, place);
    if (region && !(second && regionOf(reading, second))) {
      putRegion(region, place);
      return;
    }
    if (!/\bCounty$/.test(place.text)) put('city', draftOf(i + 1).name, place);
    if (!second) return;
    const outer = regionOf(reading, second);
    const home = context.lexicon.resolution.towns.get(
      keyWords(place.text, 'place', context.lexicon.resolution).join(' '),
    );
    if (outer && home === outer.name) put('country', outer.name, second);
    else if (outer) putRegion(outer, second);
    else put(DIVISION.test(second.text) ? 'state' : 'country', draftOf(i + 2).name, second);
  });
};
