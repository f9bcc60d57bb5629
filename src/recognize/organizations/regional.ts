import type { FoundMention } from '../../stages.js';
import { mention, type Sieve, wordAt } from '../mentions/sieve.js';
import { CAPITAL, has } from '../mentions/surface.js';

/** What services are for, before the place that they are for. */
const SERVICE =
  /^(?:audit|advocacy|health|healthcare|legal|aid|disability|disabilities|transport|education|housing|carers|families|equality|skills|learning|public|welfare|care|nursing|probation|immigration|sport|tourism|relief|justice|rights|mental|social|services|advantage|inspection)$/;

/** A service of a place, called by both, where the tagger sees the place alone: "Audit Marl", "Public Health Oskana", "Legal Aid Torrey". */
export const regionalNames: Sieve = ({ surface, found }) => {
  const { words } = surface;
  const mine: FoundMention[] = [];
  for (const m of found) {
    if (m.rule !== 'tagger' || (m.type !== 'place' && m.type !== 'person')) continue;
    const from = wordAt(words, m.start);
    const to = wordAt(words, m.end - 1) + 1;
    if (to - from < 2 || to - from > 4) continue;
    let k = from;
    while (k < to && has(words[k], CAPITAL) && SERVICE.test(words[k]!.key)) k++;
    if (k === to - 1 && has(words[k], CAPITAL))
      mine.push(
        mention(
          words,
          from,
          to,
          'organization',
          'regional-service',
          Math.max(0.8, Math.min(0.99, m.confidence + 0.01)),
        ),
      );
  }
  return mine;
};
