/** Who speaks for whom: persons for their organizations, those quoted in a press release for who issues it, operators for what they run. */
import type { Entity } from '../records.js';
import type { Held, HeldClaim } from './held.js';
import { namesakes } from './places.js';

/** For a person, the organizations named as theirs. */
function bodiesOf(entities: readonly Entity[]): Map<string, string[]> {
  const byName = new Map<string, string>();
  for (const e of entities)
    if (e.type === 'organization' || e.type === 'facility')
      for (const n of [e.name, ...e.aliases]) if (!byName.has(n)) byName.set(n, e.id);
  const all = new Map<string, string[]>();
  for (const e of entities) {
    const names = e.attributes.affiliations;
    if (e.type !== 'person' || !Array.isArray(names)) continue;
    all.set(
      e.id,
      names.flatMap((n) => byName.get(n) ?? []),
    );
  }
  return all;
}

/** For a facility, the ids of those who run it. */
export function operatorsOf(entities: readonly Entity[]): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const e of entities) for (const n of [e.name, ...e.aliases]) byName.set(n, [...(byName.get(n) ?? []), e.id]);
  const called = namesakes(entities);
  const all = new Map<string, string[]>();
  for (const e of entities) {
    const { operator } = e.attributes;
    const told = typeof operator === 'string' ? (byName.get(operator) ?? []) : [];
    if (e.type === 'facility') all.set(e.id, [...told, ...(called.get(e.id) ?? [])]);
  }
  return all;
}

/** The one facility that another, which is named like a facility, runs: claims on either are on one place. */
export function homesOf(runBy: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const homes = new Map<string, string | null>();
  for (const [facility, runners] of runBy) for (const r of runners) homes.set(r, homes.has(r) ? null : facility);
  return new Map([...homes].filter((h): h is [string, string] => h[1] !== null && !runBy.get(h[1])!.includes(h[1])));
}

const hasRole = (e: Entity): boolean => Array.isArray(e.attributes.roles) && e.attributes.roles.length > 0;

function voicesOf(c: HeldClaim, source: string, bodies: ReadonlyMap<string, readonly string[]>): Set<string> {
  const voices = new Set<string>();
  for (const id of [...c.asserted_by, ...(c.speaker === null ? [] : [c.speaker])]) {
    voices.add(id);
    for (const body of bodies.get(id) ?? []) voices.add(body);
  }
  if (voices.size === 0)
    voices.add(c.asserted_by_text ? `${c.document} ${c.asserted_by_text.toLowerCase()}` : `narrator ${source}`);
  return voices;
}

type Spoken = Pick<Held, 'documents' | 'entities' | 'claims'>;

/** For a press release, who issues it: those who are quoted in it speak for it. */
function issuersOf(result: Spoken): Map<string, string> {
  const releases = new Set(result.documents.filter((d) => d.genre === 'press_release').map((d) => d.id));
  const people = new Set(result.entities.filter((e) => e.type === 'person').map((e) => e.id));
  const count = new Map<string, Map<string, number>>();
  for (const c of result.claims) {
    if (!releases.has(c.document)) continue;
    const of = count.get(c.document) ?? new Map<string, number>();
    for (const id of c.asserted_by) if (!people.has(id)) of.set(id, (of.get(id) ?? 0) + 1);
    count.set(c.document, of);
  }
  const issuers = new Map<string, string>();
  for (const [document, of] of count) {
    const [first] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (first) issuers.set(document, first[0]);
  }
  return issuers;
}

/** Types of entities that speak for the issuer of a press release: its people and its facilities. */
const quoted: ReadonlySet<string> = new Set(['person', 'facility']);

export interface Speakers {
  /** For a person, the organizations named as theirs. */
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  /** Who says a claim: entity ids, persons with what they speak for; a narrator is a voice of its own. */
  readonly voicesOf: (c: HeldClaim, source: string) => Set<string>;
  /** Of these voices, those that the claim is said for: not where a person without a role is merely held, or taught. */
  readonly speakFor: (c: HeldClaim, voices: ReadonlySet<string>) => ReadonlySet<string>;
}

export function speakersOf(result: Spoken): Speakers {
  const entities = new Map(result.entities.map((e) => [e.id, e]));
  const bodies = bodiesOf(result.entities);
  const issuers = issuersOf(result);
  const hasNoRole = (id: string): boolean => entities.get(id)?.type === 'person' && !hasRole(entities.get(id)!);
  return {
    bodies,
    voicesOf(c, source) {
      const voices = voicesOf(c, source, bodies);
      const issuer = issuers.get(c.document);
      // A partner that has a name of its own is quoted for itself.
      if (issuer !== undefined && [...voices].every((v) => quoted.has(entities.get(v)?.type ?? ''))) voices.add(issuer);
      return voices;
    },
    speakFor(c, voices) {
      const lent = new Set(c.asserted_by.filter(hasNoRole).flatMap((id) => bodies.get(id) ?? []));
      return new Set([...voices].filter((v) => !lent.has(v) || c.asserted_by.includes(v)));
    },
  };
}
