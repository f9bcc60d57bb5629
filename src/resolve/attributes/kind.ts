/**
 * What a facility or an organization is: by the list of known organizations, else by the head of its fullest name. An "administration"
 * written small is a government ("the Ames administration"). What the text says of a facility ("Brightloom Unit 4, a knitwear factory")
 * goes before a head that is that of many things, and a firm by what the text says of it is none of the state's services.
 */
import type { FacilityHead } from '../../lexicon/resolution.js';
import type { Form } from '../forms.js';
import { knownKind } from '../known-names.js';
import type { Reader } from './facts.js';

function organizationKind(f: Form, kinds: ReadonlyMap<string, string>): string | null {
  if (/\badministration$/.test(f.outer)) return 'administration';
  const { words } = f;
  for (const n of [3, 2, 1]) {
    const end = kinds.get(words.slice(-n).join(' '));
    if (end && words.length >= n) return end;
  }
  for (const n of [3, 2, 1]) {
    const start = kinds.get(words.slice(0, n).join(' '));
    if (start && words.length > n) return start;
  }
  const inside = words.findIndex((w, i) => kinds.has(w) && /^(of|for|on|to)$/.test(words[i + 1] ?? ''));
  return inside < 0 ? null : kinds.get(words[inside]!)!;
}

const TOLD =
  /^(?:,\s+|\s+(?:is|was)\s+)an?\s+((?:[\p{L}’'-]+\s+){0,6}?[\p{L}-]+)(?=[,.;:)]|\s+(?:that|which|where|who|in|near|at|on|for|with|of|outside|run|operated|owned|managed|supplying)\b)/u;
const REACH = 90;
const LISTED = 200;
/** Ends that firms share with offices of the state. */
const STATE_OR_FIRM = /\b(?:services?|corrections?|security|transport|authority|agency)$/i;

/** Offices that belong to another body watch over it, but for those that run something themselves: a sheriff's. */
function kindOf(form: Form, kinds: ReadonlyMap<string, string>): string | null {
  const own = organizationKind(form, kinds);
  return form.office && own !== 'police' ? 'oversight' : own;
}

/** The kind that an apposition or a sentence gives to the facility before it. */
function toldKind(after: string, heads: ReadonlyMap<string, FacilityHead>): string | null {
  const words = TOLD.exec(after)?.[1]?.toLowerCase().split(/\s+/);
  if (words === undefined) return null;
  for (let from = 0; from < words.length; from++) {
    const head = heads.get(words.slice(from).join(' '));
    if (head !== undefined) return head.kind;
  }
  return null;
}

/** The noun in the plural that tells what the names behind it are: "at four factories: Rupsha Knit Ltd. and". */
function listedKind(before: string, heads: ReadonlyMap<string, FacilityHead>): string | null {
  for (const word of before
    .toLowerCase()
    .match(/\p{L}+s\b/gu)
    ?.reverse() ?? []) {
    const head = heads.get(word.replace(/ies$/, 'y').replace(/(?<=\p{L}[^y])s$/u, ''));
    if (head !== undefined) return head.kind;
  }
  return null;
}

const FIRM = '(?:company|contractor|firm|corporation|conglomerate|vendor|retailer|manufacturer|subcontractor|chain)';
const FIRM_BEFORE = new RegExp(`\\b${FIRM}\\s+$`, 'i');
const FIRM_BEHIND = new RegExp(`^,\\s+(?:an?|the|its)\\s+(?:[\\w-]+[\\s]+){0,5}?${FIRM}\\b`, 'i');
const RUN_BEFORE = /\b(?:run|operated|managed|staffed)\s+by\s+(?:the\s+)?$/i;
const BY_CONTRACT = /^,?\s+(?:under\s+(?:an?\s+|its\s+)?(?:[\w$,.-]+\s+){0,4}?contracts?\b|for\s+profit\b)/i;

/** "the contractor X", "X, a security firm", "run by X under a contract with the county". */
function isFirm(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return FIRM_BEFORE.test(before) || FIRM_BEHIND.test(after) || (RUN_BEFORE.test(before) && BY_CONTRACT.test(after));
}

export const kind: Reader = ({ table, drafts, set }) => {
  const { forms, formOf, mentions, context } = table;
  const lexicon = context.lexicon.resolution;
  for (const d of drafts) {
    if (d.type !== 'facility' && d.type !== 'organization') continue;
    const seen = new Set<number>();
    const own: { form: Form; at: number }[] = [];
    for (const i of d.mentions) {
      const form = forms[formOf[i]!]!;
      if (!seen.has(form.index)) own.push({ form, at: i });
      seen.add(form.index);
    }
    own.sort((a, b) => b.form.words.length - a.form.words.length || a.at - b.at);
    if (d.type === 'organization') {
      const known = own.map((o) => knownKind(o.form.key, o.form.acronym, context.lexicon)).find((k) => k !== null);
      if (known) set(d, 'kind', known, 'lexicon');
      else if (own.some(({ form }) => STATE_OR_FIRM.test(form.outer))) {
        const at = d.mentions.find((i) => isFirm(context.segmented.text, mentions[i]!));
        if (at !== undefined) set(d, 'kind', 'company', mentions[at]!);
      }
    }
    const listed = d.mentions.find((i) => mentions[i]!.rule === 'facility/enumerated');
    if (listed !== undefined) {
      const { start, end } = mentions[listed]!;
      const told = listedKind(context.segmented.text.slice(Math.max(0, start - LISTED), start), lexicon.facilityHeads);
      if (told) set(d, 'kind', told, { start, end });
    }
    if (d.type === 'facility' && own.every((o) => o.form.facility!.weak))
      for (const i of d.mentions) {
        const { start, end } = mentions[i]!;
        const told = toldKind(context.segmented.text.slice(end, end + REACH), lexicon.facilityHeads);
        if (told) set(d, 'kind', told, { start, end });
      }
    for (const { form, at } of own) {
      const found = d.type === 'facility' ? form.facility!.kind : kindOf(form, lexicon.organizationKinds);
      if (found) set(d, 'kind', found, mentions[at]!);
    }
  }
};
