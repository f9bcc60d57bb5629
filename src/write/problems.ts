import type { Problem } from '../records.js';
import { harmless } from './layout.js';

/** A problem as a sentence that says which input it is about. */
export const told = ({ path, message, page }: Problem): string =>
  harmless(`${message.includes(path) ? '' : `${path}: `}${message}${page === null ? '' : ` (page ${page})`}`);
