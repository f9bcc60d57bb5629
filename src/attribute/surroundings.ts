/**
 * The topic of a claim whose own words name none: what the claims before and after it in its paragraph have in common, else what the
 * heading of its section names ("5. Means of restraint"), else what most claims of the document are about. The title of a document tells
 * too little of each claim in it.
 */
import { type CategoryHit, categoriesIn, settingsOf, unframed } from './categories.js';
import type { Draft } from './draft.js';
import type { Reading } from './reading.js';
import { isSectionTitle } from './section-titles.js';
import { isRead } from './select.js';

const MOST_OF_HEADING = 2;

/** For each block the topics of the heading it stands under, as far as there is text before that heading. */
function headings(r: Reading): ReadonlyMap<number, readonly CategoryHit[]> {
  const settings = settingsOf(r);
  const out = new Map<number, readonly CategoryHit[]>();
  let current: readonly CategoryHit[] = [];
  let begun = false;
  r.sentences.forEach((s, i) => {
    const { kind } = r.blocks[s.block]!;
    if (kind === 'heading' || isSectionTitle(r, i)) {
      const hits = unframed(categoriesIn(r, s.first, s.last, settings)).filter((h) => !h.frame);
      current = begun && new Set(hits.map((h) => h.category)).size <= MOST_OF_HEADING ? hits : [];
    } else if (isRead(kind)) {
      begun = true;
      out.set(s.block, current);
    }
  });
  return out;
}

/** From how many claims with a topic on, and from what share of them, a document has one topic above others. */
const CLAIMS = 8;
const FOREMOST = 0.5;
const OF_CONDUCT = new Set(['finding', 'allegation', 'denial', 'admission']);

/** What most claims of the document are about, by the first words that tell it. */
function foremost(drafts: readonly Draft[]): readonly CategoryHit[] {
  const counts = new Map<string, number>();
  const told = drafts.filter((d) => d.categories.length > 0);
  for (const d of told) for (const c of d.categories) counts.set(c, (counts.get(c) ?? 0) + 1);
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!top || told.length < CLAIMS || top[1] < FOREMOST * told.length) return [];
  const hit = told.flatMap((d) => d.hits).find((h) => h.category === top[0]);
  return hit ? [hit] : [];
}

/** Topics of the claim at an index, from what surrounds it; none where it has its own. */
export function surroundings(r: Reading, drafts: readonly Draft[]): (i: number) => readonly CategoryHit[] {
  const blockOf = (d: Draft): number => r.sentences[d.unit.sentence]!.block;
  let under: ReadonlyMap<number, readonly CategoryHit[]> | null = null;
  let above: readonly CategoryHit[] | null = null;
  return (i) => {
    const d = drafts[i]!;
    if (d.hits.length > 0 || d.nature.kind === 'statement' || d.nature.kind === 'legal_action') return [];
    const block = blockOf(d);
    const [before, after] = [drafts[i - 1], drafts[i + 1]];
    if (before && after && blockOf(before) === block && blockOf(after) === block) {
      const shared = before.hits.filter((h) => after.categories.includes(h.category));
      if (shared.length > 0) return shared;
    }
    under ??= headings(r);
    const titled = under.get(block) ?? [];
    if (titled.length > 0 || !OF_CONDUCT.has(d.nature.kind)) return titled;
    above ??= foremost(drafts);
    return above;
  };
}
