/**
 * `contradicts` by causes: two voices on one event at one place ("the fire", "her death"), each with a cause of its own, and no word in common between
 * the two. Not: causes that one text gives together, a cause that is denied, events of two people.
 */
import { type Draft, groupBy, type Sieve, speakerOf } from '../draft.js';
import { asks, type Compared, overlapping, sameVoice } from '../prepare.js';
import { readStatement, type Vocabulary, vocabularyOf } from '../text/statement.js';

interface Cause {
  readonly claim: Compared;
  readonly event: string;
  readonly text: string;
  readonly meanings: ReadonlySet<string>;
}

const EVENT =
  /\b(fire|blaze|explosion|blast|collapse|accident|crash|spill|leak|outbreak|flood|derailment|riot|deaths?|death|fatalit(?:y|ies)|injur(?:y|ies)|infections?|epidemic|poisoning|cave-in|disaster)\b/gi;
/** One name for what is one event. */
const SAME: Readonly<Record<string, string>> = {
  blaze: 'fire',
  blast: 'explosion',
  deaths: 'death',
  fatality: 'death',
  fatalities: 'death',
  injuries: 'injury',
  infections: 'infection',
  epidemic: 'outbreak',
};
/** Events that happen to people: of one person where a name is common to both. */
const OF_PEOPLE = new Set(['death', 'injury', 'infection']);
const CAUSED_BY =
  /\b(?:(?:was|were|been|had been) (?:caused|sparked|triggered|started|set off|touched off|ignited|brought on) by|(?:was|were|is) (?:due|owing|attributable) to|resulted from|arose from|stemmed from|(?:was|were) the result of|(?:started|began|broke out) (?:when|after|because of|because|from|in)|(?:to|on) (?=an?\b|the\b|faulty\b))\s*([^.;:!?"“”]{3,90})/i;
const CAUSES =
  /([^.;:,!?"“”]{3,70}?)\s+(?:(?:had |has )?(?:caused|sparked|triggered|started|set off|touched off|ignited))\s+(?=(?:the|a|an|this|that|his|her|its)\b)/i;
const BLAMES = /\b(?:blam\w+|attribut\w+|ascrib\w+|laid|put down|trac\w+|link\w+)\b/i;
const NEGATED = /\b(?:not|never|no|n['’]t|den(?:y|ies|ied)|ruled out|unknown|undetermined)\b/i;

function causeOf(c: Compared, vocabulary: Vocabulary): Cause | null {
  const quote = c.claim.quote.replace(/\s+/g, ' ');
  const events = [...quote.matchAll(EVENT)];
  if (events.length === 0 || NEGATED.test(quote)) return null;
  const [first] = events;
  const event = first![0].toLowerCase();
  const behind = quote.slice(first!.index + event.length);
  const by = CAUSED_BY.exec(behind);
  const plain = by !== null && !/^(?:to|on)\s/i.test(by[0]);
  const blamed = by !== null && BLAMES.test(quote.slice(0, first!.index));
  const of = plain || blamed ? by![1]! : (CAUSES.exec(quote.slice(0, first!.index))?.[1] ?? null);
  if (!of) return null;
  const own = new Set(events.map((m) => m[0].toLowerCase()));
  const { terms } = readStatement(of, vocabulary);
  const meanings = new Set(terms.filter((t) => !own.has(t.word.toLowerCase()) && t.weight > 0.4).map((t) => t.meaning));
  return meanings.size > 0 ? { claim: c, event: SAME[event] ?? event, text: of.trim(), meanings } : null;
}

const yearOf = (c: Compared): string | null => /^(\d{4})/.exec(c.claim.event_date ?? '')?.[1] ?? null;

/** Are two causes of one event, and do they have no word in common? */
function conflict(a: Cause, b: Cause): boolean {
  const [p, q] = [a.claim, b.claim];
  if (overlapping(p, q) || sameVoice(p, q) || p.claim.polarity !== q.claim.polarity) return false;
  const [x, y] = [yearOf(p), yearOf(q)];
  if (x && y && x !== y) return false;
  if (OF_PEOPLE.has(a.event) && !p.named.some((id) => id !== p.place && q.named.includes(id))) return false;
  return ![...a.meanings].some((m) => b.meanings.has(m));
}

export const causes: Sieve = ({ prepared, joined }) => {
  const vocabulary = vocabularyOf(prepared.lexicon.comparison);
  const found = prepared.claims.flatMap((c) => (c.placed && !asks(c) ? (causeOf(c, vocabulary) ?? []) : []));
  const drafts: Draft[] = [];
  for (const list of groupBy(found, (c) => [`${c.claim.place}\u0000${c.event}`]).values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && j <= i + REACH; j++) {
        const [a, b] = [list[i]!, list[j]!];
        if (joined(a.claim, b.claim) || !conflict(a, b)) continue;
        drafts.push({
          relation: 'contradicts',
          sides: [[a.claim], [b.claim]],
          reasons: [
            `${speakerOf(prepared, a.claim)} and ${speakerOf(prepared, b.claim)}`,
            `two causes of the ${a.event}: ${a.text} / ${b.text}`,
          ],
          score: 0.6,
        });
      }
  return drafts;
};

/** Among many causes of one event each is set against the next few. */
const REACH = 8;
