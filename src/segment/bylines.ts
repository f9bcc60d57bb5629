import type { LayoutLexicon } from '../lexicon/layout.js';
import type { Block, SegmentedText } from '../text.js';
import { cueForm, hasCue } from './shapes.js';

export interface Byline {
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

const BY = /^[*_\s]*(?:by|written by|reported by|reporting by|story by|words by|authors?:)[:\s]\s*/i;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|la|del|van|von|der|bin|al|el)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|la|del|van|von|der|bin|al|el)){1,4}$/u;
const SOURCE = /^(?:source|published by|publisher):?\s+(\p{Lu}.{1,60})$/iu;
const DATED = /\d|^(?:posted|published|updated|last)\b/i;

/** Names after "By", and the paper named with them: "By Jane Roe and John Doe, Valley Courier". */
export function bylineOf(segmented: SegmentedText, layout: LayoutLexicon): Byline {
  const { text, blocks } = segmented;
  const lines = blocks
    .slice(0, 40)
    .filter((b) => b.kind === 'byline')
    .map((b) =>
      text
        .slice(b.start, b.end)
        .replace(/\s+/g, ' ')
        .replace(/[*_]+$/, ''),
    );
  const authors: string[] = [];
  let publisher: string | null = null;
  for (const line of lines) {
    const by = BY.exec(line);
    if (by === null) {
      publisher ??=
        SOURCE.exec(line)?.[1] ?? (authors.length > 0 && !DATED.test(line) && isPublisher(line, layout) ? line : null);
      continue;
    }
    const [names, ...rest] = parted(line.slice(by[0].length));
    authors.push(...(names ?? []));
    for (const part of rest.flat()) if (!DATED.test(part) && isPublisher(part, layout)) publisher ??= part;
  }
  return { authors: [...new Set(authors)], publisher: publisher ?? datedPaper(segmented, layout) };
}

/** "Riverton Post, Oct. 3, 2016" on a line of its own above the text. */
function datedPaper({ text, blocks }: SegmentedText, layout: LayoutLexicon): string | null {
  const line = blocks.slice(0, 8).find((b) => b.kind === 'date_line');
  if (line === undefined) return null;
  const name = /^(\p{Lu}[^,|\d]{3,40})\s*[,|]/u.exec(text.slice(line.start, line.end))?.[1]?.trim();
  return name?.includes(' ') === true && hasCue(layout, 'paper', 'any', cueForm(name)) ? name : null;
}

const isPublisher = (part: string, layout: LayoutLexicon): boolean =>
  /^\p{Lu}/u.test(part) && part.length <= 60 && !hasCue(layout, 'role', 'any', cueForm(part));

/** The names, then what follows them. A comma between names means more names only where an "and" comes after it. */
function parted(line: string): string[][] {
  const pieces = line.split(/\s*[|•·–—]\s*|\s+-\s+/);
  const commas = pieces[0]!.split(/\s*,\s*/);
  const last = commas.findLastIndex((p) => /(?:^|\s)(?:and|&)\s/.test(p));
  const names = commas
    .slice(0, Math.max(1, last + 1))
    .flatMap((p) => p.split(/(?:^|\s+)(?:and|&)\s+/))
    .map((p) => p.trim())
    .filter((p) => NAME.test(p));
  return [
    names,
    commas
      .slice(Math.max(1, last + 1))
      .concat(pieces.slice(1))
      .filter(Boolean),
  ];
}

const DATELINE =
  /^\p{Lu}[\p{Lu} .'’-]{1,30}(?:,\s[\p{L}. ]{2,25}){0,2}\s\((\p{Lu}[^()\d]{1,40})\)\s{0,2}(?:[–—]|--?)\s/u;

/** "TOLLIVER, Ga. (Valley Courier) –": the agency or paper in the dateline of the first paragraph. */
export function publisherOfDateline({ text, blocks }: SegmentedText): string | null {
  const first = blocks.find((b) => b.kind === 'paragraph');
  return first === undefined ? null : (DATELINE.exec(text.slice(first.start, first.start + 160))?.[1] ?? null);
}

/** "THE RIVERTON EXAMINER" above the headline: a paper's name on the first line, with the date or, if it begins with "The", the headline under it. */
export function mastheadOf(
  above: readonly Block[],
  wordsOf: (block: Block) => string,
  layout: LayoutLexicon,
): Block | null {
  const [first, next, ...rest] = above.filter((b) => b.kind !== 'furniture');
  if (first?.kind !== 'heading' || next === undefined) return null;
  const words = cueForm(wordsOf(first)).split(' ');
  const called = words.length <= 5 && hasCue(layout, 'paper', 'any', words.at(-1)!);
  const headlined = [next, ...rest].some((b) => b.kind === 'heading');
  return called && headlined && (next.kind === 'date_line' || words[0] === 'the') ? first : null;
}
