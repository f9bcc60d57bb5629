/** Builds the command line of the command table and runs it. */
import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../errors.js';
import { footer, styleOf, WIDEST } from './help.js';
import { ABOUT, COMMANDS } from './index.js';
import type { CommandSpec, ExitCode, Io, OptionSpec } from './spec.js';
import { listOf, oneOf } from './values.js';
import { version } from './version.js';

export { removeUnfinished, watchUnfinished } from '../write/unfinished.js';

function optionOf(spec: OptionSpec): Option {
  const option = new Option(spec.flags, spec.description).helpGroup(`${spec.group}:`);
  const name = option.long ?? spec.flags;
  const known = spec.choices && Object.keys(spec.choices);
  const read = (typed: string): unknown =>
    known ? oneOf(typed, name, known) : spec.parse ? spec.parse(typed, name) : typed;
  if (spec.many) {
    option.argParser((typed: string, before: unknown[] | undefined) => {
      const values = listOf(typed);
      if (values.length === 0) throw new UsageError(`${name}: give at least one value.`);
      return [...(before ?? []), ...values.map(read)];
    });
  } else if (spec.repeated)
    option.argParser((typed: string, before: unknown[] | undefined) => [...(before ?? []), read(typed)]);
  else if (option.required) option.argParser(read);
  return option;
}

function commandOf(spec: CommandSpec, done: (code: ExitCode) => void, io: Io): Command {
  const command = new Command(spec.name).summary(spec.summary).description(spec.description.join('\n\n'));
  for (const a of spec.arguments) command.argument(a.many ? `[${a.name}...]` : `[${a.name}]`, a.description);
  for (const option of spec.options) command.addOption(optionOf(option));
  command.action(async (...args: unknown[]) => {
    const inputs = args
      .slice(0, spec.arguments.length)
      .flat()
      .filter((input) => input !== undefined);
    const options = args[spec.arguments.length] as Record<string, unknown>;
    done(await spec.run(inputs as string[], options, io));
  });
  return command;
}

/** The program without anything run: for the help, and for tests of it. */
export function program(io: Io, done: (code: ExitCode) => void = () => {}): Command {
  const style = styleOf(io.out);
  const written: string[] = [];
  const root = new Command('dossier')
    .description(ABOUT)
    .usage('<command> [options]')
    .version(version(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', () => footer(null, io.out));
  const setUp = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', 'show this help')
      .addOption(new Option('--no-color', 'no colours (the environment variable NO_COLOR does the same)'))
      .configureHelp({
        helpWidth: Math.min(io.out.width, WIDEST),
        minWidthToWrap: 20,
        styleTitle: style.title,
        styleSubcommandTerm: style.term,
        styleOptionTerm: style.term,
        styleArgumentTerm: style.term,
        showGlobalOptions: false,
      })
      .configureOutput({
        writeOut: (text) => written.push(text),
        writeErr: (text) => written.push(text),
        getOutHasColors: () => io.out.colors > 0,
        getErrHasColors: () => io.out.colors > 0,
        outputError: () => {},
      });
  setUp(root);
  for (const spec of COMMANDS) {
    const command = setUp(commandOf(spec, done, io));
    command.addHelpText('after', () => footer(spec, io.out));
    root.addCommand(command);
  }
  return Object.assign(root, { written });
}

/** Commander's complaint in our own words. */
function complaint(error: CommanderError): string {
  const text = error.message.replace(/^error: /, '').replace(/\n\(Did you mean (.*?)\?\)/s, '. Did you mean $1?');
  const path = /^unknown command '(.*[./\\].*)'$/s.exec(text)?.[1];
  if (path !== undefined) return `"${path}" is not a command. To read it: dossier extract ${path}`;
  const first = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.?]$/.test(first) ? first : `${first}.`;
}

/** Runs the command line `args` (without node and the script) and gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const root = program(io, (c) => {
    code = c;
  }) as Command & { written: string[] };
  const flush = async (sink: Io['out']) => {
    await sink.write(root.written.splice(0).join(''));
  };
  try {
    await root.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) {
        await flush(io.out);
        return 0;
      }
      if (error.code === 'commander.help') {
        await flush(io.err);
        return 2;
      }
      await io.err.write(
        `dossier: ${complaint(error)}\nSee dossier ${COMMANDS.some((c) => c.name === args[0]) ? `${args[0]} ` : ''}--help.\n`,
      );
      return 2;
    }
    if (error instanceof UsageError) {
      await io.err.write(`dossier: ${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
