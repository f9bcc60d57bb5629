/**
 * The body that issues a report or complaint, by the lines at its head: a label ("Auditor: …", "Complainants: …"), a letterhead, a
 * name in the title. A body that the text gives no entity for ("the Inquiry") is named by its title.
 */
import { stableId } from '../ids.js';
import type { Entity } from '../records.js';
import type { Source } from './claims.js';
import type { Reading } from './reading.js';
import { classOf } from './sources/kinds.js';

export const OVERSEER =
  /\b(monitor|inspector|inspectorate|ombuds\w*|auditor|commission|commissioner|rapporteur|committee|coroner|inquiry|audit|mission|department|division|ministry|authority|board|office|survey|deficiencies|inspection|council|tribunal|court)\b/i;
const BY =
  /^[^\S\n]*(?:auditors?|audited by|(?:lead |chief |reporting )?inspectors?|(?:lead )?surveyors?|reporting officer|ombudsm[ae]n|rapporteur|coroner|inspected by|prepared by|issued by|conducted by|investigator|reporting body|submitted by|authors?)[^\S\n]*:[^\S\n]*$/i;
/** The one a report is on: it never writes it. */
const INSPECTED =
  /^[^\S\n]*(?:(?:registered |service |care )?(?:provider|manager|person)|licensee|operator|owner|respondent|employer|contractor|(?:name of )?(?:facility|home|establishment|institution|service|company|school|hospital|prison)|complaint against|body in jurisdiction|site|re)(?: name)?[^\S\n]*:[^\n]*$/i;
const COMPLAINANT = /^[^\S\n]*(?:complainants?|petitioners?|applicants?|claimants?|plaintiffs?)[^\S\n]*:/i;
/** A complaint or petition, which its complainants write; not a decision on one. */
const PETITION =
  /^(?:formal |joint |written )?(?:complaint|petition|submission|communication|statement of claim)\b(?!\s+(?:reference|ref|no|number|id|case)\b)(?!.*\b(?:decision|report)\b)/i;
const SHORTEST_BODY = 80;
const LONG_ALIAS = 10;

export const petitions = (r: Reading): boolean => PETITION.test(r.input.document.title ?? '');

/** Where the text proper begins: the first block that is more than a line. */
export function bodyStart(r: Reading): number {
  const first = r.blocks.find(
    (b) => (b.kind === 'paragraph' || b.kind === 'list_item') && b.end - b.start >= SHORTEST_BODY,
  );
  return first?.start ?? r.blocks.find((b) => b.kind === 'paragraph')?.start ?? 0;
}

/** Entities behind a label at the head that tells who wrote the text. */
export function labelled(r: Reading): string[] {
  const end = bodyStart(r);
  const by = petitions(r) ? COMPLAINANT : BY;
  // a name that is only recognized further down
  const called = r.text
    .slice(0, end)
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 && by.test(line.slice(0, colon + 1))
        ? r.called(line.slice(colon + 1).trim()).map((e) => e.id)
        : [];
    });
  return [...called, ...mentioned(r, end, by)];
}

function mentioned(r: Reading, end: number, by: RegExp): string[] {
  return r.mentions.flatMap((m) => {
    if (m.start >= end || m.type === 'place') return [];
    const line = r.text.slice(r.text.lastIndexOf('\n', m.start - 1) + 1, m.start);
    return by.test(line) ? [m.entity] : [];
  });
}

