/** Who speaks where nobody else is named: the signatories of a letter, the issuer of a report; nobody in the news. */
import { stableId } from '../ids.js';
import type { Entity, Genre } from '../records.js';
import { bodyStart, headedBy, labelled, letterhead, nameless, OVERSEER, petitions } from './author-body.js';
import type { Source, Standing } from './claims.js';
import type { Reading } from './reading.js';
import { classOf } from './sources/kinds.js';

export interface Author {
  /** Null where the document is a narrator's, who asserts nothing of what he reports. */
  readonly self: Source | null;
  readonly collective: Entity | null;
}

const GROUP =
  '(?: (?:organi[sz]ations|groups|members|individuals|physicians|doctors|attorneys|advocates|scholars|faculty|workers|residents|parents|signatories))?';
const WE = new RegExp(`\\b(?:[Tt]he undersigned${GROUP}|We, the undersigned${GROUP}|Our organi[sz]ations|We)\\b`);

function collectiveOf(r: Reading): Author {
  const { document } = r.input;
  const m = WE.exec(r.text);
  if (!m) return { self: null, collective: null };
  const [start, end] = [m.index, m.index + m[0].length];
  const entity: Entity = {
    id: stableId('e', document.sha256, 'collective', start, end, 0),
    type: 'organization',
    name: m[0],
    aliases: [],
    attributes: { kind: 'collective' },
    attribute_evidence: { kind: { document: document.id, start, end } },
    mentions: 0,
    documents: [document.id],
  };
  return {
    self: { ids: [entity.id], speaker: null, text: m[0], start, end, standing: 'advocate' },
    collective: entity,
  };
}

/** The one who signs, or the body that issues the text. */
function issuer(r: Reading): Source | null {
  const { document, mentions, entities } = r.input;
  const release = reads(r) === 'press_release';
  const issued = release ? issuedBy(document.title) : null;
  const names = [document.publisher, ...document.authors, issued]
    .filter((n): n is string => n !== null)
    .map((n) => n.toLowerCase());
  /** The title tells the body that issues a statement; a person in it is whom it is on. */
  const signs = (e: Entity): boolean => e.type !== 'person' || e.name.toLowerCase() !== issued?.toLowerCase();
  /** The name itself, or what of it was recognized as one ("… and Dale Hospitals Trust"). */
  const isOf = (name: string): boolean =>
    names.some((n) => n === name || (name.length > SHORTEST_NAME && n.endsWith(` ${name}`)));
  const signature = r.blocks.filter((b) => b.kind === 'signature' || b.kind === 'byline');
  let next = 0;
  // Both stand in order of the text: one walk over the two.
  const inSignature = mentions.filter((m) => {
    while (next < signature.length && signature[next]!.end < m.end) next++;
    return next < signature.length && signature[next]!.start <= m.start;
  });
  const isNamed = (e: Entity): boolean =>
    names.includes(e.name.toLowerCase()) || e.aliases.some((a) => names.includes(a.toLowerCase()));
  /** "Department of Health, State of Marland": the body named first, and no person. */
  const leads = (e: Entity): boolean =>
    e.type === 'organization' && names.some((n) => n.startsWith(`${e.name.toLowerCase()},`));
  // Whose whole name it is goes before who is named first in it, and that one before who is named last, as the facility of a title is.
  const rank = (e: Entity): number =>
    isNamed(e) && signs(e) ? 0 : leads(e) ? 1 : e.type !== 'person' && isOf(e.name.toLowerCase()) ? 2 : 3;
  const named = [0, 1, 2].flatMap((n) => entities.filter((e) => rank(e) === n));
  const ids = [...new Set([...labelled(r), ...inSignature.map((m) => m.entity), ...named.map((e) => e.id)])];
  const people = ids.filter((id) => r.entity(id)?.type === 'person');
  const bodies = ids.filter((id) => r.entity(id)?.type !== 'person' && r.entity(id)?.type !== 'place');
  if (reads(r) === 'report' && !bodies.some((id) => r.entity(id)?.type === 'organization')) {
    const body = letterhead(r);
    if (body) bodies.unshift(body.id);
  }
  // the line under the title: "Oakfield Care Group, 2 February 2021"
  if (release && document.publisher === null) {
    const end = bodyStart(r);
    const line = mentions.find(
      (m) => m.start < end && m.type === 'organization' && (m.start === 0 || r.text[m.start - 1] === '\n'),
    );
    if (line) bodies.unshift(line.entity);
  }
  if (release && bodies.length === 0) {
    const opening = mentions.find((m) => m.start >= bodyStart(r) && m.start <= bodyStart(r) + ARTICLE);
    if (opening?.type === 'organization' && OVER.test(r.text.slice(opening.end, opening.end + 2)))
      bodies.push(opening.entity);
  }
  const chosen = [...people.slice(0, 1), ...bodies.slice(0, 1)];
  if (chosen.length === 0) return null;
  const at = mentions.find((m) => m.entity === chosen[0])!;
  if (!at) return null;
  const body = r.entity(bodies[0] ?? '');
  const standing = standingOfIssuer(r, body, reads(r) === 'report');
  return { ids: chosen, speaker: people[0] ?? null, text: at.text, start: at.start, end: at.end, standing };
}

