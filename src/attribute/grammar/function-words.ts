/** Words that hold a sentence together, each with what it is used for, as bits. */

export const BE = 1 << 0;
export const MODAL = 1 << 1;
export const NEGATION = 1 << 2;
export const WH = 1 << 3;
export const RELATIVE = 1 << 4;
export const SUBORDINATE = 1 << 5;
/** Prepositions whatever their tag before a gerund. */
export const PREPOSITION = 1 << 6;
export const POSSESSIVE = 1 << 7;
export const BRACKET = 1 << 8;
export const HYPHEN = 1 << 9;
export const FIRST_PERSON = 1 << 10;
/** Before a noun that has been named before. */
export const DEFINITE = 1 << 11;
/** Before a clause whatever their tag. */
export const CONCESSIVE = 1 << 12;

const USES: readonly (readonly [number, readonly string[]])[] = [
  [BE, ['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m", 'get', 'gets', 'got']],
  [MODAL, ['must', 'should', 'shall', 'ought', 'can', 'could', 'may', 'might', 'will', 'would', "'ll", "'d"]],
  [NEGATION, ['not', "n't", 'never', 'nor', 'cannot', 'neither']],
  [WH, ['what', 'how', 'whether', 'why', 'if', 'when', 'where', 'who', 'whom', 'which', 'whoever', 'whatever']],
  [RELATIVE, ['who', 'which', 'whom', 'whose']],
  [
    SUBORDINATE,
    [
      'because',
      'although',
      'though',
      'while',
      'since',
      'after',
      'before',
      'unless',
      'until',
      'despite',
      'whereas',
      'as',
      'even',
      'once',
    ],
  ],
  [CONCESSIVE, ['although', 'though', 'whereas', 'unless', 'because']],
  [PREPOSITION, ['for', 'of', 'by', 'with', 'against', 'from', 'without']],
  [POSSESSIVE, ['my', 'our', 'your', 'his', 'her', 'its', 'their']],
  [BRACKET, ['(']],
  [HYPHEN, ['-', '‑']],
  [DEFINITE, ['the', 'this', 'our', 'that']],
  [FIRST_PERSON, ['we', 'i', 'our', 'my', 'us', 'ours']],
];

const uses = new Map<string, number>();
for (const [use, words] of USES) for (const word of words) uses.set(word, (uses.get(word) ?? 0) | use);

/** What a form in lower case is used for; 0 for all others. */
export const usesOf = (form: string): number => uses.get(form) ?? 0;
