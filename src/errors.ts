import type { Problem } from './records.js';

/** An error that the user can mend: its message says what to do. The command ends with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A problem record for a file that could not be read, or was read only in part. */
export const problem = (path: string, code: string, message: string, more: Partial<Problem> = {}): Problem => ({
  document: null,
  path,
  code,
  message,
  start: null,
  end: null,
  page: null,
  ...more,
});
