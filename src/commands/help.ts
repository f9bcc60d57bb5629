/** The parts of the help that follow the options: what their values mean, examples, exit codes. */
import { Help } from 'commander';
import { COMMANDS, EXIT_CODES } from './index.js';
import type { CommandSpec, Sink } from './spec.js';

/** Help is in plain letters, one column each, so it need not wait for a library that measures them. */
const wrap = (text: string, columns: number): string[] =>
  Object.assign(new Help(), { minWidthToWrap: 1 }).boxWrap(text, columns).split('\n');

/** Wider lines are hard to read. */
export const WIDEST = 100;

export interface HelpStyle {
  readonly title: (text: string) => string;
  readonly term: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Bold, cyan and dim where the sink shows colours. Plain escape codes: help must not wait for a library. */
export function styleOf({ colors }: Sink): HelpStyle {
  const code = (on: number, off: number) => (text: string) =>
    colors > 0 ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { title: code(1, 22), term: code(36, 39), faint: code(2, 22) };
}

function entries(all: Readonly<Record<string, string>>, columns: number, style: HelpStyle): string[] {
  const names = Math.max(...Object.keys(all).map((n) => n.length)) + 2;
  return Object.entries(all).flatMap(([name, text]) => {
    const [first, ...rest] = wrap(text, Math.max(20, columns - names - 2));
    return [`  ${style.term(name.padEnd(names))}${first}`, ...rest.map((line) => `  ${' '.repeat(names)}${line}`)];
  });
}

function examples(spec: CommandSpec, columns: number, style: HelpStyle): string[] {
  return spec.examples.flatMap(({ command, shows }) => [
    ...wrap(shows, columns - 4).map((line) => `  ${style.faint(`# ${line}`)}`),
    `  ${command}`,
    '',
  ]);
}

/** The end of the help of a command, or of the whole program (null). */
export function footer(spec: CommandSpec | null, sink: Sink): string {
  const columns = Math.min(sink.width, WIDEST);
  const style = styleOf(sink);
  const part = (title: string, lines: string[]): string[] => ['', style.title(`${title}:`), ...lines];
  const shown = spec
    ? examples(spec, columns, style)
    : COMMANDS.flatMap((c) => examples({ ...c, examples: c.examples.slice(0, 2) }, columns, style));
  const lines = [
    ...(spec?.glossaries ?? []).flatMap(({ title, entries: all }) => part(title, entries(all, columns, style))),
    ...part('Examples', shown).slice(0, -1),
    ...part('Exit codes', entries(EXIT_CODES, columns, style)),
    ...(spec === null ? ['', 'More on a command: dossier <command> --help'] : []),
  ];
  return lines.join('\n');
}
