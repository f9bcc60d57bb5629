import type { Problem, Result } from '../records.js';

/** A result without a document. */
export const onlyProblems = (problems: readonly Problem[]): Result => ({
  dossier: '1',
  documents: [],
  entities: [],
  mentions: [],
  dates: [],
  quantities: [],
  claims: [],
  problems: [...problems],
});
