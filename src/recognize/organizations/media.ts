import type { FoundMention } from '../../stages.js';
import { covered, mention, type Sieve } from '../mentions/sieve.js';
import { FUNCTION_WORDS, MONTHS_AND_DAYS } from '../mentions/small-words.js';
import { CAPITAL, FIRST, has, LOWER, MARK, type Word } from '../mentions/surface.js';

const STATION = /^(?:radio|tv|télé|tele|rádio|televisión|rundfunk|channel|canal|kanal)$/;
/** The last word of a paper's name; most are other things as well. */
export const PAPER =
  /^(?:post|times|ledger|courier|dispatch|sentinel|star|echo|argus|mail|mercury|standard|bugle|recorder|record|beacon|register|observer|guardian|advertiser|independent|sun|globe|mirror|express|bulletin|digest|herald|tribune|gazette|chronicle|telegraph|examiner|inquirer|journal|monitor|citizen|press|enterprise|advocate|messenger|nation)$/;
const CALL_SIGN = /^\p{Lu}{3,4}-(?:TV|FM|AM)$/u;
const PAPER_DAY = /^(?:daily|evening|morning|sunday|weekly|saturday|nightly)$/;
const PRESS_ACT =
  /^(?:reported|reports|wrote|published|ran|broke|revealed|carried|quoted|interviewed|printed|editorialized)$/;
const PRESS_PEOPLE =
  /^(?:reporter|reporters|newspaper|correspondent|editor|editors|journalist|journalists|columnist|newsroom|editorial|photographer|investigation|website|article)$/;
const TOLD = /^(?:told|tells)$/;
const SENSES = /^(?:in|by|from|for|of|to|told|with|and)$/;

/**
 * Papers and stations: "Radio Belmar", "TV Norda", "KBNA-TV", "the Capital Ledger reported", "told the Riverton Post", "Western Evening Post" as a line
 * below a byline. Not: a word of papers without anything of the press beside it ("Trading Post", "North Star"), "radio" and "TV" in small
 * letters or before a plain noun ("Radio Operator").
 */
export const media: Sieve = (input) => {
  const { surface, lexicon } = input;
  const { words, capitals } = surface;
  const mine: FoundMention[] = [];
  const add = (from: number, to: number, sure: number): void => {
    mine.push(mention(words, from, to, 'organization', 'media', sure));
  };
  let afterByline = false;
  for (const s of surface.sentences) {
    const own = s.kind === 'byline' || afterByline;
    afterByline = s.kind === 'byline';
    if (s.shouting || s.kind === 'signature') continue;
    for (let i = capitals[s.from]!; i < s.to; i = capitals[i + 1]!) {
      const w = words[i]!;
      if (covered(input, i, 0.95)) continue;
      if (CALL_SIGN.test(w.text)) {
        add(i, i + 1, 0.99);
        continue;
      }
      const next = i + 1 < s.to ? words[i + 1]! : undefined;
      if (STATION.test(w.key) && next !== undefined && (!has(words[i - 1], CAPITAL) || i === s.from)) {
        const to = rightEnd(words, i + 1, s.to);
        const numbered = /^(?:channel|canal|kanal)$/.test(w.key);
        const name = to > i + 1 && !numbered && !lexicon.organizations.topics.has(next.key) && !plainThing(next);
        if (name && !s.titled) add(i, to, 0.97);
        continue;
      }
      if (!PAPER.test(w.key) || i === s.from) continue;
      let from = i;
      while (from > s.from && i - from < 4 && has(words[from - 1], CAPITAL) && inName(words[from - 1]!)) from--;
      if (from === i || (next !== undefined && has(next, CAPITAL) && !has(next, MARK))) continue;
      if (own && from === s.from && i + 1 === s.to) add(from, i + 1, 0.93);
      else if (i + 1 === s.to && /^[|•·]$/.test(words[from - 1]?.text ?? '')) add(from, i + 1, 0.9);
      else if (s.titled) continue;
      else if (i - from > 1 && PAPER_DAY.test(words[i - 1]!.key)) add(from, i + 1, 0.9);
      else if (pressBeside(words, from, i + 1, s.from, s.to)) add(from, i + 1, 0.93);
    }
  }
  return mine;
};

const inName = (w: Word): boolean => !FUNCTION_WORDS.has(w.key) && !MONTHS_AND_DAYS.has(w.key) && !has(w, MARK);

const plainThing = (w: Word): boolean =>
  /^(?:operators?|officers?|room|tower|station|stations|show|shows|equipment|frequency|set|series|rights|licen[cs]e|studio|host|presenter|crews?|sets?|signals?|communications?)$/.test(
    w.key,
  );

function rightEnd(words: readonly Word[], i: number, to: number): number {
  let k = i;
  while (k < to && k - i < 3 && has(words[k], CAPITAL) && inName(words[k]!)) k++;
  return k;
}

function pressBeside(words: readonly Word[], from: number, to: number, least: number, end: number): boolean {
  const after = to < end ? words[to]! : undefined;
  const the = from > least && words[from - 1]!.key === 'the';
  if (after !== undefined && PRESS_PEOPLE.test(after.key)) return true;
  if (after !== undefined && PRESS_ACT.test(after.key)) return the || !has(words[from], FIRST);
  // "a letter in the Harlow Mercury": too little; "told the Harlow Mercury" is enough.
  const before = the && from - 2 >= least ? words[from - 2]! : from > least ? words[from - 1]! : undefined;
  if (before === undefined || !has(before, LOWER)) return false;
  if (TOLD.test(before.key)) return the;
  const k = from - (the ? 3 : 2);
  return (
    SENSES.test(before.key) &&
    k >= least &&
    /^(?:reporter|reporters|editor|correspondent|journalist|interview|published|according|article|columnist|story|report)$/.test(
      words[k]!.key,
    )
  );
}
