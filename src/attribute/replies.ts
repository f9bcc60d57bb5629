/**
 * Which earlier claims a reply answers: by who speaks to whom, topic, order and wording. A blanket denial ("called the allegations
 * false") answers every accusation before it; "agreed to every recommendation" answers the recommendations; other replies
 * answer the claims that share their topic.
 */

import type { Taxonomy } from '../lexicon/taxonomy.js';
import type { ClaimKind } from '../records.js';
import type { Unit } from './claims.js';
import type { Reading } from './reading.js';
import { leavesOpen, mentionsAdvice, RECOMMENDATIONS, scope, speaksOfReport } from './reply-scope.js';
import type { Sides } from './sides.js';
import type { Nature } from './slots/kind.js';

export interface Answerable {
  readonly unit: Unit;
  readonly nature: Nature;
  readonly ids: readonly string[];
  readonly target: readonly string[];
  readonly categories: readonly string[];
  readonly facility: string | null;
}

const ACCUSING = new Set<ClaimKind>(['allegation', 'finding', 'statistic']);
const ASKING = new Set<ClaimKind>(['recommendation', 'demand']);
const REPLYING = new Set<ClaimKind>(['denial', 'admission', 'response']);
const STOP = new Set(
  'the and that with from have has had were was are not for its their this said says which who been any all also facility report detainees staff people company agency reports reported statement statements allegations allegation told found made incident inspectors inspection investigation year month case time inmates prisoners residents patients officers describe described request requested make take given give get know'.split(
    ' ',
  ),
);
/** So many more answers than accusations make a defender. */
const OFTEN = 3;
const MOST_LINKS = 6;
const FEW_LINKS = 4;
const NEAREST = 60;
const IN_PARAGRAPH = 1.5;
const NEXT_PARAGRAPH = 0.8;

function stems(r: Reading, u: Unit, taxonomy: Taxonomy): Set<string> {
  const out = new Set<string>();
  for (let i = u.first; i < u.last; i++) {
    const t = r.tokens[i]!;
    if ((t.pos === 'NOUN' || t.pos === 'VERB' || t.pos === 'ADJ') && t.lower.length > 3 && !STOP.has(t.lower))
      out.add(taxonomy.stem(t.lower));
    else if (t.pos === 'NUM' && /^\d/.test(t.lower) && !/^(?:1[89]|20)\d\d$/.test(t.lower)) out.add(t.lower);
  }
  return out;
}

/** What a report opens with: its first finding and what stands in the same sentence, or the next finding. */
function leading(among: readonly number[], accusing: readonly number[], claims: readonly Answerable[]): number[] {
  const ordered = [...accusing].sort((a, b) => a - b);
  const first = ordered[0];
  if (first === undefined) return [];
  const beside = among.filter((j) => j !== first && claims[j]!.unit.sentence === claims[first]!.unit.sentence);
  return [first, ...(beside.length > 0 ? beside : ordered.slice(1, 2))].sort((a, b) => a - b).slice(0, 2);
}

/** Claims of another kind that may still be answered when they stand close by and speak of the same. */
const NEAR_BLOCKS = 2;
const PART_OF_SIDE = new Set<ClaimKind>(['admission', 'allegation', 'statement', 'response']);

/** Those who answer more often than they accuse, as who issues a statement in its own defence. */
function defenders(claims: readonly Answerable[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { ids, nature } of claims)
    for (const id of ids)
      balance.set(id, (balance.get(id) ?? 0) + (REPLYING.has(nature.kind) ? 1 : ACCUSING.has(nature.kind) ? -1 : 0));
  return new Set([...balance].filter(([, n]) => n >= OFTEN).map(([id]) => id));
}

