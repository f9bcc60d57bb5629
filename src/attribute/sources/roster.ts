/** The bodies of a document by class, those that run its facilities, the facility it is on, and the body it is by. */
import type { Entity } from '../../records.js';
import type { Source } from '../claims.js';
import type { Phrase } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { classOf } from './kinds.js';

export interface Roster {
  readonly ofClass: ReadonlyMap<string, readonly Entity[]>;
  operates(e: Entity): boolean;
  /** "the facility", "the home", "the school": the one of that kind the document speaks of first and most. */
  mainFacility(noun: string): Entity | null;
  /** "the Mission", "the Board" in a text by that body. */
  isAuthor(phrase: Phrase, head: string, self: Source): boolean;
}

const BODY =
  /^(mission|board|commission|committee|panel|team|office|department|authority|inquiry|council|ombudsman|ombudsperson|inspectorate|group|tribunal|court|division|agency|commissioner|inspector|inspectors|auditor|auditors|rapporteur|delegation|unit|service|centre|center|institute|society|union|association|network|coalition|company)$/;

export function rosterOf(r: Reading): Roster {
  const operators = new Set<string>();
  const ofClass = new Map<string, Entity[]>();
  for (const e of r.input.entities) {
    const name = e.type === 'facility' ? e.attributes.operator : null;
    if (typeof name === 'string') for (const o of r.called(name)) operators.add(o.id);
    const group = classOf(e);
    const list = ofClass.get(group);
    if (list) list.push(e);
    else ofClass.set(group, [e]);
  }
  let ranked: Entity[] | null = null;
  const byWeight = (): Entity[] => {
    if (ranked) return ranked;
    const weight = new Map<string, number>();
    for (const m of r.mentions) {
      if (m.type !== 'facility') continue;
      // the first to be named is what the text is on, unless another is named far more often
      weight.set(m.entity, (weight.get(m.entity) ?? (weight.size === 0 ? FIRST : 0)) + 1);
    }
    ranked = [...weight].sort((a, b) => b[1] - a[1]).flatMap(([id]) => r.entity(id) ?? []);
    return ranked;
  };
  const { title, publisher } = r.input.document;
  return {
    ofClass,
    operates: (e) => operators.has(e.id),
    mainFacility(noun) {
      const all = byWeight();
      const like = all.find(
        (e) => e.name.toLowerCase().includes(noun) || String(e.attributes.kind ?? '').includes(noun),
      );
      if (like) return like;
      return GENERAL.test(noun) || (all.length === 1 && mayBeCalled(all[0]!, noun)) ? (all[0] ?? null) : null;
    },
    isAuthor(phrase, head, self) {
      const t = r.tokens[phrase.head]!;
      if (!BODY.test(head) || !/^the$/i.test(r.tokens[phrase.first]!.text) || phrase.last - phrase.first > 3)
        return false;
      const capital = t.text !== t.lower;
      const names = self.ids.map((id) => r.entity(id)?.name ?? '');
      if (capital && self.standing === 'official') names.push(title ?? '', publisher ?? '');
      return names.some((n) => n.toLowerCase().split(/\W+/).includes(head));
    },
  };
}

/** Nouns of one kind of place, which no other kind goes by, with the kinds. */
const SORTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:hospitals?|infirmary)$/, /hospital|clinic|medical|psychiatric|infirmary/],
  [/^(?:schools?|college|academy|university)$/, /school|college|academy|university|nursery|seminary/],
  [/^(?:prisons?|jails?|penitentiary|colony)$/, /prison|jail|detention|camp|colony|penitentiary|correction|police/],
  [/^(?:factory|mill|mine|farm|plant)$/, /factory|mill|mine|farm|plant|works|workplace|warehouse|quarry|shipyard/],
];

/** May a place go by the noun? A nursing home is no hospital; what kind of place it is may be unknown. */
export function mayBeCalled(e: Entity, noun: string): boolean {
  const kind = String(e.attributes.kind ?? '');
  const sort = SORTS.find(([nouns]) => nouns.test(noun));
  return kind === '' || sort === undefined || sort[1].test(kind);
}

const FIRST = 3;
const GENERAL =
  /^(facility|center|centre|institution|establishment|site|premises|complex|plant|home|unit|provider|colony)$/;
