/** What can be typed, from the table of commands, written for a shell. */
import type { Shell } from './completion.js';
import { bash, fish, zsh } from './completion-shells.js';
import type { CommandSpec, OptionSpec } from './spec.js';

/** What may stand in a place: one of some values, several joined by commas, the name of a file, or what nobody can guess. */
export type Value =
  | { readonly kind: 'choices' | 'list'; readonly values: readonly (readonly [value: string, about: string])[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'any' };

export interface Flag {
  /** "-o" and "--output", as far as there are both. */
  readonly names: readonly string[];
  readonly about: string;
  /** Null where it takes none. */
  readonly value: Value | null;
}

export interface Completed {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  readonly operand: Value;
}

const FILE = /<(?:file|path|folder)s?>/;

const valueFor = (choices: Readonly<Record<string, string>> | undefined, many: boolean, isFile: boolean): Value =>
  choices ? { kind: many ? 'list' : 'choices', values: Object.entries(choices) } : { kind: isFile ? 'file' : 'any' };

const flagOf = ({ flags, description, choices, many }: OptionSpec): Flag => ({
  names: flags.match(/(?<![\w-])--?[a-z][\w-]*/gi) ?? [],
  about: description,
  value: /[<[]/.test(flags) ? valueFor(choices, many ?? false, FILE.test(flags)) : null,
});

const ALWAYS: readonly Flag[] = [
  { names: ['-h', '--help'], about: 'show the help', value: null },
  { names: ['--no-color'], about: 'no colours', value: null },
];

/** What can be typed after each command. Names of inputs are names of files unless they are a closed list. */
export const completed = (commands: readonly CommandSpec[]): Completed[] => [
  ...commands.map((c) => ({
    name: c.name,
    about: c.summary,
    flags: [...c.options.map(flagOf), ...ALWAYS],
    operand: c.arguments.length === 0 ? ({ kind: 'any' } as const) : valueFor(c.arguments[0]!.choices, false, true),
  })),
  {
    name: 'help',
    about: 'show the help of a command',
    flags: ALWAYS,
    operand: { kind: 'choices', values: commands.map((c) => [c.name, c.summary] as const) },
  },
];

const WRITERS: Readonly<Record<Shell, (commands: readonly Completed[]) => string>> = { bash, zsh, fish };

export const scriptOf = (shell: Shell, commands: readonly CommandSpec[]): string => WRITERS[shell](completed(commands));