/** "The " before the name that opens a text. */
const ARTICLE = 4;
const OVER = /^ \p{L}/u;

/** Who issues a statement, as its title tells: "Statement by the Harbour Board on the fire of 3 May". */
function issuedBy(title: string | null): string | null {
  const m = /^(?:.{0,40}\b)?(?:statement|release|communiqué|communique)\s+(?:by|from|of)\s+(?:the\s+)?(.+)$/i.exec(
    title ?? '',
  );
  return (
    (m ? m[1]! : (title ?? '')).split(
      /\s+(?:on|about|regarding|concerning|following|after|in response to|in the matter of)\s+/i,
    )[0] || null
  );
}

/** The first lines of a statement that answers somebody: an apology, a denial, a word on a review of one's own work. */
const ANSWERS =
  /\b(respon(?:d|ds|ded|ding|se)\b|sorry|apolog\w+|reject|den(?:y|ies)|untrue|in reply|statement (?:on|regarding|about|following)|findings of|contrary to|sympath(?:y|ies)|condolences|wish(?:es)? to (?:correct|clarify|make clear))/i;

/** What an authority has found at another's: "today made public the findings of an inspection". */
const PUBLISHES =
  /\b(?:made public|publish(?:es|ed)|releas(?:es|ed)|announc(?:es|ed)) (?:the |its )?(?:findings|results|report)\b|\baction (?:after|following) (?:an? |the )?(?:inspection|investigation|audit|raid)/i;

function standingOfIssuer(r: Reading, body: Entity | undefined, report: boolean): Standing {
  const { title } = r.input.document;
  const genre = reads(r);
  if (!body) return report && labelled(r).length > 0 ? 'official' : 'author';
  const group = classOf(body);
  if (petitions(r)) return 'advocate';
  // what a body that is no overseer by its name or its report's tells of its own inquiries are allegations
  if (report && group === 'organization' && !OVERSEER.test(`${body.name} ${title ?? ''}`)) return 'author';
  if (report)
    return /^(ngo|company|media)$/.test(group)
      ? group === 'company'
        ? 'accused'
        : 'author'
      : group === 'court'
        ? 'court'
        : group === 'organization' && !OVERSEER.test(body.name) && !OF_STATE.test(body.name)
          ? 'author'
          : 'official';
  if (group === 'watchdog') return 'official';
  if (group === 'company' || (genre === 'press_release' && group === 'organization')) return 'accused';
  if (group === 'agency') {
    const opening = `${title ?? ''} ${r.text.slice(0, OPENING)}`;
    return genre === 'press_release' && ANSWERS.test(opening) && !PUBLISHES.test(opening) ? 'accused' : 'official';
  }
  return group === 'court' ? 'court' : 'author';
}
/** Of a body of which nothing else is known. */
const OF_STATE =
  /\b(?:service|administration|agency|police|bureau|directorate|government|county|city|state|province|jury|parliament|senate|assembly|secretariat)\b/i;
const OPENING = 700;
const SHORTEST_NAME = 8;

const FEW_SIGN = 3;

