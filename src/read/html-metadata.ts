import type { DomDocument } from './dom.js';
import { edtfDay, genreOf } from './normalize.js';
import type { FileMetadata } from './reader.js';

type Json = Record<string, unknown>;

/** Title, publisher, authors and date of a page: JSON-LD first, then meta tags, then <time>, <h1> and <title>. */
export function htmlMetadata(document: DomDocument): FileMetadata {
  const article = linkedData(document);
  const meta = metaTags(document);
  const first = (...names: string[]): string | null =>
    names.map((n) => meta.get(n)?.[0]).find((v) => v !== undefined) ?? null;
  const publisher =
    nameOf(article?.publisher) ?? first('og:site_name', 'publisher', 'dc.publisher', 'application-name');
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime');
  const published =
    edtfDay(asText(article?.datePublished)) ??
    edtfDay(
      first(
        'article:published_time',
        'datepublished',
        'date',
        'pubdate',
        'publishdate',
        'dc.date',
        'dc.date.issued',
        'dcterms.date',
        'dcterms.created',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
      ),
    ) ??
    edtfDay(time);
  const heading = squeeze(document.querySelector('h1')?.textContent);
  const title =
    asText(article?.headline) ??
    first('og:title', 'dc.title', 'citation_title', 'twitter:title') ??
    heading ??
    pageTitle(document, publisher);
  const language = document.documentElement?.getAttribute('lang') ?? first('og:locale', 'content-language');
  return {
    title: squeeze(title),
    publisher: squeeze(publisher),
    authors: authorsOf(article, meta),
    published,
    genre:
      typesOf(article)
        .map(genreOf)
        .find((g) => g !== null) ?? null,
    language: /^[a-z]{2}\b/i.exec(language ?? '')?.[0].toLowerCase() ?? null,
  };
}

const squeeze = (value: string | null | undefined): string | null => {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
};

const asText = (value: unknown): string | null => (typeof value === 'string' ? squeeze(value) : null);

/** The name of a schema.org person or organization: an object, a list of them, or a plain string. */
function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null) return asText((value as Json).name);
  return asText(value);
}

/** Meta tags by name or property in lower case, in order. */
function metaTags(document: DomDocument): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of Array.from(document.querySelectorAll('meta'))) {
    const name = (
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop')
    )?.toLowerCase();
    const content = squeeze(tag.getAttribute('content'));
    if (name === undefined || content === null) continue;
    const values = tags.get(name);
    if (values === undefined) tags.set(name, [content]);
    else values.push(content);
  }
  return tags;
}

const typesOf = (item: Json | null): string[] =>
  [item?.['@type']].flat().filter((t): t is string => typeof t === 'string');

const isArticle = (item: Json): boolean => typesOf(item).some((t) => /article|posting|report|webpage/i.test(t));

/** The article in a page's JSON-LD; broken JSON is passed over. */
function linkedData(document: DomDocument): Json | null {
  const items: Json[] = [];
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      collect(JSON.parse(script.textContent ?? ''), items, 0);
    } catch {
      // A page with broken JSON-LD still has its meta tags.
    }
  }
  const articles = items.filter(isArticle);
  return articles.find((a) => typesOf(a).some((t) => !/webpage/i.test(t))) ?? articles[0] ?? null;
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (depth > 4 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, into, depth + 1);
    return;
  }
  const item = value as Json;
  into.push(item);
  collect(item['@graph'], into, depth + 1);
  collect(item.mainEntity, into, depth + 1);
}

function authorsOf(article: Json | null, meta: ReadonlyMap<string, readonly string[]>): string[] {
  const named = [article?.author]
    .flat()
    .map(nameOf)
    .filter((n): n is string => n !== null);
  if (named.length > 0) return [...new Set(named)];
  const tags =
    ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'citation_author']
      .map((n) => meta.get(n))
      .find((v) => v !== undefined) ?? [];
  return [
    ...new Set(
      tags
        .filter((a) => !/^https?:|^@/.test(a))
        .flatMap((a) => a.replace(/^by\s+/i, '').split(/\s*(?:,|;|\band\b)\s*/))
        .filter(Boolean),
    ),
  ];
}

/** <title> without the name of the site. */
function pageTitle(document: DomDocument, publisher: string | null): string | null {
  const title = squeeze(document.querySelector('title')?.textContent);
  if (title === null) return null;
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  return publisher === null || last.toLowerCase() === publisher.toLowerCase() ? parts.slice(0, -1).join(' - ') : title;
}
