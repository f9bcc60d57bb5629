/** Scripts for shells. Each holds the whole table, so that a key press starts no program. */
import type { Completed, Flag, Value } from './completion-run.js';

const words = (value: Value): string =>
  value.kind === 'choices' || value.kind === 'list' ? value.values.map(([v]) => v).join(' ') : '';

const MOST = 70;

/** The first sentence or part of a description. */
function brief(text: string): string {
  const part = text.split(/[;:]|\. /)[0]!;
  return part.length <= MOST ? part : `${part.slice(0, part.lastIndexOf(' ', MOST))} …`;
}

// ---------- bash ----------

const bashValue = (value: Value): string =>
  value.kind === 'file'
    ? '_dossier_files'
    : value.kind === 'list'
      ? `_dossier_list "${words(value)}"`
      : value.kind === 'choices'
        ? `_dossier_words "${words(value)}"`
        : ':';

const bashFlag = ({ names, value }: Flag): string[] =>
  value === null ? [] : [`        ${names.join('|')}) ${bashValue(value)}; return ;;`];

const bashCommand = ({ name, flags, operand }: Completed): string[] => [
  `    ${name})`,
  '      case "$prev" in',
  ...flags.flatMap(bashFlag),
  '      esac',
  '      case "$cur" in',
  `        -*) _dossier_words "${flags.flatMap((f) => f.names).join(' ')}" ;;`,
  `        *) ${bashValue(operand)} ;;`,
  '      esac ;;',
];

/** A list keeps what stands before its last comma; --format=csv stands as three words. */
const BASH = `# bash completion of dossier
_dossier_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_dossier_list() {
  local before=''
  case "$cur" in *,*) before="\${cur%,*}," ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
}
_dossier_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
}
_dossier() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  if [ "$cur" = = ]; then cur=''; elif [ "$prev" = = ]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  COMPREPLY=()
  local command="\${COMP_WORDS[1]}"
  [ "$COMP_CWORD" -gt 1 ] || command=''
  case "$command" in`;

/** Works from bash 3.2 on. */
export const bash = (commands: readonly Completed[]): string =>
  [
    BASH,
    `    '') _dossier_words "${commands.map((c) => c.name).join(' ')} --help --version --no-color" ;;`,
    ...commands.flatMap(bashCommand),
    '  esac',
    '}',
    'complete -F _dossier dossier',
    '',
  ].join('\n');

// ---------- zsh ----------

const single = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** Within the brackets of an argument of _arguments, and before the colons of its message. */
const zshText = (text: string): string => brief(text).replace(/[[\]\\:]/g, '\\$&');

const zshValue = (value: Value, name: string): string =>
  value.kind === 'file'
    ? `:${name}:_files`
    : value.kind === 'list'
      ? `:${name}:{_values -s , ${name} ${words(value)}}`
      : value.kind === 'choices'
        ? `:${name}:(${words(value)})`
        : `:${name}: `;

const zshFlag = ({ names, about, value }: Flag): string => {
  const text = `[${zshText(about)}]${value === null ? '' : zshValue(value, 'value')}`;
  return names.length === 1
    ? `        ${single(names[0]! + text)} \\`
    : `        ${single(`(${names.join(' ')})`)}{${names.join(',')}}${single(text)} \\`;
};

const zshCommand = ({ name, flags, operand }: Completed): string[] => [
  `      ${name})`,
  '        _arguments \\',
  ...flags.map(zshFlag),
  `        ${single(`*${zshValue(operand, 'argument')}`)} ;;`,
];

export const zsh = (commands: readonly Completed[]): string =>
  [
    '#compdef dossier',
    '_dossier() {',
    '  local curcontext="$curcontext" state line',
    '  local -a commands',
    '  commands=(',
    ...commands.map((c) => `    ${single(`${c.name}:${c.about.replaceAll(':', '\\:')}`)}`),
    '  )',
    "  _arguments -C '(-V --version)'{-V,--version}'[print the version]' '(-h --help)'{-h,--help}'[show the help]' \\",
    "    '1:command:->command' '*::argument:->argument'",
    '  case "$state" in',
    "    command) _describe -t commands 'command' commands ;;",
    '    argument)',
    '      case "$line[1]" in',
    ...commands.flatMap(zshCommand).map((l) => `  ${l}`),
    '      esac ;;',
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _dossier ]; then _dossier "$@"; else compdef _dossier dossier; fi',
    '',
  ].join('\n');

// ---------- fish ----------

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const fishValue = (value: Value | null): string =>
  value === null
    ? ''
    : value.kind === 'file'
      ? ' -r -F'
      : value.kind === 'any'
        ? ' -x'
        : ` -x -a ${fishText(value.kind === 'list' ? `(__fish_append , ${words(value)})` : words(value))}`;

const fishFlag = (command: string, { names, about, value }: Flag): string => {
  const dashes = names.map((n) => (n.startsWith('--') ? `-l ${n.slice(2)}` : `-s ${n.slice(1)}`)).join(' ');
  return `complete -c dossier -n '__fish_seen_subcommand_from ${command}' ${dashes}${fishValue(value)} -d ${fishText(brief(about))}`;
};

const fishOperand = ({ name, operand }: Completed): string[] =>
  operand.kind === 'file'
    ? [`complete -c dossier -n '__fish_seen_subcommand_from ${name}' -F`]
    : operand.kind === 'any'
      ? []
      : operand.values.map(
          ([v, about]) =>
            `complete -c dossier -n '__fish_seen_subcommand_from ${name}' -a ${v} -d ${fishText(brief(about))}`,
        );

export const fish = (commands: readonly Completed[]): string =>
  [
    '# fish completion of dossier',
    'complete -c dossier -f',
    "complete -c dossier -n __fish_use_subcommand -s V -l version -d 'print the version'",
    ...commands.map((c) => `complete -c dossier -n __fish_use_subcommand -a ${c.name} -d ${fishText(c.about)}`),
    ...commands.flatMap((c) => [...fishOperand(c), ...c.flags.map((f) => fishFlag(c.name, f))]),
    '',
  ].join('\n');
