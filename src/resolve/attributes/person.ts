/**
 * Roles, affiliations and pseudonyms of people: "senior attorney Ann Lowe", "Ann Lowe, a nurse at Ayr Hospital", "Corvane spokesman Dan Bly",
 * "the Guild's Ann Lowe, Ray Ott and Mia Sund", "the spokesman, Dan Bly", "Lena (a pseudonym)". Not: what a quotation mark or the end of a
 * sentence cuts off.
 */
import type { EntityDraft } from '../draft.js';
import type { FormTable } from '../forms.js';
import type { Reader, Reading } from './facts.js';

const WINDOW = 140;
const MODIFIER =
  /^(senior|former|acting|chief|deputy|assistant|associate|executive|interim|managing|lead|principal|general|legal|medical|clinical|staff|press|communications|public|national|regional|district|federal|county|state|immigration|policy|program|research|field|head|vice|co|human|rights|civil|union|prison|correctional|retired)$/;
const PSEUDONYM =
  /^\s*\(\s*(?:an?\s+)?(?:pseudonym|alias|not\s+(?:his|her|their)\s+real\s+names?|(?:his|her|their)?\s*(?:real\s+)?name\s+(?:has\s+been\s+)?(?:changed|withheld))[^)]*\)/i;
const LISTED = /^(?:,|,?\s+and|,?\s+&)\s+$/;

const ACCORDING = /\baccording to (?:\p{Lu}[\p{L}.]* )*$/iu;
const VERB =
  /^,\s+an?\s[^,.;:]*?(?<!\b(?:who|which|that))\s+(?:was|were|is|are|has|had|have|did|would|will|could|can|may|must)\s/;

const LEADS_TO = /\s(?:for|of|at|with)\s+(?:the\s+)?$/;

interface Role {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The last word, unless it goes back to where the text was cut. */
const LAST_WORD = /[^\p{L}'’-](\p{L}[\p{L}'’-]*)[^\p{L}]*$/u;
const LONGEST_WORD = 40;

/** Whether a role may end at `end`: most names have another word before them. */
function mayEndRole(text: string, end: number, floor: number, ends: ReadonlySet<string>): boolean {
  const last = LAST_WORD.exec(text.slice(Math.max(floor, end - LONGEST_WORD), end));
  return last === null || ends.has(last[1]!.toLowerCase());
}

