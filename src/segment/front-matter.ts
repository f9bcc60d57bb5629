import type { Lexicon } from '../lexicon/index.js';
import type { LayoutLexicon } from '../lexicon/layout.js';
import type { Genre } from '../records.js';
import type { FrontMatter } from '../stages.js';
import { type Block, type BlockKind, type SegmentedText, singleSpaced } from '../text.js';
import { bylineOf, mastheadOf, publisherOfDateline } from './bylines.js';
import { recipientsOf } from './recipients.js';
import { cueForm, hasCue, titleCase, wordCount } from './shapes.js';

/** The blocks that may stand above the first paragraph. */
const FRONT = 14;

/** Title, genre, publisher, authors, recipients and signature lines, as far as the shape of the text tells them. */
export function frontMatter(segmented: SegmentedText, { layout }: Pick<Lexicon, 'layout'>): FrontMatter {
  const genre = genreOf(segmented, layout);
  const recipients = recipientsOf(segmented, layout);
  const signatures = segmented.blocks
    .filter((b) => b.kind === 'signature' && b.writer === undefined)
    .map((b) => wordsOf(segmented, b));
  const signatories = signatures.filter(
    (line, i) => signatures.length > 12 || i === 0 || !(isPersonal(signatures[i - 1]!, layout) && isRole(line, layout)),
  );
  const byline = bylineOf(segmented, layout);
  const paper = mastheadOf(front(segmented), (b) => wordsOf(segmented, b), layout);
  return {
    title: titleOf(segmented, paper, genre, layout),
    genre,
    publisher:
      (paper && titleCase(wordsOf(segmented, paper))) ??
      publisherOfDateline(segmented) ??
      byline.publisher ??
      issuerOf(segmented, genre, layout),
    authors: byline.authors.length > 0 ? byline.authors : (senderOf(segmented, genre) ?? signedBy(signatories, layout)),
    recipients,
    signatories: signatories.length,
  };
}

/** A block's words without marks of layout and what stands in its holes, with single spaces. */
export function wordsOf({ text, sentences, tokens }: SegmentedText, block: Block): string {
  if (block.first === block.last) return '';
  let words = '';
  let from = sentences[block.first]!.start;
  for (const hole of block.holes) {
    if (hole.start > from) words += text.slice(from, hole.start);
    from = Math.max(from, hole.end);
  }
  words += text.slice(from, Math.max(from, sentences[block.last - 1]!.end));
  return tokens.length === 0 ? '' : singleSpaced(words).trim();
}

const form = (segmented: SegmentedText, block: Block): string => cueForm(wordsOf(segmented, block).slice(0, 200));
const isRole = (line: string, layout: LayoutLexicon): boolean =>
  hasCue(layout, 'role', 'any', cueForm(line.split(',')[0]!)) && wordCount(line.split(',')[0]!) <= 6;
const isIssuer = (line: string, layout: LayoutLexicon): boolean => hasCue(layout, 'issuer', 'any', cueForm(line));

/** The blocks above the first paragraph of text. */
function front({ blocks }: SegmentedText): readonly Block[] {
  const end = blocks.findIndex((b) => b.kind === 'paragraph' && b.last - b.first > 0 && b.end - b.start > 120);
  return blocks.slice(0, Math.min(FRONT, end < 0 ? blocks.length : end));
}

/** "STATE OF MERIDIAN" over the name of its agency. */
const JURISDICTION =
  /^(?:the )?(?:state|commonwealth|republic|county|city|province|government|kingdom|town) of \S+(?: \S+){0,2}$/i;

/** A short line above the text that is no sentence. */
const isLine = (segmented: SegmentedText, block: Block): boolean =>
  block.kind === 'paragraph' && wordCount(form(segmented, block)) <= 10 && !/[.!?]$/.test(wordsOf(segmented, block));

function titleOf(segmented: SegmentedText, paper: Block | null, genre: Genre, layout: LayoutLexicon): string | null {
  const above = front(segmented);
  if (genre === 'letter' || genre === 'email') {
    for (const block of segmented.blocks.slice(0, 40)) {
      const subject = /^(?:re|subject|subj|regarding)\s*:\s*(.+)/i.exec(
        block.kind === 'address' ? wordsOf(segmented, block) : '',
      );
      if (subject !== null) return subject[1]!;
    }
  }
  const lines = above
    .filter((b) => b !== paper && (b.kind === 'heading' || (genre === 'report' && isLine(segmented, b))))
    .map((b) => wordsOf(segmented, b));
  const heads = (h: string): boolean => wordCount(h) <= 8 && (isIssuer(h, layout) || JURISDICTION.test(h));
  return lines.find((h, i) => !(i < lines.length - 1 && heads(h))) ?? null;
}

/** The body whose name stands at the head of a report, a letter or a press release, or under "About". */
/** Over the answer of somebody else: "Response of the Board of Visitors". */
const ANSWER = /^(?:responses?|reply|replies|comments?|answers?)\b/;

function issuerOf(segmented: SegmentedText, genre: Genre, layout: LayoutLexicon): string | null {
  const above = front(segmented);
  if (genre === 'report') {
    const heading = above.find((b) => {
      const line = b.kind === 'heading' ? form(segmented, b) : '';
      return line !== '' && wordCount(line) <= 8 && isIssuer(line, layout) && !ANSWER.test(line);
    });
    if (heading !== undefined) return titleCase(wordsOf(segmented, heading));
  }
  if (genre === 'press_release') {
    for (const block of segmented.blocks) {
      const about = block.kind === 'heading' ? /^about (?:the )?(\p{Lu}.*)/iu.exec(wordsOf(segmented, block)) : null;
      if (about !== null) return about[1]!;
    }
  }
  if (genre === 'letter') {
    const first = segmented.blocks.find((b) => b.kind !== 'furniture');
    const date = segmented.blocks.findIndex((b) => b.kind === 'date_line');
    if (first?.kind === 'address' && date > 0 && isIssuer(form(segmented, first), layout))
      return titleCase(wordsOf(segmented, first));
  }
  return null;
}

