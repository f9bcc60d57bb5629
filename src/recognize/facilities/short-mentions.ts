/** Where the short forms of a document's facilities stand, and stand for the facility. */
import type { FoundMention } from '../../stages.js';
import type { Token } from '../../text.js';
import { stateAt } from '../places/listed.js';
import { type Cursor, isAllCaps, isCapitalised, isPossessive, joined, type Run } from './cursor.js';
import { evidenceFor } from './evidence.js';
import { opens } from './left.js';
import type { ShortForm } from './short-forms.js';

export function shortMentions(cursor: Cursor, forms: ReadonlyMap<string, readonly ShortForm[]>): FoundMention[] {
  if (forms.size === 0) return [];
  const { tokens, capitals } = cursor;
  const found: FoundMention[] = [];
  const towns = townsAmong(cursor, forms);
  for (let i = capitals[0]!; i < tokens.length; i = capitals[i + 1]!) {
    const t = tokens[i]!;
    const list = forms.get(t.lower);
    if (list === undefined) continue;
    for (const form of list) {
      const last = i + form.words.length;
      if (last > tokens.length || !standAt(tokens, i, form.words)) continue;
      const run = { first: i, last };
      const known = !form.doubtful && towns.has(form) ? { ...form, doubtful: true } : form;
      if (!stands(cursor, run, known)) continue;
      found.push({
        start: t.start,
        end: tokens[last - 1]!.end,
        type: 'facility',
        rule: form.rule,
        confidence: confidenceOf(cursor, run, known),
      });
      i = last - 1;
      break;
    }
  }
  return found;
}

/** Those that the text has before a state or a country: "Torrey, Ohio". */
function townsAmong(cursor: Cursor, forms: ReadonlyMap<string, readonly ShortForm[]>): Set<ShortForm> {
  const { tokens, capitals } = cursor;
  const towns = new Set<ShortForm>();
  for (let i = capitals[0]!; i < tokens.length; i = capitals[i + 1]!)
    for (const form of forms.get(tokens[i]!.lower) ?? []) {
      const last = i + form.words.length;
      if (tokens[last]?.text !== ',' || form.initials || !standAt(tokens, i, form.words)) continue;
      if (stateAt(cursor, last + 1) !== null) towns.add(form);
    }
  return towns;
}

/** Whether these words stand there, in whatever case. */
export function standAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) if (tokens[at + k]!.lower !== words[k]) return false;
  return true;
}

function confidenceOf(cursor: Cursor, run: Run, form: ShortForm): number {
  if (form.doubtful) return form.confidence - 0.1;
  const beside = form.initials ? 'none' : evidenceFor(cursor, run);
  const bracketed = cursor.tokens[run.first - 1]?.text === '[';
  return bracketed || beside === 'strong' ? Math.max(form.confidence, 0.985) : form.confidence;
}

function stands(cursor: Cursor, run: Run, form: ShortForm): boolean {
  const { tokens, context } = cursor;
  const { first, last } = run;
  const sentence = cursor.sentenceOf(first);
  const shout = cursor.caseOf(first) !== 'plain';
  if (form.initials)
    return isAllCaps(tokens[first]!) && (!shout || form.rule === 'facility/defined' || tokens[first]!.text.length > 3);
  const { evidence } = context.lexicon.facilities;
  if (first < form.after && cursor.blockOf(first).kind === 'paragraph') return false;
  const next = tokens[last];
  const before = tokens[first - 1];
  const bracketed = before?.text === '[' && next?.text === ']';
  if (bracketed) return true;
  if (next !== undefined && last < sentence.last && joined(context.segmented.text, tokens[last - 1]!, next)) {
    if (isCapitalised(next) && !(shout && evidence.right.has(next.lower))) return false;
    if (/^[-‐‑&]$/.test(next.text)) return false;
    if (isPossessive(next) && tokens[last + 1] !== undefined && isCapitalised(tokens[last + 1]!) && !shout)
      return false;
    // "Torrey county": the county.
    if (/^(?:county|city|parish|township)$/.test(next.lower)) return false;
  }
  if (next?.text === ',' && tokens[last + 1] !== undefined && isCapitalised(tokens[last + 1]!)) {
    const state =
      context.lexicon.places.names.get(tokens[last + 1]!.text) ??
      context.lexicon.places.postal.get(tokens[last + 1]!.text);
    if (state !== undefined) return false;
  }
  if (before !== undefined && first > sentence.first && joined(context.segmented.text, before, tokens[first]!)) {
    if (isCapitalised(before) && !opens(cursor, first - 1) && !shout) return false;
    if (/^[-‐‑&]$/.test(before.text) && before.end === tokens[first]!.start) return false;
  }
  const custody = next !== undefined && evidence.custody.has(next.lower);
  // "at Torrey nursing home": the town's
  const { heads } = context.lexicon.facilities;
  if (form.doubtful && next !== undefined && !isCapitalised(next)) {
    const two = `${next.lower} ${tokens[last + 1]?.lower ?? ''}`;
    if (heads.get(next.lower) !== undefined || heads.get(two) !== undefined) return false;
  }
  if (form.whole === true) return true;
  if (form.doubtful) return custody || (/^(?:at|inside)$/.test(before?.lower ?? '') && !shout);
  // "to Larch Lodge": what ends so is no town
  const ends = form.words.length > 1 ? context.lexicon.facilities.heads.get(form.words.at(-1)!) : undefined;
  if (ends === undefined && /^(?:in|near|of|to|from|outside|around)$/.test(before?.lower ?? ''))
    return custody || evidenceFor(cursor, run) === 'strong';
  if (shout && !custody && !/^(?:at|inside)$/.test(before?.lower ?? '')) return false;
  return true;
}
