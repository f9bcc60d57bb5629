/** The publication as the outermost hop of what it reports: the newspaper or site of a story, for claims that it ascribes to others. */
import type { Hop } from '../records.js';
import type { Reading } from './reading.js';

const REPORTS = new Set(['news', 'blog']);
/** "Posted by the Eastbank Monitor": the line's words before the name. */
const BEFORE = /^(?:posted|published|reported|written|by|in|on|the|from)\s+/i;

/** Null for a letter, a report or a release, whose authors speak themselves, and where no publisher is known or named in the text. */
export function publicationHop(r: Reading): Hop | null {
  const { genre, publisher } = r.input.document;
  if (!REPORTS.has(genre) || publisher === null) return null;
  let name = publisher.trim();
  while (BEFORE.test(name)) name = name.replace(BEFORE, '');
  const entity = [...r.called(publisher), ...r.called(name)].find((e) => e.type === 'organization') ?? null;
  const mention = entity ? r.mentions.find((m) => m.entity === entity.id) : undefined;
  const at = mention?.start ?? r.text.indexOf(name);
  if (at === -1) return null;
  const end = mention?.end ?? at + name.length;
  return { entity: entity?.id ?? null, text: r.text.slice(at, end), cue: null, start: at, end };
}
