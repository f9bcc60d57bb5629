import { DOMParser } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_KINDS, MENTION_TYPES, type Result, STANCES } from '../../src/records.js';
import { codePointsOf } from '../../src/write/annotation/code-points.js';
import { labelConfig } from '../../src/write/annotation/label-config.js';
import { filterResult } from '../../src/write/filter.js';
import { formatChunks } from '../../src/write/index.js';
import { everything, type Selection } from '../../src/write/lookup.js';
import { streamChunks } from '../../src/write/per-document.js';
import { byDocument } from '../../src/write/slice.js';
import { ANNOTATED } from './annotated.js';
import { joined, RESULT } from './fixture.js';

// biome-ignore lint/suspicious/noExplicitAny: read back from JSON, and judged by what is expected of it
type Read = any;
type Json = Record<string, Read>;

const version = '9.9.9';
const written = (format: 'webannotation' | 'labelstudio', selection: Selection): Read =>
  JSON.parse(joined(formatChunks(selection, format, { version })));
const NOTHING: Result = {
  ...RESULT,
  documents: [],
  entities: [],
  mentions: [],
  dates: [],
  quantities: [],
  claims: [],
  problems: [],
};

/** Words between two code points, as a program in another language takes them. */
const sliced = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');
const textOf = (result: Result, id: string): string => result.documents.find((d) => d.id === id)!.text;

/** As they come from a run: what could not be read, then a document after another. */
async function* parts(result: Result): AsyncGenerator<Selection> {
  const unread = result.problems.filter((p) => p.document === null);
  yield { ...everything(result), shown: { ...NOTHING, problems: unread } };
  for (const part of byDocument(result)) yield { ...everything(result), shown: part };
}

describe('an offset in code points', () => {
  it('is the number of characters before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const ends = [...text].map((_c, i, all) => all.slice(0, i + 1).join('').length);
        expect([0, ...ends].map(codePointsOf(text))).toEqual([0, ...ends].map((_end, i) => i));
      }),
    );
  });

  it('counts half a pair as the whole', () => {
    expect([0, 1, 2, 3, 4].map(codePointsOf('🚱x🚱'))).toEqual([0, 1, 1, 2, 3]);
  });
});