/** The body at the head of a letter for which one of a few signs: "Prison Watch" and, under the letter, "Director, Prison Watch". */
function headAndFoot(r: Reading): Source | null {
  const top = r.blocks[0];
  if (!top) return null;
  const signed = r.blocks.filter((b) => b.kind === 'signature');
  for (const m of r.mentions) {
    if (m.start >= top.end) break;
    if (m.type !== 'organization') continue;
    const signs = (o: typeof m): boolean =>
      o.entity === m.entity && signed.some((b) => b.start <= o.start && o.end <= b.end);
    if (!r.mentions.some(signs)) continue;
    const standing = standingOfIssuer(r, r.entity(m.entity), false);
    const { entity, text, start, end } = m;
    return { ids: [entity], speaker: null, text, start, end, standing: standing === 'author' ? 'advocate' : standing };
  }
  return null;
}

export function authorOf(r: Reading): Author {
  const { signatories } = r.input.document;
  const genre = reads(r);
  if (genre === 'letter' || genre === 'email') {
    const together = /\b(the undersigned|our organi[sz]ations)\b/i.test(r.text);
    const body = signatories <= FEW_SIGN && !together ? headAndFoot(r) : null;
    if (body) return { self: body, collective: null };
    if (signatories > 1 || together) {
      const many = collectiveOf(r);
      if (many.self) return many;
    }
    const one = issuer(r);
    return one ? { self: one, collective: null } : collectiveOf(r);
  }
  if (genre === 'report' || genre === 'press_release')
    return withOwnName(issuer(r) ?? ourReport(r), genre === 'report' ? (nameless(r) ?? headedBy(r)) : null);
  return { self: genre === 'other' ? ourReport(r) : null, collective: null };
}

const REPORT =
  /^(?:(?:final |interim |advance )?report\b.{0,60}|.{0,60}\baudit report)$|\b((annual|final|interim|periodic|thematic|inspection|monitoring|investigation|inquiry|visit|special|summary) report|report (on|of|to|into|by|following)|statement of deficiencies|determination|decision (?:notice|on|in)|findings of|audit of|investigation into|review of)\b/im;

/** Who speaks without an entity may have a name of its own ("the Inquiry"). */
function withOwnName(self: Source | null, own: Author | null): Author {
  if (self && self.ids.length > 0) return { self, collective: null };
  if (!own) return { self, collective: null };
  return own.collective || !self ? own : { self, collective: null };
}

/** The genre; a text with an overseer's name and "Annual Report" at its head is a report, whatever else it looks like. */
function reads(r: Reading): Genre {
  const { genre, title } = r.input.document;
  if (genre !== 'news' && genre !== 'other') return genre;
  if (r.blocks.some((b) => b.kind === 'byline')) return genre;
  if (
    /^(?:(?:press|media|public|joint|official) )?statement\b(?! of )|^(?:press|media|news) release\b/i.test(
      title ?? '',
    ) ||
    STATEMENT_OF.test(title ?? '')
  )
    return 'press_release';
  const head = `${title ?? ''}\n${r.text.slice(0, Math.min(bodyStart(r), LONGEST_HEAD))}`;
  return REPORT.test(head) && OVERSEER.test(head) ? 'report' : genre;
}
const LONGEST_HEAD = 400;
/** "Statement of the Port Authority on the collision", but not a "Statement of Deficiencies". */
const STATEMENT_OF =
  /^(?:(?:press|media|public|joint|official) )?statement of .{3,80}? (?:on|about|regarding|concerning|following|after|in response to) /i;

const FEWEST_WE = 2;

/** A text that speaks of itself as "we" without naming its authors: its first lines tell whether an overseer wrote it. */
function ourReport(r: Reading): Source | null {
  let first: { start: number; end: number; text: string } | null = null;
  let n = 0;
  for (const s of r.sentences)
    for (let i = s.first; i < s.last; i++) {
      const t = r.tokens[i]!;
      if (t.lower !== 'we' || r.quoteAt[i] !== -1) continue;
      first ??= t;
      n++;
    }
  if (!first || n < FEWEST_WE) return null;
  const heading = r.input.document.title ?? r.text.slice(r.blocks[0]?.start ?? 0, r.blocks[0]?.end ?? 0).slice(0, 200);
  return {
    ids: [],
    speaker: null,
    text: first.text,
    start: first.start,
    end: first.end,
    standing: OVERSEER.test(heading) ? 'official' : 'author',
  };
}
