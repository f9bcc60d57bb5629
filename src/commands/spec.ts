/** What a command is: one description that feeds the parser, `--help`, the README and shell completion. */

import type { Self } from '../write/lock.js';

/** A place to write to. */
export interface Sink {
  /** Resolves once the text, or the bytes, are taken; rejects with the error of the stream. */
  write(chunk: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in columns. */
  readonly width: number;
  /** How many colours may be used: 0 none, 1 sixteen, 2 of 256, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
}

/** What a command may touch of the outside. */
export interface Io {
  /** Data. */
  readonly out: Sink;
  /** Everything else. */
  readonly err: Sink;
  /** All bytes of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input piece by piece. */
  readonly stdinChunks: () => AsyncIterable<Uint8Array>;
  /** This process, for the lock of a folder. */
  readonly self: Self;
  /** Makes this process ready for work that leaves no processor idle. */
  readonly onBusy?: () => void;
  /** Makes this process clear its memory more often, where much is read and little of it held. */
  readonly onMuch?: () => void;
}

/** 0: done, however doubtful. 1: some input could not be read. 2: nothing done. */
export type ExitCode = 0 | 1 | 2;

/** Turns what was typed into a value; throws UsageError with a message that says what would be right. */
export type Parse = (typed: string, option: string) => unknown;

export interface OptionSpec {
  /** As commander reads it: "-o, --output <path>". */
  readonly flags: string;
  readonly description: string;
  /** The heading it stands under in the help. */
  readonly group: string;
  /** The values it can have, with a line on each. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Several values: comma-separated, and the option may be repeated. */
  readonly many?: boolean;
  readonly parse?: Parse;
  /** Several values: one each time the option is given, commas and all. */
  readonly repeated?: boolean;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
  readonly many: boolean;
  /** The values it can have, with a line on each; without them it is the name of a file or folder. */
  readonly choices?: Readonly<Record<string, string>>;
}

export interface Example {
  readonly command: string;
  readonly shows: string;
}

export interface CommandSpec {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  /** Lists that the help and the README show after the options: what the choices of an option mean. */
  readonly glossaries: readonly { readonly title: string; readonly entries: Readonly<Record<string, string>> }[];
  /** Loads what the work needs only when it is to be done. */
  readonly run: (inputs: readonly string[], options: Readonly<Record<string, unknown>>, io: Io) => Promise<ExitCode>;
}
