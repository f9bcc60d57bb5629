/**
 * Who suffers what is claimed, in the words of the text: the first noun phrase of people held, cared for, taught or employed that is
 * neither subject of the reporting clause nor named. Alike but none: "staff" who act, "the people" in general.
 */
import type { Unit } from '../claims.js';
import { phraseAt } from '../grammar/clause.js';
import type { Reading } from '../reading.js';
import { contentOf } from './kind.js';

const VICTIMS =
  /^(detainees?|inmates?|prisoners?|patients?|residents?|students?|pupils?|children|child|workers?|employees|migrants?|refugees?|asylum-seekers|seekers|nationals|individuals|people|persons|women|men|families|family|clients?|victims?|survivors?|villagers|protesters|demonstrators|boys?|girls?|teenagers?|mothers?|parents|infants?|babies|minors|youths?|juveniles|tenants|farmers|farmworkers|passengers|noncitizens|immigrants|civilians|man|woman|son|daughter|wife|husband)$/;

export function victimsIn(r: Reading, unit: Unit): string | null {
  const content = contentOf(unit);
  const chunks = r.chunks(unit.sentence);
  for (let i = 0; i < chunks.length; i++) {
    const c = chunks[i]!;
    if (c.kind !== 'np' || c.first < content.first || c.last > content.last) continue;
    if (!VICTIMS.test(r.tokens[c.head]!.lower)) continue;
    const of = r.tokens[c.last]?.lower === 'with' || r.tokens[c.last]?.lower === 'of' ? phraseAt(chunks, i) : null;
    const last = of && of.phrase.last <= content.last ? of.phrase.last : c.last;
    const span = r.span({ first: c.first, last });
    return r.text.slice(span.start, span.end);
  }
  return null;
}
