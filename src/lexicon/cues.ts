import { z } from 'zod';
import { CLAIM_KINDS, STANCES } from '../records.js';
import { cells, readTable } from './table.js';

/** How a cue takes its content: after "that", bare, in quotation marks, before the cue, as an object, and so on. */
export const CONTENT_FORMS = [
  'that',
  'bare',
  'quote',
  'post',
  'wh',
  'inf',
  'ing',
  'np',
  'prop',
  'claimnp',
  'callnp',
  'legalnp',
  'objcomp',
  'quantity',
  'clause',
  'none',
  'as',
  'of',
  'for',
  'to',
  'about',
  'with',
  'over',
  'against',
  'regarding',
  'alleging',
] as const;

/** A row of data/cues.csv. */
export const cueRowSchema = z.strictObject({
  cue: z.string().min(1),
  pos: z.enum(['verb', 'noun', 'adjective', 'adverb', 'phrase']),
  kind: z.enum(CLAIM_KINDS),
  polarity: z.enum(['asserts', 'denies']),
  stance: z.enum(STANCES).or(z.literal('')),
  source: z.enum(['subject', 'object', 'possessor', 'speaker', 'by', 'none']),
  target: z.enum(['', 'object', 'content', 'subject', 'to', 'against', 'with', 'of']),
  content: z.string().refine((v) => cells(v).every((c) => (CONTENT_FORMS as readonly string[]).includes(c))),
  use: z.enum(['claim', 'weak', 'act', 'reply', 'count', 'deontic', 'conduct']),
});
export type CueRow = z.infer<typeof cueRowSchema>;
export type ContentForm = (typeof CONTENT_FORMS)[number];

/** A cue ready to be looked up: `words` in lower case, the first inflected for verbs and nouns. */
export interface Cue extends Omit<CueRow, 'content'> {
  readonly words: readonly string[];
  readonly content: ReadonlySet<ContentForm>;
}

/** What form of a verb a word is. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing' | 'past_or_participle';
export interface CueForm {
  readonly cue: Cue;
  readonly form: VerbForm;
}

export interface CueLexicon {
  /** Verbs by their first word in any form; the longer cue stands first. */
  readonly verbs: ReadonlyMap<string, readonly CueForm[]>;
  /** Nouns, singular and plural. */
  readonly nouns: ReadonlyMap<string, Cue>;
  readonly adjectives: ReadonlyMap<string, Cue>;
  readonly adverbs: ReadonlyMap<string, Cue>;
  /** Phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Cue[]>;
  /** Nouns and adjectives with what they stand for: see data/source-nouns.csv. */
  readonly words: ReadonlyMap<string, ReadonlySet<NounClass>>;
  readonly size: number;
}

export const NOUN_CLASSES = [
  'document',
  'watchdog',
  'agency',
  'company',
  'ngo',
  'court',
  'media',
  'spokesperson',
  'person',
  'witness',
  'facility',
  'proposition',
  'conduct',
  'event',
  'legal',
  'rebuttal',
  'trouble',
  'petition',
  'need',
  'staff',
] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];
export const nounRowSchema = z.strictObject({ word: z.string().min(1), class: z.enum(NOUN_CLASSES) });

/** past, past participle */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  find: ['found', 'found'],
  write: ['wrote', 'written'],
  undertake: ['undertook', 'undertaken'],
  hold: ['held', 'held'],
  think: ['thought', 'thought'],
  know: ['knew', 'known'],
  feel: ['felt', 'felt'],
  see: ['saw', 'seen'],
  hear: ['heard', 'heard'],
  speak: ['spoke', 'spoken'],
  swear: ['swore', 'sworn'],
  put: ['put', 'put'],
  let: ['let', 'let'],
  make: ['made', 'made'],
  go: ['went', 'gone'],
  sing: ['sang', 'sung'],
  take: ['took', 'taken'],
  bring: ['brought', 'brought'],
  lay: ['laid', 'laid'],
  shed: ['shed', 'shed'],
  hit: ['hit', 'hit'],
  fight: ['fought', 'fought'],
  stand: ['stood', 'stood'],
  stick: ['stuck', 'stuck'],
  give: ['gave', 'given'],
  have: ['had', 'had'],
  draw: ['drew', 'drawn'],
  throw: ['threw', 'thrown'],
  come: ['came', 'come'],
  keep: ['kept', 'kept'],
  bear: ['bore', 'borne'],
  tear: ['tore', 'torn'],
  spell: ['spelled', 'spelled'],
  set: ['set', 'set'],
  blow: ['blew', 'blown'],
  lend: ['lent', 'lent'],
  drive: ['drove', 'driven'],
  leave: ['left', 'left'],
  shoot: ['shot', 'shot'],
  understand: ['understood', 'understood'],
  forget: ['forgot', 'forgotten'],
  choose: ['chose', 'chosen'],
  seek: ['sought', 'sought'],
  win: ['won', 'won'],
  cast: ['cast', 'cast'],
  overturn: ['overturned', 'overturned'],
  be: ['was', 'been'],
  own: ['owned', 'owned'],
  foresee: ['foresaw', 'foreseen'],
  plead: ['pleaded', 'pleaded'],
  beseech: ['besought', 'besought'],
};
const MORE: Readonly<Record<string, readonly [string, VerbForm][]>> = {
  plead: [['pled', 'past_or_participle']],
  be: [
    ['is', 's'],
    ['are', 's'],
    ['were', 'past'],
    ['am', 's'],
  ],
};
/** Verbs that double their last letter. */
const DOUBLING = new Set(
  'rap pan slam dub rebut plan rip admit commit submit flag refer quip let put hit shrug beg compel concur defer infer confer prefer regret permit expel acquit emit omit aver demur'.split(
    ' ',
  ),
);

