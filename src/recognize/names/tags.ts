/**
 * The tags of a token: outside, or one of four classes at the beginning, inside, at the last or as the only token of a name
 * (BILOU, Ratinov and Roth 2009).
 */
export const CLASSES = ['person', 'organization', 'place', 'other'] as const;
export type NameClass = (typeof CLASSES)[number];

export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;
export const TAGS = 1 + 4 * CLASSES.length;

/** The tag of a class (0 to 3) at a position (BEGIN, INSIDE, LAST, UNIT). */
export const tagOf = (classIndex: number, position: number): number => 1 + 4 * classIndex + position;
export const classOf = (tag: number): number => (tag - 1) >> 2;
export const positionOf = (tag: number): number => (tag - 1) & 3;

const opens = (tag: number): boolean => tag !== OUTSIDE && positionOf(tag) <= INSIDE;
const continues = (tag: number): boolean => tag !== OUTSIDE && (positionOf(tag) === INSIDE || positionOf(tag) === LAST);

/** Whether `next` may follow `tag`. */
export const mayFollow = (tag: number, next: number): boolean =>
  opens(tag) ? continues(next) && classOf(tag) === classOf(next) : !continues(next);
export const mayBegin = (tag: number): boolean => !continues(tag);
export const mayEnd = (tag: number): boolean => !opens(tag);

/** For each tag, the tags that may stand before it. */
export const BEFORE: readonly Uint8Array[] = Array.from({ length: TAGS }, (_, next) =>
  Uint8Array.from(Array.from({ length: TAGS }, (_, tag) => tag).filter((tag) => mayFollow(tag, next))),
);