/** The body named at the head of a report, or one whose name the title holds. */
export function letterhead(r: Reading): Entity | null {
  const { title } = r.input.document;
  const end = bodyStart(r);
  const fits = (e: Entity | undefined): e is Entity =>
    e?.type === 'organization' && !/^(company|media)$/.test(classOf(e));
  for (const m of r.mentions) {
    if (m.start >= end) break;
    const e = r.entity(m.entity);
    const line = r.text.slice(r.text.lastIndexOf('\n', m.start - 1) + 1, m.start);
    if (
      fits(e) &&
      !INSPECTED.test(line) &&
      !/\b(of|on|at|into|about|to|against)( the)? $/i.test(r.text.slice(Math.max(0, m.start - 12), m.start))
    )
      return e;
  }
  if (!title) return null;
  const names = (e: Entity): readonly string[] => [e.name, ...e.aliases.filter((n) => n.length >= LONG_ALIAS)];
  const held = r.input.entities.filter(
    (e) =>
      fits(e) && names(e).some((n) => new RegExp(`\\b${n.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').test(title)),
  );
  // Of "the Fact-Finding Mission on …" and "the Mission": the name that the text goes on to use.
  const used = (e: Entity): number => r.mentionsOf(e.id).length;
  const watchdogs = held.filter((e) => classOf(e) === 'watchdog');
  return watchdogs.sort((a, b) => used(b) - used(a))[0] ?? null;
}

const OWN_NAME =
  /\b((?:(?!THE\b|The\b)\p{Lu}[\p{L}’'.-]*\s+){0,4}(?:Inquiry|Commission|Tribunal|Panel|Rapporteur|Review|Committee|Ombudsman|Board|INQUIRY|COMMISSION|TRIBUNAL|PANEL|RAPPORTEUR|COMMITTEE|OMBUDSMAN|BOARD))(?![\p{L}])/u;
const OFTEN = 3;

/** How often the text goes on to say "the Inquiry". */
const calls = (text: string, head: string): number =>
  text.match(new RegExp(`\\b[Tt]he (?:\\p{Lu}\\p{L}+ )?${head[0]!.toUpperCase()}${head.slice(1)}\\b`, 'gu'))?.length ??
  0;

/** A report by a body that the text gives no entity for: its own name in the title if the text goes on to use it, else its issuer or title. */
export function nameless(r: Reading): { self: Source; collective: Entity | null } | null {
  const { publisher, title, sha256, id } = r.input.document;
  const name = publisher ?? title;
  if (!name || !OVERSEER.test(`${publisher ?? ''} ${title ?? ''}`)) return null;
  const at = r.text.toLowerCase().indexOf(name.toLowerCase());
  if (at === -1) return null;
  const own = OWN_NAME.exec(r.text.slice(at, at + name.length));
  const head = (own?.[1] ?? '').split(/\s+/).at(-1)!.toLowerCase();
  const goesOn = own !== null && calls(r.text, head) >= OFTEN;
  const [start, end] = goesOn ? [at + own.index, at + own.index + own[1]!.length] : [at, at + name.length];
  const text = r.text.slice(start, end);
  const entity: Entity | null = goesOn
    ? {
        id: stableId('e', sha256, 'author', start, end, 0),
        type: 'organization',
        name: text.replace(/\s+/g, ' '),
        aliases: [],
        attributes: { kind: 'oversight' },
        attribute_evidence: { kind: { document: id, start, end } },
        mentions: 0,
        documents: [id],
      }
    : null;
  return {
    self: { ids: entity ? [entity.id] : [], speaker: null, text, start, end, standing: 'official' },
    collective: entity,
  };
}

const MOST_WORDS = 5;
const NO_BODY =
  /\b(?:report|review|chapter|summary|inspection|investigation|visit|survey|findings|draft|confidential|contents|appendix|part|section)\b|[\d:?!]/i;
/** What one does who writes: "Harbour Watch believes", "Harbour Watch's researchers". */
const WRITES =
  /^(?:['’]s? (?:staff|team|investigat\w+|interview\w*|findings|research\w*|lawyers?)| (?:\([^)]{2,12}\) )?(?:believes|considers|calls|recommends|found|finds|interviewed|spoke|documented|visited|is (?:calling|concerned|aware|not aware)|has (?:documented|found|interviewed|written|called)|urges|asked|wrote|conducted|researchers?|staff))\b/;

/** A report under a name in its first line that the text gives no entity for, but by which it goes on to speak of itself ("HARBOUR WATCH"). */
export function headedBy(r: Reading): { self: Source; collective: Entity } | null {
  const { sha256, id } = r.input.document;
  const top = r.blocks.find((b) => b.kind !== 'furniture');
  if (!top) return null;
  const head = r.text
    .slice(top.start, top.end)
    .trim()
    .replace(/^the\s+/i, '');
  if (head.includes('\n') || head.split(/\s+/).length > MOST_WORDS || NO_BODY.test(head)) return null;
  if (r.mentionsWithin(top).some((m) => m.type === 'facility')) return null;
  const pattern = new RegExp(`\\b${head.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`, 'gi');
  for (const m of r.text.slice(top.end).matchAll(pattern)) {
    const start = top.end + m.index;
    const end = start + m[0].length;
    if (!/^\p{Lu}/u.test(m[0]) || !WRITES.test(r.text.slice(end, end + LONGEST_DEED))) continue;
    const entity: Entity = {
      id: stableId('e', sha256, 'author', start, end, 0),
      type: 'organization',
      name: m[0].replace(/\s+/g, ' '),
      aliases: [],
      attributes: { kind: 'collective' },
      attribute_evidence: { kind: { document: id, start, end } },
      mentions: 0,
      documents: [id],
    };
    return {
      self: { ids: [entity.id], speaker: null, text: m[0], start, end, standing: 'author' },
      collective: entity,
    };
  }
  return null;
}
const LONGEST_DEED = 60;
