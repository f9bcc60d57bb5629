/** Documents written with their mentions marked: "{f:Harlan County Jail} in {p:Ayr}". */
import { sha256, stableId } from '../../src/ids.js';
import { type Lexicon, loadLexicon } from '../../src/lexicon/index.js';
import type { DocumentRecord, Entity, Mention, MentionType, Result } from '../../src/records.js';
import { mergeResults, resolveDocument } from '../../src/resolve/index.js';
import { segment } from '../../src/segment/index.js';

export const lexicon: Lexicon = loadLexicon();

const TYPES: Record<string, MentionType> = { f: 'facility', o: 'organization', h: 'person', p: 'place' };

/** One document, resolved. f facility, o organization, h person (human), p place. */
export function marked(source: string, name = 'a'): Result {
  let text = '';
  let at = 0;
  const spans: { type: MentionType; start: number; end: number }[] = [];
  for (const m of source.matchAll(/\{([fohp]):([^{}]*)\}/g)) {
    text += source.slice(at, m.index);
    spans.push({ type: TYPES[m[1]!]!, start: text.length, end: text.length + m[2]!.length });
    text += m[2];
    at = m.index + m[0].length;
  }
  text += source.slice(at);
  const hash = sha256(`${name}\n${text}`);
  const document: DocumentRecord = {
    id: stableId('d', hash),
    path: `${name}.txt`,
    paths: [`${name}.txt`],
    source: name,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    published_basis: null,
    genre: 'other',
    language: 'en',
    recipients: [],
    signatories: 0,
    ledger: null,
    parent: null,
    created: null,
    characters: text.length,
    words: 0,
    pages: null,
    sha256: hash,
    text,
  };
  const mentions: Mention[] = spans.map((s) => ({
    id: stableId('m', hash, s.type, s.start, s.end),
    document: document.id,
    ...s,
    text: text.slice(s.start, s.end),
    page: null,
    entity: '',
    rule: 'test',
    confidence: 1,
  }));
  const resolved = resolveDocument({ document, segmented: segment(text, [], lexicon), lexicon }, mentions);
  return {
    dossier: '1',
    documents: [document],
    entities: [...resolved.entities],
    mentions: [...resolved.mentions],
    dates: [],
    quantities: [],
    claims: [],
    problems: [],
  };
}

/** The texts of the mentions of each entity, in order of the text, entities by their first mention. */
export function groupsOf(result: Result): string[][] {
  const groups = new Map<string, string[]>();
  for (const m of result.mentions) groups.set(m.entity, [...(groups.get(m.entity) ?? []), m.text.replace(/\s+/g, ' ')]);
  return [...groups.values()];
}

export const entityNamed = (result: Result, name: string): Entity | undefined =>
  result.entities.find((e) => e.name === name || e.aliases.includes(name));

/** The documents, merged. */
export const merged = (...sources: string[]): Result =>
  mergeResults(
    sources.map((s, i) => marked(s, String.fromCharCode(97 + i))),
    lexicon,
  );
