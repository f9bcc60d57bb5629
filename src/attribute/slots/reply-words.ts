/** Words by which one answers: "This is untrue.", "She did not.", "we did not tell them the truth", "every death is reviewed"; and verdicts that clear. */
import { type Chunk, finiteIn, verbsIn } from '../grammar/chunks.js';
import { subjectOf } from '../grammar/clause.js';
import type { Range, Reading } from '../reading.js';

const FIRST_PERSON = new Set(['we', 'our', 'us', 'i', 'my']);

export const firstPerson = (r: Reading, range: Range): boolean => {
  for (let i = range.first; i < range.last; i++) if (FIRST_PERSON.has(r.tokens[i]!.lower)) return true;
  return false;
};

const LONGEST_REJOINDER = 7;
const POINTING = /^(this|that|it|these|those)$/;
const NOT_SO = /^(so|true|correct|accurate|right|the case)$/;

/** "This is untrue.", "That is not so.", "She did not.", "It is a lie.": a short sentence that only rejects what was said before. */
export function rejoinder(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  if (range.last - range.first > LONGEST_REJOINDER) return outright(r, range);
  // "that this is untrue", but not "That is untrue"
  const joins = r.tokens[range.first]!.lower === 'that' && r.tokens[range.first + 1]?.pos !== 'AUX';
  if (joins && chunks.some((c) => c.kind === 'that' && c.first === range.first))
    range = { first: range.first + 1, last: range.last };
  const [first, ...more] = verbsIn(chunks, range);
  if (!first || more.length > 0 || !first.verb!.finite) return false;
  const subject = r.tokens[range.first]!.lower;
  const auxiliary = r.tokens[first.head]!.pos === 'AUX';
  if (first.verb!.negated && auxiliary && first.last === range.last)
    return /^(he|she|they|it|we|i|this|that)$/.test(subject) && first.first - range.first === 1;
  if (!auxiliary || !POINTING.test(subject) || first.first - range.first !== 1) return false;
  let { negated } = first.verb!;
  for (let i = first.last; i < range.last; i++) {
    const word = r.tokens[i]!.lower;
    if (word === 'not') negated = true;
    else if (negated ? NOT_SO.test(word) : r.is('rebuttal', word)) return true;
  }
  return false;
}

/** "This is untrue and deeply hurtful to our staff": the word right behind the verb; not "it is wrong to lock children up". */
function outright(r: Reading, range: Range): boolean {
  if (!/^(this|that)$/.test(r.tokens[range.first]!.lower) || !/^(is|was)$/.test(r.tokens[range.first + 1]?.lower ?? ''))
    return false;
  let i = range.first + 2;
  while (i < range.last && (r.tokens[i]!.pos === 'ADV' || r.tokens[i]!.pos === 'DET')) i++;
  return i < range.last && r.isAt('rebuttal', i) && !/^(to|that|for)$/.test(r.tokens[i + 1]?.lower ?? '');
}

