/**
 * `only_in`: a topic that one source alone has, a figure or an accusation without a counterpart, an accused who answers in one source and not
 * in the other, and accusations that are answered in one source alone. Where a place stands in one source alone, only topics that no other source has at all are told.
 */
import { type Draft, groupBy, label, MOST_A_SIDE, nameOf, type Sieve } from '../draft.js';
import { accuses, answers, asks, type Compared, isSilence, type Prepared } from '../prepare.js';

export const NO_ANSWER =
  /\b(?:did(?:n[’']t| not) (?:immediately )?(?:respond|reply|return|answer)|(?:has|have) (?:not|yet to) (?:yet )?(?:responded|replied|answered|respond|reply)|await\w* (?:a |an )?(?:response|reply|answer|comment)|declined (?:to |a request (?:for|to) )?comment\w*|could not be reached|no comment)\b/i;
const TELLING = new Set(['allegation', 'finding', 'statistic', 'legal_action', 'admission']);

/** Told beside the point, or in answer to something: worth a look where it has a figure. */
const STATES = new Set(['statement', 'response']);

const standsAlone = (c: Compared): boolean => TELLING.has(c.claim.kind);

/** An age or a length of time is no figure to look for elsewhere. */
const SPAN_OF_TIME = /\b(?:years?|months?|weeks?|days?|hours?|age)\b/i;

const hasFigure = (c: Compared): boolean =>
  c.claim.kind === 'statistic' ||
  c.claim.quantities.some((q) => q.value !== null && !SPAN_OF_TIME.test(`${q.unit ?? ''} ${q.of ?? ''}`));

/** A question about one thing: only what is said of that is an answer elsewhere. */
const ABOUT =
  /\b(?:(?:questions?|inquir\w+|comment\w*|asked|requests?) (?:\w+ )?(?:about|on|regarding|over)|(?:answer|respond|reply) (?:\w+ )?to (?!(?:an? |the |several |repeated )?(?:messages?|e-?mails?|calls?|requests?|inquir\w+|questions?)))\b/i;

/** The last names of those whom a claim is about: not of who says it. */
const peopleIn = (prepared: Prepared, c: Compared): string[] =>
  c.named.flatMap((id) => {
    const e = prepared.entities.get(id);
    return e?.type === 'person' && !c.voices.has(id) ? (e.name.split(/\s+/).at(-1) ?? []) : [];
  });

/** Who has not answered, and what they answer elsewhere. */
function unanswered(prepared: Prepared): Draft[] {
  const repliesOf = groupBy(prepared.claims.filter(answers), (c) => [...c.voices].map((v) => `${c.place}\u0000${v}`));
  return prepared.claims.flatMap((c): Draft[] => {
    if (!NO_ANSWER.test(c.claim.quote) && !isSilence(c)) return [];
    const open = ABOUT.test(c.claim.quote)
      ? new Set([...c.topics, ...c.claim.responds_to.flatMap((id) => prepared.byId.get(id)?.topics ?? [])])
      : null;
    const people = peopleIn(prepared, c);
    const isAbout = (r: Compared): boolean =>
      open === null ||
      (people.length > 0
        ? people.some((name) => r.claim.quote.includes(name))
        : r.topics.some((t) => t !== 'oversight' && open.has(t)));
    // "X did not respond" names X; "we reached out to X" has X as its target.
    const { target, asserted_by } = c.claim;
    const who =
      (isSilence(c) ? asserted_by[0] : undefined) ??
      target.find((t) => c.named.includes(t)) ??
      asserted_by.find((v) => c.named.includes(v)) ??
      c.named[0] ??
      asserted_by[0] ??
      target[0];
    const replies =
      who === undefined
        ? []
        : (repliesOf.get(`${c.place}\u0000${who}`) ?? []).filter((r) => r.source !== c.source && isAbout(r));
    // The longest say most.
    replies.sort((p, q) => q.claim.quote.length - p.claim.quote.length || p.index - q.index);
    const name = who === undefined ? 'the accused' : nameOf(prepared, who);
    return [
      {
        relation: 'only_in',
        sides: [[c, ...replies.slice(0, MOST_A_SIDE - 1)]],
        reasons: [
          replies.length > 0
            ? `${name} has not answered${open === null ? '' : ' this'} in ${c.source}; it answers in ${replies[0]!.source}`
            : `${name} has not answered${open === null ? '' : ' this'} in ${c.source}`,
        ],
        score: 0.6,
      },
    ];
  });
}

/** Topics on which the accused answers in some sources, while others bring the accusations alone. */
function answeredElsewhere(prepared: Prepared): Draft[] {
  const byTopic = groupBy(
    prepared.claims.filter((c) => c.placed && (accuses(c) || answers(c))),
    (c) => c.topics.filter((t) => t !== 'oversight').map((t) => `${c.place}\u0000${t}`),
  );
  const replied = prepared.claims.filter((c) => answers(c) && c.claim.polarity === 'denies');
  return [...byTopic].flatMap(([key, list]): Draft[] => {
    const replies = list.filter(answers);
    const answering = new Set(replies.map((r) => r.source));
    // An answer to all of it ("inaccurate from the first page to the last") names no topic.
    const answered = new Set(replied.flatMap((r) => r.claim.responds_to));
    const bare = [...groupBy(list.filter(accuses), (a) => [a.source])].flatMap(([source, own]) =>
      answering.has(source) || own.every((a) => answered.has(a.claim.id)) ? [] : [source],
    );
    if (replies.length === 0 || bare.length === 0 || !list.some((c) => accuses(c) && answering.has(c.source)))
      return [];
    const topic = key.split('\u0000')[1]!;
    return [
      {
        relation: 'only_in',
        sides: [replies.slice(0, MOST_A_SIDE)],
        reasons: [`${label(prepared, topic)}: answered in ${[...answering].join(', ')}, not in ${bare.join(', ')}`],
        score: 0.55,
        topics: [topic],
      },
    ];
  });
}

export const onlyIn: Sieve = ({ prepared, hasCounterpart }) => {
  if (prepared.sources.length < 2) return [];
  const drafts: Draft[] = unanswered(prepared);
  const told = new Set<Compared>(drafts.flatMap((d) => d.sides.flat()));
  drafts.push(...answeredElsewhere(prepared));
  const everywhere = groupBy(prepared.claims, (c) => c.topics);
  const byTopic = groupBy(
    prepared.claims.filter((c) => standsAlone(c) || accuses(c)),
    // What may be about another place stands by itself.
    (c) =>
      c.topics
        .filter((t) => t !== 'oversight')
        .map((t) => `${c.placed ? c.place : `document ${c.claim.document}`}\u0000${t}`),
  );
  for (const [key, list] of byTopic) {
    const [place, topic] = key.split('\u0000') as [string, string];
    const sources = new Set(list.map((c) => c.source));
    if (sources.size > 1 || list.every(hasCounterpart)) continue;
    const shared = (prepared.sourcesOf.get(place)?.size ?? 0) > 1;
    const elsewhere = new Set(
      everywhere
        .get(topic)!
        .filter((c) => !shared || c.place === place)
        .map((c) => c.source),
    );
    if (elsewhere.size > 1) continue;
    const source = list[0]!.source;
    drafts.push({
      relation: 'only_in',
      sides: [list.slice(0, 3 * MOST_A_SIDE)],
      reasons: [`only in ${source}: ${label(prepared, topic)}`],
      score: 0.7,
      topics: [topic],
    });
    for (const c of list) told.add(c);
  }
  for (const c of prepared.claims) {
    const figure = hasFigure(c) && !asks(c);
    if (told.has(c) || hasCounterpart(c) || !(standsAlone(c) || asks(c) || (figure && STATES.has(c.claim.kind))))
      continue;
    const shared = (prepared.sourcesOf.get(c.place)?.size ?? 0) > 1;
    if (!shared && !figure) continue;
    drafts.push({
      relation: 'only_in',
      sides: [[c]],
      reasons: [`only in ${c.source}: no other source has this ${figure ? 'figure' : c.claim.kind.replace('_', ' ')}`],
      score: 0.5,
    });
  }
  return drafts;
};
