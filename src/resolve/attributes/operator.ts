/**
 * Who runs a facility, and who oversees it: "Harlan County Jail, run by Corvane", "Corvane, which operates the facility", "detention
 * contractor Corvane", "run under contract for the Ministry". "The facility" is the one that the document is
 * mostly about, else the one named last. Not: an organization that runs something
 * else ("Corvane operates a call line").
 */
import type { EntityDraft } from '../draft.js';
import { type Reader, type Reading, unbroken } from './facts.js';

const WINDOW = 160;
const RUN = '(?:run|operated|managed|owned|administered|maintained|staffed)';
const RUN_BY = new RegExp(
  `\\b${RUN}(?:\\s+and\\s+${RUN})?\\s+(?:\\w+ly\\s+)?by\\s+(?:the\\s+|an?\\s+)?(?:[\\w’'-]+\\s+){0,6}$`,
  'i',
);
const OVERSEEN_BY =
  /\b(?:overseen|supervised|inspected|licensed|regulated|funded)\s+by\s+(?:the\s+)?$|\bunder\s+(?:the\s+)?(?:jurisdiction|authority|supervision|oversight|control)\s+of\s+(?:the\s+)?$|\b(?:run|operated|managed|held)\b[^.;]{0,30}\bunder\s+(?:an?\s+)?contract\s+(?:for|to|with)\s+(?:the\s+)?$|\bon\s+behalf\s+of\s+(?:the\s+)?$/i;
/** A word of any of those. */
const BY = /\b(?:by|under|behalf)\b/i;
const RUNS =
  /^,?\s*(?:the\s+(?:[\w-]+\s+){0,5}(?:company|contractor|firm|corporation|operator|agency|charity|chain|group)\s+)?(?:that|which|who)?\s*(?:currently\s+|also\s+|has\s+|have\s+)*(?:runs|operates|manages|owns|ran|operated|managed|run|owned)(?:\s+and\s+(?:runs|operates|manages|operated|managed))?\s+/;
const THE_FACILITY =
  /^(?:the|this|that)\s+(?:[\w,-]+\s+){0,3}(?:facility|jail|prison|cent(?:er|re)|hospital|home|plant|factory|school|camp|shelter|mine|institution|unit|clinic|complex|lockup|compound)\b/i;
const CONTRACTOR = /\b(?:contractor|operator|management company)\s+$/i;
const ITS_OPERATOR =
  /^,?\s+(?:the\s+)?(?:facility|jail|prison|cent(?:er|re)|hospital|home|plant|factory|school|camp|shelter)['’]s\s+(?:[\w-]+\s+){0,2}(?:operator|contractor|owner)\b/i;

/** The facility named last before a mention, within reach of its sentence; else the last one named at all. */
function facilityBefore({ table, draftOf }: Reading, i: number, sameSentence: boolean): EntityDraft | null {
  const text = table.context.segmented.text;
  const at = table.mentions[i]!.start;
  for (let j = i - 1; j >= 0; j--) {
    const m = table.mentions[j]!;
    if (sameSentence && (at - m.end > WINDOW || !unbroken(text.slice(m.end, at)))) return null;
    if (m.type === 'facility') return draftOf(j);
  }
  return null;
}

/** The facility a document is about: the only one, or the one that most of its facility mentions name. */
function mainFacility({ drafts }: Reading): EntityDraft | null {
  const all = drafts.filter((d) => d.type === 'facility').sort((a, b) => b.mentions.length - a.mentions.length);
  const total = all.reduce((n, d) => n + d.mentions.length, 0);
  return all[0] && all[0].mentions.length * 2 > total ? all[0] : null;
}

export const operator: Reader = (reading) => {
  const { table, draftOf, set: put } = reading;
  const { mentions, context } = table;
  const text = context.segmented.text;
  const main = mainFacility(reading);
  mentions.forEach((m, i) => {
    // A chain of homes may be named like a home.
    if (m.type !== 'organization' && m.type !== 'facility') return;
    const own = draftOf(i);
    const set: typeof put = (facility, key, value, at) => {
      if (facility !== own) put(facility, key, value, at);
    };
    const before = text.slice(Math.max(0, m.start - WINDOW), m.start);
    const after = text.slice(m.end, m.end + WINDOW);
    const name = draftOf(i).name;
    const told = BY.test(before);
    const oversees = told && OVERSEEN_BY.test(before);
    if (oversees || (told && RUN_BY.test(before))) {
      const key = oversees ? 'oversight' : 'operator';
      const facility = facilityBefore(reading, i, true);
      const described =
        /\b(?:the|this)\s+(?:[\w,-]+\s+){0,3}(?:facility|jail|prison|cent(?:er|re)|hospital|home|plant|factory|school|camp|shelter|mine|institution|unit|clinic|complex|lockup|compound)\b[^.;]*$/i;
      if (facility) set(facility, key, name, m);
      else if (described.test(before)) {
        const last = main !== null && main !== own ? main : facilityBefore(reading, i, false);
        if (last) set(last, key, name, m);
      }
      return;
    }
    const runs = RUNS.exec(after);
    if (runs) {
      const object = m.end + runs[0].length;
      const next = mentions[i + 1];
      if (next?.type === 'facility' && /^(?:the\s+)?$/.test(text.slice(object, next.start)))
        set(draftOf(i + 1), 'operator', name, m);
      else if (THE_FACILITY.test(text.slice(object, object + 60))) {
        const last = main !== null && main !== own ? main : facilityBefore(reading, i, false);
        if (last) set(last, 'operator', name, m);
      }
      return;
    }
    if (main && (CONTRACTOR.test(before) || ITS_OPERATOR.test(after))) set(main, 'operator', name, m);
    const next = mentions[i + 1];
    if (next?.type === 'facility' && /^['’]s\s+$/.test(text.slice(m.end, next.start)))
      set(draftOf(i + 1), 'oversight', name, m);
  });
};
