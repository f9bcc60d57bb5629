import type { Source } from './claims.js';
import type { Reading } from './reading.js';

/** Who speaks in the blocks of messages that this one quotes, by index of the block. */
export function earlierMessages(r: Reading): Map<number, Source> {
  const found = new Map<number, Source>();
  r.blocks.forEach(({ writer }, i) => {
    if (writer === undefined) return;
    const named = r.mentions.find((m) => m.start < writer.end && writer.start < m.end);
    const entity = named === undefined ? undefined : r.entity(named.entity);
    found.set(i, {
      ids: entity === undefined ? [] : [entity.id],
      speaker: entity?.type === 'person' ? entity.id : null,
      text: r.text.slice(writer.start, writer.end),
      start: writer.start,
      end: writer.end,
      standing: 'author',
    });
  });
  return found;
}
