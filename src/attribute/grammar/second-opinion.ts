/**
 * A second opinion on parts of speech where the first decides whether somebody says something: "the Post reports that …", "the letter
 * singles out …", "X and question whether …" are often tagged as nouns. compromise is asked for these sentences alone, since it is slow.
 */
import type { Sentence, Token } from '../../text.js';
import { CLASS_BIT, classBits } from '../noun-classes.js';
import type { KnownWord } from '../vocabulary.js';
import { saysVerb } from './asked-verb.js';

const OPENS = new Set(['that', 'whether', 'how', '“', '"', 'what', 'why', 'otherwise']);
const isSubject = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON' || t.pos === 'CCONJ' || t.text === ')' || t.pos === 'ADV');

/** Might the noun at `i` be a verb of saying? */
function doubtful(tokens: readonly Token[], i: number, words: readonly KnownWord[]): boolean {
  const t = tokens[i]!;
  if (t.pos !== 'NOUN' && t.pos !== 'PROPN' && t.pos !== 'ADJ') return false;
  const forms = words[i]!.verbs;
  const next = tokens[i + 1];
  if (!forms || !next) return false;
  // "X, who was then 19, states that …"
  const closes = tokens[i - 1]?.text === ',' && next.lower === 'that' && t.lower.endsWith('s');
  if (!closes && !isSubject(tokens[i - 1])) return false;
  return (
    OPENS.has(next.lower) ||
    afterSpeech(tokens, i) ||
    forms.some((f) => f.cue.words.length > 1 && f.cue.words[1] === next.lower && next.pos === 'ADP')
  );
}

/** "…,” the union notes.": a name between a closing mark and the end. */
function afterSpeech(tokens: readonly Token[], i: number): boolean {
  if (!/^[.,]$/.test(tokens[i + 1]!.text) || !tokens[i]!.lower.endsWith('s')) return false;
  for (let k = i - 1; k > i - 8 && k > 0; k--) {
    if (tokens[k]!.text === '”' || (tokens[k]!.text === '"' && tokens[k - 1]!.text === ',')) return true;
    if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'AUX') return false;
  }
  return false;
}

/** The tokens with the tags that attribution reads; the very same array where nothing is in doubt. */
export function reviewed(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  words: readonly KnownWord[],
): readonly Token[] {
  let out: Token[] | null = null;
  const set = (i: number, pos: Token['pos']): void => {
    out ??= [...tokens];
    out[i] = { ...tokens[i]!, pos };
  };
  for (const s of sentences) {
    const verbless = missingVerb(text, tokens, s);
    if (verbless !== -1) set(verbless, 'VERB');
    for (let i = s.first; i < s.last; i++) {
      const { pos } = tokens[i]!;
      if (pos === 'VERB') {
        const rather = misread(tokens, i, words);
        if (rather !== null) set(i, rather);
      } else if (
        (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') &&
        i > s.first &&
        i !== verbless &&
        (words[i]!.verbs === null ? hasVerbForm(tokens, i) : isCueAfterAll(text, tokens, i, s, words))
      )
        set(i, 'VERB');
    }
  }
  return out ?? tokens;
}

/** What a word tagged as a verb rather is, or null. */
function misread(tokens: readonly Token[], i: number, words: readonly KnownWord[]): 'NOUN' | 'ADJ' | null {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before?.lower === 'to' && tokens[i - 2]?.lower === 'according' && !/(?:ed|ing)$/.test(lower)) return 'NOUN';
  if (after === undefined) return null;
  if (after.pos === 'NOUN' && tokens[i + 2]?.pos === 'PROPN' && LEADING.test(lower)) return 'ADJ';
  if (before === undefined) return null;
  if (before.pos === 'NOUN' && after.lower === 'of' && tokens[i - 2]?.pos === 'DET' && isPlain(lower)) return 'NOUN';
  // "the works manager"
  if (before.pos === 'DET' && after.pos === 'NOUN' && /[^s]s$/.test(lower)) return 'NOUN';
  // "has rejected calls for an inquiry"
  if (before.pos === 'VERB' && words[i]!.noun !== null && /ed$/.test(before.lower) && /[^s]s$/.test(lower))
    return 'NOUN';
  // "the remaining calls had not been made"
  return after.pos === 'AUX' && before.lower.endsWith('ing') && tokens[i - 2]?.pos === 'DET' ? 'NOUN' : null;
}

