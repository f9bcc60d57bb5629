/** Results made of claims written down in a line each. */
import { type Lexicon, loadLexicon } from '../../src/lexicon/index.js';
import type { Claim, DocumentRecord, Entity, Quantity, Result } from '../../src/records.js';

export const lexicon: Lexicon = loadLexicon();

type Lists = 'asserted_by' | 'target' | 'categories' | 'responds_to';
type Told = Partial<Omit<Claim, 'quantities' | Lists>> & {
  readonly [K in Lists]?: readonly string[];
} & {
  readonly quote: string;
  /** Numbers of the claim: value, unit, what is counted, of what it is a share. */
  readonly numbers?: readonly Partial<Quantity>[];
};

export const entity = (id: string, type: Entity['type'], more: Partial<Entity> = {}): Entity => ({
  id,
  type,
  name: id,
  aliases: [],
  attributes: {},
  attribute_evidence: {},
  mentions: 1,
  documents: [],
  ...more,
});

/** `documents`: the claims of each document; ids are `<document><number>`, as a1, a2, b1. */
export function told(documents: Readonly<Record<string, readonly Told[]>>, entities: readonly Entity[] = []): Result {
  const claims: Claim[] = [];
  const quantities: Quantity[] = [];
  const records = Object.entries(documents).map(([name, list]): DocumentRecord => {
    let text = '';
    list.forEach((t, i) => {
      const start = text.length;
      text += `${t.quote}\n`;
      const { numbers = [], asserted_by = [], target = [], categories = [], responds_to = [], ...rest } = t;
      const own = numbers.map((q, k): Quantity => {
        const at = Math.max(0, t.quote.indexOf(String(q.text ?? q.value)));
        return {
          id: `q-${name}${i + 1}-${k}`,
          document: name,
          start: start + at,
          end: start + at + String(q.text ?? q.value).length,
          text: String(q.text ?? q.value),
          page: null,
          value: null,
          high: null,
          comparator: '=',
          unit: null,
          of: null,
          basis: null,
          rule: 'test',
          ...q,
        };
      });
      quantities.push(...own);
      claims.push({
        id: `${name}${i + 1}`,
        document: name,
        start,
        end: start + t.quote.length,
        page: null,
        kind: 'allegation',
        category_spans: [],
        asserted_by_text: null,
        asserted_by_start: null,
        asserted_by_end: null,
        speaker: null,
        reported_by: [],
        cue: null,
        cue_start: null,
        cue_end: null,
        polarity: 'asserts',
        target_text: null,
        victims: null,
        facility: 'Maple Hollow',
        facility_basis: 'stated',
        event_date: null,
        stance: null,
        confidence: 1,
        rule: 'test',
        ...rest,
        asserted_by: [...asserted_by],
        target: [...target],
        categories: [...categories],
        responds_to: [...responds_to],
        quantities: own.map((q) => q.id),
      });
    });
    return {
      id: name,
      path: `${name}.txt`,
      paths: [`${name}.txt`],
      source: name,
      title: null,
      publisher: null,
      authors: [],
      published: null,
      published_basis: null,
      genre: 'news',
      language: 'en',
      recipients: [],
      signatories: 0,
      ledger: null,
      parent: null,
      created: null,
      characters: text.length,
      words: 0,
      pages: null,
      sha256: name,
      text,
    };
  });
  return {
    dossier: '1',
    documents: records,
    entities: [...entities],
    mentions: [],
    dates: [],
    quantities,
    claims,
    problems: [],
  };
}