/** The forms of an English verb: regular ones by rule, the rest from the table above. */
export function verbForms(verb: string): [string, VerbForm][] {
  const stem = DOUBLING.has(verb) ? verb + verb.at(-1) : /[^e]e$/.test(verb) ? verb.slice(0, -1) : verb;
  const consonantY = /[^aeiou]y$/.test(verb);
  const s = consonantY ? `${verb.slice(0, -1)}ies` : /(s|x|z|ch|sh|go)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const ing = /ie$/.test(verb)
    ? `${verb.slice(0, -2)}ying`
    : /(ee|be)$/.test(verb) && verb.length < 5
      ? `${verb}ing`
      : `${stem}ing`;
  const ed = consonantY ? `${verb.slice(0, -1)}ied` : /ee$/.test(verb) ? `${verb}d` : `${stem}ed`;
  const [past, participle] = IRREGULAR[verb] ?? [ed, ed];
  const forms: [string, VerbForm][] = [
    [verb, 'base'],
    [s, 's'],
    [ing, 'ing'],
  ];
  if (past === participle) forms.push([past, 'past_or_participle']);
  else forms.push([past, 'past'], [participle, 'participle']);
  return [...forms, ...(MORE[verb] ?? [])];
}

const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const had = map.get(key);
  if (had) had.push(value);
  else map.set(key, [value]);
}

/** Loads the cues and indexes them by first word. */
export function loadCues(): CueLexicon {
  const verbs = new Map<string, CueForm[]>();
  const nouns = new Map<string, Cue>();
  const adjectives = new Map<string, Cue>();
  const adverbs = new Map<string, Cue>();
  const phrases = new Map<string, Cue[]>();
  const rows = readTable<CueRow>('cues.csv');
  for (const row of rows) {
    const words = row.cue.toLowerCase().split(' ');
    // named one by one: what has one shape is read faster
    const { cue: phrase, pos, kind, polarity, stance, source, target, use } = row;
    const content = new Set(cells(row.content) as ContentForm[]);
    const cue: Cue = { cue: phrase, pos, kind, polarity, stance, source, target, use, words, content };
    if (row.pos === 'verb') {
      const [first, ...rest] = words;
      if (first === 'not') push(verbs, rest[0]!, { cue, form: 'base' });
      else for (const [form, kind] of verbForms(first!)) push(verbs, form, { cue, form: kind });
    } else if (row.pos === 'noun') {
      const last = words.at(-1)!;
      nouns.set(row.cue, cue);
      nouns.set([...words.slice(0, -1), plural(last)].join(' '), cue);
    } else if (row.pos === 'adjective') adjectives.set(row.cue, cue);
    else if (row.pos === 'adverb') adverbs.set(row.cue, cue);
    else push(phrases, words[0]!, cue);
  }
  for (const list of verbs.values()) list.sort((a, b) => b.cue.words.length - a.cue.words.length);
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const words = new Map<string, Set<NounClass>>();
  for (const { word, class: group } of readTable<z.infer<typeof nounRowSchema>>('source-nouns.csv')) {
    const form = word.toLowerCase();
    const set = words.get(form) ?? new Set<NounClass>();
    words.set(form, set.add(group));
  }
  return Object.freeze({ verbs, nouns, adjectives, adverbs, phrases, words, size: rows.length });
}