const isPlain = (word: string): boolean => !/(ed|ing|s)$/.test(word);

/** Is a noun or adjective that begins no cue a verb by its form and what stands around it? */
function hasVerbForm(tokens: readonly Token[], i: number): boolean {
  const { pos, lower } = tokens[i]!;
  if (pos === 'ADJ') return subjunctive(tokens, i);
  if (pos !== 'NOUN') return false;
  const last = lower.charCodeAt(lower.length - 1);
  return last === S
    ? WISHING.test(lower) && wishes(tokens, i)
    : last === D && /[^e]ed$/.test(lower) && pastAfter(tokens, i);
}

const S = 's'.charCodeAt(0);
const D = 'd'.charCodeAt(0);

/** Is a noun or adjective that can begin a cue a verb here? */
function isCueAfterAll(
  text: string,
  tokens: readonly Token[],
  i: number,
  s: Sentence,
  words: readonly KnownWord[],
): boolean {
  const { pos } = tokens[i]!;
  if (hasVerbForm(tokens, i)) return true;
  if (pos !== 'PROPN' && (perfect(tokens, i) || (i > s.first + 2 && closesApposition(tokens, i, s)))) return true;
  if (pos === 'ADJ' && toldSomebody(tokens, i)) return true;
  if (pos === 'NOUN' && ((i > s.first + 3 && closesLead(tokens, i, s, words)) || onlyVerb(tokens, i, s))) return true;
  if (pos === 'NOUN' && behindAdverb(tokens, i)) return true;
  if (pos === 'NOUN' && gerundOfCue(tokens, i, words)) return true;
  return (
    doubtful(tokens, i, words) &&
    (certain(tokens, i, s) ||
      afterSpeech(tokens, i) ||
      (!certainNoun(tokens, i, s, words) && saysVerb(text, tokens, s, i)))
  );
}

/** "Prisoners work in the factory.", "Records show no turning.": in a sentence without a verb, the word behind a plural that can be one, or -1. */
function missingVerb(text: string, tokens: readonly Token[], s: Sentence): number {
  if (s.last - s.first < 5 || tokens[s.last - 1]!.text !== '.') return -1;
  for (let i = s.first; i < s.last; i++) {
    const { pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return -1;
  }
  for (let i = s.first + 1; i < s.last; i++) {
    const t = tokens[i]!;
    const before = tokens[i - 1]!;
    const plural = (before.pos === 'NOUN' || before.pos === 'PROPN') && /[^su]s$/.test(before.lower);
    if (plural && t.pos === 'NOUN' && !t.lower.endsWith('s')) return saysVerb(text, tokens, s, i) ? i : -1;
  }
  return -1;
}

const STANDS_BEFORE_VERBS = /^(?:also|further|again|repeatedly|strongly|sharply|specifically|squarely|then|now|still)$/;

/** "The review also faults the home": no noun stands behind a noun and "also", and before an article. */
function behindAdverb(tokens: readonly Token[], i: number): boolean {
  const noun = tokens[i - 2]?.pos === 'NOUN' || tokens[i - 2]?.pos === 'PROPN';
  const next = tokens[i + 1]?.pos;
  return (
    noun &&
    tokens[i]!.lower.endsWith('s') &&
    STANDS_BEFORE_VERBS.test(tokens[i - 1]!.lower) &&
    (next === 'DET' || next === 'PROPN' || tokens[i + 1]?.lower === 'its')
  );
}

/** "has alleged in the press that …": a form in -ed behind "has", and no noun that it describes. */
function perfect(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]!.lower)) return false;
  let k = i - 1;
  while (k > 0 && (tokens[k]!.pos === 'ADV' || tokens[k]!.pos === 'PART')) k--;
  const next = tokens[i + 1];
  return /^(has|have|had)$/.test(tokens[k]!.lower) && next !== undefined && next.pos !== 'NOUN' && next.pos !== 'ADJ';
}

