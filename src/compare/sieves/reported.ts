/**
 * `agrees`: one source only mentions that somebody found fault ("concerns from the inspector"), the other has what they say of the place. Not:
 * a claim against the one it names.
 */
import { type Draft, groupBy, nameOf, type Sieve } from '../draft.js';
import { accuses, asks } from '../prepare.js';

const FAULT =
  /\b(?:concern\w*|complain\w*|allegation\w*|alleg\w+|accusation\w*|criticism\w*|critici[sz]\w+|warning\w*|warned|finding\w*|investigat\w+|citation\w*|cited|violation\w*|lawsuit\w*|audit\w*)\b/i;
const MOST = 3;

export const reported: Sieve = ({ prepared, joined }) => {
  const byVoice = groupBy(
    prepared.claims.filter((c) => c.placed && (accuses(c) || asks(c))),
    (c) => [...c.voices].map((v) => `${c.place}\u0000${v}`),
  );
  const drafts: Draft[] = [];
  for (const c of prepared.claims) {
    if (
      c.claim.facility === null ||
      c.claim.kind !== 'statement' ||
      c.claim.polarity !== 'asserts' ||
      !FAULT.test(c.claim.quote)
    )
      continue;
    for (const who of c.named) {
      if (c.voices.has(who) || c.claim.target.includes(who)) continue;
      const said = (byVoice.get(`${c.place}\u0000${who}`) ?? []).filter((s) => s.source !== c.source && !joined(c, s));
      if (said.length === 0) continue;
      const onTopic = said.filter((s) => s.topics.some((t) => c.topics.includes(t)));
      drafts.push({
        relation: 'agrees',
        sides: [[c], (onTopic.length > 0 ? onTopic : said).slice(0, MOST)],
        reasons: [`${c.source} mentions what ${nameOf(prepared, who)} says in ${said[0]!.source}`],
        score: 0.6,
      });
    }
  }
  return drafts;
};
