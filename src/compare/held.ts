/**
 * What comparing needs of documents, taken from one after another: a little of each claim, so that neither texts nor other records are held.
 * Equal names and lists of ids are held once.
 */
import type { Claim, DateMention, DocumentRecord, Entity, Quantity, Result } from '../records.js';
import { mainFacilities, type Names, namesOf } from './names.js';
import { within } from './within.js';

export type HeldQuantity = Pick<
  Quantity,
  'start' | 'end' | 'text' | 'value' | 'high' | 'comparator' | 'unit' | 'of' | 'basis'
>;

/** Of a claim what comparing, and telling of it, needs. */
export interface HeldClaim
  extends Pick<
    Claim,
    | 'id'
    | 'document'
    | 'start'
    | 'end'
    | 'page'
    | 'quote'
    | 'kind'
    | 'asserted_by_text'
    | 'speaker'
    | 'cue'
    | 'polarity'
    | 'facility'
    | 'event_date'
    | 'stance'
    | 'category_spans'
  > {
  readonly asserted_by: readonly string[];
  readonly target: readonly string[];
  readonly categories: readonly string[];
  readonly responds_to: readonly string[];
  /** Line of the document, counted from 1. */
  readonly line: number;
  /** In the order in which the claim names them. Of one that is missing `text` is the id, and the rest is empty. */
  readonly quantities: readonly HeldQuantity[];
  /** Lengths of time told in the claim. */
  readonly durations: readonly Pick<DateMention, 'start' | 'text' | 'value'>[];
  /** Ids of the entities that mentions within it refer to. */
  readonly named: readonly string[];
}

/** Of all documents that are compared. */
export interface Held {
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly Entity[];
  /** In order. */
  readonly claims: readonly HeldClaim[];
  readonly names: Names;
  /** For each document, the facility it names most. */
  readonly main: ReadonlyMap<string, string>;
}

export interface Holder {
  /** Adds the records of a document or of several, in order; entities and documents are known already. */
  add(part: Result): void;
  readonly held: Held;
}

const NONE: readonly never[] = [];

/** Equal strings, and equal lists of them, as one. */
function interned() {
  const strings = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const one = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = strings.get(text);
    if (known === undefined) strings.set(text, text);
    return (known ?? text) as T;
  };
  return {
    one,
    list(texts: readonly string[]): readonly string[] {
      if (texts.length === 0) return NONE;
      const key = texts.join('\u0000');
      const known = lists.get(key);
      if (known) return known;
      const list = texts.map(one);
      lists.set(key, list);
      return list;
    },
  };
}

/** For an offset of a text, its line, counted from 1; quick where offsets are asked for in order. */
function lines(text: string): (offset: number) => number {
  let [line, next, last] = [1, text.indexOf('\n'), 0];
  return (offset) => {
    if (offset < last) [line, next] = [1, text.indexOf('\n')];
    last = offset;
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

const missing = (id: string): HeldQuantity => ({
  start: 0,
  end: 0,
  text: id,
  value: null,
  high: null,
  comparator: '=',
  unit: null,
  of: null,
  basis: null,
});

const brief = ({ start, end, text, value, high, comparator, unit, of, basis }: Quantity): HeldQuantity => ({
  start,
  end,
  text,
  value,
  high,
  comparator,
  unit,
  of,
  basis,
});

const mapped = <T, R>(list: readonly T[], to: (item: T) => R): readonly R[] =>
  list.length === 0 ? NONE : list.map(to);

/** `documents` and `entities`: of all documents, whether their texts are there or not. */
export function holderOf({ documents, entities }: Pick<Held, 'documents' | 'entities'>): Holder {
  const { one, list } = interned();
  const names = namesOf(entities);
  const claims: HeldClaim[] = [];
  const main = new Map<string, string>();
  return {
    held: { documents, entities, claims, names, main },
    add(part) {
      for (const [document, facility] of mainFacilities(part, names)) main.set(one(document), one(facility));
      const lineIn = new Map(part.documents.map((d) => [d.id, lines(d.text)]));
      const ids = new Map(part.claims.map((c) => [c.id, c.id]));
      const quantities = new Map(part.quantities.map((q) => [q.id, q]));
      const mentionsIn = within(part.mentions);
      const durationsIn = within(part.dates.filter((d) => d.type === 'duration'));
      for (const c of part.claims)
        claims.push({
          id: c.id,
          document: one(c.document),
          start: c.start,
          end: c.end,
          page: c.page,
          quote: c.quote,
          kind: one(c.kind),
          asserted_by_text: one(c.asserted_by_text),
          speaker: one(c.speaker),
          cue: one(c.cue),
          polarity: one(c.polarity),
          facility: one(c.facility),
          event_date: one(c.event_date),
          stance: one(c.stance),
          category_spans: c.category_spans.map(({ category, start, end }) => ({ category: one(category), start, end })),
          asserted_by: list(c.asserted_by),
          target: list(c.target),
          categories: list(c.categories),
          responds_to: mapped(c.responds_to, (id) => ids.get(id) ?? id),
          line: lineIn.get(c.document)?.(c.start) ?? 1,
          quantities: mapped(c.quantities, (id) => {
            const q = quantities.get(id);
            return q ? brief(q) : missing(id);
          }),
          durations: mapped(durationsIn(c), ({ start, text, value }) => ({ start, text, value })),
          named: mapped([...new Set(mentionsIn(c).map((m) => m.entity))], one),
        });
    },
  };
}

const known = new WeakMap<readonly Claim[], Held>();

/** The same of a whole result; worked out once for its claims. */
export function heldOf(result: Result): Held {
  const earlier = known.get(result.claims);
  if (earlier) return earlier;
  const holder = holderOf(result);
  holder.add(result);
  known.set(result.claims, holder.held);
  return holder.held;
}