/** "The Bar Association informed the delegation": no adjective stands before an article. */
function toldSomebody(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  return (
    /ed$/.test(tokens[i]!.lower) &&
    (before.pos === 'PROPN' || before.pos === 'NOUN') &&
    // "a former nurse alleged in an interview"
    (tokens[i + 1]?.pos === 'DET' || tokens[i + 1]?.pos === 'PRON' || tokens[i + 1]?.lower === 'in')
  );
}

/** "lead surveyor Dora Hale", "head gardener Tom Price": before a noun and a name no verb. */
const LEADING = /^(?:lead|head)$/;

/** "recommended that the ministry close the block": what looks like an adjective between the noun behind "that" and an article. */
const subjunctive = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]!.pos === 'NOUN' &&
  tokens[i - 2]?.pos === 'DET' &&
  tokens[i - 3]?.lower === 'that' &&
  (tokens[i + 1]?.pos === 'DET' || tokens[i + 1]?.pos === 'PRON');

const WISHING = /^(?:wishes|hopes|seeks|refuses|intends|wants|plans)$/;

/** "The Commissioner wishes to remind": behind a singular that nothing possesses, and before an infinitive. */
function wishes(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (tokens[i + 1]?.lower !== 'to' || tokens[i + 2]?.pos !== 'VERB') return false;
  return (
    (before.pos === 'NOUN' || before.pos === 'PROPN') && !/[^s]s$/.test(before.lower) && tokens[i - 2]?.lower !== "'s"
  );
}

/** "The foreman, Mr. X, who survived, states that …", "The secretary, Mr. Y, claims to have …": a cue in -s behind what is set off by commas. */
function closesApposition(tokens: readonly Token[], i: number, s: Sentence): boolean {
  const t = tokens[i]!;
  const next = tokens[i + 1];
  if (tokens[i - 1]!.text !== ',' || !next || !/(?:s|ed)$/.test(t.lower)) return false;
  const takes = next.lower === 'that' || (next.lower === 'to' && /^(have|be)$/.test(tokens[i + 2]?.lower ?? ''));
  if (!takes) return false;
  let relative = false;
  let commas = 0;
  for (let k = s.first; k < i - 1; k++) {
    const t = tokens[k]!;
    if (t.text === ',') {
      commas++;
      relative = /^(who|which|whose)$/.test(tokens[k + 1]!.lower);
    } else if (/^(who|which|that)$/.test(t.lower)) relative = true;
    else if ((t.pos === 'VERB' || t.pos === 'AUX') && !relative) return false;
  }
  return commas > 0;
}

/** "…, a lawsuit filed Tuesday claims.": the last word of a lead, behind a document, what was done with it and the day. */
function closesLead(tokens: readonly Token[], i: number, s: Sentence, words: readonly KnownWord[]): boolean {
  if (i !== s.last - 2 || tokens[i + 1]!.text !== '.' || !tokens[i]!.lower.endsWith('s')) return false;
  if (tokens[i - 1]!.pos !== 'PROPN' && tokens[i - 1]!.pos !== 'NUM') return false;
  for (let k = i - 2; k > Math.max(s.first, i - 6); k--)
    if (/ed$|^(?:brought|seen|sent)$/.test(tokens[k]!.lower)) return (words[k - 1]!.classes & CLASS_BIT.document) !== 0;
  return false;
}