const NOT_THE_CASE =
  /^[“"]?it (?:is|was|['’]s)(?:n['’]t| not| simply not| also not)(?: at all| the)? (?:true|the case|case|so|correct|accurate|right)\b(?:,[^,]{1,20},)? (?:that|to)\b|^[“"]?it (?:is|was|['’]s) (?:simply |wholly |entirely |quite |also )?(?:untrue|false|incorrect|inaccurate|wrong|nonsense)(?:,[^,]{1,20},)? (?:that|to (?:say|suggest|claim|imply|state))\b/i;

/** "It is not the case, however, that …", "It is untrue to say …". */
export const disowned = (r: Reading, range: Range): boolean =>
  NOT_THE_CASE.test(r.text.slice(r.tokens[range.first]!.start, r.tokens[range.last - 1]!.end));

const SO = /^(so|true|correct|accurate|right)$/;
const LONGEST_ASSENT = 6;

/** "That is correct.", "This is true.", "In some cases they were.", "It did.": a short sentence that grants what was said before. */
export function assent(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  if (range.last - range.first > LONGEST_ASSENT) return false;
  const [first, ...more] = verbsIn(chunks, range);
  if (!first || more.length > 0 || !first.verb!.finite || first.verb!.negated) return false;
  if (r.tokens[first.head]!.pos !== 'AUX') return false;
  const subject = r.tokens[first.first - 1];
  if (!subject || first.first <= range.first || !/^(he|she|they|it|this|that)$/.test(subject.lower)) return false;
  if (first.last === range.last) return true;
  return range.last - first.last <= 2 && SO.test(r.tokens[range.last - 1]!.lower);
}

const DONE =
  /^(enter|hit|touch|strike|beat|push|kick|punch|slap|grab|shove|hurt|harm|abuse|assault|threaten|shout|lock|order|instruct|tell|force|refuse|withhold|take|steal|falsify|forge|alter|change|delete|destroy|hide|use|fire|shoot|ignore|give|leave|let|make|pay|bribe|dump|discharge|authorize|authorise|approve|sanction|collect|charge|deduct|employ|recruit|hire|confiscate)$/;

/** "that he never entered the cell", "I did not touch her": of oneself, that one did no such thing. */
export function ownInnocence(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const [first] = verbsIn(chunks, range);
  const verb = first?.verb;
  if (!first || !verb?.finite || !verb.negated || verb.passive || verb.modal) return false;
  const subject = subjectOf(r, chunks, chunks.indexOf(first));
  return (
    subject !== null &&
    subject.first >= range.first &&
    /^(he|she|i|we|it)$/.test(r.tokens[subject.head]!.lower) &&
    DONE.test(r.tokens[first.head]!.lemma)
  );
}

const REMEDY =
  /^(hire|recruit|install|repair|replace|retrain|train|dismiss|suspend|fire|discipline|remove|clean|treat|fix|correct|revise|introduce|appoint|reinstate|refund|repay|compensate|relocate|renovate|upgrade|mend|strengthen|improve|counsel|sign|order|purchase|rewrite|reinforce|reopen|restore)$/;

/** "it has since hired 11 more", "the showers were repaired on June 10": what the accused has done about it. */
export function remedied(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  return verbsIn(chunks, range).some((c) => {
    if (!c.verb!.finite || c.verb!.negated || c.verb!.modal || !REMEDY.test(r.tokens[c.head]!.lemma)) return false;
    const helped = c.head > c.first && /^(has|have|had)$/.test(r.tokens[c.first]!.lower);
    return (
      helped || r.tokens.slice(range.first, range.last).some((t) => /^(since|now|already|immediately)$/.test(t.lower))
    );
  });
}

const AGAIN = /^(?:retrain|repair|replace|rewrite|restore|reinstall|recalibrate|engage|appoint|install|revise|update)$/;

/** "All nurses were retrained", "A firm has been engaged": done in answer, whoever did it. */
export function mended(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const [first] = verbsIn(chunks, range).filter((c) => c.verb!.finite);
  return (
    first !== undefined &&
    first.verb!.passive &&
    !first.verb!.negated &&
    !first.verb!.modal &&
    AGAIN.test(r.tokens[first.head]!.lemma)
  );
}

const DUTY =
  /^(?:report|tell|inform|notify|record|document|log|follow|complete|call|check|wash|clean|train|inspect|investigate|give|provide|supply|carry|pay|treat|examine|see|test|sign|keep|change|turn|feed|supervise)$/;

/** "the error had not been reported", "no doctor was called": a duty left undone, which who confirms it owns to. */
export function leftUndone(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  return verbsIn(chunks, range).some(
    (c) => c.verb!.finite && c.verb!.passive && c.verb!.negated && DUTY.test(r.tokens[c.head]!.lemma),
  );
}

/** What one owes: of oneself, not to have done it is a failing. */
const OWED =
  /^(tell|inform|act|listen|check|protect|meet|provide|give|keep|follow|ensure|notice|respond|answer|investigate|report|explain|live|do|communicate|record|support|warn|supervise|escalate|disclose|consult|intervene)$/;

/** "we did not tell them the truth", "we let these families down", "I should have checked": said of oneself. */
export function ownFailing(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  return verbsIn(chunks, range).some((c) => {
    if (!c.verb!.finite) return false;
    const subject = subjectOf(r, chunks, chunks.indexOf(c));
    if (!subject || !/^(we|i)$/.test(r.tokens[subject.head]!.lower)) return false;
    if (r.tokens[c.head]!.lower === 'let') return r.tokens.slice(c.last, range.last).some((t) => t.lower === 'down');
    const did = r.tokens[c.first]!.lower === 'did';
    return did && c.verb!.negated && OWED.test(r.tokens[c.head]!.lemma);
  });
}

/** "all guards were in place", "every fight is investigated": the accused says it of each and all. */
export function universal(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const v = finiteIn(chunks, range);
  const subject = v === -1 ? null : subjectOf(r, chunks, v);
  if (!subject || subject.first < range.first || chunks[v]!.verb!.negated || chunks[v]!.verb!.modal) return false;
  return /^(all|every|each|everyone|everybody|everything)$/.test(r.tokens[subject.first]!.lower);
}

const UPHOLD = /^(uphold|substantiate|sustain|establish|prove|support|corroborate|make)$/;
const ACCUSATION = /^(allegations?|complaints?|charges?|claims?|accusations?|grievances?|heads?|parts?)$/;

/** An overseer's "the complaint is not upheld", "we found no evidence that …", "the allegation was unsubstantiated". */
export function clears(r: Reading, chunks: readonly Chunk[], range: Range): boolean {
  const text = r.text.slice(r.tokens[range.first]!.start, r.tokens[range.last - 1]!.end);
  if (/^(?:that )?(?:there (?:is|was) )?(?:no|insufficient) evidence (?:that|of|to)\b/i.test(text)) return true;
  return verbsIn(chunks, range).some((c) => {
    const clear = c.verb!.negated && UPHOLD.test(r.tokens[c.head]!.lemma);
    if (!clear && !rejectedBy(r, c.first, Math.min(range.last, c.last + 2))) return false;
    const subject = subjectOf(r, chunks, chunks.indexOf(c));
    return subject !== null && ACCUSATION.test(r.tokens[subject.head]!.lower);
  });
}

const REJECTED = new Set(['unsubstantiated', 'unfounded', 'unproven', 'dismissed', 'rejected']);
function rejectedBy(r: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (REJECTED.has(r.tokens[i]!.lower)) return true;
  return false;
}
