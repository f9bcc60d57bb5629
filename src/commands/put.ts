/** Output of commands that write one thing: to a file, or to standard output. */
import { UsageError } from '../errors.js';
import { batched } from '../write/chunks.js';
import { writeFile } from '../write/place.js';
import { OUTPUT } from './shared-options.js';
import type { Io, OptionSpec } from './spec.js';

export const fileOption = (names: string): OptionSpec => ({
  flags: '-o, --output <file>',
  group: OUTPUT,
  description: `write there instead, whole or not at all; a name ending in ${names} says the format`,
});

/** The format that is asked for: by name, by the ending of the file, else the usual one. Throws UsageError where two of them disagree. */
export function formatOf<F extends string>(
  flags: { readonly output?: string; readonly format?: F },
  known: readonly F[],
  usual: F,
): F {
  const { output, format } = flags;
  if (output === '') throw new UsageError('--output: the name is empty.');
  const ending = /\.([a-z]+)$/i.exec(output ?? '')?.[1]?.toLowerCase();
  const named = known.find((f) => f === ending);
  if (named !== undefined && format !== undefined && named !== format)
    throw new UsageError(
      `--output ${output} is written as ${named}, but --format says ${format}. Leave out --format, or change the name.`,
    );
  return format ?? named ?? usual;
}

/** Writes the text to `output`, or to standard output where none is named. */
export async function put(text: Iterable<string>, output: string | undefined, io: Io): Promise<void> {
  if (output !== undefined && output !== '-') await writeFile(output, text);
  else for await (const chunk of batched(text)) await io.out.write(chunk);
}