/** "the guards tortured inmates": a form in -ed between a plural and what follows a verb. */
function pastAfter(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const plural = before?.pos === 'PRON' || (before?.pos === 'NOUN' && /[^s]s$/.test(before.lower));
  return (
    plural &&
    after !== undefined &&
    (after.pos === 'NOUN' || after.pos === 'DET' || after.pos === 'PRON' || after.pos === 'PROPN')
  );
}

/** "an alert calling for closure". */
const gerundOfCue = (tokens: readonly Token[], i: number, words: readonly KnownWord[]): boolean =>
  tokens[i]!.lower.endsWith('ing') &&
  (words[i]!.verbs?.some((f) => f.cue.words.length > 1 && f.cue.words[1] === tokens[i + 1]?.lower) ?? false);

/**
 * A "that" clause with a verb of its own after it; before it, a noun that agrees ("records show that …") and no finite verb in the sentence,
 * or "and" before a form in -ed ("denied it and alleged that …").
 */
function certain(tokens: readonly Token[], i: number, s: Sentence): boolean {
  if (tokens[i + 1]!.lower !== 'that') return false;
  if (!(tokens[i]!.lower.endsWith('ed') && tokens[i - 1]!.pos === 'CCONJ')) {
    if (!tokens[i]!.lower.endsWith('s') && !/[^s]s$/.test(tokens[i - 1]!.lower)) return false;
    for (let k = s.first; k < i; k++) if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'AUX') return false;
  }
  for (let k = i + 2; k < s.last; k++) if (tokens[k]!.pos === 'AUX' || tokens[k]!.pos === 'VERB') return true;
  return false;
}

const POSSESSIVE = new Set(['my', 'our', 'your', 'his', 'its', 'their']);
/** Nouns without an s that take a verb in the plural. */
const PLURAL = new Set(['people', 'men', 'women', 'children', 'police', 'staff', 'data', 'media', 'folk', 'personnel']);
/** What can speak without an article: "management notes that …", but no "guard notes that …". */
const BODIES = classBits('agency', 'company', 'court', 'document', 'media', 'ngo', 'watchdog');

/**
 * Surely no verb: "its report that …" after a possessive; "a blog post “…" after a noun that does not agree with it; "and guard posts that …"
 * after a bare noun that cannot stand for one who speaks; the word before a mark that closes.
 */
function certainNoun(tokens: readonly Token[], i: number, s: Sentence, words: readonly KnownWord[]): boolean {
  const before = tokens[i - 1]!;
  if (POSSESSIVE.has(before.lower) || (tokens[i + 1]!.text === '"' && isOpen(tokens, s.first, i))) return true;
  if (before.pos !== 'NOUN' || tokens[i]!.pos !== 'NOUN') return false;
  if (before.lower.endsWith('s') || PLURAL.has(before.lower)) return false;
  if (!tokens[i]!.lower.endsWith('s')) return true;
  const above = tokens[i - 2];
  return i - 2 >= s.first && (above!.pos === 'CCONJ' || above!.pos === 'ADP') && (words[i - 1]!.classes & BODIES) === 0;
}

/** Is a straight quotation mark still open before `i`? */
function isOpen(tokens: readonly Token[], first: number, i: number): boolean {
  let open = false;
  for (let k = first; k < i; k++) if (tokens[k]!.text === '"') open = !open;
  return open;
}

/** "The mill disputes the findings": a cue in -s between a noun and an article, in a sentence that has no other verb. */
function onlyVerb(tokens: readonly Token[], i: number, s: Sentence): boolean {
  const before = tokens[i - 1]!;
  if (!tokens[i]!.lower.endsWith('s') || (before.pos !== 'NOUN' && before.pos !== 'PROPN')) return false;
  if (tokens[i + 1]?.pos !== 'DET') return false;
  for (let k = s.first; k < s.last; k++) if (tokens[k]!.pos === 'VERB' || tokens[k]!.pos === 'AUX') return false;
  return true;
}
