/** The commands as a section of the README. */
import { COMMANDS, EXIT_CODES } from './index.js';
import type { CommandSpec } from './spec.js';

export const BEGIN = '<!-- commands: written by `npm run readme` -->';
export const END = '<!-- /commands -->';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly [string, string], rows: readonly (readonly [string, string])[]): string[] => [
  `| ${head[0]} | ${head[1]} |`,
  '|---|---|',
  ...rows.map(([left, right]) => `| ${cell(left)} | ${cell(right)} |`),
  '',
];

function commandLines(spec: CommandSpec): string[] {
  const usage = spec.arguments.map((a) => ` ${a.name.toUpperCase()}${a.many ? '...' : ''}`).join('');
  const groups = [...new Set(spec.options.map((o) => o.group))];
  return [
    `### \`dossier ${spec.name}${usage}\``,
    '',
    ...spec.description.flatMap((paragraph) => [paragraph, '']),
    ...spec.arguments.flatMap((a) => [`\`${a.name.toUpperCase()}\`: ${a.description}.`, '']),
    ...groups.flatMap((group) =>
      table(
        [group, ''],
        spec.options.filter((o) => o.group === group).map((o) => [`\`${o.flags}\``, o.description]),
      ),
    ),
    ...spec.glossaries.flatMap(({ title, entries }) =>
      table(
        [title, ''],
        Object.entries(entries).map(([name, text]) => [`\`${name}\``, text]),
      ),
    ),
    '```sh',
    ...spec.examples.flatMap(({ command, shows }, i) => [...(i > 0 ? [''] : []), `# ${shows}`, command]),
    '```',
    '',
  ];
}

/** The section with its marks. */
export const commandSection = (): string =>
  [BEGIN, '', ...COMMANDS.flatMap(commandLines), ...table(['Exit code', ''], Object.entries(EXIT_CODES)), END].join(
    '\n',
  );

/** `readme` with the section as it is now; throws where its marks are missing. */
export function withCommandSection(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the README has no section between "${BEGIN}" and "${END}"`);
  return readme.slice(0, from) + commandSection() + readme.slice(to + END.length);
}
