/**
 * Pages as boxes of text: what a PDF or character recognition gives, and what is laid out again as prose. Coordinates are in points from the
 * top left corner of the page as it is read (turned upright).
 */
import type { Matrix } from '../matrix.js';

/** A rectangle by its edges. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A stretch of characters on one baseline, in one size. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The baseline. */
  readonly y: number;
  /** Size of the type. */
  readonly size: number;
  /** Which font; equal names are equal fonts within a document. */
  readonly font: string;
  /** White space stands before it, however narrow. */
  readonly spaced: boolean;
  /** Where it is drawn, where that is not upright from `x0` on the baseline: it is aslant, or is read elsewhere than it stands. */
  readonly box?: Box | undefined;
}

export interface PageRuns {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly runs: readonly Run[];
  /** Mean confidence of character recognition, from 0 to 100; null where the page has text of its own. */
  readonly confidence: number | null;
  /** Takes a point of the page as it is read to the page as it is shown; missing where they are the same. */
  readonly shown?: Matrix | undefined;
}

/** Runs on one baseline that are read together. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** The font of most of its characters. */
  readonly font: string;
  /** Its parts, where wide white space divides them; else its text alone. */
  readonly cells: readonly string[];
  /** Where each cell begins. */
  readonly starts: readonly number[];
  /** Width of its first word, about. */
  readonly firstWord: number;
  readonly runs: readonly Run[];
}

export const median = (values: readonly number[]): number => {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
};
