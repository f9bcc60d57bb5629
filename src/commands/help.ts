/** The parts of the help that follow the options: what their values mean, examples, exit codes. */
import { COMMANDS, EXIT_CODES } from './index.js';
import type { CommandSpec } from './spec.js';

/** Headings in the help end with a colon. */
export const heading = (title: string): string => `${title}:`;

const MAX = 100;

function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function entries(all: Readonly<Record<string, string>>, columns: number): string[] {
  const names = Math.max(...Object.keys(all).map((n) => n.length)) + 2;
  return Object.entries(all).flatMap(([name, text]) => {
    const [first, ...rest] = wrapped(text, Math.max(20, columns - names - 2));
    return [`  ${name.padEnd(names)}${first}`, ...rest.map((line) => `  ${' '.repeat(names)}${line}`)];
  });
}

function examples(spec: CommandSpec, columns: number): string[] {
  return spec.examples.flatMap(({ command, shows }) => [
    ...wrapped(`# ${shows}`, columns - 2).map((line) => `  ${line}`),
    `  $ ${command}`,
    '',
  ]);
}

/** The end of the help of a command, or of the whole program (null). */
export function footer(spec: CommandSpec | null, width: number): string {
  const columns = Math.min(width, MAX);
  const parts: string[] = [];
  for (const { title, entries: all } of spec?.glossaries ?? [])
    parts.push('', heading(title), ...entries(all, columns));
  parts.push(
    '',
    heading('Examples'),
    ...(spec ? [spec] : COMMANDS).flatMap((c) => examples(c, columns).slice(0, spec ? undefined : 6)),
  );
  parts.push(heading('Exit codes'), ...entries(EXIT_CODES, columns));
  if (spec === null) parts.push('', 'More on a command: dossier <command> --help');
  return parts.join('\n');
}
