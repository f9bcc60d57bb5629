/** What is handed to a worker at once: a file, or a line of JSON that holds a document. */
import type { InputFile } from '../read/index.js';

export interface FileUnit {
  readonly kind: 'file';
  readonly file: InputFile;
}

export interface LineUnit {
  readonly kind: 'line';
  /** The file the line stands in, or "-". */
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export type Unit = FileUnit | LineUnit;

/** What a person calls it. */
export const nameOf = (unit: Unit): string => (unit.kind === 'file' ? unit.file.path : `${unit.name}:${unit.number}`);

/** About how much work it is, in bytes. */
export const sizeOf = (unit: Unit): number => (unit.kind === 'file' ? unit.file.size : unit.text.length);