describe('web annotations', () => {
  const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' };
  const textual = {
    type: 'object',
    required: ['type', 'purpose', 'value'],
    properties: {
      type: { const: 'TextualBody' },
      purpose: { enum: ['classifying', 'identifying', 'describing', 'tagging'] },
      value: { type: 'string' },
    },
  };
  const resource = {
    type: 'object',
    required: ['type', 'purpose', 'source'],
    properties: { type: { const: 'SpecificResource' }, purpose: { const: 'replying' }, source: iri },
  };
  const own = {
    type: 'object',
    required: ['type'],
    properties: { type: { type: 'string', pattern: '^dossier:[A-Z]' } },
  };
  const whole = { type: 'integer', minimum: 0 };
  const position = {
    type: 'object',
    required: ['type', 'start', 'end'],
    additionalProperties: false,
    properties: { type: { const: 'TextPositionSelector' }, start: whole, end: whole },
  };
  const quote = {
    type: 'object',
    required: ['type', 'exact', 'prefix', 'suffix'],
    additionalProperties: false,
    properties: {
      type: { const: 'TextQuoteSelector' },
      exact: { type: 'string', minLength: 1 },
      prefix: { type: 'string' },
      suffix: { type: 'string' },
    },
  };
  const segment = {
    type: 'object',
    required: ['source', 'selector'],
    additionalProperties: false,
    properties: { source: iri, selector: { type: 'array', minItems: 2, maxItems: 2, prefixItems: [position, quote] } },
  };
  const annotation = {
    type: 'object',
    required: ['id', 'type', 'motivation', 'body', 'target'],
    additionalProperties: false,
    properties: {
      id: iri,
      type: { const: 'Annotation' },
      motivation: { enum: ['describing', 'identifying', 'classifying', 'replying'] },
      body: { type: 'array', minItems: 1, items: { anyOf: [textual, resource, own] } },
      target: { anyOf: [iri, segment] },
    },
  };
  /** What the model demands of a collection, its page and its annotations, as far as it is used here. */
  const collection = {
    type: 'object',
    required: ['@context', 'id', 'type', 'label', 'total', 'first'],
    properties: {
      '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
      id: iri,
      type: { const: 'AnnotationCollection' },
      label: { type: 'string' },
      total: whole,
      first: {
        type: 'object',
        required: ['id', 'type', 'partOf', 'startIndex', 'items'],
        properties: {
          id: iri,
          type: { const: 'AnnotationPage' },
          partOf: iri,
          startIndex: { const: 0 },
          items: { type: 'array', items: annotation },
        },
      },
    },
  };
  const validate = new Ajv({ strict: false }).compile(collection);

  it.each<[string, Result]>([
    ['two documents', RESULT],
    ['emoji and line breaks of Windows', ANNOTATED],
    ['nothing', NOTHING],
  ])('are valid by the model: %s', (_what, result) => {
    const all = written('webannotation', everything(result));
    expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
    expect(all.total).toBe(all.first.items.length);
    expect(all.first.partOf).toBe(all.id);
    expect(new Set(all.first.items.map((a: Json) => a.id)).size).toBe(all.total);
  });

  const items = written('webannotation', everything(ANNOTATED)).first.items as Json[];
  const byId = new Map(items.map((a) => [a.id.slice(a.id.indexOf('#') + 1) as string, a]));
  const sourceOf = new Map(
    ANNOTATED.documents.map((d) => [`ni:///sha-256;${Buffer.from(d.sha256, 'hex').toString('base64url')}`, d]),
  );

  it('point at the words that they quote, by code points and by the words around', () => {
    let seen = 0;
    for (const { target } of items) {
      if (typeof target === 'string') continue;
      seen++;
      const { text } = sourceOf.get(target.source)!;
      const [at, words] = target.selector;
      expect(sliced(text, at.start, at.end)).toBe(words.exact);
      expect(text.split(words.prefix + words.exact + words.suffix).length).toBeGreaterThanOrEqual(2);
      expect(sliced(text, 0, at.start).endsWith(words.prefix)).toBe(true);
      expect(sliced(text, at.end, [...text].length).startsWith(words.suffix)).toBe(true);
      expect(`${words.prefix}${words.suffix}`).not.toMatch(/\p{Cs}/u);
    }
    expect(seen).toBeGreaterThan(15);
  });

  it('say of every record all that the record says', () => {
    /** The record of an annotation: its own body, with offsets in code units again. */
    const recordOf = (id: string, document: string, words: string | null): Json => {
      const { target, body } = byId.get(id)!;
      const text = textOf(ANNOTATED, document);
      const units = (point: number): number => [...text].slice(0, point).join('').length;
      const back = (value: Read, key = ''): Read =>
        typeof value === 'number'
          ? /[_:](?:start|end)$/.test(key)
            ? units(value)
            : value
          : Array.isArray(value)
            ? value.map((v) => back(v))
            : typeof value === 'object'
              ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k.replace('dossier:', ''), back(v, k)]))
              : value;
      const { type: _type, ...own } = body.find((b: Json) => String(b.type).startsWith('dossier:'));
      const [at, quoted] = target.selector;
      const place = { start: units(at.start), end: units(at.end) };
      return { id, document, ...place, ...(words && { [words]: quoted.exact }), ...back(own) };
    };
    const full = (record: object): Json =>
      Object.fromEntries(Object.entries(record).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)));
    // A date and a mention have a `type` too, which in JSON-LD is that of the body.
    for (const m of ANNOTATED.mentions) expect(recordOf(m.id, m.document, 'text')).toEqual(full(m));
    for (const d of ANNOTATED.dates) expect(recordOf(d.id, d.document, 'text')).toEqual(full(d));
    for (const q of ANNOTATED.quantities) expect(recordOf(q.id, q.document, 'text')).toEqual(full(q));
    for (const c of ANNOTATED.claims) {
      const hops = c.reported_by.map(full);
      expect(recordOf(c.id, c.document, 'quote')).toEqual(full({ ...c, reported_by: hops }));
    }
  });

  it('say in plain bodies what programs show: kind, categories, names, values', () => {
    const plain = (id: string) =>
      byId
        .get(id)!
        .body.filter((b: Json) => b.type === 'TextualBody')
        .map((b: Json) => [b.purpose, b.value]);
    expect(plain('m444444444444')).toEqual([
      ['classifying', 'facility'],
      ['identifying', 'Quillfeather Home'],
    ]);
    expect(plain('t111111111111')).toEqual([
      ['classifying', 'date'],
      ['identifying', '2023-03'],
    ]);
    expect(plain('q111111111111')).toEqual([
      ['classifying', 'quantity'],
      ['describing', '41 % staff'],
    ]);
    expect(plain('c222222222222')).toEqual([
      ['classifying', 'denial'],
      ['tagging', 'food_water'],
      ['describing', 'denial by Zoë Åkermann, Bramblecare Ltd; about Quillfeather Home; denies it'],
    ]);
  });

  it('join a reply to the claim that it answers', () => {
    const reply = byId.get('c222222222222-c111111111111')!;
    expect(reply.motivation).toBe('replying');
    expect(reply.target).toBe(byId.get('c111111111111')!.id);
    expect(reply.body).toEqual([
      { type: 'SpecificResource', purpose: 'replying', source: byId.get('c222222222222')!.id },
      { type: 'TextualBody', purpose: 'classifying', value: 'denies_act' },
    ]);
  });
});