/** The longest role that ends at `end` (offset), going back over its modifiers. */
function roleBefore({ context }: FormTable, end: number, floor: number): Role | null {
  const text = context.segmented.text;
  const { roles, roleEnds } = context.lexicon.resolution;
  if (!mayEndRole(text, end, floor, roleEnds)) return null;
  const words = [...text.slice(Math.max(floor, end - 80), end).matchAll(/[\p{L}][\p{L}'’-]*/gu)];
  const base = Math.max(floor, end - 80);
  const gapped = (i: number): boolean =>
    !/^\s+$/.test(text.slice(base + words[i]!.index + words[i]![0].length, base + words[i + 1]!.index));
  for (let n = 4; n > 0; n--) {
    if (words.length < n) continue;
    let from = words.length - n;
    const slice = words.slice(from);
    if (slice.some((_, k) => k + 1 < slice.length && gapped(from + k))) continue;
    if (!roles.has(slice.map((w) => w[0].toLowerCase()).join(' '))) continue;
    while (from > 0 && !gapped(from - 1) && MODIFIER.test(words[from - 1]![0].toLowerCase())) from--;
    const start = base + words[from]!.index;
    const last = words.at(-1)!;
    const stop = base + last.index + last[0].length;
    return { text: text.slice(start, stop).replace(/\s+/g, ' '), start, end: stop };
  }
  return null;
}

/** Reads what stands between the name and the next mention: ", a nurse at", ", of", " from the". */
function afterName(reading: Reading, i: number, draft: EntityDraft): void {
  const { table, draftOf, add } = reading;
  const text = table.context.segmented.text;
  const m = table.mentions[i]!;
  const next = table.mentions[i + 1];
  const isBody = next && (next.type === 'organization' || next.type === 'facility') && next.start - m.end < WINDOW;
  const gap = isBody ? text.slice(m.end, next.start) : '';
  // "According to Ann Lowe, a nurse at Ayr Hospital was told …": somebody else
  if (ACCORDING.test(text.slice(Math.max(0, m.start - 40), m.start)) && VERB.test(text.slice(m.end, m.end + 80)))
    return;
  const apposition = /^,\s+(?:who\s+(?:is|was)\s+)?(?:an?\s+|the\s+)?/.exec(text.slice(m.end, m.end + 30));
  if (apposition) {
    const from = m.end + apposition[0].length;
    const rest = text.slice(from, from + 80);
    const stop = /^((?:[\p{L}'’-]+\s+){0,5}?[\p{L}'’-]+)(?=\s+(?:at|of|for|with|from|in|who|and)\b|[,.;)])/u.exec(rest);
    const role = stop ? roleBefore(table, from + stop[0].length, from) : null;
    if (role && role.start === from) {
      add(draft, 'roles', role.text, role);
      if (isBody && /^\s+(?:at|of|for|with|from|in)\s+(?:the\s+)?$/.test(text.slice(role.end, next.start)))
        add(draft, 'affiliations', draftOf(i + 1).name, next);
      return;
    }
  }
  if (isBody && /^,?\s+(?:of|from|at|with)\s+(?:the\s+)?$/.test(gap))
    add(draft, 'affiliations', draftOf(i + 1).name, next);
  else if (isBody && /^,\s+$/.test(gap) && aloneOnLine(reading, i))
    add(draft, 'affiliations', draftOf(i + 1).name, next);
}

/** "director of the Guild | Ann Lowe": a role held at the body that stands right before the name. */
function holder({ table, draftOf, add }: Reading, i: number, draft: EntityDraft): void {
  const [body, m] = [table.mentions[i - 1], table.mentions[i]!];
  if (body?.type !== 'organization' && body?.type !== 'facility') return;
  const text = table.context.segmented.text;
  if (!/^\s+(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?$/.test(text.slice(body.end, m.start))) return;
  const lead = LEADS_TO.exec(text.slice(Math.max(0, body.start - 12), body.start));
  const role = lead ? roleBefore(table, body.start - lead[0].length, table.mentions[i - 2]?.end ?? 0) : null;
  if (role === null || role.end !== body.start - lead![0].length) return;
  add(draft, 'roles', role.text, role);
  add(draft, 'affiliations', draftOf(i - 1).name, body);
}

/** In a list of contacts or signatures: "Ann Lowe, Guild of Nurses, ann@example.org". */
function aloneOnLine({ table }: Reading, i: number): boolean {
  const { blocks } = table.context.segmented;
  const at = table.mentions[i]!.start;
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (blocks[mid]!.start <= at) low = mid;
    else high = mid - 1;
  }
  const kind = blocks[low]?.kind;
  return kind === 'contact' || kind === 'signature' || kind === 'address';
}

export const person: Reader = (reading) => {
  const { table, draftOf, add, set } = reading;
  const { mentions, context } = table;
  const text = context.segmented.text;
  /** Role noun to the organization it last stood with: "a spokesman for Corvane". */
  const lastBody = new Map<string, number>();
  let listed: { body: number; end: number } | null = null;

  mentions.forEach((m, i) => {
    if (m.type === 'organization' || m.type === 'facility') {
      const before = text.slice(Math.max(0, m.start - 60), m.start);
      const lead = LEADS_TO.test(before) ? /\b([\p{L}-]+)\s+(?:for|of|at|with)\s+(?:the\s+)?$/u.exec(before) : null;
      const noun = lead?.[1]?.toLowerCase() ?? '';
      if (context.lexicon.resolution.roles.has(noun)) lastBody.set(noun, i);
      return;
    }
    if (m.type !== 'person') return;
    const draft = draftOf(i);
    const previous = mentions[i - 1];
    const pseudonym = PSEUDONYM.exec(text.slice(m.end, m.end + 80));
    if (pseudonym)
      set(draft, 'pseudonym', true, { start: m.end + pseudonym[0].search(/\S/), end: m.end + pseudonym[0].length });

    const comma = /,\s+$/.exec(text.slice(Math.max(0, m.start - 4), m.start));
    const end = m.start - (comma ? comma[0].length : 0);
    const role = roleBefore(table, end, previous?.end ?? 0);
    const introduced = role && /\bthe\s+$/.test(text.slice(Math.max(0, role.start - 5), role.start));
    // "Sgt. Ann Lowe"; but "the warden. Ann Lowe" are two sentences.
    const between = role ? text.slice(role.end, m.start) : '';
    const beside = /^[,\s]*$/.test(between) || (/^\.\s+$/.test(between) && role!.text.length < 6);
    if (role && (!comma || introduced) && beside) {
      add(draft, 'roles', role.text, role);
      const isBody = previous && (previous.type === 'organization' || previous.type === 'facility');
      const noun = role.text.split(' ').at(-1)!.toLowerCase();
      if (isBody && /^(?:['’]s?)?\s+$/.test(text.slice(previous.end, role.start)))
        add(draft, 'affiliations', draftOf(i - 1).name, previous);
      else if (introduced && lastBody.has(noun))
        add(draft, 'affiliations', draftOf(lastBody.get(noun)!).name, mentions[lastBody.get(noun)!]!);
    }
    holder(reading, i, draft);
    const owner =
      previous &&
      (previous.type === 'organization' || previous.type === 'facility') &&
      /^['’]s?\s+$/.test(text.slice(previous.end, m.start));
    if (owner) listed = { body: i - 1, end: m.end };
    else if (listed && LISTED.test(text.slice(listed.end, m.start))) listed = { ...listed, end: m.end };
    else listed = null;
    if (listed) add(draft, 'affiliations', draftOf(listed.body).name, mentions[listed.body]!);
    afterName(reading, i, draft);
  });
};
