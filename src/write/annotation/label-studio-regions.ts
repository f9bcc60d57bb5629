/** What Label Studio shows in one text: regions, what is told of each, and the relations between them. */

import { grouped } from '../../grouped.js';
import type { Claim, Mention } from '../../records.js';
import { overlaps, type Span } from '../../span.js';
import type { Selection } from '../lookup.js';

interface Item {
  readonly [key: string]: unknown;
}

/** The mention of an entity that stands nearest to a claim: within it, else before it, else after. */
function nearestTo(claim: Span, mentions: readonly Mention[]): Mention | undefined {
  const far = (m: Mention): number =>
    m.end <= claim.start ? claim.start - m.end + 1 : m.start >= claim.end ? (m.start - claim.end) * 2 + 1 : 0;
  return mentions.reduce<Mention | undefined>((best, m) => (best && far(best) <= far(m) ? best : m), undefined);
}

/**
 * The items of a prediction: entities, then sources and targets that are no names, then claims, each with what is told of it, then
 * relations. `text` is what Label Studio shows, `at` turns offsets into those that it counts.
 */
export function regionsOf({ shown, lookup }: Selection, text: string, at: (offset: number) => number): Item[] {
  const regions: Item[] = [];
  const relations = new Map<string, Item & { labels: string[] }>();
  const value = ({ start, end }: Span) => ({ start: at(start), end: at(end), text: text.slice(start, end) });
  const region = (id: string, control: string, label: string, span: Span, score?: number): void => {
    const more = score === undefined ? {} : { score };
    regions.push({
      id,
      from_name: control,
      to_name: 'text',
      type: 'labels',
      value: { ...value(span), labels: [label] },
      ...more,
    });
  };
  const told = (id: string, control: string, span: Span, words: string | number | null): void => {
    if (words === null || words === '') return;
    const filled = { ...value(span), text: [String(words)] };
    regions.push({ id, from_name: control, to_name: 'text', type: 'textarea', value: filled });
  };
  const chosen = (id: string, control: string, span: Span, choices: readonly string[]): void => {
    if (choices.length > 0)
      regions.push({ id, from_name: control, to_name: 'text', type: 'choices', value: { ...value(span), choices } });
  };
  /** Label Studio keeps one relation from a region to another: what more there is between them are labels of that one. */
  const related = (from: string, to: string | undefined, ...labels: string[]): void => {
    if (to === undefined || to === from) return;
    const known = relations.get(`${from} ${to}`);
    const relation = { type: 'relation', from_id: from, to_id: to, direction: 'right' };
    relations.set(`${from} ${to}`, { ...relation, labels: [...new Set([...(known?.labels ?? []), ...labels])] });
  };

  for (const m of shown.mentions) {
    region(m.id, 'entity', m.type, m, m.confidence);
    told(m.id, 'value', m, lookup.entity(m.entity)?.name ?? null);
  }
  for (const d of shown.dates) {
    region(d.id, 'entity', 'date', d);
    told(d.id, 'value', d, d.value);
  }
  for (const q of shown.quantities) {
    region(q.id, 'entity', 'quantity', q);
    told(
      q.id,
      'value',
      q,
      [q.comparator === '=' ? '' : q.comparator, q.value, q.unit].filter((v) => v !== '' && v !== null).join(' '),
    );
  }

  const mentionsOf = grouped(shown.mentions, (m) => m.entity);
  const quantities = new Set(shown.quantities.map((q) => q.id));
  const words = new Map<string, string>();
  /** A region for words that are no mention; the same words are one region, whatever they are in several claims. */
  const wordsAt = (label: string, span: Span): string => {
    const key = `${label}-${span.start}-${span.end}`;
    const id = words.get(key) ?? `${shown.documents[0]!.id}-${key}`;
    if (!words.has(key)) region(id, 'entity', label, span);
    words.set(key, id);
    return id;
  };
  const near = (entity: string, span: Span): string | undefined => nearestTo(span, mentionsOf.get(entity) ?? [])?.id;
  const within = (entities: readonly string[], span: Span): Mention | undefined =>
    entities.flatMap((e) => mentionsOf.get(e) ?? []).find((m) => overlaps(m, span));

  const saidBy = (c: Claim): void => {
    const { asserted_by_start: start, asserted_by_end: end } = c;
    const span = start === null || end === null ? null : { start, end };
    const named = span && within(c.asserted_by, span);
    if (span) related(c.id, named?.id ?? wordsAt('source', span), 'said_by');
    for (const entity of c.asserted_by) if (entity !== named?.entity) related(c.id, near(entity, c), 'said_by');
  };
  const against = (c: Claim): void => {
    for (const entity of c.target) related(c.id, near(entity, c), 'against');
    if (c.target.length > 0 || c.target_text === null) return;
    const start = text.indexOf(c.target_text, c.start);
    const span = { start, end: start + c.target_text.length };
    if (start >= 0 && span.end <= c.end) related(c.id, wordsAt('target', span), 'against');
  };

  for (const c of shown.claims) {
    region(c.id, 'claim', c.kind, c, c.confidence);
    chosen(c.id, 'category', c, c.categories);
    chosen(c.id, 'polarity', c, [c.polarity]);
    told(c.id, 'event_date', c, c.event_date);
  }
  for (const c of shown.claims) {
    saidBy(c);
    for (const hop of c.reported_by) {
      const named = hop.entity === null ? undefined : within([hop.entity], hop);
      related(c.id, named?.id ?? wordsAt('source', hop), 'reported_by');
    }
    against(c);
    if (c.facility !== null) related(c.id, near(c.facility, c), 'about');
    for (const q of c.quantities) if (quantities.has(q)) related(c.id, q, 'quantity');
    for (const answered of c.responds_to) related(c.id, answered, 'answers', ...(c.stance === null ? [] : [c.stance]));
  }
  return [...regions, ...relations.values()];
}
