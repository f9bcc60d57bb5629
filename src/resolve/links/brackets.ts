/**
 * Joins a name and the one in brackets after it: "Harlan County Detention Facility (HCDF)", "HCDF (Harlan County ...)", "Norwood House
 * (formerly Norwood Asylum)", "Bell Creek Camp, also known as Camp 9". Not: what the bracket merely mentions ("the Board (and Metcalf)").
 */

import { sameList } from '../facility-names.js';
import type { Form, Sieve } from '../forms.js';
import { initialsOf, standsFor } from '../names.js';

const OPENING = /^\s*[([]\s*(?:or\s+)?(?:the\s+)?["“']?$/;
/** A name in quotation marks within the bracket is what the text calls it from here on; so is another behind "or". */
const QUOTED = /^\s*\(\s*(?:(?:hereinafter|hereafter|henceforth|or|the|,)\s+)*["“]$/;
const OR = /^["”]\s*(?:,\s*)?(?:or|and)\s+(?:the\s+)?["“]$/;
const CLOSING = /^["”']?\s*(?:or\s|[)\]])/;
const OTHER_NAME =
  /^\s*[([,]?\s*(?:(?:which\s+(?:is|was)\s+)?(?:formerly|previously|originally|now|also|better|commonly|otherwise)(?:\s+(?:known|called|named))?(?:\s+as)?|(?:a\.?k\.?a\.?|known as|nicknamed|née))\s+(?:the\s+)?["“']?$/i;

/** The short name says in fewer words what the long one does. */
const isPart = (short: Form, long: Form): boolean =>
  short.words.length < long.words.length && sameList(short.words, long.words.slice(0, short.words.length));

function defines(long: Form, short: Form): boolean {
  if (short.acronym)
    return (
      standsFor(short.outer, long.words) ||
      abroad(long, short) ||
      (long.words.length > 1 && long.words.some((w) => w === short.words[0]))
    );
  return isPart(short, long) || (short.words.length === 1 && initialsOf(long.words).includes(short.key));
}

/** The initials of a body's name in another language, in brackets behind it: "National Rights Council (CNDH)". Not of another body that is known. */
function abroad(long: Form, short: Form): boolean {
  return (
    long.type === 'organization' &&
    !long.acronym &&
    long.words.length > 2 &&
    short.words.length === 1 &&
    /^\p{Lu}{3,8}$/u.test(short.outer)
  );
}

export const brackets: Sieve = ({ forms, formOf, mentions, groups, context }) => {
  const { text } = context.segmented;
  let quoted = false;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i]!, mentions[i + 1]!];
    if (a.type !== b.type || b.start - a.end > 40 || b.start < a.end) continue;
    const gap = text.slice(a.end, b.start);
    quoted = QUOTED.test(gap) || (quoted && OR.test(gap));
    const [x, y] = [forms[formOf[i]!]!, forms[formOf[i + 1]!]!];
    // "Okmulgee (OK)": a state after a town.
    if (b.type === 'place' && context.lexicon.resolution.regions.has(y.words.join(' '))) continue;
    if (OTHER_NAME.test(gap) || quoted) groups.join(x.index, y.index);
    else if (OPENING.test(gap) && CLOSING.test(text.slice(b.end, b.end + 5)) && (defines(x, y) || defines(y, x)))
      groups.join(x.index, y.index);
  }
};
