/** The labelling configuration for Label Studio. */
import { categories, labelConfig } from '../index.js';
import { writeFile } from '../write/place.js';
import type { ExtractFlags } from './extract.js';
import type { ExitCode, Io } from './spec.js';

/** Prints it, or writes it to the file that --output names. */
export async function runLabelConfig({ output }: ExtractFlags, io: Io): Promise<ExitCode> {
  const xml = labelConfig(categories());
  if (output === undefined || output === '-') await io.out.write(xml);
  else await writeFile(output, [xml]);
  return 0;
}
