/** The heart of the overview: each allegation with who makes it, against whom, and who answers it how. */
import type { ChalkInstance } from 'chalk';
import type { Claim, Stance } from '../records.js';
import { counted, cut, harmless, padEnd, quoted, wrap } from './layout.js';
import { assertedBy, isAccusation, type Lookup, type Selection, targets } from './lookup.js';

const MOST_ALLEGATIONS = 12;
const MOST_ABOUT_ONE = 4;
const MOST_REPLIES = 3;
const LABELS = 11;

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  denies_act: 'denied by',
  denies_responsibility: 'responsibility denied by',
  gives_other_explanation: 'explained otherwise by',
  acknowledges: 'acknowledged by',
  accepts_responsibility: 'responsibility accepted by',
  concurs: 'agreed to by',
  commits: 'action promised by',
  does_not_answer: 'not answered by',
};

export const isDenial = (reply: Claim): boolean =>
  reply.kind === 'denial' || (reply.stance ?? '').startsWith('denies_');

const how = (reply: Claim): string =>
  reply.stance !== null
    ? STANCE_WORDS[reply.stance]
    : reply.kind === 'denial'
      ? 'denied by'
      : reply.kind === 'admission'
        ? 'admitted by'
        : 'answered by';

const mark = (reply: Claim, chalk: ChalkInstance): string =>
  isDenial(reply)
    ? chalk.red('✗')
    : /^(?:acknowledges|accepts|concurs|commits)/.test(reply.stance ?? '')
      ? chalk.green('✓')
      : chalk.yellow('~');

const who = (claim: Claim, lookup: Lookup): string => harmless(assertedBy(claim, lookup).join(', '));

function* labelled(label: string, text: string, columns: number, chalk: ChalkInstance): Generator<string> {
  const lines = wrap(text, columns - 4 - LABELS, 2);
  for (const [i, line] of lines.entries())
    yield `    ${i === 0 ? chalk.dim(padEnd(label, LABELS)) : ' '.repeat(LABELS)}${line}`;
}

function chain(claim: Claim, { name, document }: Lookup): string {
  const hops = claim.reported_by.map((h) => harmless(h.entity === null ? h.text : name(h.entity)));
  return [harmless(document(claim.document)?.source ?? ''), ...hops]
    .filter((h, i, all) => h !== '' && h !== all[i - 1])
    .join(' › ');
}

function* block(claim: Claim, lookup: Lookup, columns: number, chalk: ChalkInstance): Generator<string> {
  const replies = lookup.repliesTo(claim.id);
  const head = [
    claim.categories.join(', ') || claim.kind,
    claim.kind === 'finding' ? 'finding' : '',
    claim.event_date ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
  yield `  ${chalk.yellow('▸')} ${wrap(harmless(head), columns - 4, 1)[0]!}`;
  for (const line of wrap(quoted(harmless(claim.quote)), columns - 4, 4)) yield `    ${chalk.italic(line)}`;
  const page = claim.page === null ? '' : `, p. ${claim.page}`;
  yield* labelled('said by', who(claim, lookup) || 'no source named', columns, chalk);
  yield* labelled('in', `${chain(claim, lookup)}${page}`, columns, chalk);
  const against = harmless(targets(claim, lookup).join(', '));
  if (against !== '') yield* labelled('against', against, columns, chalk);
  for (const reply of replies.slice(0, MOST_REPLIES)) {
    const said = wrap(
      `${how(reply)} ${who(reply, lookup) || 'somebody unnamed'}: ${quoted(harmless(reply.quote))}`,
      columns - 6,
      3,
    );
    for (const [i, line] of said.entries()) yield `    ${i === 0 ? mark(reply, chalk) : ' '} ${line}`;
  }
  if (replies.length > MOST_REPLIES)
    yield chalk.dim(`      … and ${counted(replies.length - MOST_REPLIES, 'more reply', 'more replies')}`);
}

export function* allegationLines(selection: Selection, columns: number, chalk: ChalkInstance): Generator<string> {
  const { lookup } = selection;
  const all = selection.shown.claims.filter(isAccusation);
  if (all.length === 0) return;
  const voices = new Set(all.flatMap((c) => assertedBy(c, lookup))).size;
  const denied = all.filter((c) => lookup.repliesTo(c.id).some(isDenial)).length;
  const unanswered = all.filter((c) => lookup.repliesTo(c.id).length === 0).length;
  const facts = `${all.length} by ${counted(voices, 'voice')} · ${denied} denied · ${unanswered} without an answer`;
  const title = 'ALLEGATIONS AND FINDINGS';
  yield title.length + 2 + facts.length > columns
    ? `${chalk.bold(title)}\n  ${chalk.dim(wrap(facts, columns - 2).join('\n  '))}`
    : `${chalk.bold(title)}  ${chalk.dim(facts)}`;

  yield '';
  const groups = new Map<string | null, Claim[]>();
  for (const c of all) {
    const group = groups.get(c.facility);
    if (group) group.push(c);
    else groups.set(c.facility, [c]);
  }
  const ordered = [...groups].sort(([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length);
  let left = MOST_ALLEGATIONS;
  let shown = 0;
  for (const [facility, claims] of ordered) {
    if (left === 0) break;
    const first = claims
      .map((claim) => ({ claim, answered: lookup.repliesTo(claim.id).length > 0 }))
      .sort((a, b) => Number(b.answered) - Number(a.answered) || b.claim.confidence - a.claim.confidence)
      .slice(0, Math.min(left, ordered.length === 1 ? left : MOST_ABOUT_ONE));
    const name = facility === null ? 'No facility named' : harmless(lookup.name(facility));
    const count = ` (${claims.length})`;
    yield `  ${chalk.bold(chalk.cyan(cut(name, columns - 4 - count.length)))}${chalk.dim(count)}`;
    for (const { claim } of first) {
      yield* block(claim, lookup, columns, chalk);
      yield '';
    }
    left -= first.length;
    shown += first.length;
  }
  if (all.length > shown) yield chalk.dim(`  … and ${all.length - shown} more (--table allegations)\n`);
}
