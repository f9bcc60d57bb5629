import type { BlockHint } from '../stages.js';
import type { BlockKind } from '../text.js';

/** A block of text as a format tells it, on one line or on several. `kind` is null where the format tells none. */
export interface TextBlock {
  readonly text: string;
  readonly kind: BlockKind | null;
}

/** `hints`: a span of `text` for each block whose kind is known. */
export interface BuiltText {
  readonly text: string;
  readonly hints: readonly BlockHint[];
}

/** Of the blocks of a text, more empty ones than this: they are what parts its paragraphs. */
const PARTED_BY_EMPTY = 0.12;
const FEWEST_EMPTY = 2;

const tidy = (block: string): string =>
  block
    .replace(/[ \t\r\f]*\n[ \t\r\f]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** The text of blocks with an empty line between any two; empty blocks are left out. */
export function joined(blocks: readonly TextBlock[]): BuiltText {
  return build(blocks, () => '\n\n');
}

/**
 * The text of the paragraphs of a word processor. Where its writer parted them by empty paragraphs, lines that follow each other closely
 * (an address, a list of names) stay close; otherwise an empty line stands between any two.
 */
export function joinedAsWritten(blocks: readonly TextBlock[]): BuiltText {
  const inside = blocks.slice(1, -1);
  const empty = inside.filter((b) => tidy(b.text) === '').length;
  if (empty < FEWEST_EMPTY || empty <= blocks.length * PARTED_BY_EMPTY) return joined(blocks);
  return build(blocks, (above, block, gap) =>
    gap || above.kind !== block.kind || above.kind === 'paragraph' ? '\n\n' : '\n',
  );
}

function build(
  blocks: readonly TextBlock[],
  between: (above: TextBlock, block: TextBlock, gap: boolean) => string,
): BuiltText {
  const parts: string[] = [];
  const hints: BlockHint[] = [];
  let length = 0;
  let above: TextBlock | null = null;
  let gap = false;
  for (const block of blocks) {
    const text = tidy(block.text);
    if (text === '') {
      gap = true;
      continue;
    }
    const space = above === null ? '' : between(above, block, gap);
    const start = length + space.length;
    length = start + text.length;
    parts.push(space, text);
    if (block.kind !== null) hints.push({ start, end: length, kind: block.kind });
    above = block;
    gap = false;
  }
  return { text: parts.join(''), hints };
}
