import { createHash } from 'node:crypto';

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * A stable id: `letter` and 12 hex digits of a SHA-256 over the parts. The parts of a record within a document are the
 * document's sha256, its type, start, end and ordinal, so an id does not depend on what else is in the run.
 */
export const stableId = (letter: string, ...parts: (string | number)[]): string =>
  letter + createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12);
