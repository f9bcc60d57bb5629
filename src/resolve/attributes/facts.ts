/** What is read of an entity, and where. The first reading of a value stays; lists grow. */
import type { Entity, Evidence } from '../../records.js';
import type { Span } from '../../span.js';
import type { EntityDraft } from '../draft.js';
import type { FormTable } from '../forms.js';

/** A value that no text tells but a list: the built-in ones, or the user's own. */
type List = 'lexicon' | 'gazetteer';

export type Attributes = Pick<Entity, 'attributes' | 'attribute_evidence'>;
export type AttributeMap = ReadonlyMap<EntityDraft, Attributes>;

export interface Reading {
  readonly table: FormTable;
  readonly drafts: readonly EntityDraft[];
  /** The entity of the mention with this index. */
  readonly draftOf: (mention: number) => EntityDraft;
  /** Keeps the first value of a key. */
  readonly set: (draft: EntityDraft, key: string, value: string | boolean, at: Span | List) => void;
  /** Adds to a list. The evidence of the first value is under `key`, of the others under `key/1`, `key/2`, ... */
  readonly add: (draft: EntityDraft, key: string, value: string, at: Span | List) => void;
}

export function makeReading(
  table: FormTable,
  drafts: readonly EntityDraft[],
  draftOf: Reading['draftOf'],
): Reading & { all: AttributeMap } {
  const all = new Map<EntityDraft, Attributes>(drafts.map((d) => [d, { attributes: {}, attribute_evidence: {} }]));
  const document = table.context.document.id;
  const evidence = (at: Span | List): Evidence =>
    typeof at === 'string' ? at : { document, start: at.start, end: at.end };
  return {
    table,
    drafts,
    draftOf,
    all,
    set(draft, key, value, at) {
      const has = all.get(draft)!;
      if (key in has.attributes) return;
      has.attributes[key] = value;
      has.attribute_evidence[key] = evidence(at);
    },
    add(draft, key, value, at) {
      const has = all.get(draft)!;
      const list = has.attributes[key];
      if (!Array.isArray(list)) {
        has.attributes[key] = [value];
        has.attribute_evidence[key] = evidence(at);
      } else if (!list.includes(value)) {
        has.attribute_evidence[`${key}/${list.length}`] = evidence(at);
        list.push(value);
      }
    },
  };
}

/** Reads one attribute wherever the document tells it. */
export type Reader = (reading: Reading) => void;

/** No sentence ends in between. */
export const unbroken = (between: string): boolean => !/[.!?]["”’)]*\s+["“‘(]*\p{Lu}|\n\s*\n|;/u.test(between);
