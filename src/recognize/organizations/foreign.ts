import type { Lexicon } from '../../lexicon/index.js';
import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, has, LOWER, MARK, type Word } from '../mentions/surface.js';

/** Between the words of such a name. */
const JOINT =
  /^(?:de|du|des|del|la|le|les|las|los|el|et|y|e|da|do|dos|das|di|della|dei|delle|pour|para|por|per|contre|contra|sur|sobre|aux|au|à|en|sans|sin|dans|l|d)$/;
/** An article or preposition that has lost its vowel: "l'homme", "d'appel". */
const ELIDED = /^(?:[dl]|dell|nell|all|qu)['’](?=.)/;
/** A post, a law or a plan rather than a body. */
const NO_BODY =
  /^(?:ministre|ministro|ministra|président|présidente|presidente|presidenta|directeur|directrice|director|directora|docteur|médecin|maire|alcalde|juge|juez|jueza|colonel|coronel|général|commandant|comandante|rapporteur|relator|avocat|avocate|abogado|secrétaire|secretario|gouverneur|gobernador|code|código|loi|ley|lei|décret|decreto|constitution|constitución|convention|plan|programme|programa|journée|día|accord|acuerdo|rue|avenue|avenida|calle|place|plaza|palacio|palais|paseo|puente|pont|teatro|théâtre|iglesia|catedral|mercado|parque|museo|musée)$/;
const LONGEST = 14;

/**
 * A body named in a Romance language, with its small letters: "Police nationale congolaise", "Tribunal militaire de garnison", "Comisión Estatal de
 * los derechos humanos". Not: posts ("Ministre de la justice"), laws, a capital and an English word ("Congo police"), facilities.
 */
export const foreignNames: Sieve = (input) => {
  const { surface, lexicon, found } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  for (const s of surface.sentences) {
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i + 1 < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (!has(words[i + 1], LOWER) || MONTHS_AND_DAYS.has(w.key) || NO_BODY.test(w.key)) continue;
      const leading = lexicon.organizations.heads.get(w.key)?.some((p) => p.value.leading && p.words.length === 1);
      if (institution(words, i, lexicon)) continue;
      if (leading !== true && (FUNCTION_WORDS.has(w.key) || !goesOn(words, i + 1, s.to, lexicon))) continue;
      const to = nameEnd(words, i, s.to, lexicon);
      if (to === i + 1 || !small(words, i, to, lexicon)) continue;
      if (covered(input, i, 0.8) && found[input.over[i]!]!.type === 'facility') continue;
      const elided = ELIDED.exec(w.text.toLowerCase())?.[0].length ?? 0;
      const m = mention(words, i, to, 'organization', 'foreign', 0.9);
      mine.push(elided === 0 ? m : { ...m, start: m.start + elided });
      i = to - 1;
    }
  }
  return mine;
};

/** A facility's head begins there: "Hôpital", "Casa del Migrante". */
function institution(words: readonly Word[], i: number, lexicon: Lexicon): boolean {
  let phrase = words[i]!.text;
  for (let k = i + 1; k < i + 4; k++) {
    if (lexicon.facilities.heads.get(phrase) !== undefined) return true;
    if (words[k] === undefined) return false;
    phrase += ` ${words[k]!.text}`;
  }
  return false;
}

/** "militaire", "de première": the first word but joints is foreign and nothing else. */
function goesOn(words: readonly Word[], i: number, to: number, lexicon: Lexicon): boolean {
  let k = i;
  while (k < to && k - i < 2 && JOINT.test(words[k]!.key)) k++;
  if (k >= to || !has(words[k], k > i ? LOWER | CAPITAL : LOWER)) return false;
  return k > i ? lexicon.organizations.foreign.get(words[k]!.key) === true : foreign(words[k]!, lexicon) === true;
}

/** Whether a word in small letters belongs to these languages: true where to no other, undefined where not at all. */
function foreign(w: Word, lexicon: Lexicon): boolean | undefined {
  const bare = w.key.replace(ELIDED, '');
  if (bare.length < w.key.length) return true;
  return lexicon.organizations.foreign.get(bare) ?? (/[àâçèéêëîïñóôõúûœ]/.test(bare) ? true : undefined);
}

function nameEnd(words: readonly Word[], i: number, to: number, lexicon: Lexicon): number {
  let end = i + 1;
  for (let k = end; k < to && k - i < LONGEST; k++) {
    const w = words[k]!;
    if (w.is & MARK || words[k]!.start - words[k - 1]!.end > 1) break;
    if (has(w, LOWER) && JOINT.test(w.key)) continue;
    if (has(w, LOWER) ? foreign(w, lexicon) === undefined : !has(w, CAPITAL) || MONTHS_AND_DAYS.has(w.key)) break;
    end = k + 1;
  }
  return end;
}

/** Something in it is in small letters and no mere joint, or one of the words that names of these languages have. */
function small(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let k = from; k < to; k++)
    if (has(words[k], LOWER) ? !JOINT.test(words[k]!.key) : k > from && foreign(words[k]!, lexicon)) return true;
  return false;
}