/** For each claim the indexes of those it answers. */
export function link(r: Reading, claims: readonly Answerable[], taxonomy: Taxonomy, side: Sides): number[][] {
  const words = claims.map((c) => stems(r, c.unit, taxonomy));
  const blockOf = (j: number): number => r.sentences[claims[j]!.unit.sentence]!.block;
  /** Is it the first claim of its paragraph? */
  const opensBlock = (i: number): boolean => i === 0 || blockOf(i - 1) !== blockOf(i);
  const defending = defenders(claims);
  const isAccused = (id: string): boolean => side.isAccused(id) || defending.has(id);
  const links: number[][] = [];
  const answered = (c: Answerable, i: number): number[] => {
    const counter =
      c.nature.kind === 'allegation' &&
      c.ids.some((id) => side.isAccused(id)) &&
      c.target.some((id) => side.accuses(id));
    if (!REPLYING.has(c.nature.kind) && !counter) return [];
    const own = new Set(c.ids);
    const replierAccused = c.ids.some(isAccused);
    const apart = (j: number): number => blockOf(i) - blockOf(j);
    const topicsOf = (j: number): number =>
      claims[j]!.categories.filter((x) => c.categories.includes(x) && x !== 'other' && x !== 'oversight').length;
    const commonOf = (j: number): number => {
      let n = 0;
      for (const w of words[i]!) if (words[j]!.has(w)) n++;
      return n;
    };
    const pool: number[] = [];
    const colleagues: number[] = [];
    for (let j = i - 1; j >= 0 && i - j <= NEAREST; j--) {
      const d = claims[j]!;
      // A cross-link tells of another story.
      if (d.ids.some((id) => own.has(id)) || r.blocks[blockOf(j)]?.kind === 'cross_link') continue;
      if (c.facility && d.facility && c.facility !== d.facility) continue;
      const theirs = d.ids.some(isAccused);
      const near = apart(j) <= NEAR_BLOCKS;
      if (replierAccused && theirs) {
        // who blames the replier by name is answered, whatever side he is on
        if (near && ACCUSING.has(d.nature.kind) && d.unit.by?.target && d.target.some((id) => own.has(id))) {
          pool.push(j);
          continue;
        }
        // one's own side is not answered, but for a colleague who has told of the same thing just before
        if (c.nature.polarity === 'denies' && near && PART_OF_SIDE.has(d.nature.kind) && topicsOf(j) > 0)
          colleagues.push(j);
        continue;
      }
      // a rejoinder of those who accuse: to the account last given
      const rejoins = !replierAccused && theirs && near && c.nature.kind === 'denial';
      if (!rejoins) {
        const told = d.nature.kind === 'statement' && near && d.unit.by !== null && d.ids.length > 0 && topicsOf(j) > 0;
        if (!told && !ACCUSING.has(d.nature.kind) && !ASKING.has(d.nature.kind)) continue;
        if (d.nature.polarity === 'denies' && !ACCUSING.has(d.nature.kind)) continue;
        if (
          !replierAccused &&
          c.ids.length > 0 &&
          !d.target.some((id) => own.has(id)) &&
          !c.target.some((id) => d.ids.includes(id)) &&
          !near
        )
          continue;
      }
      pool.push(j);
    }
    if (!pool.some((j) => apart(j) <= NEAR_BLOCKS && topicsOf(j) > 0)) pool.push(...colleagues);
    /** What another has said right before, in the same paragraph: answered by who denies or owns to it, whatever side he is on. */
    const adjacent = (): number[] => {
      if (c.nature.kind === 'response' || c.unit.by === null || c.ids.length === 0 || counter) return [];
      for (let j = i - 1; j >= 0 && apart(j) === 0; j--) {
        const d = claims[j]!;
        if (d.ids.some((id) => own.has(id))) continue;
        return d.ids.length > 0 || d.unit.by !== null ? [j] : [];
      }
      return [];
    };
    if (pool.length === 0) return adjacent();
    pool.sort((a, b) => b - a);
    const aimed = pool.filter((j) => claims[j]!.ids.some((id) => c.target.includes(id)));
    // Nobody says that a voice without a name is not the one that the answer is aimed at.
    const among = aimed.length > 0 ? pool.filter((j) => aimed.includes(j) || claims[j]!.ids.length === 0) : pool;
    const wide = counter && speaksOfReport(r, c.unit) ? 'report' : scope(r, c.unit);
    const accusing = among.filter((j) => ACCUSING.has(claims[j]!.nature.kind));
    /** The accusations last made: of this paragraph, else of the nearest one before it that holds any. */
    const lastMade = (from: readonly number[], most: number): number[] => {
      const nearest = from[0];
      if (nearest === undefined || apart(nearest) > NEAR_BLOCKS) return [];
      return from
        .filter((j) => blockOf(j) === blockOf(nearest))
        .slice(0, most)
        .reverse();
    };
    if (c.nature.stance === 'does_not_answer' || leavesOpen(r, c.unit)) {
      const asked = pool.filter((j) => ASKING.has(claims[j]!.nature.kind) && apart(j) <= NEAR_BLOCKS);
      if (asked.length > 0 && mentionsAdvice(r, c.unit)) return lastMade(asked, 2);
      const same = pool.filter((j) => apart(j) <= NEAR_BLOCKS && (topicsOf(j) > 0 || commonOf(j) > 0));
      return lastMade(same.length > 0 ? same : pool, same.length > 0 ? 2 : 1);
    }
    if (wide === 'recommendations') {
      const all = among.filter((j) => ASKING.has(claims[j]!.nature.kind));
      const numbered = all.filter((j) =>
        r.tokens.slice(claims[j]!.unit.first, claims[j]!.unit.last).some((t) => RECOMMENDATIONS.test(t.lower)),
      );
      return (numbered.length > 0 ? numbered.slice(0, 2) : all.slice(0, MOST_LINKS)).sort((a, b) => a - b);
    }
    if (wide === 'accusations' && c.nature.polarity === 'denies') return accusing.sort((a, b) => a - b);
    if (wide === 'these') {
      const here = pool.filter((j) => ACCUSING.has(claims[j]!.nature.kind) && apart(j) <= NEAR_BLOCKS);
      return here.slice(0, FEW_LINKS).reverse();
    }
    if (wide === 'that') return lastMade(pool, FEW_LINKS - 1);
    // what is promised answers what it speaks of, not all that shares its topic
    const promises = c.nature.stance === 'commits';
    const asks = wide === 'one recommendation';
    const limited = asks || wide === 'some accusations';
    const onTopic = among.filter((j) => asks === ASKING.has(claims[j]!.nature.kind));
    const likely = (onTopic.length > 0 ? onTopic : among)
      .map((j) => {
        const d = claims[j]!;
        const [topics, common] = [topicsOf(j), commonOf(j)];
        const close = apart(j) === 0 ? IN_PARAGRAPH : apart(j) === 1 ? NEXT_PARAGRAPH : 0;
        const score = (topics * 2 + common) / Math.sqrt(1 + d.categories.length);
        return { j, topics, common, score: score * (1 + close) };
      })
      .filter((x) => !promises || (x.topics > 0 && (x.common > 0 || apart(x.j) <= NEAR_BLOCKS)))
      .filter((x) => x.topics > 0 || x.common > 0);
    const strong = likely.filter((x) => x.topics > 0 || x.common >= (limited || apart(x.j) === 0 ? 1 : 2));
    // One word in common is enough with the paragraph before, where nothing else is nearer.
    const scored = strong.length > 0 || !replierAccused ? strong : likely.filter((x) => apart(x.j) === 1);
    if (scored.length === 0 && !speaksOfReport(r, c.unit)) {
      const last = adjacent();
      if (last.length > 0) return last;
    }
    if (scored.length === 0 && !counter && !promises && c.nature.polarity !== 'denies') {
      // an answer that names nothing: to what was said right before it
      const before = lastMade(
        among.filter((j) => apart(j) <= (opensBlock(i) ? 1 : 0)),
        1,
      );
      if (before.length > 0) return before;
    }
    if (scored.length === 0 && !counter && !promises) {
      if (wide === 'some accusations') {
        const naming = accusing.filter((j) => own.has(claims[j]!.target[0] ?? ''));
        if (naming.length > 0) return naming.slice(0, 1);
      } else if (
        (replierAccused || c.nature.kind !== 'response') &&
        i > 0 &&
        apart(i - 1) === 0 &&
        claims[i - 1]!.ids.some((id) => own.has(id)) &&
        links[i - 1]!.length > 0
      )
        // It goes on with the answer before it.
        return links[i - 1]!;
    }
    if (scored.length === 0 && (counter || aimed.length > 0 || c.nature.polarity === 'denies')) {
      const last =
        counter || speaksOfReport(r, c.unit)
          ? []
          : lastMade(
              pool.filter((j) => apart(j) <= 1),
              2,
            );
      return last.length > 0 ? last : leading(among, accusing, claims);
    }
    const best = Math.max(0, ...scored.map((x) => x.score));
    const worded = promises && scored.some((x) => x.common > 0);
    return scored
      .filter((x) => !worded || x.common > 0)
      .filter((x) => x.score * 2 >= best)
      .sort((a, b) => b.score - a.score || b.j - a.j)
      .slice(0, FEW_LINKS)
      .map((x) => x.j)
      .sort((a, b) => a - b);
  };
  claims.forEach((c, i) => {
    links.push(answered(c, i));
  });
  return links;
}
