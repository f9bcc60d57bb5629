import { UsageError } from '../errors.js';
import type { CommandSpec } from './spec.js';
import { oneOf } from './values.js';

export const SHELLS = {
  bash: 'source <(dossier completion bash), in ~/.bashrc',
  zsh: 'dossier completion zsh > a folder of your $fpath, as _dossier',
  fish: 'dossier completion fish > ~/.config/fish/completions/dossier.fish',
} as const;

export type Shell = keyof typeof SHELLS;

/** `commands`: what is to be completed. */
export const completionOf = (commands: () => readonly CommandSpec[]): CommandSpec => ({
  name: 'completion',
  summary: 'print a script that completes commands in your shell',
  description: [
    'After this the tab key completes commands, options, the values they take, and file names where a file is asked for. The script holds everything it needs: print it again after an update.',
  ],
  arguments: [{ name: 'shell', many: false, choices: SHELLS, description: 'for which shell' }],
  options: [],
  glossaries: [{ title: 'Shells, and where the script goes', entries: SHELLS }],
  examples: [
    { command: 'source <(dossier completion bash)', shows: 'completion in this bash, until it is closed' },
    { command: 'dossier completion fish > dossier.fish', shows: 'the script for fish, as a file' },
  ],
  async run(inputs, _flags, io) {
    if (inputs[0] === undefined) throw new UsageError(`For which shell? Give ${Object.keys(SHELLS).join(', ')}.`);
    const shell = oneOf(inputs[0], 'shell', Object.keys(SHELLS)) as Shell;
    const { scriptOf } = await import('./completion-run.js');
    await io.out.write(scriptOf(shell, commands()));
    return 0;
  },
});
