import { BEGIN, INSIDE, LAST, OUTSIDE, tagOf, UNIT } from '../../src/recognize/names/tags.js';
import type { Token } from '../../src/text.js';
import type { GoldName } from './corpus.js';

/** The tag of every token; names that fit no token boundaries are stretched to the tokens they touch. */
export function goldTags(tokens: readonly Token[], names: readonly GoldName[]): Uint8Array {
  const tags = new Uint8Array(tokens.length).fill(OUTSIDE);
  let at = 0;
  for (const name of names) {
    while (at < tokens.length && tokens[at]!.end <= name.start) at++;
    let last = at;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
    if (at >= tokens.length || tokens[at]!.start >= name.end || tags[at] !== OUTSIDE) continue;
    if (last === at) tags[at] = tagOf(name.class, UNIT);
    else {
      tags[at] = tagOf(name.class, BEGIN);
      for (let k = at + 1; k < last; k++) tags[k] = tagOf(name.class, INSIDE);
      tags[last] = tagOf(name.class, LAST);
    }
    at = last + 1;
  }
  return tags;
}
