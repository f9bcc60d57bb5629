import { existsSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Unreadable } from '../reader.js';

/** The folder in each language package with the models that are small, exact and quick. */
const MODELS = '4.0.0_best_int';

/**
 * The folder that holds the data of some languages ("eng", "eng+spa"), which are packages: nothing is fetched. Throws Unreadable where one is
 * not installed (code ocr_language).
 */
export async function languageFolder(languages: string): Promise<string> {
  const resolver = createRequire(import.meta.url);
  const folders = languages.split('+').map((code) => {
    const folder = folderOf(code, resolver);
    if (folder === null)
      throw new Unreadable(
        'ocr_language',
        `There is no data to read scans in the language "${code}": install the package @tesseract.js-data/${code} beside dossier.`,
      );
    return { code, folder };
  });
  if (folders.length === 1) return folders[0]!.folder;
  const together = await mkdtemp(join(tmpdir(), 'dossier-ocr-'));
  for (const { code, folder } of folders) await copyFile(join(folder, file(code)), join(together, file(code)));
  return together;
}

const file = (code: string): string => `${code}.traineddata.gz`;

function folderOf(code: string, resolver: NodeJS.Require): string | null {
  try {
    const folder = join(dirname(resolver.resolve(`@tesseract.js-data/${code}/package.json`)), MODELS);
    return existsSync(join(folder, file(code))) ? folder : null;
  } catch {
    return null;
  }
}