/** Two to four words with capitals, none of them of an organization. */
const isPersonal = (name: string, layout: LayoutLexicon): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’.-]+(?:,.*)?$/u.test(name) &&
  !isIssuer(name.replace(/,.*$/, ''), layout) &&
  !/\b(?:of|and|for|the|in|on)\b|&/i.test(name.replace(/,.*$/, ''));

/** The name in the "From:" line of an e-mail. */
function senderOf(segmented: SegmentedText, genre: Genre): string[] | null {
  if (genre !== 'email') return null;
  for (const block of segmented.blocks.slice(0, 12)) {
    const from = /^from:\s*"?([^"<(@]+?)"?\s*(?:[<(].*)?$/i.exec(segmented.text.slice(block.start, block.end));
    if (from !== null) return [from[1]!];
  }
  return null;
}

/** One or two people under a letter are its authors. */
function signedBy(signatories: readonly string[], layout: LayoutLexicon): string[] {
  if (signatories.length === 0 || signatories.length > 3) return [];
  const names = signatories.map((s) =>
    s
      .replace(/^\/s\/\s*/, '')
      .replace(/,.*$/, '')
      .replace(/\s+(?:[A-Z]{2,4}|Ph\.?D\.?|M\.D\.|Esq\.?)$/, ''),
  );
  return [...new Set(names.filter((n) => isPersonal(n, layout) && !isRole(n, layout)))];
}

function genreOf(segmented: SegmentedText, layout: LayoutLexicon): Genre {
  const { blocks } = segmented;
  const count = new Map<BlockKind, number>();
  for (const b of blocks) count.set(b.kind, (count.get(b.kind) ?? 0) + 1);
  const has = (kind: BlockKind, least = 1): boolean => (count.get(kind) ?? 0) >= least;
  const above = front(segmented);
  const forms = above.map((b) => form(segmented, b));

  const headers = blocks
    .slice(0, 12)
    .filter((b) => b.kind === 'address' && /^(?:from|to|sent|date|subject|cc):/.test(form(segmented, b)));
  if (headers.length >= 3 || (headers.length >= 2 && forms.some((f) => f.startsWith('from:')))) return 'email';
  if (has('salutation') || (has('closing') && has('signature') && !has('heading', 3))) return 'letter';
  if (forms.slice(0, 5).some((f) => hasCue(layout, 'press_release', 'start', f))) return 'press_release';
  const headings = blocks.filter((b) => b.kind === 'heading');
  if (headings.some((b) => /^about /.test(form(segmented, b))) && has('contact')) return 'press_release';

  const isStory = publisherOfDateline(segmented) !== null || hasDateline(segmented);
  if (isStory) return 'news';
  const said = saidPerQuotation(segmented, layout);
  const titled = [...headings.slice(0, 4), ...above.filter((b) => isLine(segmented, b))].some((b) =>
    /\b(?:report|inspection|survey|audit|investigation|review|findings|deficiencies)\b/.test(form(segmented, b)),
  );
  const issued = headings
    .slice(0, 3)
    .some((b) => wordCount(form(segmented, b)) <= 8 && isIssuer(form(segmented, b), layout));
  const sections = headings.filter((b) =>
    hasCue(layout, 'report', 'start', form(segmented, b).replace(/^[\divx.]+\s*/, '')),
  ).length;
  if (
    sections >= 2 ||
    (titled && (headings.length >= 3 || issued)) ||
    (headings.length >= 5 && said < SAID) ||
    has('list_item', 8)
  )
    return 'report';
  if (has('byline') && said >= 2 && headings.length <= 4 && !has('block_quote')) return 'news';
  if (has('cross_link') || has('caption')) return 'news';
  if (said >= SAID) return has('boilerplate', 2) ? 'blog' : 'news';
  if (has('byline') || (has('boilerplate', 2) && said > 0)) return 'blog';
  return headings.length <= 6 && reports(segmented) ? 'news' : 'other';
}

/** One sentence in six or more hands on what somebody said. */
function reports({ tokens, sentences }: SegmentedText): boolean {
  let said = 0;
  for (const { lower } of tokens.slice(0, 4_000))
    if (lower === 'said' || lower === 'says' || lower === 'told' || lower === 'according') said++;
  return said >= 3 && said * 6 >= Math.min(sentences.length, 160);
}

/** So many quotations make a story. */
const SAID = 3;

/** Quotations with a verb of saying near them, `SAID` at most. */
function saidPerQuotation(segmented: SegmentedText, layout: LayoutLexicon): number {
  let count = 0;
  for (const q of segmented.quotations.slice(0, 60)) {
    if (count === SAID) break;
    const near = segmented.text
      .slice(Math.max(0, q.start - 120), Math.min(segmented.text.length, q.end + 120))
      .toLowerCase();
    if (near.match(/\p{L}+/gu)?.some((w) => layout.said.has(w)) === true) count++;
  }
  return count;
}

/** "ATLANTA – ", "TOLLIVER, Ga. (AP) — " at the beginning of the first paragraph. */
function hasDateline(segmented: SegmentedText): boolean {
  const first = segmented.blocks.find((b) => b.kind === 'paragraph');
  return (
    first !== undefined &&
    /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:,\s[\p{L}. ]{2,25})?(?:\s\([^()]{2,40}\))?,?\s{1,2}(?:[–—]|--?)\s/u.test(
      segmented.text.slice(first.start, first.start + 120),
    )
  );
}
