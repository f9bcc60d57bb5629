/** In what quality an entity speaks: overseer, court, medium, advocate, or one who may be accused. */
import type { Entity } from '../../records.js';
import type { Standing } from '../claims.js';
import { CLASS_BIT, classBits } from '../noun-classes.js';
import type { Reading } from '../reading.js';
import { isPost } from './roles.js';

const WATCHDOG =
  /\b(inspector|inspectorate|inspection|oig|ig|ombuds\w*|auditor|audit|accountability (?:office|board|authority|commission|bureau)|gao|regulator|quality commission|ofsted|watchdog|rapporteur|coroner|human rights council|safety and health administration|osha|environmental protection agency|epa|monitor|monitoring|royal commission|commission (?:of inquiry|into)|committee of inquiry|(?:select|parliamentary|standing|joint|public accounts) committee|oversight|complaints commission|grand jury|review board|complaints board|visiting board|independent board|board of visitors|review commission|fact-finding|truth commission|commission on human rights|human rights commission|commissioner for|working group on|health and safety executive|labou?r board|licensing board|care inspectorate|public inquiry)\b/i;
const CLASS_OF_KIND: Readonly<Record<string, string>> = {
  agency: 'agency',
  administration: 'agency',
  police: 'agency',
  ngo: 'ngo',
  union: 'ngo',
  religious: 'ngo',
  collective: 'ngo',
  company: 'company',
  operator: 'company',
  court: 'court',
  media: 'media',
  oversight: 'watchdog',
  un: 'watchdog',
};

export const rolesOf = (e: Entity): readonly string[] => (Array.isArray(e.attributes.roles) ? e.attributes.roles : []);
const kindOf = (e: Entity | undefined): string => (typeof e?.attributes.kind === 'string' ? e.attributes.kind : '');
const watches = (e: Entity): boolean =>
  kindOf(e) === 'oversight' ||
  kindOf(e) === 'un' ||
  /^(?:the )?(?:mission|commission|committee|inquiry|tribunal)$/i.test(e.name) ||
  WATCHDOG.test(e.name) ||
  e.aliases.some((a) => WATCHDOG.test(a));
const watchdogs = new WeakMap<Entity, boolean>();
export function isWatchdog(e: Entity | undefined): boolean {
  if (e?.type !== 'organization') return false;
  const known = watchdogs.get(e) ?? watches(e);
  watchdogs.set(e, known);
  return known;
}
export const isJudge = (e: Entity): boolean =>
  e.type === 'person' &&
  (/^(?:(?:Lord|Lady|Mr\.?|Mrs\.?|Ms\.?) )?(?:Justice|Judge) /.test(e.name) ||
    rolesOf(e).some((x) => /judge|justice|magistrate/i.test(x) && !/retired|former/i.test(x)));
/** A commissioner of police, of a county or of prisons answers for them. */
const INSPECTOR =
  /inspector|auditor|ombuds|rapporteur|coroner|comptroller|(?:rights|information|children|complaints|standards|privacy|integrity|equality|conduct|parliamentary)\b.*commissioner|commissioner (?:for|of) (?:human|children|the rights|standards|complaints|information|integrity|inquiry)/i;
export const isInspector = (e: Entity): boolean => e.type === 'person' && rolesOf(e).some((x) => INSPECTOR.test(x));

/** The class of nouns that can stand for an entity ("the company", "the watchdog"). */
export function classOf(e: Entity): string {
  if (e.type === 'facility') return 'facility';
  if (e.type === 'person') return 'person';
  if (e.type === 'place') return 'place';
  return isWatchdog(e) ? 'watchdog' : (CLASS_OF_KIND[kindOf(e)] ?? 'organization');
}

const STANDING: Readonly<Record<string, Standing>> = {
  watchdog: 'official',
  court: 'court',
  media: 'media',
  company: 'accused',
  facility: 'accused',
  agency: 'agency',
  ngo: 'advocate',
};

/** Nouns of bodies that inquire, though a document may be called so too. */
export const isInquiry = (word: string): boolean =>
  /^(inquiry|inquest|audit|inspection|commission|mission|tribunal)$/.test(word);

/** Names of bodies that run something: a trust, a chain, a firm. */
export const RUNS =
  /\b(trust|schools?|colleges?(?! of)|hospitals?|academies|holdings?|group|ltd|limited|inc|plc|llc|gmbh|corp|corporation|co|company|apparels?|knitwear|textiles?|fashions?|garments?|care|homes?|healthcare|services|properties|farms?|foods?|mining|mines|steel|logistics|security|prisons?|housing|estates?|industries|manufacturing|diocese|governors)\b/i;

const ANSWERING = classBits('company', 'spokesperson');

/** By the entities, else by the noun that names the source. */
export function standingOf(r: Reading, ids: readonly string[], head: string): Standing {
  for (const id of ids) {
    const e = r.entity(id);
    if (!e) continue;
    if (isInspector(e)) return 'official';
    if (isJudge(e)) return 'court';
    const standing = STANDING[classOf(e)];
    if (standing) return standing;
    if (e.type === 'organization' && RUNS.test(e.name)) return 'accused';
  }
  const classes = head === '' ? 0 : r.vocabulary.classesOf(head);
  if ((classes & CLASS_BIT.watchdog) !== 0 || isInquiry(head)) return 'official';
  if ((classes & CLASS_BIT.court) !== 0) return 'court';
  if ((classes & ANSWERING) !== 0) return 'accused';
  if ((classes & CLASS_BIT.agency) !== 0) return 'agency';
  if ((classes & CLASS_BIT.ngo) !== 0) return 'advocate';
  if ((classes & CLASS_BIT.media) !== 0) return 'media';
  if (ids.length === 0 && isPost(head)) return 'accused';
  return ids.length > 0 ? 'person' : 'unknown';
}

const THINGS =
  /^(numbers?|waters?|matters?|rivers?|orders?|powers?|factors?|errors?|colou?rs?|borders?|computers?|weather|winter|summer|dinner|corner|layer|tower|fiber|paper|humor|labor|motor|sector|mirror|floor|door|behavior|behaviour)s?$/;

const SPEAKING = classBits(
  'document',
  'watchdog',
  'agency',
  'company',
  'ngo',
  'court',
  'media',
  'spokesperson',
  'person',
  'facility',
);

/** Could the words name one who speaks or a document that does? */
export function canSpeak(r: Reading, head: number): boolean {
  const m = r.mentionAt[head]!;
  if (m !== -1) return true;
  const t = r.tokens[head]!;
  if (t.pos === 'PRON' || t.pos === 'PROPN')
    return !/^(this|that|these|those|there|what|nothing|everything|it's)$/.test(t.lower);
  if (t.pos === 'NUM') return true;
  if ((r.words[head]!.classes & SPEAKING) !== 0) return true;
  return /(er|or|ist|man|woman|ian|ee)s?$|men$/.test(t.lower) && !THINGS.test(t.lower);
}
