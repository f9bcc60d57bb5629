/** What bounds the reading of a file, and what else a user may say of it. */
import { availableParallelism } from 'node:os';
import { UsageError } from '../errors.js';
import type { OcrMode, ReaderOptions } from './reader.js';

export interface ReadOptions {
  /** Larger files become a problem. Default 200 MB. */
  readonly maxBytes?: number;
  /**
   * Seconds for one file of a format that is read in a thread of its own (PDF, images, office documents, e-mail, archives). Default 120, and
   * more for long documents and for each page that goes through character recognition. What was read by then is kept.
   */
  readonly timeout?: number;
  /** Opens encrypted files. */
  readonly password?: string;
  /** Character recognition: where a page has no text (the default), for all pages, or never. */
  readonly ocr?: OcrMode;
  /** Languages of scans, as Tesseract names them. Default "eng", the one that comes with dossier. */
  readonly ocrLanguage?: string;
  /** Threads for character recognition. Default: one for each core. */
  readonly ocrThreads?: number;
  /** Called with how far a long file is: "page 3 of 10". */
  readonly onStep?: (path: string, what: string) => void;
}

export const SECONDS = 120;
export const MAX_BYTES = 200_000_000;

/** Throws UsageError for values that make no sense. */
export function readerOptions(options: ReadOptions): ReaderOptions {
  const { maxBytes = MAX_BYTES, timeout = SECONDS, ocrLanguage = 'eng' } = options;
  if (!(maxBytes > 0)) throw new UsageError(`The limit of size must be more than 0, not ${maxBytes}.`);
  if (!(timeout > 0)) throw new UsageError(`The limit of time must be more than 0 seconds, not ${timeout}.`);
  if (!/^[A-Za-z_]+(?:\+[A-Za-z_]+)*$/.test(ocrLanguage))
    throw new UsageError(`"${ocrLanguage}" is no language of Tesseract's. Write it as eng, or eng+spa.`);
  return {
    password: options.password ?? null,
    ocr: options.ocr ?? 'auto',
    ocrLanguage,
    ocrThreads: Math.max(1, Math.floor(options.ocrThreads ?? availableParallelism())),
    maxBytes,
  };
}