describe('tasks for Label Studio', () => {
  const tasks = written('labelstudio', everything(ANNOTATED)) as Json[];
  const items = (task: Json): Json[] => task.predictions[0].result;
  const regions = (task: Json): Map<string, Json> =>
    new Map(
      items(task)
        .filter((i) => i.type === 'labels')
        .map((i) => [i.id, i]),
    );

  it('hold each text as it stands, with what it is', () => {
    expect(tasks.map((t) => t.data)).toEqual(
      ANNOTATED.documents.map(({ id, text, title, source, published, path }) => ({
        text,
        title,
        source,
        published,
        path,
        document: id,
      })),
    );
    expect(tasks[0]!.predictions[0].model_version).toBe('dossier 9.9.9');
  });

  it('mark the words of every record, counted in code points and \\r\\n as two', () => {
    const all = [...ANNOTATED.mentions, ...ANNOTATED.dates, ...ANNOTATED.quantities, ...ANNOTATED.claims];
    const found = new Map(
      tasks.flatMap((t) => [...regions(t)].map(([id, r]) => [id, { ...r, document: t.data.document }])),
    );
    for (const record of all) {
      const { value, document } = found.get(record.id) as Json;
      const text = textOf(ANNOTATED, record.document);
      expect(document).toBe(record.document);
      expect(sliced(text, value.start, value.end)).toBe(text.slice(record.start, record.end));
      expect(value.text).toBe(text.slice(record.start, record.end));
    }
    for (const task of tasks)
      for (const { value } of regions(task).values())
        expect(sliced(task.data.text, value.start, value.end)).toBe(value.text);
  });

  it('label records with their types and kinds, and tell names, values, categories and polarity', () => {
    const of = (id: string) => tasks.flatMap(items).filter((i) => i.id === id);
    const told = (id: string, control: string) => of(id).find((i) => i.from_name === control)?.value;
    for (const m of ANNOTATED.mentions) expect(told(m.id, 'entity').labels).toEqual([m.type]);
    for (const d of ANNOTATED.dates) {
      expect(told(d.id, 'entity').labels).toEqual(['date']);
      expect(told(d.id, 'value').text).toEqual([d.value]);
    }
    expect(told('m444444444444', 'value').text).toEqual(['Quillfeather Home']);
    expect(told('q111111111111', 'value').text).toEqual(['41 %']);
    for (const c of ANNOTATED.claims) {
      expect(told(c.id, 'claim').labels).toEqual([c.kind]);
      expect(told(c.id, 'category')?.choices ?? []).toEqual(c.categories);
      expect(told(c.id, 'polarity').choices).toEqual([c.polarity]);
      expect(told(c.id, 'event_date')?.text ?? null).toEqual(c.event_date === null ? null : [c.event_date]);
    }
  });

  it('relate claims to who says them, whom they are against, what they are about and what they answer', () => {
    const relations = tasks.flatMap((t) => {
      const all = regions(t);
      return items(t)
        .filter((i) => i.type === 'relation')
        .map((i) => [i.from_id, i.labels.join('+'), all.get(i.to_id)!.value.text] as const);
    });
    expect(relations).toEqual([
      ['c111111111111', 'said_by', 'Relatives of residents'],
      ['c111111111111', 'against', 'nurses'],
      ['c111111111111', 'about', 'QH'],
      ['c222222222222', 'said_by', 'Zoë Åkermann'],
      ['c222222222222', 'said_by', 'Bramblecare Ltd'],
      ['c222222222222', 'about', 'QH'],
      ['c222222222222', 'answers+denies_act', ANNOTATED.claims[0]!.quote],
      ['c333333333333', 'about', 'QH'],
      ['c333333333333', 'quantity', '41%'],
      ['c444444444444', 'said_by+reported_by', 'The inspectors'],
      ['c444444444444', 'reported_by', 'the east wing'],
      ['c444444444444', 'against+about', 'Quillfeather Home'],
      ['c444444444444', 'against', 'Bramblecare Ltd'],
      ['c555555555555', 'said_by', 'Bramblecare Ltd'],
      ['c555555555555', 'answers+accepts_responsibility', ANNOTATED.claims[3]!.quote],
    ]);
  });

  it('relate regions that there are, a pair once, also where a filter leaves records out', () => {
    for (const filter of [{}, { types: ['claim' as const] }, { kinds: ['denial' as const] }]) {
      for (const task of written('labelstudio', filterResult(ANNOTATED, filter))) {
        const ids = regions(task);
        const pairs = items(task).filter((i) => i.type === 'relation');
        for (const { from_id, to_id } of pairs) expect([ids.has(from_id), ids.has(to_id)]).toEqual([true, true]);
        expect(new Set(pairs.map((p) => `${p.from_id} ${p.to_id}`)).size).toBe(pairs.length);
      }
    }
  });

  it('hold nothing that a database refuses: no U+0000, no half of a character', () => {
    const text = `a\u0000b \ud83d ${RESULT.documents[0]!.text}`;
    const [task] = written('labelstudio', everything({ ...NOTHING, documents: [{ ...RESULT.documents[0]!, text }] }));
    expect(task.data.text).toBe(`a\ufffdb \ufffd ${RESULT.documents[0]!.text}`);
  });

  it('fit the labelling configuration: every control, label, choice and relation in it', () => {
    const categories = ['food_water', 'ill_treatment', 'staffing'].map((id) => ({
      id,
      label: `<${id}> & "so"`,
      group: "a'b",
    }));
    const xml = new DOMParser().parseFromString(labelConfig(categories), 'text/xml');
    const values = (tag: string): string[] => [...xml.getElementsByTagName(tag)].map((e) => e.getAttribute('value')!);
    const controls = new Map(
      ['Labels', 'Choices', 'TextArea'].flatMap((tag) =>
        [...xml.getElementsByTagName(tag)].map((e) => [e.getAttribute('name')!, e]),
      ),
    );
    expect(values('Label')).toEqual([...MENTION_TYPES, 'date', 'quantity', 'source', 'target', ...CLAIM_KINDS]);
    for (const stance of STANCES) expect(values('Relation')).toContain(stance);
    expect([...xml.getElementsByTagName('Choice')].map((e) => e.getAttribute('hint'))).toContain('<food_water> & "so"');
    for (const item of tasks.flatMap(items)) {
      if (item.type === 'relation') for (const label of item.labels) expect(values('Relation')).toContain(label);
      else {
        expect(controls.get(item.from_name)!.getAttribute('toName')).toBe(item.to_name);
        const inside = [...controls.get(item.from_name)!.getElementsByTagName('*')].map((e) => e.getAttribute('value'));
        for (const v of item.value.labels ?? item.value.choices ?? []) expect(inside).toContain(v);
      }
    }
    expect(xml.getElementsByTagName('Text')[0]!.getAttribute('value')).toBe('$text');
  });

  it('are an empty list where nothing was read', () => {
    expect(written('labelstudio', everything(NOTHING))).toEqual([]);
  });
});

describe('document by document', () => {
  it.each(['jsonl', 'webannotation', 'labelstudio'] as const)(
    '%s is what it is as a whole, in pieces',
    async (format) => {
      const pieces: string[] = [];
      for await (const piece of streamChunks(parts(ANNOTATED), format, { version })) pieces.push(piece);
      expect(pieces.join('')).toBe(joined(formatChunks(everything(ANNOTATED), format, { version })));
      expect(pieces.length).toBeGreaterThanOrEqual(ANNOTATED.documents.length);
    },
  );
});
